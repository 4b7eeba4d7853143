"""The program's glyphs on paper: the SVG files of `resources/icons`, drawn as the paths they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final
from xml.etree import ElementTree

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from workshop.documents.outline import Outline, circle, outline
from workshop.documents.pen import Pen
from workshop.paths import resources

_NUMBER: Final = re.compile(r"[\d.]+")


@dataclass(frozen=True, slots=True)
class _Shape:
    """One path of a glyph. `stroke` is the width of its line, 0 for none; `dashes` break that line."""

    outline: Outline
    filled: bool
    stroke: float
    dashes: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Glyph:
    side: float
    shapes: tuple[_Shape, ...]


def draw_glyph(pen: Pen, name: str, x: float, top: float, size: float, colour: str) -> None:
    """The glyph called `name` in a square of `size` whose upper left corner is at `x`, `top`."""
    canvas, glyph = pen.canvas, _read(name)
    canvas.saveState()
    canvas.translate(x, top)
    canvas.scale(size / glyph.side, -size / glyph.side)
    canvas.setFillColor(HexColor(colour))
    canvas.setStrokeColor(HexColor(colour))
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    for shape in glyph.shapes:
        _draw(canvas, shape)
    canvas.restoreState()


def _draw(canvas: Canvas, shape: _Shape) -> None:
    path = canvas.beginPath()
    for point, *numbers in shape.outline:
        match point:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.curveTo(*numbers)
            case _:
                path.close()
    canvas.setLineWidth(shape.stroke)
    canvas.setDash(list(shape.dashes))
    canvas.drawPath(path, stroke=int(shape.stroke > 0), fill=int(shape.filled))


@cache
def _read(name: str) -> _Glyph:
    root = ElementTree.parse(resources() / "icons" / f"{name}.svg").getroot()
    side = float(root.attrib["viewBox"].split()[2])
    return _Glyph(side, tuple(_shape(dict(root.attrib) | dict(each.attrib), each.tag) for each in root))


def _shape(said: dict[str, str], tag: str) -> _Shape:
    about = [float(said[each]) for each in ("cx", "cy", "r")] if tag.endswith("circle") else []
    drawn = circle(*about) if about else outline(said["d"])
    stroke = 0.0 if said.get("stroke", "none") == "none" else float(said.get("stroke-width", "1"))
    dashes = tuple(float(each) for each in _NUMBER.findall(said.get("stroke-dasharray", "")))
    return _Shape(drawn, said.get("fill") != "none", stroke, dashes)
