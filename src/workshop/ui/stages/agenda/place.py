"""Where in the agenda something stands: a stretch of it is the tab, a step of its script the item."""

from __future__ import annotations

from typing import Final

from workshop.model.place import Place

KEY: Final = "agenda"


def agenda_place(stretch: str = "", step: str = "") -> Place:
    """Where a stage or a break stands, and a step of its script."""
    return Place(KEY, stretch, step)


def minutes_from(text: str) -> int:
    """The minutes that somebody typed: the digits in `text`, 0 without any."""
    return int("".join(each for each in text if each.isdecimal())[:4] or 0)
