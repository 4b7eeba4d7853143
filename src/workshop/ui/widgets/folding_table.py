"""A table on a card: a head, and a row each that unfolds in place, one at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop.ui import drawing, theme
from workshop.ui.entry_row import EntryRow
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline


class FoldingRow(EntryRow):
    """A row that opens in place, on a ground of its own. `unfolded` tells whose row was opened or closed."""

    unfolded = Signal(str, bool)
    is_last = False
    """Whether it ends the table, in the card's round corners."""

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        raise NotImplementedError

    def unfold(self, is_open: bool) -> None:
        """Open or close it."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_open:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        radius = _card_radius() if self.is_last else 0
        drawing.box(painter, self.rect().adjusted(0, -radius, 0, 0), radius, "paper")

    @Slot()
    def _toggle(self) -> None:
        self.unfold(not self.is_open)


class TableHead(QWidget):
    """The place for the names of the columns, on the rail's ground with the card's round corners."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        drawing.box(painter, self.rect().adjusted(0, 0, 0, _card_radius()), _card_radius(), "rail")


def _card_radius() -> int:
    """The round corner inside the card's edge."""
    return theme.px(theme.RADIUS["card"]) - theme.px(1)


Key = TypeVar("Key", bound=str)
Row = TypeVar("Row", bound=FoldingRow)


class FoldingTable(Card, Generic[Key, Row]):
    """Rows are kept while what they show stays, so that a cursor in one is never lost."""

    def __init__(self, head: TableHead, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0, spacing=0)
        self._rows: dict[Key, Row] = {}
        self._lines: list[Hairline] = []
        self.column.addWidget(head)

    def held(self) -> Row | None:
        """The row that has the cursor, else the one that is open, else none."""
        focus = QApplication.focusWidget()
        rows = self._rows.values()
        here = next((row for row in rows if focus is not None and row.isAncestorOf(focus)), None)
        return here or next((row for row in rows if row.is_open), None)

    def _new_row(self, which: Key) -> Row:
        """The row of what was not there before."""
        raise NotImplementedError

    def _lay_out(self, wanted: Iterable[Key]) -> None:
        """Show the rows of `wanted` in their order."""
        order = list(wanted)
        for gone in set(self._rows) - set(order):
            row = self._rows.pop(gone)
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for line in self._lines:
            self.column.removeWidget(line)
            line.deleteLater()
        self._lines = []
        rows: dict[Key, Row] = {}
        for which in order:
            known = self._rows.get(which)
            if known is None:
                known = self._new_row(which)
                known.unfolded.connect(self._fold_others)
            rows[which] = known
            self._lines.append(Hairline())
            self.column.addWidget(self._lines[-1])
            self.column.removeWidget(known)
            self.column.addWidget(known)
            known.show()  # now, not when the layout comes to it: the cursor may go into it at once
            known.is_last = which == order[-1]
            known.update()
        self._rows = rows

    @Slot(str, bool)
    def _fold_others(self, which: str, is_open: bool) -> None:
        if is_open:
            for each, row in self._rows.items():
                if each != which:
                    row.unfold(False)
