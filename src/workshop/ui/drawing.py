"""What painted parts are drawn with: boxes on whole device pixels, text on its baseline, keycaps, rings, shadow."""

from functools import cache
from math import erf, floor

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QKeySequence,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTextLayout,
    QTransform,
)

from workshop.ui import theme

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
_FADED = 0.6
"""From this share of the way on nothing shows through: what is left there of a line is too little to read."""
RIGHTWARD = "\u200e"
"""Before words that run from left to right in every language: a folder, a sign with its number. Nobody sees it."""


def tone(colour: str | QColor) -> QColor:
    """A colour given by its token's name or as it is."""
    return theme.colour(colour) if isinstance(colour, str) else colour


def whole(position: float) -> int:
    """The nearest whole number as Qt rounds it (half goes up), which is where it clips a widget."""
    return floor(position + 0.5)


def on_pixels(rect: QRectF, to_device: QTransform) -> QRectF:
    """`rect` moved to whole device pixels, so that a hairline is one sharp pixel at any device pixel ratio."""
    there = to_device.mapRect(rect)
    left, top = whole(there.left()), whole(there.top())
    snapped = QRectF(left, top, whole(there.right()) - left, whole(there.bottom()) - top)
    return to_device.inverted()[0].mapRect(snapped)


def stroke(width: float, to_device: QTransform) -> float:
    """`width` as a whole number of device pixels, at least one, in the painter's units."""
    unit = abs(to_device.m11()) or 1.0
    return max(1, floor(width * unit + 0.01)) / unit


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: str | QColor | None = None,
    edge: str | QColor | None = None,
    width: float = 1.0,
    *,
    dashed: bool = False,
) -> None:
    """A rounded box with its edge inside `rect`; `radius` is the outer one, in painter's units."""
    to_device = painter.deviceTransform()
    body = on_pixels(QRectF(rect), to_device)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if edge is not None:
        line = stroke(width, to_device)
        body = body.adjusted(line / 2, line / 2, -line / 2, -line / 2)
        radius = max(0.0, radius - line / 2)
        pen = QPen(tone(edge), line)
        if dashed:
            pen.setDashPattern([3.0, 3.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
    painter.setBrush(QBrush() if fill is None else QBrush(tone(fill)))
    radius = min(radius, body.width() / 2, body.height() / 2)
    painter.drawRoundedRect(body, radius, radius)
    painter.restore()


def hairline(painter: QPainter, x1: float, y1: float, x2: float, y2: float, colour: str | QColor = "line") -> None:
    """A level or upright line of one device pixel, beginning at (x1, y1)."""
    unit = stroke(1, painter.deviceTransform())
    size = QSizeF(max(abs(x2 - x1), unit), max(abs(y2 - y1), unit))
    body = on_pixels(QRectF(QPointF(min(x1, x2), min(y1, y2)), size), painter.deviceTransform())
    if x1 == x2:
        body.setWidth(unit)
    else:
        body.setHeight(unit)
    painter.fillRect(body, tone(colour))


def baseline(font: QFont, top: float, height: float) -> float:
    """Where the baseline of one line stands in a strip of `height` from `top`: half the leading is above."""
    metrics = QFontMetricsF(font)
    up, down = round(metrics.ascent()), round(metrics.descent())
    return top + floor((height - up - down) / 2) + up


def text(
    painter: QPainter,
    rect: QRect | QRectF,
    words: str,
    font: QFont | str,
    colour: str | QColor = "ink",
    align: Qt.AlignmentFlag = LEFT,
    *,
    elide: bool = True,
    underline_at: int = -1,
) -> float:
    """One line of plain text, centred in height; cut with dots if it does not fit. Returns the width that it took."""
    face = theme.font(font) if isinstance(font, str) else font
    metrics = QFontMetricsF(face)
    body = QRectF(rect)
    shown = words.replace("\n", " ")
    if elide and metrics.horizontalAdvance(shown) > body.width() + 0.5:
        shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, body.width())
    taken = metrics.horizontalAdvance(shown)
    spare = {LEFT: 0.0, RIGHT: body.width() - taken, CENTRE: (body.width() - taken) / 2}[align]
    at = QPointF(body.left() + spare, baseline(face, body.top(), body.height()))
    painter.setFont(face)
    painter.setPen(tone(colour))
    painter.drawText(at, shown)
    if 0 <= underline_at < len(shown):
        _underline(painter, at, shown, underline_at, face)
    return taken


def _underline(painter: QPainter, at: QPointF, shown: str, index: int, face: QFont) -> None:
    layout = QTextLayout(shown, face)
    layout.beginLayout()
    letters = layout.createLine()
    layout.endLayout()
    line = stroke(1, painter.deviceTransform())
    # where the cursor would stand is no help: from right to left, the place after a letter may be the end of its word
    for run in letters.glyphRuns(index, 1):
        glyph = run.boundingRect()
        strip = QRectF(at.x() + glyph.left(), at.y() + theme.px(2), glyph.width(), line)
        painter.fillRect(on_pixels(strip, painter.deviceTransform()), painter.pen().color())


def key_text(key: str) -> str:
    """A key as this system writes it: "Ctrl+R", or the Mac's signs; what is no key, as "0–9", as it stands."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    return sequence.toString(QKeySequence.SequenceFormat.NativeText) or key


def keycap_size(key: str, role: str = "caption") -> QSizeF:
    """How large the keycap of `key` is; on a button its letters have the weight of the button's."""
    wide = theme.text_width(role, key_text(key))
    return QSizeF(float(round(wide) + 2 * theme.px(5) + 2), float(theme.px(16) + 2))


def keycap(painter: QPainter, rect: QRectF, key: str, ground: str = "sheet", role: str = "caption") -> None:
    """A small keycap filling `rect`; `ground` is what it stands on: "sheet", "teal", "slip" or "disabled"."""
    edge, ink = {"teal": ("teal-key", "white"), "slip": ("slip-edge", "white"), "disabled": ("line", "disabled")}.get(
        ground, ("line", "ink-2")
    )
    radius = theme.px(4)
    if ground == "sheet":
        box(painter, rect, radius, "sheet", edge)
        _key_foot(painter, rect, radius)
    else:
        box(painter, rect, radius, None, edge)
    text(painter, rect, RIGHTWARD + key_text(key), role, ink, CENTRE, elide=False)


def _key_foot(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The darker lower edge that makes a cap of a box."""
    body = on_pixels(rect, painter.deviceTransform())
    line = stroke(1, painter.deviceTransform())
    painter.save()
    painter.setClipRect(QRectF(body.left(), body.bottom() - radius * 0.5, body.width(), radius))
    box(painter, body, radius, None, "line-strong", line)
    painter.restore()


def ring(painter: QPainter, rect: QRectF, radius: float, accent: str = "teal") -> None:
    """The focus ring round a control that fills `rect` with corners of `radius`: a gap, then the line."""
    away = theme.px(theme.RING_GAP) + theme.px(theme.RING_WIDTH)
    box(painter, rect.adjusted(-away, -away, away, away), radius + away, None, accent, theme.px(theme.RING_WIDTH))


def shadow_margin() -> int:
    """How far the one shadow reaches beyond its frame."""
    return theme.px(theme.SHADOW_BLUR + theme.SHADOW_DROP)


def shadow(painter: QPainter, rect: QRectF) -> None:
    """The one shadow, for a frame that fills `rect`: the frame is painted over it afterwards."""
    reach = shadow_margin()
    ratio = painter.deviceTransform().m11() or 1.0
    tile = _shadow_corner(reach, theme.px(theme.SHADOW_BLUR), ratio)
    core = rect.translated(0, theme.px(theme.SHADOW_DROP))
    whole = core.adjusted(-reach, -reach, reach, reach)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    _nine_patch(painter, whole, tile, 2.0 * reach)
    painter.restore()


def _nine_patch(painter: QPainter, whole: QRectF, tile: QPixmap, side: float) -> None:
    """`tile` is the shadow of a square, its corners `side` wide; its middle row and column are stretched."""
    corner = tile.width() / 2 - 0.5
    wide = min(side, whole.width() / 2)
    tall = min(side, whole.height() / 2)
    columns = ((whole.left(), wide, 0.0, corner), (whole.left() + wide, whole.width() - 2 * wide, corner, 1.0),
               (whole.right() - wide, wide, corner + 1, corner))  # fmt: skip
    rows = ((whole.top(), tall, 0.0, corner), (whole.top() + tall, whole.height() - 2 * tall, corner, 1.0),
            (whole.bottom() - tall, tall, corner + 1, corner))  # fmt: skip
    for x, width, from_x, from_width in columns:
        for y, height, from_y, from_height in rows:
            painter.drawPixmap(QRectF(x, y, width, height), tile, QRectF(from_x, from_y, from_width, from_height))


@cache
def _shadow_corner(reach: int, blur: int, ratio: float) -> QPixmap:
    """The shadow of a square of 2 x `reach`, in device pixels: a Gaussian of half the blur, as on the web."""
    corner = round(2 * reach * ratio)
    sigma = blur / 2 * ratio
    fade = [0.5 * (1 + erf((at + 0.5 - reach * ratio) / (sigma * 2**0.5))) for at in range(corner)]
    fade = [*fade, 1.0, *reversed(fade)]
    ink = theme.colour("ink")
    image = QImage(len(fade), len(fade), QImage.Format.Format_ARGB32_Premultiplied)
    for y, down in enumerate(fade):
        for x, across in enumerate(fade):
            shade = QColor(ink)
            shade.setAlphaF(min(1.0, theme.SHADOW_ALPHA * down * across))
            image.setPixelColor(x, y, shade)
    return QPixmap.fromImage(image)


def fade(painter: QPainter, rect: QRect, end: Qt.Edge, ground: str) -> None:
    """Let what was painted in `rect` go over into `ground` towards its `end`."""
    whole = QRectF(rect)
    ends = {
        Qt.Edge.LeftEdge: (whole.topRight(), whole.topLeft()),
        Qt.Edge.RightEdge: (whole.topLeft(), whole.topRight()),
        Qt.Edge.TopEdge: (whole.bottomLeft(), whole.topLeft()),
        Qt.Edge.BottomEdge: (whole.topLeft(), whole.bottomLeft()),
    }
    colour = theme.colour(ground)
    clear = QColor(colour)
    clear.setAlpha(0)
    over = QLinearGradient(*ends[end])
    over.setColorAt(0, clear)
    over.setColorAt(_FADED, colour)
    over.setColorAt(1, colour)
    painter.fillRect(rect, over)


def hatch(painter: QPainter, rect: QRectF, colour: str | QColor = "line") -> None:
    """The slanted lines of a cell that says "breaks here": a pattern, so that it reads without colour."""
    painter.save()
    painter.setClipRect(rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone(colour), theme.px(1) * 1.5))
    path = QPainterPath()
    step, tall = theme.px(8), rect.height()
    x = rect.left() - tall
    while x < rect.right():
        path.moveTo(x, rect.bottom())
        path.lineTo(x + tall, rect.top())
        x += step
    painter.drawPath(path)
    painter.restore()
