"""One word for two things, two words for one: found in what was typed, and nothing else pointed out."""

from __future__ import annotations

import pytest

from tests.model.sessions import empty
from tests.samples import CALMER, CLICK, sample
from workshop.language.likeness import Kind, Likeness, alike, likenesses
from workshop.model.changes.problem import add_organisation
from workshop.model.changes.translation import describe_term, mean, name_term, say_instead
from workshop.model.identity import OrganisationId, TermId
from workshop.model.session import Session

A, B = OrganisationId("a"), OrganisationId("b")
WAIT, DELAY = TermId("wait"), TermId("delay")


def glossary(*meanings: tuple[TermId, OrganisationId, str]) -> Session:
    """Two organisations and two terms, with these meanings."""
    session = empty()
    for each in (A, B):
        session = add_organisation(session, each, name=each)
    for term in (WAIT, DELAY):
        session = name_term(session, term, word=term)
    for term, organisation, text in meanings:
        session = mean(session, term, organisation, text=text)
    return session


def test_an_open_word_that_two_mean_differently_is_a_false_friend() -> None:
    session = glossary((WAIT, A, "a fault in the list"), (WAIT, B, "time that a guest has paid for"))
    assert likenesses(session) == (Likeness(Kind.FALSE_FRIEND, WAIT, WAIT, (A, B)),)
    assert likenesses(describe_term(session, WAIT, in_room="the hour before")) == ()


def test_two_words_with_one_meaning_are_twins() -> None:
    session = glossary((WAIT, A, "the time before a surgery begins"), (DELAY, B, "time before the surgery begins"))
    assert likenesses(session) == (Likeness(Kind.TWIN, WAIT, DELAY, (A, B)),)


def test_a_word_of_ones_own_that_is_another_term_is_a_twin() -> None:
    session = say_instead(glossary(), WAIT, A, says="Delays")
    assert likenesses(session) == (Likeness(Kind.TWIN, WAIT, DELAY, (A, A)),)


def test_a_word_of_ones_own_by_which_another_means_something_else_is_a_false_friend() -> None:
    session = glossary((WAIT, A, "the hour before a flight"), (DELAY, B, "every change of the board"))
    session = say_instead(session, WAIT, A, says="delay")
    assert likenesses(session) == (Likeness(Kind.FALSE_FRIEND, WAIT, DELAY, (A, B)),)


def test_one_word_that_two_have_for_different_terms_is_a_false_friend() -> None:
    session = say_instead(say_instead(glossary(), WAIT, A, says="hold"), DELAY, B, says="hold")
    assert likenesses(session) == (Likeness(Kind.FALSE_FRIEND, WAIT, DELAY, (A, B)),)


def test_short_meanings_and_empty_ones_say_nothing() -> None:
    assert likenesses(glossary((WAIT, A, "time"), (DELAY, B, "time"), (DELAY, A, ""))) == ()


def test_words_for_the_same_thing_count_as_shared() -> None:
    assert alike("a sick child", "sick children") == 1.0
    assert alike("buy a car", "purchase an automobile") == 1.0
    assert alike("a fault in the list", "paid time") == 0.0


TWO = (
    ("a visitor, so not the patient", "anyone inside the gates"),
    ("today", "at the next update"),
    ("within three minutes", "before the next case is out"),
    ("a fault in the list", "time that a guest has paid for"),
    ("seated, bar down", "first lesson finished"),
    ("anyone past the desk", "a visitor, so not the patient"),
    ("the doors are shut", "signed and paid"),
    ("whoever pays", "the person on the ward"),
    ("by Friday", "when the shift ends"),
    ("a bag at the desk", "people who stop"),
    ("a fine", "the hour before a flight"),
    ("money back", "an apology"),
)
"""What two may mean by one word that have nothing in common."""
ONE = (
    ("the time before a surgery begins", "the period until the operation starts"),
    ("before the surgery", "until the operation starts"),
    ("a short break", "a brief pause"),
    ("the person who pays", "the customer who buys"),
    ("when the work is done", "as soon as the job is finished"),
    ("buy a car", "purchase an automobile"),
    ("a sick child", "an ill kid"),
    ("stops checking the board", "no longer looks at the board"),
    ("anyone in the building", "everybody inside the house"),
    ("a mistake in the list", "an error on the list"),
    ("a visitor", "a guest of the house"),
    ("ready to leave", "prepared to go"),
    ("the patient", "the sick person"),
    ("late", "a delay"),
    ("at once", "immediately, without delay"),
    ("a call on the phone", "phoning somebody"),
    ("the end of the shift", "when the shift is over"),
    ("money that was paid", "the payment"),
    ("a queue", "people waiting in line"),
)
"""What two say in other words for one thing."""


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_meanings_are_told_apart_though_one_of_them_is_a_word_long(one: str, other: str) -> None:
    for texts in ((one, other), (other, one)):
        found = likenesses(glossary(*((WAIT, home, text) for home, text in zip((A, B), texts, strict=True))))
        assert found == (Likeness(Kind.FALSE_FRIEND, WAIT, WAIT, (A, B)),)


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_meaning_in_other_words_is_no_false_friend(one: str, other: str) -> None:
    assert likenesses(glossary((WAIT, A, one), (WAIT, B, other))) == ()


def test_the_open_words_of_the_examples_are_marked_and_no_settled_one() -> None:
    for path, words in ((CALMER, {"ready", "guest", "soon"}), (CLICK, {"risk", "sign-off", "master"})):
        session = sample(path)
        named = {each.id: each.word for each in session.terms}
        assert {named[each.term] for each in likenesses(session)} == words
