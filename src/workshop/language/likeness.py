"""Words that look alike and are not, and words that look different and are: false friends and twins.

Judged offline from what was typed: two meanings are alike by the words that they share in any form, and by words that
the lexicon has for the same thing. They are two only if hardly a word of one has to do with one of the other by any of
its senses, what these are kinds of, and their definitions: rather nothing is said than something wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import Final

from workshop.language.forms import forms
from workshop.language.lexicon import NOUN, VERB, lexicon
from workshop.language.sentence import FUNCTION_WORDS, Word, words
from workshop.model.identity import OrganisationId, TermId
from workshop.model.parts import Meaning, Term, TermStatus
from workshop.model.session import Session

_ALIKE: Final = 0.5
"""The share of words from which two meanings are one."""
_APART: Final = 0.15
"""The share of words up to which two meanings are two."""
_ENOUGH: Final = 2
"""Words that a meaning needs so that it can be said to be another's."""
_ENOUGH_FOR_BOTH: Final = 3
"""Words that two meanings need together so that they can be said to be two; each needs one."""
_SENSES: Final = 6
"""Senses of a word that are looked at, the most usual first."""


class Kind(StrEnum):
    """One word for two things, or two words for one."""

    FALSE_FRIEND = "false friend"
    TWIN = "twin"


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is to be pointed out at `term`: `other` is the other term, or the same one where two mean it differently.

    `organisations` are the two whose meanings were compared; the same twice where one has two words.
    """

    kind: Kind
    term: TermId
    other: TermId
    organisations: tuple[OrganisationId, OrganisationId]


def likenesses(session: Session) -> tuple[Likeness, ...]:
    """Every pair worth pointing out, one for each pair of terms, in the order of the terms."""
    terms = {each.id: each for each in session.terms if each.word.strip()}
    meanings = [each for each in session.meanings if each.term in terms]
    open_ones = (each for each in terms.values() if each.status is TermStatus.OPEN)
    within = (_friends_within(each, [one for one in meanings if one.term == each.id]) for each in open_ones)
    order = {each: at for at, each in enumerate(terms)}
    between: dict[frozenset[TermId], Likeness] = {}
    for each in (*_twins(meanings, order), *_said_elsewhere(meanings, terms), *_said_twice(meanings, order)):
        between.setdefault(frozenset((each.term, each.other)), each)
    found = (*(each for each in within if each is not None), *between.values())
    return tuple(sorted(found, key=lambda each: (order[each.term], order[each.other])))


def alike(one: str, other: str) -> float:
    """How much two meanings share, from 0 to 1: the words of both, of all their words."""
    first, second = _gist(one), _gist(other)
    if not first or not second:
        return 0.0
    shared = sum(any(each & mine for mine in second) for each in first)
    return shared / (len(first) + len(second) - shared)


def _friends_within(term: Term, meanings: list[Meaning]) -> Likeness | None:
    """The two organisations that mean most different things by an open term."""
    told = [each for each in meanings if not each.unused and _gist(each.text)]
    pairs = [
        (_kinship(one.text, other.text), one, other) for one, other in combinations(told, 2) if _enough(one, other)
    ]
    apart = [each for each in pairs if each[0] <= _APART]
    if not apart:
        return None
    _, one, other = min(apart, key=lambda each: each[0])
    return Likeness(Kind.FALSE_FRIEND, term.id, term.id, (one.organisation, other.organisation))


def _enough(one: Meaning, other: Meaning) -> bool:
    return len(_gist(one.text)) + len(_gist(other.text)) >= _ENOUGH_FOR_BOTH


def _twins(meanings: list[Meaning], order: Mapping[TermId, int]) -> Iterator[Likeness]:
    """Terms by which somebody means what somebody means by another. Only meanings that share words are compared."""
    told = [each for each in meanings if not each.unused and len(_gist(each.text)) >= _ENOUGH]
    told.sort(key=lambda each: order[each.term])
    having: defaultdict[str, set[int]] = defaultdict(set)
    for at, each in enumerate(told):
        near = Counter(before for key in _keys(each.text) for before in having[key])
        for before in sorted(before for before, shared in near.items() if shared >= _ENOUGH):
            one = told[before]
            if one.term != each.term and alike(one.text, each.text) >= _ALIKE:
                yield Likeness(Kind.TWIN, one.term, each.term, (one.organisation, each.organisation))
        for key in _keys(each.text):
            having[key].add(at)


def _said_elsewhere(meanings: list[Meaning], terms: Mapping[TermId, Term]) -> Iterator[Likeness]:
    """Somebody's word for one term is another term: one thing, unless somebody means another by it."""
    called = {_base(each.word): each.id for each in terms.values()}
    for saying in meanings:
        other = called.get(_base(saying.says)) if saying.says.strip() else None
        if other is None or other == saying.term:
            continue
        told = (each for each in meanings if each.term == other and each.organisation != saying.organisation)
        different = [each for each in told if _gist(saying.text) and _gist(each.text) and _apart(saying, each)]
        whose = different[0].organisation if different else saying.organisation
        kind = Kind.FALSE_FRIEND if different else Kind.TWIN
        yield Likeness(kind, saying.term, other, (saying.organisation, whose))


def _said_twice(meanings: list[Meaning], order: Mapping[TermId, int]) -> Iterator[Likeness]:
    """One word that is somebody's for one term and somebody's for another."""
    first: dict[str, Meaning] = {}
    for each in sorted(meanings, key=lambda one: order[one.term]):
        if each.says.strip():
            before = first.setdefault(_base(each.says), each)
            if before.term != each.term:
                whose = (before.organisation, each.organisation)
                yield Likeness(Kind.FALSE_FRIEND, before.term, each.term, whose)


def _apart(one: Meaning, other: Meaning) -> bool:
    return _kinship(one.text, other.text) <= _APART


@lru_cache(maxsize=4096)
def _kinship(one: str, other: str) -> float:
    """How much two meanings have to do with each other, from 0 to 1: like `alike`, by all that a word may stand for."""
    first, second = _carrying(one), _carrying(other)
    shared = sum(any(_are_kin(mine, theirs) for theirs in second) for mine in first)
    return shared / max(len(first) + len(second) - shared, 1)


def _are_kin(one: _Carrying, other: _Carrying) -> bool:
    return not one.lemmas.isdisjoint(other.around) or not other.lemmas.isdisjoint(one.around)


def _base(word: str) -> str:
    lower = " ".join(word.lower().split())
    return next((each.lemma for each in forms(lower) if each.part == NOUN), lower)


@lru_cache(maxsize=4096)
def _keys(text: str) -> frozenset[str]:
    return frozenset().union(*_gist(text))


@lru_cache(maxsize=4096)
def _gist(text: str) -> tuple[frozenset[str], ...]:
    """The words of `text` that carry its meaning, each with the others that mean the same."""
    return tuple(dict.fromkeys(_kin(each) for each in words(text) if each.lower not in FUNCTION_WORDS))


def _kin(word: Word) -> frozenset[str]:
    """`word` as it is likely meant here, and the words of its most usual sense."""
    if word.form is None:
        return frozenset({word.lower})
    lemma, part = word.form.lemma, word.form.part
    entry = lexicon().entries(lemma).get(part) if part in (NOUN, VERB) else None
    synonyms = lexicon().sense(entry.senses[0]).words if entry is not None else ()
    return frozenset({f"{lemma}.{part}", *(f"{each.lower()}.{part}" for each in synonyms)})


@dataclass(frozen=True, slots=True)
class _Carrying:
    """A word that carries meaning: what it may be a form of, and the words around that in the lexicon, it included."""

    lemmas: frozenset[str]
    around: frozenset[str]


@lru_cache(maxsize=4096)
def _carrying(text: str) -> tuple[_Carrying, ...]:
    found = dict.fromkeys(_lemmas(each) for each in words(text) if each.lower not in FUNCTION_WORDS)
    return tuple(_Carrying(each, each.union(*map(_around, each))) for each in found)


def _lemmas(word: Word) -> frozenset[str]:
    likely = {word.form.lemma} if word.form is not None else set()
    return frozenset({word.lower, *likely, *(each.lemma for each in forms(word.lower))})


@lru_cache(maxsize=4096)
def _around(lemma: str) -> frozenset[str]:
    """The words of all its senses, of what these are kinds of, and of their definitions."""
    entries = (entry for part, entry in lexicon().entries(lemma).items() if part in (NOUN, VERB))
    return frozenset().union(*(_saying(each) for entry in entries for each in entry.senses[:_SENSES]))


@lru_cache(maxsize=4096)
def _saying(sense: int) -> frozenset[str]:
    found = lexicon().sense(sense)
    above = [name for each in found.above for name in lexicon().sense(each).words]
    said = {part for name in (*found.words, *above) for part in (name.lower(), *name.lower().split())} | found.gloss
    lemmas = {form.lemma for each in said for form in forms(each)}
    return frozenset((said | lemmas) - FUNCTION_WORDS)
