"""The chip: one of several to choose from, a hint to take up, or a name with a cross."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.organisation_tile import TILE_HEIGHT, TILE_WIDTH, paint_organisation
from workshop.ui.widgets.painted_button import PaintedButton

_HEIGHT, _GAP, _CROSS = theme.CONTROL["chip"], 6, 12


class Chip(PaintedButton):
    """`Chip(tr("Idea"), icon="idea", mnemonic="I")` is checkable; one whose `kind` is "hint" is not.

    The other kinds are "plain", "slip" and "word": one of people's own, serif, bare until it has pointer or focus.
    `mnemonic` underlines the letter; the key belongs to the table of keys. `letters` draws an organisation's tile.
    `removable` adds a cross: it, Delete and Backspace emit `removed`. `set_folded(True)` leaves the glyph alone.
    """

    removed = Signal()
    ring_radius = _HEIGHT // 2

    def __init__(
        self,
        label: str,
        *,
        kind: str = "plain",
        icon: str = "",
        mnemonic: str = "",
        letters: str = "",
        removable: bool = False,
        checkable: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._kind, self._icon, self._letters, self._removable = kind, icon, letters, removable
        self._mnemonic, self._folded = mnemonic, False
        super().__init__(label, parent)
        self.setCheckable(kind != "hint" and not removable if checkable is None else checkable)
        self.ring_accent = "slip" if kind == "slip" else "teal"

    def set_folded(self, folded: bool) -> None:
        """Show the glyph alone, the words as tooltip; for narrow windows."""
        if folded != self._folded:
            self._folded = folded
            self.setToolTip(self.label() if folded else "")
            self.refresh()

    def sizeHint(self) -> QSize:
        if self._folded:
            return QSize(theme.px(34), theme.px(_HEIGHT))
        before, after = self._padding()
        return QSize(round(before + self._content_width() + after), theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, ink = self._face()
        drawing.box(painter, self.rect(), self.height() / 2, fill, edge)
        if self._folded:
            side = self._glyph_side()
            spot = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)
            icons.paint(painter, spot, self._icon, ink)
            return
        self._paint_content(painter, ink)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self._removable and self._cross().contains(event.position()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def _face(self) -> tuple[str | None, str | None, str]:
        if not self.isEnabled():
            return "rail", "line", "disabled"
        down, over = self.isDown(), self.hovered()
        if self._kind == "hint":
            return ("teal-edge" if down or over else "teal-wash"), "teal-edge", "teal-hover"
        if self.isChecked():
            fill = "slip-fill" if self._kind == "slip" else "teal"
            darker = {"teal": ("teal-hover", "teal-pressed"), "slip-fill": ("slip", "slip-pressed")}[fill]
            fill = darker[1] if down else darker[0] if over else fill
            return fill, fill, "white"
        ground = "line" if down else "rail" if over else "paper" if self._letters else "sheet"
        if self._kind == "word" and not (over or down or self.hasFocus()):
            return None, None, "ink"
        if self._kind == "slip":
            return ("slip-wash" if down or over else ground), "slip", "slip"
        return ground, "line-strong", "ink"

    def _role(self) -> str:
        if self._kind == "word":
            return "term"
        return "meta-strong" if self.isChecked() else "meta"

    def _glyph_side(self) -> int:
        return theme.px(14 if self._icon.startswith("slip-") else 16)

    def _padding(self) -> tuple[int, int]:
        if self._letters and not self.label():
            return theme.px(7), theme.px(7)
        if self._kind == "word":
            return theme.px(7), theme.px(5)
        side = 10 if self.isCheckable() else 11  # the heavier letters of a chosen chip take the rest
        return theme.px(5 if self._letters else side), theme.px(7 if self._removable else side)

    def _label_width(self) -> float:
        """Wide enough for the heavier letters of a chosen chip, so that nothing moves when it is chosen."""
        roles = ("meta", "meta-strong") if self.isCheckable() else (self._role(),)
        return float(round(max(theme.text_width(role, self.label()) for role in roles) + 0.49))

    def _content_width(self) -> float:
        gap = theme.px(_GAP)
        total = self._label_width()
        total += theme.px(TILE_WIDTH) + (gap if self.label() else 0) if self._letters else 0
        total += self._glyph_side() + gap if self._icon else 0
        total += theme.px(_CROSS) + gap if self._removable else 0
        return total

    def _cross(self) -> QRectF:
        """Where the cross can be hit: the end of the chip."""
        wide = theme.px(_CROSS + 12)
        return self.visual(QRectF(self.width() - wide, 0, wide, self.height()))

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        at, tall, gap = float(self._padding()[0]), self.height(), theme.px(_GAP)
        if self._letters:
            size = QSize(theme.px(TILE_WIDTH), theme.px(TILE_HEIGHT))
            place = self.visual(QRectF(QPointF(at, (tall - size.height()) // 2), size.toSizeF()))
            paint_organisation(painter, place, self._letters)
            at += size.width() + gap
        if self._icon:
            side = self._glyph_side()
            icons.paint(painter, self.visual(QRectF(at, (tall - side) // 2, side, side)), self._icon, ink)
            at += side + gap
        room = self.width() - at - self._padding()[1] - (theme.px(_CROSS) + gap if self._removable else 0)
        drawing.text(painter, self.visual(QRectF(at, 0, room, tall)), self.label(), self._role(), ink,
                     drawing.CENTRE, underline_at=self._underlined())  # fmt: skip
        bare = self._kind == "word" and not (self.hovered() or self.hasFocus())
        if self._removable and not bare:
            side = theme.px(_CROSS)
            end = self.width() - self._padding()[1] - side
            icons.paint(painter, self.visual(QRectF(end, (tall - side) // 2, side, side)), "close", "ink-2")

    def _underlined(self) -> int:
        return self.label().casefold().find(self._mnemonic.casefold()) if self._mnemonic else -1
