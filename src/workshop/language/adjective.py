"""Whether a noun's word stands as an adjective: "be patient", "a patient man". Said only where nothing else fits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from workshop.language.lexicon import ADJECTIVE, NOUN, lexicon, listed
from workshop.language.sentence import FUNCTION_WORDS, PRONOUNS, Word, words

_SPACE: Final = re.compile(r"(?:['’][sS]?)?\s+")
_NEAR: Final = 6
"""Words on either side that are looked at."""
_IS: Final = listed(
    "be am is are was were been being isn't aren't wasn't weren't i'm you're we're they're stay stays stayed staying "
    "remain remains remained seem seems seemed become becomes became becoming"
)
_SO_MUCH: Final = listed("very extremely incredibly remarkably")
_BETWEEN: Final = _SO_MUCH | listed(
    "too so quite rather as more most less really always never not ever you he she we they"
)
"""What may stand between "is" and an adjective: how much, and who in a question."""
_PEOPLE: Final = listed("man men woman women person people ones")
"""Nouns of which hardly anybody makes a longer noun: "a patient man", but "a patient nurse"."""


def is_adjective(text: str, start: int, end: int) -> bool:
    """Whether from `start` to `end` of `text` stands one word that is an adjective here, and a noun mostly."""
    told = words(text)
    place = bisect_left(told, start, key=_begins)
    if not _is_both(told[place]) or told[place].end != end:
        return False
    before = _joined(text, told[max(place - _NEAR, 0) : place + 1][::-1])
    after = next(iter(_joined(text, told[place : place + 2])), None)
    how = [*takewhile(_may_stand_between, before)]
    lead = before[len(how)] if len(how) < len(before) else None
    if after is not None and after.lower in _PEOPLE:
        return True
    if lead is not None and lead.lower == "a" and any(each.lower in _SO_MUCH for each in how):
        return True
    if after is not None and after.lower not in FUNCTION_WORDS:
        return False
    as_as = after is not None and after.lower == "as" and bool(how) and how[0].lower == "as"
    return as_as or (lead is not None and _says_is(lead))


def _begins(word: Word) -> int:
    return word.start


def _is_both(word: Word) -> bool:
    """Whether it can be an adjective and is a noun more often."""
    known = lexicon().entries(word.lower)
    return NOUN in known and ADJECTIVE in known and known[NOUN].uses > known[ADJECTIVE].uses


def _joined(text: str, told: Sequence[Word]) -> list[Word]:
    """The words after the first of `told`, in either direction, up to the first sign that parts them."""
    found: list[Word] = []
    for one, other in pairwise(told):
        first, second = (one, other) if one.start < other.start else (other, one)
        if not _SPACE.fullmatch(text, first.end, second.start):
            break
        found.append(other)
    return found


def _may_stand_between(word: Word) -> bool:
    return word.lower in _BETWEEN and not word.owner


def _says_is(word: Word) -> bool:
    return word.lower in _IS or (word.owner and word.lower in PRONOUNS)
