"""What is printed for the tables before the day: cards, a test of the printer, worksheets and slips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from workshop.documents import cards, printer_test, slip_sheets, worksheets
from workshop.documents.pages import Composed
from workshop.documents.style import Paper
from workshop.model.session import Session
from workshop.words import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePaper:
    """One of them. `called` is its name on screen, `file_name` that of its file after the session's title.

    `count` says how many pieces it has and what they are called; with 0 of them there is no such document. `texts` are
    the session's words on it. `blank`: nobody finds anything on it but lines to write on, under the session's title.
    """

    key: str
    called: Callable[[], str]
    file_name: Callable[[], str]
    counted: Callable[[], str]
    count: Callable[[Session], int]
    composed: Callable[[Session, Paper], Composed]
    texts: Callable[[Session], tuple[str, ...]]
    blank: bool = False


def _card_texts(session: Session) -> tuple[str, ...]:
    return tuple(
        text
        for each in cards.dealt(session)
        for card in (each.card,)
        for text in (
            card.industry,
            card.title,
            card.scene or card.challenge,
            card.mechanism,
            card.ask,
            card.breaks_when,
            each.holder,
        )
    )


def _no_texts(_session: Session) -> tuple[str, ...]:
    return ()


TABLE_PAPERS: Final = (
    TablePaper(
        key="cards",
        called=lambda: tr("Cards, to print on both sides and cut"),
        file_name=lambda: tr("cards"),
        counted=lambda: tr("Cards"),
        count=lambda session: len(cards.dealt(session)),
        composed=cards.composed,
        texts=_card_texts,
    ),
    TablePaper(
        key="printer-test",
        called=lambda: tr("Printer test for the cards, one sheet"),
        file_name=lambda: tr("printer test"),
        counted=lambda: tr("Sheets"),
        count=lambda session: 1 if cards.dealt(session) else 0,
        composed=printer_test.composed,
        texts=_no_texts,
        blank=True,
    ),
    TablePaper(
        key="worksheets",
        called=lambda: tr("Worksheets: ladder and mapping"),
        file_name=lambda: tr("worksheets"),
        counted=lambda: tr("Worksheets"),
        count=lambda session: len(worksheets.worksheets(session)),
        composed=worksheets.composed,
        texts=worksheets.texts,
    ),
    TablePaper(
        key="slips",
        called=lambda: tr("Misunderstanding slips"),
        file_name=lambda: tr("misunderstanding slips"),
        counted=lambda: tr("Slips"),
        count=slip_sheets.slip_count,
        composed=slip_sheets.misunderstanding_slips,
        texts=_no_texts,
        blank=True,
    ),
    TablePaper(
        key="idea-slips",
        called=lambda: tr("Idea slips"),
        file_name=lambda: tr("idea slips"),
        counted=lambda: tr("Slips"),
        count=slip_sheets.slip_count,
        composed=slip_sheets.idea_slips,
        texts=_no_texts,
        blank=True,
    ),
)

BY_KEY: Final = {each.key: each for each in TABLE_PAPERS}
