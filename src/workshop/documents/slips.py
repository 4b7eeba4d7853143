"""Misunderstandings on paper: the one not to lose, and the others in short."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import partial
from typing import Final

from workshop.documents.addressee import Addressee
from workshop.documents.blocks import Beside, Block, Prose, Status, prose
from workshop.documents.lines import Span, natural_width
from workshop.documents.pen import Sign
from workshop.documents.rows import Row, Rows
from workshop.documents.sections import labelled, section
from workshop.documents.style import BODY, LABEL, PAGES, SLIP, SMALL, SMALL_HEAD, SPOKEN, Paper, Style
from workshop.model import parts
from workshop.model.parts import Misunderstanding
from workshop.room.listeners import listeners
from workshop.words import clock_time, right_to_left, tr

_LONG: Final = 420  # characters of one half above which the two halves stand under each other
_LABEL: Final = (0.12, 0.16)  # the least and the most of a row's width that its label takes
_SIGN: Final = 22.0  # points that the sign and the white around it take
_WIDTH: Final = PAGES[Paper.A4].inner
_ENDS: Final = (".", "!", "?", "…")
SIGNS: Final = {
    parts.Status.AGREED: Sign.AGREED,
    parts.Status.DIFFER: Sign.BOTH,
    parts.Status.OPEN: Sign.OPEN,
}
"""The shape of each status."""
_UNDERNEATH: Final = Style(LABEL.face, LABEL.size, LABEL.leading, SLIP)


def one_not_to_lose(reader: Addressee, air: float) -> list[Block]:
    """The misunderstanding with most to tell, in both halves, and how it was settled."""
    told = _worth_telling(reader)
    if told is None:
        return []
    under = Prose((*_underneath(told), *_asked(reader, told, (_UNDERNEATH, BODY))), BODY, 10 * air)
    word = told.word.strip()
    title = tr("One we should not lose: “{word}”", word=word) if word else tr("One we should not lose")
    return section(title, [_halves(reader, told, air), under], air)


def others_in_short(reader: Addressee, air: float) -> list[Block]:
    """The other misunderstandings that the addressee had a part in, a few lines each."""
    told = _worth_telling(reader)
    others = [each for each in reader.misunderstandings if each is not told]
    rows = tuple(_short_row(reader, each) for each in others)
    label = _label_width(each.word for each in others)
    made = Rows(rows=rows, widths=(label, 1 - label), padding=3.5 * air, mirrored=right_to_left())
    return section(tr("Other moments you were part of"), [made] if rows else [], air)


def _label_width(words: Iterable[str]) -> float:
    """The part of a row's width that the words with their signs take: as much as the widest asks for, within limits."""
    widest = max((natural_width(each, SMALL_HEAD) for each in words), default=0.0)
    narrowest, broadest = _LABEL
    return min(broadest, max(narrowest, (widest + _SIGN) / _WIDTH))


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
    return Beside(stacks=stacks, between=0, box=SLIP, padding=7 + 4 * air, keep=True)


def _half_title(name: str, verb: str) -> Prose:
    return Prose((Span(name, LABEL), Span(f" {verb}", BODY)), BODY, balanced=True)


def _underneath(told: Misunderstanding) -> list[Span]:
    spans: list[Span] = []
    if told.assumption.strip():
        spans = [Span(tr("Underneath:"), _UNDERNEATH), Span(f" {ended(told.assumption)}", BODY)]
    how = ending(told)
    if how:
        spans.append(Span(f" {how}" if spans else how, BODY))
    return spans


def ending(told: Misunderstanding, hour: bool = True) -> str:
    """How it ended, with the hour if it is known and wanted, and the word that either side keeps for it."""
    words = [tr("“{word}”", word=word.strip()) for word in (told.said_as, told.heard_as) if word.strip()]
    how = _how_it_ended(told, hour)
    return f"{how} {tr('The words for it: {words}.', words=', '.join(words))}" if words else how


def _how_it_ended(told: Misunderstanding, hour: bool) -> str:
    how = ended(told.settled) if told.settled.strip() else ""
    at = hour_of(told.settled_at) if hour else ""
    if told.status is parts.Status.OPEN:
        return tr("Still open. So far: {how}", how=how) if how else tr("Still open.")
    if told.status is parts.Status.AGREED:
        when = tr("Settled at {time}", time=at) if at else tr("Settled")
    else:
        when = tr("Agreed to differ at {time}", time=at) if at else tr("Agreed to differ")
    return tr("{when}: {how}", when=when, how=how) if how else f"{when}."


def _short_row(reader: Addressee, each: Misunderstanding) -> Row:
    """The word with the slip's shape, who meant and who heard what, and how it ended."""
    spans: list[Span] = []
    for who, verb, text in (
        (_you_or_name(reader, each.said_by), tr("meant"), each.meant),
        (_hearers(reader, each, you=True), tr("heard"), each.heard),
    ):
        if text.strip():
            spans += [Span(who, SMALL_HEAD), Span(f" {verb}: {ended(text)} ", SMALL)]
    sign = SIGNS[each.status]
    word = Status(sign=sign, word=each.word, style=SMALL_HEAD)
    end = (Span(ending(each, hour=False), SMALL), *_asked(reader, each, (SMALL_HEAD, SMALL)))
    return Row(((word,), (Prose((*spans, *end), SMALL),)))


def _asked(reader: Addressee, told: Misunderstanding, styles: tuple[Style, Style]) -> tuple[Span, ...]:
    """What is still to be found out, and by whom: a question that somebody took along stands in its document."""
    question = told.question.strip()
    if not question:
        return ()
    asked = "" if told.asked_of is None else reader.name_of(told.asked_of)
    whom = tr("Open question to you:") if told.asked_of == reader.organisation.id else open_question(asked)
    head, plain = styles
    return Span(f" {whom}", head), Span(f" {question}", plain)


def open_question(asked: str) -> str:
    """What stands before a question that stayed open; `asked` is who finds out, empty where nobody was named."""
    return tr("Open question to {who}:", who=asked) if asked else tr("Open question:")


def ended(text: str) -> str:
    """`text` as a sentence's end."""
    plain = text.strip()
    return plain if plain.endswith(_ENDS) else f"{plain}."


def _name(reader: Addressee, organisation: str | None) -> str:
    return reader.name_of(organisation)


def _you_or_name(reader: Addressee, organisation: str | None) -> str:
    return tr("You") if organisation == reader.organisation.id else reader.name_of(organisation)


def _hearers(reader: Addressee, told: Misunderstanding, you: bool = False) -> str:
    """Who heard it, as one phrase, the addressee by its name or as "you"."""
    if you:
        found = listeners(told, partial(_you_or_name, reader), reader.organisation.id)
    else:
        found = listeners(told, reader.name_of)
    return found or reader.name_of(None)


def hour_of(moment: str) -> str:
    """The hour and minute of an ISO time, or "" if it is none."""
    try:
        return clock_time(datetime.datetime.fromisoformat(moment))
    except ValueError:
        return ""
