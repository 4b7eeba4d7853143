"""The words of a rung that belong to its domain: jargon, names, acronyms, things and roles of a trade, own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from workshop.language.english import LONGEST_ACRONYM, is_english, is_shouted
from workshop.language.forms import forms
from workshop.language.lexicon import ADJECTIVE, NOUN, lexicon
from workshop.language.sayings import said_of_anything
from workshop.language.sentence import FUNCTION_WORDS, Word, words
from workshop.language.ties import JARGON, Why, tie

FAINT: Final = 0.1
"""From this tie on a word counts for the verdict."""
MARKED: Final = 0.3
"""From this tie on a word is marked."""
_ENDS: Final = frozenset('.!?:;\n“"')
BEFORE_AND_AFTER: Final = frozenset({"pre", "post", "intra", "peri"})
CLIPPED: Final = 3
"""Letters of a word that a trade has cut short, behind a joint: "pre-op"."""
NO_ACRONYMS: Final = frozenset({"OK", "AM", "PM", "TV", "DIY"})


@dataclass(frozen=True, slots=True)
class DomainWord:
    """Characters `start` to `end` of the text, the `word` as it stands, `why` it is one and its `tie` (0 to 1)."""

    start: int
    end: int
    word: str
    why: Why
    tie: float


def domain_words(text: str, own: Sequence[str] = (), plain: Sequence[str] = ()) -> tuple[DomainWord, ...]:
    """The domain words of `text`, in order; `own` are names, industries and words of the organisations in the room.

    Nothing in a text that is not English, except the organisations' own words. What the room finds `plain` enough is
    none, in whatever form.
    """
    return tuple(each for each in tied_words(text, own, plain) if each.tie >= MARKED)


def tied_words(text: str, own: Sequence[str] = (), plain: Sequence[str] = ()) -> tuple[DomainWord, ...]:
    """The domain words of `text` with those that tie it only faintly."""
    found = words(text)
    marked = _own_words(found, tuple(own))
    if is_english(text):
        shouted = len(found) > 1 and is_shouted(found)
        judged = {*range(len(found))} - marked.keys() - said_of_anything(found)
        for place, word in enumerate(found):
            gap = text[found[place - 1].end : word.start] if place else ""
            if place in judged and (why := _judged(word, gap, shouted)) is not None:
                marked[place] = why
    spared = frozenset().union(*(_keys(each.casefold()) for each in plain))
    return tuple(
        DomainWord(found[place].start, found[place].end, found[place].text, why, value)
        for place, (value, why) in sorted(marked.items())
        if spared.isdisjoint(_keys(found[place].lower))
    )


def _judged(word: Word, gap: str, shouted: bool) -> tuple[float, Why] | None:
    if word.lower in FUNCTION_WORDS:
        return None
    if not shouted and _is_acronym(word.text):
        return 1.0, Why.ACRONYM
    if not shouted and _is_name(word, gap):
        return 1.0, Why.NAME
    value, why = _tie(word)
    return (value, why) if value >= FAINT else None


def _tie(word: Word) -> tuple[float, Why]:
    if _joins_nouns(word):
        return JARGON, Why.JARGON
    if word.form is not None:
        return tie(word.form.lemma, word.form.part)
    if any(each.isdigit() for each in word.text):
        return 0.5, Why.SUBJECT
    first, joint, last = word.lower.partition("-")
    if joint and first in BEFORE_AND_AFTER and len(last) <= CLIPPED:
        return JARGON, Why.JARGON
    parts = [each for each in word.lower.split("-") if each and each not in FUNCTION_WORDS]
    if len(parts) > 1 and all(map(forms, parts)):
        return max((tie(form.lemma, form.part) for part in parts for form in forms(part)[:1]), key=lambda each: each[0])
    strange = lexicon().zipf(word.lower) < 4.0 and len(word.lower) > 1 and not _says_how(word.lower)
    return (JARGON if strange else 0.0), Why.JARGON


def _says_how(lower: str) -> bool:
    """Whether it is made of an adjective that people know: "seamlessly", "sustainably", "holistically"."""
    stem = lower.removesuffix("ly")
    made_of = (stem, f"{stem}le", stem.removesuffix("al"))
    return stem != lower and any(ADJECTIVE in lexicon().entries(each) for each in made_of)


def _joins_nouns(word: Word) -> bool:
    """Whether it is a compound of two nouns that nobody lists, as trades make them: "day-case", not "half-way"."""
    parts = word.lower.split("-")
    strange = len(parts) == 2 and not forms(word.lower) and not forms("".join(parts))
    return strange and all(_is_noun(each) for each in parts)


def _is_noun(lower: str) -> bool:
    """Whether people use it as a noun above all, and as a singular."""
    known = lexicon().entries(lower)
    return (
        NOUN in known and known[NOUN].uses == max(each.uses for each in known.values()) and lower not in FUNCTION_WORDS
    )


def _is_acronym(text: str) -> bool:
    """Such as "ICU", "B2B", "KPIs": capitals, with digits or a plural s."""
    core = text.removesuffix("s")
    letters = [each for each in core if each.isalpha()]
    return (
        1 < len(core) <= LONGEST_ACRONYM
        and len(letters) > 1
        and all(each.isupper() for each in letters)
        and core not in NO_ACRONYMS
    )


def _is_name(word: Word, gap: str) -> bool:
    """A capital inside a sentence; `gap` is what stands before the word."""
    return word.text[0].isupper() and word.lower != "i" and gap != "" and not set(gap) & _ENDS


def _own_words(found: Sequence[Word], own: tuple[str, ...]) -> dict[int, tuple[float, Why]]:
    """The places at which an organisation's own word stands, of several words or of one."""
    phrases = _own_keys(own)
    marked: dict[int, tuple[float, Why]] = {}
    if not phrases:
        return marked
    keys = [_keys(each.lower) for each in found]
    for place in range(len(keys)):
        for phrase in phrases:
            if len(phrase) <= len(keys) - place and all(
                a & b for a, b in zip(phrase, keys[place : place + len(phrase)], strict=True)
            ):
                marked |= dict.fromkeys(range(place, place + len(phrase)), (1.0, Why.OWN))
    return marked


@lru_cache(maxsize=16)
def _own_keys(own: tuple[str, ...]) -> tuple[tuple[frozenset[str], ...], ...]:
    """`own` as phrases, each word in all its forms."""
    return tuple(phrase for text in own if (phrase := tuple(_keys(each.lower) for each in words(text))))


@lru_cache(maxsize=8192)
def _keys(lower: str) -> frozenset[str]:
    """What a word is compared by: itself and its lemmas."""
    return frozenset({lower, *(each.lemma for each in forms(lower))})
