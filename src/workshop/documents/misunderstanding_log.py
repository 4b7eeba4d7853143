"""The misunderstanding log with the glossary: every moment that was caught, and what each word means to whom.

It names organisations, never people.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from workshop.audience import seen_by
from workshop.documents.blocks import Block, Prose, Status, prose
from workshop.documents.closing import term_status
from workshop.documents.draft import Draft, Kind, below, opening, sheet
from workshop.documents.lines import Span
from workshop.documents.record import Record
from workshop.documents.rows import Cell, Row, Rows
from workshop.documents.sections import section, table
from workshop.documents.slips import SIGNS, ended, ending, hour_of, open_question
from workshop.documents.style import CELL, CELL_HEAD, LABEL, NOTE, SMALL, SMALL_HEAD, SMALL_NOTE, Paper
from workshop.documents.vocabulary import meaning_words
from workshop.model import parts
from workshop.model.identity import ROOM
from workshop.model.parts import Kind as About
from workshop.model.parts import Meaning, Misunderstanding, Organisation, Term
from workshop.model.session import Session
from workshop.room.listeners import listeners
from workshop.room.stages import stage_name
from workshop.room.take_home import called
from workshop.words import right_to_left, tr

_LOG: Final = (0.22, 0.78)
_GUTTER: Final = 12.0  # between a moment's word and what is told of it
_APART: Final = 42.0  # white above the glossary's title
_GLOSSARY: Final = (0.2, 0.27, 0.53)


def draft(session: Session, paper: Paper, _record: Record) -> Draft:
    """The log and the glossary as the room may see them."""
    core = seen_by(session, ROOM)
    moments, terms = _moments(core), _terms(core)
    return Draft(
        sheet=sheet(core, paper, tr("Log and glossary")),
        chapters=(partial(_log_and_glossary, core),),
        holds=(
            (tr("Misunderstandings"), len(moments)),
            (tr("Still open"), sum(1 for each in moments if each.status is parts.Status.OPEN)),
            (tr("Terms"), len(terms)),
        ),
    )


def _wanted(session: Session) -> bool:
    core = seen_by(session, ROOM)
    return bool(_moments(core) or _terms(core))


KIND: Final = Kind(
    key="log",
    called=lambda: tr("Misunderstandings and glossary"),
    file_name=lambda: tr("misunderstandings and glossary"),
    wanted=_wanted,
    draft=draft,
)


def _moments(core: Session) -> tuple[Misunderstanding, ...]:
    return tuple(each for each in core.misunderstandings if (each.word + each.meant + each.heard).strip())


def _terms(core: Session) -> tuple[Term, ...]:
    given = (each for each in core.terms if (each.word + each.in_room).strip())
    return tuple(sorted(given, key=lambda each: (each.word.casefold(), each.id)))


def _log_and_glossary(core: Session, air: float) -> list[Block]:
    """The log, and the glossary under it on the same page."""
    log, glossary = (_log(core, air), _glossary(core, air))
    return [*log, *(below(glossary, _APART * air) if log else glossary)]


def _log(core: Session, air: float) -> list[Block]:
    """What is open first, because somebody has still to do something about it."""
    moments = _moments(core)
    if not moments:
        return []
    counts = tr("{n} moments were caught", n=len(moments), one="{n} moment was caught")
    lead = tr("{counts} at which people meant different things. Nobody was wrong.", counts=counts)
    blocks = opening(tr("Where one word meant two things"), lead)
    for title, status in (
        (tr("Still open"), parts.Status.OPEN),
        (tr("Agreed"), parts.Status.AGREED),
        (tr("Agreed to differ"), parts.Status.DIFFER),
    ):
        rows = tuple(_moment(core, each) for each in moments if each.status is status)
        made = Rows(rows=rows, widths=_LOG, padding=5.5 * air, mirrored=right_to_left(), gutter=_GUTTER)
        blocks += section(title, [made] if rows else [], air)
    return blocks


def _moment(core: Session, each: Misunderstanding) -> Row:
    """The word with its sign and where it was caught; who meant and heard what, what lay underneath, how it ended."""
    where = [_about(each.kind), stage_name(each.stage), hour_of(each.caught_at)]
    word = Status(sign=SIGNS[each.status], word=each.word.strip() or tr("A moment"), style=LABEL)
    told = _sides(core, each)
    if each.assumption.strip():
        told.append(Prose((Span(tr("Underneath:"), CELL_HEAD), Span(f" {ended(each.assumption)}", CELL)), CELL, 1.5))
    told.append(prose(ending(each), CELL, 1.5 if told else 0))
    if each.question.strip():
        told.append(Prose((Span(_asked(core, each), CELL_HEAD), Span(f" {each.question.strip()}", CELL)), CELL, 1.5))
    if each.context.strip():
        told.append(prose(tr("It came up here: {context}", context=each.context.strip()), NOTE, 1.5))
    return Row(((word, prose(", ".join(part for part in where if part), NOTE, 1.5)), tuple(told)))


def _sides(core: Session, each: Misunderstanding) -> list[Block]:
    """What either side meant and heard, and what makes it right; who they are where nobody wrote that down."""
    told: list[Block] = []
    somebody = tr("somebody")
    speaker, hearers = _named(core, each.said_by), listeners(each, partial(_named, core), begins=False)
    first, other = speaker or tr("Somebody"), listeners(each, partial(_named, core)) or tr("Somebody")
    for who, whom, verb, text, right_if in (
        (first, speaker or somebody, tr("meant"), each.meant, each.meant_if),
        (other, hearers or somebody, tr("heard"), each.heard, each.heard_if),
    ):
        if text.strip():
            told.append(Prose((Span(who, CELL_HEAD), Span(f" {verb}: {ended(text)}", CELL)), CELL, 1.5))
        if right_if.strip():
            told.append(prose(tr("Right for {who} if: {condition}", who=whom, condition=ended(right_if)), CELL, 1.5))
    if not told and (each.said_by or each.heard_by):
        said = tr("{speaker} said it, {hearers} heard it.", speaker=first, hearers=hearers or somebody)
        told.append(prose(said, CELL))
    return told


def _asked(core: Session, each: Misunderstanding) -> str:
    """Whom the open question is for."""
    found = core.organisation(each.asked_of)
    return open_question(called(found) if found else "")


def _about(kind: About) -> str:
    return {
        About.WORD: tr("word"),
        About.MEASURE: tr("measure"),
        About.PRIORITY: tr("priority"),
        About.DECIDES: tr("who decides"),
        About.PACE: tr("pace"),
        About.RISK: tr("risk"),
    }[kind]


def _named(core: Session, organisation: str | None) -> str:
    found = core.organisation(organisation)
    return called(found) if found else ""


def _glossary(core: Session, air: float) -> list[Block]:
    if not _terms(core):
        return []
    lead = tr("What we say in this project, and what each of us means by the same word at home.")
    head = (tr("Word"), tr("In this room we say"), tr("At home it means"))
    rows = [_term(core, each) for each in _terms(core)]
    return [*opening(tr("Our words"), lead, keep=True), *below(table(head, rows, _GLOSSARY, air, 4.5))]


def _term(core: Session, term: Term) -> Row:
    said = [(each, core.meaning(term.id, each.id)) for each in core.organisations]
    told = [(home, meaning, meaning_words(meaning, term)) for home, meaning in said if meaning]
    meanings = tuple(_meaning(home, meaning, words) for home, meaning, words in told if words)
    word: Cell = (prose(term.word.strip() or "–", CELL_HEAD), term_status(term.status))
    return Row((word, (prose(term.in_room, CELL),) if term.in_room.strip() else None, meanings))


def _meaning(home: Organisation, meaning: Meaning, words: str) -> Prose:
    """What one organisation means, in `words`, and whether it has said the room's in its own words."""
    name = tr("{organisation}:", organisation=called(home))
    spans = [Span(name, SMALL_HEAD), Span(f" {words}", SMALL)]
    if meaning.read_back:
        spans.append(Span(f"  {tr('read back')}", SMALL_NOTE))
    return Prose(tuple(spans), SMALL, 1.5)
