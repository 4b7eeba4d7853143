"""The chips at the right end of the tab row: which terms, and for whom."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from workshop.model.parts import Organisation
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.ui import theme
from workshop.ui.names import shortened
from workshop.ui.stages.translation.terms import Only, listed, room_order
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.words import tr

EVERYBODY = ""
_NAME, _SHORT = 110, 72


class TermChips(QWidget):
    """All n, Still open n, Gaps n: one of them is chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Which terms"))
        self._chips = {
            Only.ALL: Chip("", parent=self),
            Only.OPEN: Chip("", icon="slip-open", parent=self),
            Only.GAPS: Chip("", parent=self),
        }
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)
        for only, chip in self._chips.items():
            chip.setObjectName(f"terms.{only.value}")
            self._group.addButton(chip)
            self._flow.addWidget(chip)
        self._chips[Only.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._clicked)

    def show_counts(self, session: Session) -> None:
        """Say how many there are of each."""
        counts = {only: len(listed(session, only)) for only in Only}
        self._chips[Only.ALL].setText(tr("All {n}", n=counts[Only.ALL]))
        self._chips[Only.OPEN].setText(tr("Still open {n}", n=counts[Only.OPEN]))
        self._chips[Only.GAPS].setText(tr("Gaps {n}", n=counts[Only.GAPS]))

    def choose(self, only: Only) -> None:
        """Show one as chosen, without telling anybody."""
        self._chips[only].setChecked(True)

    @Slot(QAbstractButton)
    def _clicked(self, clicked: QAbstractButton) -> None:
        self.chosen.emit(next(only for only, chip in self._chips.items() if chip is clicked))


class OrganisationChips(QWidget):
    """A tile for each organisation, the chosen one with its name. `everybody` puts a chip for all of them first."""

    chosen = Signal(str)
    """The organisation's id; empty for everybody."""

    def __init__(self, prefix: str, *, everybody: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix, self._everybody = prefix, everybody
        self._organisations: tuple[Organisation, ...] = ()
        self._chips: dict[str, Chip] = {}
        self._choice = EVERYBODY
        self._folded, self._name = False, _NAME
        self._fitted: tuple[int, str, tuple[Organisation, ...]] | None = None
        self.setAccessibleName(tr("For whom"))
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self, gap=6)
        self._group.buttonClicked.connect(self._clicked)

    def show_organisations(self, session: Session) -> None:
        """Show who is in the room; chips are made anew only when that changed."""
        organisations = room_order(session)
        if organisations != self._organisations or not self._chips:
            self._organisations = organisations
            self._rebuild()

    def choose(self, choice: str) -> None:
        """Show an organisation as chosen, without telling anybody."""
        if choice != self._choice:
            self._choice = choice
            self._dress()

    def fit(self, room: int) -> None:
        """Stand in one line of `room` pixels where that can be: everybody is a glyph then, and the name is shorter."""
        asked = (room, self._choice, self._organisations)
        if asked == self._fitted:
            return
        self._fitted = asked
        for self._folded, self._name in ((False, _NAME), (True, _NAME), (True, _SHORT)):
            self._dress()
            if self._flow.sizeHint().width() <= room:
                break

    def _rebuild(self) -> None:
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            self._group.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        self._chips.clear()
        if self._everybody:
            self._add(EVERYBODY, Chip(tr("Everybody"), icon="people", parent=self))
        for each in self._organisations:
            self._add(each.id, Chip("", letters=each.tile or "··", parent=self))
        self._dress()

    def _add(self, key: str, chip: Chip) -> None:
        chip.setObjectName(f"{self._prefix}.{key or 'everybody'}")
        self._chips[key] = chip
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        chip.show()

    def _dress(self) -> None:
        """Only the chosen organisation is written out: ten of them fit into one line."""
        if EVERYBODY in self._chips:
            self._chips[EVERYBODY].set_folded(self._folded)
        for each in self._organisations:
            chip, name = self._chips[each.id], called(each)
            chip.setText(_fitting(name, theme.px(self._name)) if each.id == self._choice else "")
            chip.setAccessibleName(name)
            chip.setToolTip(plain_tip(name))
        if self._choice in self._chips:
            self._chips[self._choice].setChecked(True)
        self.updateGeometry()

    @Slot(QAbstractButton)
    def _clicked(self, clicked: QAbstractButton) -> None:
        key = next(key for key, chip in self._chips.items() if chip is clicked)
        self.choose(key)
        self.chosen.emit(key)


def _fitting(name: str, most: int) -> str:
    """`name` as a chip can hold it in `most` pixels: whole words, or cut."""
    short = shortened(name, "meta-strong", most)
    while theme.text_width("meta-strong", short) > most:
        short = short.removesuffix("…")[:-1] + "…"
    return short
