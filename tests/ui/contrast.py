"""The contrast of two colours as WCAG 2 reckons it, and what of a window is too faint to be read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from workshop.ui import drawing, theme
from workshop.ui.widgets import prose_layout

LEAST = 4.5


def luminance(colour: QColor) -> float:
    """How light a colour is, 0 to 1."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours stand apart, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def faint(window: QWidget) -> list[str]:
    """The words in `window` that stand out too little from what they are painted on. What is disabled may.

    What a popover covers is not read, nor what it leaves less than half of; elsewhere what is left is looked at.
    """
    with _noted() as written:
        image = window.grab().toImage()
    found = set()
    for area, colour, words in written:
        ground = _ground(image, area)
        if not words.strip() or ground is None or theme.colour("disabled") in (colour, ground):
            continue
        if contrast(colour, ground) < LEAST:
            found.add(f"{colour.name()} on {ground.name()}: {words[:40]}")
    return sorted(found)


@contextmanager
def _noted() -> Iterator[list[tuple[QRect, QColor, str]]]:
    """Every line that is painted meanwhile: where it can be seen on the picture, in which colour, and its words."""
    written: list[tuple[QRect, QColor, str]] = []
    text, lines, shadow = drawing.text, prose_layout.paint_lines, drawing.shadow

    def noted_text(
        painter: QPainter, rect: Any, words: str, font: Any, colour: Any = "ink", *rest: Any, **how: Any
    ) -> float:
        place = painter.deviceTransform().mapRect(QRectF(rect)).toRect()
        written.append((place, QColor(drawing.tone(colour)), words))
        return text(painter, rect, words, font, colour, *rest, **how)

    def noted_lines(painter: QPainter, laid: Any, at: QPointF, font: Any, high: int, colour: Any = "ink") -> None:
        box = QRectF(at.x(), at.y(), laid.width, laid.count * high)
        words = laid.layouts[0][0].text() if laid.layouts else ""
        place = painter.deviceTransform().mapRect(box).toRect()
        written.append((place, QColor(drawing.tone(colour)), words))
        lines(painter, laid, at, font, high, colour)

    def noted_frame(painter: QPainter, frame: QRectF, *rest: Any, **how: Any) -> None:
        """A frame with a shadow lies over all that was written before."""
        covered = painter.deviceTransform().mapRect(frame).toRect()
        written[:] = [(_left(area, covered), colour, words) for area, colour, words in written]
        shadow(painter, frame, *rest, **how)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing, "text", noted_text)
        patch.setattr(drawing, "shadow", noted_frame)
        for module in [each for each in sys.modules.values() if getattr(each, "paint_lines", None) is lines]:
            patch.setattr(module, "paint_lines", noted_lines)
        yield written


def _left(area: QRect, covered: QRect) -> QRect:
    """The largest part of `area` beside `covered`; nothing if that is less than half."""

    def size(part: QRect) -> int:
        return part.width() * part.height()

    parts: list[QRect] = list(QRegion(area).subtracted(QRegion(covered)))  # type: ignore[call-overload]
    largest = max(parts, key=size, default=QRect())
    return largest if 2 * size(largest) >= size(area) else QRect()


def _ground(image: QImage, area: QRect) -> QColor | None:
    """The colour that most of `area` has; None where nothing of it can be seen."""
    seen = area.intersected(image.rect())
    if seen.width() < 2 or seen.height() < 2:
        return None
    step = max(1, seen.width() // 40)
    counted = Counter(
        image.pixel(x, y)
        for x in range(seen.left(), seen.right() + 1, step)
        for y in range(seen.top(), seen.bottom() + 1, 2)
    )
    return QColor(counted.most_common(1)[0][0])
