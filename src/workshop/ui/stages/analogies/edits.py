"""What the stage asks of the workbench: each edit with the words and the place that undo needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from workshop.deck.industry import Card
from workshop.model.changes.analogies import (
    bring_back,
    describe_analogy,
    let_back,
    move_analogy,
    pass_over,
    raise_shared,
    say_shared,
    set_aside,
    take_up,
)
from workshop.model.changes.dealing import deal_out, give, give_to_new, rename_hand, take_all_back, take_back, take_in
from workshop.model.choosing import Comparison, PassedOver
from workshop.model.identity import AnalogyId, ComparisonId, HandId, OrganisationId, PassedOverId, RungId
from workshop.model.parts import Analogy
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.room.pairs import TOGETHER, pair_item
from workshop.ui.stages.analogies.opened import Opened, card_item, opened
from workshop.words import tr
from workshop.workbench import Workbench

STAGE: Final = "analogies"


class AnalogiesEdits(QObject):
    """Every edit of the stage. Typing is merged by field; what is clicked stands at once."""

    def __init__(self, workbench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self.workbench = workbench

    def toggle_shortlist(self, found: Opened) -> None:
        """Put the open card on the shortlist, or take it off."""
        if found.taken and found.analogy.shortlisted:
            self.take_off(found.analogy.id)
            return
        if found.taken:
            change = partial(bring_back, which=found.analogy.id)
        elif found.card is not None:
            change = partial(take_up, analogy=found.card.taken_up(AnalogyId(self.workbench.new_id())))
        else:
            return
        self.workbench.edit(tr("Shortlist a card"), change, Place(STAGE, "", found.lasting))

    @Slot(str)
    def take_off(self, which: str) -> None:
        """Take an analogy off the shortlist."""
        change = partial(set_aside, which=AnalogyId(which))
        self.workbench.edit(tr("Take a card off the shortlist"), change, self._place_of(which))

    def exchange(self, found: Opened, gone: AnalogyId) -> None:
        """Put the open card on the shortlist in place of the analogy `gone`."""
        if not found.taken and found.card is None:
            return
        new = found.analogy if found.taken else replace(found.analogy, id=AnalogyId(self.workbench.new_id()))
        change = partial(_exchanged, new=new, taken=found.taken, gone=gone)
        self.workbench.edit(tr("Put a card in place of another"), change, Place(STAGE, "", found.lasting))

    def shift(self, which: str, by: int) -> None:
        """Move an analogy along the shortlist."""
        change = partial(move_analogy, which=AnalogyId(which), by=by)
        self.workbench.edit(tr("Move a card on the shortlist"), change, self._place_of(which))

    def say_who(self, which: AnalogyId, speaker: str, organisation: str | None) -> None:
        """Say who speaks for an analogy; choosing and typing are one step back."""
        change = partial(describe_analogy, which=which, speaker=speaker, speaker_organisation=organisation)
        place, typed = self._place_of(which), f"speaker.{which}"
        self.workbench.edit(tr("Say who speaks for a card"), change, place, merge_key=typed)

    def pass_over(self, card: Analogy, reason: str) -> None:
        """Say that it is not this card, and why."""
        passed = PassedOver(
            id=PassedOverId(self.workbench.new_id()),
            rank="",
            strength=card.strength,
            number=card.number,
            industry=card.industry,
            suit=card.suit,
            title=card.title,
            reason=reason,
            made=self.workbench.clock.stamp(),
        )
        place = Place(STAGE, "", card_item(card.strength))
        self.workbench.edit(tr("Pass a card over"), partial(pass_over, passed=passed), place)

    def let_back(self, strength: str) -> None:
        """Let a card that was passed over be listed and dealt again."""
        place = Place(STAGE, "", card_item(strength))
        self.workbench.edit(tr("Bring a card back"), partial(let_back, strength=strength), place)

    def give(self, found: Opened, to: HandId) -> None:
        """Give a card to somebody who holds some; it is taken in first, if it was not."""
        self._deal(found, partial(give, to=to))

    def give_to_new(self, found: Opened, holder: str, organisation: OrganisationId | None) -> None:
        """Give a card to somebody who holds none yet."""
        new = HandId(self.workbench.new_id())
        self._deal(found, partial(give_to_new, new=new, holder=holder, organisation=organisation))

    def take_back(self, found: Opened) -> None:
        """Take a card back from whoever holds it."""
        change = partial(take_back, card=found.analogy.id)
        self.workbench.edit(tr("Take a card back"), change, Place(STAGE, "", found.lasting))

    def deal_out(self, dealt: Sequence[tuple[HandId, str, Sequence[Card]]]) -> None:
        """Deal cards to several hands at once: each its id, its name and its cards. One step back."""
        hands = tuple(
            (to, holder, tuple(each.taken_up(AnalogyId(self.workbench.new_id())) for each in cards))
            for to, holder, cards in dealt
        )
        self.workbench.edit(tr("Deal to the tables"), partial(_dealt_out, hands=hands), Place(STAGE))

    def rename_hand(self, which: HandId, holder: str) -> None:
        """Call a table or person with cards something else."""
        self.workbench.edit(tr("Rename a hand"), partial(rename_hand, which=which, holder=holder), Place(STAGE))

    def take_all_back(self) -> None:
        """Take all cards back from everybody."""
        self.workbench.edit(tr("Take all cards back"), take_all_back, Place(STAGE))

    def _deal(self, found: Opened, act: Callable[..., Session]) -> None:
        new = AnalogyId(self.workbench.new_id())
        card = found.analogy if found.taken or found.card is None else found.card.taken_up(new)
        change = partial(_dealt, analogy=card, taken=found.taken, act=act)
        self.workbench.edit(tr("Give a card"), change, Place(STAGE, "", found.lasting))

    def say_shared(self, one: Analogy, other: Analogy, text: str) -> None:
        """Say what two analogies share."""
        new = ComparisonId(self.workbench.new_id())
        change = partial(say_shared, new=new, one=one.id, other=other.id, shared=text)
        typed = f"shared.{one.id}.{other.id}"
        self.workbench.edit(tr("Say what two cards share"), change, pair_place(one, other), merge_key=typed)

    def raise_shared(self, comparison: Comparison, one: Analogy, other: Analogy) -> None:
        """Put what two analogies share on the ladder as a rung."""
        first, second = (each.industry or each.title for each in (one, other))
        note = tr("Shared by {first} and {second}", first=first, second=second)
        new = RungId(self.workbench.new_id())
        change = partial(raise_shared, which=comparison.id, new=new, note=note)
        self.workbench.edit(tr("Make a rung of what two cards share"), change, pair_place(one, other))

    def _place_of(self, which: str) -> Place:
        found = opened(which, self.workbench.session, None)
        return Place(STAGE, "", found.lasting if found else which)


def _exchanged(session: Session, new: Analogy, taken: bool, gone: AnalogyId) -> Session:
    """`new` stands on the shortlist where `gone` stood."""
    place = [each.id for each in session.shortlist].index(gone)
    session = set_aside(session, gone)
    session = bring_back(session, new.id) if taken else take_up(session, new)
    return move_analogy(session, new.id, place + 1 - len(session.shortlist))


def _dealt(session: Session, analogy: Analogy, taken: bool, act: Callable[..., Session]) -> Session:
    """Whoever holds a card will talk about it: one that nobody took up is taken in now, and passed over no more.

    It is on no shortlist by that, as with a deal to all tables: what the room keeps is chosen later.
    """
    session = let_back(session, analogy.strength)
    return act(session if taken else take_in(session, analogy), card=analogy.id)


def _dealt_out(session: Session, hands: Sequence[tuple[HandId, str, Sequence[Analogy]]]) -> Session:
    for to, holder, cards in hands:
        session = deal_out(session, to, holder, cards)
    return session


def pair_place(one: Analogy, other: Analogy) -> Place:
    """Where two analogies stand beside each other."""
    return Place(STAGE, TOGETHER, pair_item(one, other))
