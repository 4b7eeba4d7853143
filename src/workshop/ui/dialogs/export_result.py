"""The card of an export: that it is being made, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot

from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.run_bar import RunBar
from workshop.words import tr


class ExportResult(Card):
    """Hidden until there is something to say. `hand_out` once somebody says that what was made was given out."""

    hand_out = Signal()

    def __init__(self) -> None:
        super().__init__(padding=12, spacing=4)
        self.title = ElidedLabel("", "strong")
        self.sentence = ProseLabel("", "meta", "ink-2", most=6)
        self.bar = RunBar()
        for part in (self.title, self.sentence, self.bar):
            self.column.addWidget(part)
        self.given = Button(tr("Note as given out"), kind="link", size=24, flush=True)
        self.given.setObjectName("export.given")
        self.given.clicked.connect(self._ask)
        self.column.addWidget(self.given, 0, Qt.AlignmentFlag.AlignLeading)
        self.given.hide()
        self.hide()

    def say(self, title: str, sentence: str, *, to_note: bool = False) -> None:
        """Say it; with `to_note`, what was made can be noted as given out."""
        self.given.setVisible(to_note)
        self.title.setText(title)
        self.explain(sentence)
        self.show()

    def report(self, share: float, what: str) -> None:
        """It is being made: `share` of it, 0 to 1, and `what` at the moment."""
        self.say(tr("Being made"), what)
        self.bar.setValue(round(share * 1000))
        self.bar.show()

    def noted(self, count: int) -> None:
        """`count` documents are noted as given out."""
        self.given.hide()
        self.explain(tr("{n} documents are noted as given out.", n=count, one="It is noted as given out."))

    def explain(self, sentence: str) -> None:
        """Say no more than `sentence` beside what stands there."""
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    @Slot()
    def _ask(self) -> None:
        self.hand_out.emit()
