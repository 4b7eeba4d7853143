"""The lines to pick from: each with its letter before its words, and what it belongs to at the end."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from workshop.ui.widgets.named_rows import NamedRows


def test_a_line_is_heard_with_its_letter_and_without_a_note_its_words_reach_the_end(qtbot: QtBot) -> None:
    rows = NamedRows("Ideas")
    qtbot.addWidget(rows)
    rows.resize(200, 32)
    words = "Named calls at sixty and a song"
    rows.add(words, "", "idea-a", letter="A")
    assert rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == f"A, {words}"
    picture = rows.grab().toImage()
    ground = picture.pixelColor(2, 2).name()
    inked = [x for x in range(200) if any(picture.pixelColor(x, y).name() != ground for y in range(4, 28))]
    assert inked[-1] > 180
