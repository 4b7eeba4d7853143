"""Whether words that are too faint are noticed, on whatever they stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from tests.ui.contrast import faint
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.popover_frame import PopoverFrame
from workshop.ui.widgets.prose_label import ProseLabel


@pytest.mark.parametrize("kind", [Label, ProseLabel])
@pytest.mark.parametrize(("colour", "noticed"), [("ink", False), ("ink-3", False), ("disabled", False), ("axis", True)])
def test_words_that_nobody_can_read_are_noticed(
    qtbot: QtBot, kind: type[Label | ProseLabel], colour: str, noticed: bool
) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.column.addWidget(kind("What may leave the room", "body", colour))
    card.resize(300, 60)
    with qtbot.waitExposed(card):
        card.show()
    assert bool(faint(card)) is noticed


@pytest.mark.parametrize(("covered", "noticed"), [(300, False), (40, True)])
def test_words_under_a_popover_are_read_by_nobody(qtbot: QtBot, covered: int, noticed: bool) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.column.addWidget(Label("What may leave the room", "body", "axis"))
    card.resize(300, 60)
    popover = PopoverFrame(card)
    popover.place(QRect(0, 0, covered, 60))
    with qtbot.waitExposed(card):
        card.show()
    popover.raise_()
    assert bool(faint(card)) is noticed
