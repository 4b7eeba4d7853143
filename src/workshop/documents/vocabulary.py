"""Words that changed hands: what the addressee says, what others hear in it, and what the project says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workshop.documents.addressee import Addressee, own_word
from workshop.documents.blocks import Block, Prose, prose
from workshop.documents.closing import term_status
from workshop.documents.lines import Span
from workshop.documents.rows import Cell, Row
from workshop.documents.sections import BETWEEN, cell, emphasised, section, table
from workshop.documents.style import CELL, SMALL, SMALL_HEAD, SMALL_NOTE
from workshop.model.parts import Meaning, Organisation, Term
from workshop.words import tr

_COLUMNS: Final = 4  # guests that get a column each in the host's table; more share one


def meaning_words(meaning: Meaning, term: Term) -> str:
    """What one organisation means by `term`, and its own word for it."""
    told = [tr("not a word they use") if meaning.unused else meaning.text.strip()]
    says = own_word(meaning, term)
    if says:
        told.append(tr("there they say “{word}”", word=says))
    return "; ".join(each for each in told if each)


def words_that_changed_hands(reader: Addressee, air: float) -> list[Block]:
    """The addressee's words, those included that are open still."""
    made = _for_host(reader, air) if reader.organisation.host else _for_guest(reader, air)
    return section(tr("Words that changed hands"), made, air, 0)


def _for_guest(reader: Addressee, air: float) -> list[Block]:
    host = reader.host
    hears = tr("{organisation} hears", organisation=reader.name_of(host.id)) if host else tr("Others say")
    head = (tr("You say"), hears, tr("In this project we say"), tr("Status"))
    rows = [_guest_row(reader, term) for term in reader.terms]
    return table(head, rows, (0.3, 0.285, 0.285, 0.13), air, 3.5)


def _guest_row(reader: Addressee, term: Term) -> Row:
    heard = cell(_meant(reader.meaning(term, reader.host.id))) if reader.host else _said_by_others(reader, term)
    return Row((_said(reader, term), heard, cell(term.in_room) or None, (term_status(term.status, CELL),)))


def _for_host(reader: Addressee, air: float) -> list[Block]:
    """One table for all guests: a column for each, or one that they share."""
    guests = [each for each in reader.own.organisations if each.id != reader.organisation.id]
    told = [each for each in guests if any(reader.meaning(term, each.id) for term in reader.terms)]
    head: tuple[str, ...]
    if not 1 <= len(told) <= _COLUMNS:
        head = (tr("You say"), tr("The guests say"), tr("We now say"))
        rows = [_host_row(reader, term, (_said_by_others(reader, term),)) for term in reader.terms]
        return table(head, rows, (0.2, 0.57, 0.23), air, 3.0)
    head = (tr("You say"), *(reader.name_of(each.id) for each in told), tr("We now say"))
    rows = [_host_row(reader, term, _said_by_each(reader, term, told)) for term in reader.terms]
    return table(head, rows, (0.2, *(0.57 / len(told) for _ in told), 0.23), air, 3.0)


def _host_row(reader: Addressee, term: Term, guests: tuple[Cell, ...]) -> Row:
    wording = (prose(term.in_room, SMALL),) if term.in_room.strip() else ()
    now: Cell = (*wording, term_status(term.status, blank=not wording))
    return Row((_said(reader, term, small=True), *guests, now))


def _said_by_each(reader: Addressee, term: Term, guests: Sequence[Organisation]) -> tuple[Cell, ...]:
    return tuple(_short(reader.meaning(term, each.id)) for each in guests)


def _short(meaning: Meaning | None) -> Cell:
    if meaning and meaning.unused:
        return (prose(tr("not used"), SMALL_NOTE),)
    return (prose(meaning.text, SMALL),) if meaning else ()


def _said_by_others(reader: Addressee, term: Term) -> Cell:
    """What each of the others means by a word, in one paragraph."""
    spans: list[Span] = []
    for each in reader.own.organisations:
        text = _meant(reader.meaning(term, each.id)) if each.id != reader.organisation.id else ""
        if text:
            lead = tr("{organisation}:", organisation=reader.name_of(each.id))
            spans += [Span(BETWEEN, SMALL_HEAD, between=True)] if spans else []
            spans += [Span(lead, SMALL_HEAD), Span(f" {text}", SMALL)]
    return (Prose(tuple(spans), SMALL),) if spans else ()


def _said(reader: Addressee, term: Term, small: bool = False) -> Cell:
    """The word, and what the addressee means by it; a word of its own stands first, that of the room behind it."""
    own = reader.meaning(term)
    says = reader.says(term)
    if says:
        meant = own.text.strip() if own and not own.unused else ""
        words = tr("({word}), {meaning}", word=term.word, meaning=meant) if meant else f"({term.word})"
        return emphasised(says, f" {words}", small)
    said = tr("not a word you use") if own and own.unused else (own.text if own else "")
    return emphasised(term.word, f", {said}" if said and term.word.strip() else said, small)


def _meant(meaning: Meaning | None) -> str:
    if meaning is None:
        return ""
    return tr("not a word they use") if meaning.unused else meaning.text
