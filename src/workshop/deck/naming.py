"""Whether what somebody typed names an industry."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from workshop.deck.industry import Industry
from workshop.language.forms import Ending, forms
from workshop.language.lexicon import NOUN, lexicon

Span = tuple[int, int]
"""Where a name stands in what was typed: its first word, and the one after its last."""
Words = tuple[str, ...]

_WORD: Final = re.compile(r"[^\W_]+")
_POSSESSIVE: Final = re.compile(r"'s\b|(?<=s)'(?!\w)")
_MADE: Final = ("maker", "making")
_CAPITALS: Final = "\0"
"""Before a name that is compared as it stands, capitals and all."""


def called(industry: Industry, typed: str) -> bool:
    """Whether `typed` is the industry's name, or another that it goes by."""
    said = " ".join(typed.split())
    return plain(said) in map(plain, (industry.name, *also_called(industry, said)))


def plain(name: str) -> str:
    """A name as it is compared: small letters, one kind of apostrophe."""
    return name.casefold().replace("\u2019", "'")


def also_called(industry: Industry, typed: str) -> list[str]:
    """The other names of `industry` that `typed` may be: one that is an everyday word but for its capitals only where
    they are typed, too, for DIN is no din, and a singer makes no sewing machines."""
    return [each for each in industry.also if each.startswith(typed) or not _is_taken(each, industry)]


class Names:
    """The names of all trades, each for one or for several, by what they are compared with."""

    def __init__(self, industries: Iterable[Industry]) -> None:
        self._exact: dict[str, list[str]] = defaultdict(list)
        self._parts: dict[Words, list[str]] = defaultdict(list)
        for each in industries:
            for name in dict.fromkeys((each.name, *each.also)):
                self._add(name, each)

    def exactly(self, typed: str) -> tuple[str, ...]:
        """The ids of the trades that are called just so."""
        said = " ".join(typed.split())
        return tuple(dict.fromkeys((*self._exact.get(plain(said), ()), *self._exact.get(f"{_CAPITALS}{said}", ()))))

    def within(self, typed: str) -> tuple[str, ...]:
        """The ids of the trades of which a name stands in what somebody typed, and not as a part of a longer one: a
        food bank is no bank.

        A name of one word counts at the end alone: a piano teacher makes no pianos, an airline's lounge does not fly.
        Who makes something is of the trade that is called its making.
        """
        found = {each: ids for each, part in _parts(typed) if (ids := self._parts.get(part))}
        longest = [each for each in found if not any(_is_around(one, each) for one in found)]
        return tuple(dict.fromkeys(each for one in longest for each in found[one]))

    def _add(self, name: str, industry: Industry) -> None:
        """A firm that is called by an everyday word is left out, since nobody can tell it from that word, and an
        acronym that could be one counts in capitals alone."""
        taken = name != industry.name and _is_taken(name, industry)
        if taken and not name.isupper():
            return
        exact, part = (f"{_CAPITALS}{name}", (name,)) if taken else (plain(name), _singulars(name))
        self._exact[exact].append(industry.id)
        if part and industry.id not in self._parts[part]:
            self._parts[part].append(industry.id)


def _parts(typed: str) -> Iterator[tuple[Span, Words]]:
    """Every part of what somebody typed that may be a name, in the order of its words."""
    spoken = _singulars(typed)
    last = len(spoken)
    for end in range(last, 0, -1):
        for at in range(end - 1):
            yield (at, end), spoken[at:end]
    yield (last - 1, last), spoken[-1:]
    yield (last - 1, last), tuple(_WORD.findall(typed)[-1:])  # as it stands, for an acronym
    if len(spoken) > 1 and spoken[-1] in _MADE:
        yield (last - 2, last - 1), spoken[-2:-1]


def _is_around(one: Span, other: Span) -> bool:
    return one != other and one[0] <= other[0] and other[1] <= one[1]


def _is_taken(name: str, industry: Industry) -> bool:
    """Whether a name of one word is a firm's or an acronym, and without its capitals an everyday word.

    Such a one alone has a capital among the other names; what somebody wrote of their own trade counts as it is.
    """
    is_proper = not industry.own and name != name.lower() and len(_WORD.findall(name)) == 1
    return is_proper and _is_everyday(name.casefold())


@lru_cache(1024)
def _is_everyday(word: str) -> bool:
    """Whether `word` (small letters) means something else than what is called so."""
    entries = (lexicon().entries(each.lemma).get(each.part) for each in forms(word))
    return any(not lexicon().sense(sense).name for entry in entries if entry is not None for sense in entry.senses)


@lru_cache(8192)
def _singulars(text: str) -> Words:
    """The words of a text, each for one: what is one and what are several is the same, and nothing else is."""
    return tuple(map(_singular, _WORD.findall(_POSSESSIVE.sub("", plain(text)))))


@lru_cache(8192)
def _singular(word: str) -> str:
    known = forms(word)
    one = next((each.lemma for each in known if each.part == NOUN and each.ending is Ending.S), None)
    if one is not None or known or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return one or word
    return word[:-1]
