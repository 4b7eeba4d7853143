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


def test_a_line_that_is_cut_is_whole_in_its_tip_letter_by_letter(qtbot: QtBot) -> None:
    rows = NamedRows("Tables")
    qtbot.addWidget(rows)
    rows.add("Table by the window: Before curtain-up", "12", "one")
    rows.add("<b>Round</b>", "", "other")
    assert rows.item(0).toolTip() == "Table by the window: Before curtain-up"
    assert "&lt;b&gt;Round" in rows.item(1).toolTip()
