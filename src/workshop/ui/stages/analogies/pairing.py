"""Which two cards the key would put beside each other, as the tray marks them beforehand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from workshop.room.pairs import TOGETHER, Pair, chosen_pair, pair_item
from workshop.ui.stages.analogies.opened import Opened
from workshop.ui.stages.analogies.shortlist import ShortlistTray
from workshop.workbench import Workbench


class Pairing(QObject):
    """The open card is one side. The other is the one with the focus, else the one that was open before, else the last.

    Where no card of the shortlist is open, it is the pair that was compared last, or the first two.
    """

    def __init__(self, workbench: Workbench, tray: ShortlistTray, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench, self._tray = workbench, tray
        self._lead = self._before = ""
        self._shown: Pair | None = None
        tray.pointed.connect(self.mark)

    def follow(self, found: Opened | None, shown: Pair | None) -> None:
        """Follow the card that is open, and the pair that is shown in place of the cards."""
        kept = found is not None and found.taken and found.analogy.shortlisted
        lead = str(found.analogy.id) if found is not None and kept else ""
        if lead != self._lead:
            self._before, self._lead = self._lead or self._before, lead
        self._shown = shown
        self.mark()

    def item(self) -> str:
        """What names the two that would be put beside each other; empty if there are no two."""
        pair = self._pair()
        return pair_item(*pair) if pair is not None else ""

    @Slot()
    def mark(self) -> None:
        """Mark both in the tray."""
        self._tray.mark_pair(self._shown or self._pair())

    def _pair(self) -> Pair | None:
        session, compared = self._workbench.session, self._workbench.run.item(TOGETHER)
        return chosen_pair(session, self._lead, compared, (self._tray.focused(), self._before))
