"""What is said in the panel until it is closed: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.ui import theme
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr


class Told(Card):
    """`tell(words)`; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=8, spacing=0, edge="line-strong")
        self._words = ProseLabel("", "meta", most=12)
        close = IconButton("close", tr("Close this message"), size=24)
        close.clicked.connect(self._close)
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addWidget(self._words, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.hide()

    def tell(self, words: str) -> None:
        """Say `words`; none end it."""
        self._words.setText(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """What is said."""
        return self._words.text()

    @Slot()
    def _close(self) -> None:
        self.tell("")
