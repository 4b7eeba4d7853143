"""How an idea's card is painted: letter, words, the suit it came from, its dots."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workshop.model.identity import IdeaId
from workshop.model.parts import Idea
from workshop.ui import drawing, theme
from workshop.ui.stages.mapping.idea_rows import DOTS, IDEA, NOTE, SUIT, Given, Index
from workshop.ui.widgets.prose_layout import laid_out, paint_lines
from workshop.ui.widgets.suit_tile import paint_suit
from workshop.words import tr

TALL, GAP = 78, 12
"""How high a card is, and what is between two."""
_SIDE, _ABOVE, _LETTER, _TILE, _BETWEEN = 13, 9, 22, 20, 10
_LINES = 3
_NOTE = 18
"""How high the line under the words is, where there is something to say."""
_DOT, _PITCH, _MOST_DOTS = 8, 11, 10
"""A dot, from one to the next, and how many are painted at the most: where an idea has more, each tells its number."""
_FEW_DOTS = 8
"""So many are painted on the narrowest card, too."""


class IdeaPainter(QStyledItemDelegate):
    """Cards of one size, `columns` of them in a line, each in a place of `size`."""

    hovered = -1
    target = -1
    """The card that another one is held over."""
    edited = ""
    columns = 1
    size = QSize(240, TALL + GAP)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.size

    def card(self, place: QRect, at: int, direction: Qt.LayoutDirection) -> QRect:
        """The card in the place of the idea number `at`: the first and the last of a line reach the edges."""
        gap, column = theme.px(GAP), at % self.columns
        wide = place.width() - gap * (self.columns - 1) // self.columns
        card = QRect(place.left() + gap * column // self.columns, place.top(), wide, theme.px(TALL))
        return QStyle.visualRect(direction, place, card)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        idea, suit = index.data(IDEA), str(index.data(SUIT) or "")
        if not isinstance(idea, Idea):
            return
        painter.save()
        direction = option.direction
        card = self.card(option.rect, index.row(), direction)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = "line-strong" if self.hovered == index.row() else "line"
        if self.target == index.row() or (selected and self.target < 0):
            edge = "teal"
        paint_card(painter, card, edge, idea.letter, suit, direction)
        if self.edited != idea.id:
            paint_words(painter, card, idea.text, str(index.data(NOTE) or ""), direction, index.data(DOTS))
        painter.restore()


class OpenCard(QWidget):
    """The card under the field: it grows with a long text, over the cards beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._letter, self._suit = "", ""
        self.hide()

    def show_card(self, place: QRect, letter: str, suit: str) -> None:
        """Stand at `place` of the page."""
        self._letter, self._suit = letter, suit
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_card(QPainter(self), self.rect(), "teal", self._letter, self._suit, self.layoutDirection())


class HeldCard(QWidget):
    """A card on its way, with the one shadow; the pointer goes through it to what lies beneath."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._idea, self._suit, self._note = Idea(id=IdeaId(""), rank=""), "", ""
        self._dots: object = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_idea(self, idea: Idea, suit: str, note: str, size: QSize, dots: object) -> None:
        """Carry `idea` as a card of `size`."""
        self._idea, self._suit, self._note, self._dots = idea, suit, note, dots
        around = 2 * drawing.shadow_margin()
        self.resize(size.width() + around, size.height() + around)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, around = QPainter(self), drawing.shadow_margin()
        card = self.rect().adjusted(around, around, -around, -around)
        drawing.shadow(painter, QRectF(card))
        direction = self.layoutDirection()
        paint_card(painter, card, "teal", self._idea.letter, self._suit, direction)
        paint_words(painter, card, self._idea.text, self._note, direction, self._dots)


def paint_words(
    painter: QPainter, card: QRect, text: str, note: str, direction: Qt.LayoutDirection, dots: object = None
) -> None:
    """An idea's words on its card, and under them in one line its dots and what else there is to say."""
    counted = dots if isinstance(dots, Given) else None
    words, font = words_rect(card, direction), theme.font("body")
    lines = laid_out(text, font, words.width(), _LINES - bool(note or counted is not None), direction)
    paint_lines(painter, lines, QPointF(words.topLeft()), font, theme.line_height("body"))
    line = QRect(words.left(), words.bottom() + 1 - theme.px(_NOTE), words.width(), theme.px(_NOTE))
    taken = _paint_dots(painter, line, counted, direction) if counted is not None else 0
    if note:
        if direction == Qt.LayoutDirection.LeftToRight:
            line.setLeft(line.left() + taken)
        else:
            line.setRight(line.right() - taken)
        align = drawing.LEFT if direction == Qt.LayoutDirection.LeftToRight else drawing.RIGHT
        drawing.text(painter, line, note, "caption", "ink-2", align)


def _paint_dots(painter: QPainter, line: QRect, given: Given, direction: Qt.LayoutDirection) -> int:
    """The dots at the beginning of `line` and their number behind them; how many pixels they take.

    All cards keep to one measure: one dot for many, beside a row of few, would look like fewer.
    """
    room = line.width() // (2 * theme.px(_PITCH))  # the other half of the line is for what else there is to say
    size, dots, drawn = theme.px(_DOT), given.number, given.number
    if given.most > min(_MOST_DOTS, max(_FEW_DOTS, room)):
        drawn = min(dots, 1)
    top = line.top() + (line.height() - size) // 2
    for at in range(drawn):
        spot = QRect(line.left() + at * theme.px(_PITCH), top, size, size)
        drawing.box(painter, QStyle.visualRect(direction, line, spot), size / 2, "teal")
    words = str(dots) if dots else tr("no dots")
    font = theme.font("caption", weight=700 if dots else 400, tabular=True)
    left = line.left() + (drawn * theme.px(_PITCH) + theme.px(2) if drawn else 0)
    wide = QFontMetrics(font).horizontalAdvance(words) + 1
    align = drawing.LEFT if direction == Qt.LayoutDirection.LeftToRight else drawing.RIGHT
    place = QRect(left, line.top(), wide, line.height())
    drawing.text(painter, QStyle.visualRect(direction, line, place), words, font, "ink" if dots else "ink-2", align)
    return left + wide + theme.px(_BETWEEN) - line.left()


def paint_card(
    painter: QPainter, card: QRect, edge: str, letter: str, suit: str, direction: Qt.LayoutDirection
) -> None:
    """A card without its words: letter and suit."""
    drawing.box(painter, card, theme.px(theme.RADIUS["card"]), "sheet", edge, theme.px(2 if edge == "teal" else 1))
    place = QStyle.visualRect(direction, card, letter_rect(card))
    drawing.box(painter, place, theme.px(theme.RADIUS["tag"]), "sheet", "ink-2")
    font = theme.font("meta" if len(letter) < 3 else "caption", weight=700)
    drawing.text(painter, place, letter, font, "ink", drawing.CENTRE, elide=False)
    if suit:
        side = theme.px(_TILE)
        tile = QRect(card.right() + 1 - theme.px(_SIDE) - side, card.top() + theme.px(_ABOVE), side, side)
        paint_suit(painter, QStyle.visualRect(direction, card, tile), suit)


def open_height(words: int) -> int:
    """How high a card is whose words are that high."""
    return max(theme.px(TALL), words + 2 * theme.px(_ABOVE))


def letter_rect(card: QRect) -> QRect:
    """The letter's box within a card, from left to right."""
    return QRect(card.left() + theme.px(_SIDE), card.top() + theme.px(_ABOVE), theme.px(_LETTER), theme.px(_LETTER))


def words_rect(card: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where the words of a card stand."""
    before = theme.px(_SIDE + _LETTER + _BETWEEN)
    after = theme.px(_SIDE + _TILE + _BETWEEN)
    top = card.top() + theme.px(_ABOVE)
    tall = card.height() - 2 * theme.px(_ABOVE)
    words = QRect(card.left() + before, top, card.width() - before - after, tall)
    return QStyle.visualRect(direction, card, words)
