"""The stage's clock against the plan, and the room's step clock, over a day that does not go as planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from workshop.model.identity import SessionId, StageId
from workshop.model.parts import Plan, Stage
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.room import clocks

SUMMER = timezone(timedelta(hours=1))
HALF_NINE = datetime(2026, 5, 27, 9, 30, tzinfo=SUMMER)
PROBLEM, PAUSE, MAPPING, LAST = StageId("p"), StageId("b"), StageId("m"), StageId("l")


def session() -> Session:
    """Problem 30 minutes, a break of 15, mapping 60, and a stage of 20 that is left out."""
    stages = (
        Stage(id=PROBLEM, rank="i00000", key="problem", minutes=30),
        Stage(id=PAUSE, rank="i00001", key="break", minutes=15),
        Stage(id=MAPPING, rank="i00002", key="mapping", minutes=60),
        Stage(id=LAST, rank="i00003", key="translation", minutes=20, on=False),
    )
    return replace(Session(plan=Plan(id=SessionId("s"), date="2026-05-27", starts="09:30")), stages=stages)


def at(minutes: float) -> datetime:
    """Minutes after the planned start."""
    return HALF_NINE + timedelta(minutes=minutes)


def test_before_the_session_begins_nothing_counts() -> None:
    run = clocks.move_on(Run(), MAPPING, at(-10))
    assert run == Run()
    assert clocks.take_break(run, PAUSE, at(-5)) == run
    assert clocks.stage_clock(session(), run, at(0)).ends is None


def test_a_day_to_the_minute_is_neither_late_nor_early() -> None:
    run = clocks.begin(Run(), PROBLEM, at(0))
    told = clocks.stage_clock(session(), run, at(10))
    assert (told.spent, told.left, told.ends, told.late) == (600, 1200, at(105), 0)


def test_time_over_is_counted_on_and_moves_the_end() -> None:
    run = clocks.begin(Run(), PROBLEM, at(0))
    told = clocks.stage_clock(session(), run, at(38))
    assert (told.left, told.ends, told.late) == (-480, at(113), 8)


def test_a_late_start_and_a_short_stage_move_the_end() -> None:
    late = clocks.begin(Run(), PROBLEM, at(12))
    assert clocks.stage_clock(session(), late, at(12)).late == 12
    early = clocks.move_on(clocks.begin(Run(), PROBLEM, at(0)), MAPPING, at(20))
    assert clocks.stage_clock(session(), early, at(20)).late == -10
    assert clocks.stage_clock(session(), early, at(20)).ends == at(95)


def test_a_break_stops_the_stage_and_a_longer_one_makes_late() -> None:
    run = clocks.begin(Run(), PROBLEM, at(0))
    run = clocks.take_break(run, PAUSE, at(30))
    assert clocks.spent(run, PROBLEM, at(50)) == 30 * 60
    assert clocks.move_on(run, MAPPING, at(40)) == run
    assert clocks.stage_clock(session(), run, at(40)).late == 0
    assert clocks.stage_clock(session(), run, at(50)).late == 5
    run = clocks.end_break(run, MAPPING, at(50))
    told = clocks.stage_clock(session(), run, at(50))
    assert (told.spent, told.late) == (0, 5)
    assert clocks.end_break(run, MAPPING, at(55)) == run


def test_a_break_in_the_middle_of_a_stage_gives_its_rest_back() -> None:
    run = clocks.take_break(clocks.begin(Run(), PROBLEM, at(0)), "", at(10))
    run = clocks.end_break(run, PROBLEM, at(20))
    told = clocks.stage_clock(session(), run, at(25))
    assert (told.spent, told.late) == (15 * 60, 10)


def test_a_break_before_its_place_leaves_the_stages_between_ahead() -> None:
    """Stages of 30, 60 and 20 minutes with the break of 15 before the last; it is taken 20 minutes into the first."""
    stages = session().stages
    planned = replace(session(), stages=(stages[0], stages[2], stages[1], replace(stages[3], on=True)))
    run = clocks.take_break(clocks.begin(Run(stage="problem"), PROBLEM, at(0)), PAUSE, at(20))
    told = clocks.stage_clock(planned, run, at(25))
    assert (told.spent, told.left, told.ends, told.late) == (300, 600, at(125), 0)
    assert clocks.stage_clock(planned, run, at(45)).late == 10, "a longer break makes late"
    went_on = clocks.go_to_stage(run, "mapping")
    assert clocks.stage_clock(planned, went_on, at(25)).late == -10, "whoever goes on with mapping saves the rest"
    run = clocks.end_break(run, PROBLEM, at(35))
    assert clocks.stage_clock(planned, run, at(35)).late == 0


def test_a_second_break_has_its_own_minutes_where_the_agenda_has_one() -> None:
    run = clocks.take_break(clocks.begin(Run(stage="problem"), PROBLEM, at(0)), PAUSE, at(30))
    run = clocks.end_break(clocks.go_to_stage(run, "mapping"), MAPPING, at(45))
    run = clocks.take_break(run, PAUSE, at(65))
    told = clocks.stage_clock(session(), run, at(65))
    assert (told.spent, told.left, told.ends, told.late) == (0, 900, at(120), 15)
    assert clocks.break_ends(session(), run) == at(80)
    assert clocks.stage_clock(session(), run, at(70)).left == 600
    assert clocks.spent(run, PAUSE, at(70)) == 20 * 60, "what the breaks took together is kept"


def test_a_break_goes_on_while_the_session_is_put_away() -> None:
    run = clocks.take_break(clocks.begin(Run(stage="problem"), PROBLEM, at(0)), PAUSE, at(30))
    run = clocks.take_up(clocks.leave(run, at(35)), at(36))
    assert clocks.break_ends(session(), run) == at(45)
    assert clocks.stage_clock(session(), run, at(36)).spent == 360


def test_a_break_that_the_agenda_does_not_have_still_tells_the_end() -> None:
    run = clocks.take_break(clocks.begin(Run(stage="problem"), PROBLEM, at(0)), "", at(10))
    told = clocks.stage_clock(session(), run, at(20))
    assert (told.spent, told.planned, told.ends, told.late) == (600, 0, at(115), 10)
    assert clocks.break_ends(session(), run) is None


def test_going_back_to_a_stage_goes_on_with_its_time() -> None:
    run = clocks.move_on(clocks.begin(Run(), PROBLEM, at(0)), MAPPING, at(20))
    run = clocks.move_on(run, PROBLEM, at(25))
    told = clocks.stage_clock(session(), run, at(30))
    assert told.spent == 25 * 60
    assert told.ends == at(30) + timedelta(minutes=5 + 15 + 55)


def test_a_rehearsal_the_day_before_is_measured_by_its_own_start() -> None:
    evening = HALF_NINE - timedelta(hours=15)
    run = clocks.begin(Run(), PROBLEM, evening)
    told = clocks.stage_clock(session(), run, evening + timedelta(minutes=5))
    assert (told.late, told.ends) == (0, evening + timedelta(minutes=105))


def test_a_clock_that_is_put_back_takes_no_time_away() -> None:
    run = clocks.begin(Run(), PROBLEM, at(0))
    assert clocks.spent(run, PROBLEM, at(-60)) == 0
    run = clocks.move_on(run, MAPPING, at(-60))
    assert clocks.spent(run, PROBLEM, at(-60)) == 0
    assert clocks.spent(run, MAPPING, at(-50)) == 600


def test_the_same_moment_in_another_zone_is_the_same_moment() -> None:
    run = clocks.begin(Run(), PROBLEM, at(0))
    elsewhere = at(10).astimezone(timezone(timedelta(hours=-5)))
    assert clocks.spent(run, PROBLEM, elsewhere) == 600


def test_a_session_without_a_plan_has_no_end_to_be_late_for() -> None:
    bare = Session(plan=Plan(id=SessionId("s")))
    run = clocks.begin(Run(), PROBLEM, at(0))
    told = clocks.stage_clock(bare, run, at(10))
    assert (told.spent, told.planned, told.ends, told.late) == (600, 0, None, 0)
    assert clocks.planned_end(bare, run) is None


def test_the_rooms_clock_runs_pauses_goes_on_and_counts_over() -> None:
    run = clocks.toggle_step(Run(), 120, at(0))
    assert clocks.step_left(run, at(1)) == 60
    run = clocks.toggle_step(run, 120, at(1))
    assert clocks.step_left(run, at(9)) == 60
    run = clocks.toggle_step(run, 120, at(9))
    assert clocks.step_left(run, at(10.5)) == -30
    run = clocks.lengthen_step(run, 60, at(10.5))
    assert (clocks.step_left(run, at(10.5)), run.step_total) == (30, 180)
    assert clocks.clear_step(run).step_total == 0
    assert clocks.step_left(clocks.lengthen_step(Run(), 60, at(0)), at(0.5)) == 30


def test_a_rooms_clock_that_is_over_is_put_away_by_its_key_and_then_starts_afresh() -> None:
    run = clocks.toggle_step(clocks.start_step(Run(), 120, at(0)), 300, at(3))
    assert (run.step_total, clocks.step_left(run, at(4))) == (0, 0)
    run = clocks.toggle_step(run, 300, at(4))
    assert clocks.step_left(run, at(5)) == 240


def test_the_rooms_clock_stands_still_in_the_break_and_waits_for_a_person_after_it() -> None:
    run = clocks.start_step(clocks.begin(Run(), PROBLEM, at(0)), 600, at(0))
    run = clocks.take_break(run, PAUSE, at(4))
    assert clocks.step_left(run, at(20)) == 360
    run = clocks.end_break(run, PROBLEM, at(20))
    assert clocks.step_left(run, at(25)) == 360
    assert clocks.step_left(clocks.toggle_step(run, 60, at(25)), at(26)) == 300


def test_a_paused_rooms_clock_goes_when_the_stage_changes_and_a_running_one_goes_on() -> None:
    run = clocks.start_step(Run(stage="problem"), 300, at(0))
    assert clocks.go_to_stage(run, "abstraction").step_since, "a person stops a clock that runs, never a stage"
    paused = clocks.toggle_step(run, 300, at(1))
    assert clocks.go_to_stage(paused, "problem").step_left == 240
    gone = clocks.go_to_stage(paused, "abstraction")
    assert (gone.stage, gone.step_total, gone.step_left) == ("abstraction", 0, 0)


def test_the_night_between_a_rehearsal_and_the_day_does_not_count() -> None:
    evening, morning = HALF_NINE - timedelta(hours=14), at(0)
    run = clocks.begin(Run(), PROBLEM, evening)
    run = clocks.leave(run, evening + timedelta(minutes=6))
    run = clocks.take_up(run, morning)
    assert clocks.spent(run, PROBLEM, at(5)) == 6 * 60
    assert clocks.move_on(run, MAPPING, at(5)) == run
    run = clocks.begin(run, PROBLEM, at(5))
    told = clocks.stage_clock(session(), run, at(10))
    assert (told.spent, told.late) == (11 * 60, -1)


def test_a_session_left_and_opened_again_the_same_day_goes_on_counting() -> None:
    run = clocks.begin(Run(), PROBLEM, at(0))
    run = clocks.take_up(clocks.leave(run, at(10)), at(12))
    assert clocks.spent(run, PROBLEM, at(15)) == 15 * 60
