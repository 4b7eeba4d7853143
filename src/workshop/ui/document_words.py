"""What is said of a document beside its picture: what it holds, what it leaves out, what it cannot print."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.contents import Contents, Held, Rendered
    from workshop.documents.missing import Missing
    from workshop.documents.parity import Parity
    from workshop.documents.preflight import Preflight


def page_count(count: int) -> str:
    """As "2 pages"."""
    return tr("{n} pages", n=count, one="{n} page")


def glyph_words(missing: Missing) -> str:
    """A character that no font here has, and where it stands."""
    return tr(
        "No font here has “{character}”, under “{where}”. It prints spelt out.",
        character=missing.character,
        where=missing.where,
    )


def same_words(parity: Parity) -> str:
    """Whether the core is the same in every organisation's document, and where it is not."""
    if parity.same:
        return tr("Core: the same in all {n} documents.", n=parity.documents, one="Core: there is one document yet.")
    first = parity.differences[0]
    told = tr("{organisation}, {what}", organisation=first.organisation, what=first.fact.label)
    return tr("The core differs in {n} places, first: {where}.", n=len(parity.differences), where=told)


def left_out(contents: Contents | Preflight) -> str:
    """What a document leaves out, in one line."""
    if not contents.left_out:
        return tr("Nothing of this session is left out.")
    return tr("Left out: {parts}.", parts=_listed(contents.left_out))


def in_short(contents: Contents | Preflight) -> str:
    """What a document holds and leaves out, in a few lines."""
    if not contents.holds:
        return left_out(contents)
    return tr("Holds: {parts}.", parts=_listed(contents.holds)) + " " + left_out(contents)


def told_in_full(found: Preflight) -> tuple[str, tuple[str, ...]]:
    """The preflight of a document: its pages, what it holds and withholds; then each thing that asks for a look."""
    short = f"{page_count(found.pages)}. {in_short(found)}"
    glyphs = tuple(glyph_words(each) for each in found.missing)
    looks = (*glyphs, *people_words(found), *found.gaps, *(rendering_words(each) for each in found.renderings))
    return "\n".join(each for each in (short, withheld_words(found)) if each), looks


def rendering_words(rendered: Rendered) -> str:
    """A word of the room that reads otherwise, and where."""
    found, given, where = rendered.found, rendered.given, rendered.where
    return tr("“{found}” reads “{given}”, under “{where}”.", found=found, given=given, where=where)


def withheld_words(found: Preflight) -> str:
    """How much is withheld for whom, in one line; empty if nothing is."""
    counted: Counter[str] = Counter()
    for each in found.withheld:
        counted[each.reader_name] += each.count
    parts = ", ".join(tr("{reader} {n}", reader=reader, n=count) for reader, count in counted.items())
    return tr("Withheld, because it is only for: {parts}.", parts=parts) if parts else ""


def people_words(found: Preflight) -> tuple[str, ...]:
    """Whom a document names, or who goes by a pseudonym in it; nothing if it says nothing of people."""
    if found.hidden:
        pairs = ", ".join(f"{each.name} → {each.pseudonym}" for each in found.hidden)
        return (tr("Goes by a pseudonym: {people}.", people=pairs),)
    if not found.named:
        return ()
    names = ", ".join(each.name for each in found.named)
    if found.names_agreed:
        return (tr("Names people: {names}. The ground rules agree to that.", names=names),)
    return (tr("Names people: {names}. The ground rules do not agree to names yet.", names=names),)


def _listed(held: tuple[Held, ...]) -> str:
    return ", ".join(f"{each.words} {each.count}" if each.count else each.words for each in held)
