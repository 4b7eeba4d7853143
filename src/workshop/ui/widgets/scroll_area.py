"""A region that scrolls up and down, on whatever ground it stands."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from workshop.ui import theme

BESIDE = 12
"""Pixels that a bar needs which stands in a margin."""


class ScrollArea(QScrollArea):
    """`area.column.addWidget(...)`: things stand in `column` from the top; nothing scrolls sideways.

    `beside` is room at the end for the bar alone, so that what scrolls keeps its width when the bar comes.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 0, beside: int = 0) -> None:
        super().__init__(parent)
        self._beside = theme.px(beside)
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
        if beside:
            self.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
            self._make_room_for_bar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._beside:
            self._make_room_for_bar()

    @Slot()
    def _make_room_for_bar(self) -> None:
        bar = self.verticalScrollBar()
        room = self._beside - (bar.sizeHint().width() if bar.maximum() > 0 else 0)
        left_to_right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        self.column.setContentsMargins(0 if left_to_right else room, 0, room if left_to_right else 0, 0)
