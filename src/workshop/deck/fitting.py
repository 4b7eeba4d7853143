"""What of an own card is too long for where it is shown and printed: said, and never in the way."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.deck.check import MOST, MOST_ASKED, MOST_LIVES_WITH, MOST_NAME, MOST_SHOWS
from workshop.deck.industry import Industry, Strength

Overlong = tuple[str, str, int, int]
"""The card's title (or the industry's name), the field, its characters, and how many fit."""


def overlong(industry: Industry) -> Iterator[Overlong]:
    """The texts of `industry` that do not fit."""
    for name, most in (("name", MOST_NAME), ("lives_with", MOST_LIVES_WITH)):
        if len(text := getattr(industry, name)) > most:
            yield industry.name, name, len(text), most
    for each in industry.strengths:
        yield from _overlong(each)


def _overlong(strength: Strength) -> Iterator[Overlong]:
    called = strength.title or str(strength.number)
    for name, most in MOST.items():
        if len(text := getattr(strength, name)) > most:
            yield called, name, len(text), most
    for each in strength.also_asked:
        if len(each) > MOST_ASKED:
            yield called, "also_asked", len(each), MOST_ASKED
    for showing in strength.features:
        if len(showing.shows) > MOST_SHOWS:
            yield called, f"shows of {showing.feature}", len(showing.shows), MOST_SHOWS
