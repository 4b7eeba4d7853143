"""The translation document: what came of the session, told to one organisation, with the core that all share."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from workshop.documents import closing, slips
from workshop.documents.addressee import Addressee, addressee, idea_label
from workshop.documents.blocks import Block, Entry, Form, Prose, WritingLines, prose
from workshop.documents.counted import Count, count_of
from workshop.documents.draft import foot
from workshop.documents.file_name import whole_title
from workshop.documents.ideas import dots_told
from workshop.documents.lines import Span
from workshop.documents.pages import Laid, Sheet, fitted
from workshop.documents.rows import Row
from workshop.documents.sections import (
    annotated,
    cell,
    labelled,
    lines_as_rows,
    noted,
    section,
    table,
    with_gap,
)
from workshop.documents.style import BODY, CELL, LABEL, LEAD, NOTE, PAGES, QUOTE, TITLE, Paper
from workshop.documents.vocabulary import words_that_changed_hands
from workshop.model.parts import Idea, Link, MappingRow, Organisation
from workshop.model.session import Session
from workshop.room.take_home import called, held_on
from workshop.words import tr

_LESS: Final = 0.7  # of the white above a section stands above a part of one
_WANTED: Final = 2  # pages
_SHORT: Final = 6  # pages of a document for which it is worth a second look whether it can be shorter
_LONG_TITLE: Final = 160  # characters from which a title is set smaller


def laid(session: Session, organisation: Organisation, paper: Paper) -> Laid:
    """The pages of the document of `organisation`."""
    reader = addressee(session, organisation)
    page = PAGES[paper]
    pages = fitted(partial(blocks, reader), page)
    if _WANTED < len(pages) <= _SHORT:
        parted = fitted(partial(blocks, reader, parted=True), page)
        pages = parted if len(parted) < len(pages) else pages
    return Laid(pages, sheet(reader, paper))


def sheet(reader: Addressee, paper: Paper) -> Sheet:
    """What every page of the document of `reader` carries."""
    return Sheet(
        page=PAGES[paper],
        title=reader.home.title or tr("For {organisation}", organisation=reader.name),
        language=reader.core.plan.language,
        head=whole_title(reader.core),
        addressee=tr("For {organisation}", organisation=reader.name),
        foot=foot(reader.core),
    )


def blocks(reader: Addressee, air: float = 1.0, *, parted: bool = False) -> list[Block]:
    """What the document of `reader` is made of, in its order. `parted`: the decisions may go on over a page."""
    return [
        *_opening(reader, air),
        *_question(reader, air),
        *_brought(reader, air),
        *_made_of_it(reader, air),
        *_shared(reader, air),
        *_stops(reader, air),
        *words_that_changed_hands(reader, air),
        *slips.one_not_to_lose(reader, air),
        *slips.others_in_short(reader, air),
        *_next(reader, air, parted),
        *_person(reader, air),
        *closing.everything(reader.core, air),
    ]


def _opening(reader: Addressee, air: float) -> list[Block]:
    day = held_on(reader.core)
    if reader.organisation.host:
        text = (
            tr("On {day} you looked at a question of yours through the eyes of other trades.", day=day)
            if day
            else tr("You looked at a question of yours through the eyes of other trades.")
        )
    else:
        text = (
            tr("You joined us on {day} to look at a question from another trade.", day=day)
            if day
            else tr("You joined us to look at a question from another trade.")
        )
    rest = tr("This is what came of it, for people who were not in the room.")
    title = (reader.home.title or "").strip()
    style = TITLE if len(title) < _LONG_TITLE else QUOTE
    headline: list[Block] = [prose(title, style, passage="title", balanced=True)] if title else []
    return [*headline, prose(f"{text} {rest}", LEAD, 12 * air)]


def _question(reader: Addressee, air: float) -> list[Block]:
    """The question as the host put it, for the host alone; the abstraction; why it matters."""
    blocks: list[Block] = []
    statement = reader.own.problem.statement.strip() if reader.organisation.host else ""
    if statement:
        blocks = section(tr("Your question, as you put it"), [prose(statement, BODY)], air)
    abstraction = closing.abstraction(reader.core)
    why = _why(reader, bool(abstraction))
    if not abstraction:
        return [*blocks, *section(tr("Why it matters to you"), why, air)]
    same = tr("The same question, with your trade taken out")
    title = same if statement else tr("The question, with the trade taken out")
    return [*blocks, *section(title, [prose(abstraction, QUOTE, quoted=True), *why], air)]


def _why(reader: Addressee, under_the_abstraction: bool) -> list[Block]:
    text = reader.worded("why", reader.home.why or "").strip()
    if text and reader.own.taken_home_by(reader.organisation.id).why is None:  # a proposal is no sentence of theirs
        spans = (Span(tr("Why it matters to you:"), LABEL), Span(f" {text}", BODY))
        return [Prose(spans, BODY, 7.5, passage="why")]
    if text:
        return [prose(text, BODY, 7.5, passage="why")]
    lines = WritingLines(count=1, passage="why")
    return [prose(tr("Why it matters to you"), NOTE, 7.5, keep=True), lines] if under_the_abstraction else [lines]


def _brought(reader: Addressee, air: float) -> list[Block]:
    text = (reader.home.brought or "").strip()
    if reader.organisation.host:
        return section(tr("What you brought besides"), lines_as_rows(text, "brought", air), air)
    rows = lines_as_rows(text, "brought", air)
    return section(tr("What you brought"), rows or [WritingLines(count=2, passage="brought")], air)


def _made_of_it(reader: Addressee, air: float) -> list[Block]:
    """The ideas that owe most to the addressee, each with the analogy that it came from."""
    count = count_of(reader.own)
    rows = labelled((_idea_row(reader, count, each) for each in reader.told_ideas), air)
    return section(tr("What the room made of it"), rows, air)


def _idea_row(reader: Addressee, count: Count | None, idea: Idea) -> Row:
    source = closing.source(reader.own, idea, theirs=reader.drew_on(idea))
    told = reader.worded(f"idea.{idea.id}", idea.text)
    return Row((_idea_head(count, idea), noted(told, source, BODY)))


def _idea_head(count: Count | None, idea: Idea) -> tuple[Prose, ...]:
    """What the room gave an idea, once it has seen that, and how the list calls it."""
    if count is None or not count.votes.totals.get(idea.id):
        return (prose(idea_label(idea), LABEL),)
    return noted(dots_told(count, idea), idea_label(idea), LABEL)


def _shared(reader: Addressee, air: float) -> list[Block]:
    """What two trades share, where that is for the addressee alone."""
    rows = labelled((closing.pair_row(reader.own, each) for each in reader.own_comparisons), air)
    return section(tr("What two trades share"), rows, air)


def _stops(reader: Addressee, air: float) -> list[Block]:
    host = reader.organisation.host
    there = tr("There") if host else tr("With you")
    here = tr("With {organisation}", organisation=called(reader.host)) if reader.host else tr("Here")
    head = (there, tr("With you") if host else here, tr("What we saw"))
    rows = [_stop_row(reader, each) for each in reader.stops]
    return section(tr("Where the comparison stops"), table(head, rows, (0.44, 0.38, 0.18), air, 3.5), air, 0)


def _stop_row(reader: Addressee, row: MappingRow) -> Row:
    analogy = reader.own.analogy(row.analogy)
    host = reader.organisation.host
    note = analogy.title if analogy and host else ""
    told = reader.worded(f"row.{row.id}", row.theirs if host else row.ours)
    theirs, ours = (told, row.ours) if host else (row.theirs, told)
    seen = tr("breaks here") if row.link is Link.BREAK else tr("no counterpart")
    doubt = tr("to check") if row.to_check else ""
    return Row(((annotated(theirs, note, CELL),), cell(ours), noted(seen, doubt, CELL)))


def _next(reader: Addressee, air: float, parted: bool) -> list[Block]:
    """What was decided, the same for all and told only here; then what it means for the addressee alone."""
    decided = (closing.decision_row(each) for each in closing.told_decisions(reader.core))
    shared = labelled(decided, air, not parted, 4.0)
    home = reader.home
    alone = (replace(each, text=reader.worded(f"decision.{each.id}", each.text)) for each in reader.own_decisions)
    own = [
        *(closing.decision_row(each) for each in alone if closing.is_told(each)),
        _own_row(reader, tr("From you"), "asked", home.asked),
        _own_row(reader, tr("Not from you"), "not_asked", home.not_asked),
        _own_row(reader, tr("Ideas and names"), "ideas_and_names", home.ideas_and_names),
        _own_row(reader, tr("You get back"), "gets", home.gets),
    ]
    mine = labelled(own, air, True, 4.0)
    if shared:
        mine = [*_decided(reader, shared), *section(tr("What it means for you"), mine, _LESS * air, 4)]
    noted = isinstance(mine[0], Prose)
    return section(tr("What comes next, and what it asks of you"), mine, air, 2 if noted else 6)


def _decided(reader: Addressee, rows: list[Block]) -> list[Block]:
    """What was decided together, under a line that says so where there are others who read it."""
    if not closing.several(reader.core):
        return rows
    same = tr("Decided together, and the same in every organisation’s document")
    return [prose(same, NOTE, keep=True), with_gap(rows[0], 3), *rows[1:]]


def _own_row(reader: Addressee, label: str, field: str, text: str | None) -> Row:
    """A field of what it takes home; what was typed for it in its words, what it said itself as it said it."""
    return closing.next_row(label, reader.worded(field, text or ""), field)


def _person(reader: Addressee, air: float) -> list[Block]:
    entries = (
        Entry(reader.home.person or "", tr("Name"), "person"),
        Entry(reader.home.hears_first or "", tr("Who needs to hear it first"), "hears_first"),
    )
    return section(tr("Your person on this"), [Form(entries=entries, style=BODY)], air, 0)
