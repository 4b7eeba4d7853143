"""Industries that the user made: read kindly, since only name, title and challenge are required (`docs/deck.md`).

What is not finished is kept like all that was typed; it is dealt and matched once it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any, Final

from workshop.deck.industry import Industry, IndustryError, Showing, Strength, Transfer
from workshop.model.text import LONGEST_FIELD, cleaned
from workshop.suits import SUITS
from workshop.words import tr

FIRST_NUMBER: Final = 9_001
"""The first number of an own card; the shipped deck stays below."""
LAST_NUMBER: Final = 99_999
"""The highest number that a file may bring along."""
ID: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID: Final = 80
TEXTS: Final = ("title", "scene", "challenge", "mechanism", "works_because", "ask", "breaks_when")
"""The fields of a strength that are one text each."""
INDUSTRY_KEYS: Final = frozenset({"id", "name", "also", "suit", "lives_with", "also_knows", "strengths"})
STRENGTH_KEYS: Final = frozenset({*TEXTS, "number", "id", "also_asked", "features", "transfers"})
"""What may stand in a file of the deck, shipped or own."""


class FieldError(IndustryError):
    """A value that cannot be used: in which `strength` (counted from 0; None: the industry's own), field, and why."""

    def __init__(self, strength: int | None, field: str, why: str) -> None:
        place = "" if strength is None else f"strength {strength + 1}, "
        super().__init__(f"{place}{field} {why}")
        self.strength, self.field, self.why = strength, field, why


def is_id(text: str) -> bool:
    """Whether `text` can be an id: small letters, digits and hyphens, so that no path and no other field is in it."""
    return len(text) <= LONGEST_ID and ID.fullmatch(text) is not None


def one_line(text: str) -> str:
    """`text` in one paragraph as it can be stored and shown: without control characters, at most 20,000 of others."""
    seen = "".join(" " if unicodedata.category(each) == "Cc" else each for each in text[: 2 * LONGEST_FIELD])
    return cleaned(" ".join(seen.split()))


def own_industry(data: Mapping[str, Any], identity: str, suit: str = "") -> Industry:
    """The industry in `data`, called `identity`, of `suit` unless it says which. What is left out is empty.

    Raises FieldError.
    """
    for key in sorted(set(data) - INDUSTRY_KEYS):
        raise FieldError(None, key[:40], _no_field(key, INDUSTRY_KEYS))
    strengths = data.get("strengths", [])
    if not isinstance(strengths, list):
        raise FieldError(None, "strengths", tr("must be tables, each headed [[strengths]]"))
    return Industry(
        id=identity,
        name=_text(data, "name", None),
        also=_texts(data, "also", None),
        suit=_suit(data, suit),
        lives_with=_text(data, "lives_with", None),
        strengths=tuple(_strength(each, place) for place, each in enumerate(strengths)),
        also_knows=_texts(data, "also_knows", None),
        own=True,
    )


def is_finished(strength: Strength) -> bool:
    """Whether a card can be made of `strength`."""
    return bool(strength.title and strength.challenge)


def finished(industry: Industry) -> Industry | None:
    """`industry` with the strengths that can be cards; None when it has no name or no such strength."""
    strengths = tuple(each for each in industry.strengths if is_finished(each))
    return replace(industry, strengths=strengths) if industry.name and strengths else None


def slug(text: str, taken: Collection[str], usual: str) -> str:
    """An id made of `text`, or `usual` where it has no Latin letters; with a number behind it while it is `taken`."""
    plain = unicodedata.normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain)
    base = "-".join(words)[:40].strip("-") or usual
    found, count = base, 1
    while found in taken:
        count += 1
        found = f"{base}-{count}"
    return found


def _strength(data: object, place: int) -> Strength:
    if not isinstance(data, dict):
        raise FieldError(place, "strengths", tr("must be tables"))
    for key in sorted(set(data) - STRENGTH_KEYS):
        raise FieldError(place, key[:40], _no_field(key, STRENGTH_KEYS))
    number = data.get("number", 0)
    if type(number) is not int or number < 0:
        raise FieldError(place, "number", tr("must be a whole number above 0"))
    identity = _text(data, "id", place)
    if identity and not is_id(identity):
        raise FieldError(place, "id", tr("must be small letters with hyphens"))
    return Strength(
        number=number,
        id=identity,
        features=tuple(
            Showing(_text(each, "feature", place), _text(each, "shows", place))
            for each in _tables(data, "features", place)
        ),
        transfers=tuple(
            Transfer(_text(each, "to", place), _text(each, "what", place), _text(each, "source", place))
            for each in _tables(data, "transfers", place)
        ),
        also_asked=_texts(data, "also_asked", place),
        **{name: _text(data, name, place) for name in TEXTS},
    )


def _no_field(key: str, fields: Collection[str]) -> str:
    """What is wrong with a name that no field has, and which one may be meant."""
    near = get_close_matches(key[:40].casefold(), sorted(fields), 1, 0.7)
    return tr("is not a field here; perhaps {field} is meant", field=near[0]) if near else tr("is not a field here")


def _suit(data: Mapping[str, Any], suit: str) -> str:
    found = _text(data, "suit", None) or suit
    if found and found not in SUITS:
        raise FieldError(None, "suit", tr("must be one of {suits}", suits=", ".join(SUITS)))
    return found


def _text(data: Mapping[str, Any], name: str, place: int | None) -> str:
    value = data.get(name, "")
    if not isinstance(value, str):
        raise FieldError(place, name, tr("must be text"))
    if len(value) > LONGEST_FIELD:
        raise FieldError(place, name, tr("has {n} characters, at most {most}", n=len(value), most=LONGEST_FIELD))
    return one_line(value)


def _texts(data: Mapping[str, Any], name: str, place: int | None) -> tuple[str, ...]:
    value = data.get(name, [])
    if not isinstance(value, list):
        raise FieldError(place, name, tr("must be a list of texts"))
    return tuple(found for each in value if (found := _text({name: each}, name, place)))


def _tables(data: Mapping[str, Any], name: str, place: int) -> list[dict[str, Any]]:
    value = data.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise FieldError(place, name, tr("must be tables"))
    return value
