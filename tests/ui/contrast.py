"""The contrast of two colours as WCAG 2 reckons it, and what of a window is too faint to be read."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

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
    return sorted(
        {
            f"{colour.name()} on {ground.name()}: {words[:40]}"
            for words, colour, ground in measured(window)
            if contrast(colour, ground) < LEAST
        }
    )


def measured(window: QWidget) -> list[tuple[str, QColor, QColor]]:
    """The words in `window` that `faint` looks at, with their colour and what they are painted on."""
    with _noted(window) as written:
        image = window.grab().toImage()
    grounds = ((words, colour, _ground(image, area)) for area, colour, words in written if words.strip())
    disabled = theme.colour("disabled")
    return [
        (words, colour, ground) for words, colour, ground in grounds
        if ground is not None and disabled not in (colour, ground)
    ]  # fmt: skip


class _Fields(QObject):
    """Notes what people typed, and the words of an empty line: Qt paints both, in the colours of the palette."""

    def __init__(self, window: QWidget, written: list[tuple[QRect, QColor, str]]) -> None:
        super().__init__()
        self._window, self._written = window, written

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            if isinstance(watched, QLineEdit):
                self._note(watched, watched.text(), watched.placeholderText(), watched)
            elif isinstance(field := watched.parent(), QTextEdit) and watched is field.viewport():
                self._note(field, field.toPlainText(), "", watched)
        return False

    def _note(self, field: QWidget, typed: str, empty: str, page: QWidget) -> None:
        if field.isEnabled() and page.window() is self._window.window():
            role = QPalette.ColorRole.Text if typed else QPalette.ColorRole.PlaceholderText
            self._written.append((_seen(page), field.palette().color(role), typed or empty))


@contextmanager
def _noted(window: QWidget) -> Iterator[list[tuple[QRect, QColor, str]]]:
    """Every line that is painted meanwhile: where it can be seen on the picture, in which colour, and its words."""
    written: list[tuple[QRect, QColor, str]] = []
    fields, app = _Fields(window, written), QApplication.instance()
    assert app is not None
    text, lines, shadow = drawing.text, prose_layout.paint_lines, drawing.shadow

    def noted_text(
        painter: QPainter, rect: Any, words: str, font: Any, colour: Any = "ink", *rest: Any, **how: Any
    ) -> float:
        written.append((_placed(painter, QRectF(rect)), QColor(drawing.tone(colour)), words))
        return text(painter, rect, words, font, colour, *rest, **how)

    def noted_lines(painter: QPainter, laid: Any, at: QPointF, font: Any, high: int, colour: Any = "ink") -> None:
        box = QRectF(at.x(), at.y(), laid.width, laid.count * high)
        words = laid.layouts[0][0].text() if laid.layouts else ""
        written.append((_placed(painter, box), QColor(drawing.tone(colour)), words))
        lines(painter, laid, at, font, high, colour)

    def noted_frame(painter: QPainter, frame: QRectF, *rest: Any, **how: Any) -> None:
        """A frame with a shadow lies over all that was written before."""
        covered = painter.deviceTransform().mapRect(frame).toRect()
        written[:] = [(_left(area, covered), colour, words) for area, colour, words in written]
        shadow(painter, frame, *rest, **how)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing, "text", noted_text)
        patch.setattr(drawing, "shadow", noted_frame)
        modules = list(sys.modules.values())  # at one go: another thread may be importing
        for module in [each for each in modules if getattr(each, "paint_lines", None) is lines]:
            patch.setattr(module, "paint_lines", noted_lines)
        app.installEventFilter(fields)
        yield written
        app.removeEventFilter(fields)


def _placed(painter: QPainter, box: QRectF) -> QRect:
    """Where `box` is on the picture, without what is scrolled out of sight."""
    place, widget = painter.deviceTransform().mapRect(box).toRect(), painter.device()
    return place.intersected(_seen(widget)) if isinstance(widget, QWidget) else place


def _seen(widget: QWidget) -> QRect:
    """The part of its window on which `widget` can be seen."""
    part = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(widget.window(), part.topLeft()), part.size())


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
