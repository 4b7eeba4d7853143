"""Python's garbage is collected on the GUI thread alone.

Python collects in whatever thread happens to allocate. Where it finds a cycle with widgets in it while a job runs, it
destroys them in that thread, and Qt crashes (seen while the deck was read after a session was left). So the collector
is switched off, and a timer does its work where widgets live.

The deck is a hundred thousand objects that stay. A sweep that looks at all of them takes longer than somebody who types
would not feel: so what is there when the deck is read is set aside, until a session is left and nobody types.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY: Final = 1_000
"""Milliseconds between two looks at what has gathered."""


def sweep() -> None:
    """Collect the oldest generation that is due, by Python's own thresholds. For the GUI thread."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation in (2, 1, 0) if counts[generation] > thresholds[generation]]
    if due:
        gc.collect(due[0])


class Sweeper(QObject):
    """Switches the collector off while it lives, and sweeps instead; only what it has not set aside."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._sweep)
        self._timer.start()
        self._all = False

    def stop(self) -> None:
        """Leave it to Python again, when no job runs any more."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def set_aside(self) -> None:
        """What is there now stays: look at it no more until `sweep_all`. It still goes when nothing names it."""
        gc.freeze()

    @Slot()
    def sweep_all(self) -> None:
        """Look at everything once, what was set aside too, when the next look is due: something large has gone."""
        self._all = True

    @Slot()
    def _sweep(self) -> None:
        if not self._all:
            sweep()
            return
        self._all = False
        gc.unfreeze()
        gc.collect()
        gc.freeze()
