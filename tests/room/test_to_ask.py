"""Whom to ask what: words that somebody has not explained, and questions that were left open."""

from __future__ import annotations

from dataclasses import replace

from tests import calmer
from tests.calmer import EK, HL, SB
from workshop.model.changes.misunderstandings import describe_misunderstanding
from workshop.model.identity import TermId
from workshop.model.parts import Meaning, Term
from workshop.model.session import Session, meaning_id
from workshop.room.to_ask import to_ask


def one_term() -> Session:
    """ "Call" is explained by all but Evenkeel, and nobody has an open question."""
    call = Term(id=TermId("call"), rank="a", word="call")
    session = replace(calmer.session(), terms=(call,), meanings=())
    asked = [each.id for each in session.organisations if each.id != EK]
    told = tuple(Meaning(id=meaning_id(call.id, each), term=call.id, organisation=each, text="x") for each in asked)
    quiet = tuple(replace(each, question="", asked_of=None) for each in session.misunderstandings)
    return replace(session, meanings=told, misunderstandings=quiet)


def test_a_gap_names_the_person_to_ask() -> None:
    (asked,) = to_ask(one_term())
    evenkeel = one_term().organisation(EK)
    assert evenkeel is not None
    assert (asked.organisation, asked.words) == (evenkeel, ("call",))
    assert asked.who == (evenkeel.spokesperson.strip() or evenkeel.name)


def test_a_word_that_is_none_of_theirs_is_not_asked_for() -> None:
    session = one_term()
    unused = Meaning(id=meaning_id(TermId("call"), EK), term=TermId("call"), organisation=EK, unused=True)
    assert to_ask(replace(session, meanings=(*session.meanings, unused))) == ()


def test_open_questions_stand_with_whoever_takes_them_along_and_the_rest_last() -> None:
    session = one_term()
    first, second = session.misunderstandings[0], session.misunderstandings[1]
    session = describe_misunderstanding(session, first.id, question="Who may stop it?", asked_of=HL)
    session = describe_misunderstanding(session, second.id, question="Since when?")
    told = [
        (each.organisation.id if each.organisation else None, each.words, each.questions) for each in to_ask(session)
    ]
    assert told == [(HL, (), ("Who may stop it?",)), (EK, ("call",), ()), (None, (), ("Since when?",))]
    assert to_ask(session)[-1].who == "Nobody is named yet"
    assert SB not in [each for each, _, _ in told]
