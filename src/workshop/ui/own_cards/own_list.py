"""The list of own industries, their cards under each, and the files that cannot be used before all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from workshop.deck.industry import BrokenFile, Industry, Strength
from workshop.deck.own import is_finished
from workshop.suits import suit_label
from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.painted_list import PaintedList, RowPainter
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.suit_tile import paint_suit
from workshop.words import tr

Index = QModelIndex | QPersistentModelIndex

TALL: Final = 48
_ROW: Final = Qt.ItemDataRole.UserRole
_TILE, _SIDE, _INDENT = 24, 12, 36


@dataclass(frozen=True, slots=True)
class OwnRow:
    """What a row stands for: a file that cannot be used, an industry, or one of its cards."""

    industry: Industry | None = None
    strength: Strength | None = None
    broken: BrokenFile | None = None

    @property
    def key(self) -> str:
        """What names it while its words change."""
        if self.broken is not None:
            return f"file {self.broken.name}"
        industry = self.industry.id if self.industry is not None else ""
        return f"{industry}/{self.strength.id}" if self.strength is not None else industry

    @property
    def title(self) -> str:
        """Its first line."""
        if self.broken is not None:
            return self.broken.name
        if self.strength is not None:
            return self.strength.title or tr("Card without a title")
        return self.industry.name or tr("Industry without a name") if self.industry is not None else ""

    @property
    def about(self) -> str:
        """Its second line."""
        if self.broken is not None:
            return tr("cannot be used")
        if self.strength is not None:
            return "" if is_finished(self.strength) else tr("not dealt yet: {what}", what=_missing(self.strength))
        if self.industry is None:
            return ""
        count = len(self.industry.strengths)
        cards = tr("{n} cards", n=count, one="{n} card") if count else tr("no card yet")
        return tr("{suit}, {cards}", suit=suit_label(self.industry.suit), cards=cards)


def _missing(strength: Strength) -> str:
    if not strength.title:
        return tr("no title")
    return tr("what does it solve?")


def rows_of(industries: Sequence[Industry], broken: Sequence[BrokenFile]) -> tuple[OwnRow, ...]:
    """The rows: files first, then industries by name, each with its cards."""
    rows = [OwnRow(broken=each) for each in broken]
    for industry in sorted(industries, key=lambda each: (not each.name, each.name.casefold(), each.id)):
        rows.append(OwnRow(industry))
        rows += [OwnRow(industry, each) for each in industry.strengths]
    return tuple(rows)


class OwnRows(QAbstractListModel):
    """The rows as Qt's lists want them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[OwnRow, ...] = ()

    def show(self, rows: tuple[OwnRow, ...]) -> None:
        """Show other rows; while they are the same ones, only their words change."""
        same = [each.key for each in rows] == [each.key for each in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def place(self, key: str) -> int:
        """The row of that key, -1 if there is none."""
        return next((at for at, each in enumerate(self.rows) if each.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            number = str(row.strength.number) if row.strength is not None and row.strength.number else ""
            return ", ".join(each for each in (row.title, row.about, number) if each)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join(each for each in (row.title, row.about) if each))
        return None


class OwnList(PaintedList):
    """`chosen` carries the key of the row that was selected by key or pointer; `delete_wanted`: Delete was pressed."""

    chosen = Signal(str)
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        own = OwnRows()
        super().__init__(tr("Own industries and cards"), own, _Painter(), parent)
        self.own = own
        self.setObjectName("own.list")
        self.selectionModel().currentChanged.connect(self._choose)

    def show_rows(self, rows: tuple[OwnRow, ...], key: str) -> None:
        """Show `rows`, the one of `key` selected, without telling anybody."""
        model = self.selectionModel()
        model.blockSignals(True)
        self.own.show(rows)
        model.blockSignals(False)
        self.select_quietly(self.own.place(key))

    def take(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if not event.isAutoRepeat():  # whoever holds the key does not mean the cards after this one
                self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            return False
        return True

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, index: QModelIndex, before: QModelIndex) -> None:
        if 0 <= index.row() < len(self.own.rows):
            self.chosen.emit(self.own.rows[index.row()].key)


class _Painter(RowPainter):
    """A row: tile, two lines, and a card's number at the end."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(TALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(_ROW)
        if not isinstance(row, OwnRow):
            return
        painter.save()
        painter.setLayoutDirection(option.direction)
        body = option.rect.adjusted(theme.px(8), 1, -theme.px(8), -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            drawing.box(painter, body, theme.px(theme.RADIUS["control"]), "sheet", "teal", theme.px(2))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            drawing.box(painter, body, theme.px(theme.RADIUS["control"]), "paper", "line")
        if option.state & QStyle.StateFlag.State_HasFocus and self.led_by_keys:
            inner = body.adjusted(theme.px(4), theme.px(4), -theme.px(4), -theme.px(4))
            drawing.box(painter, inner, theme.px(2), None, "teal", theme.px(theme.RING_WIDTH))
        self._paint_words(painter, body, row, option.direction)
        painter.restore()

    def _paint_words(self, painter: QPainter, body: QRect, row: OwnRow, direction: Qt.LayoutDirection) -> None:
        start = drawing.LEFT if direction == Qt.LayoutDirection.LeftToRight else drawing.RIGHT
        end = drawing.RIGHT if start == drawing.LEFT else drawing.LEFT
        side, left, right = theme.px(_TILE), theme.px(_SIDE), body.width() - theme.px(_SIDE)

        def place(x: int, y: int, wide: int, tall: int) -> QRectF:
            spot = QRect(body.x() + x, body.y() + y, max(0, wide), tall)
            return QRectF(QStyle.visualRect(direction, body, spot))

        tile = place(left, (body.height() - side) // 2, side, side)
        if row.broken is not None:
            icons.paint(painter, tile, "warning", "ink")
        elif row.strength is None and row.industry is not None:
            paint_suit(painter, tile, row.industry.suit)
        left += theme.px(_INDENT)
        if row.strength is not None and row.strength.number:
            number = str(row.strength.number)
            wide = round(theme.text_width("strong", number)) + 2
            drawing.text(painter, place(right - wide, 0, wide, body.height()), number, "strong", "ink", end)
            right -= wide + theme.px(8)
        title, line = "body" if row.strength is not None else "strong", theme.line_height("body")
        if not row.about:
            drawing.text(painter, place(left, 0, right - left, body.height()), row.title, title, "ink", start)
            return
        below, above = theme.line_height("caption"), theme.px(5)
        drawing.text(painter, place(left, above, right - left, line), row.title, title, "ink", start)
        drawing.text(painter, place(left, above + line, right - left, below), row.about, "caption", "ink-2", start)
