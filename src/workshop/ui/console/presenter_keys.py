"""The clicker's keys while something is presented, whichever of the program's windows has the focus.

The console's shortcuts do not reach a dialog that stands over it, and a presenter remote sends Page Up and Page Down
to whatever has the focus. Alt with them scrolls instead.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QApplication, QWidget

from workshop.ui import keymap
from workshop.ui.presentation import Presentation

_SCROLL = {
    "scroll.down": QAbstractSlider.SliderAction.SliderPageStepAdd,
    "scroll.up": QAbstractSlider.SliderAction.SliderPageStepSub,
}
_PAGES = ("next.view", "previous.view")


class PresenterKeys(QObject):
    """Follows the focus of the application; `asked` says which command of the key table was pressed."""

    asked = Signal(str)

    def __init__(self, presentation: Presentation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presentation = presentation
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
            self._follow(None, app.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._presentation.is_open:
            pressed = QKeySequence(event.keyCombination())
            for command, action in _SCROLL.items():
                if pressed in keymap.key(command).sequences:
                    _scroll(watched, action)
                    return True
            for command in _PAGES:
                if pressed in keymap.key(command).sequences:
                    self.asked.emit(command)
                    return True
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)


def _scroll(within: QObject | None, action: QAbstractSlider.SliderAction) -> None:
    """Scroll the nearest part around `within` that is longer than it shows."""
    while within is not None:
        if isinstance(within, QAbstractScrollArea):
            bar = within.verticalScrollBar()
            if bar.maximum() > bar.minimum():
                bar.triggerAction(action)
                return
        within = within.parent()
