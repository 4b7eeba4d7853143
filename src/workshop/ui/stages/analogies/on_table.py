"""What lies on the table: the ranked list, a deal, a draw or what was passed over, and how far the dial is turned."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from workshop.background import Background
from workshop.deck.company import room_of
from workshop.deck.deck import Deck
from workshop.deck.distance import EVEN
from workshop.deck.industry import Card
from workshop.model.run import dialled, laid_out
from workshop.ui.stages.analogies.listing import DEAL, PASSED, RANKED, SURPRISE, Answer, Asked
from workshop.ui.stages.analogies.matcher import Matcher
from workshop.ui.stages.analogies.suit_filter import SuitFilter
from workshop.workbench import Workbench


class OnTable(QObject):
    """`laid`: another hand lies there; `turned`: the dial was; `matched`: cards were matched to what is asked.

    Hand, seed and dial are kept in the run, so that the same cards lie there after the next start.
    """

    laid = Signal()
    turned = Signal()
    matched = Signal()

    def __init__(self, workbench: Workbench, background: Background, suits: SuitFilter, parent: QObject) -> None:
        super().__init__(parent)
        self._workbench, self._suits = workbench, suits
        self._fresh_draw = False
        self._numbers: Mapping[int, Card] = {}
        self.matcher = Matcher(background, self)
        self.matcher.answered.connect(self.matched)

    @property
    def hand(self) -> str:
        """What lies there: one of those that `listing` names."""
        hand = self._workbench.run.hand
        return hand if hand in (DEAL, SURPRISE, PASSED) else RANKED

    @property
    def answer(self) -> Answer | None:
        """The newest answer, which may be to what was asked before."""
        return self.matcher.answer

    @property
    def features(self) -> tuple[str, ...]:
        """The features of the abstraction: those that were given, else those proposed."""
        given = self._workbench.session.ladder.features
        return given or (self.answer.features if self.answer is not None else ())

    def is_consulted(self, card: Card | None) -> bool:
        """Whether others with such a question as the abstraction look to the trade of `card`."""
        return card is not None and self.answer is not None and card.industry.id in self.answer.consulted

    def asked(self) -> Asked:
        """What the cards are matched to now."""
        session, run, hand = self._workbench.session, self._workbench.run, self.hand
        working = session.working_rung
        return Asked(
            abstraction=working.text.strip() if working is not None else "",
            features=session.ladder.features,
            room=room_of(session, run.dial),
            suits=self._suits.suits(),
            hand=RANKED if hand == PASSED else hand,
            seed=run.seed if hand == SURPRISE else "",
            passed=frozenset(each.strength for each in session.passed_over),
        )

    def ask(self, deck: Deck | None) -> None:
        """Match what is asked now, in the background."""
        if deck is not None and deck.industries:
            self._numbers = deck.by_number
            self.matcher.ask(deck, self.asked())

    def turn_first_over(self) -> None:
        """The first card of what is laid now is to be turned over once it is matched."""
        self._fresh_draw = True

    def is_fresh_draw(self) -> bool:
        """Whether cards have just been matched of which the first is still to be turned over. Asked once."""
        fresh = self._fresh_draw and self.answer is not None and self.answer.asked == self.asked()
        self._fresh_draw = self._fresh_draw and not fresh
        return fresh

    def settle(self) -> None:
        """Once everything that was passed over is back, the ranked list lies there."""
        if self.hand == PASSED and not self._workbench.session.passed_over:
            self._workbench.note(partial(laid_out, hand=RANKED))

    @Slot(object)
    def turn(self, stop: int) -> None:
        """Turn the dial to `stop`, counted from 0."""
        self._workbench.note(partial(dialled, dial=stop))
        self.turned.emit()

    @Slot()
    def widen(self) -> None:
        """Turn the dial one stop towards the middle, where every distance is listed."""
        dial = self._workbench.run.dial
        self.turn(dial + (1 if dial < EVEN else -1))

    @Slot(str)
    def lay(self, hand: str, seed: str = "") -> None:
        """Lay `hand` on the table."""
        self._workbench.note(partial(laid_out, hand=hand, seed=seed))
        self.laid.emit()

    @Slot()
    def lay_ranked(self) -> None:
        """Back to the ranked list."""
        self.lay(RANKED)

    @Slot()
    def deal(self) -> None:
        """Deal eight cards; again: back to the ranked list."""
        self.lay(RANKED if self.hand == DEAL else DEAL)

    @Slot()
    def draw(self) -> None:
        """Draw by lot. The seed is short, for somebody may want to draw the same again elsewhere, and no card's number,
        so that it can be typed where these are."""
        self.draw_again(self._free_number(1000 + int(self._workbench.new_id(), 16) % 9000))

    def draw_again(self, seed: int) -> None:
        """Draw what `seed` draws everywhere."""
        self.turn_first_over()
        self.lay(SURPRISE, str(seed))

    def _free_number(self, number: int) -> int:
        """`number`, or the first after it that no card has."""
        while number in self._numbers:
            number += 1
        return number
