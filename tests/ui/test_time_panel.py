"""The time in the top bar: how long it is over time is read whole, however long the clock is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from workshop.room import clocks
from workshop.ui.console.time_panel import TimePanel, over


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "time is up"), (1, "1 min over"), (59, "59 min over"), (60, "1 h 00 over"), (159, "2 h 39 over")],
)
def test_over_time_is_told_in_hours_once_there_are_hours(minutes: int, words: str) -> None:
    assert over(minutes) == words


@pytest.mark.parametrize("room", [None, 300])
@pytest.mark.parametrize("minutes", [40, 100, 340, 640, 1_300])
def test_how_long_it_is_over_is_never_cut(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch, minutes: int, room: int | None
) -> None:
    bench.workbench.note(lambda run: clocks.begin(run, bench.session.stages[0].id, bench.workbench.clock.now()))
    if room is not None:
        bench.workbench.note(lambda run: clocks.start_step(run, room, bench.workbench.clock.now()))
    bench.workbench.clock.shift(timedelta(minutes=minutes))
    panel = TimePanel(bench.workbench)
    qtbot.addWidget(panel)
    panel.set_compact(False)
    painted: list[str] = []
    text = QPainter.drawText

    def watched(painter: QPainter, *told: object) -> object:
        painted.extend(each for each in told if isinstance(each, str))
        return text(painter, *told)  # type: ignore[call-overload]

    monkeypatch.setattr(QPainter, "drawText", watched)
    panel.grab()
    told = " ".join(painted)
    assert panel.stage_time.accessibleDescription().split(", ")[1].endswith("over")
    assert panel.stage_time.accessibleDescription().split(", ")[1] in told
    assert "…" not in told
