"""Cards that are matched or dealt in the background, and come when whoever asked for them works elsewhere."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.console_frame import BenchOf
from tests.ui.stages.analogies import listed, shown
from tests.ui.stages.page import focus, press


def test_a_deal_that_arrives_while_somebody_types_leaves_the_cursor_there(qtbot: QtBot, bench_of: BenchOf) -> None:
    bare = bench_of(replace(sample(CALMER), hands=()))
    stage = shown(qtbot, bare)
    told: list[str] = []
    stage.explained.connect(told.append)
    press(qtbot, Qt.Key.Key_T, Qt.Key.Key_Return)
    stage.search()
    qtbot.waitUntil(lambda: bool(bare.session.hands))
    assert focus() is stage.wanted_card
    assert not stage.tables.picker.isVisible()
    assert told == ["The cards are dealt to the tables."]


def test_a_draw_that_arrives_while_somebody_types_is_turned_over_and_leaves_the_cursor_there(
    qtbot: QtBot, bench: Bench
) -> None:
    stage = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_S)
    stage.search()
    drawn = listed(stage)
    assert focus() is stage.wanted_card
    assert stage.place().item == f"card:{drawn[0].card.key}"
