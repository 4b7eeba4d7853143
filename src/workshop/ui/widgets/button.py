"""The button with words: primary, secondary, quiet, slip or link, with a glyph and the key that does the same."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.ui.widgets.plain_tip import plain_tip

KINDS = ("primary", "secondary", "quiet", "slip", "link")

# size -> padding at the sides, gap, role of type, glyph
_SIZES = {
    24: (8, 5, "caption-control", 14),
    28: (11, 6, "meta-control", 16),
    32: (13, 8, "control", 18),
    36: (13, 8, "control", 18),
}
_ALONE = {24: 14, 28: 16, 32: 20, 36: 20}
"""Size -> the glyph of a button that has no words."""
_ALONG = ("chevron-left", "chevron-right")
"""The glyphs that lie along the line of reading."""
_STRONG = {"control": "strong", "meta-control": "meta-strong", "caption-control": "caption-strong"}

# kind -> (fill, edge, text) at rest, under the pointer, pressed
_FACES: dict[str, tuple[tuple[str | None, str | None, str], ...]] = {
    "primary": (("teal", "teal", "white"), ("teal-hover", "teal-hover", "white"),
                ("teal-pressed", "teal-pressed", "white")),
    "slip": (("slip-fill", "slip-fill", "white"), ("slip", "slip", "white"),
             ("slip-pressed", "slip-pressed", "white")),
    "secondary": (("sheet", "line-strong", "ink"), ("rail", "line-strong", "ink"), ("line", "line-strong", "ink")),
    "quiet": ((None, None, "ink"), ("rail", None, "ink"), ("line", None, "ink")),
    "link": ((None, None, "teal"), ("teal-wash", None, "teal-hover"), ("teal-edge", None, "teal-pressed")),
}  # fmt: skip


class Button(PaintedButton):
    """`Button(tr("Add a rung"), icon="plus", key="Ctrl+R")`; kinds in `KINDS`, sizes 24, 28, 32 and 36.

    `key` only shows the key; the shortcut itself belongs to the table of keys. `trailing` is a glyph after the words.
    `tight` is for a row of several in little room, `flush` for a link whose words stand in line with those above them.
    A checkable button that is checked has the edge of a selection.
    """

    def __init__(
        self,
        label: str,
        *,
        kind: str = "secondary",
        size: int = 32,
        icon: str = "",
        key: str = "",
        trailing: str = "",
        tight: bool = False,
        flush: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._kind, self._size, self._tight, self._flush = kind, size, tight, flush
        self._icon, self._key, self._trailing = icon, key, trailing
        super().__init__(label, parent)
        self.ring_accent = "slip" if kind == "slip" else "teal"

    def set_icon(self, name: str) -> None:
        """Show the glyph `name` before the words; none if empty."""
        if name != self._icon:
            self._icon = name
            self.refresh()

    def set_key(self, key: str) -> None:
        """Show the keycap of `key` after the words; none if empty."""
        if key != self._key:
            self._key = key
            self.refresh()

    def set_kind(self, kind: str) -> None:
        """Change what kind of button it is."""
        if kind != self._kind:
            self._kind = kind
            self.ring_accent = "slip" if kind == "slip" else "teal"
            self.refresh()

    def kind(self) -> str:
        """One of `KINDS`."""
        return self._kind

    def sizeHint(self) -> QSize:
        padding = theme.px(self._measures()[0])
        return QSize(round(self._content_width() + 2 * padding), theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        padding, _, _, glyph = self._measures()
        least = theme.px(glyph if self._icon else 24)
        return QSize(least + 2 * theme.px(padding), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, ink = self._face()
        width = 2 if self.isChecked() and self.isEnabled() else 1
        drawing.box(painter, self.rect(), theme.px(theme.RADIUS["control"]), fill, edge, theme.px(width))
        self._paint_content(painter, ink)

    def _face(self) -> tuple[str | None, str | None, str]:
        if not self.isEnabled():
            return (None, None, "disabled") if self._kind in ("quiet", "link") else ("rail", "line", "disabled")
        rest, hover, pressed = _FACES[self._kind]
        fill, edge, ink = pressed if self.isDown() else hover if self.hovered() else rest
        if self.isChecked():
            edge = "slip" if self._kind == "slip" else "teal"
        return fill, edge, ink

    def _measures(self) -> tuple[int, int, str, int]:
        """Padding, gap, role of type and glyph; a tight button stands in a row of several."""
        padding, gap, role, glyph = _SIZES[self._size]
        if self._tight:
            return 4, 5, role, 14
        return 0 if self._flush else padding, gap, role, glyph

    def _role(self) -> str:
        role = self._measures()[2]
        return _STRONG[role] if self._kind in ("primary", "slip") else role

    def _label_width(self) -> float:
        return float(round(theme.text_width(self._role(), self.label()) + 0.49))

    def _content_width(self) -> float:
        _, gap, _, glyph = self._measures()
        parts = [float(theme.px(glyph)) for name in (self._icon, self._trailing) if name]
        if self.label():
            parts.append(self._label_width())
        if self._key:
            parts.append(drawing.keycap_size(self._key, self._cap_role()).width())
        return sum(parts) + theme.px(gap) * max(0, len(parts) - 1)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        padding, gap, _, glyph = self._measures()
        room = self.width() - 2 * theme.px(padding)
        spare = room - self._content_width()
        key = self._key if spare >= 0 else ""  # the words come first
        if self._key and not key:
            spare += drawing.keycap_size(self._key, self._cap_role()).width() + theme.px(gap)
        at = theme.px(padding) + max(0.0, spare / 2)
        side, tall = theme.px(glyph), self.height()
        if self._icon:
            place = self.visual(QRectF(round(at), (tall - side) // 2, side, side))
            icons.paint(painter, place, self._icon, ink)
            at += side + theme.px(gap)
        if self.label():
            width = self._label_width() + min(0.0, spare)
            place = self.visual(QRectF(round(at), 0, max(0.0, width), tall))
            align = drawing.RIGHT if self._right_to_left() else drawing.LEFT
            drawing.text(painter, place, self.label(), self._role(), ink, align)
            at += width + theme.px(gap)
        if self._trailing:
            place = self.visual(QRectF(round(at), (tall - side) // 2, side, side))
            icons.paint(painter, place, self._trailing, ink, mirrored=self._right_to_left())
            at += side + theme.px(gap)
        if key:
            cap = drawing.keycap_size(key, self._cap_role())
            corner = QPointF(round(at), round((tall - cap.height()) / 2))
            place = self.visual(QRectF(corner, cap))
            drawing.keycap(painter, place, key, self._cap_ground(), self._cap_role())

    def _cap_ground(self) -> str:
        if not self.isEnabled():
            return "disabled"
        return {"primary": "teal", "slip": "slip"}.get(self._kind, "sheet")

    def _cap_role(self) -> str:
        return "caption-strong" if self._kind in ("primary", "slip") else "caption-control"

    def _right_to_left(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


class IconButton(PaintedButton):
    """A square button with a glyph alone; `name` is what it does, for the tooltip and for those who hear the screen.

    A chevron to the right points where reading goes on, and one to the left where it came from, in every language.
    """

    def __init__(
        self, icon: str, name: str, *, kind: str = "quiet", size: int = 32, parent: QWidget | None = None
    ) -> None:
        self._icon, self._kind, self._size = icon, kind, size
        super().__init__("", parent)
        self.ring_accent = "slip" if kind == "slip" else "teal"
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Change what it says it does."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))

    def set_icon(self, name: str) -> None:
        """Show another glyph."""
        if name != self._icon:
            self._icon = name
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rest, hover, pressed = _FACES[self._kind]
        fill, edge, ink = pressed if self.isDown() else hover if self.hovered() else rest
        if not self.isEnabled():
            bare = self._kind in ("quiet", "link")
            fill, edge, ink = (None, None, "disabled") if bare else ("rail", "line", "disabled")
        elif self.isChecked():
            fill, edge = "sheet", "teal"
        drawing.box(painter, self.rect(), theme.px(theme.RADIUS["control"]), fill, edge)
        glyph = theme.px(_ALONE[self._size])
        spot = QRectF((self.width() - glyph) // 2, (self.height() - glyph) // 2, glyph, glyph)
        turned = self._icon in _ALONG and self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.paint(painter, spot, self._icon, ink, mirrored=turned)
