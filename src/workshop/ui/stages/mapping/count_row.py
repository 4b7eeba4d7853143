"""One idea while dots are counted: letter, suit, words, its dots and their number."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.model.parts import Idea, Organisation
from workshop.room.take_home import called
from workshop.ui import drawing, theme
from workshop.ui.stages.mapping.idea_name import in_full
from workshop.ui.widgets.organisation_tile import TILE_HEIGHT, TILE_WIDTH, paint_organisation
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.prose_layout import laid_out, paint_lines
from workshop.ui.widgets.suit_tile import paint_suit
from workshop.words import tr

TALL = 56
NUMBER = 56
"""How wide the number stands, or the field in its place."""
SIDE = 14
_TILE, _GAP, _DOT, _PITCH = 28, 12, 8, 11
_STATE, _MOST_STATE = 122, 232
"""How wide the count stands, and at most the name of who is asked in its place."""
_ASIDE, _AFTER = 6, 8
"""Between the tile of who is asked and the name, and after that."""
_MOST_DOTS, _LINES = 10, 2


class CountRow(PaintedButton):
    """Pressing it lights its idea."""

    def __init__(self, idea: Idea, suit: str, parent: QWidget) -> None:
        self._idea, self._suit = idea, suit
        self._dots: int | None = None
        self._lit = False
        self._asked: Organisation | None = None
        self._told: tuple[object, ...] = ()
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"count.{idea.id}")
        self.show_count(None, lit=False)

    @property
    def idea(self) -> Idea:
        """The idea it is about."""
        return self._idea

    def show_idea(self, idea: Idea, suit: str) -> None:
        """Show the idea as it reads now."""
        self._idea, self._suit = idea, suit

    def show_count(self, dots: int | None, *, lit: bool, asked: Organisation | None = None) -> None:
        """Show how many dots it has, None if they were not counted, and whether it is the one that is lit.

        `asked` is the organisation whose dots are counted now, if each is counted for itself.
        """
        self._dots, self._lit, self._asked = dots, lit, asked if lit else None
        if (now := self._standing()) == self._told:
            return  # one of hundreds, when another one is lit
        self._told = now
        self.setAccessibleName(in_full(self._idea))
        self.setAccessibleDescription(self._words())
        self.setToolTip(plain_tip(self._idea.text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        drawing.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
        if self._lit or self.hovered():
            edge = "teal" if self._lit else "line-strong"
            drawing.box(
                painter, self.rect(), theme.px(theme.RADIUS["card"]), "sheet", edge, theme.px(2 if self._lit else 1)
            )
        left, tile = theme.px(SIDE), theme.px(_TILE)
        letter = self._strip(left, tile, tile)
        fill, edge, ink = ("teal", "teal", "white") if self._lit else ("sheet", "ink-2", "ink")
        drawing.box(painter, letter, theme.px(theme.RADIUS["tag"]), fill, edge)
        role = "meta" if len(self._idea.letter) < 3 else "caption"
        face = theme.font(role, weight=700)
        drawing.text(painter, letter, self._idea.letter, face, ink, drawing.CENTRE, elide=False)
        left += tile + theme.px(_GAP)
        if self._suit:
            paint_suit(painter, self._strip(left, tile, tile), self._suit)
        left += tile + theme.px(_GAP)
        state = self.width() - theme.px(SIDE) - self._state_width()
        start = drawing.RIGHT if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else drawing.LEFT
        self._paint_words(painter, left, state - theme.px(_GAP) - left)
        self._paint_state(painter, state, start)

    def _standing(self) -> tuple[object, ...]:
        """All that it shows."""
        return self._idea, self._suit, self._dots, self._lit, self._asked

    def _state_width(self) -> int:
        """Pixels that the row keeps at its end."""
        return theme.px(NUMBER) + self._count_width()

    def _count_width(self) -> int:
        """Pixels that the row keeps for its count; for the name of who is asked what that needs."""
        if self._asked is None:
            return theme.px(_STATE)
        name = QFontMetricsF(_asked_face()).horizontalAdvance(called(self._asked))
        needed = theme.px(TILE_WIDTH + _ASIDE + _AFTER) + ceil(name)
        return max(theme.px(_STATE), min(theme.px(_MOST_STATE), needed))

    def _paint_words(self, painter: QPainter, left: float, width: float) -> None:
        """The idea, over two lines where it needs them."""
        font, tall = theme.font("body"), theme.line_height("body")
        lines = laid_out(self._idea.text, font, width, _LINES, self.layoutDirection())
        paint_lines(painter, lines, self._strip(left, width, lines.count * tall).topLeft(), font, tall)

    def _paint_state(self, painter: QPainter, left: int, align: Qt.AlignmentFlag) -> None:
        place = self._strip(left, self._count_width(), self.height())
        if self._asked is not None:
            self._paint_asked(painter, self._asked, left, align)
        elif self._lit or not self._dots or self._dots > _MOST_DOTS:
            face = theme.font("meta", weight=700 if self._lit else 400)
            words = self._words() if self._lit or not self._dots else ""
            drawing.text(painter, place, words, face, "teal" if self._lit else "ink-2", align)
        else:
            size, top = theme.px(_DOT), (self.height() - theme.px(_DOT)) // 2
            for at in range(self._dots):
                spot = self.visual(QRectF(left + at * theme.px(_PITCH), top, size, size))
                drawing.box(painter, spot, size / 2, "teal")
        if self._dots is not None and not self._lit:
            number = self._strip(self.width() - theme.px(SIDE + NUMBER), theme.px(NUMBER - 12), self.height())
            end = drawing.LEFT if align == drawing.RIGHT else drawing.RIGHT
            drawing.text(painter, number, str(self._dots), theme.font("body", weight=700, tabular=True), "ink", end)

    def _paint_asked(self, painter: QPainter, asked: Organisation, left: int, align: Qt.AlignmentFlag) -> None:
        tile, gap = theme.px(TILE_WIDTH), theme.px(_ASIDE)
        paint_organisation(painter, self._strip(left, tile, theme.px(TILE_HEIGHT)), asked.tile)
        name = self._strip(left + tile + gap, self._count_width() - theme.px(_AFTER) - tile - gap, self.height())
        drawing.text(painter, name, called(asked), _asked_face(), "teal", align)

    def _strip(self, left: float, width: float, height: float) -> QRectF:
        return self.visual(QRectF(left, (self.height() - height) // 2, width, height))

    def _words(self) -> str:
        if self._asked is not None:
            return tr("counting {organisation} now", organisation=called(self._asked))
        if self._lit:
            return tr("counting now")
        if self._dots is None:
            return tr("not counted")
        return tr("{n} dots", n=self._dots, one="{n} dot") if self._dots else tr("no dots")


def _asked_face() -> QFont:
    return theme.font("meta", weight=700)
