"""Two cards line by line: what each solves, how they live with it, and which features both have."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.model.parts import Analogy
from workshop.room.pairs import same_trade
from workshop.ui import drawing, theme
from workshop.ui.stages.analogies.listing import feature_label
from workshop.ui.stages.analogies.pair_head import PairHead
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.words import tr

_LABEL = 124
_SIDE = 16


class PairTable(QFrame):
    """`show_pair` shows two analogies; `exchanged` carries which place (0 or 1) and the id of the analogy for it."""

    exchanged = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked: tuple[object, ...] = ()
        self.setObjectName("pair")
        self.heads = (PairHead("pair.one"), PairHead("pair.other"))
        self.heads[0].chosen.connect(self._exchange_one)
        self.heads[1].chosen.connect(self._exchange_other)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._build_heads())
        column.addWidget(Hairline())
        self._scroll = ScrollArea(self, beside=BESIDE)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(tr("Two cards beside each other"))
        side = theme.px(_SIDE)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(side, theme.px(12), side, theme.px(12))
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        for place, share in enumerate((0, 0, 1, 1)):
            self._grid.setColumnStretch(place, share)
        self._scroll.column.addLayout(self._grid)
        self._scroll.column.addStretch(1)
        column.addWidget(self._scroll, 1)
        self._lines: list[_Line] = []

    def show_pair(
        self, pair: tuple[Analogy, Analogy], others: tuple[Analogy, ...], working: Collection[str], deck: Deck | None
    ) -> None:
        """Show a pair; `others` could stand in either place; the `working` altitude's features come first."""
        asked = (pair, others, tuple(working), deck)
        if asked == self._asked:
            return
        self._asked = asked
        one, other = pair
        for head, mine, opposite in ((self.heads[0], one, other), (self.heads[1], other, one)):
            head.show_card(mine, tuple(each for each in others if not same_trade(each, opposite)))
        shows = tuple(dict(each.partition(": ")[::2] for each in card.features) for card in pair)
        lines = [("", tr("What it solves"), (one.challenge, other.challenge))]
        lines.append(("", tr("How they live with it"), (one.mechanism, other.mechanism)))
        for feature in _in_order(shows, working):
            both = all(feature in each for each in shows)
            told = tuple(each.get(feature, tr("Not on this card.")) for each in shows)
            lines.append(("check" if both else "minus", feature_label(deck, feature), (told[0], told[1])))
        self._show_lines(lines)
        common = sum(sign == "check" for sign, *_ in lines)
        self._common.setText(tr("{n} features in common", n=common, one="{n} feature in common"))

    def paintEvent(self, event: QPaintEvent) -> None:
        drawing.box(QPainter(self), self.rect(), theme.px(theme.RADIUS["card"]), "sheet", "line")

    def _show_lines(self, lines: list[tuple[str, str, tuple[str, str]]]) -> None:
        while len(self._lines) < len(lines):
            self._lines.append(_Line(self._grid, len(self._lines)))
        for place, line in enumerate(self._lines):
            line.set_visible(place < len(lines))
            if place < len(lines):
                line.say(*lines[place])

    def _build_heads(self) -> QHBoxLayout:
        """The heads stand over their columns: the label's column before them stays empty."""
        row = QHBoxLayout()
        side, gap = theme.px(_SIDE), theme.px(12)
        row.setContentsMargins(side, theme.px(10), side + theme.px(BESIDE), theme.px(10))
        row.setSpacing(gap)
        self._common = ProseLabel("", "meta", "ink-2")
        self._common.setFixedWidth(theme.px(16 + _LABEL) + gap)
        row.addWidget(self._common, 0, Qt.AlignmentFlag.AlignVCenter)
        for head in self.heads:
            row.addWidget(head, 1)
        return row

    @Slot(str)
    def _exchange_one(self, analogy: str) -> None:
        self.exchanged.emit(0, analogy)

    @Slot(str)
    def _exchange_other(self, analogy: str) -> None:
        self.exchanged.emit(1, analogy)


class _Line:
    """One line: a sign, what it is about, and what each card says of it."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self._sign = Glyph("check", 16, "teal")
        self._label = ProseLabel("", "meta-strong")
        self._label.setFixedWidth(theme.px(_LABEL))
        self._said = (ProseLabel("", "meta"), ProseLabel("", "meta"))
        for column, part in enumerate((self._sign, self._label, *self._said)):
            grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)

    def say(self, sign: str, label: str, said: tuple[str, str]) -> None:
        """Say something else. `sign` is "check" for what both share, "minus" for what one has alone, or nothing."""
        alone = sign == "minus"
        self._sign.set_icon(sign or "check", {"check": "teal", "minus": "ink-3"}.get(sign, "sheet"))
        self._sign.setAccessibleName({"check": tr("both share this"), "minus": tr("one of them only")}.get(sign, ""))
        self._label.set_role("meta" if alone else "meta-strong")
        self._label.set_colour("ink-3" if alone else "ink")
        self._label.setText(label)
        for part, words in zip(self._said, said, strict=True):
            part.setText(words)
            part.set_colour("ink-2" if alone else "ink")

    def set_visible(self, visible: bool) -> None:
        """Be there or not."""
        for part in (self._sign, self._label, *self._said):
            part.setVisible(visible)


def _in_order(shows: tuple[dict[str, str], ...], working: Collection[str]) -> list[str]:
    """The features of two cards: what both have first, the working altitude's before others."""
    every = dict.fromkeys(feature for each in shows for feature in each)
    return sorted(every, key=lambda each: (not all(each in card for card in shows), each not in working))
