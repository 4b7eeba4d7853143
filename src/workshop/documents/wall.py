"""The idea wall on paper: every idea as a card, its dots, its cluster, and the square of novelty and feasibility."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby, pairwise
from typing import Final

from workshop.audience import seen_by
from workshop.documents.addressee import idea_label
from workshop.documents.blocks import Block, Prose, heading, prose
from workshop.documents.counted import Count, count_of, counted
from workshop.documents.draft import Draft, Kind, opening, sheet
from workshop.documents.idea_cards import ACROSS, CardRow, IdeaCard
from workshop.documents.ideas import (
    Group,
    dots_by,
    dots_told,
    dots_words,
    grouped,
    idea_list,
    nowhere,
    origin,
    told_ideas,
)
from workshop.documents.record import Record
from workshop.documents.rows import Row
from workshop.documents.scatter import Scatter
from workshop.documents.sections import beside, labelled, section, with_gap
from workshop.documents.style import BODY, HEADING, LABEL, NOTE, Page, Paper
from workshop.model.identity import ROOM
from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.room.ratings import points
from workshop.room.tables import head_count
from workshop.room.take_home import called
from workshop.room.votes import tally
from workshop.words import tr

_LONG: Final = 500  # characters or, by the same measure, lines of 40, from which an idea takes the whole width
_TALLEST: Final = 0.6  # of a page's height: an idea whose card would be taller takes the whole width too
_MANY: Final = 60  # ideas from which a card is for those with dots
_CLOSE: Final = 0.5  # the air in and between the cards of so many
_AROUND: Final = 14.0  # points above the square
_LEAST: Final = 225.0  # points; a square as low as this leaves room for what the letters stand for


def draft(session: Session, paper: Paper, _record: Record) -> Draft:
    """The wall as the room may see it."""
    core = seen_by(session, ROOM)
    running = sheet(core, paper, tr("Idea wall"), landscape=True)
    return Draft(
        sheet=running,
        chapters=(
            partial(_wall, core, running.page),
            *((partial(_rated, core, running.page),) if points(core) else ()),
        ),
        holds=(
            (tr("Ideas"), len(told_ideas(core))),
            (tr("Clusters"), sum(1 for each in grouped(core) if each.name.strip())),
            (tr("Dots"), counted(core).total()),
            (tr("Ideas rated by hands"), len(points(core))),
        ),
    )


def _wanted(session: Session) -> bool:
    return bool(told_ideas(seen_by(session, ROOM)))


KIND: Final = Kind(
    key="wall", called=lambda: tr("Idea wall"), file_name=lambda: tr("idea wall"), wanted=_wanted, draft=draft
)


def _wall(core: Session, page: Page, air: float) -> list[Block]:
    blocks = opening(tr("What the room came up with"), _lead(core))
    count = count_of(core)
    if any(dots_by(core, count, each) for each in core.ideas):
        blocks.append(Prose(beside(_letters(core), NOTE), NOTE, 4))
    groups = grouped(core)
    air = min(air, _CLOSE) if len(told_ideas(core)) > _MANY else air
    for group in groups:
        blocks += _group(core, page, group, air, named=len(groups) > 1 or bool(group.name.strip()))
    return blocks


def _lead(core: Session) -> str:
    ideas, dots = len(told_ideas(core)), counted(core).total()
    told = [tr("{n} ideas", n=ideas, one="{n} idea")]
    if dots:
        so_far = tr("{n} dots so far", n=dots, one="{n} dot so far")
        told.append(so_far if tally(core).missing else dots_words(dots))
        people = head_count(core)
        if people:
            told.append(tr("{n} people", n=people, one="{n} person"))
    line = ", ".join(told)
    if not dots:
        return tr("{counts}.", counts=line)
    most = ""
    if core.voting.ended:
        clusters = any(each.name.strip() for each in grouped(core))
        most = tr("Clusters with most dots first. ") if clusters else tr("Most dots first. ")
    return tr("{counts}. {order}The dots say where to look, not who is right.", counts=line, order=most)


def _letters(core: Session) -> list[str]:
    """Which letters stand for which organisation."""
    homes = [(each.tile.strip(), called(each)) for each in core.organisations if each.tile.strip()]
    return [tr("{letters} {organisation}", letters=tile, organisation=name) for tile, name in homes]


def _group(core: Session, page: Page, group: Group, air: float, *, named: bool) -> list[Block]:
    """The cards of a cluster under its name; an idea too long for a card stands across the page, in its turn.

    On a wall of very many, those that nobody gave a dot are a list below the cards.
    """
    name = group.name.strip() or tr("In no cluster")
    blocks: list[Block] = [heading(name, HEADING, 18 * air)] if named else []
    count, dots, many = count_of(core), counted(core), len(told_ideas(core)) > _MANY
    listed = [each for each in group.ideas if many and not dots[each.id]]
    shown = [each for each in group.ideas if not many or dots[each.id]]
    first = (8.0 if named else 16.0) * air
    for long, alike in groupby(shown, key=partial(_takes_the_width, core, count, page)):
        if long:
            rows = labelled((_long_row(core, count, each) for each in alike), air)
            blocks += [with_gap(each, first) for each in rows]
            continue
        for at, cards in enumerate(_in_rows([_card(core, count, each) for each in alike])):
            blocks.append(with_gap(CardRow(cards=tuple(cards), air=air), 0.0 if at else first))
    return blocks + [with_gap(each, first) for each in idea_list(core, listed, across=ACROSS)]


def _takes_the_width(core: Session, count: Count | None, page: Page, idea: Idea) -> bool:
    """Whether an idea is too long for a card, or its card too tall for a page."""
    return _is_long(idea) or CardRow(cards=(_card(core, count, idea),)).height(page.inner) > _TALLEST * page.body


def _in_rows(cards: Sequence[IdeaCard]) -> list[Sequence[IdeaCard]]:
    """As many as stand beside each other; of several rows the last has two at the least."""
    starts = [*range(0, len(cards), ACROSS), len(cards)]
    if len(cards) > ACROSS and starts[-1] - starts[-2] == 1:
        starts[-2] -= 1
    return [cards[start:end] for start, end in pairwise(starts)]


def _is_long(idea: Idea) -> bool:
    text = [idea.text, *idea.merged]
    return sum(len(each) + 40 * each.count("\n") for each in text) > _LONG


def _card(core: Session, count: Count | None, idea: Idea) -> IdeaCard:
    return IdeaCard(
        letter=idea.letter,
        text=idea.text,
        origin=origin(core, idea),
        notes=_notes(core, count, idea),
        dots=count.votes.totals[idea.id] if count is not None and idea.id in count.votes.done else None,
        counted=dots_told(count, idea),
    )


def _notes(core: Session, count: Count | None, idea: Idea) -> tuple[tuple[str, ...], ...]:
    """What went into an idea, and who gave it how many dots."""
    merged = tuple(tr("With it: {text}", text=each) for each in idea.merged if each.strip())
    return tuple(each for each in (*((text,) for text in merged), dots_by(core, count, idea)) if each)


def _long_row(core: Session, count: Count | None, idea: Idea) -> Row:
    dots = dots_told(count, idea)
    notes = [each for each in ((origin(core, idea),), *_notes(core, count, idea), (dots,)) if any(each)]
    told = (Prose(beside(each, NOTE), NOTE, 1.5) for each in notes)
    return Row(((prose(idea_label(idea), LABEL),), (prose(idea.text, BODY), *told)))


def _rated(core: Session, page: Page, air: float) -> list[Block]:
    """The square on a page of its own, as tall as what the letters stand for leaves, or the page where it is long."""
    told = tr("The mean of the hands shown for each idea, from 1 to 5.")
    blocks = opening(tr("How new, and how feasible"), told)
    known = {each.idea for each in points(core)}
    rated = sorted((each for each in told_ideas(core) if each.id in known), key=_by_letter)
    legend = section(tr("What the letters stand for"), idea_list(core, rated, across=ACROSS, whence=nowhere), air, 5)
    room = page.body - _AROUND - sum(each.gap + each.height(page.inner) for each in blocks)
    left = room - sum(each.gap + each.height(page.inner) for each in legend)
    tall = left if left >= _LEAST else room
    return [*blocks, Scatter(points=points(core), tall=tall, gap=_AROUND), *legend]


def _by_letter(idea: Idea) -> tuple[int, str]:
    """A to Z, then AA and on; an idea without a letter first."""
    return len(idea.letter), idea.letter
