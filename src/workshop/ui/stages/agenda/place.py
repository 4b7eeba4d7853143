"""Where in the agenda something stands: a stretch of it is the tab, a step of its script the item."""

from __future__ import annotations

import re
from typing import Final

from workshop.model.changes.agenda import LONGEST
from workshop.model.place import Place

KEY: Final = "agenda"
_TIME: Final = re.compile(r"(?P<number>\d{0,6})|(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)", re.ASCII)


def agenda_place(stretch: str = "", step: str = "") -> Place:
    """Where a stage or a break stands, and a step of its script."""
    return Place(KEY, stretch, step)


def minutes_from(text: str) -> int | None:
    """The minutes that somebody typed: a number, or h:mm; 0 where nothing stands.

    None for what is neither, and for more than a day.
    """
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    minutes = int(found["hours"] or 0) * 60 + int(found["minutes"] or found["number"] or 0)
    return minutes if minutes <= LONGEST else None
