"""All that a card says, in sections; beside each other where there is room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.ui import theme
from workshop.ui.stages.analogies.listing import feature_label
from workshop.ui.stages.analogies.opened import Opened
from workshop.ui.stages.analogies.why import WhyItMatches
from workshop.ui.widgets.dotted_lines import DottedLines
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr

_TWO_COLUMNS = 640
_LABEL = 112
_GAP = 12


class CardText(QWidget):
    """First why it matches; then for the room how they live with it, what to ask them, where it may break.

    Then why it works there, the challenge, the rest, and the scene last. In two halves, each begins so.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(_GAP))
        self._column = column
        self._match = WhyItMatches()
        column.addWidget(self._match)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setSpacing(theme.px(_GAP))
        column.addLayout(self._halves, 1)
        self._scene = _Section(tr("Scene"), "rung")
        self._mechanism = _Section(tr("How they live with it"))
        self._why = _Section(tr("Why it works there"))
        self._ask = _Section(tr("Ask them"))
        self._breaks = _Section(tr("Where it may break"))
        self._challenge = _Section(tr("What it solves"))
        self._features = _Pairs(tr("Its other features"))
        self._transfers = _Pairs(tr("Taken over before"))
        self._trade = _Lines(tr("The trade also knows how to"))
        self._questions = QWidget()
        questions = QHBoxLayout(self._questions)
        questions.setContentsMargins(0, 0, 0, 0)
        questions.setSpacing(theme.px(16))
        questions.addWidget(self._ask, 1, Qt.AlignmentFlag.AlignTop)
        questions.addWidget(self._breaks, 1, Qt.AlignmentFlag.AlignTop)
        self._first, self._second = QVBoxLayout(), QVBoxLayout()
        for half in (self._first, self._second):
            half.setSpacing(theme.px(_GAP))
            half.addStretch(1)
            self._halves.addLayout(half)
        self._halves.setStretch(1, 1)
        self._stand(wide=False)

    def show_card(self, opened: Opened, deck: Deck | None, features: tuple[str, ...], *, consulted: bool) -> None:
        """Show another card, which of the abstraction's `features` it has, and whether its trade is `consulted`."""
        text = opened.analogy
        shows = dict(each.partition(": ")[::2] for each in text.features)
        self._match.show_match(features, shows, deck, consulted=consulted)
        for section, words in (
            (self._mechanism, text.mechanism),
            (self._why, text.works_because),
            (self._ask, text.ask),
            (self._breaks, text.breaks_when),
            (self._challenge, text.challenge),
            (self._scene, text.scene),
        ):
            section.say(words)
        self._questions.setVisible(bool(text.ask or text.breaks_when))
        rest = [(feature_label(deck, each), said) for each, said in shows.items() if each not in features]
        self._features.say(rest)
        transfers = opened.card.strength.transfers if opened.card else ()
        self._transfers.say([(each.to, f"{each.what}\n{each.source}") for each in transfers])
        knows = opened.card.industry.also_knows if opened.card else ()
        self._trade.say([each.removeprefix("How to ") for each in knows])

    def set_compact(self, compact: bool) -> None:
        """In little height the names of what both have are enough, until the sentences are asked for."""
        self._match.set_brief(compact)
        self._column.setSpacing(theme.px(4 if compact else _GAP))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.px(_TWO_COLUMNS)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() != direction:
            self._halves.setDirection(direction)
            self._stand(wide=wide)
            self._halves.setStretch(0, 1 if wide else 0)  # above each other, the first is as high as its words
            self._halves.setSpacing(theme.px(32 if wide else _GAP))

    def _stand(self, *, wide: bool) -> None:
        """Put the parts in their order, all in the first half or in both."""
        rest: tuple[QWidget, ...] = (self._challenge, self._features, self._transfers, self._trade, self._scene)
        first: tuple[QWidget, ...] = (self._mechanism, self._questions, self._why, *rest)
        second: tuple[QWidget, ...] = ()
        if wide:
            first, second = (self._mechanism, self._why), (self._questions, *rest)
        for half, parts in ((self._first, first), (self._second, second)):
            for part in parts:
                # Never taken out and added again: Qt would remember the part's height whatever it says later.
                for each in (self._first, self._second):
                    each.removeWidget(part)
                half.insertWidget(half.count() - 1, part)


class _Headed(QWidget):
    """A heading, and the `part` that stands under it."""

    def __init__(self, heading: str, part: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(SectionHeading(heading))
        column.addWidget(part)


class _Section(_Headed):
    """A heading and its words; not there while there is nothing to say."""

    def __init__(self, heading: str, role: str = "body") -> None:
        self._words = ProseLabel("", role)
        super().__init__(heading, self._words)

    def say(self, words: str) -> None:
        """Show other words."""
        self._words.setText(words)
        self.setVisible(bool(words))


class _Lines(_Headed):
    """A heading, and a line each after a dot."""

    def __init__(self, heading: str) -> None:
        self._lines = DottedLines()
        super().__init__(heading, self._lines)

    def say(self, lines: list[str]) -> None:
        """Show other lines."""
        self._lines.show_lines(lines)
        self.setVisible(bool(lines))


class _Pairs(QWidget):
    """A heading, and under it lines of a name and what is said of it."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnMinimumWidth(0, theme.px(_LABEL))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 5)
        self._grid.addWidget(SectionHeading(heading), 0, 0, 1, 2)
        self._lines: list[tuple[ProseLabel, ProseLabel]] = []

    def say(self, pairs: list[tuple[str, str]]) -> None:
        """Show other lines; those that are there are used again."""
        while len(self._lines) < len(pairs):
            line = (ProseLabel("", "meta-control"), ProseLabel("", "meta", "ink-2"))
            for column, part in enumerate(line):
                self._grid.addWidget(part, len(self._lines) + 1, column, Qt.AlignmentFlag.AlignTop)
            self._lines.append(line)
        for place, (name, said) in enumerate(self._lines):
            there = place < len(pairs)
            name.setVisible(there)
            said.setVisible(there)
            if there:
                name.setText(pairs[place][0])
                said.setText(pairs[place][1])
        self.setVisible(bool(pairs))
