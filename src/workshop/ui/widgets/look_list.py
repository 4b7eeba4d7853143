"""What asks for a look before paper is made, a line for each thing, scrolled where there is much of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from workshop.ui import theme
from workshop.ui.widgets.dotted_lines import LINE_GAP, DottedLines
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.words import tr


class LookList(ScrollArea):
    """`show_looks(["one", "another"])`; not there while there are none. No taller than `most` lines; 0: as it is given.

    It can be reached and scrolled by keys.
    """

    def __init__(self, most: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent, beside=BESIDE)
        self._most = most
        self._lines = DottedLines("meta", "ink")
        self.column.addWidget(self._lines)
        self.setAccessibleName(tr("Before you print"))
        self.setObjectName("looks")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hide()

    def show_looks(self, lines: Sequence[str]) -> None:
        """Show other lines, from the first."""
        if tuple(lines) != self._lines.lines():
            self._lines.show_lines(lines)
            self.verticalScrollBar().setValue(0)
        self.setVisible(bool(lines))
        self._fit()

    def lines(self) -> tuple[str, ...]:
        """What stands here."""
        return self._lines.lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As tall as its lines, up to `most` of them."""
        if self._most:
            tall = self.column.totalHeightForWidth(self.viewport().width())
            self.setFixedHeight(max(0, min(tall, self._most * (theme.line_height("meta") + theme.px(LINE_GAP)))))
