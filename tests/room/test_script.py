"""The script's pointer stays at its step."""

from __future__ import annotations

from dataclasses import replace

from tests.samples import CALMER, sample
from workshop.model.changes.agenda import add_step, move_step, remove_step, steps_of
from workshop.model.identity import StageId, StepId
from workshop.model.run import Run
from workshop.room.clocks import at_step
from workshop.room.script import at_the_same_step

PROBLEM = StageId("stage-problem")
BEFORE = sample(CALMER)
STEPS = [each.id for each in steps_of(BEFORE, PROBLEM)]
SECOND = at_step(Run(), PROBLEM, 1)


def test_a_step_before_it_moves_it_on_and_one_behind_it_does_not() -> None:
    earlier = add_step(BEFORE, StepId("new"), PROBLEM, after=STEPS[0])
    assert at_the_same_step(SECOND, BEFORE, earlier).step(PROBLEM) == 2
    later = add_step(BEFORE, StepId("new"), PROBLEM, after=STEPS[2])
    assert at_the_same_step(SECOND, BEFORE, later) is SECOND
    assert at_the_same_step(at_the_same_step(SECOND, BEFORE, earlier), earlier, BEFORE).step(PROBLEM) == 1


def test_it_goes_where_its_step_is_moved() -> None:
    assert at_the_same_step(SECOND, BEFORE, move_step(BEFORE, STEPS[1], 1)).step(PROBLEM) == 2
    assert at_the_same_step(SECOND, BEFORE, move_step(BEFORE, STEPS[0], 1)).step(PROBLEM) == 0


def test_where_its_step_is_taken_out_the_one_behind_it_is_next_and_at_the_end_the_last() -> None:
    assert at_the_same_step(SECOND, BEFORE, remove_step(BEFORE, STEPS[0])).step(PROBLEM) == 0
    assert at_the_same_step(SECOND, BEFORE, remove_step(BEFORE, STEPS[1])).step(PROBLEM) == 1
    last = at_step(Run(), PROBLEM, len(STEPS) - 1)
    assert at_the_same_step(last, BEFORE, remove_step(BEFORE, STEPS[-1])).step(PROBLEM) == len(STEPS) - 2
    none = replace(BEFORE, steps=tuple(each for each in BEFORE.steps if each.stage != PROBLEM))
    assert at_the_same_step(SECOND, BEFORE, none).step(PROBLEM) == 0


def test_a_script_that_nobody_has_begun_begins_at_its_first_step() -> None:
    first, third = STEPS[0], STEPS[2]
    changed = move_step(move_step(BEFORE, third, -1), third, -1)
    assert steps_of(changed, PROBLEM)[1].id == first
    assert at_the_same_step(Run(), BEFORE, changed) == Run()
    running = Run(begun="2026-05-27T09:30:00+01:00", counting=PROBLEM)
    assert at_the_same_step(running, BEFORE, changed).step(PROBLEM) == 1
