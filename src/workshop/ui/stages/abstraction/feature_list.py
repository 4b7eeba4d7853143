"""The list of features, with its keys, and how a row of it is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workshop.deck.industry import Feature
from workshop.ui import drawing, icons, theme
from workshop.ui.stages.abstraction.feature_rows import ENTRY, FeatureRows, Index
from workshop.words import tr

_TALL: Final = 28
_BOX, _LABELS = 16, 168


class FeatureList(QListView):
    """Enter, Space and a click tick a feature: `toggled` carries its id. Up from the first is `left`."""

    toggled = Signal(str)
    left = Signal()
    draws_own_focus = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("feature_list")
        self.setAccessibleName(tr("Features"))
        self.rows = FeatureRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Row(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._toggle)

    def enter(self) -> None:
        """Put the focus on the feature that was current last, else on the first."""
        if self.rows.feature(self.currentIndex()) is None:
            self.setCurrentIndex(self.rows.first())
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self._toggle(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= self.rows.first().row():
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _toggle(self, index: QModelIndex) -> None:
        feature = self.rows.feature(index)
        if feature is not None:
            self.toggled.emit(feature.id)


class _Row(QStyledItemDelegate):
    """A heading, or a feature with its box, its label and its sentence."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(240), theme.px(_TALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, whole = index.data(ENTRY), option.rect
        left_to_right = option.direction == Qt.LayoutDirection.LeftToRight
        align = drawing.LEFT if left_to_right else drawing.RIGHT
        inner = whole.adjusted(theme.px(8), 0, -theme.px(8), 0)
        if not isinstance(entry, Feature):
            drawing.text(painter, inner, str(entry or ""), "caption-strong", "ink-2", align)
            return
        if option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            drawing.box(painter, whole, theme.px(theme.RADIUS["tag"]), "rail")
        if option.state & QStyle.StateFlag.State_HasFocus:
            drawing.box(painter, whole, theme.px(theme.RADIUS["tag"]), None, "teal", theme.px(theme.RING_WIDTH))
        self._paint_box(painter, option, inner, index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
        taken = theme.px(_BOX + 10)
        label = QRect(inner.left() + taken, inner.top(), theme.px(_LABELS), inner.height())
        said = inner.adjusted(taken + theme.px(_LABELS), 0, 0, 0)
        for place, words, role, ink in (
            (label, entry.label, "meta", "ink"),
            (said, entry.sentence, "caption", "ink-2"),
        ):
            drawing.text(painter, QStyle.visualRect(option.direction, inner, place), words, role, ink, align)

    def _paint_box(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, ticked: bool) -> None:
        side = theme.px(_BOX)
        box = QRect(inner.left(), inner.top() + (inner.height() - side) // 2, side, side)
        there = QStyle.visualRect(option.direction, inner, box)
        fill, edge = ("teal", "teal") if ticked else ("sheet", "line-strong")
        drawing.box(painter, there, theme.px(theme.RADIUS["tag"]), fill, edge)
        if ticked:
            icons.paint(painter, there.toRectF().adjusted(2, 2, -2, -2), "check", "white")
