"""One place of the shortlist: a card that stands there, or the dashed room for another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QStyle, QWidget

from workshop.model.parts import Analogy
from workshop.suits import suit_label
from workshop.ui import drawing, keymap, theme
from workshop.ui.widgets.menu_button import Menu
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.prose_layout import laid_out, paint_lines
from workshop.ui.widgets.suit_tile import paint_suit
from workshop.words import tr

TALL = 64
LEAST = 102
_TILE, _CLOSE_TILE, _BEFORE, _GAP, _AFTER = 24, 18, 5, 6, 4
_COLUMN = 28
"""The number under the tile has its own place, so that the trade has its lines for itself."""
_TRADE_LINE, _LINE, _DIGITS, _CAP = 15, 16, 14, 18
"""Trade and title stand in two lines each, tighter than prose, so that five cards can be read beside each other."""
_BACK, _ON = -1, 1


class ShortlistSlot(PaintedButton):
    """A card on the shortlist. `clicked` opens it; Delete takes it off; Ctrl+Left and Ctrl+Right or a drag move it."""

    taken_off = Signal(str)
    shifted = Signal(str, object)
    """The analogy's id, and by how many places."""
    dragged = Signal(str, object)
    """The analogy's id, and where the pointer is on the screen; None when it is let go."""
    pointed = Signal()
    """It has the focus, or has it no more."""

    def __init__(self, analogy: Analogy, parent: QWidget | None = None) -> None:
        self.analogy = analogy
        self._paired = False
        self._open, self._pressed_at, self._dragging = False, QPoint(), False
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"shortlist.{analogy.id}")
        self.show_analogy(analogy)

    def show_analogy(self, analogy: Analogy) -> None:
        """Show the analogy as it is now."""
        self.analogy = analogy
        named = f"{analogy.industry}, {analogy.title}"
        self.setAccessibleName(tr("{card}, on the shortlist", card=named))
        self.setToolTip(plain_tip(f"{analogy.industry}, {suit_label(analogy.suit)}\n{analogy.title}"))
        self.refresh()

    def set_open(self, is_open: bool) -> None:
        """Show it as the card that is open."""
        if is_open != self._open:
            self._open = is_open
            self.update()

    def set_paired(self, paired: bool) -> None:
        """Show that it is one of the two that stand beside each other when the key is pressed."""
        if paired != self._paired:
            self._paired = paired
            self.setAccessibleDescription(tr("one of the two to compare") if paired else "")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(LEAST), theme.px(TALL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and held == Qt.KeyboardModifier.NoModifier:
            if not event.isAutoRepeat():  # whoever holds the key does not mean the cards after this one
                self.taken_off.emit(self.analogy.id)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and held == Qt.KeyboardModifier.ControlModifier:
            onward = (key == Qt.Key.Key_Right) == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
            self.shifted.emit(self.analogy.id, _ON if onward else _BACK)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at, self._dragging = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if event.buttons() & Qt.MouseButton.LeftButton and far >= QApplication.startDragDistance():
            self._dragging = True
            self.setDown(False)
        if self._dragging:
            self.dragged.emit(self.analogy.id, event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._dragging = False
            self.dragged.emit(self.analogy.id, None)
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.add(tr("Open"), self.click, key="Return")
        menu.add(tr("Move towards the front"), self._move_back)
        menu.add(tr("Move towards the end"), self._move_on)
        menu.add(tr("Take off the shortlist"), self._take_off, icon="bin", key="Del")
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge, width = ("teal", 2) if self._open else ("line-strong" if self.hovered() else "line", 1)
        drawing.box(painter, self.rect(), theme.px(theme.RADIUS["control"]), "sheet", edge, theme.px(width))
        self._paint_marks(painter)
        self._paint_words(painter)

    def _paint_marks(self, painter: QPainter) -> None:
        """The suit, the number by which people know the card on paper, and the key that compares."""
        side = theme.px(_CLOSE_TILE if self._paired else _TILE)
        number = f"{self.analogy.number:02}" if self.analogy.number > 0 else ""
        line, gap = theme.px(_DIGITS), theme.px(3 if self._paired else 2)
        cap = theme.px(_CAP) if self._paired else 0
        top = (self.height() - side - (line + gap if number else 0) - (cap + gap if cap else 0)) // 2
        middle = theme.px(_BEFORE) + theme.px(_COLUMN) // 2
        paint_suit(painter, self._placed(middle - side // 2, top, side, side), self.analogy.suit)
        top += side + gap
        if number:
            place = self._placed(theme.px(_BEFORE), top, theme.px(_COLUMN), line)
            drawing.text(painter, place, number, "caption", "ink-2", drawing.CENTRE, elide=False)
            top += line + gap
        if cap:
            wide = theme.px(_TILE)
            place = self._placed(middle - wide // 2, top, wide, cap)
            drawing.keycap(painter, place.toRectF(), keymap.label("together"))

    def _paint_words(self, painter: QPainter) -> None:
        left = theme.px(_BEFORE + _COLUMN + _GAP)
        room, direction = self.width() - left - theme.px(_AFTER), self.layoutDirection()
        first, second = theme.px(_TRADE_LINE), theme.px(_LINE)
        trade = laid_out(self.analogy.industry, theme.font("caption"), room, 2, direction)
        title = laid_out(self.analogy.title, theme.font("meta-control"), room, 2, direction)
        top = (self.height() - first * trade.count - second * title.count) // 2
        place = self._placed(left, top, room, first * trade.count).topLeft().toPointF()
        paint_lines(painter, trade, place, theme.font("caption"), first, "ink-3")
        place.setY(top + first * trade.count)
        paint_lines(painter, title, place, theme.font("meta-control"), second)

    def _placed(self, left: int, top: int, wide: int, tall: int) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, top, wide, tall))

    @Slot()
    def _take_off(self) -> None:
        self.taken_off.emit(self.analogy.id)

    @Slot()
    def _move_back(self) -> None:
        self.shifted.emit(self.analogy.id, _BACK)

    @Slot()
    def _move_on(self) -> None:
        self.shifted.emit(self.analogy.id, _ON)


class EmptySlot(QLabel):
    """Room for another card; the first one says how a card gets there."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        self.set_wide(False)

    def set_wide(self, wide: bool) -> None:
        """Take a share of the tray, while no card stands there, or only a little of it."""
        across = QSizePolicy.Policy.Fixed
        if wide or self.text():
            across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Preferred
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = round(theme.text_width("meta", self.text())) + 2 * theme.px(14) if self.text() else theme.px(32)
        return QSize(wide, theme.px(TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96 if self.text() else 32), theme.px(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = theme.px(theme.RADIUS["control"])
        drawing.box(painter, self.rect(), radius, None, "line-strong", dashed=True)
        inner = QRectF(self.rect()).adjusted(theme.px(8), 0, -theme.px(8), 0)
        drawing.text(painter, inner, self.text(), "meta", "ink-3", drawing.CENTRE)
