"""Where people are named in a text: whole, or by a word of their name that may stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from workshop.documents.folded import Folded, folded
from workshop.documents.name_words import is_month, is_ordinary, is_used, opens_sentence, turned_round, words_alone
from workshop.model.identity import OrganisationId

_BETWEEN: Final = r"[\s\-‐‑]+"
_LETTER: Final = r"[^\W_]"
_WORD: Final = re.compile(rf"{_LETTER}+(?:['\-]{_LETTER}+)*")
_BESIDE: Final = re.compile(r"[^\S\n]*")
_OWNED: Final = 4  # letters from which on a name may have an s: "Ruths Idee", "the Adeyemis"
_UNSPACED: Final = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""Letters of scripts that put no spaces between words, or join to a name what says its part in the sentence."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of `home` whose name was typed, and what stands for it.

    `parts` are the words of the name that are looked for alone.
    """

    name: str
    pseudonym: str
    parts: tuple[str, ...] = ()
    home: OrganisationId | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """Characters `start` to `end` of a text, which name one of `people`: several can have a name in common."""

    start: int
    end: int
    people: tuple[Person, ...]


class Names:
    """The names of `everybody`, as they are found in texts. What organisations are called (`homes`) names nobody."""

    def __init__(self, everybody: Iterable[Person], homes: Iterable[str]) -> None:
        self._bearers: dict[str, list[Person]] = {}
        self._words: set[str] = set()
        for person in everybody:
            self._words |= {folded(each).text for each in words_alone(person.name)}
            typed = (person.name, turned_round(person.name), *person.parts)
            for name in dict.fromkeys(compared(each) for each in typed if each):
                self._bearers.setdefault(name, []).append(person)
        kept = {compared(each) for each in homes if each.strip()} - {""} - set(self._bearers)
        self._pattern = _pattern({*self._bearers, *kept})

    def found(self, text: str, home: OrganisationId | None = None, *, dated: bool = False) -> Iterator[Named]:
        """Where somebody is named in `text`, whatever capitals, accents and apostrophes it has.

        Of several who have that name those of `home` are meant, if any are. `dated`: the text says when. Several words
        of one name beside each other, in whatever order, name that person once.
        """
        last: Named | None = None
        for each in self._each(text, home, dated=dated):
            if last is None:
                last = each
                continue
            both = tuple(person for person in last.people if person in each.people)
            if both and _BESIDE.fullmatch(text, last.end, each.start):
                last = Named(last.start, each.end, both)
                continue
            yield last
            last = each
        if last is not None:
            yield last

    def _each(self, text: str, home: OrganisationId | None, *, dated: bool) -> Iterator[Named]:
        plain = folded(text)
        for match in self._pattern.finditer(plain.text):
            bearers = self._bearers.get(compared(match[0]))
            if bearers and _is_name(text, plain, match, dated=dated):
                own = tuple(each for each in bearers if home is not None and each.home == home)
                yield Named(*plain.original(*match.span()), own or tuple(bearers))

    def left_in(self, text: str) -> tuple[str, ...]:
        """The words of `text`, as they stand, that stand in somebody's name too, outside what organisations are called.

        An ordinary word counts with a capital only.
        """
        plain = folded(text)
        homes = [
            match.span() for match in self._pattern.finditer(plain.text) if compared(match[0]) not in self._bearers
        ]
        left = dict[str, None]()
        for match in _WORD.finditer(plain.text):
            start, end = plain.original(*match.span())
            counts = match[0] in self._words and not (text[start].islower() and is_ordinary(match[0]))
            if counts and not any(first <= match.start() < last for first, last in homes):
                left.setdefault(text[start:end])
        return tuple(left)


def _is_name(text: str, plain: Folded, match: re.Match[str], *, dated: bool) -> bool:
    """Whether what was found is somebody there, and no ordinary word."""
    words = list(_WORD.finditer(plain.text, *match.span()))
    owned = plain.text.startswith("s", match.end())
    if not words or not all(is_ordinary(each[0]) for each in words):
        return not owned or len(match[0]) >= _OWNED
    small = any(text[plain.places[each.start()]].islower() for each in words)
    if len(words) > 1:
        return not (small and all(is_used(each[0]) for each in words))
    if owned or small or is_month(plain.text, *match.span(), dated=dated):
        return False
    return not opens_sentence(plain.text, *match.span())


def compared(name: str) -> str:
    """A name as it is compared: whoever types it otherwise means the same person."""
    return " ".join(re.split(_BETWEEN, folded(name).text.strip(" -")))


def _pattern(names: Iterable[str]) -> re.Pattern[str]:
    """The longest of `names` that stands at a place, between words; an s after it is left for who knows the word."""
    if not names:
        return re.compile(r"(?!)")
    spaced, unspaced = list[str](), list[str]()
    for each in sorted(names, key=lambda name: (-len(name), name)):
        words = _BETWEEN.join(map(re.escape, each.split()))
        (unspaced if len(each) > 1 and _UNSPACED.match(each[-1]) else spaced).append(words)
    wanted = [rf"(?<!{_LETTER})(?:{'|'.join(spaced)})(?:(?!{_LETTER})|(?=s(?!{_LETTER})))"] if spaced else []
    return re.compile("|".join((*wanted, *unspaced)))
