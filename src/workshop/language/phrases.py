"""A word or phrase found in a text in any of its forms, and nowhere inside another word."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from workshop.language.forms import Ending, Form, forms
from workshop.language.lexicon import NOUN, VERB
from workshop.language.sentence import Word, words

_JOINS: Final = "_@#/\\&+=%"
"""Signs that make one word of what stands on both sides: an address, a path, a name in a program."""


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start` to `end` of a text are the phrase, in `form`; `suffix` is a possessive s or apostrophe."""

    start: int
    end: int
    text: str
    form: Form
    suffix: str = ""


def occurrences(text: str, phrase: str) -> Iterator[Found]:
    """Where `phrase` stands in `text`, in order: in either case, in the plural, as a verb's form, with a possessive s.

    A phrase in capitals, such as "ETA", is found in capitals alone.
    """
    wanted = _taken_apart(phrase)
    if wanted is None or wanted[0].lower not in bases(text):
        return
    told = words(text)
    place = 0
    while place + len(wanted) <= len(told):
        stretch = told[place : place + len(wanted)]
        form = _form(text, stretch, phrase, wanted)
        if form is not None and _stands_alone(text, stretch[0].start, stretch[-1].end):
            start, end = stretch[0].start, stretch[-1].end
            suffix = _suffix(text, end) if stretch[-1].owner else ""
            yield Found(start, end, text[start:end], form, suffix)
            place += len(wanted)
        else:
            place += 1


@lru_cache(maxsize=8192)
def bases(text: str) -> frozenset[str]:
    """Every word of `text` in lower case, and what each may be a form of."""
    lowers = {each.lower for each in words(text)}
    strange = {each.removesuffix(end) for each in lowers for end in ("s", "es")}
    return frozenset(lowers | strange | {form.lemma for each in lowers for form in forms(each)})


@lru_cache(maxsize=1024)
def _taken_apart(phrase: str) -> tuple[Word, ...] | None:
    """The words of `phrase`; None when there is no word in it, or something that is no word at either end."""
    found = words(phrase)
    return found if found and found[0].start == 0 and found[-1].end == len(phrase) else None


def _form(text: str, stretch: tuple[Word, ...], phrase: str, wanted: tuple[Word, ...]) -> Form | None:
    """The form in which `stretch` says `phrase`, or None if it says something else."""
    if not _gaps_agree(text, stretch, phrase, wanted):
        return None
    if _in_capitals(phrase):
        whole = text[stretch[0].start : stretch[-1].end]
        if whole == phrase:
            return Form(phrase, NOUN)
        return Form(phrase, NOUN, Ending.S) if whole == f"{phrase}s" else None
    equal = [given.lower == asked.lower for given, asked in zip(stretch, wanted, strict=True)]
    if all(equal):
        part = (stretch[0].part or NOUN) if len(stretch) == 1 else NOUN
        return Form(phrase.lower(), part)
    if len(stretch) == 1:
        return _inflected_form(stretch[0], wanted[0].lower, (NOUN, VERB))
    if all(equal[:-1]):
        return _inflected_form(stretch[-1], wanted[-1].lower, (NOUN,))
    return _inflected_form(stretch[0], wanted[0].lower, (VERB,)) if all(equal[1:]) else None


def _inflected_form(word: Word, lemma: str, parts: tuple[str, ...]) -> Form | None:
    """The ending with which `word` is a form of `lemma`, as likely as it is in its sentence.

    "out-patients" is no form of "patient", though the lexicon, which does not have it, takes it for one.
    """
    if word.lower.count("-") != lemma.count("-"):
        return None
    possible = ((word.form,) if word.form else ()) + forms(word.lower)
    for each in possible:
        if each.lemma == lemma and each.ending is not Ending.NONE and each.part in parts:
            return each
    strange = NOUN in parts and not forms(lemma) and lemma.isascii()
    return Form(lemma, NOUN, Ending.S) if strange and word.lower in (f"{lemma}s", f"{lemma}es") else None


def _gaps_agree(text: str, stretch: tuple[Word, ...], phrase: str, wanted: tuple[Word, ...]) -> bool:
    """Whether the same stands between the words: white space for white space, a comma for a comma."""
    return all(
        _between(text, given, after) == _between(phrase, asked, then)
        for given, after, asked, then in zip(stretch, stretch[1:], wanted, wanted[1:], strict=False)
    )


def _between(text: str, one: Word, other: Word) -> str:
    return " ".join(f"|{text[one.end : other.start]}|".replace("’", "'").split())


def _in_capitals(phrase: str) -> bool:
    return len(phrase) > 1 and phrase.isupper()


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing on either side makes the stretch a piece of a longer word, an address or a path."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if _joined(before) or _joined(after):
        return False
    dotted = before == "." and text[start - 2 : start - 1].isalnum()
    return not dotted and not (after in (".", ":") and text[end + 1 : end + 2].isalnum())


def _joined(sign: str) -> bool:
    return bool(sign) and (sign in _JOINS or unicodedata.category(sign) in ("Mn", "Mc", "Me", "Cf"))


def _suffix(text: str, end: int) -> str:
    """The possessive ending at `end`: "’s", or the apostrophe alone after an s."""
    rest = text[end : end + 2]
    return rest if rest[1:].lower() == "s" else rest[:1]
