"""A short list to pick from: a name a line, and at its end what it belongs to."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop.ui import drawing, theme
from workshop.ui.widgets.plain_tip import plain_tip

_TALL, _LETTER_WIDE = 32, 20
_NOTE, _LETTER = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class NamedRows(QListWidget):
    """`rows.add(name, note, value)`; `chosen()` is the value of the line that it stands at.

    The names begin below one another behind the `letter` that stands for each of them.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_RowPainter(self))

    def add(self, name: str, note: str, value: object, *, letter: str = "") -> None:
        """A line more."""
        made = QListWidgetItem(name)
        made.setData(Qt.ItemDataRole.UserRole, value)
        made.setData(_NOTE, note)
        made.setToolTip(plain_tip(name))
        made.setData(_LETTER, letter)
        made.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(each for each in (letter, name, note) if each))
        self.addItem(made)

    def chosen(self) -> object:
        """What was given with the line it stands at; None if there is none."""
        return self.currentIndex().data(Qt.ItemDataRole.UserRole)

    def stand_at(self, value: object) -> None:
        """Go to the line that was given `value`, if there is one."""
        lines = (self.item(at) for at in range(self.count()))
        line = next((each for each in lines if each.data(Qt.ItemDataRole.UserRole) == value), None)
        if line is not None:
            self.setCurrentItem(line)

    def step(self, by: int) -> None:
        """Go `by` lines on, and no further than the ends."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))


class _RowPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(200), theme.px(_TALL))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area = QRectF(option.rect).adjusted(1, 1, -1, -1)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        if chosen:
            drawing.box(painter, area, theme.px(theme.RADIUS["control"]), "teal-wash", "teal", theme.px(2))
        note, letter = index.data(_NOTE), index.data(_LETTER)
        wide = theme.text_width("meta", note) + theme.px(4) if note else 0.0
        before = max(theme.px(_LETTER_WIDE), theme.text_width("control", letter) + theme.px(8)) if letter else 0.0
        inside = area.adjusted(theme.px(10), 0, -theme.px(10), 0)
        far = QRectF(inside.right() - wide, inside.top(), wide, inside.height())
        near = inside.adjusted(before, 0, -wide - theme.px(12) if note else 0, 0)
        first = QRectF(inside.left(), inside.top(), before, inside.height())
        if rtl:
            far.moveLeft(inside.left())
            near.moveRight(inside.right() - before)
            first.moveRight(inside.right())
        align, other = (drawing.RIGHT, drawing.LEFT) if rtl else (drawing.LEFT, drawing.RIGHT)
        role = "control" if chosen else "body"
        drawing.text(painter, first, letter, role, "ink", align, elide=False)
        drawing.text(painter, near, index.data(), role, "ink", align)
        drawing.text(painter, far, note, "meta", "ink-2" if chosen else "ink-3", other)
