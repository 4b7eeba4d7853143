"""The wall of ideas."""

from __future__ import annotations

from workshop.model.session import Session
from workshop.projection.views import Blank, IdeaCard, Ideas
from workshop.suits import suit_label
from workshop.words import tr


def ideas(session: Session) -> Ideas | Blank:
    """Every idea in the order it came, under its letter."""
    suits = {each.id: each.suit for each in session.analogies}
    cards = []
    for each in session.ideas:
        suit = suits.get(each.analogy, "") if each.analogy is not None else ""
        if each.text:
            cards.append(IdeaCard(letter=each.letter, suit=suit, label=suit_label(suit), text=each.text))
    if not cards:
        return Blank()
    return Ideas(
        title=tr("Ideas from the gaps"),
        count=tr("{n} so far", n=len(cards), one="{n} so far"),
        cards=tuple(cards),
        foot=tr("Point at an empty box. What would have to exist for it to be filled?"),
    )
