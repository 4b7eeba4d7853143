"""One thing to make ready: a ring, what it is, how it stands, and its button."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.room.preparation import Preparation
from workshop.ui import theme
from workshop.ui.sides import sided
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.done_ring import DoneRing
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_label import ProseLabel


class PrepareRow(QWidget):
    """`acted` carries the row's key. 64 high, higher where the words need it."""

    acted = Signal(str)

    def __init__(self, key: str, action: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._shown: Preparation | None = None
        self.ring = DoneRing()
        self.name = Label("", "strong")
        self.state = ProseLabel("", "meta", "ink-2")
        self.button = Button(action, size=28, icon=icon)
        self.button.setObjectName(f"prepare.{key}")
        self.button.clicked.connect(self._act)
        self.setMinimumHeight(theme.px(64))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.state)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(sided(self, 16, 10, 16, 10))
        row.setSpacing(theme.px(14))
        row.addWidget(self.ring)
        row.addLayout(words, 1)
        row.addWidget(self.button)

    def show_preparation(self, shown: Preparation) -> None:
        """Show how it stands."""
        if shown == self._shown:
            return
        self._shown = shown
        self.ring.set_done(shown.done)
        self.name.setText(shown.name)
        self.state.setText(shown.state)
        self.button.setAccessibleDescription(f"{shown.name}: {self.ring.accessibleName()}. {shown.state}")

    @Slot()
    def _act(self) -> None:
        self.acted.emit(self._key)
