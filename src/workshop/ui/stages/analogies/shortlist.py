"""The tray of cards that go on to Mapping: five places, and more if the room cannot choose yet."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.parts import Analogy
from workshop.room.pairs import Pair, can_compare
from workshop.ui import keymap, theme
from workshop.ui.stages.analogies.slot import LEAST, TALL, EmptySlot, ShortlistSlot
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.words import tr

PLACES: Final = 5
_GAP, _BAR = 8, 12
_ROOMY = 140
"""Pixels of a slot where the tray scrolls anyway."""


class ShortlistTray(QWidget):
    """`show_shortlist` says what stands here. The signals carry analogies' ids."""

    opened = Signal(str)
    taken_off = Signal(str)
    shifted = Signal(str, object)
    compared = Signal()
    pointed = Signal()
    """Another slot has the focus, or none any more."""
    emptied = Signal()
    """The last slot went, and it had the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Shortlist"))
        self._slots: dict[str, ShortlistSlot] = {}
        self._order: list[str] = []
        self._marked = ""
        self._comparable = self._together = False
        self._soon = QTimer(self)  # a slot that is new has its place then; a timer of its own ends with the tray
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._reveal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(_GAP))
        self._count = Label("", "caption", "ink-3")
        self._words = QWidget(self)
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Label(tr("Shortlist"), "section"))
        words.addWidget(self._count)
        self.compare = Button(tr("Compare"), size=24, key=keymap.label("together"))
        self.compare.setObjectName("shortlist.compare")
        self.compare.clicked.connect(self.compared)
        stays = self.compare.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self.compare.setSizePolicy(stays)
        words.addSpacing(theme.px(4))
        words.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeading)
        words.addStretch(1)
        self._words.setFixedSize(self._wide_enough(), max(theme.px(TALL), words.minimumSize().height()))
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        self._line = _SlotLine(self)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._line)
        self._line.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self._area = area
        area.setFixedHeight(theme.px(TALL))
        area.horizontalScrollBar().rangeChanged.connect(self._make_room)
        row.addWidget(area, 1, Qt.AlignmentFlag.AlignTop)
        first = tr("{key} adds a card", key=keymap.label("shortlist"))
        self._empty = [EmptySlot(first if place == 0 else "") for place in range(PLACES)]
        for each in self._empty:
            self._line.row.addWidget(each)

    def show_shortlist(self, shortlist: tuple[Analogy, ...]) -> None:
        """Show these analogies; slots that are there already stay what they are."""
        gone = set(self._slots) - {each.id for each in shortlist}
        for which in gone:
            slot = self._slots.pop(which)
            if slot.hasFocus():
                self._pass_focus(which)
            self._line.row.removeWidget(slot)
            slot.hide()
            slot.deleteLater()
        for place, analogy in enumerate(shortlist):
            slot = self._slots.get(analogy.id) or self._new_slot(analogy)
            if slot.analogy is not analogy:
                slot.show_analogy(analogy)
            if self._line.row.indexOf(slot) != place:
                self._line.row.removeWidget(slot)
                self._line.row.insertWidget(place, slot, 1)
                slot.show()
            slot.setMinimumWidth(theme.px(_ROOMY if len(shortlist) > PLACES else LEAST))
        self._order = [each.id for each in shortlist]
        self._set_tab_order()
        for place, each in enumerate(self._empty):
            each.set_wide(not shortlist)
            self._line.row.setStretchFactor(each, 0 if shortlist else 1)
            each.setVisible(place < PLACES - len(shortlist))
        self._count.setText(_counted(len(shortlist)))
        self._comparable = can_compare(shortlist)
        self._show_compare()

    def show_together(self, together: bool) -> None:
        """Two cards stand beside each other, or are no more: there the key leads back, and its button stands there."""
        self._together = together
        self._show_compare()

    def mark_pair(self, pair: Pair | None) -> None:
        """Mark the two cards that the key puts beside each other."""
        marked = {each.id for each in pair} if pair is not None and can_compare(pair) else set()
        for each in self._slots.values():
            each.set_paired(each.analogy.id in marked)
        first, second = (each.title for each in pair) if pair is not None else ("", "")
        told = tr("“{first}” and “{second}” beside each other: what do both share?", first=first, second=second)
        self.compare.setToolTip(plain_tip(told))
        self.compare.setAccessibleDescription(told)

    def mark_open(self, which: str) -> None:
        """Mark the card that is open, and bring it into view."""
        for each in self._slots.values():
            each.set_open(each.analogy.id == which)
        self._marked = which
        self._soon.start()

    def focused(self) -> str:
        """The analogy whose slot has the focus, or nothing."""
        return next((each.analogy.id for each in self._slots.values() if each.hasFocus()), "")

    def focus(self, which: str) -> bool:
        """Put the focus on the slot of an analogy; False if it is not on the shortlist."""
        slot = self._slots.get(which)
        if slot is None:
            return False
        self._area.ensureWidgetVisible(slot, theme.px(8), 0)
        slot.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show_compare(self) -> None:
        self.compare.setVisible(self._comparable and not self._together)

    def _wide_enough(self) -> int:
        """How wide the words before the slots are, whatever they count: nothing is shoved aside."""
        counted = max(theme.text_width("caption", _counted(each)) for each in (PLACES, 8))
        return max(round(counted) + 2, self.compare.sizeHint().width(), theme.px(80))

    def _new_slot(self, analogy: Analogy) -> ShortlistSlot:
        slot = ShortlistSlot(analogy, self._line)
        slot.clicked.connect(self._open)
        slot.taken_off.connect(self.taken_off)
        slot.shifted.connect(self.shifted)
        slot.dragged.connect(self._drag)
        slot.pointed.connect(self.pointed)
        self._slots[analogy.id] = slot
        return slot

    def _pass_focus(self, gone: str) -> None:
        """The neighbour of a slot that goes takes the focus."""
        place = self._order.index(gone)
        if not any(map(self.focus, (*self._order[place + 1 :], *reversed(self._order[:place])))):
            self.emptied.emit()

    def _set_tab_order(self) -> None:
        for one, next_one in zip(self._order, self._order[1:], strict=False):
            QWidget.setTabOrder(self._slots[one], self._slots[next_one])

    @Slot()
    def _reveal(self) -> None:
        slot = self._slots.get(self._marked)
        if slot is not None:
            self._area.ensureWidgetVisible(slot, theme.px(_GAP), 0)

    @Slot(int, int)
    def _make_room(self, least: int, most: int) -> None:
        """The scroll bar stands below the slots while there is one."""
        self._area.setFixedHeight(theme.px(TALL) + (theme.px(_BAR) if most > least else 0))

    @Slot()
    def _open(self) -> None:
        slot = self.sender()
        if isinstance(slot, ShortlistSlot):
            self.opened.emit(slot.analogy.id)

    @Slot(str, object)
    def _drag(self, which: str, at: QPoint | None) -> None:
        if at is not None:
            self._line.mark(self._line.mapFromGlobal(at).x(), [self._slots[each] for each in self._order])
            return
        target, here = self._line.marked(), self._order.index(which)
        self._line.unmark()
        by = target - here - (1 if target > here else 0)
        if target >= 0 and by:
            self.shifted.emit(which, by)


class _SlotLine(QWidget):
    """The slots beside each other, and while one is dragged the line where it would stand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(theme.px(_GAP))
        self._place, self._x = -1, 0

    def mark(self, x: int, slots: list[ShortlistSlot]) -> None:
        """Show that the slot would be let go before the first of `slots` that begins beyond `x`."""
        forward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        middles = [each.geometry().center().x() for each in slots]
        self._place = sum(1 for each in middles if (each < x) == forward)
        half = theme.px(_GAP) // 2
        if self._place < len(slots):
            edge = slots[self._place].geometry()
            self._x = edge.left() - half if forward else edge.right() + half
        else:
            edge = slots[-1].geometry()
            self._x = edge.right() + half if forward else edge.left() - half
        self.update()

    def marked(self) -> int:
        """Before which place the slot would be let go; -1 for none."""
        return self._place

    def unmark(self) -> None:
        """Nothing is dragged any more."""
        self._place = -1
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._place >= 0:
            wide = theme.px(2)
            painter = QPainter(self)
            painter.fillRect(self._x - wide // 2, 0, wide, theme.px(TALL), theme.colour("teal"))


def _counted(kept: int) -> str:
    if kept > PLACES:
        return tr("{kept}, choose {places}", kept=kept, places=PLACES)
    if kept == PLACES:
        return tr("{kept} of {places}, full", kept=kept, places=PLACES)
    return tr("{kept} of {places}", kept=kept, places=PLACES)
