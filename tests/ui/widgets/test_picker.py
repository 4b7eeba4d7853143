"""The frame in which one of several is picked: as high as its lines need, whatever it was before."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop.ui.presentation import Presentation
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.picker import Pick, Picker
from workshop.ui.widgets.thumbnail import SMALL, Thumbnail

NOTE = "A card is in one hand at a time. If somebody holds it, it is handed on."


def test_the_frame_is_as_high_the_first_time_as_ever_after(qtbot: QtBot) -> None:
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.resize(1366, 768)
    stage.show()
    card = QWidget(stage)
    card.setGeometry(400, 300, 200, 40)
    card.show()
    picker = Picker(stage)
    picker.resize(100, 60)  # as narrow as a part is before anybody asked for it
    picker.show()
    picker.hide()
    tall = []
    for _ in range(2):
        picker.ask("Hand to", "Who?", [Pick("a", "Table one"), Pick("b", "Table two")], NOTE, names=True)
        picker.open_at(card, card)
        tall.append(picker.height())
        picker.close_again()
    assert tall[0] == tall[1] < 300


def test_the_frame_ends_where_the_page_does_and_leaves_what_the_room_sees_in_sight(
    qtbot: QtBot, presentation: Presentation
) -> None:
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.resize(924, 572)
    column, head, foot = QVBoxLayout(stage), QHBoxLayout(), QHBoxLayout()
    column.setContentsMargins(20, 10, 20, 12)
    thumbnail, more = Thumbnail(presentation, SMALL), Button("More")
    for row, part in ((head, thumbnail), (foot, more)):
        row.addStretch(1)
        row.addWidget(part)
        column.addLayout(row)
    column.insertStretch(1)
    stage.show()
    picker = Picker(stage)
    picker.ask("Hand to", "Who?", [Pick("a", "Table one")], NOTE, names=True)
    picker.open_at(more, more)
    column.invalidate()  # as when something else on the page changes with it
    picker.open_at(more, more)
    frame = picker.frame_rect().translated(picker.pos())
    assert frame.right() == stage.rect().right() - 20
    picker.close_again()
    stage.resize(924, 260)
    qtbot.waitUntil(lambda: more.y() < 260)
    picker.open_at(more, more)
    frame = picker.frame_rect().translated(picker.pos())
    seen = QRect(thumbnail.mapTo(stage, QPoint(0, 0)), thumbnail.size())
    assert frame.top() < seen.bottom()
    assert frame.right() < seen.left()
    picker.close_again()
    stage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: thumbnail.x() < 200)
    picker.open_at(more, more)
    assert picker.frame_rect().translated(picker.pos()).left() > thumbnail.geometry().right()
