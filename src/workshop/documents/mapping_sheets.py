"""Mapping sheets: one analogy after the other, each on a page of its own: what holds, is missing, breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from workshop.audience import seen_by
from workshop.documents.blocks import Block, heading, prose
from workshop.documents.card_head import number_of
from workshop.documents.columns import Columns
from workshop.documents.draft import Draft, Kind, opening, sheet
from workshop.documents.ideas import idea_list, nowhere
from workshop.documents.link_sign import LinkSign
from workshop.documents.record import Record
from workshop.documents.rows import Row, Rows
from workshop.documents.sections import cell, noted, section
from workshop.documents.style import CELL, HEADING, NOTE, SMALL, SMALL_HEAD, Face, Paper, Style
from workshop.model.identity import ROOM
from workshop.model.parts import Analogy, Link, MappingRow, RowKind
from workshop.model.session import Session
from workshop.room.speaker import spoken_for
from workshop.suits import suit_label
from workshop.words import right_to_left, tr

_WIDTHS: Final = (0.39, 0.22, 0.39)
_TITLE: Final = 24.0
_PLACE: Final = Style(Face.SERIF_SEMIBOLD, 13.5, 18)


def draft(session: Session, paper: Paper, _record: Record) -> Draft:
    """A chapter for each analogy that was mapped."""
    core = seen_by(session, ROOM)
    mapped = _mapped(core)
    return Draft(
        sheet=sheet(core, paper, tr("Mapping sheets")),
        chapters=tuple(partial(_sheet, core, each) for each in mapped),
        holds=(
            (tr("Analogies"), len(mapped)),
            (tr("Rows"), sum(len(_rows(core, each)) for each in mapped)),
        ),
    )


def _wanted(session: Session) -> bool:
    return bool(_mapped(seen_by(session, ROOM)))


KIND: Final = Kind(
    key="mapping",
    called=lambda: tr("Mapping sheets"),
    file_name=lambda: tr("mapping sheets"),
    wanted=_wanted,
    draft=draft,
)


def _mapped(core: Session) -> tuple[Analogy, ...]:
    """The analogies of the shortlist that say something and all that have a row, as they stand in the session."""
    return tuple(
        each
        for each in core.analogies
        if _rows(core, each) or (each.shortlisted and any(text.strip() for _, text in _told(each)))
    )


def _rows(core: Session, analogy: Analogy) -> tuple[MappingRow, ...]:
    return tuple(each for each in core.rows_of(analogy.id) if (each.theirs + each.ours).strip())


def _sheet(core: Session, analogy: Analogy, air: float) -> list[Block]:
    rows = _rows(core, analogy)
    roles = [_row(each) for each in rows if each.kind is RowKind.ROLE]
    relations = [_row(each) for each in rows if each.kind is RowKind.RELATION]
    return [
        *opening(analogy.title.strip() or tr("An analogy"), _lead(core, analogy), _TITLE),
        *_card(analogy, air),
        *(_places(analogy, air) if rows or (analogy.their_place + analogy.our_place).strip() else ()),
        *_grid(tr("Roles: who or what is there"), roles, air),
        *_grid(tr("Relations: who does what to whom"), relations, air),
        *_ideas(core, analogy, air),
    ]


def _lead(core: Session, analogy: Analogy) -> list[str]:
    """Its number, trade and suit, who spoke for it, and how much of it holds."""
    rows = _rows(core, analogy)
    hold = sum(1 for each in rows if each.link is Link.CORRESPONDS)
    return [
        tr("Card {number}", number=number_of(analogy)) if analogy.number else "",
        analogy.industry.strip(),
        suit_label(analogy.suit),
        spoken_for(core, analogy, with_person=core.ground_rules.names_agreed),
        tr("{hold} of {n} rows hold", hold=hold, n=len(rows)) if rows else "",
    ]


def _card(analogy: Analogy, air: float) -> list[Block]:
    """What the card says, in short columns."""
    entries = tuple(_passage(title, text) for title, text in _told(analogy) if text.strip())
    return [Columns(entries=entries, count=2, gap=12 * air)] if entries else []


def _told(analogy: Analogy) -> tuple[tuple[str, str], ...]:
    return (
        (tr("The scene"), analogy.scene),
        (tr("How they live with it"), analogy.mechanism),
        (tr("The challenge they share with us"), analogy.challenge),
        (tr("Why it works there"), analogy.works_because),
        (tr("What to ask them"), analogy.ask),
        (tr("Where it may break"), analogy.breaks_when),
    )


def _passage(title: str, text: str) -> Block:
    row = Row(((prose(title, SMALL_HEAD), prose(text, SMALL)),))
    return Rows(rows=(row,), widths=(1.0,), padding=3, mirrored=right_to_left(), ruled=False)


def _grid(title: str, rows: Sequence[Row], air: float) -> list[Block]:
    made = Rows(rows=tuple(rows), widths=_WIDTHS, padding=4.5 * air, mirrored=right_to_left(), gap=3)
    return [heading(title, HEADING, 12 * air), made] if rows else []


def _places(analogy: Analogy, air: float) -> list[Block]:
    """What the two sides are called, over the columns of all rows."""
    there = analogy.their_place.strip() or tr("There, in their trade")
    here = analogy.our_place.strip() or tr("Here, at home")
    row = Row(((prose(there, _PLACE, balanced=True),), (), (prose(here, _PLACE, balanced=True),)))
    made = Rows(rows=(row,), widths=_WIDTHS, padding=0, mirrored=right_to_left(), ruled=False)
    return [replace(made, gap=14 * air, keep=True)]


def _row(row: MappingRow) -> Row:
    ours = noted(row.ours, tr("to check") if row.to_check else "", CELL) if row.ours.strip() else ()
    if row.to_check and not ours:
        ours = (prose(tr("to check"), NOTE),)
    return Row((cell(row.theirs), (LinkSign(link=row.link),), ours))


def _ideas(core: Session, analogy: Analogy, air: float) -> list[Block]:
    """Its ideas, under its name again: where they are many they begin a page of their own."""
    name = analogy.title.strip()
    title = tr("Ideas that came from “{analogy}”", analogy=name) if name else tr("Ideas that came from it")
    ideas = [each for each in core.ideas if each.analogy == analogy.id and each.text.strip()]
    return section(title, idea_list(core, ideas, whence=nowhere), air, 4)
