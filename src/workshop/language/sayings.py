"""Sayings: words that people say of anything, and that name something else. In "in charge" nobody has to pay."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.language.forms import forms
from workshop.language.lexicon import lexicon
from workshop.language.sentence import Word


def said_of_anything(sentence: Sequence[Word]) -> frozenset[int]:
    """The places of the words in `sentence` that belong to a saying."""
    lowers = [each.lower for each in sentence]
    return frozenset(
        at
        for place, word in enumerate(sentence)
        for rest in _rests(word.lower)
        if tuple(lowers[place + 1 : place + 1 + len(rest)]) == rest
        for at in range(place, place + 1 + len(rest))
    )


def _rests(lower: str) -> tuple[tuple[str, ...], ...]:
    """What follows in each saying that begins with a form of `lower`."""
    known = lexicon().sayings
    return tuple(rest for first in {lower, *(each.lemma for each in forms(lower))} for rest in known.get(first, ()))
