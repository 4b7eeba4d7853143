"""The mark of a word that only one trade would use: a tinted ground, dots beneath; in fields, labels and delegates."""

from collections.abc import Iterable
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextDocument, QTextLayout, QTextLine

from workshop.ui import drawing, theme
from workshop.ui.widgets.prose_layout import Lines

Spans = Iterable[tuple[int, int]]  # where each word begins and ends in the text, in characters


def mark_in_lines(painter: QPainter, lines: Lines, at: QPointF, font: QFont, line_height: int, spans: Spans) -> None:
    """Mark the words at `spans` in what `laid_out` made; call it before `paint_lines` with the same place."""
    for start, end in spans:
        passed = 0
        for layout, first in lines.layouts:
            text = layout.text()
            for index in range(layout.lineCount()):
                base = drawing.baseline(font, at.y() + (first + index) * line_height, line_height)
                inside = units(text, start - passed), units(text, end - passed)
                foot = at.y() + (first + index + 1) * line_height
                _mark(painter, layout.lineAt(index), inside, QPointF(at.x(), base), foot, font)
            passed += len(text) + 1


def mark_in_document(painter: QPainter, document: QTextDocument, at: QPointF, font: QFont, spans: Spans) -> None:
    """Mark the words at `spans` of a field's document, whose top left corner is at `at`."""
    text = document.toPlainText()
    for start, end in spans:
        first, last = units(text, start), units(text, end)
        block = document.findBlock(first)
        while block.isValid() and block.position() < last:
            layout, begin = block.layout(), block.position()
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                base = at + layout.position() + QPointF(0, line.y() + line.ascent())
                inside = _beside_composed(layout, first - begin), _beside_composed(layout, last - begin)
                foot = at.y() + layout.position().y() + line.y() + line.height()
                _mark(painter, line, inside, base, foot, font)
            block = block.next()


def units(text: str, at: int) -> int:
    """The place of character `at` as Qt counts: a character beyond the first plane takes two."""
    head = text[: max(0, at)]
    return len(head) if head.isascii() else len(head.encode("utf-16-le")) // 2


def characters(text: str, at: int) -> int:
    """The character at place `at` of Qt's counting."""
    return at if text.isascii() else len(text.encode("utf-16-le")[: 2 * at].decode("utf-16-le", "ignore"))


def _beside_composed(layout: QTextLayout, at: int) -> int:
    """Where place `at` of a paragraph stands while an input method writes into it what is no text yet."""
    composed = layout.preeditAreaText()
    return at + units(composed, len(composed)) if composed and at > layout.preeditAreaPosition() else at


def _mark(painter: QPainter, line: QTextLine, span: tuple[int, int], base: QPointF, foot: float, font: QFont) -> None:
    """`base` is where the line's baseline begins; nothing is painted below `foot`, where the last line is cut off."""
    start = max(span[0], line.textStart())
    end = min(span[1], line.textStart() + line.textLength())
    if start >= end:
        return
    # Qt's stubs do not know that it gives the place and the character that it stands at
    edges = sorted(float(line.cursorToX(place)[0]) for place in (start, end))  # type: ignore[index]
    metrics = QFontMetricsF(font)
    pad, dot = theme.px(2), theme.px(2)
    top, bottom = base.y() - round(metrics.ascent()), base.y() + round(metrics.descent())
    ground = QRectF(base.x() + edges[0] - pad, top, edges[1] - edges[0] + 2 * pad, bottom - top)
    drawing.box(painter, ground, theme.px(2), "rail")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour("ink-2"), dot)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.01, 2.0])
    painter.setPen(pen)
    level = min(drawing.whole(bottom), floor(foot) - dot) + dot / 2
    painter.drawLine(QPointF(ground.left() + dot / 2, level), QPointF(ground.right() - dot / 2, level))
    painter.restore()
