"""Not this card: the small frame in which somebody says why, and what comes of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from workshop.model.parts import Analogy
from workshop.model.run import drafted
from workshop.ui import theme
from workshop.ui.stages.analogies.edits import AnalogiesEdits
from workshop.ui.stages.analogies.open_card import OpenCard
from workshop.ui.stages.analogies.opened import Opened
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.passing_frame import PassingFrame
from workshop.words import tr

_WIDE = 336


class NotThisOne(PassingFrame):
    """`ask(draft, beside)`: `said` carries the reason, `drafted` what is not kept yet.

    Enter and a chip with an offered reason pass the card over, Esc does not; the reason may be empty.
    """

    said = Signal(str)
    drafted = Signal(str)

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self.setObjectName("not-this-one")
        self.setAccessibleName(tr("Not this one"))
        self.reason = LineField(tr("Why not? It may stay empty."), name=tr("Why not this one"))
        self.reason.setObjectName("not-this-one.reason")
        self.keep = Button(tr("Pass it over"), kind="primary", size=28, key="Enter")
        self.keep.setObjectName("not-this-one.keep")
        self.offered = tuple(
            Chip(each, kind="hint", parent=self)
            for each in (tr("Too near to us"), tr("Nobody here knows it"), tr("We had it before"), tr("It might hurt"))
        )
        self.column.setSpacing(theme.px(8))
        self.column.addWidget(Label(tr("Not this one"), "section"))
        self.column.addWidget(self.reason)
        chips = FlowLayout(gap=6)
        for each in self.offered:
            chips.addWidget(each)
            each.clicked.connect(self._take)
        self.column.addLayout(chips)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(Label(tr("Only you see this."), "caption", "ink-3"), 1)
        foot.addWidget(self.keep)
        self.column.addLayout(foot)
        self.reason.edited.connect(self._draft)
        self.reason.entered.connect(self._say)
        self.keep.clicked.connect(self._say)

    def ask(self, draft: str, beside: QWidget) -> None:
        """Ask for the reason; `draft` was begun before."""
        self.reason.show_text(draft)
        self.reason.end(False)
        self.place_under(beside, _WIDE, from_end=True)
        self.open_beside(QApplication.focusWidget() or beside, self.reason)

    @Slot()
    def _say(self) -> None:
        self.close_again()
        self.said.emit(self.reason.text().strip())

    @Slot()
    def _take(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.reason.show_text(chip.label())
            self._say()

    @Slot()
    def _draft(self) -> None:
        self.drafted.emit(self.reason.text())


class Passing(QObject):
    """Passes cards over and lets them back. `passed` carries the key of a card just before it goes."""

    passed = Signal(str)

    def __init__(self, stage: QWidget, edits: AnalogiesEdits, card: OpenCard) -> None:
        super().__init__(stage)
        self._edits, self._open = edits, card
        self._found: Opened | None = None
        self._card: Analogy | None = None
        self.popover = NotThisOne(stage)
        self.popover.said.connect(self._keep)
        self.popover.drafted.connect(self._draft)
        card.passed.connect(self.ask_open)
        card.let_back.connect(self.toggle)

    def follow(self, found: Opened | None) -> None:
        """Follow the card that is open."""
        self._found = found

    @Slot()
    def toggle(self) -> None:
        """Ask why it is not the open card; one that was passed over comes back."""
        if self._found is not None and not self.let_back(self._found.analogy):
            self.ask_open()

    @Slot()
    def ask_open(self) -> None:
        """Ask why it is not the open card."""
        if self._found is not None:
            beside = self._open.not_this if self._open.not_this.isVisible() else self._open.more
            self.ask(self._found.analogy, beside)

    def ask(self, card: Analogy, beside: QWidget) -> None:
        """Ask for the reason why it is not `card`, under `beside`."""
        if card.strength:
            self._card = card
            self.popover.ask(self._edits.workbench.run.draft(_field(card)), beside)

    def let_back(self, card: Analogy) -> bool:
        """Let a card that was passed over be listed again; False if it was not."""
        was = bool(card.strength) and self._edits.workbench.session.passed(card.strength) is not None
        if was:
            self._edits.let_back(card.strength)
        return was

    @Slot(str)
    def _keep(self, reason: str) -> None:
        if self._card is not None:
            self._draft("")
            self.passed.emit(self._card.strength)
            self._edits.pass_over(self._card, reason)

    @Slot(str)
    def _draft(self, text: str) -> None:
        if self._card is not None:
            self._edits.workbench.note(partial(drafted, field=_field(self._card), text=text))


def _field(card: Analogy) -> str:
    """The draft of the reason why it is not `card`."""
    return f"not-this-one.{card.strength}"
