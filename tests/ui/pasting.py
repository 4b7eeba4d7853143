"""What is on the clipboard, put into a field by its menu."""

from __future__ import annotations

from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu


def paste_by_menu(field: QLineEdit) -> None:
    """Open the menu of `field` with the mouse, and choose Paste."""
    spot = field.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, field.mapToGlobal(spot))
    QApplication.sendEvent(field, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = menu.findChild(QAction, "edit-paste")
    assert isinstance(action, QAction)
    action.trigger()
    menu.close()
