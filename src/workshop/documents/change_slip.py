"""The change slip: on one page what reads differently since a document was given out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workshop.audience import seen_by
from workshop.documents.blocks import Block, Prose, prose
from workshop.documents.excerpt import cut_between_words, most
from workshop.documents.file_name import whole_title
from workshop.documents.issued import Change, changed_since_last, given_words
from workshop.documents.pages import Composed, Laid, Sheet, laid_out
from workshop.documents.rows import Row
from workshop.documents.sections import cell, table, with_gap
from workshop.documents.style import CELL_HEAD, LEAD, NOTE, PAGES, TITLE, Page, Paper
from workshop.model.identity import ROOM
from workshop.model.paper import Issue
from workshop.model.parts import Organisation
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

_WIDTHS: Final = (0.2, 0.4, 0.4)
_LENGTHS: Final = (2_000, 600, 240, 120)
"""Characters of a text that are told, the longest first that lets all changes stand on the page."""


def composed(session: Session, organisation: Organisation, document: str, paper: Paper) -> Composed:
    """The slip for `organisation` about what it was given; raises LookupError if it never was given anything."""
    made = sheet(session, organisation, paper)
    return Laid(laid_out(blocks(session, organisation, document, made.page), made.page), made).made()


def sheet(session: Session, organisation: Organisation, paper: Paper) -> Sheet:
    """What the slip carries around what changed."""
    core = seen_by(session, ROOM)
    return Sheet(
        page=PAGES[paper],
        title=tr("What changed, for {organisation}", organisation=called(organisation)),
        language=session.plan.language,
        head=whole_title(core),
        addressee=tr("For {organisation}", organisation=called(organisation)),
        foot=tr("Keep it with the document that you have."),
    )


def blocks(session: Session, organisation: Organisation, document: str, page: Page) -> list[Block]:
    """What the slip is made of, as much of it as one page holds."""
    found = changed_since_last(session, document, organisation.id)
    if found is None:
        raise LookupError(f"nothing was given to {organisation.id!r}")
    issue, changes = found
    for length in _LENGTHS:
        told = _blocks(issue, changes, len(changes), length)
        if len(laid_out(told, page)) == 1:
            return told

    def few(count: int) -> list[Block]:
        return _blocks(issue, changes, count, _LENGTHS[-1])

    return few(most(len(changes), lambda count: len(laid_out(few(count), page)) == 1))


def _blocks(issue: Issue, changes: Sequence[Change], told: int, length: int) -> list[Block]:
    count = len(changes)
    lead = tr("{n} things read differently now.", n=count, one="{n} thing reads differently now.")
    if not count:
        lead = tr("Nothing reads differently now.")
    head = (tr("What"), tr("It said"), tr("It says now"))
    made = table(head, [_row(each, length) for each in changes[:told]], _WIDTHS, 1.0)
    more = tr("And {n} more. Ask for the whole document.", n=count - told)
    return [
        prose(tr("What changed since version {n}", n=issue.version), TITLE, balanced=True),
        prose(f"{given_words(issue)}. {lead}", LEAD, 10),
        *(with_gap(each, 16) for each in made),
        *([prose(more, NOTE, 8)] if count > told else []),
    ]


def _row(change: Change, length: int) -> Row:
    before = cell(cut_between_words(change.before, length)) or (_note(tr("not there yet")),)
    now = cell(cut_between_words(change.now, length)) or (_note(tr("not there any more")),)
    return Row(((prose(change.label, CELL_HEAD),), before, now))


def _note(text: str) -> Prose:
    return prose(text, NOTE)
