"""A sheet with round corners on which things stand."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop.ui import drawing, theme


class Card(QFrame):
    """`card = Card(padding=16)`, then `card.column.addWidget(...)`. `set_selected` gives it the 2 px teal edge.

    `padding` is counted from the edge inwards; `ground` and `edge` are names of colours.
    """

    ring_radius = theme.RADIUS["card"]

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        padding: int = 16,
        spacing: int = 8,
        ground: str = "sheet",
        edge: str = "line",
        dashed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._ground, self._edge, self._dashed = ground, edge, dashed
        self._selected = False
        self.column = QVBoxLayout(self)
        side = theme.px(padding) + theme.px(1)
        self.column.setContentsMargins(side, side, side, side)
        self.column.setSpacing(theme.px(spacing))

    def set_selected(self, selected: bool) -> None:
        """Show it as the selected one."""
        if selected != self._selected:
            self._selected = selected
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge, width = ("teal", 2) if self._selected else (self._edge, 1)
        radius = theme.px(theme.RADIUS["card"])
        drawing.box(painter, self.rect(), radius, self._ground, edge, theme.px(width), dashed=self._dashed)
