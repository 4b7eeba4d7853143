"""What every stage is to the console, so that the console knows none of them by name."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workshop.model.identity import AnalogyId
from workshop.model.place import Place
from workshop.projection import Shown
from workshop.ui import keymap
from workshop.words import tr


class StageView(QWidget):
    """The centre of the console while the facilitator is at this stage.

    A subclass builds its parts in `__init__(equipment, parent)`, follows `workbench.changed`, and does nothing while
    its part of the session is the one it shows.
    """

    key: ClassVar[str] = ""

    moved = Signal(object)
    """The facilitator is at another `Place` of this stage: another tab, another open item."""
    presented = Signal(object)
    """Put this `Shown` on the room's screen: the facilitator asked for it with a button."""
    wanted = Signal(object)
    """Go to this `Place`, in another stage."""
    commanded = Signal(str)
    """Carry out this command of the key table, as its key does."""
    explained = Signal(str)
    """Why a key does nothing here, in words: it stands in the quiet line at the top until one goes on."""

    left = Signal()
    """What stood in a stage's place is done with: back to that stage."""

    def place(self) -> Place:
        """Where in this stage the facilitator is; F5 shows the room what belongs there."""
        return Place(self.key)

    def shown(self) -> Shown | None:
        """What F5 shows the room, where that is no item of the session; None: what belongs to `place()`."""
        return None

    def go(self, place: Place) -> None:
        """Open the tab and the item that `place` names, and put the cursor there if it names an item."""

    def begin(self) -> None:
        """Put the cursor where work in this stage begins."""

    def add(self) -> None:
        """Ctrl+R: add a rung, row, term or organisation, and put the cursor into it."""

    def shift(self, by: int) -> None:
        """Ctrl+Up and Ctrl+Down: move the item that has the cursor `by` places."""

    def search(self) -> None:
        """Ctrl+F: put the cursor into this stage's search; where there is none, say where one is."""
        self.explained.emit(tr("Search is in Analogies: {key}.", key=keymap.label("stage.3")))

    def uncover(self) -> None:
        """Ctrl+Shift+T: reveal the dots to the room; where none are counted, say where that is."""
        self.explained.emit(
            tr("Dots are revealed where they are counted. {key} goes there.", key=keymap.label("count"))
        )

    def print(self) -> None:
        """Ctrl+P at the stage of the documents: make the PDFs. Elsewhere the console makes them, and stays."""

    def side(self) -> QWidget | None:
        """What stands in the side panel instead of the script while the facilitator is here; None: the script.

        It may depend on the tab: the console asks again after `moved`.
        """
        return None

    def side_is_short(self) -> bool:
        """Whether what stands in the side panel leaves room for the room's picture in full."""
        return False

    def destination(self) -> AnalogyId | None:
        """The analogy to which an idea from the capture line goes; None: loose ideas."""
        return None

    def context(self) -> str:
        """What is at hand here, in words, for a misunderstanding that is caught now; empty if the place says enough."""
        return ""

    def set_width(self, compact: bool, wide: bool) -> None:
        """Stand as the window allows: `compact` below 1180 pixels, `wide` from 1920 on."""
