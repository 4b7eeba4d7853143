"""One record, several renderings: the room's words explained by, or replaced with, those that a reader has for them.

A word is explained where it is first used, with the reader's word in brackets; it is replaced only where somebody said
so. What stands in quotation marks, in addresses, and in the phrases that are to be kept is never touched. A place that
cannot take their word, as an adjective that reads like the room's noun, is left, and told of like the others.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from workshop.language.adjective import is_adjective
from workshop.language.forms import Ending, inflected
from workshop.language.lexicon import ADJECTIVE, VERB, lexicon
from workshop.language.phrases import Found, occurrences
from workshop.language.swap import swapped

_QUOTED: Final = re.compile(
    r"“[^”]*(?:”|$)|«[^»]*(?:»|$)|»[^«]*«|„[^“”]*(?:[“”]|$)|「[^」]*(?:」|$)|\"[^\"]*(?:\"|$)"
    r"|(?<!\w)‘(?:[^’]|’(?=\w))*(?:’|$)|(?<!\w)'(?:[^'\n]|'(?=\w))+'(?!\w)|‹[^›]*(?:›|$)"
)
_ADDRESS: Final = re.compile(r"\S*(?:://|www\.|@)\S*")


class Way(StrEnum):
    """What is done with a word of the room: theirs after it in brackets, theirs in its place, or nothing."""

    EXPLAINED = "explained"
    REPLACED = "replaced"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Wording:
    """What a reader says for a term: `room` are the room's words for it, `stands_in` whether theirs takes their place.

    `term` is any key by which the term is known again.
    """

    term: str
    room: tuple[str, ...]
    theirs: str
    stands_in: bool = False


@dataclass(frozen=True, slots=True)
class Substitution:
    """Characters `start` to `end` of the passage `where` said `found`; the reader reads `given`, or `found` if left."""

    term: str
    where: str
    start: int
    end: int
    found: str
    given: str
    way: Way


@dataclass(frozen=True, slots=True)
class Reworded:
    """Passages as their reader reads them, by their names, and every substitution in them in order."""

    texts: Mapping[str, str] = field(default_factory=dict)
    substitutions: tuple[Substitution, ...] = ()


def reworded(
    passages: Iterable[tuple[str, str]], wordings: Collection[Wording], kept: Collection[str] = ()
) -> Reworded:
    """`passages` (name and text, in the order of reading) in the words of their reader. `kept` stays as it is."""
    given = [each for each in wordings if each.theirs.strip()]
    if not given:
        return Reworded(dict(passages))
    untouched = (*kept, *(each.theirs.strip() for each in given))
    told: set[str] = set()
    texts: dict[str, str] = {}
    made: list[Substitution] = []
    for where, text in passages:
        found = _substitutions(where, text, given, _protected(text, untouched), told)
        texts[where] = carried_out(text, found)
        made += found
    return Reworded(texts, tuple(made))


def carried_out(text: str, found: Iterable[Substitution]) -> str:
    """`text` with `found` carried out, from its end on so that places stay right; an "a" suits what follows it."""
    for each in sorted(found, key=lambda one: -one.start):
        if each.way is Way.REPLACED:
            text = swapped(text, each.start, each.end, each.given)
        else:
            text = text[: each.start] + each.given + text[each.end :]
    return text


def _substitutions(
    where: str, text: str, wordings: Iterable[Wording], protected: list[tuple[int, int]], told: set[str]
) -> list[Substitution]:
    """What changes in one passage. `told` are the terms that were explained before, and grows."""
    made: list[Substitution] = []
    for found, phrase, wording in _matches(text, wordings):
        start, end = found.start, found.end + len(found.suffix)
        if any(start < stop and begin < end for begin, stop in protected):
            continue
        said, given = text[start:end], _given(text, found, phrase, wording)
        alike = _is_adjective(text, found, wording)
        if wording.stands_in and given is not None and not alike:
            made.append(Substitution(wording.term, where, start, end, said, given, Way.REPLACED))
        elif alike or (wording.stands_in and wording.term in told):
            made.append(Substitution(wording.term, where, start, end, said, said, Way.LEFT))
        elif wording.term not in told:
            told.add(wording.term)
            if not _already_explained(text, end, wording):
                read = f"{said} ({_bracketed(found, wording)})"
                made.append(Substitution(wording.term, where, start, end, said, read, Way.EXPLAINED))
    return made


def _matches(text: str, wordings: Iterable[Wording]) -> list[tuple[Found, str, Wording]]:
    """Where the room's words stand, in order, none across another: the longest of those that begin together."""
    every = [
        (found, phrase, wording)
        for wording in wordings
        for phrase in dict.fromkeys(each.strip() for each in wording.room)
        if phrase.casefold() != wording.theirs.strip().casefold()
        for found in occurrences(text, phrase)
    ]
    every.sort(key=lambda each: (each[0].start, -each[0].end))
    clear: list[tuple[Found, str, Wording]] = []
    for each in every:
        if not clear or each[0].start >= clear[-1][0].end:
            clear.append(each)
    return clear


def _protected(text: str, kept: Iterable[str]) -> list[tuple[int, int]]:
    """The stretches that nothing may touch: quotations, addresses, and the phrases `kept`."""
    spans = [match.span() for pattern in (_QUOTED, _ADDRESS) for match in pattern.finditer(text)]
    for phrase in dict.fromkeys(each.strip() for each in kept):
        if phrase:
            spans += [match.span() for match in re.finditer(rf"(?i)(?<!\w){re.escape(phrase)}(?!\w)", text)]
    return spans


def _given(text: str, found: Found, phrase: str, wording: Wording) -> str | None:
    """Their word in the form, case and possessive of the one found; None where it cannot take that form."""
    theirs, form = wording.theirs.strip(), found.form
    if form.part == VERB and not _is_verb(theirs):
        return None
    bent = inflected(theirs, form.part, form.ending) if form.ending is not Ending.NONE else theirs
    return _in_case(bent, text, found, phrase) + found.suffix


def _bracketed(found: Found, wording: Wording) -> str:
    """Their word for the brackets: of several several, else as it was typed."""
    theirs, form = wording.theirs.strip(), found.form
    many = form.ending is Ending.S and (form.part != VERB or _is_verb(theirs))
    return (inflected(theirs, form.part, form.ending) if many else theirs) + found.suffix


def _is_verb(theirs: str) -> bool:
    """Whether it can be bent as a verb: "hold", "check in", and not "lounge time"."""
    return _can_be(VERB, theirs)


def _can_be(part: str, theirs: str) -> bool:
    return part in lexicon().entries(" ".join(theirs.lower().split()))


def _is_adjective(text: str, found: Found, wording: Wording) -> bool:
    """Whether the word found is an adjective that only reads like the room's noun, and theirs can be none."""
    bare = found.form.ending is Ending.NONE and not found.suffix
    return bare and not _can_be(ADJECTIVE, wording.theirs) and is_adjective(text, found.start, found.end)


def _in_case(theirs: str, text: str, found: Found, phrase: str) -> str:
    """`theirs` with a capital where the word found has one that the room's word has not, or that begins a sentence."""
    said = found.text
    if len(said) > 1 and said.isupper() and not phrase.isupper():
        return theirs.upper()
    if said[:1].isupper() and (not phrase[:1].isupper() or _begins_sentence(text, found.start)):
        return theirs[:1].upper() + theirs[1:]
    if said[:1].islower() and phrase[:1].isupper() and theirs[1:].islower():
        return theirs[:1].lower() + theirs[1:]
    return theirs


def _begins_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t(“‘\"'«„")
    return not before or before[-1] in ".!?…:\n"


def _already_explained(text: str, end: int, wording: Wording) -> bool:
    """Whether somebody wrote their word in brackets behind it already."""
    return text[end:].lstrip().casefold().startswith(f"({wording.theirs.strip().casefold()}")
