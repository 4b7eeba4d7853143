"""Two analogies of different trades beside each other, and the room's words for what both share."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.model.choosing import Comparison
from workshop.model.place import Place
from workshop.model.run import at_item
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.room.pairs import TOGETHER, Pair, named_pair, pair_item
from workshop.ui import keymap, theme
from workshop.ui.stages.analogies.edits import AnalogiesEdits
from workshop.ui.stages.analogies.pair_table import PairTable
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.words import tr


class Together(QWidget):
    """`show_session` follows the session; `presented` carries a `Shown`, `closed` asks for the cards again.

    `wanted` carries the `Place` of the rung that was made of what both share; `exchanged`: another pair is to be shown.
    """

    exchanged = Signal()
    presented = Signal(object)
    closed = Signal()
    wanted = Signal(object)

    def __init__(self, edits: AnalogiesEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._workbench = edits.workbench
        self._pair: Pair | None = None
        self.table = PairTable()
        self.present = Button(tr("Put on screen"), size=28, icon="screen")
        self.present.setObjectName("pair.present")
        self.back = Button(tr("Back to the cards"), size=28, key=keymap.label("together"))
        self.back.setObjectName("pair.back")
        self.shared = ProseEdit(
            self, placeholder=tr("In the room’s words, with both trades taken out"), role="term", most=3,
            single=True, name=tr("What do both share?"),
        )  # fmt: skip
        self.shared.setObjectName("pair.shared")
        self.rung = Button("", size=28, icon="ladder", key=keymap.key("add").keys)
        self.rung.setObjectName("pair.rung")
        self._build()
        self.table.exchanged.connect(self._exchange)
        self.present.clicked.connect(self._present)
        self.back.clicked.connect(self.closed)
        self.shared.edited.connect(self._say)
        self.shared.entered.connect(self._workbench.commit)
        self.rung.clicked.connect(self.add)

    def pair(self) -> Pair | None:
        """The two that are shown."""
        return self._pair

    def item(self) -> str:
        """What names the pair in a place; empty without one."""
        return pair_item(*self._pair) if self._pair else ""

    def shown(self) -> Shown | None:
        """How the room sees the pair."""
        return Shown(TOGETHER, self._pair[0].id, other=self._pair[1].id) if self._pair else None

    def show_session(self, session: Session, features: Collection[str], deck: Deck | None, item: str = "") -> bool:
        """Show the pair that `item` names, or was shown last, or else the first two; False if there are no two."""
        pair = named_pair(session, item or self._workbench.run.item(TOGETHER))
        self._pair = pair
        if pair is None:
            return False
        self._workbench.note(partial(at_item, stage=TOGETHER, item=pair_item(*pair)))
        one, other = pair
        others = tuple(each for each in session.shortlist if each.id not in (one.id, other.id))
        self.table.show_pair(pair, others, features, deck)
        self._show_shared(session)
        return True

    def enter(self) -> None:
        """Put the cursor where what both share is typed."""
        self.shared.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def add(self) -> None:
        """Make a rung of what both share; where it is one already, go to it."""
        found = self._comparison()
        if found is None or self._pair is None or not found.shared.strip():
            self.enter()
            return
        rung = _rung_of(self._workbench.session, found)
        if rung:
            self.wanted.emit(Place("abstraction", "", rung))
        else:
            self._workbench.commit()
            self._edits.raise_shared(found, *self._pair)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(ElidedLabel(tr("What do both share?"), "working-line"), 1)
        head.addWidget(self.present)
        head.addWidget(self.back)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.shared, 1, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(self.rung, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _comparison(self) -> Comparison | None:
        if self._pair is None:
            return None
        return self._workbench.session.comparison(self._pair[0].id, self._pair[1].id)

    def _show_shared(self, session: Session) -> None:
        found = self._comparison()
        self.shared.show_text(found.shared if found is not None else "")
        on_ladder = bool(found is not None and _rung_of(session, found))
        self.rung.setText(tr("Go to its rung") if on_ladder else tr("Make it a rung"))
        self.rung.setEnabled(found is not None and bool(found.shared.strip()))

    @Slot(str)
    def _say(self, text: str) -> None:
        if self._pair is not None:
            self._edits.say_shared(*self._pair, text)

    @Slot(object, str)
    def _exchange(self, place: int, analogy: str) -> None:
        session = self._workbench.session
        new = next((each for each in session.analogies if each.id == analogy), None)
        if self._pair is None or new is None:
            return
        pair = (new, self._pair[1]) if place == 0 else (self._pair[0], new)
        self._workbench.commit()
        self._workbench.note(partial(at_item, stage=TOGETHER, item=pair_item(*pair)))
        self.exchanged.emit()

    @Slot()
    def _present(self) -> None:
        shown = self.shown()
        if shown is not None:
            self._workbench.commit()
            self.presented.emit(shown)


def _rung_of(session: Session, comparison: Comparison) -> str:
    """The rung that says what both share, or nothing."""
    shared = " ".join(comparison.shared.split())
    return next((each.id for each in session.rungs if " ".join(each.text.split()) == shared), "") if shared else ""
