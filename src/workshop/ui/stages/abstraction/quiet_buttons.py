"""Buttons at the end of a row that show themselves only under the pointer and the cursor; Tab finds them always."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.menu_button import MenuButton


class QuietMenuButton(MenuButton):
    """The three dots of a row."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, size=24, parent=parent)
        self._lit = False

    def light(self, lit: bool) -> None:
        """Whether the row has the pointer or the cursor."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._lit or self.hasFocus() or self.menu.isVisible():
            super().paintEvent(event)


class QuietIconButton(IconButton):
    """A glyph at the end of a row."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(icon, name, size=24, parent=parent)
        self._lit = False

    def light(self, lit: bool) -> None:
        """Whether the row has the pointer or the cursor."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._lit or self.hasFocus():
            super().paintEvent(event)
