"""What a document may need beside the session: how its time went, and what was photographed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from workshop.model.run import Run
from workshop.room.clocks import leave


def no_picture(_digest: str) -> bytes | None:
    """The store of a session without photographs."""
    return None


@dataclass(frozen=True, slots=True)
class Record:
    """How the time went, and the store of the pictures.

    `run` has its running stretch counted as far as it is to be told. `picture` gives the bytes of the picture with that
    digest, or None if the file does not have it.
    """

    run: Run = field(default_factory=Run)
    picture: Callable[[str], bytes | None] = no_picture


def record_of(run: Run, now: datetime | None = None, *, picture: Callable[[str], bytes | None] = no_picture) -> Record:
    """What every document of a session is made with: `run` counted until `now`; from a file, as far as it was kept."""
    return Record(run if now is None else leave(run, now), picture)
