"""A text as it is searched for names: small letters, no accents, one apostrophe, and the way back to what was typed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_ACCENTS: Final = range(0x300, 0x370)
_HANGUL: Final = range(0xAC00, 0xD7A4)
_STROKES: Final = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
"""Letters that Unicode does not take apart, as people type them who lack them."""
_UNSEEN: Final = "\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_SIGNS: Final = {"’": "'", "‘": "'", "ʼ": "'", "′": "'", "´": "'"} | dict.fromkeys(_UNSEEN, "")
"""Apostrophes, of which every program sets another, and what stands in or around a word without being seen."""


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` in small letters without accents; `places` says of each character which one of the original it is."""

    text: str
    places: Sequence[int]
    length: int

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where characters `start` to `end` stand in the original, with the accents after the last one."""
        after = self.places[end] if end < len(self.places) else self.length
        return self.places[start], after


class _Letters(dict[int, str]):
    """What each character is in small letters without its accents, found out when it is first met.

    `uneven` are those that become several letters or none.
    """

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    def __missing__(self, code: int) -> str:
        plain = _plain(chr(code))
        if len(plain) != 1:
            self.uneven.add(chr(code))
        self[code] = plain
        return plain


_LETTERS: Final = _Letters()


def folded(text: str) -> Folded:
    """`text` as it is searched."""
    if text.isascii():
        return Folded(text.lower(), range(len(text)), len(text))
    letters = text.translate(_LETTERS)
    if _LETTERS.uneven.isdisjoint(text):
        return Folded(letters, range(len(text)), len(text))
    places = [place for place, each in enumerate(text) for _ in _LETTERS[ord(each)]]
    return Folded(letters, places, len(text))


def _plain(character: str) -> str:
    """One character in small letters without its accents; several letters, or none, where it is so."""
    if ord(character) in _HANGUL:
        return character
    if character in _SIGNS:
        return _SIGNS[character]
    parts = unicodedata.normalize("NFD", character)
    small = "".join(each for each in parts if ord(each) not in _ACCENTS).casefold()
    return _STROKES.get(small, small)
