"""Lines of prose at a fixed line height, laid out once and painted by labels, fields and delegates alike."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle

from workshop.ui import drawing


class Lines:
    """Laid-out text: its layouts keep the lines, `count` says how many."""

    def __init__(self) -> None:
        self.layouts: list[tuple[QTextLayout, int]] = []  # each with the number of its first line
        self.count = 0
        self.cut = False
        self.width = 0.0


def laid_out(
    text: str,
    font: QFont,
    width: float,
    most: int = 0,
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> Lines:
    """Break `text` into lines of `width`; with `most`, the last line that fits is cut with dots."""
    lines = Lines()
    paragraphs = text.split("\n")
    for index, paragraph in enumerate(paragraphs):
        layout, starts = _broken(paragraph, font, width, direction, align)
        room = most - lines.count if most else len(starts)
        more = index < len(paragraphs) - 1
        if most and (len(starts) > room or (len(starts) == room and more)):
            layout = _cut(paragraph, starts, room, font, width, direction, align)
            lines.cut = True
        lines.layouts.append((layout, lines.count))
        lines.count += layout.lineCount()
        for at in range(layout.lineCount()):
            lines.width = max(lines.width, layout.lineAt(at).naturalTextWidth())
        if lines.cut:
            break
    return lines


def paint_lines(
    painter: QPainter, lines: Lines, at: QPointF, font: QFont, line_height: int, colour: str | QColor = "ink"
) -> None:
    """Paint `lines` with their first line's box at `at`; the baseline is that of `drawing.text`."""
    painter.setPen(drawing.tone(colour))
    ascent = QFontMetricsF(font).ascent()
    for layout, first in lines.layouts:
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            top = at.y() + (first + index) * line_height
            y = drawing.baseline(font, top, line_height) - max(ascent, line.ascent())
            line.draw(painter, QPointF(at.x(), y - line.y()))


def _options(direction: Qt.LayoutDirection, align: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction)
    option.setAlignment(QStyle.visualAlignment(direction, align))
    return option


def _broken(
    paragraph: str, font: QFont, width: float, direction: Qt.LayoutDirection, align: Qt.AlignmentFlag
) -> tuple[QTextLayout, list[int]]:
    """The layout of one paragraph, and where each of its lines begins."""
    layout = QTextLayout(paragraph, font)
    layout.setTextOption(_options(direction, align))
    layout.setCacheEnabled(True)
    starts = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    return layout, starts


def _cut(
    paragraph: str,
    starts: list[int],
    room: int,
    font: QFont,
    width: float,
    direction: Qt.LayoutDirection,
    align: Qt.AlignmentFlag,
) -> QTextLayout:
    """The first `room` lines of the paragraph, the last one ending in dots."""
    units = paragraph.encode("utf-16-le")
    last = starts[min(room, len(starts)) - 1]
    head, rest = units[: 2 * last].decode("utf-16-le"), units[2 * last :].decode("utf-16-le")
    metrics = QFontMetricsF(font)
    tail = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    if tail == rest:
        tail = metrics.elidedText(rest + " " + "m" * 400, Qt.TextElideMode.ElideRight, width)
        tail = rest.rstrip() + "…" if metrics.horizontalAdvance(rest.rstrip() + "…") <= width else tail
    return _broken(head + tail, font, width, direction, align)[0]
