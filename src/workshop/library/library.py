"""The sessions on this laptop: listed, searched, made, copied, archived and deleted.

The files are the truth. What stands in the index can be lost; what no file tells stands on the shelf.
For the GUI thread, but for `look`: hand its arguments to a thread, and what it found to `take`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Final

from workshop.clock import Clock
from workshop.library import restore_points, trash
from workshop.library import shelf as shelves
from workshop.library.beginning import copied
from workshop.library.entry import Entry, entry_of, words_of
from workshop.library.examples import Example, create_in, make_example
from workshop.library.file_name import free_path, name_for
from workshop.library.index import UNKNOWN, Index, Reading, Stamp
from workshop.library.reading import Found, Known, look, stamp_of
from workshop.library.restore_points import Backup
from workshop.library.trash import Deletion
from workshop.model.identity import new_id
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.paths import backups_folder, sessions_folder
from workshop.storage.errors import StorageError, Unreadable
from workshop.storage.file import read
from workshop.storage.pictures import NONE as NO_PICTURES
from workshop.storage.restoring import restored
from workshop.storage.salvage import salvage, salvaged_pictures
from workshop.storage.undisturbed import pictures_in
from workshop.words import tr

__all__ = ["Backup", "Deletion", "Entry", "Found", "Known", "Library", "StorageError", "look"]

_INDEX: Final = "library.sqlite"
_SHELF: Final = "library.json"
_TRASH: Final = "trash"


class Library:
    """The sessions in the data folder `data`, and those opened from elsewhere. Nothing is read before it is asked."""

    def __init__(self, data: Path, clock: Clock | None = None) -> None:
        self._data = data.absolute()
        self._clock = clock or Clock()
        self.folder = sessions_folder(self._data)
        self._shelf = shelves.load(self._data / _SHELF, self.folder)
        self._shelf_kept = True
        self._cut_off = self._shelf.on_console
        self._listed: dict[Path, Entry] = {}
        """Entries with what the shelf knows of them, as long as neither changes."""

    @property
    def trouble(self) -> str:
        """What is not remembered after the program ends, in words; empty if everything is."""
        if self._shelf_kept and self._index.lasting:
            return ""
        return tr("The library cannot write in {folder}. Sessions can be opened all the same.", folder=self._data)

    def entries(self) -> tuple[Entry, ...]:
        """Every session that is known, the one opened last first."""
        found = [self._on_shelf(entry) for entry, _ in self._known.values()]
        return tuple(sorted(found, key=lambda each: (each.last, each.title), reverse=True))

    def search(self, text: str) -> tuple[Entry, ...]:
        """The sessions in which every word of `text` occurs, in the order of `entries`."""
        if not text.strip():
            return self.entries()
        paths = self._index.matching(text)
        return tuple(each for each in self.entries() if each.path in paths)

    def entry(self, path: Path) -> Entry | None:
        """What is known of one file."""
        known = self._known.get(path.absolute())
        return self._on_shelf(known[0]) if known else None

    def known(self, first: bool = True) -> Known:
        """What `look` needs to find what is new. The `first` of several looks tries broken files again."""
        elsewhere = tuple(self._shelf.path(key) for key in sorted(self._shelf.elsewhere))
        stamps = ((path, UNKNOWN if first and entry.broken else stamp) for path, (entry, stamp) in self._known.items())
        return Known(self.folder, elsewhere, tuple(stamps))

    def take(self, found: Found) -> None:
        """Take over what `look` found. What was deleted meanwhile stays deleted."""
        readings = [each for each in found.readings if each.entry.path.exists()]
        self._keep(readings)
        for path in found.gone:
            self._known.pop(path, None)
            self._listed.pop(path, None)
        self._index.drop(found.gone)

    def refresh(self) -> None:
        """Look through all files, here and now."""
        first = True
        while True:
            found = look(self.known(first))
            self.take(found)
            first = False
            if not found.more or not found.readings:
                return

    def note_opened(self, path: Path, at: str) -> None:
        """A session was opened at `at` (ISO), from wherever."""
        path = path.absolute()
        key = self._shelf.key(path)
        self._shelf.opened[key] = at
        self._shelf.on_console = key
        self._shelf.archived.discard(key)
        if path.parent != self.folder:
            self._shelf.elsewhere.add(key)
        self._save_shelf()

    def note_left(self) -> None:
        """The open session was left as it should be."""
        self._shelf.on_console = ""
        self._save_shelf()

    @property
    def cut_off(self) -> tuple[Path, datetime] | None:
        """The session that was open when the program ended without leaving it, and when it was last written."""
        path = self._shelf.path(self._cut_off) if self._cut_off else None
        if path is None or not path.is_file():
            return None
        written = [each.stat().st_mtime for each in (path, path.with_name(path.name + "-wal")) if each.exists()]
        return path, datetime.fromtimestamp(max(written)).astimezone()

    def note_session(self, path: Path, session: Session, run: Run) -> None:
        """What an open session holds now, without reading its file."""
        path = path.absolute()
        entry = entry_of(path, session, run, self._clock.stamp())
        self._keep([Reading(entry, words_of(session), stamp_of(path) or UNKNOWN)])

    def note_put_away(self, path: Path) -> None:
        """The file of a noted session was closed, which changed its bytes and nothing else."""
        path = path.absolute()
        stamp = stamp_of(path)
        if stamp is not None and path in self._known:
            self._known[path] = (self._known[path][0], stamp)
            self._index.stamp(path, stamp)

    def create(self, session: Session, run: Run) -> Path:
        """Make a file for a new session. Raises StorageError."""
        return self._create(self.folder, session, run)

    def duplicate(self, path: Path, plan_only: bool) -> Path:
        """Copy a session: its agenda, script and cards, or everything. Raises StorageError."""
        content = read(path)
        stamp, taken = self._clock.stamp(), self._titles()
        shown = pictures_in(path) if content.session.photos and not plan_only else NO_PICTURES
        session, run = copied(content.session, content.run, plan_only, new_id, stamp, taken)
        return self._create(self.folder, session, run, shown)

    def open_a_copy(self, path: Path) -> Path:
        """Make a session of what can be read of a newer or damaged file, beside it. Raises StorageError."""
        shown = salvaged_pictures(path)
        session, run = copied(salvage(path), Run(), False, new_id, self._clock.stamp(), self._titles())
        try:
            made = self._create(path.absolute().parent, session, run, shown)
        except Unreadable:
            return self._create(self.folder, session, run, shown)
        self._note_elsewhere(made)
        return made

    def restore_points(self, path: Path) -> tuple[Backup, ...]:
        """The newest restore points of a session, the newest first."""
        entry = self.entry(path)
        return restore_points.offered(self._backups, path.absolute(), entry.session if entry else "")

    def newest_good(self, path: Path) -> Backup | None:
        """The newest restore point of a damaged or lost file that is as it was written."""
        return restore_points.newest_good(self._backups, path)

    def restore(self, path: Path, point: Backup) -> Path:
        """Make a session of a restore point of the file `path`, beside it. Raises StorageError."""
        name, stamp, folder = name_for(path.stem), self._clock.stamp(), path.absolute().parent
        try:
            made = restored(point, folder, name, new_id, stamp)
        except Unreadable:
            made = restored(point, self.folder, name, new_id, stamp)
        content = read(made)
        self.note_session(made, content.session, content.run)
        self._note_elsewhere(made)
        return made

    def archive(self, path: Path, archived: bool) -> None:
        """Put a session among the older ones, or back."""
        key = self._shelf.key(path.absolute())
        (self._shelf.archived.add if archived else self._shelf.archived.discard)(key)
        self._save_shelf()

    def delete(self, path: Path) -> Deletion:
        """Move a session's file into the trash, with a restore point of it. Raises StorageError; then it stays."""
        path = path.absolute()
        entry, key = self.entry(path), self._shelf.key(path)
        title = (entry.title if entry else "") or path.stem
        restore_points.keep(self._backups, path, self._clock.now())
        deletion = trash.put_away(path, self._data / _TRASH, title, self._clock.stamp())
        opened, archived = self._shelf.opened.get(key, ""), key in self._shelf.archived
        self._forget(path)
        return replace(deletion, opened=opened, archived=archived)

    def undelete(self, deletion: Deletion) -> Path:
        """Bring a deleted session back, beside whatever took its place. Raises StorageError."""
        path = deletion.path
        if path.exists():
            path = free_path(path.parent, path.stem)
        trash.bring_back(deletion, path)
        key = self._shelf.key(path)
        if deletion.opened:
            self._shelf.opened[key] = deletion.opened
        if deletion.archived:
            self._shelf.archived.add(key)
        if path.parent != self.folder:
            self._shelf.elsewhere.add(key)
        self._save_shelf()
        self.refresh()
        return path

    def empty_trash(self) -> None:
        """Remove for good what was deleted a month ago. In any thread."""
        trash.empty(self._data / _TRASH, self._clock.now())

    def missing_examples(self, folder: Path) -> tuple[Path, ...]:
        """The worked examples in `folder` that were never here, for `make_examples`."""
        return tuple(each for each in sorted(folder.glob("*.json")) if each.stem not in self._shelf.examples)

    def keep_examples(self, made: Iterable[Example]) -> None:
        """Take over what `make_examples` made."""
        for each in made:
            self._shelf.examples[each.key] = self._shelf.key(each.path)
            self.note_session(each.path, each.session, each.run)
            self._save_shelf()

    def example(self, folder: Path) -> Path | None:
        """The first worked example, made again if it was deleted; None if there is none. Raises StorageError."""
        for source in sorted(folder.glob("*.json")):
            key = self._shelf.examples.get(source.stem)
            if key and self._shelf.path(key).exists():
                return self._shelf.path(key)
            made = make_example(source, self.folder, self._clock.stamp())
            if made is not None:
                self.keep_examples([made])
                return made.path
        return None

    def close(self) -> None:
        """Put the index away."""
        if "_index" in self.__dict__:
            self._index.close()

    @cached_property
    def _index(self) -> Index:
        return Index(self._data / _INDEX)

    @cached_property
    def _known(self) -> dict[Path, tuple[Entry, Stamp]]:
        return self._index.all()

    def _on_shelf(self, entry: Entry) -> Entry:
        listed = self._listed.get(entry.path)
        if listed is None:
            key = self._shelf.key(entry.path)
            listed = self._listed[entry.path] = replace(
                entry,
                opened=self._shelf.opened.get(key, ""),
                archived=key in self._shelf.archived,
                example=key in self._shelf.examples.values(),
            )
        return listed

    def _keep(self, readings: Iterable[Reading]) -> None:
        kept = list(readings)
        for each in kept:
            self._known[each.entry.path] = (each.entry, each.stamp)
            self._listed.pop(each.entry.path, None)
        self._index.keep(kept)

    def _forget(self, path: Path) -> None:
        self._known.pop(path, None)
        self._listed.pop(path, None)
        self._index.drop([path])
        self._shelf.forget(path)
        self._save_shelf()

    @property
    def _backups(self) -> Path:
        return backups_folder(self._data)

    def _note_elsewhere(self, made: Path) -> None:
        if made.parent != self.folder:
            self._shelf.elsewhere.add(self._shelf.key(made))
            self._save_shelf()

    def _titles(self) -> list[str]:
        return [entry.title for entry, _ in self._known.values()]

    def _save_shelf(self) -> None:
        self._listed.clear()
        self._shelf_kept = self._shelf.save()

    def _create(self, folder: Path, session: Session, run: Run, shown: Mapping[str, bytes] = NO_PICTURES) -> Path:
        path = create_in(folder, session, run, self._clock.stamp(), shown)
        self.note_session(path, session, run)
        return path
