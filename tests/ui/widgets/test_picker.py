"""The frame in which one of several is picked: as high as its lines need, whatever it was before."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workshop.ui.widgets.picker import Pick, Picker

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
