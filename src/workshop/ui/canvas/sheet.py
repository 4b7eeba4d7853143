"""One page of the canvas: the marks on it, in canvas pixels, mirrored where one reads from right to left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from workshop import words
from workshop.ui import icons
from workshop.ui.canvas.prose import Piece, Prose, Style, fitted

WIDTH, HEIGHT = 1920, 1080
SIDE = 96
"""The margin at either side."""
BODY = WIDTH - 2 * SIDE

Palette = Mapping[str, QColor]
Radii = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; radii from the top left clockwise; the edge lies inside."""

    rect: QRectF
    fill: QColor | None = None
    edge: QColor | None = None
    width: float = 0
    radii: Radii = (0, 0, 0, 0)
    hatch: QColor | None = None
    within: Box | None = None

    def mirrored(self) -> Box:
        """The same at the other side."""
        a, b, c, d = self.radii
        within = None if self.within is None else self.within.mirrored()
        return replace(self, rect=_mirrored(self.rect), radii=(b, a, d, c), within=within)

    def draw(self, painter: QPainter) -> None:
        """Paint it, as much of it as lies `within` the box that it belongs to."""
        if self.within is not None:
            painter.save()
            painter.setClipPath(_rounded(self.within.rect, self.within.radii), Qt.ClipOperation.IntersectClip)
            replace(self, within=None).draw(painter)
            painter.restore()
            return
        inset = self.width / 2 if self.edge is not None else 0
        path = _rounded(self.rect.adjusted(inset, inset, -inset, -inset), tuple(max(0, r - inset) for r in self.radii))
        if self.fill is not None:
            painter.fillPath(path, self.fill)
        if self.hatch is not None:
            _hatch(painter, path, self.hatch)
        if self.edge is not None:
            painter.strokePath(path, QPen(self.edge, self.width, j=Qt.PenJoinStyle.MiterJoin))


@dataclass(frozen=True, slots=True)
class Glyph:
    """An icon in a square."""

    rect: QRectF
    name: str
    colour: QColor

    def mirrored(self) -> Glyph:
        """The same at the other side."""
        return replace(self, rect=_mirrored(self.rect))

    def draw(self, painter: QPainter) -> None:
        """Paint it."""
        icons.paint(painter, self.rect, self.name, self.colour)


@dataclass(frozen=True, slots=True)
class Text:
    """Laid out text with its top left corner."""

    x: float
    y: float
    prose: Prose

    @property
    def rect(self) -> QRectF:
        """The box of its lines."""
        return QRectF(self.x, self.y, self.prose.width, self.prose.height)

    def mirrored(self) -> Text:
        """The same at the other side."""
        return replace(self, x=WIDTH - self.x - self.prose.width)

    def draw(self, painter: QPainter) -> None:
        """Paint it."""
        self.prose.draw(painter, self.x, self.y)


Mark = Box | Glyph | Text


class Sheet:
    """A page being filled. `palette` holds the room's colours by role; `paper` those of what stays paper."""

    def __init__(self, palette: Palette, paper: Palette, dark: bool) -> None:
        self.palette, self.paper, self.dark = palette, paper, dark
        self.marks: list[Mark] = []
        self.within: Box | None = None
        self.later: Callable[[], None] | None = None

    def finished(self) -> list[Mark]:
        """Every mark, after what was put off until somebody looks."""
        if self.later is not None:
            fill, self.later = self.later, None
            fill()
        return self.marks

    def again(self) -> Sheet:
        """An empty page in the same colours."""
        return Sheet(self.palette, self.paper, self.dark)

    def add(self, mark: Mark) -> None:
        """Put `mark` on the page."""
        self.marks.append(mark.mirrored() if words.right_to_left() else mark)

    def box(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: QColor | None = None,
        *,
        edge: QColor | None = None,
        width: float = 0,
        radius: float | Radii = 0,
        hatch: QColor | None = None,
    ) -> None:
        """A rectangle with its top left corner at (x, y)."""
        radii = radius if isinstance(radius, tuple) else (radius, radius, radius, radius)
        self.add(Box(QRectF(x, y, w, h), fill, edge, width, radii, hatch, self.within))

    def glyph(self, x: float, y: float, size: float, name: str, colour: QColor) -> None:
        """An icon with its top left corner at (x, y)."""
        self.add(Glyph(QRectF(x, y, size, size), name, colour))

    def place(self, x: float, y: float, prose: Prose) -> Prose:
        """Text that is laid out already."""
        if prose.text:
            self.add(Text(x, y, prose))
        return prose

    def text(
        self, x: float, y: float, w: float, text: str, style: Style, size: int, colour: QColor | None = None
    ) -> Prose:
        """Text at one size, as many lines as it takes."""
        return self.place(x, y, Prose([Piece(text, colour or self.palette["text"])], style, size, w))

    def line(
        self, x: float, y: float, w: float, text: str, style: Style, size: int, colour: QColor | None = None
    ) -> Prose:
        """Text on one line: smaller, to 32, where it is too long, and then as many lines as it takes."""
        piece = Piece(text, colour or self.palette["text"])
        prose = fitted([piece], style, w, round(size * style.line), size, 32)
        return self.place(x, y, prose if prose.complete else Prose([piece], style, 32, w))

    def tile(self, x: float, y: float, size: float, suit: str, fill: QColor, white: QColor, radius: float) -> None:
        """A suit's tile; on a dark ground it gets a light edge."""
        edge = self.palette["secondary"] if self.dark else None
        self.box(x, y, size, size, fill, edge=edge, width=2, radius=radius)
        inner = round(size * 0.65)
        self.glyph(x + (size - inner) / 2, y + (size - inner) / 2, inner, f"suit-{suit}", white)


def _mirrored(rect: QRectF) -> QRectF:
    return QRectF(WIDTH - rect.x() - rect.width(), rect.y(), rect.width(), rect.height())


def _rounded(rect: QRectF, radii: tuple[float, ...]) -> QPainterPath:
    path = QPainterPath()
    a, b, c, d = radii
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    path.moveTo(left + a, top)
    path.lineTo(right - b, top)
    path.arcTo(right - 2 * b, top, 2 * b, 2 * b, 90, -90)
    path.lineTo(right, bottom - c)
    path.arcTo(right - 2 * c, bottom - 2 * c, 2 * c, 2 * c, 0, -90)
    path.lineTo(left + d, bottom)
    path.arcTo(left, bottom - 2 * d, 2 * d, 2 * d, 270, -90)
    path.lineTo(left, top + a)
    path.arcTo(left, top, 2 * a, 2 * a, 180, -90)
    path.closeSubpath()
    return path


def _hatch(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Slanted lines, 18 apart: a pattern that reads without colour."""
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QBrush(colour), 2))
    area = path.boundingRect()
    x = area.left() - area.height()
    while x < area.right():
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()))
        x += 18
    painter.restore()
