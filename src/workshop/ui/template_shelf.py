"""The templates in use: those that the program brings, and the user's own, which are files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from workshop import paths
from workshop.background import Background, Cancelled, Progress
from workshop.model.session import Session
from workshop.room.own_templates import OwnTemplates, file_for, read_own, template_name, template_toml
from workshop.room.templates import Template, templates
from workshop.whole_file import write_whole


class TemplateShelf(QObject):
    """`folder` is where the own templates stand. `changed` when there are others; `saved` or `refused` after `save`."""

    changed = Signal()
    saved = Signal(str)
    """The template of this name is on disk."""
    refused = Signal(str)
    """It could not be written, and why."""

    def __init__(self, folder: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._background = folder, background
        self._shipped = templates(paths.resources() / "templates")
        self.own: OwnTemplates = read_own(folder)

    @property
    def all(self) -> tuple[Template, ...]:
        """The shipped ones in their order, then the own ones by name."""
        return (*self._shipped, *self.own.templates)

    def look(self) -> None:
        """Read the own ones again: somebody may have put a file there."""
        own = read_own(self._folder)
        if own != self.own:
            self.own = own
            self.changed.emit()

    def save(self, session: Session, name: str) -> None:
        """Keep the agenda and script of `session` under `name`, in place of the own template of that name."""
        self.look()
        path = self._folder / file_for(name, self.own)
        job = partial(_written, path, template_toml(session, name).encode(), template_name(name))
        self._background.run(job, done=self._note, failed=self._refuse)

    @Slot(object)
    def _note(self, name: str) -> None:
        self.look()
        self.saved.emit(name)

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        self.refused.emit(getattr(error, "strerror", None) or str(error))


def _written(path: Path, content: bytes, name: str, progress: Progress, cancelled: Cancelled) -> str:
    write_whole(path, content)
    return name
