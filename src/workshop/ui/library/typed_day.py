"""Days, hours and numbers of people as people type them."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from typing import Final

from workshop import words
from workshop.words import tr

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MOST_PEOPLE: Final = 9_999
_DIGITS: Final = 9
"""Digits that are read of a number: Python takes no more than some thousands for one."""
_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day_from(text: str, today: date) -> date | None:
    """The day that `text` means: "27 May", "Wed 27 May", "27.5.", "27/5/2027", "2027-05-27", "tomorrow"; or None.

    Without a year it is the next such day from `today` on.
    """
    plain = text.strip().casefold()
    for word, days in ((tr("today"), 0), (tr("tomorrow"), 1)):
        if plain == word.casefold():
            return today + timedelta(days=days)
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", plain):
        return _day(*map(int, found.groups()))
    if found := re.fullmatch(r"(\d{1,2})\s*[./ -]\s*(\d{1,2})(?:\s*[./ -]\s*(\d{4}))?\.?", plain):
        return _next(int(found[1]), int(found[2]), found[3], today)
    if found := re.fullmatch(r"(?:\w+\.?,?\s+)?(\d{1,2})\.?\s+(\w+)\.?(?:,?\s+(\d{4}))?", plain):
        return _next(int(found[1]), _month(found[2]), found[3], today)
    if found := re.fullmatch(r"(?:\w+\.?,?\s+)?([^\W\d]+)\s+(\d{1,2})(?:,?\s+(\d{4}))?", plain):
        return _next(int(found[2]), _month(found[1]), found[3], today)
    return None


def day_words(day: date, today: date) -> str:
    """As "Wed 27 May", with the year where that would be read as another one: `day_from` makes the same day of it."""
    near = words.short_day(day) if _next(day.day, day.month, None, today) == day else words.full_date(day)
    return tr("{weekday} {day}", weekday=tr(_WEEKDAYS[day.weekday()]), day=near)


def hour_from(text: str) -> time | None:
    """The hour that `text` means: "9", "930", "9.30", "09:30", "9 h 30", "2 pm"; or None."""
    plain = text.strip().casefold().replace("uhr", "").strip()
    found = re.fullmatch(r"(\d{1,2})(?:\s*[:.,h ]\s*(\d{2})|(\d{2}))?\s*h?\s*([ap])?\.?m?\.?", plain)
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or found[3] or 0)
    if found[4]:
        hours = hours % 12 + (12 if found[4] == "p" else 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def people_from(text: str) -> int | None:
    """How many people `text` means: "12", "about 12"; or None."""
    digits = "".join(each for each in text if each.isdecimal())
    return min(int(digits[:_DIGITS]), _MOST_PEOPLE) if digits else None


def _month(word: str) -> int:
    for number, name in enumerate(_MONTHS, 1):
        for each in (name, tr(name)):
            if len(word) >= 3 and each.casefold().startswith(word):
                return number
    return 0


def _next(day: int, month: int, year: str | None, today: date) -> date | None:
    if year:
        return _day(int(year), month, day)
    found = _day(today.year, month, day)
    return found if found is None or found >= today else _day(today.year + 1, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
