"""Where things stand in the agenda, and how wide."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.agenda_page import shown
from workshop import words
from workshop.ui import theme
from workshop.ui.stages.agenda.step_row import StepRow
from workshop.ui.widgets.folding_table import TableHead
from workshop.ui.widgets.label import ElidedLabel


@pytest.mark.parametrize("language", [words.ENGLISH, words.PSEUDO_LONG])
def test_every_column_is_named_to_the_end(qtbot: QtBot, bench: Bench, language: str) -> None:
    words.use(language)
    view = shown(qtbot, bench)
    for each in view.table.findChildren(TableHead)[0].findChildren(ElidedLabel):
        assert each.contentsRect().width() >= theme.text_width("caption", each.text()), each.text()


def test_what_the_room_sees_is_chosen_in_a_field_as_wide_as_the_tick_above_it(qtbot: QtBot, bench: Bench) -> None:
    words.use(words.PSEUDO_LONG)
    view = shown(qtbot, bench)
    row = view.table.held()
    assert row is not None
    step = row.findChild(StepRow)
    assert step is not None
    qtbot.waitUntil(lambda: step.view.width() == step.clock.width() >= step.clock.sizeHint().width())


def test_what_to_say_begins_under_the_name_of_its_stage(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    row = view.table.held()
    assert row is not None
    step = row.findChild(StepRow)
    assert step is not None
    words, name = step.say.viewport(), row._name
    qtbot.waitUntil(lambda: words.mapTo(view, QPoint()).x() == name.mapTo(view, QPoint()).x())
