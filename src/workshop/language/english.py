"""Whether a text is English: the one rule for the ladder's help, which knows nothing else, and for the match.

Each word says how much likelier it is in English than in another language, by how often people write it in either:
"die" and "in" say little, "the" and "müssen" a lot. The text is of the language that its words together speak for most.
Acronyms, names and mixed signs ("KPI", "Larkfield", "B2B", "SaaS") are of no language, and what nobody lists says
nothing; but a third of what is left must be English words, for there are languages that the lists do not have.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from workshop.language.forms import forms
from workshop.language.lexicon import UNKNOWN, lexicon
from workshop.language.sentence import FUNCTION_WORDS, Word, words

_LATIN: Final = re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_JOINTS: Final = re.compile(r"['\u2019]")
MOSTLY: Final = 0.7
"""The share of letters that must be Latin ones."""
UNLISTED: Final = 2.5
"""The Zipf frequency that a word is given in a language whose list does not have it."""
DOUBT: Final = 0.8
"""How much another language must be ahead, as log10 of the odds: who types here mostly writes English."""
ENGLISH_WORDS: Final = 1 / 3
"""The share of words that must be English ones."""
SHOUTED: Final = 0.6
"""From this share of words with a capital on, capitals say nothing."""
LONGEST_ACRONYM: Final = 6
ACCENTED: Final = 4
"""Letters of a word from which on its accents may be left out."""


@lru_cache(maxsize=256)
def is_english(text: str) -> bool:
    """Whether `text` is English, as far as its words tell; one without letters is."""
    letters = _LETTER.findall(text)
    if sum(map(len, map(_LATIN.findall, letters))) < MOSTLY * len(letters):
        return False
    told = _telling(words(text))
    if sum(map(_is_known, told)) < ENGLISH_WORDS * len(told):
        return False
    here, elsewhere = 0.0, Counter[str]()
    for word in told:
        here += max(UNLISTED, _here(word))
        for language, zipf in _elsewhere(word).items():
            elsewhere[language] += zipf - UNLISTED  # type: ignore[assignment]
    return here + DOUBT >= UNLISTED * len(told) + max(elsewhere.values(), default=0.0)


def _telling(found: Sequence[Word]) -> list[str]:
    """The words that can tell a language, in small letters, those with hyphens in parts: no names, acronyms, numbers.

    Where most words have a capital, capitals make no name; then only short ones that nobody lists are acronyms.
    """
    spoken = [each for each in found if _LETTER.search(each.text)]
    shouted = is_shouted(spoken)
    telling = (each.lower for place, each in enumerate(spoken) if _tells(each, first=not place, shouted=shouted))
    return [part for word in telling for part in word.split("-") if part]


def is_shouted(found: Sequence[Word]) -> bool:
    """Whether capitals say nothing here: most words have one."""
    return sum(each.text[0].isupper() for each in found) > SHOUTED * len(found)


def _tells(word: Word, *, first: bool, shouted: bool) -> bool:
    if _is_sign(word.text):
        return shouted and (len(word.text) > LONGEST_ACRONYM or _is_known(word.lower) or bool(_elsewhere(word.lower)))
    return first or shouted or word.text[0].islower() or word.lower == "i"


def _is_sign(text: str) -> bool:
    """Such as "KPI", "B2B", "SaaS", "GPs"."""
    return any(each.isdigit() for each in text) or any(each.isupper() for each in text[1:])


def _is_known(lower: str) -> bool:
    """Whether it is an English word: one that WordNet has, or that is written here and usual nowhere else."""
    if lower in FUNCTION_WORDS or forms(lower) or forms(_unaccented(lower)):
        return True
    return lexicon().zipf(lower) > UNKNOWN and not _elsewhere(lower)


def _here(lower: str) -> float:
    """How often `lower` is written in English, where "café" is as good as "cafe"."""
    return max(lexicon().zipf(lower), lexicon().zipf(_unaccented(lower)))


def _unaccented(lower: str) -> str:
    """Without accents, if it is long enough not to be another word then."""
    if lower.isascii() or len(lower) < ACCENTED:
        return lower
    return "".join(each for each in unicodedata.normalize("NFD", lower) if not unicodedata.combining(each))


def _elsewhere(lower: str) -> dict[str, float]:
    """How often `lower` is written in other languages; of a word with joints ("l'attente") that of its parts."""
    whole = lexicon().elsewhere(lower)
    if whole or not _JOINTS.search(lower):
        return dict(whole)
    found: dict[str, float] = {}
    for part in _JOINTS.split(lower):
        found |= lexicon().elsewhere(part)
    return found
