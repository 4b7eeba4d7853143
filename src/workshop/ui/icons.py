"""The glyphs: SVG files on a grid of 20 (suits and mark: 24), coloured and drawn sharp at the device's own pixels."""

from collections import OrderedDict
from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workshop.paths import resources
from workshop.ui import drawing, theme

_KEPT = 600
_SMALL = 14  # below this a stroke of 1.5 on the grid of 20 is too thin
_RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)
_pixmaps: OrderedDict[tuple[str, int, str, bool], QPixmap] = OrderedDict()


def names() -> tuple[str, ...]:
    """Every glyph there is."""
    return tuple(sorted(path.stem for path in (resources() / "icons").glob("*.svg")))


def icon(name: str, size: int = 16, colour: str | QColor = "ink") -> QIcon:
    """The glyph as a QIcon of `size` pixels at the user's scale, for menus and Qt's own parts; painters use `paint`."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, size, colour, ratio))
        made.addPixmap(pixmap(name, size, "disabled", ratio), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, size: int = 16, colour: str | QColor = "ink", ratio: float = 1.0) -> QPixmap:
    """The glyph in a square of `size` pixels at the user's scale, for a device of `ratio` pixels to one."""
    made = QPixmap(_rendered(name, round(theme.px(size) * ratio), _hex(colour), heavy=size < _SMALL))
    made.setDevicePixelRatio(ratio)
    return made


def paint(painter: QPainter, rect: QRectF, name: str, colour: str | QColor = "ink", *, mirrored: bool = False) -> None:
    """Paint the glyph into `rect` (a square in the painter's units), set on whole device pixels."""
    to_device = painter.deviceTransform()
    place = to_device.mapRect(rect)
    side = max(1, drawing.whole(place.width()))
    image = _rendered(name, side, _hex(colour), heavy=rect.width() < theme.px(_SMALL))
    painter.save()
    corner = to_device.inverted()[0].map(QPointF(drawing.whole(place.x()), drawing.whole(place.y())))
    unit = rect.width() / place.width()
    target = QRectF(corner.x(), corner.y(), side * unit, side * unit)
    if mirrored:
        painter.translate(2 * target.center().x(), 0)
        painter.scale(-1, 1)
    painter.drawPixmap(target, image, QRectF(image.rect()))
    painter.restore()


def _hex(colour: str | QColor) -> str:
    if isinstance(colour, QColor):
        return colour.name()
    return theme.COLOURS.get(colour, colour)


def _rendered(name: str, side: int, colour: str, *, heavy: bool) -> QPixmap:
    key = (name, side, colour, heavy)
    if key in _pixmaps:
        _pixmaps.move_to_end(key)
        return _pixmaps[key]
    source = _source(name).replace("currentColor", colour)
    if heavy:
        source = source.replace('stroke-width="1.5"', 'stroke-width="2"')
    renderer = QSvgRenderer(QByteArray(source.encode()))
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    _pixmaps[key] = made
    if len(_pixmaps) > _KEPT:
        _pixmaps.popitem(last=False)
    return made


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
