"""The extract is whole, small and quickly there."""

import time

from workshop.language.lexicon import NOUN, UNKNOWN, VERB, Lexicon, lexicon
from workshop.paths import resources

FOLDER = resources() / "words"


def test_it_is_read_within_a_moment() -> None:
    taken = []
    for _ in range(3):
        start = time.process_time()
        fresh = Lexicon(FOLDER)
        fresh.sense(fresh.entries("nurse")[NOUN].senses[0])
        fresh.zipf("nurse")
        taken.append(time.process_time() - start)
    assert min(taken) < 0.15


def test_it_stays_small_and_brings_its_licences() -> None:
    assert sum(each.stat().st_size for each in FOLDER.iterdir()) < 3_000_000
    assert "Princeton University" in (FOLDER / "LICENSE-wordnet.txt").read_text("utf-8")
    assert "ShareAlike" in (FOLDER / "LICENSE-frequencies.txt").read_text("utf-8")


def test_every_lemma_leads_to_senses_of_its_part_and_each_of_them_to_a_root() -> None:
    known = lexicon()
    for lemma in ("nurse", "bank", "reassure", "waiting list", "hand over", "person", "dental"):
        for part, entry in known.entries(lemma).items():
            for number in entry.senses:
                sense = known.sense(number)
                assert sense.part == part
                for _ in range(20):
                    if not sense.above:
                        break
                    sense = known.sense(sense.above[0])
                assert not sense.above


def test_usual_words_are_frequent_and_strange_ones_unknown() -> None:
    known = lexicon()
    assert known.zipf("the") > known.zipf("people") > known.zipf("nurse") > known.zipf("dialysis") > UNKNOWN
    assert known.zipf("zqxv") == UNKNOWN
    assert known.zipf("user-friendly") == min(known.zipf("user"), known.zipf("friendly"))
    assert not known.entries("zqxv")
    assert VERB in known.entries("reassure")


def test_the_lists_hold_words_that_people_write() -> None:
    known = lexicon()
    strange = {each for each in known.plain | known.stock if not known.entries(each) and known.zipf(each) == UNKNOWN}
    assert not strange
    assert all(each == each.lower() for each in known.plain | known.stock)


def test_each_line_on_what_a_word_means_today_names_one_later_meaning() -> None:
    known = lexicon()
    assert len(known.today) > 30
    for (lemma, part), (mark, _) in known.today.items():
        told = [known.sense(each) for each in known.entries(lemma)[part].senses]
        common = [each for each in told if not each.name]
        assert [common.index(each) > 0 for each in common if each.says(mark)] == [True], lemma
