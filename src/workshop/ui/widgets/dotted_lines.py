"""Things that are counted up, each after a dot; where one wraps, its words stay in line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.ui import theme
from workshop.ui.sides import sided
from workshop.ui.widgets.prose_label import ProseLabel

_INDENT, _DOT = 12, 4
LINE_GAP = 2
"""Pixels between two of them at the usual scale."""


class DottedLines(QWidget):
    """`show_lines(["one", "another"])`; not there while there are none."""

    def __init__(self, role: str = "body", colour: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._colour = role, colour
        self._labels: list[ProseLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(sided(self, _INDENT, 0, 0, 0))
        self._column.setSpacing(theme.px(LINE_GAP))

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show other lines; labels that are there are used again."""
        while len(self._labels) < len(lines):
            label = ProseLabel("", self._role, self._colour)
            self._column.addWidget(label)
            self._labels.append(label)
        for place, label in enumerate(self._labels):
            label.setText(lines[place] if place < len(lines) else "")
            label.setVisible(place < len(lines))
        self.setVisible(bool(lines))
        self.update()

    def lines(self) -> tuple[str, ...]:
        """What stands here."""
        return tuple(each.text() for each in self._labels if not each.isHidden())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("ink-2"))
        radius, half = theme.px(_DOT) / 2, theme.line_height(self._role) / 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        across = self.width() - radius if rtl else radius
        for each in self._labels:
            if not each.isHidden():
                painter.drawEllipse(QPointF(across, each.y() + half), radius, radius)
