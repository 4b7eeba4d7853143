"""Which words of a rung are marked."""

import time

import pytest

from workshop.language.domain import domain_words
from workshop.language.ties import Why


def marked(text: str, *own: str) -> dict[str, Why]:
    return {each.word: each.why for each in domain_words(text, own)}


def test_things_roles_and_jargon_of_a_trade_are_marked() -> None:
    found = marked("How to get nurses on the ward to log dialysis in the onboarding portal")
    assert {"nurses", "ward", "dialysis", "onboarding"} <= found.keys()
    assert found["nurses"] is Why.ROLE
    assert found["onboarding"] is Why.JARGON


def test_compounds_of_a_trade_are_marked_and_others_left_alone() -> None:
    assert marked("Bring pre-op scores down for day-case people").keys() >= {"pre-op", "day-case"}
    plain = "How to keep a well-known face-to-face habit alive with one-off, last-minute and long-term changes"
    assert not [each for each in marked(plain) if "-" in each]
    assert not marked("Cope with many corrections")


def test_ordinary_words_are_left_alone() -> None:
    assert not marked(
        "How to verify that a stranger can be trusted, quickly and without making them feel like a suspect"
    )
    assert not marked("How to hand over what matters between people who never meet, when a mistake costs a life")
    assert not marked("How to tell at a glance, weekly or monthly, whose turn it is, all year round")
    assert not marked(
        "How to part half-way, whichever comes first, lest they never tire of tying it up, albeit amidst others"
    )
    assert not marked("How to go on together seamlessly, sustainably and holistically")
    assert not marked("How to bury those who are gone when too many die at once, and none of its own accord")
    assert not marked("How to bear that help was withheld, overheard, undertaken or rebuilt, and never repaid")
    assert not marked("How to lose sight of nothing in the last stretch, and say yes in the blink of an eye")


def test_words_of_a_saying_are_left_alone_and_the_same_words_elsewhere_marked() -> None:
    assert not marked("Decide on the fly who is in charge, and raise the bar without keeping all in tune")
    assert not marked("How we raised the bar for those who are all in the same boat, working round the clock")
    assert marked("Catch the fly at the bar and tune the clock of the boat").keys() >= {"fly", "bar", "clock", "boat"}
    assert marked("How to be in charge of those who wait", "charge") == {"charge": Why.OWN}


def test_acronyms_and_names_are_marked() -> None:
    found = marked("How to move KPIs of the ICU to B2B in London by July")
    assert found["KPIs"] is found["ICU"] is found["B2B"] is Why.ACRONYM
    assert found["London"] is found["July"] is Why.NAME


@pytest.mark.parametrize("text", ["HOW TO CALM PEOPLE WHO WAIT", "How To Calm People Who Wait"])
def test_capitals_everywhere_make_no_names(text: str) -> None:
    assert not marked(text)


def test_a_new_sentence_or_a_quotation_makes_no_name() -> None:
    assert not marked('People wait too long. Nobody tells them why. "When is it over?" they ask. I would too.')


def test_the_organisations_own_words_are_marked_in_every_form() -> None:
    found = marked("How a bank can pace the calm rooms of city care", "Banking", "Calm room", "City Care")
    assert found == dict.fromkeys(("bank", "calm", "rooms", "city", "care"), Why.OWN)
    assert "care" not in marked("How to care for those who wait", "City Care"), "an ordinary word alone is nobody's own"


def test_a_mark_stands_exactly_on_its_word() -> None:
    text = "How to read the nurse’s notes, and the nurses' notes"
    for each in domain_words(text):
        assert text[each.start : each.end] == each.word
    assert {"nurse", "nurses"} <= marked(text).keys()


@pytest.mark.parametrize(
    "text",
    [
        "Wie man Patienten beruhigt, die lange auf eine Operation warten müssen",
        "Comment rassurer des patients avant une opération à l'hôpital",
        "Cómo tranquilizar a los pacientes antes de una operación",
        "如何让等待变短",
        "كيف نجعل الانتظار أقصر",
    ],
)
def test_other_languages_are_left_alone_except_for_own_words(text: str) -> None:
    assert not marked(text)
    assert marked(f"{text} Klinikum", "Klinikum") == {"Klinikum": Why.OWN}


@pytest.mark.parametrize("text", ["", " ", "\n", "...", "12 34", "😀", "’", "--"])
def test_what_is_no_sentence_does_no_harm(text: str) -> None:
    domain_words(text, ("", "  ", "...", "Bank"))


def test_it_keeps_up_with_typing() -> None:
    line = (
        "How to keep nurses on the ward calm when patients wait for surgery without knowing how long it takes, number "
    )
    domain_words(line)
    taken = []
    for number in range(60):
        start = time.process_time()
        domain_words(f"{line}{number}", ("City Hospital", "Banking", "triage"))
        taken.append(time.process_time() - start)
    assert sorted(taken)[30] < 0.005


def test_ten_thousand_characters_and_one_endless_word_are_quick() -> None:
    start = time.process_time()
    assert domain_words(("How to reassure patients when nobody knows how long the lists are. " * 160)[:10_000])
    domain_words("x" * 10_000)
    assert time.process_time() - start < 1.0
