"""Why a card matches: each feature of the abstraction, in common or not, with the card's own sentence; and whether
others with such a question look to its trade."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.ui import theme
from workshop.ui.stages.analogies.listing import asked_before, feature_label
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr

_LABEL = 112


class WhyItMatches(QWidget):
    """`show_match` says it of another card; not there while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        head = QHBoxLayout()
        self._count = Label("", "meta", "ink-2")
        head.addWidget(SectionHeading(tr("Why it matches")), 1)
        head.addWidget(self._count)
        column.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnMinimumWidth(1, theme.px(_LABEL))
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 5)
        column.addLayout(self._grid)
        self._lines: list[_Line] = []

    def show_match(
        self, features: Sequence[str], shows: dict[str, str], deck: Deck | None, *, consulted: bool = False
    ) -> None:
        """Go through `features`; `shows` are the card's own by id, each with how it shows there. `consulted`: what
        others asked moved its trade up as well."""
        told = [(feature_label(deck, each), shows.get(each)) for each in features]
        if consulted:
            told.insert(0, (tr("Asked before"), asked_before()))
        while len(self._lines) < len(told):
            self._lines.append(_Line(self._grid, len(self._lines)))
        for place, line in enumerate(self._lines):
            if place < len(told):
                line.show_feature(*told[place])
            line.set_visible(place < len(told))
        common = sum(each in shows for each in features)
        self._count.setText(tr("{n} of {all} features", n=common, all=len(features)) if features else "")
        self.setVisible(bool(told))


class _Line:
    """One feature: tick or dash, its label, how it shows there."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self._sign = Glyph("check", 16, "teal")
        self._label = ProseLabel("", "meta-control")
        self._shows = ProseLabel("", "meta", "ink-2")
        for column, part in enumerate((self._sign, self._label, self._shows)):
            grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)

    def show_feature(self, label: str, shows: str | None) -> None:
        """Show another feature; `shows` is None where the card does not have it."""
        there = shows is not None
        self._sign.set_icon("check" if there else "minus", "teal" if there else "ink-3")
        self._sign.setAccessibleName(tr("in common") if there else tr("not in common"))
        self._label.setText(label)
        self._label.set_colour("ink" if there else "ink-3")
        self._shows.setText(shows if shows is not None else tr("Not on this card."))
        self._shows.set_colour("ink-2" if there else "ink-3")

    def set_visible(self, visible: bool) -> None:
        """Be there or not."""
        for part in (self._sign, self._label, self._shows):
            part.setVisible(visible)
