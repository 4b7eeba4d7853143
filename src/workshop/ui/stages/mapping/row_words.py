"""What the field says of the cell it stands in."""

from __future__ import annotations

from workshop.model.parts import Link, MappingRow, RowKind
from workshop.ui.stages.mapping.edits import THEIRS
from workshop.words import tr


def field_name(row: MappingRow, side: str) -> str:
    """What the field is called for those who hear the screen."""
    if side == THEIRS:
        return tr("Role there") if row.kind is RowKind.ROLE else tr("Relation there")
    return tr("What corresponds at home to: {theirs}", theirs=row.theirs)


def question(row: MappingRow, side: str) -> str:
    """What the empty field asks."""
    if side == THEIRS:
        return tr("Who or what is there?") if row.kind is RowKind.ROLE else tr("Who does what to whom there?")
    return {
        Link.GAP: tr("What is here instead?"),
        Link.BREAK: tr("Why does it break here?"),
    }.get(row.link, tr("Tab past for a gap, ! for a break"))
