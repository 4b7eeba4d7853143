"""A small word on a tinted ground."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.label import Label

# tone -> ground, edge, text
_TONES: dict[str, tuple[str | None, str | None, str]] = {
    "rail": ("rail", None, "ink-2"),
    "teal": ("teal-wash", None, "teal-hover"),
    "amber": ("amber-wash", None, "amber"),
    "slip": ("slip-wash", None, "slip"),
    "outline": (None, "line-strong", "ink-2"),
    "paper": ("paper", "line", "ink-2"),
}
_PADDING, _GAP = 7, 5


def tag_width(text: str, icon: str = "") -> int:
    """How wide the tag with `text` is; for delegates."""
    wide = round(theme.text_width("caption", text) + 0.49) + 2 * theme.px(_PADDING)
    return wide + (theme.px(_glyph(icon)) + (theme.px(_GAP) if text else 0) if icon else 0)


def paint_tag(painter: QPainter, rect: QRect, text: str, tone: str = "rail", icon: str = "") -> None:
    """Paint a tag into `rect`, 20 high at 100 % and `tag_width` wide; for delegates."""
    ground, edge, ink = _TONES[tone]
    drawing.box(painter, rect, theme.px(theme.RADIUS["tag"]), ground, edge)
    whole = QRect(rect)
    inner = rect.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
    direction = painter.layoutDirection()
    align = drawing.LEFT if direction.value == 0 else drawing.RIGHT
    if icon:
        side = theme.px(_glyph(icon))
        spot = QRect(inner.x(), inner.y() + (inner.height() - side) // 2, side, side)
        icons.paint(painter, QRectF(QStyle.visualRect(direction, whole, spot)), icon, ink)
        inner.setLeft(inner.left() + side + theme.px(_GAP))
    drawing.text(painter, QStyle.visualRect(direction, whole, inner), text, "caption", ink, align)


def _glyph(icon: str) -> int:
    return 12 if icon.startswith("slip-") else 14


class Tag(Label):
    """`Tag(tr("2 domain words"))`; tones: rail, teal, amber, slip, outline, paper. 20 high."""

    def __init__(self, text: str, tone: str = "rail", *, icon: str = "", parent: QWidget | None = None) -> None:
        self._tone, self._icon = tone, icon
        super().__init__(text, "caption", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_tag(self, text: str) -> None:
        """Change its words."""
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(tag_width(self.text(), self._icon), theme.px(theme.CONTROL["tag"]))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(32), theme.px(theme.CONTROL["tag"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        paint_tag(painter, self.rect(), self.text(), self._tone, self._icon)
