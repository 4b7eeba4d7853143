"""Changes to who holds which cards: a card given to a table or a person, given on, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.model.identity import AnalogyId, HandId, OrganisationId
from workshop.model.paper import Hand
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.model.table import added, amended, next_rank, without


def give(session: Session, card: AnalogyId, to: HandId) -> Session:
    """Give a card to a hand, last of its cards. Whoever held it before holds it no more."""
    if card in _hand(session, to).analogies:
        return session
    left = _without_card(session.hands, card)
    hands = amended(left, to, analogies=(*_hand(session, to).analogies, card))
    return _tidied(replace(session, hands=hands))


def give_to_new(
    session: Session, card: AnalogyId, new: HandId, *, holder: str, organisation: OrganisationId | None = None
) -> Session:
    """Give a card to somebody who holds none yet, of `organisation` if that is known; else to whoever is called so."""
    known = next((each for each in session.hands if _same(each.holder, holder)), None)
    if known is None:
        known = Hand(id=new, rank=next_rank(session.hands), holder=holder.strip(), organisation=organisation)
        session = replace(session, hands=added(session.hands, known))
    return give(session, card, known.id)


def take_in(session: Session, card: Analogy) -> Session:
    """Take a card of the deck into the session because somebody is to hold it: it is not on the shortlist by that."""
    placed = replace(card, rank=next_rank(session.analogies), shortlisted=False)
    return replace(session, analogies=added(session.analogies, placed))


def deal_out(session: Session, to: HandId, holder: str, cards: Sequence[Analogy]) -> Session:
    """Give cards of the deck to a hand, or to a new one called `holder`. They are not on the shortlist by that.

    A card that the session has already is given as it is; what somebody holds, or was passed over, stays as it is.
    """
    for card in cards:
        taken = next((each for each in session.analogies if each.strength == card.strength), None)
        if session.passed(card.strength) is not None or (taken is not None and holds(session, taken.id) is not None):
            continue
        if taken is None:
            session, taken = take_in(session, card), card
        known = any(each.id == to for each in session.hands)
        session = give(session, taken.id, to) if known else give_to_new(session, taken.id, to, holder=holder)
    return session


def rename_hand(session: Session, which: HandId, holder: str) -> Session:
    """Call a hand something else; where somebody is called so already, the cards join theirs."""
    holder = " ".join(holder.split())
    other = next((each for each in session.hands if each.id != which and _same(each.holder, holder)), None)
    if not holder:
        return session
    if other is None:
        hands = amended(session.hands, which, holder=holder)
        return session if hands is session.hands else replace(session, hands=hands)
    for card in _hand(session, which).analogies:
        session = give(session, AnalogyId(card), other.id)
    return session


def take_all_back(session: Session) -> Session:
    """Nobody holds a card any more."""
    return replace(session, hands=()) if session.hands else session


def take_back(session: Session, card: AnalogyId) -> Session:
    """Take a card back; whoever holds none any more has no hand."""
    hands = _without_card(session.hands, card)
    return session if hands is session.hands else _tidied(replace(session, hands=hands))


def holds(session: Session, card: AnalogyId) -> Hand | None:
    """The hand that a card is in, or None."""
    return next((each for each in session.hands if card in each.analogies), None)


def _hand(session: Session, which: HandId) -> Hand:
    return next(each for each in session.hands if each.id == which)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _without_card(hands: tuple[Hand, ...], card: AnalogyId) -> tuple[Hand, ...]:
    for each in hands:
        if card in each.analogies:
            hands = amended(hands, each.id, analogies=tuple(held for held in each.analogies if held != card))
    return hands


def _tidied(session: Session) -> Session:
    return replace(session, hands=without(session.hands, [each.id for each in session.hands if not each.analogies]))
