"""What is said of a document beside its picture: what it holds, what it leaves out, what it cannot print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.contents import Contents, Held
    from workshop.documents.missing import Missing


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
