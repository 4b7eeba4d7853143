"""The room's keys, whichever of the program's windows has the focus.

The console's shortcuts do not reach a dialog that stands over it, and a presenter remote sends Page Up and Page Down
to whatever has the focus. While something is presented these turn the room's views, and Alt with them scrolls instead;
a dialog's own shortcut for such a key waits.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider

from workshop.ui import keymap
from workshop.ui.focus_filter import FocusFilter
from workshop.ui.presentation import Presentation
from workshop.ui.projector import PROJECTOR_KEYS

_SCROLL = {
    "scroll.down": QAbstractSlider.SliderAction.SliderPageStepAdd,
    "scroll.up": QAbstractSlider.SliderAction.SliderPageStepSub,
}
_PAGES = ("next.view", "previous.view", *_SCROLL)


class PresenterKeys(FocusFilter):
    """`asked` says which command of the key table was pressed."""

    asked = Signal(str)

    def __init__(self, presentation: Presentation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presentation = presentation

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return super().eventFilter(watched, event)
        command = self._command(QKeySequence(event.keyCombination()))
        if not command:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # it is no shortcut now: the press follows
        elif command in _SCROLL:
            _scroll(watched, _SCROLL[command])
        elif keymap.goes_on(command) or not event.isAutoRepeat():
            self.asked.emit(command)
        return True

    def _command(self, pressed: QKeySequence) -> str:
        """The command of that key; without a screen for the room, pages are for whatever has the focus."""
        for command in (*_SCROLL, *PROJECTOR_KEYS):
            if pressed in keymap.key(command).sequences:
                return command if self._presentation.is_open or command not in _PAGES else ""
        return ""


def _scroll(within: QObject | None, action: QAbstractSlider.SliderAction) -> None:
    """Scroll the nearest part around `within` that is longer than it shows."""
    while within is not None:
        if isinstance(within, QAbstractScrollArea):
            bar = within.verticalScrollBar()
            if bar.maximum() > bar.minimum():
                bar.triggerAction(action)
                return
        within = within.parent()
