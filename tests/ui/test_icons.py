"""Every glyph can be drawn, in any colour, as sharp as the device is."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from workshop.ui import icons, theme


def _inked(image: QImage) -> list[QColor]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return [image.pixelColor(x, y) for x, y in points if image.pixelColor(x, y).alpha() == 255]


@pytest.mark.parametrize("name", icons.names())
def test_a_glyph_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    inked = _inked(icons.pixmap(name, 20, "slip", 2.0).toImage())
    assert inked
    want = theme.colour("slip")
    for got in inked:  # strokes that cross are blended, which may round by one
        assert abs(got.red() - want.red()) + abs(got.green() - want.green()) + abs(got.blue() - want.blue()) <= 3


@pytest.mark.parametrize("key", theme.SUITS)
def test_each_suit_has_its_glyph(key: str) -> None:
    assert f"suit-{key}" in icons.names()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_a_square_glyph_has_sharp_edges_at_any_ratio(qapp: QApplication, ratio: float) -> None:
    image = QImage(round(40 * ratio), round(40 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    icons.paint(painter, QRectF(10, 10, 20, 20), "slip-agreed", "ink")
    painter.end()
    want = icons.pixmap("slip-agreed", 20, "ink", ratio).toImage()
    left, top = round(10 * ratio), round(10 * ratio)
    drawn = image.copy(left, top, want.width(), want.height())
    assert _inked(drawn) == _inked(want)


def test_a_menu_gets_pictures_for_every_ratio(qapp: QApplication) -> None:
    made = icons.icon("plus", 16)
    assert not made.isNull()
    assert made.actualSize(made.availableSizes()[0]).width() >= 16
    assert not made.pixmap(16, 16, QIcon.Mode.Disabled).isNull()
