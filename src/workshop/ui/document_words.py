"""What is said of a document beside its picture: what it holds, what it leaves out, what it cannot print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from workshop.model.identity import FACILITATOR
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.contents import Contents, Held
    from workshop.documents.preflight import Preflight
    from workshop.documents.withheld import Withheld

_MOST: Final = 12
"""Things about one document that are said; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a document before it is made.

    `short` is what it holds and withholds, and its open words; `looks` is each thing that asks for a look. `warnings`
    are those of them that nobody can call back once the paper is in somebody's hands: what cannot be printed, people
    of others who did not agree to be named, what gives the trade away.
    """

    name: str
    file_name: str
    short: str
    looks: tuple[str, ...]
    warnings: tuple[str, ...]


def told_of(found: Preflight) -> Told:
    """The preflight of a document in words."""
    glyphs, people = tuple(each.words for each in found.missing), people_words(found)
    warnings = (*glyphs, *(people if _tells_of_others(found) else ()), *found.betrayed)
    looks = dict.fromkeys((*warnings, *people, *found.gaps, *(each.words for each in found.renderings)))
    return Told(found.document.name, found.document.file_name, _short(found), tuple(looks), warnings)


def _tells_of_others(found: Preflight) -> bool:
    """Whether a document tells its reader names that nobody agreed to: those of its own people it has anyway."""
    document = found.document
    others = any(each.home is None or each.home != document.organisation for each in found.named)
    return others and not found.names_agreed and document.reader != FACILITATOR


def counted_looks(told: Told) -> tuple[str, ...]:
    """What asks for a look in one document, with a count of what is not said."""
    rest = len(told.looks) - _MOST
    return (*told.looks[:_MOST], *((tr("And {n} more.", n=rest),) if rest > 0 else ()))


def all_looks(told: Iterable[Told | None]) -> tuple[str, ...]:
    """What asks for a look in several documents, each line with the name of its document; warnings before the rest."""
    there = [each for each in told if each is not None]
    first = [_of(each, line) for each in there for line in each.warnings[:_MOST]]
    every = [_of(each, line) for each in there for line in counted_looks(each)]
    return tuple(dict.fromkeys((*first, *every)))


def _of(told: Told, line: str) -> str:
    return tr("{document}: {line}", document=told.name, line=line)


def page_count(count: int) -> str:
    """As "2 pages"."""
    return tr("{n} pages", n=count, one="{n} page")


def left_out(contents: Contents | Preflight) -> str:
    """What a document leaves out, in one line."""
    if not contents.left_out:
        return tr("Nothing of this session is left out.")
    return tr("Left out: {parts}.", parts=_listed(contents.left_out))


def _short(found: Preflight) -> str:
    """The pages of a document, what it holds and what it withholds, and which of its words are still open."""
    holds = tr("Holds: {parts}.", parts=_listed(found.holds)) if found.holds else ""
    rest = "" if found.withheld and not found.left_out else left_out(found)
    short = " ".join(each for each in (f"{page_count(found.pages)}.", holds, rest) if each)
    return "\n".join(each for each in (short, withheld_words(found), *_open_words(found)) if each)


def _open_words(found: Preflight) -> tuple[str, ...]:
    """The words without a wording; of those in a translation document the looks tell already what becomes of them."""
    from workshop.documents.keys import TRANSLATION

    return found.open_words if found.document.key != TRANSLATION else ()


def withheld_words(found: Preflight) -> str:
    """How much of what is withheld for whom, in one line; empty if nothing is."""
    by_reader: dict[str, list[Withheld]] = {}
    for each in found.withheld:
        by_reader.setdefault(each.reader_name, []).append(each)
    parts = ", ".join(_withheld_for(reader, those) for reader, those in by_reader.items())
    return tr("Withheld, because it is only for: {parts}.", parts=parts) if parts else ""


def _withheld_for(reader: str, those: list[Withheld]) -> str:
    """As "Evenkeel 3 (Ideas 1, Terms 2)"."""
    kinds = ", ".join(f"{each.words} {each.count}" for each in those)
    return tr("{reader} {n} ({kinds})", reader=reader, n=sum(each.count for each in those), kinds=kinds)


def people_words(found: Preflight) -> tuple[str, ...]:
    """Whom a document names, or who goes by a pseudonym in it, and what may still tell; nothing if there is nobody."""
    return (*_hidden_words(found), *_named_words(found), *found.left_words)


def _hidden_words(found: Preflight) -> tuple[str, ...]:
    pairs = ", ".join(f"{each.name} → {each.pseudonym}" for each in found.hidden)
    return (tr("Goes by a pseudonym: {people}.", people=pairs),) if pairs else ()


def _named_words(found: Preflight) -> tuple[str, ...]:
    names = ", ".join(dict.fromkeys(each.name for each in found.named))
    if not names:
        return ()
    if found.names_agreed:
        return (tr("Names people: {names}. The ground rules agree to that.", names=names),)
    return (tr("Names people: {names}. The ground rules do not agree to names yet.", names=names),)


def _listed(held: tuple[Held, ...]) -> str:
    return ", ".join(f"{each.words} {each.count}" if each.count else each.words for each in held)
