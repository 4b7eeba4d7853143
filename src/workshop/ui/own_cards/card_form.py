"""The form of an own card: what it says, in the order in which it is read."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.check import MOST, MOST_ASKED
from workshop.deck.industry import Feature, Showing, Strength, Transfer
from workshop.deck.spreadsheet import transfer_lines, transfers_of
from workshop.model.text import LONGEST_FIELD
from workshop.ui import theme
from workshop.ui.own_cards.counted import Counted
from workshop.ui.own_cards.feature_rows import FeatureRows
from workshop.words import tr


class CardForm(QWidget):
    """`show_card` shows a strength; `edited` carries it as it is now, and which field was changed."""

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strength: Strength | None = None
        self.fields = {
            "title": Counted("title", tr("Title"), MOST["title"], role="term", needed=True,
                             placeholder=tr("The headline, as on the card")),
            "challenge": Counted("challenge", tr("What it solves"), MOST["challenge"], lines=2, needed=True,
                                 placeholder=tr("How to ... as somebody of any other trade would say it")),
            "also_asked": Counted("also_asked", tr("The same in other people’s words, one a line"), MOST_ASKED,
                                  several=True, placeholder=tr("How to ... It is found by them.")),
            "scene": Counted("scene", tr("Scene"), MOST["scene"], role="rung", lines=2,
                             placeholder=tr("One moment that one can see, in the present tense")),
            "mechanism": Counted("mechanism", tr("How they live with it"), MOST["mechanism"], lines=3,
                                 placeholder=tr("What they really do: named practices. The room’s card shows this.")),
            "works_because": Counted("works_because", tr("Why it works there"), MOST["works_because"], lines=2,
                                     placeholder=tr("The conditions under which it works")),
            "ask": Counted("ask", tr("Ask them"), MOST["ask"], lines=2,
                           placeholder=tr("One question for somebody of that trade")),
            "breaks_when": Counted("breaks_when", tr("Where it may break"), MOST["breaks_when"], lines=2,
                                   placeholder=tr("Where the comparison stops")),
            "transfers": Counted("transfers", tr("Taken over before: where | what | source, one a line"), several=True,
                                 placeholder=tr("Only what is documented")),
        }  # fmt: skip
        self.features = FeatureRows()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for key in ("title", "challenge", "also_asked", "scene", "mechanism", "works_because"):
            column.addWidget(self.fields[key])
        questions = QHBoxLayout()
        questions.setSpacing(theme.px(16))
        questions.addWidget(self.fields["ask"], 1)
        questions.addWidget(self.fields["breaks_when"], 1)
        column.addLayout(questions)
        column.addWidget(self.features)
        column.addWidget(self.fields["transfers"])
        column.addStretch(1)
        for field in self.fields.values():
            field.edited.connect(self._change)
        self.features.edited.connect(self._change_features)

    def know(self, features: tuple[Feature, ...]) -> None:
        """The features from which to choose."""
        self.features.know(features)

    def show_card(self, strength: Strength) -> None:
        """Show another card, or what has changed of this one."""
        self._strength = strength
        for key, field in self.fields.items():
            if key == "also_asked":
                field.show_text("\n".join(strength.also_asked))
            elif key != "transfers":
                field.show_text(getattr(strength, key))
            elif _transfers(field.value()) != strength.transfers:
                field.show_text(transfer_lines(strength.transfers))
        self.features.show_features(strength.features)

    @Slot(str, str)
    def _change(self, key: str, text: str) -> None:
        if self._strength is None:
            return
        value: Any = text
        if key == "also_asked":
            value = tuple(each for each in text.split("\n") if each)
        elif key == "transfers":
            value = _transfers(text)
        self.edited.emit(replace(self._strength, **{key: value}), key)

    @Slot(object)
    def _change_features(self, features: tuple[Showing, ...]) -> None:
        if self._strength is not None:
            self.edited.emit(replace(self._strength, features=features), "features")


def _transfers(text: str) -> tuple[Transfer, ...]:
    return transfers_of(text[:LONGEST_FIELD])
