"""The ideas while hands are shown: for each how many people showed one to five fingers, and what that comes to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.model.identity import IdeaId
from workshop.model.parts import Idea, Organisation
from workshop.model.session import Session
from workshop.model.votes import Scale
from workshop.room.ratings import HIGH, LOW, hands_by_idea, mean
from workshop.room.votes import on_wall
from workshop.ui import drawing, theme
from workshop.ui.stages.mapping.count_row import SIDE, CountRow
from workshop.ui.stages.mapping.count_rows import CountRows
from workshop.ui.stages.mapping.idea_name import in_short
from workshop.words import tr

CELL: Final = 44
_GAP, _MEAN = 6, 64
_CELLS: Final = HIGH * (CELL + _GAP)
_HEAD: Final = 28


def cell_left(width: int, fingers: int) -> int:
    """Where in a row of `width` the hands with so many fingers stand."""
    return width - theme.px(SIDE + _MEAN + _CELLS) + theme.px((fingers - LOW) * (CELL + _GAP))


class RateRow(CountRow):
    """Five numbers and their mean; the lit row has boxes round its numbers."""

    def __init__(self, idea: Idea, suit: str, parent: QWidget) -> None:
        self._hands: tuple[int, ...] = ()
        super().__init__(idea, suit, parent)

    def show_hands(self, counted: Sequence[int], *, lit: bool) -> None:
        """Show how many people showed one to five fingers; nothing, if nobody was asked."""
        self._hands = tuple(counted)
        self.show_count(None, lit=lit)

    def _standing(self) -> tuple[object, ...]:
        return (*super()._standing(), self._hands)

    def _state_width(self) -> int:
        return theme.px(_CELLS + _MEAN)

    def _paint_state(self, painter: QPainter, left: int, align: Qt.AlignmentFlag) -> None:
        average = mean(self._hands)
        if not self._lit and average is None:
            place = self._strip(left, theme.px(_CELLS), self.height())
            drawing.text(painter, place, self._words(), "meta", "ink-2", align)
            return
        for at, number in enumerate(self._hands or (0,) * HIGH):
            side = theme.px(CELL)
            cell = self._strip(cell_left(self.width(), at + LOW), side, theme.px(32))
            if self._lit:
                drawing.box(painter, cell, theme.px(theme.RADIUS["control"]), "sheet", "line-strong")
            words = str(number) if number or not self._lit else ""
            face = theme.font("body", weight=700 if number else 400, tabular=True)
            drawing.text(painter, cell, words, face, "ink" if number else "ink-3", drawing.CENTRE)
        if average is not None:
            end = drawing.LEFT if align == drawing.RIGHT else drawing.RIGHT
            place = self._strip(self.width() - theme.px(SIDE + _MEAN), theme.px(_MEAN - 4), self.height())
            drawing.text(painter, place, f"{average:.1f}", theme.font("body", weight=700, tabular=True), "teal", end)

    def _words(self) -> str:
        average = mean(self._hands)
        if average is None:
            return tr("hands are shown now") if self._lit else tr("not rated")
        counted = ", ".join(
            tr("{n} times {fingers}", n=number, fingers=fingers)
            for fingers, number in enumerate(self._hands, LOW)
            if number
        )
        return tr("{mean} on average: {counted}", mean=f"{average:.1f}", counted=counted)


class RateHead(QWidget):
    """The numbers of fingers over their columns in `rows`."""

    def __init__(self, rows: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(_HEAD))
        self.setAccessibleName(tr("How many people show how many fingers"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, wide = QPainter(self), self._rows.width()  # the rows are narrower while they scroll
        whole = QRectF(self._rows.rect().left(), 0, wide, self.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            whole.moveRight(self.width())
        drawing.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
        for fingers in range(LOW, HIGH + 1):
            left = cell_left(wide, fingers)
            self._word(painter, whole, left, theme.px(CELL), str(fingers), drawing.CENTRE)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = (drawing.RIGHT, drawing.LEFT) if rtl else (drawing.LEFT, drawing.RIGHT)
        mean_left = wide - theme.px(SIDE + _MEAN)
        self._word(painter, whole, mean_left, theme.px(_MEAN - 4), tr("mean"), end)
        room = cell_left(wide, LOW) - theme.px(SIDE + 12)
        self._word(painter, whole, theme.px(SIDE), room, tr("How many people show how many fingers"), start)

    def _word(
        self, painter: QPainter, whole: QRectF, left: float, wide: float, words: str, align: Qt.AlignmentFlag
    ) -> None:
        place = QRectF(left, 0, wide, whole.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(whole.right() - left - wide)
        drawing.text(painter, place, words, "caption", "ink-2", align)


class RateRows(CountRows):
    """The field stands at `fingers` of the lit row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.scale = Scale.NOVELTY
        self.fingers = LOW
        self._hands: Mapping[IdeaId, Sequence[int]] = {}
        super().__init__(parent)
        self.field.setObjectName("rate.number")
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _make(self, idea: Idea, suit: str) -> CountRow:
        return RateRow(idea, suit, self)

    def _listed(self, session: Session) -> tuple[Idea, ...]:
        return on_wall(session)

    def _read(self, session: Session) -> None:
        self._hands = hands_by_idea(session, self.scale)

    def _tell(self, row: CountRow, *, lit: bool, asked: Organisation | None) -> None:
        if isinstance(row, RateRow):
            row.show_hands(self._hands.get(row.idea.id, ()), lit=lit)

    def _asked(self, lit: Idea, asked: Organisation | None) -> str:
        what = tr("how new") if self.scale is Scale.NOVELTY else tr("how feasible")
        return tr(
            "{idea}, {what}: how many people show {fingers} of 5", idea=in_short(lit), what=what, fingers=self.fingers
        )

    def _place(self) -> tuple[int, int]:
        return cell_left(self.width(), self.fingers), theme.px(CELL)
