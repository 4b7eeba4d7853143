"""The core: what stands in every organisation's document alike, made from what the whole room may see."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from workshop.documents.addressee import settled_terms
from workshop.documents.blocks import Block, Prose, Status, prose
from workshop.documents.columns import Columns
from workshop.documents.ideas import grouped, idea_list, leading, leading_words, told_ideas, trade
from workshop.documents.lines import Span, natural_width
from workshop.documents.pen import Sign
from workshop.documents.rows import Row, Rows
from workshop.documents.sections import BETWEEN, labelled_row, section, with_gap
from workshop.documents.style import AGREED, AGREED_LABEL, SMALL, SMALL_HEAD, SMALL_NOTE, Style
from workshop.model.choosing import Comparison
from workshop.model.parts import Decision, Idea, Term, TermStatus
from workshop.model.session import Session
from workshop.words import right_to_left, tr

_FEW: Final = 24  # characters
_LONG: Final = 400  # characters of an entry from which a list takes the whole width
_TERM: Final = (0.24, 0.504, 0.256)  # a word, what we say, and room for "both kept"
_MOST_FOR_WORD: Final = 0.4
_ENTRY: Final = 225.0  # the width of an entry in the narrower of two columns
_AFTER_WORD: Final = 7.0
_SHORT_DATE: Final = 20  # characters of a date that is not parted, as "before 12 October"


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
    """What was decided and by when, as one sentence. A short date is held on one line: no "June" stands alone."""
    due = each.due.strip()
    return _dated(each.text.strip(), due.replace(" ", "\u00a0") if len(due) <= _SHORT_DATE else due)


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


def several(core: Session) -> bool:
    """Whether there are documents of other organisations, with which one can be the same."""
    return len(core.organisations) > 1


def everything(core: Session, air: float) -> list[Block]:
    """The ideas that lead, then all; the words that the room agreed on or keeps both of; what two analogies share.

    `air` is the white above a heading only.
    """
    terms = settled_terms(core)
    note = _note(core)
    told = [*_ideas(core), *_together(core)]
    narrow = _wide_enough(terms)
    words = _columns([_term_entry(each, narrow) for each in terms], [len(each.in_room) for each in terms])
    blocks: list[Block] = []
    for title, made in ((tr("All the ideas"), told), (tr("The words we agreed on"), words)):
        if made:
            noted = bool(note) and not blocks
            first = [*note, with_gap(made[0], 4), *made[1:]] if noted else made
            blocks += section(title, first, air, 1 if noted else 5)
    return [*blocks, *(_shared(core, each, air) for each in compared(core))]


def _ideas(core: Session) -> list[Block]:
    """The ideas that lead, then the rest, most dots first as in the summary; the line below tells their clusters."""
    first = leading(core)
    rest = [each for each in told_ideas(core) if each not in first]
    return idea_list(core, (*first, *rest), whence=trade, strong=first)


def _note(core: Session) -> list[Block]:
    """That all read what follows, where there are others; and which of the ideas lead, once that is known."""
    same, first = tr("From here on, every organisation’s document is the same."), leading_words(core)
    spans = [Span(same, SMALL_NOTE)] if several(core) else []
    if first:
        spans += [Span("  ", SMALL)] if spans else []
        spans += [Span(tr("Where the room would begin:"), SMALL_HEAD), Span(f" {first}", SMALL)]
    return [Prose(tuple(spans), SMALL, keep=True)] if spans else []


def _columns(entries: list[Block], lengths: list[int]) -> list[Block]:
    """Two columns, or one where a text is long; nothing without entries."""
    return [Columns(entries=tuple(entries), count=1 if max(lengths) > _LONG else 2)] if entries else []


def _together(core: Session) -> list[Block]:
    """Which ideas the room put together, in one line under all of them; few letters stay with the name before them."""
    spans: list[Span] = []
    for group in grouped(core):
        letters = ", ".join(each.letter for each in group.ideas if each.letter)
        if group.name and letters:
            spans += [Span(BETWEEN, SMALL_HEAD, between=True)] if spans else []
            spans += [Span(group.name, SMALL_HEAD), Span(f" {letters}", SMALL, held=len(letters) <= _FEW)]
    return [Prose(tuple(spans), SMALL, 3)] if spans else []


def compared(core: Session) -> list[Comparison]:
    """The pairs of analogies of which somebody said what both share."""
    return [each for each in core.comparisons if each.shared.strip()]


def share_words(core: Session, pair: Comparison) -> str:
    """Which two share something, as "Theatre and Airline lounges share"."""
    first, second = compared_names(core, pair)
    return tr("{first} and {second} share", first=first, second=second)


def compared_names(core: Session, pair: Comparison) -> tuple[str, str]:
    """The trades of two analogies that were compared."""
    found = (core.analogy(each) for each in (pair.one, pair.other))
    first, second = ((each.industry.strip() or each.title.strip()) if each is not None else "" for each in found)
    return first, second


def pair_row(session: Session, pair: Comparison) -> Row:
    """What two analogies share as a row, their trades beside it."""
    first, second = compared_names(session, pair)
    return labelled_row(tr("{first} and {second}", first=first, second=second), pair.shared.strip())


def _shared(core: Session, pair: Comparison, air: float) -> Block:
    """What two analogies share, in a line of its own: it needs no heading."""
    head = tr("{who}:", who=share_words(core, pair))
    return Prose((Span(head, SMALL_HEAD), Span(f" {pair.shared.strip()}", SMALL)), SMALL, 6 * air)


def _wide_enough(terms: Iterable[Term]) -> float:
    """The part of an entry's width that the words take: so much that none is torn, up to two fifths.

    What is wider than that stands above what it means.
    """
    parts = (_part_for(each) for each in terms)
    return max((each for each in parts if each <= _MOST_FOR_WORD), default=_TERM[0])


def _part_for(term: Term) -> float:
    """The part of an entry's width in which no word of `term` is torn."""
    widest = max((natural_width(word, SMALL_HEAD) for word in term.word.split()), default=0.0)
    return max(_TERM[0], (widest + _AFTER_WORD) / _ENTRY)


def _term_entry(term: Term, narrow: float) -> Block:
    if _part_for(term) > _MOST_FOR_WORD:
        return _wide_term_entry(term)
    row = Row(((prose(term.word, SMALL_HEAD),), (prose(term.in_room, SMALL),)))
    if term.status is TermStatus.BOTH:
        row = Row((*row.cells, (term_status(term.status),)))
    widths = (narrow, 1 - narrow - _TERM[2], _TERM[2])
    return Rows(rows=(row,), widths=widths, padding=1.5, mirrored=right_to_left())


def _wide_term_entry(term: Term) -> Block:
    """A word that takes too much of a line to have what it means beside it."""
    told: list[Block] = [prose(term.word, SMALL_HEAD), prose(term.in_room, SMALL)]
    if term.status is TermStatus.BOTH:
        told.append(term_status(term.status))
    return Rows(rows=(Row((tuple(told),)),), widths=(1.0,), padding=1.5, mirrored=right_to_left())


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


def term_status(status: TermStatus, style: Style = SMALL, *, blank: bool = False) -> Status:
    """How a term stands, as the slip's shape and a word; `blank`: and a line for the wording that it lacks."""
    sign, word = {
        TermStatus.AGREED: (Sign.AGREED, tr("agreed")),
        TermStatus.BOTH: (Sign.BOTH, tr("both kept")),
        TermStatus.OPEN: (Sign.OPEN, tr("open")),
    }[status]
    return Status(sign=sign, word=word, style=style, blank=blank)
