"""The core: what stands in every organisation's document alike, made from what the whole room may see."""

from __future__ import annotations

from typing import Final

from workshop.documents.addressee import settled_terms
from workshop.documents.blocks import Block, Prose, Status, prose
from workshop.documents.columns import Columns
from workshop.documents.counted import counted
from workshop.documents.lines import Span
from workshop.documents.pen import Sign
from workshop.documents.rows import Row, Rows
from workshop.documents.sections import annotated, labelled_row, section, with_gap
from workshop.documents.style import AGREED, AGREED_LABEL, NOTE, SMALL, SMALL_HEAD, SMALL_NOTE, Style
from workshop.model.choosing import Comparison
from workshop.model.parts import Decision, Idea, Term, TermStatus
from workshop.model.session import Session
from workshop.room.votes import grouped
from workshop.words import right_to_left, tr

_LONG: Final = 400  # characters of an entry from which a list takes the whole width
_TERM: Final = (0.25, 0.46, 0.29)


def abstraction(core: Session) -> str:
    """The abstraction, as everybody reads it."""
    rung = core.working_rung
    return rung.text.strip() if rung else ""


def told_decisions(core: Session) -> list[Decision]:
    """The decisions that say something."""
    return [each for each in core.decisions if is_told(each)]


def is_told(each: Decision) -> bool:
    """Whether somebody wrote anything into a decision."""
    return bool((each.label + each.text + each.due).strip())


def decision_row(each: Decision) -> Row:
    """What was decided, with its date as people say it."""
    return next_row(decision_label(each), decision_text(each))


def decision_label(each: Decision) -> str:
    """What a decision is called."""
    return each.label or tr("Decided")


def decision_text(each: Decision) -> str:
    """What was decided and by when, as one sentence."""
    return _dated(each.text.strip(), each.due.strip())


def next_row(label: str, text: str, passage: str | None = None) -> Row:
    """A row of what comes next."""
    return labelled_row(label, text, passage, (AGREED_LABEL, AGREED))


def _dated(text: str, due: str) -> str:
    """What and by when as one sentence: "Six weeks of calls, from 8 June."."""
    if not text or not due:
        return text or due
    if not text.endswith("."):
        return tr("{text}, {due}", text=text, due=due)
    return tr("{text}, {due}.", text=text.removesuffix("."), due=due.removesuffix("."))


def everything(core: Session, air: float) -> list[Block]:
    """All ideas, the words that the room agreed on or keeps both of, and what two analogies share.

    `air` is the white above a heading only.
    """
    ideas, terms = [each for each in core.ideas if each.text.strip()], settled_terms(core)
    note = prose(tr("From here on, every organisation’s document is the same."), NOTE, keep=True)
    parts = (
        (tr("All the ideas"), _idea_entries(core, ideas), [len(each.text) for each in ideas]),
        (tr("The words we agreed on"), [_term_entry(each) for each in terms], [len(each.in_room) for each in terms]),
    )
    given = [(title, _columns(entries, max(lengths))) for title, entries, lengths in parts if entries]
    blocks: list[Block] = []
    for title, made in given:
        blocks += section(title, [made] if blocks else [note, with_gap(made, 5)], air, 5 if blocks else 1)
    return [*blocks, *(_shared(core, each, air) for each in compared(core))]


def _columns(entries: list[Block], longest: int) -> Columns:
    """Two columns, or one where a text is long."""
    return Columns(entries=tuple(entries), count=1 if longest > _LONG else 2)


def _idea_entries(core: Session, ideas: list[Idea]) -> list[Block]:
    """Each idea beside its letter, or its letters once there are more than 26; those of a cluster after each other."""
    letters = min(max((len(each.letter) for each in ideas), default=1), 4)
    widths = (0.03 + 0.03 * letters, 0.97 - 0.03 * letters)
    dots = counted(core)
    ordered = [each for _, members in grouped(core) for each in members]
    return [*(_entry(_idea_row(core, each, dots[each.id]), widths) for each in ordered), *_together(core)]


def _together(core: Session) -> list[Block]:
    """Which ideas the room put together, in one line."""
    spans: list[Span] = []
    for name, members in grouped(core):
        letters = ", ".join(each.letter for each in members if each.letter)
        if name and letters:
            spans += [Span(f" · {name}" if spans else name, SMALL_HEAD), Span(f" {letters}", SMALL)]
    return [Prose(tuple(spans), SMALL, 4)] if spans else []


def _idea_row(core: Session, idea: Idea, dots: int) -> Row:
    """The idea, then where it came from and its dots."""
    notes = (_origin(core, idea), dots_words(dots) if dots else "")
    told = annotated(idea.text, " · ".join(each for each in notes if each), SMALL, SMALL_NOTE)
    return Row(((prose(idea.letter or "–", SMALL_HEAD),), (told,)))


def compared(core: Session) -> list[Comparison]:
    """The pairs of analogies of which somebody said what both share."""
    return [each for each in core.comparisons if each.shared.strip()]


def share_words(core: Session, pair: Comparison) -> str:
    """Which two share something, as "Theatre and Airline lounges share"."""
    found = (core.analogy(each) for each in (pair.one, pair.other))
    first, second = ((each.industry.strip() or each.title.strip()) if each is not None else "" for each in found)
    return tr("{first} and {second} share", first=first, second=second)


def _shared(core: Session, pair: Comparison, air: float) -> Block:
    """What two analogies share, in a line of its own: it needs no heading."""
    head = tr("{who}:", who=share_words(core, pair))
    return Prose((Span(head, SMALL_HEAD), Span(f" {pair.shared.strip()}", SMALL)), SMALL, 6 * air)


def _term_entry(term: Term) -> Block:
    row = Row(((prose(term.word, SMALL_HEAD),), (prose(term.in_room, SMALL),)))
    if term.status is TermStatus.BOTH:
        row = Row((*row.cells, (term_status(term.status),)))
    return _entry(row, _TERM)


def _entry(row: Row, widths: tuple[float, ...]) -> Block:
    return Rows(rows=(row,), widths=widths, padding=1.5, mirrored=right_to_left())


def source(session: Session, idea: Idea, theirs: bool = False) -> str:
    """Where an idea came from, or "" if that is not known; `theirs`: from what the reader spoke for."""
    analogy = session.analogy(idea.analogy)
    if analogy is None:
        return ""
    if theirs:
        return tr("From your “{analogy}”", analogy=analogy.title)
    if not analogy.industry.strip():
        return tr("From “{analogy}”", analogy=analogy.title)
    return tr("From “{analogy}”, {industry}", analogy=analogy.title, industry=analogy.industry)


def term_status(status: TermStatus, style: Style = SMALL) -> Status:
    """How a term stands, as the slip's shape and a word."""
    sign, word = {
        TermStatus.AGREED: (Sign.AGREED, tr("agreed")),
        TermStatus.BOTH: (Sign.BOTH, tr("both kept")),
        TermStatus.OPEN: (Sign.OPEN, tr("open")),
    }[status]
    return Status(sign=sign, word=word, style=style)


def dots_words(count: int) -> str:
    """As "9 dots"."""
    return tr("{n} dots", n=count, one="{n} dot")


def _origin(core: Session, idea: Idea) -> str:
    analogy = core.analogy(idea.analogy)
    return (analogy.industry.strip() or analogy.title.strip()) if analogy else ""
