"""The third tab: seven things that can be made ready before the day, a button each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.abstraction import add_reaction
from workshop.model.identity import ReactionId
from workshop.model.place import Place
from workshop.model.run import made_ready
from workshop.room.outsiders import unfilled
from workshop.room.preparation import KEYS, PACK, REHEARSAL, preparations
from workshop.ui import theme
from workshop.ui.dialogs.export import ExportDialog
from workshop.ui.dialogs.export_words import PACK as PACK_FORM
from workshop.ui.dialogs.keys import KeysDialog
from workshop.ui.equipment import Equipment
from workshop.ui.stages.problem import room_tab
from workshop.ui.stages.problem.prepare_row import PrepareRow
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.words import tr

TAB = "prepare"


class PrepareTab(QWidget):
    """Each row does what its button says, or goes where that is done. `counted` tells how many are done."""

    wanted = Signal(object)
    """Go to this `Place`."""
    commanded = Signal(str)
    """Carry out this command of the key table."""
    counted = Signal(str)

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equipment, self._workbench = equipment, equipment.workbench
        self.rows: dict[str, PrepareRow] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = ScrollArea(self, beside=BESIDE)
        outer.addWidget(self._area)
        card = Card(padding=0, spacing=0)
        for key, action, icon in _actions():
            row = PrepareRow(key, action, icon)
            row.acted.connect(self._act)
            if self.rows:
                card.column.addWidget(Hairline())
            card.column.addWidget(row)
            self.rows[key] = row
        self._area.column.addWidget(card)
        self._area.column.addStretch(1)
        self._area.column.addSpacing(theme.px(12))
        foot = QHBoxLayout()
        self._count = Label("", "meta", "ink-2")
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(Label(tr("Everything here can also be done on the day."), "caption", "ink-3"))
        self._area.column.addLayout(foot)
        self._workbench.changed.connect(self.refresh)
        self._workbench.ran.connect(self.refresh)
        equipment.deck.filled.connect(self.refresh)

    def go(self, item: str) -> None:
        """Put the cursor on the button of the row `item`."""
        if item in self.rows:
            self.rows[item].button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(self.rows[item])

    def begin(self) -> None:
        """Put the cursor on the first thing that is not done."""
        self.go(next((key for key, row in self.rows.items() if not row.ring.is_done()), KEYS))

    def item(self) -> str:
        """The row whose button has the cursor."""
        return next((key for key, row in self.rows.items() if row.button.hasFocus()), "")

    @Slot()
    @Slot(object, object)
    def refresh(self, _before: object = None, _after: object = None) -> None:
        """Show how everything stands now."""
        deck = self._equipment.deck.deck
        found = preparations(self._workbench.session, self._workbench.run, len(deck.cards) if deck else None)
        for each in found:
            self.rows[each.key].show_preparation(each)
        done = sum(each.done for each in found)
        self._count.setText(tr("{n} of {all} done", n=done, all=len(found)))
        self.counted.emit(tr("{n} of {all}", n=done, all=len(found)))

    @Slot(str)
    def _act(self, key: str) -> None:
        self._workbench.commit()
        match key:
            case "rules":
                self.wanted.emit(Place("problem", room_tab.TAB, "may_leave"))
            case "agenda":
                self.commanded.emit("agenda")
            case "outsiders":
                self._add_outsider()
            case "cards":
                self.wanted.emit(Place("analogies"))
            case "pack":
                self._make_pack()
            case "rehearsal":
                self.commanded.emit("rehearse")
            case "keys":
                KeysDialog(self.window()).open()
                self._workbench.note(partial(made_ready, what=KEYS, at=self._workbench.clock.stamp()))

    def _add_outsider(self) -> None:
        """A row for one more person, or the one that still waits for somebody."""
        waiting = unfilled(self._workbench.session)
        if waiting is not None:
            self.wanted.emit(Place("abstraction", "", waiting.id))
            return
        new = ReactionId(self._workbench.new_id())
        place = Place("abstraction", "", new)
        self._workbench.edit(tr("Add reaction"), partial(add_reaction, new=new), place)
        self.wanted.emit(place)

    def _make_pack(self) -> None:
        equipment = self._equipment
        ExportDialog(self._workbench, equipment.background, equipment.settings, self.window(), form=PACK_FORM).open()


def _actions() -> tuple[tuple[str, str, str], ...]:
    """What each button says and its glyph, in the order of the rows."""
    return (
        ("rules", tr("Read them"), "file"),
        ("agenda", tr("Change times"), "clock"),
        ("outsiders", tr("Add a person"), "people"),
        ("cards", tr("Choose cards"), "deal"),
        (PACK, tr("Make PDFs"), "print"),
        (REHEARSAL, tr("Rehearse"), "present"),
        (KEYS, tr("Show keys"), "keyboard"),
    )
