"""The agenda and the script: what comes when, and what is said in it."""

from __future__ import annotations

import pytest

from tests.model.sessions import empty
from workshop.model.changes import agenda
from workshop.model.identity import StageId, StepId
from workshop.model.session import Session

PROBLEM, MAPPING, PAUSE = StageId("p"), StageId("m"), StageId("b")


def day() -> Session:
    """Two stages of three steps and one."""
    session = agenda.add_stage(empty(), PROBLEM, "problem", minutes=20)
    session = agenda.add_stage(session, MAPPING, "mapping", minutes=45)
    for step in ("one", "two", "three"):
        session = agenda.add_step(session, StepId(step), PROBLEM)
    return agenda.add_step(session, StepId("four"), MAPPING)


def order(session: Session) -> list[str]:
    return [each.id for each in session.stages]


def script(session: Session, stage: StageId = PROBLEM) -> list[str]:
    return [each.id for each in agenda.steps_of(session, stage)]


def test_a_break_comes_behind_the_stage_that_was_named() -> None:
    session = agenda.add_stage(day(), PAUSE, "break", minutes=15, after=PROBLEM)
    assert order(session) == ["p", "b", "m"]
    another = agenda.add_stage(session, StageId("c"), "break", after=PROBLEM)
    assert order(another) == ["p", "c", "b", "m"]
    assert order(agenda.add_stage(day(), PAUSE, "break", after=MAPPING)) == ["p", "m", "b"]


def test_a_stage_moves_and_stays_at_the_ends() -> None:
    session = agenda.move_stage(day(), MAPPING, -1)
    assert order(session) == ["m", "p"]
    assert agenda.move_stage(session, MAPPING, -1) is session


def test_a_stage_that_is_off_keeps_its_minutes_and_its_script() -> None:
    session = agenda.use_stage(day(), PROBLEM, on=False)
    assert not session.stages[0].on
    assert session.stages[0].minutes == 20
    assert script(session) == ["one", "two", "three"]


def test_a_stage_takes_its_script_with_it_when_it_goes() -> None:
    session = agenda.remove_stage(day(), PROBLEM)
    assert order(session) == ["m"]
    assert [each.id for each in session.steps] == ["four"]
    assert agenda.remove_stage(session, PROBLEM) is session


def test_minutes_are_neither_negative_nor_longer_than_a_day() -> None:
    assert agenda.plan_stage(day(), PROBLEM, minutes=-5).stages[0].minutes == 0
    assert agenda.plan_stage(day(), PROBLEM, minutes=99_999).stages[0].minutes == agenda.LONGEST
    assert agenda.write_step(day(), StepId("one"), minutes=99_999).steps[0].minutes == agenda.LONGEST
    session = day()
    assert agenda.plan_stage(session, PROBLEM, minutes=20) is session


def test_a_step_comes_behind_the_one_that_was_named_else_last() -> None:
    session = agenda.add_step(day(), StepId("new"), PROBLEM, after=StepId("one"))
    assert script(session) == ["one", "new", "two", "three"]
    assert script(agenda.add_step(session, StepId("end"), PROBLEM)) == ["one", "new", "two", "three", "end"]
    assert script(agenda.add_step(session, StepId("end"), MAPPING), MAPPING) == ["four", "end"]


def test_a_step_moves_within_its_stage() -> None:
    session = agenda.move_step(day(), StepId("three"), -2)
    assert script(session) == ["three", "one", "two"]
    assert agenda.move_step(session, StepId("two"), 1) is session
    assert script(session, MAPPING) == ["four"]


def test_a_step_is_written_and_taken_out() -> None:
    session = agenda.write_step(day(), StepId("two"), say="Who else has this?", minutes=8, clock=True, view="prompt")
    step = agenda.steps_of(session, PROBLEM)[1]
    assert (step.say, step.minutes, step.clock, step.view) == ("Who else has this?", 8, True, "prompt")
    assert script(agenda.remove_step(session, StepId("two"))) == ["one", "three"]


def test_what_is_gone_cannot_be_changed() -> None:
    with pytest.raises(KeyError):
        agenda.plan_stage(day(), PAUSE, minutes=3)
    with pytest.raises(KeyError):
        agenda.move_step(day(), StepId("nowhere"), 1)
