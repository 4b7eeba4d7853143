"""A sentence with one of its words swapped for another."""

from __future__ import annotations

import re
from typing import Final

_ARTICLE: Final = re.compile(r"\b([Aa])n?(\s+)$")
_SILENT_H: Final = ("hour", "honest", "honour", "heir")
_CONSONANT: Final = ("uni", "use", "usu", "eu", "one", "once")
"""How words begin that have a vowel in writing and a consonant in speech: "a unit", "a European", "a one-off"."""


def swapped(text: str, start: int, end: int, word: str) -> str:
    """`text` with `word` in place of characters `start` to `end`, and an "a" before it that suits it."""
    before = text[:start]
    article = _ARTICLE.search(before)
    if article is not None:
        an = f"{article[1]}{'n' if _takes_an(word) else ''}{article[2]}"
        before = f"{before[: article.start()]}{an}"
    return f"{before}{word}{text[end:]}"


def _takes_an(word: str) -> bool:
    lower = word.lower()
    return lower.startswith(_SILENT_H) or (lower[:1] in tuple("aeiou") and not lower.startswith(_CONSONANT))
