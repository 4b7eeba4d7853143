"""The core: what stands in every organisation's document alike, made from what the whole room may see."""

from __future__ import annotations

from workshop.documents.addressee import settled_terms
from workshop.documents.blocks import Block, Prose, Status, prose
from workshop.documents.lines import Span
from workshop.documents.pen import Sign
from workshop.documents.rows import Row, Rows
from workshop.documents.sections import cell, emphasised, labelled_row, section, table, with_gap
from workshop.documents.style import CELL, CELL_HEAD, INK_2, NOTE, Face, Style
from workshop.model.parts import Decision, Idea, TermStatus
from workshop.model.session import Session
from workshop.words import right_to_left, tr


def abstraction(core: Session) -> str:
    """The abstraction, as everybody reads it."""
    rung = core.working_rung
    return rung.text.strip() if rung else ""


def decision_row(each: Decision) -> Row:
    """What was decided, with its date as people say it."""
    return labelled_row(each.label or tr("Decided"), _dated(each.text.strip(), each.due.strip()))


def _dated(text: str, due: str) -> str:
    """"Six weeks of calls." and "from 8 June" as one sentence."""
    if not text or not due:
        return text or due
    if not text.endswith("."):
        return tr("{text}, {due}", text=text, due=due)
    return tr("{text}, {due}.", text=text.removesuffix("."), due=due.removesuffix("."))


def all_ideas(core: Session, air: float) -> list[Block]:
    """Every idea with its letter and the analogy that it came from."""
    rows = tuple(
        Row(((prose(idea.letter or "–", CELL_HEAD),), (told(idea.text, source(core, idea), CELL),)))
        for idea in core.ideas
        if idea.text.strip()
    )
    made = Rows(rows=rows, widths=(0.06, 0.94), padding=3.5 * air, mirrored=right_to_left())
    return section(tr("All the ideas"), [_alike(), with_gap(made, 6)], air, 2) if rows else []


def all_terms(core: Session, air: float) -> list[Block]:
    """The words that the room agreed on, or keeps both of."""
    rows = [
        Row((emphasised(term.word, ""), cell(term.in_room), (term_status(term.status),)))
        for term in settled_terms(core)
    ]
    head = (tr("The word"), tr("In this project we say"), tr("Status"))
    return section(tr("The words we agreed on"), table(head, rows, (0.3, 0.5, 0.2), air, 3.5), air, 0)


def source(session: Session, idea: Idea) -> str:
    """Where an idea came from, or "" if that is not known."""
    analogy = session.analogy(idea.analogy)
    if analogy is None:
        return ""
    if not analogy.industry.strip():
        return tr("From “{analogy}”", analogy=analogy.title)
    return tr("From “{analogy}”, {industry}", analogy=analogy.title, industry=analogy.industry)


def term_status(status: TermStatus) -> Status:
    """How a term stands, as the slip's shape and a word."""
    sign, word = {
        TermStatus.AGREED: (Sign.AGREED, tr("agreed")),
        TermStatus.BOTH: (Sign.BOTH, tr("both kept")),
        TermStatus.OPEN: (Sign.OPEN, tr("open")),
    }[status]
    return Status(sign=sign, word=word, style=CELL)


def told(text: str, origin: str, style: Style) -> Prose:
    """An idea and where it came from, as one paragraph."""
    after = (Span(f" {origin}", Style(Face.SANS, 9, style.leading, INK_2)),) if origin else ()
    return Prose((Span(text, style), *after), style)


def _alike() -> Block:
    return prose(tr("This list is the same in every organisation’s document."), NOTE, keep=True)
