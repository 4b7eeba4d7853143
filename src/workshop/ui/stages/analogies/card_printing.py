"""The open card on paper: what is printed is chosen in the dialog, where its number stands already."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from workshop.ui.dialogs.print_cards import PrintCardsDialog
from workshop.ui.equipment import Equipment
from workshop.ui.stages.analogies.open_card import OpenCard


class CardPrinting(QObject):
    """Follows the card's print button."""

    def __init__(self, stage: QWidget, card: OpenCard, equipment: Equipment) -> None:
        super().__init__(stage)
        self._stage, self._equipment = stage, equipment
        card.print_wanted.connect(self._print)

    @Slot(str)
    def _print(self, number: str) -> None:
        PrintCardsDialog(self._equipment, self._stage.window(), numbers=number).open()
