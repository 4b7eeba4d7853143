"""Own industries on disk: numbers are given once, a change is whole, and what cannot be used is named."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.deck.own_cards import EXAMPLE, SOLITAIRE, industry, numbers, put, strength
from tests.samples import DECK
from workshop import whole_change
from workshop.deck.deck import with_own
from workshop.deck.industry import IndustryError
from workshop.deck.matching import search, suggest
from workshop.deck.own import FIRST_NUMBER
from workshop.deck.own_folder import LARGEST, OwnCards, OwnFolder
from workshop.deck.own_numbers import NUMBERS_FILE, OwnNumbers
from workshop.deck.vectors import VECTORS_FILE
from workshop.whole_change import CHANGE_FILE, LOCK_FILE, FolderHeldError
from workshop.whole_file import write_whole

HERE = Path(__file__).resolve().parents[2]


def test_nothing_is_made_by_looking(folder: OwnFolder) -> None:
    assert folder.read() == OwnCards()
    assert not folder.folder.exists()


def test_an_industry_is_there_again_with_its_numbers_and_lasting_ids(folder: OwnFolder) -> None:
    (kept,) = folder.keep(industry())
    assert numbers(kept) == [9001, 9002]
    assert folder.read().industries == (kept,)
    assert OwnFolder(folder.folder).read().industries == (kept,)
    assert (folder.folder / "teach" / f"{kept.id}.toml").is_file()
    again = replace(kept, name="School of bees", suit="grow")
    assert folder.keep(again) == (again,)
    assert [each.name for each in folder.folder.glob("*/*.toml")] == [f"{kept.id}.toml"]
    assert (folder.folder / "grow" / f"{kept.id}.toml").is_file()


def test_a_number_is_never_given_again(folder: OwnFolder) -> None:
    (first,) = folder.keep(industry())
    folder.keep(gone=(first.id,))
    assert folder.read().industries == ()
    (second,) = OwnFolder(folder.folder).keep(industry())
    assert numbers(second) == [9003, 9004]
    assert second.id != first.id
    (back,) = folder.keep(first)  # the deletion is taken back: it is the same card
    assert numbers(back) == [9001, 9002]


def test_a_number_that_another_card_has_is_not_kept(folder: OwnFolder) -> None:
    (first,) = folder.keep(industry())
    (other,) = folder.keep(replace(first, id=""))
    assert numbers(other) == [9003, 9004]


def test_what_is_typed_halfway_is_kept_and_not_dealt(folder: OwnFolder) -> None:
    half = industry(strengths=[strength(), strength(title="", scene="Only a scene")])
    (kept,) = folder.keep(half, industry(name=""))[:1]
    assert folder.read().industry(kept.id) == kept
    deck = with_own(DECK, folder.folder)
    own = [each for each in deck.cards if each.industry.own]
    assert [each.strength.title for each in own] == ["A card"]
    assert deck.broken == ()


def test_own_cards_are_found_matched_and_marked(folder: OwnFolder) -> None:
    (kept,) = folder.keep(industry())
    deck = with_own(DECK, folder.folder)
    assert deck.by_number[9001].industry == kept
    assert search(deck, "9001")[0].key == f"{kept.id}/{kept.strengths[0].id}"
    assert search(deck, "bee school")[0].industry.own
    found = suggest(deck, "Let somebody who is afraid do the real thing on the first day without coming to harm.")
    assert kept.id in [each.card.industry.id for each in found]
    assert (folder.folder / VECTORS_FILE).is_file()
    assert with_own(DECK, folder.folder).likeness is not None


def test_what_the_model_read_is_kept_and_found_again(folder: OwnFolder) -> None:
    folder.keep(industry())
    first = suggest(with_own(DECK, folder.folder), "Keep calm among many small angry things.")
    written = (folder.folder / VECTORS_FILE).read_bytes()
    assert suggest(with_own(DECK, folder.folder), "Keep calm among many small angry things.") == first
    assert (folder.folder / VECTORS_FILE).read_bytes() == written
    (folder.folder / VECTORS_FILE).write_bytes(b"PK\x03\x04 damaged")
    assert suggest(with_own(DECK, folder.folder), "Keep calm among many small angry things.") == first


def test_a_card_of_name_title_and_challenge_is_read_from_a_hand_written_file(folder: OwnFolder) -> None:
    put(
        folder,
        "play/solitaire.toml",
        SOLITAIRE,
    )
    (found,) = folder.read().industries
    assert (found.id, found.suit, found.strengths[0].id, found.strengths[0].number) == (
        "solitaire",
        "play",
        "the-clock",
        FIRST_NUMBER,
    )
    deck = with_own(DECK, folder.folder)
    assert deck.by_number[FIRST_NUMBER].key == "solitaire/the-clock"
    assert deck.by_key["solitaire/the-clock"].industry.own
    (kept,) = folder.keep(found)
    assert numbers(kept) == [FIRST_NUMBER]
    assert [each.name for each in folder.folder.glob("*/*.toml")] == ["solitaire.toml"]


@pytest.mark.parametrize(
    ("name", "text", "why", "mendable"),
    [
        ("play/x.toml", "name = ", "line 1: what stands behind = must be in straight quotation marks", False),
        ("play/x.toml", "\ufeffname = 7", "name must be text", False),
        ("play/x.toml", 'mood = "calm"', "mood is not a field here", False),
        ("play/x.toml", "strengths = 3", "strengths must be tables", False),
        ("play/x.toml", "strengths = [3]", "strength 1, strengths must be tables", False),
        ("play/x.toml", "[[strengths]]\nnumber = true", "strength 1, number must be a whole number", False),
        ("play/x.toml", f"[[strengths]]\nnumber = {'9' * 5000}", "line 2: a number is far too long", False),
        ("play/x.toml", '[[strengths]]\nid = "../../escape"', "strength 1, id must be small letters", False),
        ("play/x.toml", "[[strengths]]\nfeatures = 3", "strength 1, features must be tables", False),
        ("play/x.toml", f"a = {'[' * 50_000}", "nested too deeply", False),
        ("play/x.toml", f"{'a.' * 200_000}b = 1", "nested too deeply", False),
        ("play/x.toml", f"# {'x' * LARGEST}", "larger than 1 MB", False),
        ("play/x.toml", 'suit = "games"', "suit must be one of", False),
        ("games/x.toml", 'name = "X"', "suit must be one of", False),
        ("play/x.toml", 'suit = "host"', "suit is host, not the folder's name", True),
        ("x.toml", 'suit = "host"', "suit is host, not the folder's name", True),
        ("play/Mine & yours.toml", 'name = "X"', "the file's name must be small letters", True),
        ("play/theatre.toml", 'name = "X"', "the id theatre is used twice", True),
        ("play/x.toml", "[[strengths]]\nnumber = 12", "number must be from 9001 on", True),
        ("play/x.toml", "[[strengths]]\nnumber = 9001\n[[strengths]]\nnumber = 9001", "a number is used twice", True),
        ("play/x.toml", '[[strengths]]\nid = "a"\n[[strengths]]\nid = "a"', "the id of a strength is used twice", True),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_the_rest_works(
    folder: OwnFolder, name: str, text: str, why: str, *, mendable: bool
) -> None:
    (kept,) = folder.keep(industry())
    path = put(folder, name, text)
    found = folder.read()
    assert found.industries == (kept,)
    assert [(each.name, each.own, each.mendable) for each in found.broken] == [(name, True, mendable)]
    assert why in found.broken[0].why
    assert path.read_text("utf-8") == text
    if mendable:
        mended = folder.mend(name)
        assert folder.read().broken == ()
        assert {each.id for each in folder.read().industries} == {kept.id, mended.id}
        assert len(set(numbers(kept, mended))) == len(numbers(kept, mended))
    else:
        with pytest.raises(IndustryError):
            folder.mend(name)
        assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    "said",
    [
        "How to hand back many look-alike things to many people at once",
        "How to survive a rush whose hour is known",
        "How to give people back what they left with us, fast, when all of them come at the same time",
    ],
)
def test_an_own_card_is_found_by_other_words_though_no_question_leads_to_its_trade(
    folder: OwnFolder, said: str
) -> None:
    put(folder, "host/cloakrooms.toml", EXAMPLE)
    found = suggest(with_own(DECK, folder.folder), said, 5)
    assert "Cloakrooms" in [each.card.industry.name for each in found]


def test_an_own_card_comes_to_no_question_of_another_kind(folder: OwnFolder) -> None:
    put(folder, "host/cloakrooms.toml", EXAMPLE)
    deck = with_own(DECK, folder.folder)
    for question in deck.questions[::400]:
        assert "Cloakrooms" not in [each.card.industry.name for each in suggest(deck, question.asked[0], 5)]


def test_a_file_that_was_copied_gets_numbers_of_its_own(folder: OwnFolder) -> None:
    (kept,) = folder.keep(industry())
    whole = folder.folder / "teach" / f"{kept.id}.toml"
    put(folder, "teach/zz-copy.toml", whole.read_text("utf-8"))
    assert [(each.name, each.why) for each in folder.read().broken] == [
        ("teach/zz-copy.toml", "a number is used twice")
    ]
    assert numbers(folder.mend("teach/zz-copy.toml")) == [9003, 9004]
    assert folder.read().industry(kept.id) == kept


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b'{"highest": "9"}', b'{"highest": -1}', b'{"highest": 9, "given": [3]}', b"[" * 90_000, b"\xff"],
)
def test_a_damaged_memory_of_numbers_costs_nothing_that_is_there(folder: OwnFolder, content: bytes) -> None:
    folder.keep(industry())
    (folder.folder / NUMBERS_FILE).write_bytes(content)
    assert folder.read().highest == 9002
    assert numbers(*folder.keep(industry())) == [9003, 9004]


@pytest.mark.parametrize("writes", range(1, 5))
def test_a_change_that_is_killed_at_any_step_is_there_whole_or_not_at_all(
    folder: OwnFolder, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    (kept,) = folder.keep(industry())
    left = [writes]

    def killed(path: Path, content: bytes) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise KeyboardInterrupt
        write_whole(path, content)

    with monkeypatch.context() as patched:
        patched.setattr("workshop.whole_change.write_whole", killed)
        with pytest.raises(KeyboardInterrupt):
            folder.keep(replace(kept, name="Another name"), industry(name="Second"))
    names = sorted(each.name for each in OwnFolder(folder.folder).read().industries)
    assert names == (["Bee school"] if writes == 1 else ["Another name", "Second"])
    assert not (folder.folder / CHANGE_FILE).exists()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"3", b'{"../escape.toml": "x"}', b'{"/etc/x": "x"}', b'{"a/b/c.toml": "x"}', b"[" * 90_000]
)
def test_a_change_that_somebody_else_wrote_leads_nowhere(folder: OwnFolder, content: bytes) -> None:
    (kept,) = folder.keep(industry())
    (folder.folder / CHANGE_FILE).write_bytes(content)
    assert folder.read().industries == (kept,)
    assert not (folder.folder.parent / "escape.toml").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever may write anywhere is not kept out")
def test_where_nobody_may_write_cards_are_read(folder: OwnFolder) -> None:
    (kept,) = folder.keep(industry())
    folder.folder.chmod(0o500)
    try:
        assert folder.read().industries == (kept,)
        with pytest.raises(OSError, match="denied"):
            folder.keep(kept)
    finally:
        folder.folder.chmod(0o700)


@pytest.fixture
def busy(folder: OwnFolder) -> Iterator[None]:
    """Another program holds the folder."""
    folder.keep(industry())
    code = (
        "import sys, pathlib; from workshop.whole_change import held\n"
        "with held(pathlib.Path(sys.argv[1])):\n    print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(folder.folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "held\n"
        yield
        other.stdin.close()


@pytest.mark.usefixtures("busy")
def test_while_another_program_changes_cards_they_are_read_and_not_changed(folder: OwnFolder) -> None:
    assert len(folder.read().industries) == 1
    with pytest.raises(FolderHeldError, match="another program"), whole_change.held(folder.folder, 0.05):
        pass


def test_two_programs_at_once_give_every_card_its_own_number(folder: OwnFolder) -> None:
    code = (
        "import sys, pathlib; from tests.deck.own_cards import industry\n"
        "from workshop.deck.own_folder import OwnFolder\n"
        "for _ in range(15): OwnFolder(pathlib.Path(sys.argv[1])).keep(industry())"
    )
    both = [subprocess.Popen([sys.executable, "-c", code, str(folder.folder)], cwd=HERE) for _ in range(2)]
    assert [each.wait(60) for each in both] == [0, 0]
    found = folder.read()
    assert found.broken == ()
    assert sorted(numbers(*found.industries)) == list(range(9001, 9061))
    assert found.highest == 9060
    left = {each.name for each in folder.folder.iterdir()}
    assert left == {LOCK_FILE, NUMBERS_FILE, "teach"}


def test_the_highest_number_is_in_the_file_that_remembers_it(folder: OwnFolder) -> None:
    folder.keep(industry())
    assert json.loads((folder.folder / NUMBERS_FILE).read_text("utf-8")) == {"highest": 9002}


def test_a_hand_written_number_leaves_numbers_for_others(folder: OwnFolder) -> None:
    text = 'name = "Tides"\n[[strengths]]\nnumber = 999999\ntitle = "The moon"\nchallenge = "How to wait."\n'
    put(folder, "grow/tides.toml", text)
    (kept,) = folder.keep(industry())
    assert numbers(kept) == [9001, 9002]
    (tides,) = folder.keep(replace(folder.read().industries[0], name="The tides"))
    assert numbers(tides) == [999_999]
    assert numbers(*folder.keep(industry(name="Third"))) == [9003, 9004]


def test_numbers_that_stand_in_the_way_are_passed_over(folder: OwnFolder) -> None:
    text = "".join(f"[[strengths]]\nnumber = {each}\n" for each in (99_999, 100_000))
    put(folder, "grow/tides.toml", text)
    assert numbers(*folder.keep(industry())) == [100_001, 100_002]


def test_a_file_that_cannot_be_used_outlives_the_industry_of_its_name(folder: OwnFolder) -> None:
    (kept,) = folder.keep(industry())
    other = put(folder, f"care/{kept.id}.toml", "name = ")
    (renamed,) = folder.keep(replace(kept, name="School of bees"))
    assert other.read_text("utf-8") == "name = "
    with pytest.raises(IndustryError, match=f"care/{kept.id}.toml"):
        folder.keep(replace(renamed, suit="care"))
    assert other.read_text("utf-8") == "name = "
    assert folder.read().industries == (renamed,)
    folder.keep(gone=(kept.id,))
    assert other.read_text("utf-8") == "name = "
    assert folder.read().industries == ()


def test_a_file_that_broke_meanwhile_is_not_written_over(folder: OwnFolder) -> None:
    (kept,) = folder.keep(industry())
    path = put(folder, f"teach/{kept.id}.toml", "name = ")
    with pytest.raises(IndustryError, match=f"teach/{kept.id}.toml"):
        folder.keep(replace(kept, name="School of bees"))
    folder.keep(gone=(kept.id,))
    assert path.read_text("utf-8") == "name = "


def test_a_file_is_mended_beside_another_that_cannot_be_used(folder: OwnFolder) -> None:
    other = put(folder, "host/x.toml", "name = ")
    put(folder, "play/x.toml", 'suit = "host"\nname = "Innkeeping"')
    mended = folder.mend("play/x.toml")
    assert other.read_text("utf-8") == "name = "
    assert folder.read().industries == (mended,)


def test_a_deletion_and_what_is_kept_are_one_change(folder: OwnFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = folder.keep(industry(), industry(name="Tides"))
    with monkeypatch.context() as patched:
        patched.setattr("workshop.whole_change.carry_out", lambda _: {})  # killed before anything was carried out
        folder.keep(replace(second, name="The tides"), gone=(first.id,))
    assert [each.name for each in OwnFolder(folder.folder).read().industries] == ["The tides"]


def test_a_path_that_cannot_be_written_keeps_nothing_else_from_being_written(folder: OwnFolder) -> None:
    first, second, third = folder.keep(industry(name="One"), industry(name="Two"), industry(name="Three"))
    block = put(folder, "care", "A file where the folder of a suit belongs.")
    with pytest.raises(OSError, match="exists"):
        folder.keep(replace(first, suit="care"), replace(second, name="Two again"), gone=(third.id,))
    found = folder.read()
    assert {each.name for each in found.industries} == {"One", "Two again"}
    (fourth,) = folder.keep(industry(name="Four"))
    assert min(numbers(fourth)) > max(numbers(first, second, third))
    assert (folder.folder / "teach" / f"{fourth.id}.toml").is_file()
    folder.keep(gone=(fourth.id,))
    block.unlink()
    one = OwnFolder(folder.folder).read().industry(first.id)
    assert one is not None
    assert one.suit == "care"
    assert (block / f"{first.id}.toml").is_file()
    assert not (folder.folder / CHANGE_FILE).exists()


def test_what_could_not_be_written_gives_way_to_what_is_kept_after_it(folder: OwnFolder) -> None:
    (kept,) = folder.keep(industry())
    block = put(folder, "care", "A file where the folder of a suit belongs.")
    more = replace(kept, suit="care", strengths=(*kept.strengths, replace(kept.strengths[0], id="another", number=0)))
    for _ in range(3):
        with pytest.raises(OSError, match="exists"):
            folder.keep(more)
    (back,) = folder.keep(replace(more, suit="teach"))
    assert numbers(back) == [9001, 9002, 9003]
    block.unlink()
    assert OwnFolder(folder.folder).read() == OwnCards((back,), (), OwnNumbers(9003))
    assert not block.exists()
