"""Text on screen: plain whatever was typed, on its line height, cut with dots where it does not fit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop.ui import theme
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.dotted_lines import DottedLines
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.popover_frame import PopoverFrame
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.prose_layout import laid_out
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.ui.widgets.tag import Tag

_LONG = "Bring pre-op anxiety scores down for day-case patients in the holding area before theatre. " * 3
_MARKUP = "<img width=9000> Hill & Sons"


@pytest.mark.parametrize("make", [Label, ElidedLabel, ProseLabel, Tag, StageTitle])
def test_markup_from_a_participant_is_only_letters(qtbot: QtBot, make: type[Label]) -> None:
    label = make(_MARKUP)
    qtbot.addWidget(label)
    label.show()
    assert label.text() == _MARKUP
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() < 600


def test_a_label_that_gives_way_says_the_whole_in_its_tip(qtbot: QtBot) -> None:
    label = ElidedLabel(_MARKUP)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert "&lt;img" in label.toolTip()
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_a_folder_runs_from_left_to_right_in_every_language(qtbot: QtBot) -> None:
    def painted(label: ElidedLabel) -> QImage:
        qtbot.addWidget(label)
        label.resize(120, 20)
        return label.grab().toImage()

    at_the_right = painted(ElidedLabel("/home", "meta", align=Qt.AlignmentFlag.AlignRight))
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # which puts it at the right as well
    try:
        folder = painted(ElidedLabel("/home", "meta", rightward=True))
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert folder == at_the_right


@pytest.mark.parametrize("most", [1, 2, 3])
def test_prose_is_cut_after_so_many_lines(qtbot: QtBot, most: int) -> None:
    label = ProseLabel(_LONG, "script", most=most)
    qtbot.addWidget(label)
    label.resize(320, 400)
    label.show()
    assert label.heightForWidth(320) == most * theme.line_height("script")
    assert label.toolTip() == _LONG


def test_prose_breaks_a_word_that_is_wider_than_its_column(qtbot: QtBot) -> None:
    lines = laid_out("x" * 300, theme.font("body"), 100)
    assert lines.count > 10
    assert lines.width <= 100


def test_prose_keeps_its_lines_in_a_narrow_column(qtbot: QtBot) -> None:
    card = Card()
    label = ProseLabel(_LONG)
    card.column.addWidget(label)
    qtbot.addWidget(card)
    card.resize(240, 40)
    card.show()
    QApplication.processEvents()
    assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_chips_flow_into_lines(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    holder = QWidget()
    holder.setLayoutDirection(direction)
    flow = FlowLayout(holder, gap=8)
    chips = [Chip(word) for word in ("word", "measure", "priority", "who decides", "pace", "risk")]
    for chip in chips:
        flow.addWidget(chip)
    qtbot.addWidget(holder)
    holder.resize(200, 200)
    holder.show()
    rows = sorted({chip.y() for chip in chips})
    assert rows == [0, 34, 68]
    assert flow.heightForWidth(200) == 94
    assert flow.heightForWidth(2000) == 26
    right_to_left = direction == Qt.LayoutDirection.RightToLeft
    assert (chips[0].geometry().right() == 199) == right_to_left
    flow.insertWidget(0, first := Chip("kind"))
    QApplication.processEvents()
    assert first.y() == 0


def test_a_page_scrolls_up_and_down_and_shows_its_ground(qtbot: QtBot) -> None:
    area = ScrollArea()
    for _ in range(30):
        area.column.addWidget(Label("Harbour pilot"))
    qtbot.addWidget(area)
    area.resize(200, 100)
    area.show()
    QApplication.processEvents()
    assert area.verticalScrollBar().maximum() > 0
    assert not area.horizontalScrollBar().isVisible()
    assert not area.content.autoFillBackground()


def test_an_empty_place_offers_one_thing_to_do(qtbot: QtBot) -> None:
    sentence = "Write the problem as people here would say it."
    empty = EmptyState("ladder", "No rungs yet", sentence, "Write the first rung")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.action, Qt.MouseButton.LeftButton)
    empty.say("Nothing left", "Every card at this distance has been dealt.")
    assert not empty.action.isVisible()
    assert empty.title.text() == "Nothing left"


def test_a_popovers_frame_stands_where_it_is_put_with_its_shadow_round_it(qtbot: QtBot) -> None:
    window = QWidget()
    window.setLayout(QVBoxLayout())
    window.resize(600, 400)
    qtbot.addWidget(window)
    popover = PopoverFrame(window)
    popover.column.addWidget(Label("calm"))
    window.show()
    wanted = window.rect().adjusted(100, 200, -100, -60)
    popover.place(wanted)
    popover.show()
    assert popover.frame_rect().translated(popover.pos()) == wanted
    below = window.grab().toImage().pixelColor(300, wanted.bottom() + 6)
    assert below.lightness() < theme.colour("paper").lightness()


def test_a_domain_word_is_marked_where_it_stands_on_every_line_it_takes(qtbot: QtBot) -> None:
    label = ProseLabel("wait 🙂 in the holding area")
    start = label.text().index("holding")
    qtbot.addWidget(label)
    label.resize(140, 40)  # "holding" ends the first line, "area" begins the second
    label.show()
    before = label.grab().toImage()
    label.mark([(start, len(label.text()))])
    after = label.grab().toImage()
    points = [(x, y) for x in range(140) for y in range(40) if before.pixel(x, y) != after.pixel(x, y)]
    lines = {y // 20 for _, y in points}
    assert lines == {0, 1}
    assert min(x for x, y in points if y < 18) > 60
    assert max(x for x, y in points if y > 22) < 50


def test_lines_after_a_dot_wrap_beside_it(qtbot: QtBot) -> None:
    lines = DottedLines()
    lines.show_lines(["short", "some words that need more than one line in so narrow a place"])
    lines.resize(160, 300)
    qtbot.addWidget(lines)
    with qtbot.waitExposed(lines):
        lines.show()
    assert lines.lines() == ("short", "some words that need more than one line in so narrow a place")
    assert all(each.x() == theme.px(12) for each in lines.findChildren(ProseLabel))
    lines.show_lines(["short"])
    assert lines.lines() == ("short",)
    lines.show_lines([])
    assert not lines.isVisible()
