"""What the capture line keeps: one line that was typed, or a pasted list, each of its lines a thing of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from workshop.model.changes.harvest import add_ideas, jot_all, name_terms
from workshop.model.identity import AnalogyId, IdeaId, JottingId, TermId
from workshop.model.jottings import JottingKind
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.words import tr
from workshop.workbench import Workbench

MOST: Final = 200
"""Lines of a pasted list that are kept at once."""


def keep(workbench: Workbench, kind: str, texts: Sequence[str], analogy: AnalogyId | None) -> None:
    """Keep a thing of `kind` a text, in one step; `kind` is an idea, a term, a parked line or a note."""
    new = [workbench.new_id() for _ in texts]
    made, stage = workbench.clock.stamp(), workbench.run.stage
    change: Callable[[Session], Session]
    if kind == "idea":
        change = partial(add_ideas, new=[IdeaId(each) for each in new], texts=texts, made=made, analogy=analogy)
        place = Place("mapping", "ideas", new[0])
    elif kind == "term":
        change = partial(name_terms, new=[TermId(each) for each in new], words=texts)
        place = Place("translation", "terms", new[0])
    else:
        where = JottingKind.PARKING if kind == "parking" else JottingKind.NOTE
        ids = [JottingId(each) for each in new]
        change = partial(jot_all, new=ids, kind=where, texts=texts, made=made, stage=stage)
        place = Place(stage)
    workbench.edit(_label(kind, len(texts)), change, place)


def counted(kind: str, number: int) -> str:
    """How many there are of a kind, in words."""
    match kind:
        case "idea":
            return tr("{n} ideas", n=number, one="{n} idea")
        case "term":
            return tr("{n} terms", n=number, one="{n} term")
        case "parking":
            return tr("{n} parked lines", n=number, one="{n} parked line")
        case _:
            return tr("{n} notes", n=number, one="{n} note")


def _label(kind: str, number: int) -> str:
    if number > 1:
        return tr("Keep {several}", several=counted(kind, number))
    match kind:
        case "idea":
            return tr("Keep idea")
        case "term":
            return tr("Keep term")
        case "parking":
            return tr("Keep parked line")
        case _:
            return tr("Keep note")
