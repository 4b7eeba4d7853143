"""From a form to its lemma and back: "nurses" is "nurse" with an s, and "carer" with an s is "carers"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from workshop.language.irregular import PLURALS, SINGULARS, VERB_BASES, VERB_FORMS
from workshop.language.lexicon import ADJECTIVE, NOUN, VERB, lexicon


class Ending(StrEnum):
    """What a form says besides its lemma."""

    NONE = ""
    S = "s"
    PAST = "ed"
    PARTICIPLE = "en"
    ING = "ing"


@dataclass(frozen=True, slots=True)
class Form:
    """A word as it stands: `lemma` as `part` of speech, with `ending`."""

    lemma: str
    part: str
    ending: Ending = Ending.NONE


# WordNet's own rules ("morphy"), as ending and what stands in its place.
_NOUN_RULES: Final = (("ies", "y"), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"),
                      ("men", "man"), ("s", ""))  # fmt: skip
_VERB_RULES: Final = (
    ("ies", "y", Ending.S), ("s", "", Ending.S), ("es", "", Ending.S), ("ied", "y", Ending.PAST),
    ("ed", "e", Ending.PAST), ("ed", "", Ending.PAST), ("ing", "e", Ending.ING), ("ing", "", Ending.ING),
    ("ying", "ie", Ending.ING),
)  # fmt: skip
_ADJECTIVE_RULES: Final = (("ier", "y"), ("iest", "y"), ("er", "e"), ("er", ""), ("est", "e"), ("est", ""))
_VOWELS: Final = "aeiou"
_DOUBLED: Final = frozenset("bdgklmnprt")
_NO_SINGULARS: Final = ("ss", "us", "is")


@lru_cache(maxsize=8192)
def forms(word: str) -> tuple[Form, ...]:
    """What `word` (lower case) can be: one form a part of speech that the lexicon knows; none for a strange word."""
    known = lexicon().entries(word)
    found = {part: Form(word, part) for part in known}
    uses = {part: entry.uses for part, entry in known.items()}
    for form in (*_nouns(word), *_verbs(word), *_adjectives(word)):
        entry = lexicon().entries(form.lemma).get(form.part)
        if entry is not None and entry.uses >= uses.get(form.part, 0):  # "things" is more than one thing
            found[form.part] = form
            uses[form.part] = entry.uses + 1
    return tuple(found.values())


def inflected(lemma: str, part: str, ending: Ending) -> str:
    """`lemma` with `ending`; of several words the last one of a noun and the first one of a verb changes."""
    if ending is Ending.NONE:
        return lemma
    if part == NOUN:
        head, of, rest = lemma.partition(" of ")
        before, space, last = head.rpartition(" ")
        many = last if last.endswith("s") and not last.endswith(_NO_SINGULARS) else _plural(last)
        return before + space + many + of + rest
    first, space, rest = lemma.partition(" ")
    return _verb_form(first, ending) + space + rest


def _nouns(word: str) -> list[Form]:
    if word in SINGULARS:
        return [Form(SINGULARS[word], NOUN, Ending.S)]
    if word.endswith(_NO_SINGULARS):
        return []
    return [
        Form(word[: -len(end)] + instead, NOUN, Ending.S)
        for end, instead in _NOUN_RULES
        if word.endswith(end) and len(word) > len(end) + 1
    ]


def _verbs(word: str) -> list[Form]:
    if word in VERB_BASES:
        base = VERB_BASES[word]
        past, participle = VERB_FORMS[base]
        return [Form(base, VERB, Ending.PAST if word == past or word != participle else Ending.PARTICIPLE)]
    found = []
    for end, instead, ending in _VERB_RULES:
        stem = word.removesuffix(end)
        if stem != word and (len(stem) > 1 or len(stem + instead) > 2):  # "vying" of "vie", and no "bed" of "be"
            found.append(Form(stem + instead, VERB, ending))
            if not instead and len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
                found.append(Form(stem[:-1], VERB, ending))
    return found


def _adjectives(word: str) -> list[Form]:
    found = []
    for end, instead in _ADJECTIVE_RULES:
        if word.endswith(end) and len(word) > len(end) + 2:
            stem = word[: -len(end)]
            found.append(Form(stem + instead, ADJECTIVE))
            if not instead and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
                found.append(Form(stem[:-1], ADJECTIVE))
    return found


def _plural(word: str) -> str:
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("man") and word not in ("human", "german"):
        return f"{word[:-2]}en"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _verb_form(verb: str, ending: Ending) -> str:
    if ending is Ending.S:
        return {"have": "has", "be": "is"}.get(verb) or (f"{verb}es" if verb in ("do", "go") else _regular_s(verb))
    if ending is Ending.ING:
        if verb.endswith("ie"):
            return f"{verb[:-2]}ying"
        if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
            return f"{verb[:-1]}ing"
        return f"{_doubled(verb)}ing"
    if verb in VERB_FORMS:
        return VERB_FORMS[verb][ending is Ending.PARTICIPLE]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ied"
    return f"{_doubled(verb)}ed"


def _regular_s(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _doubled(verb: str) -> str:
    """ "stop" -> "stopp", "admit" -> "admitt", "travel" -> "travell": one consonant after one vowel, if stressed.

    The stress stands in no list: of longer words people's writing tells, and a British l is doubled without one.
    """
    if verb[-1] not in _DOUBLED or verb[-2:-1] not in tuple(_VOWELS) or len(verb) < 3:
        return verb
    double = verb + verb[-1]
    short = sum(letter in _VOWELS for letter in verb) == 1
    british = verb[-1] == "l" and verb[-3] not in _VOWELS and "ll" not in verb  # "parallel"
    written = lexicon().zipf(f"{double}ed") > lexicon().zipf(f"{verb}ed")
    return double if short or british or written else verb
