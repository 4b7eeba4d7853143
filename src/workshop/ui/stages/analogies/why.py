"""Why a card matches: each feature of the abstraction, in common or not, with the card's own sentence; and whether
others with such a question look to its trade."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.ui import theme
from workshop.ui.stages.analogies.listing import asked_before, feature_label
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr

_LABEL = 104


class WhyItMatches(QWidget):
    """`show_match` says it of another card; not there while there is nothing to say.

    Brief, it is a line of the features' names, and the sentences are there once they are asked for.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brief = self._told = False
        self._shown = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        self._count = Label("", "meta", "ink-2")
        self._names = FlowLayout(gap=16, line_gap=2)
        self.sentences = Button("", kind="link", size=24)
        self.sentences.setFixedHeight(theme.px(20))
        self.sentences.setObjectName("card.sentences")
        self.sentences.clicked.connect(self._turn)
        head.addWidget(SectionHeading(tr("Why it matches")), 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(self._names, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.sentences, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnMinimumWidth(1, theme.px(_LABEL))
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 5)
        column.addWidget(self._rows)
        self._lines: list[_Line] = []
        self._arrange()

    def show_match(
        self, features: Sequence[str], shows: dict[str, str], deck: Deck | None, *, consulted: bool = False
    ) -> None:
        """Go through `features`; `shows` are the card's own by id, each with how it shows there. `consulted`: what
        others asked moved its trade up as well."""
        told = [(feature_label(deck, each), shows.get(each)) for each in features]
        if consulted:
            told.insert(0, (tr("Asked before"), asked_before()))
        while len(self._lines) < len(told):
            line = _Line(self._grid, len(self._lines))
            self._names.addWidget(line.name)
            self._lines.append(line)
        for line, (name, said) in zip(self._lines, told, strict=False):
            line.show_feature(name, said)
        self._shown = len(told)
        self._arrange()
        common = sum(each in shows for each in features)
        self._count.setText(tr("{n} of {all} features", n=common, all=len(features)) if features else "")
        self.setVisible(bool(told))

    def set_brief(self, brief: bool) -> None:
        """Say the names alone, for as long as nobody asks for more."""
        if brief != self._brief:
            self._brief, self._told = brief, False
            self._arrange()

    @Slot()
    def _turn(self) -> None:
        self._told = not self._told
        self._arrange()

    def _arrange(self) -> None:
        whole = self._told or not self._brief
        self.sentences.setVisible(self._brief)
        self.sentences.setText(tr("Names alone") if self._told else tr("Say how"))
        self._rows.setVisible(whole)
        for place, line in enumerate(self._lines):
            line.show_parts(there=place < self._shown, whole=whole)


class _Line:
    """One feature: tick or dash, its label, how it shows there."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self.name = _Name()
        self._sign = Glyph("check", 16, "teal")
        self._label = ProseLabel("", "meta-control")
        self._shows = ProseLabel("", "meta", "ink-2")
        for column, part in enumerate((self._sign, self._label, self._shows)):
            grid.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)

    def show_feature(self, label: str, shows: str | None) -> None:
        """Show another feature; `shows` is None where the card does not have it."""
        there = shows is not None
        self.name.show_feature(label, shows)
        _mark(self._sign, common=there)
        self._label.setText(label)
        self._label.set_colour("ink" if there else "ink-3")
        self._shows.setText(shows if shows is not None else tr("Not on this card."))
        self._shows.set_colour("ink-2" if there else "ink-3")

    def show_parts(self, *, there: bool, whole: bool) -> None:
        """Be there or not, as a row or by its name alone."""
        self.name.setVisible(there and not whole)
        for part in (self._sign, self._label, self._shows):
            part.setVisible(there and whole)


class _Name(QWidget):
    """Tick or dash, and a feature's name; how it shows there is its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(1), 0, theme.px(1))
        row.setSpacing(theme.px(4))
        self._sign = Glyph("check", 16, "teal")
        self._label = Label("", "meta-control")
        row.addWidget(self._sign)
        row.addWidget(self._label)

    def show_feature(self, label: str, shows: str | None) -> None:
        """Show another feature; `shows` is None where the card does not have it."""
        there = shows is not None
        _mark(self._sign, common=there)
        self._label.setText(label)
        self._label.set_colour("ink" if there else "ink-3")
        self.setToolTip(plain_tip(shows or ""))


def _mark(sign: Glyph, *, common: bool) -> None:
    """A tick for what both have, a dash for what the card has not."""
    sign.set_icon("check" if common else "minus", "teal" if common else "ink-3")
    sign.setAccessibleName(tr("in common") if common else tr("not in common"))
