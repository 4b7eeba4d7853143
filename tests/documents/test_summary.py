"""The summary for everybody: what came of it first, and the minutes on the last page."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.calmer import calmer
from tests.documents.papers import paper, printed, told
from tests.documents.reading import pages
from tests.samples import CALMER, sample
from workshop.documents.catalogue import documents_of
from workshop.documents.contents import contents
from workshop.documents.record import Record
from workshop.model.identity import SessionId, StatementId
from workshop.model.parts import GroundRules, Organisation, Plan
from workshop.model.probe import Estimate, Statement
from workshop.model.run import Run
from workshop.model.session import Session


def test_the_first_page_is_enough_for_a_director() -> None:
    first = pages(printed(sample(CALMER), "summary"))[0]
    for passage in (
        "27 May 2026 · 11 people · St Brannock Hospital with Halcyon Lounges, Larkfield Park and Evenkeel",
        "Bring pre-op anxiety scores down",
        "Help someone who is frightened and has little say get through a wait that nobody can shorten.",
        "Six weeks of named calls on the Tuesday list, from 8 June",
        "9 dots Named calls at 60, 30, 15 and 5 minutes",
    ):
        assert passage in first


def test_where_an_idea_came_from_is_told_in_the_words_of_the_other_documents() -> None:
    assert "From “Before curtain-up”, Theatre" in told(sample(CALMER), "summary")


def test_an_outsider_who_is_somebody_here_is_named_only_where_names_are_agreed() -> None:
    session = sample(CALMER)
    heard = replace(session.reactions[0], who="Ruth, a nurse", said="Half of it.")
    session = replace(
        session, reactions=(heard,), organisations=_spoken_for(session, "Ruth Adeyemi"), ground_rules=GroundRules()
    )
    assert "Ruth" not in told(session, "summary")
    assert "Half of it." in told(session, "summary")
    assert "Ruth, a nurse" in told(replace(session, ground_rules=GroundRules(names_agreed=True)), "summary")
    stranger = replace(session, reactions=(replace(heard, who="Tim, a pilot"),))
    assert "Tim, a pilot" in told(stranger, "summary")


def _spoken_for(session: Session, name: str) -> tuple[Organisation, ...]:
    first, *others = session.organisations
    return (replace(first, spokesperson=name), *others)


def test_dots_are_told_only_once_the_room_has_seen_them() -> None:
    session = sample(CALMER)
    hidden = replace(session, voting=replace(session.voting, revealed=False))
    assert "9 dots" not in told(hidden, "summary")
    assert "Where the room would begin" not in told(hidden, "summary")
    assert "Named calls at 60, 30, 15 and 5 minutes" in told(hidden, "summary")


def test_what_two_trades_share_is_told_to_everybody() -> None:
    text = told(sample(CALMER), "summary")
    assert "What two trades share Theatre and Airline lounges Somebody with a name says when" in " ".join(text.split())


def test_it_keeps_what_the_room_may_not_see() -> None:
    text = told(calmer(), "summary")
    for hidden in ("Ask the board for money", "Larkfield lends its queue designer", "Who pays for the drinks", "tired"):
        assert hidden not in text


def test_the_minutes_stand_beside_the_plan() -> None:
    session = sample(CALMER)
    taken = tuple((each.id, minutes * 60) for each, minutes in zip(session.stages, (23, 27, 36), strict=False))
    run = Run(begun="2026-05-27T09:30:00+01:00", spent=taken, counting=session.stages[3].id, since="now")
    last = pages(printed(session, "summary", record=Record(run)))[-1]
    assert "How the time went" in last
    assert "09:30 Problem 20 23" in last
    assert "10:55 Break 20 0, so far" in last
    assert "11:15 Mapping 45 –" in last
    assert "Together 180 86" in last


def test_before_the_session_nothing_is_told_of_how_the_time_went() -> None:
    session = sample(CALMER)
    document = paper(session, "summary")
    assert "How the time went" not in told(session, "summary")
    assert "Planned and actual minutes" not in [each.words for each in contents(session, document).holds]
    for run in (Run(begun="2026-05-27T09:30:00+01:00"), Run(spent=((session.stages[0].id, 600),))):
        record = Record(run)
        assert "How the time went" in told(session, "summary", record)
        assert "Planned and actual minutes" in [each.words for each in contents(session, document, record=record).holds]


def test_a_session_that_has_ended_says_how_far_it_ran_over() -> None:
    session = sample(CALMER)
    taken = tuple((each.id, (each.minutes + 2) * 60) for each in session.stages)
    run = Run(begun="2026-05-27T09:30:00+01:00", spent=taken)
    assert "Taken: 192, 12 more than planned." in told(session, "summary", Record(run))


def test_the_probe_says_before_and_after() -> None:
    statement = Statement(id=StatementId("s"), rank="a", text="Waiting cannot be made better")
    home = calmer().organisations[0].id
    estimate = Estimate(id=f"s.{home}", statement=statement.id, organisation=home, before=4, after=2)
    session = replace(calmer(), statements=(statement,), estimates=(estimate,))
    assert "Waiting cannot be made better St Brannock Hospital: 4 → 2" in told(session, "summary")


def test_an_empty_session_has_none() -> None:
    found = documents_of(Session(plan=Plan(id=SessionId("s"))))
    assert [each.key for each in found if not each.for_tables] == ["brief"]
