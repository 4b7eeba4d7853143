"""A region that scrolls up and down, on whatever ground it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class ScrollArea(QScrollArea):
    """`area.column.addWidget(...)`: things stand in `column` from the top; nothing scrolls sideways."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 0) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setAutoFillBackground(False)
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self.content)
        self.content.setAutoFillBackground(False)  # setWidget turns it on
        self.viewport().setAutoFillBackground(False)
