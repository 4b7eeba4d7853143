"""What goes on in the room survives being written down, and what does not fit is left at its default."""

from __future__ import annotations

import json

from workshop.model.run import Run, at_stage, decoded, dialled, encoded, laid_out, settle_these


def test_the_dial_and_what_lies_on_the_table_come_back() -> None:
    run = laid_out(dialled(Run(stage="analogies"), 4), "surprise", "4821")
    assert decoded(encoded(run)) == run
    assert (run.dial, run.hand, run.seed) == (4, "surprise", "4821")


def test_a_draw_keeps_its_seed_while_something_else_lies_there() -> None:
    run = laid_out(laid_out(Run(), "surprise", "4821"), "deal")
    assert (run.hand, run.seed) == ("deal", "4821")


def test_the_settle_round_comes_back_with_its_moments() -> None:
    run = settle_these(Run(stage="mapping"), ("wait", "calm"))
    assert decoded(encoded(run)) == run
    assert decoded(json.dumps({"round": ["wait", 3], "aside": True})) == Run(round=("wait",))
    assert at_stage(run, "mapping") == Run(stage="mapping", round=("wait", "calm"))


def test_time_that_nobody_saw_comes_back_as_far_as_it_fits() -> None:
    run = Run(gaps=(("09:42", "10:24", "p"), ("10:30", "10:40", "m")))
    assert decoded(encoded(run)) == run
    assert decoded(json.dumps({"gaps": [["09:42", "10:24", "p"], ["10:30"], "x", [1, 2, 3]]})).gaps == run.gaps[:1]
    assert decoded(json.dumps({"gaps": 3})) == Run()


def test_a_run_of_an_older_version_or_another_kind_is_read_as_far_as_it_fits() -> None:
    assert decoded(json.dumps({"stage": "mapping"})) == Run(stage="mapping")
    assert decoded(json.dumps({"dial": "far", "hand": 3, "seed": None})) == Run()
