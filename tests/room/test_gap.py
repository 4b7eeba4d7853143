"""Time that nobody saw go by: asked about, left out or counted, and a clock that is set back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from workshop.model.identity import StageId
from workshop.model.run import Run, decoded, encoded
from workshop.room import clocks, gap

SUMMER = timezone(timedelta(hours=1))
PROBLEM, PAUSE, MAPPING = StageId("p"), StageId("b"), StageId("m")


def at(minutes: float) -> datetime:
    return datetime(2026, 5, 27, 9, 30, tzinfo=SUMMER) + timedelta(minutes=minutes)


def running() -> Run:
    """Problem since half past nine, the room's ten minutes since 09:40."""
    return clocks.start_step(clocks.begin(Run(), PROBLEM, at(0)), 600, at(10))


def test_a_gap_counts_until_it_is_left_out() -> None:
    run = gap.missed(running(), at(12), at(54))
    (waiting,) = gap.gaps_of(decoded(encoded(run)))
    assert (waiting.begins, waiting.seconds) == (at(12), 42 * 60)
    assert clocks.spent(run, PROBLEM, at(60)) == 60 * 60
    assert clocks.spent(gap.count_gaps(run), PROBLEM, at(60)) == 60 * 60
    assert not gap.gaps_of(gap.count_gaps(run))


def test_left_out_neither_clock_knows_of_it() -> None:
    run = gap.leave_out_gaps(gap.missed(running(), at(12), at(54)))
    assert clocks.spent(run, PROBLEM, at(60)) == 18 * 60
    assert clocks.step_left(run, at(60)) == 600 - 8 * 60
    assert not gap.gaps_of(run)


def test_left_out_late_it_is_taken_from_the_stage_that_it_fell_into() -> None:
    run = gap.missed(running(), at(12), at(54))
    run = clocks.move_on(run, MAPPING, at(60))
    run = gap.leave_out_gaps(run)
    assert clocks.spent(run, PROBLEM, at(70)) == 18 * 60
    assert clocks.spent(run, MAPPING, at(70)) == 10 * 60
    back = clocks.move_on(clocks.move_on(gap.missed(running(), at(12), at(54)), MAPPING, at(60)), PROBLEM, at(65))
    assert clocks.spent(gap.leave_out_gaps(back), PROBLEM, at(70)) == 23 * 60


def test_a_clock_of_the_room_that_stood_still_is_left_alone() -> None:
    run = clocks.toggle_step(running(), 600, at(11))
    run = gap.leave_out_gaps(gap.missed(run, at(12), at(54)))
    assert clocks.step_left(run, at(60)) == 540


def test_nobody_is_asked_about_seconds_a_break_or_before_the_beginning() -> None:
    run = running()
    assert gap.missed(run, at(12), at(12.9)) == run
    pause = clocks.take_break(run, PAUSE, at(12))
    assert gap.missed(pause, at(13), at(30)) == pause
    assert gap.missed(Run(), at(13), at(30)) == Run()


def test_two_gaps_in_a_row_are_both_asked_about_and_what_lay_between_was_seen() -> None:
    run = gap.missed(gap.missed(running(), at(12), at(20)), at(21), at(30))
    waiting = gap.gaps_of(decoded(encoded(run)))
    assert [(each.begins, each.ends) for each in waiting] == [(at(12), at(20)), (at(21), at(30))]
    assert clocks.spent(gap.count_gaps(run), PROBLEM, at(40)) == 40 * 60
    out = gap.leave_out_gaps(run)
    assert clocks.spent(out, PROBLEM, at(40)) == (40 - 8 - 9) * 60
    assert clocks.step_left(out, at(30)) == 600 - 3 * 60
    assert not gap.gaps_of(out)


def test_a_gap_that_follows_at_once_is_the_same_gap() -> None:
    run = gap.missed(gap.missed(running(), at(12), at(20)), at(20), at(30))
    assert gap.gaps_of(run) == (gap.Gap(at(12), at(30), PROBLEM),)
    assert clocks.spent(gap.leave_out_gaps(run), PROBLEM, at(40)) == 22 * 60


def test_gaps_of_two_stages_are_taken_each_from_its_own() -> None:
    run = clocks.move_on(gap.missed(running(), at(12), at(20)), MAPPING, at(25))
    run = gap.missed(run, at(30), at(45))
    assert [each.stage for each in gap.gaps_of(run)] == [PROBLEM, MAPPING]
    out = gap.leave_out_gaps(run)
    assert clocks.spent(out, PROBLEM, at(50)) == (25 - 8) * 60
    assert clocks.spent(out, MAPPING, at(50)) == (25 - 15) * 60
    back = gap.leave_out_gaps(clocks.move_on(run, PROBLEM, at(50)))
    assert clocks.spent(back, PROBLEM, at(55)) == (25 - 8 + 5) * 60
    assert clocks.spent(back, MAPPING, at(55)) == (25 - 15) * 60


def test_a_restart_while_the_question_waits_asks_about_both() -> None:
    run = gap.open_again(gap.seen(gap.missed(running(), at(12), at(20)), at(20)), at(31))
    assert [(each.begins, each.ends) for each in gap.gaps_of(run)] == [(at(12), at(31))], "nobody was there between"
    run = gap.seen(gap.missed(running(), at(12), at(20)), at(20))
    run = gap.open_again(gap.seen(run, at(26)), at(31))
    assert [(each.begins, each.ends) for each in gap.gaps_of(run)] == [(at(12), at(20)), (at(26), at(31))]


def test_a_clock_that_is_set_back_takes_what_waits_along() -> None:
    hour = timedelta(hours=1)
    run = clocks.move_on(gap.missed(running(), at(12), at(20)), MAPPING, at(25))
    run = clocks.move_on(gap.set_back(run, hour), PROBLEM, at(30) - hour)
    assert gap.gaps_of(run) == (gap.Gap(at(12) - hour, at(20) - hour, PROBLEM),)
    assert clocks.spent(gap.leave_out_gaps(run), PROBLEM, at(40) - hour) == (25 - 8 + 10) * 60


def test_after_a_restart_the_time_since_it_was_seen_last_is_the_gap() -> None:
    run = gap.seen(running(), at(15))
    (waiting,) = gap.gaps_of(gap.open_again(run, at(40)))
    assert (waiting.begins, waiting.ends) == (at(15), at(40))
    left = clocks.leave(run, at(20))
    (waiting,) = gap.gaps_of(gap.open_again(left, at(40)))
    assert waiting.begins == at(20)
    assert not gap.gaps_of(gap.open_again(left, at(20.5)))


def test_a_night_is_no_question() -> None:
    run = gap.open_again(gap.seen(running(), at(15)), at(24 * 60))
    assert not gap.gaps_of(run)
    assert run.since == ""


def test_after_a_crash_what_was_counted_until_then_is_kept_whatever_the_day() -> None:
    crashed = gap.seen(running(), at(15))
    assert clocks.spent(gap.open_again(crashed, at(24 * 60)), PROBLEM, at(24 * 60)) == 15 * 60
    evening = gap.seen(clocks.begin(Run(), PROBLEM, at(14 * 60 + 20)), at(14 * 60 + 35))
    again = gap.open_again(evening, at(14 * 60 + 40))
    assert clocks.spent(again, PROBLEM, at(14 * 60 + 40)) == 20 * 60, "midnight lay between, and five minutes"
    assert [each.seconds for each in gap.gaps_of(again)] == [5 * 60]
    assert clocks.spent(gap.leave_out_gaps(again), PROBLEM, at(14 * 60 + 40)) == 15 * 60


def test_a_clock_that_was_set_back_meanwhile_counts_on_after_a_restart() -> None:
    again = gap.open_again(gap.seen(running(), at(15)), at(-60))
    assert clocks.spent(again, PROBLEM, at(-50)) == 10 * 60


def test_a_night_in_which_the_laptop_stayed_awake_is_asked_about_and_grows_until_somebody_comes() -> None:
    run, midnight = running(), 14 * 60 + 30
    assert gap.left_alone(run, at(20), at(midnight - 1)) == run, "a long day is no night"
    assert gap.left_alone(run, at(midnight - 60), at(midnight + 30)) == run, "whoever was here an hour ago comes back"
    run = gap.left_alone(run, at(20), at(midnight))
    assert gap.left_alone(run, at(20), at(midnight + 0.5)) is run
    run = gap.left_alone(run, at(20), at(midnight + 500))
    assert gap.gaps_of(run) == (gap.Gap(at(20), at(midnight + 500), PROBLEM),)
    assert clocks.spent(gap.leave_out_gaps(run), PROBLEM, at(midnight + 510)) == 30 * 60
    pause = clocks.take_break(running(), PAUSE, at(20))
    assert gap.left_alone(pause, at(20), at(midnight + 500)) == pause


def test_it_is_noted_now_and_then_that_the_program_was_there() -> None:
    run = gap.seen(running(), at(15))
    assert gap.seen(run, at(15.2)) is run
    assert gap.seen(run, at(16)).seen == at(16).isoformat()
    assert gap.seen(Run(), at(15)) == Run()


def test_a_clock_that_is_set_back_costs_no_minute() -> None:
    run = gap.set_back(gap.seen(running(), at(15)), timedelta(hours=1))
    assert clocks.spent(run, PROBLEM, at(20) - timedelta(hours=1)) == 20 * 60
    assert clocks.step_left(run, at(20) - timedelta(hours=1)) == 0
    assert gap.seen(run, at(20) - timedelta(hours=1)).seen == (at(20) - timedelta(hours=1)).isoformat()


def test_a_gap_that_is_no_time_is_none() -> None:
    run = replace(running(), gaps=(("yesterday", "today", PROBLEM),))
    assert not gap.gaps_of(run)
    assert gap.leave_out_gaps(run) == running()


def test_the_rooms_clock_is_held_where_the_gap_began_and_one_that_began_after_it_is_not() -> None:
    run = gap.missed(running(), at(12), at(54))
    assert gap.room_now(run, at(60)) == at(12)
    assert gap.room_now(gap.count_gaps(run), at(60)) == at(60)
    assert gap.held_at(clocks.start_step(run, 60, at(55))) is None


def test_a_clock_that_is_set_back_in_a_break_takes_its_beginning_along() -> None:
    run = gap.set_back(clocks.take_break(running(), PAUSE, at(30)), timedelta(hours=1))
    assert clocks.break_began(run) == at(-30)
