"""The abstraction that the cards are matched to, in one or two lines behind a flag."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.ui import theme
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr


class WorkingLine(QWidget):
    """`show_text` says what the working altitude is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        flag = QHBoxLayout()
        flag.setContentsMargins(0, theme.px(3), 0, 0)
        flag.addWidget(Glyph("flag", 16, "teal", name=tr("Working altitude")))
        self._text = ProseLabel("", "rung", most=2)
        row.addLayout(flag)
        row.setAlignment(flag, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_text(self, text: str) -> None:
        """Show the working altitude."""
        self._text.setText(text)
        self._text.setAccessibleName(tr("Working altitude: {text}", text=text))
