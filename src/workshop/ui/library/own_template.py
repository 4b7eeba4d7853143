"""One of the user's own templates in the left column: its button, and behind three dots another name or its end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.ui.library.template_button import TemplateButton
from workshop.ui.widgets.menu_button import MenuButton
from workshop.words import tr


class OwnTemplate(QWidget):
    """`rename_wanted` and `remove_wanted` carry the template's key; F2 and Delete on the button do the same."""

    rename_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, button: TemplateButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = button
        self.more = MenuButton(tr("More about “{name}”", name=button.label()))
        self.more.setObjectName(f"more.{button.key}")
        self.more.menu.add(tr("Rename"), self._rename, icon="pencil", key="F2")
        self.more.menu.add(tr("Remove"), self._remove, icon="bin", key="Del")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(button, 1)
        row.addWidget(self.more)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        acts = {Qt.Key.Key_F2: self._rename, Qt.Key.Key_Delete: self._remove}
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # the cursor stands at another one by then
            act()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.more.menu.popup(event.globalPos())

    @Slot()
    def _rename(self) -> None:
        self.rename_wanted.emit(self.button.key)

    @Slot()
    def _remove(self) -> None:
        self.remove_wanted.emit(self.button.key)
