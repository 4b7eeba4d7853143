"""The card that is open: one of the session's analogies, or one that is still in the deck alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.industry import Card
from workshop.model.identity import AnalogyId
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.projection import Shown

_CARD: Final = "card:"


@dataclass(frozen=True, slots=True)
class Opened:
    """The card's text as the session has it, or as the deck has it while it is not `taken` up; `card` is the deck's."""

    analogy: Analogy
    card: Card | None
    taken: bool

    @property
    def item(self) -> str:
        """What names it in a place now: the analogy's id, or "card:industry/strength"."""
        return self.analogy.id if self.taken else self.lasting

    @property
    def lasting(self) -> str:
        """What names it whether it is taken up or not: undo and the next start find it by this."""
        return card_item(self.analogy.strength) if self.analogy.strength else self.analogy.id

    @property
    def shown(self) -> Shown:
        """How the room sees it."""
        return Shown("card", self.analogy.id) if self.taken else Shown("card", card=self.analogy)


def card_item(strength: str) -> str:
    """The item that names the card "industry/strength"."""
    return _CARD + strength


def opened(item: str, session: Session, deck: Deck | None) -> Opened | None:
    """What `item` names: an analogy of the session before a card of the deck. None if there is no such card (yet)."""
    strength = item.removeprefix(_CARD) if item.startswith(_CARD) else ""
    for each in session.analogies:
        if each.id == item or (strength and each.strength == strength):
            return Opened(each, deck.by_key.get(each.strength) if deck else None, taken=True)
    card = deck.by_key.get(strength) if deck and strength else None
    return Opened(card.taken_up(AnalogyId("")), card, taken=False) if card else None
