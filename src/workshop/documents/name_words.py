"""Which words of a name may stand alone, which of them are ordinary words too, and where such a word is no name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from workshop.documents.folded import folded
from workshop.documents.named_aside import SMALL
from workshop.language.forms import forms
from workshop.language.lexicon import PERSON, lexicon
from workshop.language.sentence import DETERMINERS, FUNCTION_WORDS, PRONOUNS

_SHORT: Final = 3  # letters; shorter words are ordinary ones somewhere
_TITLES: Final = frozenset(
    {"dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "doctor", "sir", "dame", "lady", "lord", "rev", "jr",
     "sr", "st", "nurse", "sister", "captain", "herr", "frau", "mme", "mlle", "madame", "monsieur", "sra", "dra",
     "signor", "signora", "ing", "dipl", "mag", "phd", "md", "saint"}
)  # fmt: skip
"""Words before or after a name that are nobody's."""
_ROLES: Final = frozenset(
    {"board", "ceo", "cfo", "chair", "chairman", "chairwoman", "chief", "committee", "communications", "coo", "council",
     "cto", "department", "director", "directors", "executive", "finance", "head", "hr", "it", "leadership", "legal",
     "management", "manager", "managers", "marketing", "office", "officer", "operations",
     "president", "procurement", "purchasing", "sales", "secretary", "security", "staff", "team", "teams",
     "treasurer", "trustees", "union"}
)  # fmt: skip
"""What a place in a house is called by, and hardly anybody by name."""
_NOBODYS: Final = _TITLES | _ROLES
_NAMES_TOO: Final = frozenset({"will", "may"})
"""Small words that people are called by more often than a sentence begins with them."""
_MONTHS: Final = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
     "mai", "juni", "juli", "avril", "abril", "mayo", "marzo", "julio", "junio", "juin", "juillet", "maj"}
)  # fmt: skip
_DATE_BEFORE: Final = re.compile(
    r"(?:\d(?:st|nd|rd|th)?\.?(?: of)?|\b(?:in|until|till|since|early|late|mid|during|this|next|last|every)"
    r"|\b(?:end|beginning|start|middle|week|half) of)[\s\-]+\Z"
)
_DATE_AFTER: Final = re.compile(rf"\.?,?\s*\d|\s*(?:and|or|to|until|till|[-–/])\s*(?:{'|'.join(sorted(_MONTHS))})\b")
_NEXT: Final = re.compile(r"\s+([\w'’]+)")
_ENDS: Final = frozenset('.!?:;\n“"•')
_BEFORE: Final = 24  # characters that can tell a date


def words_alone(name: str) -> tuple[str, ...]:
    """The words of `name`, as typed, by which somebody may be called alone: no title, no initial, no "van der"."""
    words = [each.strip(".,()'’\"“”") for each in name.split()]
    typed_small = all(each[:1].islower() for each in words if each)
    return tuple(
        each
        for each in words
        if sum(map(str.isalpha, each)) > 1
        and "." not in each
        and folded(each).text not in _TITLES
        and each not in SMALL
        and (typed_small or not each[0].islower())
    )


def turned_back(typed: str) -> str:
    """A name typed as registers have it, "Adeyemi, Ruth", as people say it; what reads otherwise as it is."""
    last, _, first = " ".join(typed.split()).partition(", ")
    surname, given = [each for each in last.split() if each not in SMALL], first.split()
    words = [*surname, *given]
    if len(surname) != 1 or not 1 <= len(given) <= 2 or not all(each[0].isupper() for each in words):
        return typed
    somebodys = _NOBODYS.isdisjoint(folded(each).text.strip(".") for each in words)
    return f"{first} {last}" if somebodys else typed


def turned_round(name: str) -> str:
    """`name` as registers have it, "van der Berg, Anna"; empty for one word."""
    words = name.split()
    last = next((at for at, each in enumerate(words) if at and each in SMALL), len(words) - 1)
    return f"{' '.join(words[last:])}, {' '.join(words[:last])}" if last > 0 else ""


def is_first_name(word: str) -> bool:
    """Whether `word`, in small letters, is hardly anything else: no trade, no ward that somebody belongs to."""
    senses = [each for entry in lexicon().entries(word).values() for each in entry.senses]
    return not senses or any(found.name and found.field == PERSON for found in map(lexicon().sense, senses))


def is_role(name: str) -> bool:
    """Whether `name` is what somebody does in a house: "Finance Director", "the Board". "Director Okafor" is a name."""
    words = [folded(each).text for each in name.split()]
    return not _ROLES.isdisjoint(words) and all(each in _ROLES or is_used(each) for each in words)


@lru_cache(maxsize=1024)
def is_ordinary(word: str) -> bool:
    """Whether `word`, in small letters without accents, is a word that people use, in English or another language.

    Such a word is somebody's name with a capital only. "ruth" stands in a dictionary too, and nobody writes it.
    """
    return len(word) < _SHORT or word in _MONTHS or bool(lexicon().elsewhere(word)) or is_used(word)


@lru_cache(maxsize=1024)
def is_used(word: str) -> bool:
    """Whether `word`, in small letters, is one that English texts have."""
    if word in FUNCTION_WORDS:
        return True
    lemmas = {word, *(each.lemma for each in forms(word))}
    return any(entry.uses for lemma in lemmas for entry in lexicon().entries(lemma).values())


def is_month(text: str, start: int, end: int, *, dated: bool) -> bool:
    """Whether characters `start` to `end` of a folded text are a month; in a date (`dated`) what can be one is one."""
    if text[start:end] not in _MONTHS:
        return False
    before = text[max(start - _BEFORE, 0) : start]
    return dated or bool(_DATE_BEFORE.search(before) or _DATE_AFTER.match(text, end))


def opens_sentence(text: str, start: int, end: int) -> bool:
    """Whether an ordinary word has its capital because a sentence begins with it: "An hour", "Will it be free?"."""
    before = text[:start].rstrip(" \t")
    if before and before[-1] not in _ENDS:
        return False
    word = text[start:end]
    if word in FUNCTION_WORDS and word not in _NAMES_TOO:
        return True
    after = _NEXT.match(text, end)
    return after is not None and after[1] in DETERMINERS | PRONOUNS
