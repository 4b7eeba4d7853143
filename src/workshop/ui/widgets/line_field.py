"""The field for one line."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStyle, QWidget

from workshop.ui import drawing, icons, theme
from workshop.ui.dropped import names_files
from workshop.ui.letter_keys import is_command
from workshop.ui.widgets.still_held import StillHeld

_PADDING = 9  # QLineEdit adds 2 of its own
_START = Qt.AlignmentFlag.AlignLeft
_START_MIRRORED = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute


class LineField(QLineEdit):
    """`LineField(tr("A word"))`: `edited` for the user's edits only, `entered` for Enter; `show_text` tells nobody.

    `serif` is for a term, `slip` for a field of a misunderstanding, `size` is the height. A `quiet` one has its frame
    only under the pointer and the cursor. `icon` stands before the text, the keycap of `key` after it while empty.
    A key that is still held from before the cursor came here types nothing.
    The text begins where the program's language begins to read, whatever letters it has; while the cursor is elsewhere
    it is seen from its beginning and ends in dots where there is more.
    """

    edited = Signal(str)
    entered = Signal()
    draws_own_focus = True

    def __init__(
        self,
        placeholder: str = "",
        *,
        serif: bool = False,
        slip: bool = False,
        size: int = 32,
        icon: str = "",
        key: str = "",
        quiet: bool = False,
        role: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._accent = role or ("script" if serif else "body"), ("slip-fill" if slip else "teal")
        self._size, self._icon, self._key, self._quiet = size, icon, key, quiet
        self._composing = False
        self._still_held = StillHeld()
        self._held: str | None = None
        self._before, self._after = 0, 0
        self._start = _START
        self.setFrame(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name or placeholder)
        self.textEdited.connect(self.edited)
        self.returnPressed.connect(self._enter)
        self._dress()

    def show_text(self, text: str) -> None:
        """Show `text` if it differs; the caret keeps its place, and what an input method composes is left alone."""
        if self._composing:
            self._held = text
            return
        if text != self.text():
            caret = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(caret, len(text)))

    def set_margins(self, before: int, after: int) -> None:
        """Keep `before` and `after` pixels (at the user's scale) free for what a subclass paints beside the text."""
        self._before, self._after = before, after
        self._dress()

    def set_role(self, role: str) -> None:
        """Change the role of type."""
        if role != self._role:
            self._role = role
            self._dress()

    def set_slip(self, slip: bool) -> None:
        """Use the misunderstanding's accent, or the usual one."""
        self._accent = "slip-fill" if slip else "teal"
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(64), theme.px(self._size))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are for whoever stands behind this field: their names are no text."""
        if names_files(event.mimeData()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._still_held.came()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and names_files(QGuiApplication.clipboard().mimeData()):
            event.ignore()  # as with those that are dropped
        elif is_command(event):
            event.ignore()
        elif not self._still_held.swallows(event):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Paste from the menu is the same paste as by key."""
        menu = self.createStandardContextMenu()
        paste = menu.findChild(QAction, "edit-paste")
        if paste is not None:
            paste.triggered.disconnect()
            paste.triggered.connect(self.take_clipboard)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    @Slot()
    def take_clipboard(self) -> None:
        """Put in what is on the clipboard; the names of files are no text."""
        if not names_files(QGuiApplication.clipboard().mimeData()):
            self.paste()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        held, self._held = self._held, None
        if held is not None and not self._composing and not event.commitString():
            self.show_text(held)
        elif self._composing:
            self._held = held

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, width = "sheet", "line-strong", 1
        if not self.isEnabled():
            fill, edge = "rail", "line"
        elif self.hasFocus():
            edge, width = self._accent, 2
        elif self.underMouse():
            edge = "ink-2"
        if not self._quiet or self.hasFocus() or self.underMouse():
            drawing.box(painter, self.rect(), theme.px(theme.RADIUS["control"]), fill, edge, theme.px(width))
        self._paint_beside(painter)
        room = self._room()
        if not self.hasFocus() and theme.text_width(self._role, self.text()) > room.width():
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            ink, align = ("ink" if self.isEnabled() else "disabled"), (drawing.RIGHT if mirrored else drawing.LEFT)
            drawing.text(painter, room, self.text(), self._role, ink, align)
            return
        painter.end()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._dress()

    def _dress(self) -> None:
        self.setFont(theme.font(self._role))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask == self._start:  # nobody wanted another one
            self._start = _START_MIRRORED if mirrored else _START
            self.setAlignment(self._start)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        glyph = theme.px(self._glyph() + 8) if self._icon else 0
        cap = round(self._cap().width()) + theme.px(4) if self._key else 0
        start = theme.px(_PADDING) + glyph + self._before
        end = theme.px(_PADDING) + self._after + cap
        if mirrored:
            start, end = end, start
        self.setTextMargins(start, 0, end, 0)

    def _room(self) -> QRectF:
        """Where the text stands."""
        margins, own = self.textMargins(), 2  # which QLineEdit adds at both sides
        metrics = QFontMetrics(self.font())
        line = (self.height() - metrics.height() + 1) // 2 + metrics.ascent()  # as QLineEdit sets it
        down = line - round(drawing.baseline(self.font(), 0, self.height()))
        return QRectF(self.rect().adjusted(margins.left() + own, down, -margins.right() - own, down))

    def _glyph(self) -> int:
        return 18 if self._size >= theme.CONTROL["large"] else 16

    def _cap(self) -> QRectF:
        size = drawing.keycap_size(self._key)
        left = self.width() - theme.px(10) - size.width()
        place = QRectF(left, round((self.height() - size.height()) / 2), size.width(), size.height()).toRect()
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _paint_beside(self, painter: QPainter) -> None:
        if self._icon:
            side = theme.px(self._glyph())
            place = QRect(theme.px(11), (self.height() - side) // 2, side, side)
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            icons.paint(painter, QRectF(place), self._icon, "ink-2")
        if self._key and not self.text():
            drawing.keycap(painter, self._cap(), self._key)

    @Slot()
    def _enter(self) -> None:
        self.entered.emit()
