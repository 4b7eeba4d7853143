"""How a card is painted in the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from workshop.suits import suit_label
from workshop.ui import drawing, icons, theme
from workshop.ui.stages.analogies.listing import Listed
from workshop.ui.stages.analogies.suggestions import KEPT, LISTED, Index, presence
from workshop.ui.stages.analogies.trade_line import paint_trade
from workshop.ui.widgets.painted_list import RowPainter
from workshop.ui.widgets.prose_layout import Lines, laid_out, paint_lines
from workshop.ui.widgets.suit_tile import paint_suit
from workshop.ui.widgets.tag import paint_tag, tag_width
from workshop.words import tr

TALL: Final = 72
GAP: Final = 6
"""Between two cards, below each other."""
_COLUMN_GAP: Final = 12
_SQUARE, _SQUARE_GAP, _TAG = 11, 3, 18
_NUMBER_TOP = 23
"""In line with rank and tile, and above the reason's line, which has the whole row for itself."""
_LOWERED = 9
"""A card that is here by lot gives no reason: trade and title stand in the middle, in line with rank and number."""
_RAISED = 4
"""A row whose reason has two lines begins so much higher and is set closer, so that rows keep their height."""
Tags = tuple[tuple[str, str], ...]


class SuggestionPainter(RowPainter):
    """Rank, tile, industry and suit, title, why it is here, and the card's number.

    `columns` is how many cards stand side by side, each with its gap `wide`.
    """

    columns = 1
    wide = 280

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.wide, theme.px(TALL + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        listed = index.data(LISTED)
        if not isinstance(listed, Listed):
            return
        whole = QRect(option.rect.left(), option.rect.top(), option.rect.width(), theme.px(TALL))
        if self.columns > 1:
            whole = _within_column(whole, index.row() % 2, option.direction)
        painter.save()
        painter.setLayoutDirection(option.direction)
        self._paint_frame(painter, whole, option)
        row = _Row(painter, whole, option.direction)
        row.paint(listed, bool(index.data(KEPT)), bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_frame(self, painter: QPainter, whole: QRect, option: QStyleOptionViewItem) -> None:
        state, edge, width = option.state, "line", 1
        if state & QStyle.StateFlag.State_Selected:
            edge, width = "teal", 2
        elif state & QStyle.StateFlag.State_MouseOver:
            edge = "line-strong"
        radius = theme.px(theme.RADIUS["card"])
        drawing.box(painter, whole, radius, "sheet", edge, theme.px(width))
        if state & QStyle.StateFlag.State_HasFocus and self.led_by_keys:
            away = theme.px(4)
            inner = whole.adjusted(away, away, -away, -away)
            drawing.box(painter, inner, radius - away, None, "teal", theme.px(theme.RING_WIDTH))


class _Row:
    """One row while it is painted: the places are given from left to right, and mirrored where the language is."""

    def __init__(self, painter: QPainter, whole: QRect, direction: Qt.LayoutDirection) -> None:
        self._painter, self._whole, self._direction = painter, whole, direction
        left_to_right = direction == Qt.LayoutDirection.LeftToRight
        self._start = drawing.LEFT if left_to_right else drawing.RIGHT
        self._end = drawing.RIGHT if left_to_right else drawing.LEFT

    def paint(self, listed: Listed, kept: bool, selected: bool) -> None:
        """Paint the card's words into the frame."""
        card, wide = listed.card, self._whole.width()
        if listed.rank:
            role = "meta-strong" if selected else "meta"
            font, ink = theme.font(role, tabular=True), "ink" if selected else "ink-2"
            drawing.text(self._painter, self._at(10, 20, 18, 32), str(listed.rank), font, ink, self._start)
        before = 34 if listed.rank else 13
        paint_suit(self._painter, self._at(before, 20, 32, 32), card.industry.suit)
        number = f"{card.strength.number:02}" if card.strength.number else ""
        taken = round(theme.text_width("list-number", number)) + 2
        right = wide - theme.px(14)
        place = self._placed(right - taken, theme.px(_NUMBER_TOP), taken, theme.px(26))
        drawing.text(self._painter, place, number, "list-number", "ink", self._end, elide=False)
        left = theme.px(before + 41)
        words = words_of(listed, right - taken - theme.px(8) - left, right - left, self._direction)
        raised = theme.px(_RAISED) if words.close else 0
        lowered = 0 if listed.reason else theme.px(_LOWERED)
        marks = self._paint_features(listed, right, theme.px(12) - raised)
        if kept:
            side = theme.px(16)
            pin = self._placed(right - marks - side, theme.px(10) - raised, side, side)
            icons.paint(self._painter, pin.toRectF(), "pin", "teal")
            marks += side + theme.px(6)
        room = right - max(marks, taken) - theme.px(8) - left
        self._paint_trade(listed, self._placed(left, theme.px(9) - raised + lowered, room, theme.px(16)))
        self._paint_words(listed.card.strength.title, words, left, lowered)

    def _paint_features(self, listed: Listed, right: int, top: int) -> int:
        """A square for each feature of the abstraction, filled where the card has it too; returns the room taken."""
        side, gap = theme.px(_SQUARE), theme.px(_SQUARE_GAP)
        for place, (_, common) in enumerate(reversed(listed.features)):
            left = right - side - place * (side + gap)
            box = self._placed(left, top, side, side)
            drawing.box(self._painter, box, theme.px(2), "ink-2" if common else None, "ink-2", 1.5)
        return len(listed.features) * (side + gap) + (theme.px(6) - gap if listed.features else 0)

    def _paint_trade(self, listed: Listed, line: QRect) -> None:
        industry = listed.card.industry
        roles = (("caption", "ink"), ("caption", "ink-3"))
        paint_trade(self._painter, line, industry.name, suit_label(industry.suit), self._direction, roles)

    def _paint_words(self, title: str, words: Words, left: int, lowered: int) -> None:
        """The title over the reason, and the tags beside one of them."""
        top = theme.px(18 if words.close else 25) + lowered
        place = self._placed(left, top, words.room, theme.px(20))
        used = drawing.text(self._painter, place, title, "strong", "ink", self._start)
        if words.above:
            self._paint_tags(words.tags, left + used, top + theme.px(1))
        top, line = theme.px(37 if words.close else 45), theme.px(15 if words.close else 18)
        place = self._placed(left, top, words.beside, words.reason.count * line)
        at = QPointF(place.left(), place.top())
        paint_lines(self._painter, words.reason, at, theme.font(words.role), line, "ink-2")
        if not words.above:
            beside = top + (words.reason.count * line - theme.px(_TAG)) // 2
            self._paint_tags(words.tags, left + words.reason.width, beside)

    def _paint_tags(self, tags: Tags, left: float, top: int) -> None:
        for words, icon in tags:
            left += theme.px(8)
            wide = tag_width(words, "" if words else icon)
            place = self._placed(round(left), top, wide, theme.px(_TAG))
            paint_tag(self._painter, place, words, "outline", "" if words else icon)
            left += wide

    def _at(self, left: int, top: int, wide: int, tall: int) -> QRect:
        return self._placed(theme.px(left), theme.px(top), theme.px(wide), theme.px(tall))

    def _placed(self, left: int, top: int, wide: int, tall: int) -> QRect:
        """A place in the row, given in painter's units from its upper left corner."""
        place = QRect(self._whole.left() + left, self._whole.top() + top, wide, tall)
        return QStyle.visualRect(self._direction, self._whole, place)


@dataclass(frozen=True, slots=True)
class Words:
    """How a card's words stand: its tags, whether they are `above` beside the title in `room` pixels, its reason.

    `beside` are the pixels of the reason's lines, in the type of `role`; `close`: there are two of them.
    """

    room: int
    tags: Tags
    above: bool
    reason: Lines
    role: str
    beside: int

    @property
    def close(self) -> bool:
        """Whether the reason has more than one line."""
        return self.reason.count > 1


def words_of(listed: Listed, room: int, whole: int, direction: Qt.LayoutDirection) -> Words:
    """The tags stand beside the title, in `room` pixels; where there is none for their words, a tag is its glyph alone.

    Where there is no room for that either, they stand beside the reason. That has one line under the card's number,
    `whole` pixels wide and smaller if it needs that; past it two smaller ones beside the number.
    """
    spare = room - theme.text_width("strong", listed.card.strength.title)
    tags = _tags(listed)
    if _taken(tags) > spare:
        tags = tuple(("", icon) if icon else (words, icon) for words, icon in tags)
    above = _taken(tags) <= spare
    less = 0 if above else _taken(tags)
    fits = next((each for each in ("meta", "caption") if theme.text_width(each, listed.reason) <= whole - less), "")
    role, lines = fits or "caption", 1 if fits else 2
    beside = max(1, (whole if fits else room) - less)
    reason = laid_out(listed.reason, theme.font(role), beside, lines, direction)
    return Words(room, tags, above, reason, role, beside)


def _tags(listed: Listed) -> Tags:
    """What a card is marked with: the words, and the glyph that stands for them where there is one."""
    found = ((presence(listed), "people"), (tr("own") if listed.card.industry.own else "", ""))
    return tuple(each for each in found if each[0])


def _taken(tags: Tags) -> int:
    return sum(tag_width(words, "" if words else icon) + theme.px(8) for words, icon in tags)


def _within_column(whole: QRect, column: int, direction: Qt.LayoutDirection) -> QRect:
    """`whole` without its half of the gap between two columns."""
    half = theme.px(_COLUMN_GAP) // 2
    first = (column == 0) == (direction == Qt.LayoutDirection.LeftToRight)
    return whole.adjusted(0, 0, -half, 0) if first else whole.adjusted(half, 0, 0, 0)
