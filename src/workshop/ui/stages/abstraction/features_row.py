"""What the working altitude is matched on: up to four features, proposed by the matcher until they are corrected."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.background import Cancelled, Progress, Task
from workshop.deck.deck import Deck
from workshop.deck.industry import Feature
from workshop.deck.scoring import features_of
from workshop.model.changes.abstraction import give_features
from workshop.model.parts import Rung
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.equipment import Equipment
from workshop.ui.stages.abstraction.feature_picker import FeaturePicker
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.words import tr

NAMES: Final = 132
"""Pixels at 100 % for the words before a row of the working altitude."""
PAUSE: Final = 400
"""Milliseconds after the last key until features are proposed."""


class FeaturesRow(QWidget):
    """Chips, each with a cross, and a button that opens the list of all over `page`. It is there once the deck is."""

    rearranged = Signal()

    def __init__(self, equipment: Equipment, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equipment, self._page = equipment, page
        self.setObjectName("features")
        self._given: tuple[str, ...] = ()
        self._proposed: tuple[str, ...] = ()
        self._text, self._asked = "", ""
        self._task: Task | None = None
        self._picker: FeaturePicker | None = None
        self._chips: dict[str, Chip] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._propose)
        self._words = Label("", "caption", "ink-3")
        self._words.setFixedSize(theme.px(NAMES), theme.px(theme.CONTROL["chip"]))
        self.change = Button("", kind="link", size=24, icon="pencil")
        self.change.setObjectName("change_features")
        self.change.setToolTip(tr("Change what it is matched on"))
        self.change.clicked.connect(self.pick)
        self._build()
        equipment.deck.filled.connect(self._lay_out)
        self.hide()

    def show_session(self, session: Session, rung: Rung) -> None:
        """Show the features that were given, else those that the matcher proposes for `rung`."""
        given, text = session.ladder.features, rung.text.strip()
        if (given, text) == (self._given, self._text) and not self.isHidden():
            return
        self._given = given
        if text != self._text:
            self._text = text
            self._pause.start()
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on. As a proxy Tab would come back to the button behind the row, and never get farther."""
        self.change.setFocus(event.reason())

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        return [*self._chips.values(), self.change]

    @Slot()
    def pick(self) -> None:
        """Open the list of all features."""
        deck = self._equipment.deck.deck
        if deck is None:
            return
        if self._picker is None:
            self._picker = FeaturePicker(self._page)
            self._picker.given.connect(self._give)
        self._picker.show_chosen(self._chosen(), proposed=not self._given)
        self._picker.ask(deck.features, self)

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme.px(6), 0, 0)
        line.setSpacing(theme.px(16))
        line.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        held = QWidget(self)
        self._flow = FlowLayout(held, gap=8, line_gap=4)
        self._flow.addWidget(self.change)
        line.addWidget(held, 1)

    def _chosen(self) -> tuple[str, ...]:
        return self._given or self._proposed

    @Slot()
    def _lay_out(self) -> None:
        deck = self._equipment.deck.deck
        self.setVisible(deck is not None and bool(deck.features) and bool(self._text))
        if deck is None:
            return
        if not self._given and self._asked != self._text and not self._pause.isActive():
            self._propose()
        self._set_chips([each for which in self._chosen() if (each := deck.feature.get(which)) is not None])
        self._words.setText(tr("Matched on") if self._given or not self._chips else tr("Proposed match"))
        self.change.setText("" if self._chips else tr("Choose features"))
        self.change.setAccessibleName(tr("Change what it is matched on"))
        if self._picker is not None:
            self._picker.show_chosen(self._chosen(), proposed=not self._given)

    def _set_chips(self, features: Sequence[Feature]) -> None:
        if list(self._chips) == [each.id for each in features]:
            return
        for gone in set(self._chips) - {each.id for each in features}:
            chip = self._chips.pop(gone)
            if chip.hasFocus():
                self.change.setFocus(Qt.FocusReason.OtherFocusReason)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        chips = {}
        for place, each in enumerate(features):
            chips[each.id] = self._chips.get(each.id) or self._new_chip(each)
            self._flow.removeWidget(chips[each.id])
            self._flow.insertWidget(place, chips[each.id])
            chips[each.id].show()
        self._chips = chips
        self.updateGeometry()
        self.rearranged.emit()

    def _new_chip(self, feature: Feature) -> Chip:
        chip = Chip(feature.label, removable=True, parent=self.change.parentWidget())
        chip.setObjectName(f"feature.{feature.id}")
        chip.setAccessibleDescription(feature.sentence)
        chip.setToolTip(plain_tip(feature.sentence))
        chip.removed.connect(self._remove)
        chip.clicked.connect(self.pick)
        return chip

    @Slot()
    def _remove(self) -> None:
        """Take one out. The last one makes way for another only: with none at all the matcher proposes again."""
        which = next((each for each, chip in self._chips.items() if chip is self.sender()), None)
        others = tuple(each for each in self._chosen() if each != which)
        if others:
            self._give(others)
        else:
            self.pick()

    @Slot(object)
    def _give(self, features: tuple[str, ...]) -> None:
        change = partial(give_features, features=features)
        self._equipment.workbench.edit(tr("Say what it is matched on"), change, Place("abstraction", "", "features"))

    @Slot()
    def _propose(self) -> None:
        deck = self._equipment.deck.deck
        if deck is None or not self._text or (self._task is not None and self._task.running):
            return
        self._asked = self._text
        self._task = self._equipment.background.run(_Proposing(deck, self._text), done=self._keep_proposed)

    @Slot(object)
    def _keep_proposed(self, found: tuple[str, ...]) -> None:
        self._proposed = found
        self._lay_out()


class _Proposing:
    """The job: which features a text seems to have."""

    def __init__(self, deck: Deck, text: str) -> None:
        self._deck, self._text = deck, text

    def __call__(self, progress: Progress, cancelled: Cancelled) -> tuple[str, ...]:
        return features_of(self._deck, self._text)
