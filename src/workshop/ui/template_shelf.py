"""The templates in use: those that the program brings, and the user's own, which are files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from workshop import paths
from workshop.background import Background, Cancelled, Progress
from workshop.model.session import Session
from workshop.room.own_templates import (
    OWN,
    SUFFIX,
    OwnTemplates,
    file_for,
    read_own,
    renamed,
    template_name,
    template_toml,
)
from workshop.room.templates import Template, templates
from workshop.unread import unwritten
from workshop.whole_file import write_whole
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class _Gone:
    """A template that was removed: its file and what stood in it."""

    path: Path
    name: str
    content: bytes


class TemplateShelf(QObject):
    """`folder` is where the own templates stand. `changed` when there are others.

    `saved` or `refused` after `save`, `removed` or `refused` after `remove`; `refused` where a name cannot be changed.
    """

    changed = Signal()
    saved = Signal(str)
    """The template of this name is on disk."""
    refused = Signal(str)
    """It could not be written, and why."""
    removed = Signal(str)
    """The template of this name is gone; `bring_back` brings it back."""

    def __init__(self, folder: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder, self._background = folder, background
        self._shipped = templates(paths.resources() / "templates")
        self.own: OwnTemplates = read_own(folder)
        self._gone: _Gone | None = None

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

    def rename(self, key: str, name: str) -> None:
        """Call the own template `key` something else. Its file, and so the sessions made from it, stay."""
        self.look()
        other = self.own.called(name)
        if other is not None and other.key != key:
            self.refused.emit(tr("there is a template of that name already"))
        elif template_name(name):
            self._background.run(partial(_renamed, self._path(key), name), done=self._look, failed=self._refuse)

    def remove(self, key: str) -> None:
        """Remove the own template `key`; the last one that was removed can be brought back."""
        name = next((each.name for each in self.own.templates if each.key == key), key)
        self._background.run(partial(_removed, self._path(key), name), done=self._tell_removed, failed=self._refuse)

    def bring_back(self) -> None:
        """Bring back what was removed last; where that cannot be written it is kept, and `removed` says so again."""
        gone = self._gone
        if gone is not None:
            job = partial(_written, gone.path, gone.content, gone.name)
            self._background.run(job, done=self._note_back, failed=self._refuse_back)

    def _path(self, key: str) -> Path:
        return self._folder / (key.removeprefix(OWN) + SUFFIX)

    @Slot(object)
    def _look(self, _: object) -> None:
        self.look()

    @Slot(object)
    def _tell_removed(self, gone: _Gone) -> None:
        self._gone = gone
        self.look()
        self.removed.emit(gone.name)

    @Slot(object)
    def _note_back(self, name: str) -> None:
        if self._gone is not None and self._gone.name == name:
            self._gone = None
        self.look()

    @Slot(object)
    def _refuse_back(self, error: Exception) -> None:
        self._refuse(error)
        if self._gone is not None:
            self.removed.emit(self._gone.name)

    @Slot(object)
    def _note(self, name: str) -> None:
        self.look()
        self.saved.emit(name)

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        self.refused.emit(unwritten(error) if isinstance(error, OSError) else str(error))


def _renamed(path: Path, name: str, progress: Progress, cancelled: Cancelled) -> None:
    write_whole(path, renamed(path.read_text("utf-8-sig"), name).encode())


def _removed(path: Path, name: str, progress: Progress, cancelled: Cancelled) -> _Gone:
    gone = _Gone(path, name, path.read_bytes())
    path.unlink()
    return gone


def _written(path: Path, content: bytes, name: str, progress: Progress, cancelled: Cancelled) -> str:
    write_whole(path, content)
    return name
