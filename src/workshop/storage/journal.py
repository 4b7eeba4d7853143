"""The flight record: what changed, when and where, each entry holding the hash of the one before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from workshop.model import patch as patches
from workshop.model.history import KEPT, Entry
from workshop.model.place import Place
from workshop.model.text import cleaned

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database

TRIMMED_EVERY: Final = 1_000
"""Entries between two looks for those that are older than undo reaches, so that a file does not grow for ever."""
_HASHED: Final = ("seq", "step", "kind", "at", "label", "place", "patch", "total")
_INSERT: Final = f"INSERT INTO journal ({', '.join(_HASHED)}, chain) VALUES ({', '.join('?' * (len(_HASHED) + 1))})"


@dataclass(frozen=True, slots=True)
class Head:
    """Where the journal stands: the last entry's number and time, the sum of all row hashes, the chain's hash."""

    seq: int = 0
    at: str = ""
    total: int = 0
    chain: str = ""


def head(db: Database) -> Head:
    """The journal's last entry. Raises ValueError when it cannot be read."""
    for row in db.query("SELECT seq, at, total, chain FROM journal ORDER BY seq DESC LIMIT 1"):
        return Head(int(row["seq"]), str(row["at"]), int(str(row["total"]), 16), str(row["chain"]))
    return Head()


def append(db: Database, last: Head, entry: Entry, at: str) -> Head:
    """Write one entry behind `last`; the caller holds the transaction. Returns where the journal stands then."""
    total = patches.total_after(last.total, entry.patch)
    row: dict[str, Any] = {
        "seq": last.seq + 1,
        "step": entry.step,
        "kind": entry.kind,
        "at": at,
        "label": cleaned(entry.label),
        "place": str(entry.place),
        "patch": patches.encoded(entry.patch),
        "total": f"{total:016x}",
    }
    row["chain"] = _chained(last.chain, row)
    db.execute(_INSERT, [row[name] for name in (*_HASHED, "chain")])
    if row["seq"] % TRIMMED_EVERY == 0:
        _trim(db, entry.step)
    return Head(row["seq"], at, total, row["chain"])


def _trim(db: Database, step: int) -> None:
    """Let go of what is before the newest `KEPT` steps, all pieces of a step together."""
    oldest = db.execute("SELECT min(seq) FROM journal WHERE kind = 'edit' AND step > ?", [step - KEPT]).fetchone()[0]
    if oldest is not None:
        db.execute("DELETE FROM journal WHERE seq < ?", [oldest])


def entries(db: Database) -> Iterator[Entry]:
    """All entries that are kept, oldest first. Raises ValueError for one that cannot be read."""
    for row in db.query("SELECT step, kind, label, place, patch FROM journal ORDER BY seq"):
        step, kind, label = int(str(row["step"])), str(row["kind"]), str(row["label"])
        yield Entry(step, kind, label, Place.read(str(row["place"])), patches.decoded(row["patch"]))


def broken_at(db: Database) -> tuple[int, str] | None:
    """The number of the first entry whose hash is wrong, and the time of the one before; None if all are right.

    Raises ValueError where a column is gone.
    """
    before = None
    for row in db.query("SELECT * FROM journal ORDER BY seq"):
        if "chain" not in row:
            raise ValueError("the journal has no column chain")
        if before is not None and (row["seq"] != before["seq"] + 1 or row["chain"] != _chained(before["chain"], row)):
            return row["seq"], str(before["at"])
        if before is None and row["seq"] == 1 and row["chain"] != _chained("", row):
            return 1, ""
        before = row
    return None


def _chained(before: str, row: dict[str, Any]) -> str:
    gone = next((name for name in _HASHED if name not in row), None)
    if gone is not None:
        raise ValueError(f"the journal has no column {gone}")
    text = "\x1f".join([str(before), *(str(row[name]) for name in _HASHED)])
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
