"""Misunderstandings on paper: the words that changed hands, the one not to lose, and the others in short."""

from __future__ import annotations

import datetime
from typing import Final

from workshop.documents.addressee import Addressee
from workshop.documents.blocks import Beside, Block, Prose, Status, prose
from workshop.documents.closing import term_status
from workshop.documents.lines import Span
from workshop.documents.pen import Sign
from workshop.documents.rows import Cell, Row
from workshop.documents.sections import cell, emphasised, labelled, section, table, with_gap
from workshop.documents.style import BODY, CELL, CELL_HEAD, LABEL, SLIP, SPOKEN, Style
from workshop.model import parts
from workshop.model.parts import Meaning, Misunderstanding, Term
from workshop.words import clock_time, tr

_LONG: Final = 420  # characters of one half above which the two halves stand under each other
_UNDERNEATH: Final = Style(LABEL.face, LABEL.size, LABEL.leading, SLIP)


def words_that_changed_hands(reader: Addressee, air: float) -> list[Block]:
    """The addressee's words, what others hear in them, and what the project says."""
    host = reader.host
    if reader.organisation.host:
        head = (tr("You say"), tr("The guests say"), tr("We now say"), tr("Status"))
        widths = (0.17, 0.46, 0.2, 0.17)
    else:
        hears = tr("{organisation} hears", organisation=reader.name_of(host.id)) if host else tr("Others say")
        head = (tr("You say"), hears, tr("In this project we say"), tr("Status"))
        widths = (0.25, 0.29, 0.28, 0.18)
    rows = [_term_row(reader, term) for term in reader.terms]
    return section(tr("Words that changed hands"), table(head, rows, widths, air), air, 0)


def one_not_to_lose(reader: Addressee, air: float) -> list[Block]:
    """The misunderstanding with most to tell, in both halves, and how it was settled."""
    told = _worth_telling(reader)
    if told is None:
        return []
    under = Prose(tuple(_underneath(told)), BODY, 10 * air)
    word = told.word.strip()
    title = tr("One we should not lose: “{word}”", word=word) if word else tr("One we should not lose")
    return section(title, [_halves(reader, told, air), under], air)


def others_in_short(reader: Addressee, air: float) -> list[Block]:
    """The other misunderstandings that the addressee had a part in, one row each."""
    told = _worth_telling(reader)
    rows = [_short_row(reader, each) for each in reader.misunderstandings if each is not told]
    head = (tr("The word"), tr("What was meant, what was heard"), tr("Status"))
    return section(tr("Other moments you were part of"), table(head, rows, (0.16, 0.63, 0.21), air), air, 0)


def _term_row(reader: Addressee, term: Term) -> Row:
    own = reader.meaning(term)
    said = tr("not a word you use") if own and own.unused else (own.text if own else "")
    word = emphasised(term.word, f", {said}" if said and term.word.strip() else said)
    return Row((word, _heard(reader, term), cell(term.in_room) or None, (term_status(term.status),)))


def _heard(reader: Addressee, term: Term) -> Cell:
    """What the host hears in a word, or for the host what each guest says."""
    if reader.host:
        return cell(_meant(reader.meaning(term, reader.host.id)))
    others = (each for each in reader.own.organisations if each.id != reader.organisation.id)
    said = ((reader.name_of(each.id), _meant(reader.meaning(term, each.id))) for each in others)
    return tuple(
        Prose((Span(tr("{organisation}:", organisation=name), CELL_HEAD), Span(f" {text}", CELL)), CELL)
        for name, text in said
        if text
    )


def _meant(meaning: Meaning | None) -> str:
    if meaning is None:
        return ""
    return tr("not a word they use") if meaning.unused else meaning.text


def _worth_telling(reader: Addressee) -> Misunderstanding | None:
    """The first, which tells most, if there is more to it than a word."""
    first = next(iter(reader.misunderstandings), None)
    return first if first and (first.meant.strip() or first.heard.strip()) else None


def _halves(reader: Addressee, told: Misunderstanding, air: float) -> Block:
    halves = (
        (_name(reader, told.said_by), tr("meant"), told.meant),
        (_hearers(reader, told), tr("heard"), told.heard),
    )
    if max(len(told.meant), len(told.heard)) > _LONG:
        given = [half for half in halves if half[2].strip()]
        rows = [Row(((_half_title(name, verb),), (prose(text, SPOKEN),))) for name, verb, text in given]
        return labelled(rows, air)[0]
    stacks = tuple((_half_title(name, verb), prose(text, SPOKEN, 3, balanced=True)) for name, verb, text in halves)
    return Beside(stacks=stacks, between=0, box=SLIP, padding=11, keep=True)


def _half_title(name: str, verb: str) -> Prose:
    return Prose((Span(name, LABEL), Span(f" {verb}", BODY)), BODY)


def _underneath(told: Misunderstanding) -> list[Span]:
    spans: list[Span] = []
    if told.assumption.strip():
        spans = [Span(tr("Underneath:"), _UNDERNEATH), Span(f" {told.assumption.strip()}", BODY)]
        if not told.assumption.rstrip().endswith((".", "!", "?")):
            spans.append(Span(".", BODY))
    ending = _ending(told)
    if ending:
        spans.append(Span(f" {ending}" if spans else ending, BODY))
    return spans


def _ending(told: Misunderstanding) -> str:
    """How it ended, with the hour if it is known."""
    how, at = told.settled.strip(), _hour(told.settled_at)
    if told.status is parts.Status.OPEN:
        return tr("Still open. So far: {how}", how=how) if how else tr("Still open.")
    if told.status is parts.Status.AGREED:
        when = tr("Settled at {time}", time=at) if at else tr("Settled")
    else:
        when = tr("Agreed to differ at {time}", time=at) if at else tr("Agreed to differ")
    return tr("{when}: {how}", when=when, how=how) if how else f"{when}."


def _short_row(reader: Addressee, each: Misunderstanding) -> Row:
    lines = [
        Prose((Span(name, CELL_HEAD), Span(f" {verb}: {text.strip()}", CELL)), CELL)
        for name, verb, text in (
            (_name(reader, each.said_by), tr("meant"), each.meant),
            (_hearers(reader, each), tr("heard"), each.heard),
        )
        if text.strip()
    ]
    if each.assumption.strip():
        lines.append(Prose((Span(tr("Underneath:"), CELL_HEAD), Span(f" {each.assumption.strip()}", CELL)), CELL))
    if each.settled.strip():
        lines.append(prose(_ending(each), CELL))
    return Row((emphasised(each.word, ""), tuple(with_gap(line, 1.5) for line in lines), (_status(each.status),)))


def _status(status: parts.Status) -> Status:
    sign, word = {
        parts.Status.AGREED: (Sign.AGREED, tr("agreed")),
        parts.Status.DIFFER: (Sign.BOTH, tr("agree to differ")),
        parts.Status.OPEN: (Sign.OPEN, tr("open")),
    }[status]
    return Status(sign=sign, word=word, style=CELL)


def _name(reader: Addressee, organisation: str | None) -> str:
    return reader.name_of(organisation)


def _hearers(reader: Addressee, told: Misunderstanding) -> str:
    """Who heard it, as one phrase."""
    names = list(dict.fromkeys(reader.name_of(each) for each in told.heard_by)) or [reader.name_of(None)]
    *most, last = names
    return tr("{others} and {last}", others=", ".join(most), last=last) if most else last


def _hour(moment: str) -> str:
    try:
        return clock_time(datetime.datetime.fromisoformat(moment))
    except ValueError:
        return ""
