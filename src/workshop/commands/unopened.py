"""What is said when Qt finds no way to open a window: it would print five lines and end the process as a crash."""

from __future__ import annotations

import os
import sys
from typing import Final

from workshop.commands.outcome import Outcome, complain
from workshop.words import tr

_FATAL: Final = "QtFatalMsg"


class Unopened:
    """Hears Qt, as `qInstallMessageHandler(Unopened().hear)`, from before the application is made until it is there."""

    def __init__(self) -> None:
        self._first = ""

    def hear(self, kind: object, _context: object, message: str) -> None:
        """Keep what Qt complained of first, which is the cause, and say it once Qt gives up."""
        self._first = self._first or " ".join(message.split())
        if getattr(kind, "name", "") == _FATAL:
            complain(tr("No window can be opened here: {why}", why=self._first))
            sys.stderr.flush()
            os._exit(Outcome.WRONG)  # once this returns, Qt aborts the process
