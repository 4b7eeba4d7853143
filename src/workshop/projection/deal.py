"""Who has which card."""

from __future__ import annotations

from workshop.model.identity import AnalogyId
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.projection.scenes import Deal, DealtCard, HandRow
from workshop.projection.views import Blank
from workshop.room.holder import holder_of
from workshop.suits import suit_label
from workshop.words import tr


def deal(session: Session, people: frozenset[str]) -> Deal | Blank:
    """The hands as they were dealt. A person in `people` is named only where names are agreed."""
    hands = []
    for hand in session.hands:
        cards = tuple(
            _card(found) for each in hand.analogies if (found := session.analogy(AnalogyId(each))) is not None
        )
        organisation = session.organisation(hand.organisation)
        home = organisation.name if organisation is not None else ""
        holder = holder_of(session, hand, people) or tr("Somebody here")
        if cards:
            hands.append(HandRow(holder=holder, note=home if home != holder else "", cards=cards))
    if not hands:
        return Blank()
    dealt = sum(len(each.cards) for each in hands)
    return Deal(
        title=tr("Who has which card"),
        count=tr("{n} cards", n=dealt, one="{n} card"),
        hands=tuple(hands),
        task=tr("Read your card alone. Then tell the others: what do they do at the worst minute?"),
    )


def _card(each: Analogy) -> DealtCard:
    number = str(each.number) if each.number > 0 else ""
    label = suit_label(each.suit)
    return DealtCard(number=number, suit=each.suit, label=label, industry=each.industry.strip(), title=each.title)
