"""Changes in the Mapping stage: the rows of a mapping and the ideas that come from them."""

from __future__ import annotations

from dataclasses import replace

from workshop.model import rank
from workshop.model.identity import AnalogyId, IdeaId, RowId
from workshop.model.parts import Idea, Link, MappingRow, RowKind
from workshop.model.session import Session
from workshop.model.table import added, amended, moved, next_rank, without

BREAK_SIGN = "!"
"""Typed before the right side it makes the row one where the comparison breaks."""


def add_row(
    session: Session,
    new: RowId,
    analogy: AnalogyId,
    kind: RowKind,
    *,
    after: RowId | None = None,
    theirs: str = "",
) -> Session:
    """Add a row to a mapping: behind another one, else last of its kind."""
    ids = [each.id for each in session.mapping]
    place = ids.index(after) + 1 if after is not None else len(ids)
    low = session.mapping[place - 1].rank if place > 0 else None
    high = session.mapping[place].rank if place < len(ids) else None
    row = MappingRow(id=new, rank=rank.between(low, high), analogy=analogy, kind=kind, theirs=theirs)
    return replace(session, mapping=added(session.mapping, row))


def describe_row(session: Session, which: RowId, **values: object) -> Session:
    """Change fields of a row: `theirs`, `kind`, `link`, `to_check`."""
    mapping = amended(session.mapping, which, **values)
    return session if mapping is session.mapping else replace(session, mapping=mapping)


def answer_row(session: Session, which: RowId, *, ours: str) -> Session:
    """Write the home side of a row. A leading "!" makes it a break; the first words make it correspond."""
    row = next(each for each in session.mapping if each.id == which)
    if ours.startswith(BREAK_SIGN):
        return describe_row(session, which, ours=ours[1:].lstrip(), link=Link.BREAK)
    link = Link.CORRESPONDS if row.link is Link.UNASKED and ours.strip() else row.link
    if not ours.strip() and row.link is Link.CORRESPONDS:
        link = Link.UNASKED
    return describe_row(session, which, ours=ours, link=link)


def leave_gap(session: Session, which: RowId) -> Session:
    """Note that nothing at home corresponds: asked, and empty. A row with an answer keeps it."""
    row = next(each for each in session.mapping if each.id == which)
    return describe_row(session, which, link=Link.GAP) if row.link is Link.UNASKED else session


def move_row(session: Session, which: RowId, by: int) -> Session:
    """Move a row `by` places among the rows of its analogy and kind. At an end it stays."""
    row = next(each for each in session.mapping if each.id == which)
    peers = [each for each in session.mapping if each.analogy == row.analogy and each.kind is row.kind]
    mapping = moved(session.mapping, which, by, among=peers)
    return session if mapping is session.mapping else replace(session, mapping=mapping)


def remove_row(session: Session, which: RowId) -> Session:
    """Take a row out; the ideas that came from it stay."""
    mapping = without(session.mapping, [which])
    if mapping is session.mapping:
        return session
    ideas = session.ideas
    for each in session.ideas:
        if each.row == which:
            ideas = amended(ideas, each.id, row=None)
    return replace(session, mapping=mapping, ideas=ideas)


def add_idea(
    session: Session,
    new: IdeaId,
    *,
    text: str,
    made: str,
    analogy: AnalogyId | None = None,
    row: RowId | None = None,
) -> Session:
    """Keep an idea, with the next free letter."""
    idea = Idea(
        id=new,
        rank=next_rank(session.ideas),
        letter=next_letter(session),
        text=text,
        analogy=analogy,
        row=row,
        made=made,
    )
    return replace(session, ideas=added(session.ideas, idea))


def word_idea(session: Session, which: IdeaId, **values: object) -> Session:
    """Change fields of an idea: `text`, `analogy`, `row`."""
    ideas = amended(session.ideas, which, **values)
    return session if ideas is session.ideas else replace(session, ideas=ideas)


def remove_idea(session: Session, which: IdeaId) -> Session:
    """Take an idea out, with its dots and ratings; its letter is not given again while later ones stand."""
    ideas = without(session.ideas, [which])
    if ideas is session.ideas:
        return session
    dots = [each.id for each in session.dots if each.idea == which]
    ratings = [each.id for each in session.ratings if each.idea == which]
    left = replace(session, ideas=ideas, dots=without(session.dots, dots), ratings=without(session.ratings, ratings))
    return without_empty_clusters(left)


def without_empty_clusters(session: Session) -> Session:
    """A name under which no idea stands any more goes."""
    used = {each.cluster for each in session.ideas}
    clusters = without(session.clusters, [each.id for each in session.clusters if each.id not in used])
    return session if clusters is session.clusters else replace(session, clusters=clusters)


def next_letter(session: Session) -> str:
    """The letter that an idea gets which is kept now."""
    return letter(max((number(each.letter) for each in session.ideas), default=0) + 1)


def letter(counted: int) -> str:
    """1 is A, 26 is Z, 27 is AA, and so on."""
    text = ""
    while counted > 0:
        counted, place = divmod(counted - 1, 26)
        text = chr(ord("A") + place) + text
    return text


def number(letters: str) -> int:
    """What `letter` was given; 0 for anything that is no letter of its."""
    value = 0
    for each in letters:
        if not "A" <= each <= "Z":
            return 0
        value = value * 26 + ord(each) - ord("A") + 1
    return value
