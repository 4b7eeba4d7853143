"""One word for two things, two words for one: found in what was typed, and nothing else pointed out."""

from __future__ import annotations

from tests.model.sessions import empty
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
