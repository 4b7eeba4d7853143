"""What goes on in the room survives being written down, and what does not fit is left at its default."""

from __future__ import annotations

import json

from workshop.model.run import Run, decoded, dialled, encoded, laid_out


def test_the_dial_and_what_lies_on_the_table_come_back() -> None:
    run = laid_out(dialled(Run(stage="analogies"), 4), "surprise", "4821")
    assert decoded(encoded(run)) == run
    assert (run.dial, run.hand, run.seed) == (4, "surprise", "4821")


def test_a_draw_keeps_its_seed_while_something_else_lies_there() -> None:
    run = laid_out(laid_out(Run(), "surprise", "4821"), "deal")
    assert (run.hand, run.seed) == ("deal", "4821")


def test_a_run_of_an_older_version_or_another_kind_is_read_as_far_as_it_fits() -> None:
    assert decoded(json.dumps({"stage": "mapping"})) == Run(stage="mapping")
    assert decoded(json.dumps({"dial": "far", "hand": 3, "seed": None})) == Run()
