"""What is said of a document beside its picture: what it holds, what it leaves out, what it cannot print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.contents import Contents, Held
    from workshop.documents.missing import Missing
    from workshop.documents.parity import Parity


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


def left_out(contents: Contents) -> str:
    """What a document leaves out, in one line."""
    if not contents.left_out:
        return tr("Nothing of this session is left out.")
    return tr("Left out: {parts}.", parts=_listed(contents.left_out))


def in_short(contents: Contents) -> str:
    """What a document holds and leaves out, in a few lines."""
    if not contents.holds:
        return left_out(contents)
    return tr("Holds: {parts}.", parts=_listed(contents.holds)) + " " + left_out(contents)


def _listed(held: tuple[Held, ...]) -> str:
    return ", ".join(f"{each.words} {each.count}" if each.count else each.words for each in held)
