"""The ring round what the keyboard leads: seen after a key, never after a click, and never lost on the way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workshop.ui import theme
from workshop.ui.focus_ring import FocusRing
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.ui.widgets.tab_bar import TabBar
from workshop.ui.widgets.tick import BOX, Tick


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    made = FocusRing(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(400, 300)
    column = QVBoxLayout(made)
    column.setContentsMargins(20, 20, 20, 20)
    qtbot.addWidget(made)
    return made


def _put(qtbot: QtBot, window: QWidget, *widgets: QWidget) -> None:
    column = window.layout()
    assert column is not None
    for widget in widgets:
        column.addWidget(widget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def _tab_to(widget: QWidget) -> None:
    widget.clearFocus()  # a window gives the focus to its first control as it opens
    widget.setFocus(Qt.FocusReason.TabFocusReason)


def _overlay(window: QWidget) -> QWidget:
    found = window.findChild(QWidget, "focus-ring")
    assert found is not None
    return found


def test_tab_brings_the_ring_and_a_click_takes_it_away(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    first, second = Button("Export"), Button("Keep", kind="slip")
    _put(qtbot, window, first, second)
    assert ring.target() is None
    _tab_to(first)
    assert ring.target() is first
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert ring.target() is second
    assert _overlay(window).geometry() == second.geometry().adjusted(-4, -4, 4, 4)
    middle = _overlay(window).geometry().topLeft() + QPoint(20, 1)
    assert window.grab().toImage().pixelColor(middle) == theme.colour("slip")
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert first.hasFocus()
    assert ring.target() is None


def test_a_text_field_has_its_own_edge(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    field = LineField("A word")
    _put(qtbot, window, field)
    _tab_to(field)
    assert ring.target() is None
    assert window.grab().toImage().pixelColor(field.geometry().topLeft() + QPoint(50, 1)) == theme.colour("teal")


def test_the_ring_goes_where_its_control_goes(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    button = Button("Export")
    _put(qtbot, window, button)
    _tab_to(button)
    column = window.layout()
    assert column is not None
    column.setContentsMargins(60, 90, 20, 20)
    qtbot.waitUntil(lambda: _overlay(window).geometry() == button.geometry().adjusted(-4, -4, 4, 4))
    button.hide()
    qtbot.waitUntil(lambda: ring.target() is None)


def test_a_scroll_area_does_not_cut_the_ring_nor_let_it_out(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    area = ScrollArea()
    buttons = [Button(f"Rung {number}") for number in range(12)]
    for button in buttons:
        area.column.addWidget(button)
    _put(qtbot, window, area)
    _tab_to(buttons[0])
    overlay = _overlay(window)
    assert overlay.mask().boundingRect() == overlay.rect()
    area.verticalScrollBar().setValue(16)
    qtbot.waitUntil(lambda: overlay.mask().boundingRect().height() < overlay.height())
    assert overlay.mask().boundingRect().translated(overlay.pos()).top() == area.y() - 4
    area.verticalScrollBar().setValue(80)
    qtbot.waitUntil(lambda: not overlay.isVisible())


def test_the_ring_is_not_painted_on_what_lies_over_its_control(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    first = Button("Next")
    _put(qtbot, window, first)
    panel = QWidget(window)
    panel.setGeometry(window.rect().adjusted(window.width() // 2, 0, 0, 0))
    _tab_to(first)
    assert ring.target() is first
    panel.show()
    panel.raise_()
    qtbot.waitUntil(lambda: not _overlay(window).mask().contains(QPoint(_overlay(window).width() - 2, 20)))
    assert _overlay(window).mask().contains(QPoint(1, 20)), "what is left of the control keeps its ring"
    panel.setGeometry(window.rect())
    panel.hide()
    panel.show()
    qtbot.waitUntil(lambda: ring.target() is None)
    panel.hide()
    qtbot.waitUntil(lambda: ring.target() is first)


def test_the_ring_stands_round_the_chosen_tab(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    tabs = TabBar("Problem")
    tabs.add("problem", "The problem")
    tabs.add("room", "In the room")
    _put(qtbot, window, tabs)
    _tab_to(tabs)
    before = _overlay(window).geometry()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: _overlay(window).x() > before.x())


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_ring_stands_round_a_box_and_its_words_and_not_round_the_room_they_are_given(
    qtbot: QtBot, ring: FocusRing, window: QWidget, direction: Qt.LayoutDirection
) -> None:
    window.setLayoutDirection(direction)
    bare, worded = Tick(""), Tick("Used")
    _put(qtbot, window, bare, worded)
    for tick, wide in ((bare, theme.px(BOX)), (worded, worded.sizeHint().width())):
        _tab_to(tick)
        stands = _overlay(window).geometry().adjusted(4, 4, -4, -4)
        assert stands.width() == wide < tick.width()
        if direction == Qt.LayoutDirection.RightToLeft:
            assert stands.right() == tick.geometry().right()
        else:
            assert stands.left() == tick.geometry().left()


def test_in_a_list_the_ring_stands_inside_the_current_row(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    rows = QListView()
    model = QStringListModel(["calm", "drop-off", "ready"], rows)
    rows.setModel(model)
    rows.setCurrentIndex(model.index(0))
    _put(qtbot, window, rows)
    _tab_to(rows)
    before = _overlay(window).geometry()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: _overlay(window).y() == before.y() + before.height())


class Cards(QListView):
    """Its cards are smaller than their places."""

    def focus_rect(self) -> QRect:
        return self.visualRect(self.currentIndex()).adjusted(0, 0, -12, -6)


def test_in_a_list_of_cards_the_ring_stands_round_the_card(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    cards = Cards()
    model = QStringListModel(["calm", "drop-off"], cards)
    cards.setModel(model)
    cards.setCurrentIndex(model.index(0))
    _put(qtbot, window, cards)
    _tab_to(cards)
    overlay = _overlay(window)
    card = cards.focus_rect().translated(cards.viewport().mapTo(window, QPoint(0, 0)))
    assert overlay.geometry() == card.adjusted(-4, -4, 4, 4)
    assert overlay.mask().boundingRect() == overlay.rect()


def test_a_window_that_closes_takes_its_ring_along(qtbot: QtBot, ring: FocusRing, window: QWidget) -> None:
    dialog = QWidget()
    QVBoxLayout(dialog).addWidget(inner := Button("Continue"))
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    _tab_to(inner)
    assert ring.target() is inner
    dialog.deleteLater()
    outer = Button("Export")
    _put(qtbot, window, outer)
    _tab_to(outer)
    assert ring.target() is outer


def test_what_tab_comes_to_from_outside_a_scrolled_part_is_in_sight(
    qtbot: QtBot, window: QWidget, ring: FocusRing
) -> None:
    before, area = Button("Before"), ScrollArea()
    fields = [Button(f"Field {n}") for n in range(30)]
    for each in fields:
        area.column.addWidget(each)
    _put(qtbot, window, before, area)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    _tab_to(before)
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is fields[0]
    assert not fields[0].visibleRegion().isEmpty()
    bar.setValue(bar.maximum())
    fields[-1].setFocus(Qt.FocusReason.MouseFocusReason)
    assert bar.value() == bar.maximum(), "under the mouse nothing moves"
