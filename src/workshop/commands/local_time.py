"""When something was, as the clock of this laptop has it."""

from __future__ import annotations

from datetime import datetime

from workshop.words import clock_time, full_date, tr


def local_time(stamp: str) -> str:
    """A moment in ISO 8601 as "27 May 2026, 12:14", local where it has an offset; as it stands where it is none."""
    try:
        at = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    if at.tzinfo is not None:
        at = at.astimezone()
    return tr("{date}, {time}", date=full_date(at.date()), time=clock_time(at))
