"""Misunderstandings, notes and the plan: kept in order, settled, and turned into terms."""

from __future__ import annotations

from tests.model.sessions import empty
from workshop.model.changes import captures, misunderstandings, plan
from workshop.model.changes.problem import add_organisation
from workshop.model.changes.translation import describe_term, name_term
from workshop.model.identity import ROOM, JottingId, MisunderstandingId, OrganisationId, TermId, only
from workshop.model.jottings import JottingKind
from workshop.model.parts import Misunderstanding, Status, TermStatus
from workshop.model.session import Session

H, A = OrganisationId("h"), OrganisationId("a")
M = MisunderstandingId("m")


def caught() -> Session:
    """A host and a guest who mean different things by "delay"."""
    session = add_organisation(add_organisation(empty(), H, name="Hospital"), A, name="Airport")
    slip = Misunderstanding(
        id=M, rank="", word="delay", said_by=A, heard_by=(H,), meant="15 minutes", heard="an hour", caught_at="10:00"
    )
    return misunderstandings.catch(session, slip)


def test_a_misunderstanding_becomes_a_term_with_both_meanings_once() -> None:
    session = misunderstandings.make_term(caught(), M, TermId("t"))
    assert [each.word for each in session.terms] == ["delay"]
    assert session.meaning(TermId("t"), A).text == "15 minutes"  # type: ignore[union-attr]
    assert session.meaning(TermId("t"), H).text == "an hour"  # type: ignore[union-attr]
    assert misunderstandings.make_term(session, M, TermId("other")) is session


def test_a_word_that_is_in_the_glossary_already_is_not_doubled() -> None:
    session = misunderstandings.make_term(caught(), M, TermId("t"))
    other = Misunderstanding(id=MisunderstandingId("n"), rank="", word="Delay", said_by=A, meant="other")
    session = misunderstandings.make_term(misunderstandings.catch(session, other), other.id, TermId("u"))
    assert [each.id for each in session.terms] == ["t"]
    assert session.meaning(TermId("t"), A).text == "15 minutes"  # type: ignore[union-attr]


def test_the_term_of_a_misunderstanding_is_meant_for_whom_that_is() -> None:
    session = misunderstandings.describe_misunderstanding(caught(), M, audience=only(A))
    made = misunderstandings.make_term(session, M, TermId("t"))
    assert [each.audience for each in made.terms] == [only(A)]
    assert misunderstandings.untie_term(made, M) == session
    shared = name_term(session, TermId("room"), word="delay")
    both = misunderstandings.make_term(shared, M, TermId("t"))
    assert [(each.id, each.audience) for each in both.terms] == [("room", ROOM), ("t", only(A))]
    assert {each.term for each in both.meanings} == {"t"}


def test_the_term_of_a_misunderstanding_says_what_the_room_settled() -> None:
    session = misunderstandings.settle_as(caught(), M, Status.DIFFER, at="11:00")
    session = misunderstandings.make_term(session, M, TermId("t"))
    words = {"said_as": "slot delay", "heard_as": "seen delay", "settled": "slot delay or seen delay"}
    session = misunderstandings.word_ending(session, M, **words)
    term = session.term(TermId("t"))
    assert term is not None
    assert (term.in_room, term.status) == ("slot delay or seen delay", TermStatus.BOTH)
    assert session.meaning(TermId("t"), A).says == "slot delay"  # type: ignore[union-attr]
    assert session.meaning(TermId("t"), H).says == "seen delay"  # type: ignore[union-attr]
    session = misunderstandings.settle_as(session, M, Status.OPEN, at="11:05")
    assert session.term(TermId("t")).status is TermStatus.OPEN  # type: ignore[union-attr]


def test_a_term_that_has_a_wording_of_its_own_keeps_it() -> None:
    session = describe_term(misunderstandings.make_term(caught(), M, TermId("t")), TermId("t"), in_room="lateness")
    session = misunderstandings.word_ending(session, M, settled="delay, as the slot has it")
    assert session.term(TermId("t")).in_room == "lateness"  # type: ignore[union-attr]


def test_a_misunderstanding_that_is_no_term_after_all_takes_with_it_only_what_came_from_it() -> None:
    before = caught()
    made = misunderstandings.make_term(before, M, TermId("t"))
    assert misunderstandings.untie_term(made, M) == before
    assert misunderstandings.untie_term(before, M) is before
    typed = describe_term(made, TermId("t"), in_room="lateness")
    apart = misunderstandings.untie_term(typed, M)
    assert apart.terms == typed.terms
    assert apart.misunderstandings[0].term is None


def test_settling_has_a_time_and_opening_again_takes_it_back() -> None:
    session = misunderstandings.settle(caught(), M, Status.AGREED, at="11:00")
    assert session.misunderstandings[0].settled_at == "11:00"
    session = misunderstandings.settle(session, M, Status.OPEN, at="11:05")
    assert session.misunderstandings[0].settled_at == ""


def test_the_next_one_is_offered_the_pair_of_the_one_before() -> None:
    assert misunderstandings.last_pair(caught()) == (A, (H,))
    assert misunderstandings.last_pair(empty()) == (None, ())


def test_notes_are_the_facilitators_and_can_be_reworded_and_removed() -> None:
    session = captures.jot(empty(), JottingId("j"), JottingKind.NOTE, text="a\x00", made="10:00", stage="problem")
    assert (session.jottings[0].text, session.jottings[0].audience) == ("a\ufffd", "facilitator")
    session = captures.word_jotting(session, JottingId("j"), text="b")
    assert session.jottings[0].text == "b"
    assert captures.word_jotting(session, JottingId("j"), text="b") is session
    assert captures.remove_jotting(session, JottingId("j")).jottings == ()


def test_the_plan_changes_or_stays_the_very_same() -> None:
    session = plan.plan_session(empty(), title="Calmer")
    assert session.plan.title == "Calmer"
    assert plan.plan_session(session, title="Calmer") is session
