"""The abstraction brief: one page for an outsider who has not heard the problem, with room to write.

It carries a code instead of anything that names the domain, in the running lines and in what the file says of itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from workshop.audience import seen_by
from workshop.documents.blocks import Beside, Block, Entry, Form, Whole, WritingLines, heading, prose
from workshop.documents.closing import abstraction
from workshop.documents.excerpt import cut_between_words, most
from workshop.documents.folded import folded
from workshop.documents.lines import Span, broken
from workshop.documents.pages import Composed, Laid, Pages, Sheet, laid_out
from workshop.documents.pen import Pen
from workshop.documents.style import BODY, HEADING, LABEL, PAGES, STATEMENT, Page, Paper
from workshop.model.identity import ROOM
from workshop.model.session import Session
from workshop.room.holder import people_of
from workshop.words import right_to_left, tr

_STEPS: Final = (  # sizes of the statement and of what stands under it
    (33.0, 10.9), (29.0, 10.9), (25.0, 10.9), (21.0, 10.9), (18.0, 10.9), (15.0, 10.0), (12.0, 9.0), (9.0, 9.0),
)  # fmt: skip
_LINES: Final = ((4, 3, 1), (3, 2, 1), (2, 1, 1))
_FLOOR: Final = _STEPS[-1]
_TELLING: Final = 3  # letters from which on a word in a code says something
_WORD: Final = re.compile(r"[^\W_]+")
_NUMBER: Final = 16.0  # the column of a question's number


@dataclass(slots=True, kw_only=True)
class Numbered(Whole):
    """A question with its number in a column of its own, so that all begin below each other."""

    number: int
    text: str

    def texts(self) -> tuple[str, ...]:
        """The number and the question."""
        return str(self.number), self.text

    def height(self, width: float) -> float:
        """The lines of the question."""
        return len(broken((Span(self.text, BODY),), width - _NUMBER)) * BODY.leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The number, then the question beside it."""
        mirrored, inner = right_to_left(), width - _NUMBER
        number = broken((Span(str(self.number), LABEL),), _NUMBER)
        pen.lines(number, LABEL, x + inner if mirrored else x, top, _NUMBER)
        pen.lines(broken((Span(self.text, BODY),), inner), BODY, x if mirrored else x + _NUMBER, top, inner)


@dataclass(frozen=True, slots=True)
class Said:
    """What the page says, besides its questions."""

    statement: str
    hard: str
    true: str

    def at_most(self, length: int) -> Said:
        """Each text cut to `length` characters."""
        return Said(*(cut_between_words(each, length) for each in (self.statement, self.hard, self.true)))


def composed(session: Session, paper: Paper) -> Composed:
    """The brief of the abstraction, always one page."""
    core = seen_by(session, ROOM)
    pages, _ = _on_one_page(said(core), PAGES[paper])
    return Laid(pages, sheet(session, paper)).made()


def sheet(session: Session, paper: Paper) -> Sheet:
    """What the page carries around its questions: the code, and nothing that names the domain."""
    code, named = code_of(session), called(session)
    return Sheet(
        page=PAGES[paper],
        title=named,
        language=session.plan.language,
        head=tr("A question for an outsider"),
        addressee=named,
        foot=tr("Give this page back, or read it out over the phone. Five minutes are enough."),
        marked=code,
    )


def code_of(session: Session) -> str:
    """What stands on the brief for the session; empty without a code, and for one that says what it is to stand for."""
    typed = session.plan.brief_code.strip()
    return "" if tells(session) else typed


def tells(session: Session) -> bool:
    """Whether the code that was typed has a word of the title, of somebody's name or trade, or of an organisation's."""
    told = (
        session.plan.title,
        *(word for each in session.organisations for word in (each.name, each.industry, *each.words)),
        *(word for each in session.participants for word in (each.trade, each.second_trade)),
        *people_of(session),
    )
    words = {word for each in told for word in _words(each)}
    return any(_is_of(said, word) for said in _words(session.plan.brief_code) for word in words)


def called(session: Session) -> str:
    """What the brief and its file are called."""
    code = code_of(session)
    return tr("Brief {code}", code=code) if code else tr("Brief")


def _words(text: str) -> list[str]:
    return [each for each in _WORD.findall(folded(text).text) if len(each) >= _TELLING]


def _is_of(said: str, word: str) -> bool:
    """Whether `said` is `word`, or one of them begins as the other: "hospitals", "hospital"."""
    long = min(len(said), len(word)) > _TELLING
    return said == word or (long and (said.startswith(word) or word.startswith(said)))


def blocks(session: Session) -> list[Block]:
    """What the brief is made of."""
    return _blocks(said(seen_by(session, ROOM)), _STEPS[0], _LINES[0])


def fits(session: Session, paper: Paper) -> bool:
    """Whether the page holds every word of the abstraction and what belongs to it."""
    return _on_one_page(said(seen_by(session, ROOM)), PAGES[paper])[1]


def said(core: Session) -> Said:
    """The texts of the brief as the whole room may see them."""
    return Said(abstraction(core), core.ladder.makes_it_hard.strip(), core.ladder.must_stay_true.strip())


def _on_one_page(said: Said, page: Page) -> tuple[Pages, bool]:
    """The page, set as large as it fits; and whether nothing had to be cut."""
    for lines in _LINES:
        for step in _STEPS[:5] if lines is _LINES[0] else _STEPS:
            pages = laid_out(_blocks(said, step, lines), page)
            if len(pages) == 1:
                return pages, True

    def cut_pages(length: int) -> Pages:
        return laid_out(_blocks(said.at_most(length), _FLOOR, _LINES[-1]), page)

    longest = max(len(said.statement), len(said.hard), len(said.true))
    return cut_pages(most(longest, lambda length: len(cut_pages(length)) == 1)), False


def _blocks(said: Said, step: tuple[float, float], lines: tuple[int, int, int]) -> list[Block]:
    statement, body = step
    top: list[Block] = [prose(said.statement, STATEMENT.at(statement))]
    if not said.statement:
        top = [heading(tr("The question"), HEADING), WritingLines(count=4, pitch=32)]
    questions = (
        tr("Does this happen where you work? Say it in your words."),
        tr("What do your people do at the worst minute?"),
        tr("Which word on this page made you stop?"),
    )
    blocks = [*top, *_beside(said, body), heading(tr("Three things we would like to hear"), HEADING, 24)]
    for number, (question, count) in enumerate(zip(questions, lines, strict=True), 1):
        asked = Numbered(gap=8 if number == 1 else 15, keep=True, number=number, text=question)
        blocks += [asked, WritingLines(count=count)]
    entries = (Entry("", tr("Your trade")), Entry("", tr("Your name, if you like")))
    return [*blocks, Form(gap=14, entries=entries, style=BODY)]


def _beside(said: Said, body: float) -> list[Block]:
    """What makes it hard beside what must stay true; one of them alone takes the whole width."""
    style = BODY.at(body)
    told = ((tr("What makes it hard"), said.hard), (tr("What must stay true"), said.true))
    stacks = tuple((prose(title, HEADING), prose(text, style, 6)) for title, text in told if text)
    return [Beside(gap=20, stacks=stacks)] if stacks else []
