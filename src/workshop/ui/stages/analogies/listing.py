"""What stands in the list of cards, and why each card is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.distance import EVEN, Band, band, nearness
from workshop.deck.industry import Card, Industry, Strength
from workshop.deck.matching import (
    NOBODY,
    Room,
    Suggestion,
    at_home,
    drawn,
    number_in,
    search,
    shared_words,
    suggest,
)
from workshop.deck.scoring import MEANING, consulted, engine, features_of
from workshop.deck.spread import SEATS, deal, surprise
from workshop.deck.trouble import trouble
from workshop.model.choosing import PassedOver
from workshop.suits import SUITS
from workshop.words import tr

MOST: Final = 30
"""Cards in the list: whoever reads on past thirty is better served by a search."""
RANKED, DEAL, SURPRISE, PASSED = "", "deal", "surprise", "passed"
"""What lies on the table, as `Run.hand` has it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A card in the list. `rank` counts from 1, 0 in a search; `in_room`: somebody here is of that trade; `outside`:
    somebody asked elsewhere is. `features` are the abstraction's, by label, and whether the card has them too;
    `consulted`: others with such a question look to that trade. `reason` is empty where nothing is shared."""

    card: Card
    rank: int
    reason: str
    in_room: bool
    outside: bool = False
    features: tuple[tuple[str, bool], ...] = ()
    consulted: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What the cards are matched to: equal questions have equal answers. `features` empty: those proposed."""

    abstraction: str
    features: tuple[str, ...] = ()
    room: Room = NOBODY
    suits: frozenset[str] = frozenset(SUITS)
    hand: str = RANKED
    seed: str = ""
    passed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """The cards for what was `asked`, the features that its abstraction has, and by what they are ranked in words.

    `consulted` are the trades, by id, that others with such a question look to, which moves their cards up. `measured`:
    near and far could be told. `trouble`: why they are ranked by less than meaning, if they are.
    Where there are none: `other_suits`, `other_distances`, `only_passed` say that there are cards beyond those asked
    for, or were before they were passed over. `read_as`: what the host's trade was guessed to be; `left_out`: cards of
    that trade are listed only where they are searched for.
    """

    asked: Asked
    listed: tuple[Listed, ...]
    features: tuple[str, ...]
    order: str
    measured: bool
    consulted: frozenset[str] = frozenset()
    trouble: str = ""
    other_suits: bool = False
    other_distances: bool = False
    only_passed: bool = False
    read_as: str = ""
    left_out: bool = False


def answer(deck: Deck, asked: Asked) -> Answer:
    """The ranked list, the deal or the draw that was asked for."""
    features, known = asked.features or features_of(deck, asked.abstraction), consulted(deck, asked.abstraction)
    found = _found(deck, asked)
    listed = tuple(_suggested(deck, each, rank, features, known) for rank, each in enumerate(found, start=1))
    measured = len(nearness(deck, asked.room.host)) == len(deck.industries) > 0
    told = Answer(
        asked, listed, features, _order(deck, asked, found), measured, known, _trouble(deck, asked),
        read_as=", ".join(deck.trades.of(each).read_as for each in asked.room.host),
        left_out=bool(at_home(deck, asked.room)),
    )  # fmt: skip
    if listed:
        return told
    anywhere = replace(asked, room=replace(asked.room, dial=EVEN))
    return replace(
        told,
        other_suits=bool(_found(deck, replace(asked, suits=frozenset(SUITS)))),
        other_distances=bool(_found(deck, anywhere)),
        only_passed=bool(asked.passed and _found(deck, replace(asked, passed=frozenset()))),
    )


def sought(
    deck: Deck,
    wanted: str,
    suits: Collection[str],
    room: Room,
    features: Collection[str] = (),
    known: Collection[str] = (),
) -> tuple[Listed, ...]:
    """The cards that a person looks for; `known` are the trades that are consulted on the abstraction. A number finds
    its card in whatever suit."""
    found = [each for each in search(deck, wanted) if number_in(wanted) or each.industry.suit in suits]
    here, outside = deck.trades.known(room.guests), deck.trades.known(room.outsiders)
    return tuple(
        Listed(
            each,
            0,
            _reason(each, shared_words(wanted, each)),
            each.industry.id in here,
            each.industry.id in outside,
            _in_common(deck, each, features),
            each.industry.id in known,
        )
        for each in found[:MOST]
    )


def set_down(deck: Deck, passed: Iterable[PassedOver], features: Collection[str] = ()) -> tuple[Listed, ...]:
    """The cards that were passed over, last first, each with the reason; one that no deck has any more as it was."""
    return tuple(_passed(deck, each, features) for each in reversed(tuple(passed)))


def _found(deck: Deck, asked: Asked) -> tuple[Suggestion, ...]:
    """What the facilitator gave weighs as given; what is only proposed is left to the match, as everywhere else."""
    if asked.hand == SURPRISE:
        lot = surprise(deck, asked.seed, SEATS, asked.suits, asked.passed, room=asked.room)
        return tuple(drawn(deck, each, asked.room) for each in lot)
    told, given, gone = asked.abstraction, asked.features or None, asked.passed
    if asked.hand == DEAL:
        return deal(deck, told, asked.room, asked.suits, features=given, without=gone)
    return suggest(deck, told, MOST, asked.suits, features=given, room=asked.room, without=gone)


def _suggested(deck: Deck, found: Suggestion, rank: int, features: tuple[str, ...], known: Collection[str]) -> Listed:
    common, asked = _in_common(deck, found.card, features), found.card.industry.id in known
    reason = _reason(found.card, found.reasons, features, asked=asked)
    return Listed(found.card, rank, reason, found.in_room, found.outside, common, asked)


def _passed(deck: Deck, passed: PassedOver, features: Collection[str]) -> Listed:
    known = deck.by_key.get(passed.strength)
    reason = passed.reason or tr("No reason was given.")
    if known is None:
        strength = Strength(passed.number, passed.strength, passed.title, *("",) * 6, features=())
        known = Card(Industry(passed.strength, passed.industry, (), passed.suit, "", (strength,)), strength)
    return Listed(known, 0, reason, False, features=_in_common(deck, known, features))


def _in_common(deck: Deck, card: Card, features: Collection[str]) -> tuple[tuple[str, bool], ...]:
    has = {each.feature for each in card.strength.features}
    return tuple((feature_label(deck, each), each in has) for each in features)


def feature_label(deck: Deck | None, feature: str) -> str:
    """What a feature is called; one that the deck does not know keeps its id."""
    known = deck.feature.get(feature) if deck is not None else None
    return known.label if known else feature.replace("-", " ")


def _order(deck: Deck, asked: Asked, found: tuple[Suggestion, ...]) -> str:
    """By what the cards stand there; without meaning, why."""
    if asked.hand == SURPRISE:
        return tr("By lot; {seed} draws them again", seed=asked.seed)
    if asked.hand == DEAL:
        return _mixed(found) if any(each.near is not None for each in found) else tr("A deal of eight")
    if engine(deck, asked.abstraction) == MEANING:
        return tr("By meaning and features")
    return tr("By shared words alone")


def _trouble(deck: Deck, asked: Asked) -> str:
    """Why the cards cannot be ranked by meaning, or not well."""
    if asked.hand == SURPRISE or not asked.abstraction:
        return ""
    return trouble(deck, asked.abstraction)


def _mixed(found: tuple[Suggestion, ...]) -> str:
    counted = Counter(band(each.near) for each in found)
    return tr(
        "Dealt: {near} near, {middle} between, {far} far",
        near=counted[Band.NEAR],
        middle=counted[Band.MIDDLE],
        far=counted[Band.FAR],
    )


def _reason(card: Card, shared: tuple[str, ...], features: Collection[str] = (), *, asked: bool = False) -> str:
    """How the first feature in common shows there; else that its trade is `asked`, or the words that both have.

    Empty where nothing is shared: what is true of the card is no reason for it.
    """
    shows = {each.feature: each.shows for each in card.strength.features}
    common = next((shows[each] for each in features if each in shows), "")
    if common:
        return common
    if asked:
        return asked_before()
    return tr("Shares {words}", words=", ".join(shared)) if shared else ""


def asked_before() -> str:
    """That others with such a question look to the trade."""
    return tr("Others look there for this.")
