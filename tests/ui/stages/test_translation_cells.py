"""What a cell of the matrix of terms shows beside its words."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from workshop.model.parts import TermStatus
from workshop.ui import theme
from workshop.ui.stages.translation.cells import LEAST, CellPainter, more_rect
from workshop.ui.stages.translation.terms import Cell, Part

NARROW = 95


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize(
    ("word", "note"),
    [
        ("sheet", "in 4 notes\ntwo meanings"),
        ("sheet", "like “sheeting”?"),
        ("handing over everything", ""),
        ("ready", "in 3 notes"),
        ("", ""),
    ],
)
def test_no_words_run_under_the_dots_of_the_rows_menu(qtbot: QtBot, word: str, note: str, rtl: bool) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    painter = CellPainter(view)
    cell = Cell(Part.WORD, word, "", TermStatus.OPEN, note=note)
    place = QRect(0, 0, theme.px(NARROW), painter.height(cell, theme.px(NARROW)))
    picture = QImage(place.size(), QImage.Format.Format_RGB32)
    brush = QPainter(picture)
    painter.paint_cell(brush, place, cell, rtl)
    brush.end()
    dots = picture.copy(more_rect(place, rtl).adjusted(4, 4, -4, -4))
    ground = theme.colour("sheet").rgb()
    assert {dots.pixel(x, y) for x in range(dots.width()) for y in range(dots.height())} == {ground}


def test_a_short_word_needs_no_more_room_for_the_dots(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    cell = Cell(Part.WORD, "sheet", "", TermStatus.OPEN, note="in 4 notes")
    assert CellPainter(view).height(cell, theme.px(NARROW)) == theme.px(LEAST)
