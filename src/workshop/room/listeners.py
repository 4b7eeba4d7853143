"""Who heard a word otherwise than it was meant, as one phrase."""

from __future__ import annotations

from collections.abc import Callable

from workshop.model.parts import Misunderstanding
from workshop.words import in_a_row, tr


def listeners(
    found: Misunderstanding, named: Callable[[str], str], you: str | None = None, *, begins: bool = True
) -> str:
    """Who heard it, each once as `named`, the reader `you` first; empty if nobody was noted.

    Where two of one organisation meant different things, the second are told as others there, last. `begins`: a
    sentence or a half begins with it.
    """
    elsewhere = sorted((each for each in found.heard_by if each != found.said_by), key=lambda each: each != you)
    names = list(dict.fromkeys(name for name in map(named, elsewhere) if name))
    at_home = named(found.said_by) if found.said_by and found.said_by in found.heard_by else ""
    if at_home:
        names.append(_others(at_home, you=found.said_by == you, begins=begins and not names))
    return in_a_row(names)


def _others(organisation: str, *, you: bool, begins: bool) -> str:
    """Others of the organisation that said it; `begins`, they begin the sentence."""
    if you:
        return tr("Others of you") if begins else tr("others of you")
    if begins:
        return tr("Others at {organisation}", organisation=organisation)
    return tr("others at {organisation}", organisation=organisation)
