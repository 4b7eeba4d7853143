"""The photographs, each with where it was taken and what was read from it."""

from __future__ import annotations

from functools import partial
from typing import Final

from workshop.audience import seen_by
from workshop.documents.blocks import Beside, Block, heading, prose
from workshop.documents.draft import Draft, Kind, opening, sheet
from workshop.documents.picture import Picture
from workshop.documents.record import Record
from workshop.documents.slips import hour_of
from workshop.documents.style import BODY, HEADING, LABEL, NOTE, Paper
from workshop.model.identity import ROOM
from workshop.model.paper import Photo
from workshop.model.session import Session
from workshop.room.stages import stage_name
from workshop.words import right_to_left, tr

_FEW: Final = 480  # characters that stand beside a picture; more go under it, as wide as the page
_LINE: Final = 40  # characters that a line takes up, however short it is


def draft(session: Session, paper: Paper, record: Record) -> Draft:
    """The photographs that the room may see."""
    core = seen_by(session, ROOM)
    return Draft(
        sheet=sheet(core, paper, tr("Photographs")),
        chapters=(partial(_photographs, core, record),),
        holds=(
            (tr("Photographs"), len(core.photos)),
            (tr("Of which read"), sum(1 for each in core.photos if each.read.strip())),
        ),
    )


def _wanted(session: Session) -> bool:
    return bool(seen_by(session, ROOM).photos)


KIND: Final = Kind(
    key="photographs",
    called=lambda: tr("Photographs"),
    file_name=lambda: tr("photographs"),
    wanted=_wanted,
    draft=draft,
)


def _photographs(core: Session, record: Record, air: float) -> list[Block]:
    blocks = opening(tr("What stood on the walls and tables"))
    for number, each in enumerate(core.photos, 1):
        blocks += _photograph(core, record, number, each, air)
    return blocks


def _photograph(core: Session, record: Record, number: int, photo: Photo, air: float) -> list[Block]:
    """Its number and place, the picture, and the words beside it, or under it where they are many."""
    absent = tr("The picture is not in this file, or cannot be read.")
    read = photo.read.strip()
    few = bool(read) and len(read) + _LINE * read.count("\n") <= _FEW
    shown = Picture(content=record.picture(photo.digest), absent=absent, gap=6, keep=bool(read) and not few)
    blocks: list[Block] = [heading(_title(core, number, photo), HEADING, 22 * air)]
    name = ", ".join(each for each in (photo.name.strip(), hour_of(photo.taken)) if each)
    if name:
        blocks.append(prose(name, NOTE, keep=True))
    words = (prose(tr("What it says"), LABEL, 7, keep=True), prose(read, BODY))
    if few:
        return [*blocks, Beside(stacks=(words, (shown,)) if right_to_left() else ((shown,), words), between=18, gap=6)]
    return [*blocks, shown, *words] if read else [*blocks, shown]


def _title(core: Session, number: int, photo: Photo) -> str:
    analogy = core.analogy(photo.analogy)
    place = [stage_name(photo.stage), analogy.title.strip() if analogy else ""]
    told = ", ".join(each for each in place if each)
    if not told:
        return tr("Photograph {number}", number=number)
    return tr("Photograph {number}: {place}", number=number, place=told)
