"""The pages of a document, small and under each other, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop.ui import drawing, theme
from workshop.words import tr

WIDE: Final = 96
_BESIDE, _ABOVE, _CAPTION = 12, 8, 20
_PICTURE = Qt.ItemDataRole.UserRole


class PageList(QListWidget):
    """`show_pages(sizes)`, `show_picture(page, image)`, `choose(page)`; `chosen` carries a page from 0."""

    chosen = Signal(object)
    draws_own_focus = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Pages"))
        self.setFixedWidth(theme.px(WIDE + 2 * _BESIDE) + self.verticalScrollBar().sizeHint().width())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_SmallPage(self))
        self.currentRowChanged.connect(self._choose)

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """As many pages as there are sizes; the first is open."""
        self.blockSignals(True)
        self.clear()
        for number, (wide, tall) in enumerate(sizes, 1):
            item = QListWidgetItem(str(number))
            height = round(theme.px(WIDE) * tall / wide) + theme.px(_ABOVE + _CAPTION)
            item.setSizeHint(QSize(theme.px(WIDE + 2 * _BESIDE), height))
            name = tr("Page {page} of {pages}", page=number, pages=len(sizes))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.addItem(item)
        self.setCurrentRow(0)
        self.blockSignals(False)

    def show_picture(self, page: int, picture: QImage) -> None:
        """What a page looks like."""
        item = self.item(page)
        if item is not None:
            item.setData(_PICTURE, picture)

    def choose(self, page: int) -> None:
        """Mark a page as open, without telling anybody."""
        self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(False)
        self.viewport().update()
        item = self.item(page)
        if item is not None:
            self.scrollToItem(item)

    @Slot(int)
    def _choose(self, row: int) -> None:
        if row >= 0:
            self.chosen.emit(row)


class _SmallPage(QStyledItemDelegate):
    """A small page with its number under it; the open one has a teal edge."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        place = option.rect.adjusted(theme.px(_BESIDE), theme.px(_ABOVE), -theme.px(_BESIDE), -theme.px(_CAPTION))
        picture = index.data(_PICTURE)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(place, theme.colour("white"))
        if isinstance(picture, QImage) and not picture.isNull():
            painter.drawImage(place, picture)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        drawing.box(painter, place, 0, None, "teal" if chosen else "line-strong", theme.px(2 if chosen else 1))
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            around = place.adjusted(-theme.px(4), -theme.px(4), theme.px(4), theme.px(4))
            drawing.box(painter, around, theme.px(theme.RADIUS["tag"]), None, "teal", theme.px(theme.RING_WIDTH))
        below = QRect(place.left(), place.bottom() + theme.px(2), place.width(), theme.px(_CAPTION - 2))
        role = "caption-strong" if chosen else "caption"
        drawing.text(painter, below, str(index.data() or ""), role, "ink" if chosen else "ink-2", drawing.CENTRE)
