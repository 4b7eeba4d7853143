"""The words that the organisations in the room have for their own: their names, their industries, their vocabulary."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from workshop.language.forms import forms
from workshop.language.lexicon import lexicon
from workshop.language.sentence import FUNCTION_WORDS, words
from workshop.model.parts import Organisation

ORDINARY: Final = 5.4
"""One word of an organisation's name that is at least so frequent ("care", "house") is no word of its own."""


def own_words(organisations: Iterable[Organisation]) -> tuple[str, ...]:
    """What `organisations` are called and say, each once: their words, names, industries, and telling words of names.

    "Larkfield Park" is theirs as a whole, and so is "Larkfield"; a word of theirs such as "walk the floor" only whole.
    """
    said: list[str] = []
    for each in organisations:
        for name in (each.name, each.industry):
            said += (name, *telling_words(name))
        said += each.words
    return tuple(dict.fromkeys(each.strip() for each in said if each.strip()))


@lru_cache(maxsize=64)
def telling_words(name: str) -> tuple[str, ...]:
    """The words of `name` that tell whose it is: none that everybody says."""
    return tuple(each.text for each in words(name) if each.lower not in FUNCTION_WORDS and not _ordinary(each.lower))


def _ordinary(lower: str) -> bool:
    known = lexicon()
    every = {lower, *(each.lemma for each in forms(lower))}
    return any(known.zipf(each) >= ORDINARY or each in known.stock or each in known.plain for each in every)
