"""The settings in use: what is chosen counts at once, and is there again at the next start."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from workshop import settings
from workshop.background import Background, Cancelled, Progress
from workshop.settings import Settings

_log = logging.getLogger("workshop")


class SettingsShelf(QObject):
    """Holds the settings and keeps them in a file, beside the GUI. `close` writes what is not there yet."""

    changed = Signal()

    def __init__(self, file: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file, self._background = file, background
        self._current = self._kept = settings.load(file).settings
        self._writing = False

    @property
    def current(self) -> Settings:
        """The settings as they are now."""
        return self._current

    def choose(self, **values: Any) -> None:
        """Use these values, by their names in `Settings`, from now on."""
        before, self._current = self._current, replace(self._current, **values)
        if self._current != before:
            self._write()
            self.changed.emit()

    def close(self, **values: Any) -> None:
        """Keep these values, too, and write what is not in the file. Call it when `Background` has stopped.

        A file that cannot be written costs the choices of this run and nothing else.
        """
        self._current = replace(self._current, **values)
        if self._current != self._kept:
            try:
                settings.save(self._file, self._current)
            except OSError as error:
                _log.warning("The settings could not be kept: %s", error.strerror)

    def _write(self) -> None:
        """One write at a time: an older one never comes after a newer."""
        if not self._writing and self._current != self._kept:
            self._writing = True
            job = partial(_saved, self._file, self._current)
            self._background.run(job, done=self._note, failed=self._refuse)

    @Slot(object)
    def _note(self, written: Settings) -> None:
        self._writing = False
        self._kept = written
        self._write()

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        """The next choice tries again."""
        self._writing = False


def _saved(file: Path, current: Settings, progress: Progress, cancelled: Cancelled) -> Settings:
    settings.save(file, current)
    return current
