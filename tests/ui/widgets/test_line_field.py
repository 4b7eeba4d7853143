"""The field for one line: what of a long one is seen, and what is pasted into it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.pasting import paste_by_menu
from workshop.ui.widgets.line_field import LineField


def test_a_line_that_is_too_long_is_seen_from_its_beginning_while_the_cursor_is_elsewhere(qtbot: QtBot) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    elsewhere, field = LineField(parent=desk), LineField(parent=desk)
    elsewhere.move(0, 60)
    field.setGeometry(0, 0, 140, 32)
    desk.show()
    elsewhere.setFocus()
    pictures = []
    for words in ("St Brannock Hospital and its guests", "St Brannock Hospital and nobody else"):
        field.setText(words)
        field.end(False)
        pictures.append(field.grab().toImage())
    assert pictures[0] == pictures[1], "what differs is behind the dots"
    field.setText("St Brannock")
    assert field.grab().toImage() != pictures[0]


def test_words_are_pasted_by_the_menu_and_the_names_of_files_are_not(qtbot: QtBot, tmp_path: Path) -> None:
    field = LineField("A word")
    qtbot.addWidget(field)
    field.show()
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "wall.jpg"))])
    files.setText(str(tmp_path / "wall.jpg"))
    QGuiApplication.clipboard().setMimeData(files)
    paste_by_menu(field)
    assert field.text() == ""
    QGuiApplication.clipboard().setText("calm")
    paste_by_menu(field)
    assert field.text() == "calm"
