"""Whether words that are too faint are noticed, on whatever they stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.contrast import faint, measured
from workshop.ui import drawing, theme
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.popover_frame import PopoverFrame
from workshop.ui.widgets.prose_edit import ProseEdit
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


@pytest.mark.parametrize(
    ("field", "typed", "role"),
    [
        (LineField, "What may leave the room", QPalette.ColorRole.Text),
        (LineField, "", QPalette.ColorRole.PlaceholderText),
        (ProseEdit, "What may leave the room", QPalette.ColorRole.Text),
    ],
)
@pytest.mark.parametrize(("colour", "noticed"), [("ink", False), ("ink-3", False), ("axis", True)])
def test_what_people_typed_is_measured_too(
    qtbot: QtBot,
    field: type[LineField | ProseEdit],
    typed: str,
    role: QPalette.ColorRole,
    colour: str,
    noticed: bool,
) -> None:
    card = Card()
    qtbot.addWidget(card)
    edit = field(placeholder="What may leave the room")
    card.column.addWidget(edit)
    edit.show_text(typed)
    palette = edit.palette()
    palette.setColor(role, theme.colour(colour))
    edit.setPalette(palette)
    card.resize(300, 60)
    with qtbot.waitExposed(card):
        card.show()
    assert [words for words, _, _ in measured(card)] == ["What may leave the room"]
    assert bool(faint(card)) is noticed


class Row(QWidget):
    """A row of two lines, as a table paints it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sheet"))
        for top in (0, 40):
            drawing.text(painter, QRect(0, top, 200, 24), f"line at {top}", "body")


def test_a_line_that_is_scrolled_out_of_sight_is_not_measured_against_what_stands_there(qtbot: QtBot) -> None:
    window, below = QWidget(), QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    page, row = QScrollArea(window), Row()
    row.setFixedSize(240, 64)
    page.setWidget(row)
    page.setGeometry(0, 0, 300, 36)
    below.setParent(window)
    below.setGeometry(0, 36, 300, 164)
    below.setAutoFillBackground(True)
    below.setPalette(QPalette(theme.colour("ink")))
    with qtbot.waitExposed(window):
        window.show()
    assert [words for words, _, _ in measured(window)] == ["line at 0"]
    assert faint(window) == []


def test_where_nothing_is_written_nothing_is_measured(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    card.resize(300, 60)
    assert measured(card) == []


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
