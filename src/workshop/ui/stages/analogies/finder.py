"""The search for a card: by words a moment after the last key, by its number at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from workshop.deck.matching import number_in
from workshop.ui.widgets.line_field import LineField

_SEARCHED_AFTER = 120
"""Milliseconds after the last key until the list follows the search."""


class Finder(QObject):
    """`searched`: something else is searched for now; `entered`: Enter was pressed in the field."""

    searched = Signal()
    entered = Signal()

    def __init__(self, field: LineField, parent: QObject) -> None:
        super().__init__(parent)
        self.field = field
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SEARCHED_AFTER)
        self._soon.timeout.connect(self.search_now)
        field.edited.connect(self._search_soon)
        field.entered.connect(self._enter)

    @property
    def wanted(self) -> str:
        """What is searched for."""
        return self.field.text().strip()

    @property
    def number(self) -> int | None:
        """The number of a card, if one is typed."""
        found = number_in(self.wanted)
        return int(found) if found else None

    def begin(self) -> None:
        """Put the cursor into the field; what stands there is typed over."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def begin_number(self, digit: str) -> None:
        """Somebody begins to type a number elsewhere in the stage."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.setText(digit)
        self._soon.start()

    def clear(self) -> None:
        """Search for nothing, without telling anybody."""
        self._soon.stop()
        self.field.show_text("")

    @Slot()
    def search_now(self) -> None:
        """Tell at once that something else is searched for."""
        self._soon.stop()
        self.searched.emit()

    @Slot()
    def _search_soon(self) -> None:
        self._soon.start()

    @Slot()
    def _enter(self) -> None:
        self.search_now()
        self.entered.emit()
