"""New own industries and cards: empty ones, and copies of what is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workshop.deck.industry import Card, Industry, Strength
from workshop.deck.own import own_industry
from workshop.suits import SUITS


def new_industry(identity: str, suit: str = SUITS[0]) -> Industry:
    """An own industry in which nothing is yet."""
    return own_industry({}, identity, suit)


def new_strength(identity: str) -> Strength:
    """A strength in which nothing is yet; its number is given when it is written."""
    return replace(own_industry({"strengths": [{}]}, "").strengths[0], id=identity)


def copied(strength: Strength, identity: str) -> Strength:
    """The same under another id, and soon another number."""
    return replace(strength, id=identity, number=0)


def copied_card(card: Card, own: Iterable[Industry], industry: str, strength: str) -> Industry:
    """The own industry in which a copy of `card` stands: the one of the same name, or a new one with the id `industry`.

    The copy has the id `strength`.
    """
    name = card.industry.name.casefold()
    there = next((each for each in own if each.name.casefold() == name), None)
    into = there or replace(card.industry, id=industry, strengths=(), own=True)
    return replace(into, strengths=(*into.strengths, copied(card.strength, strength)))
