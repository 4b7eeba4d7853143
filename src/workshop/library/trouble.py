"""What is told when a file cannot be used: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workshop.paths import SESSION_SUFFIX
from workshop.storage.errors import (
    Damaged,
    InUse,
    NewerVersion,
    NotASession,
    NotFound,
    StorageError,
    Unreadable,
)
from workshop.words import tr

__all__ = ["StorageError", "Trouble", "trouble_with"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Words for people about the file `path`.

    `can_copy`: what can be read of it may be opened as a copy. `is_lost`: what it held is elsewhere, if anywhere.
    """

    path: Path
    title: str
    sentence: str
    can_copy: bool = False
    is_lost: bool = False


def trouble_with(error: StorageError) -> Trouble:
    """The words for `error`."""
    path, name = error.path, error.path.name
    match error:
        case NewerVersion():
            title = tr("{name} was made by a newer version of this program.", name=name)
            sentence = tr("It was not changed. What this version knows can be opened as a copy.")
            return Trouble(path, title, sentence, can_copy=True)
        case Damaged():
            return _damaged(error)
        case InUse():
            title = tr("{name} is open in another window.", name=name)
            return Trouble(path, title, tr("Nothing was changed. Go on there, or close it there and try again."))
        case NotFound():
            title = tr("There is no file {name} any more.", name=name)
            sentence = tr("The other sessions are safe. If it lies on a stick, plug that in and try again.")
            return Trouble(path, title, sentence, is_lost=True)
        case NotASession():
            title = tr("{name} is not a session file.", name=name)
            if path.suffix == SESSION_SUFFIX:
                sentence = tr("It was not changed. Nothing of a session is in it: look for another copy.")
            else:
                sentence = tr("It was not changed. The names of session files end in .workshop.")
            return Trouble(path, title, sentence, is_lost=True)
        case Unreadable():
            title = tr("The system does not let us use {name}: {why}", name=name, why=error.why)
            return Trouble(path, title, tr("Nothing was changed. See who may read and write there, and try again."))
    return Trouble(path, str(error), tr("Nothing was changed."))


def _damaged(error: Damaged) -> Trouble:
    name = error.path.name
    if error.last:
        title = tr("{name} stops at {time}.", name=name, time=error.last[11:16])
        sentence = tr("The file itself was not changed. What is there can be opened as a copy.")
        return Trouble(error.path, title, sentence, can_copy=True, is_lost=True)
    title = tr("{name} is damaged.", name=name)
    sentence = tr("It was not changed. What can still be read can be opened as a copy.")
    return Trouble(error.path, title, sentence, can_copy=True, is_lost=True)
