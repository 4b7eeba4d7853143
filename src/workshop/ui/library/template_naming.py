"""Another name for one of the user's own templates."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from workshop.ui.library.start_column import StartColumn
from workshop.ui.template_shelf import TemplateShelf
from workshop.ui.widgets.picker import Picker
from workshop.words import tr


class TemplateNaming(QObject):
    """Asks for it beside the template's button, on `page`."""

    def __init__(self, shelf: TemplateShelf, column: StartColumn, page: QWidget) -> None:
        super().__init__(page)
        self._shelf, self._column = shelf, column
        self._key = ""
        self.picker = Picker(page)
        self.picker.named.connect(self._name)
        column.rename_wanted.connect(self.ask)

    @Slot(str)
    def ask(self, key: str) -> None:
        """Ask what the own template `key` is called from now on."""
        button = self._column.button_of(key)
        if button is not None:
            self._key = key
            note = tr("Sessions that began from it stay as they are.")
            self.picker.ask(tr("Another name"), tr("Name of the template"), (), note, names=True, text=button.label())
            self.picker.open_at(button, button)

    @Slot(str)
    def _name(self, name: str) -> None:
        self._shelf.rename(self._key, name)
