"""The field in which one of a list is chosen."""

import sys

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workshop.ui import drawing, icons, theme
from workshop.ui.names import shortened
from workshop.ui.widgets.organisation_tile import TILE_HEIGHT, TILE_WIDTH, paint_organisation
from workshop.ui.widgets.plain_tip import plain_tip

_KEY = Qt.ItemDataRole.UserRole
_LETTERS = Qt.ItemDataRole.UserRole + 1
_PADDING, _GAP, _CHEVRON = 11, 8, 16
BARE = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
"""The window of the opened list shows nothing but the sheet with its round corners."""


class Dropdown(QComboBox):
    """`add("ek", "Evenkeel", letters="EK")`, `choose("ek")`; `chosen` carries the key, for the user's choice only."""

    chosen = Signal(str)
    draws_own_focus = True

    def __init__(
        self, name: str, *, placeholder: str = "", slip: bool = False, size: int = 32, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._accent, self._size = ("slip-fill" if slip else "teal"), size
        self.is_walked = False
        """Whether a key in the closed field chooses just now: the user goes along the choices and has not arrived."""
        self.setAccessibleName(name)
        if sys.platform.startswith("linux"):  # there Qt gives a screen reader the choice for the name
            self.setAccessibleDescription(name)
        self.setPlaceholderText(placeholder)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(12)
        view = _Choices(self)
        self.setView(view)
        view.setItemDelegate(_Row(view))
        around = view.window()
        around.setWindowFlags(around.windowFlags() | BARE)
        around.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        if isinstance(around, QFrame):
            around.setFrameShape(QFrame.Shape.NoFrame)
        self.activated.connect(self._activated)

    def add(self, key: str, label: str, *, letters: str = "") -> None:
        """Add a choice; `letters` are those of an organisation's tile. Nothing is chosen until `choose`."""
        self.blockSignals(True)
        chosen = self.currentIndex()
        self.addItem(label, key)
        self.setItemData(self.count() - 1, letters, _LETTERS)
        self.setCurrentIndex(chosen)
        self.blockSignals(False)

    def choose(self, key: str) -> None:
        """Show `key` as chosen, or nothing if there is no such choice, without telling anybody."""
        self.blockSignals(True)
        self.setCurrentIndex(self.findData(key, _KEY))
        self.blockSignals(False)
        self._tell_whole()
        self.update()

    def choice(self) -> str:
        """The key that is chosen; empty if none is."""
        return str(self.currentData(_KEY) or "")

    def sizeHint(self) -> QSize:
        widest = max((theme.text_width("body", self.itemText(at)) for at in range(self.count())), default=0.0)
        wide = max(widest, theme.text_width("body", self.placeholderText())) + theme.px(2 * _PADDING + _GAP + _CHEVRON)
        tile = any(self.itemData(at, _LETTERS) for at in range(self.count()))
        return QSize(round(wide) + 2 + (theme.px(TILE_WIDTH + _GAP) if tile else 0), theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(64), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, width = "sheet", "line-strong", 1
        if not self.isEnabled():
            fill, edge = "rail", "line"
        elif self.hasFocus():
            edge, width = self._accent, 2
        elif self.underMouse():
            edge = "ink-2"
        drawing.box(painter, self.rect(), theme.px(theme.RADIUS["control"]), fill, edge, theme.px(width))
        ink = "ink" if self.isEnabled() else "disabled"
        if letters := self.currentData(_LETTERS):
            tile = self._visual(theme.px(_PADDING), theme.px(TILE_WIDTH), theme.px(TILE_HEIGHT))
            paint_organisation(painter, tile, str(letters))
        side = theme.px(_CHEVRON)
        chevron = self.width() - theme.px(_PADDING) - side
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at, room = self._words_place()
        words, colour = (self.currentText(), ink) if self.currentIndex() >= 0 else (self.placeholderText(), "ink-3")
        if letters:
            words = shortened(words, "body", room)
        place = self._visual(at, room, self.height())
        drawing.text(painter, place, words, "body", colour, drawing.RIGHT if right_to_left else drawing.LEFT)
        icons.paint(painter, self._visual(chevron, side, side), "chevron-down", "ink-2" if ink == "ink" else ink)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.is_walked = True
        super().keyPressEvent(event)
        self.is_walked = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a wheel that scrolls the page must not change what was chosen

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _words_place(self) -> tuple[int, int]:
        """Where the words of what is chosen begin, and how much room they have."""
        at = theme.px(_PADDING) + (theme.px(TILE_WIDTH + _GAP) if self.currentData(_LETTERS) else 0)
        return at, max(0, self.width() - theme.px(_PADDING + _CHEVRON + 4) - at)

    def _tell_whole(self) -> None:
        """What has no room for all its words has them as its tooltip."""
        cut = theme.text_width("body", self.currentText()) > self._words_place()[1]
        self.setToolTip(plain_tip(self.currentText()) if cut else "")

    @Slot(int)
    def _activated(self, index: int) -> None:
        self._tell_whole()
        self.chosen.emit(str(self.itemData(index, _KEY)))

    def _visual(self, left: float, wide: float, tall: float) -> QRectF:
        place = QRectF(left, (self.height() - tall) // 2, wide, tall).toRect()
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), place))


class _Choices(QListView):
    """The opened list: a sheet with its edge. The choice that Enter takes has its own ground."""

    draws_own_focus = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        ground, edge, radius = theme.COLOURS["sheet"], theme.COLOURS["line-strong"], theme.px(theme.RADIUS["control"])
        self.setStyleSheet(
            f"QListView {{ background: {ground}; border: 1px solid {edge}; border-radius: {radius}px; outline: none;"
            f" padding: {theme.px(2)}px 0; }}"
        )


class _Row(QStyledItemDelegate):
    """A choice in the opened list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(120), theme.px(theme.CONTROL["normal"]))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        whole, direction = option.rect, option.direction
        if option.state & QStyle.StateFlag.State_Selected:
            body = whole.adjusted(theme.px(3), theme.px(1), -theme.px(3), -theme.px(1))
            drawing.box(painter, body, theme.px(theme.RADIUS["tag"]), "teal-wash")
        inner = whole.adjusted(theme.px(10), 0, -theme.px(10), 0)
        if letters := index.data(_LETTERS):
            tile = inner.adjusted(0, 0, 0, 0)
            tile.setSize(QSize(theme.px(TILE_WIDTH), theme.px(TILE_HEIGHT)))
            tile.moveTop(inner.top() + (inner.height() - tile.height()) // 2)
            paint_organisation(painter, QStyle.visualRect(direction, whole, tile), str(letters))
            inner.setLeft(inner.left() + theme.px(TILE_WIDTH + _GAP))
        align = drawing.LEFT if direction == Qt.LayoutDirection.LeftToRight else drawing.RIGHT
        place = QStyle.visualRect(direction, whole, inner)
        drawing.text(painter, place, str(index.data(Qt.ItemDataRole.DisplayRole) or ""), "body", "ink", align)
