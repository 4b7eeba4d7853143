"""A restore point opened as a session of its own, beside the one that it was made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workshop.model.identity import SessionId
from workshop.storage.backup import Backup
from workshop.storage.file import create, read
from workshop.storage.pictures import NONE
from workshop.storage.undisturbed import pictures_in
from workshop.words import tr


def restored(backup: Backup, folder: Path, name: str, new_id: Callable[[], str], now: str) -> Path:
    """Make a session file in `folder` of what `backup` holds, under another id and a free name that begins with `name`.

    Raises StorageError. Nothing that is there is overwritten.
    """
    content = read(backup.path)
    shown = pictures_in(backup.path) if content.session.photos else NONE
    time = backup.at.astimezone().strftime("%Y-%m-%d %H.%M")
    title = tr("{title} (as of {time})", title=content.session.plan.title or name, time=time)
    plan = replace(content.session.plan, id=SessionId(new_id()), title=title, made=now)
    number = 1
    while True:
        stem = f"{name} {time}" if number == 1 else f"{name} {time} {number}"
        path = folder / f"{stem}.workshop"
        try:
            create(path, replace(content.session, plan=plan), content.run, now, shown)
        except FileExistsError:
            number += 1
            continue
        return path
