"""How well each card fits an abstraction: by meaning, by the features that both have, and by the words they share."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log1p, sqrt
from typing import TYPE_CHECKING, Final

from workshop.deck.deck import Deck
from workshop.deck.industry import Card
from workshop.deck.ranking import words
from workshop.deck.structure import agreement, proposed
from workshop.language.english import is_english

if TYPE_CHECKING:
    from workshop.deck.likeness import Likeness
    from workshop.deck.meaning import Vector

MEANING: Final = "meaning"
"""Cards are ranked by meaning, features and words together."""
FULL_TEXT: Final = "bm25"
"""Cards are ranked by their words alone."""

FEATURES: Final = 1.0
"""How much features in common count, beside 1 for each of the three texts that a card's meaning is taken from."""
GIVEN: Final = 1.75
"""How much features in common count when the facilitator has said which: they are known then, not guessed."""
WORDS: Final = 0.5
"""How much words in common count: less than features, for two trades seldom use the same ones."""
TRADE: Final = 0.35
"""How much all cards of a trade count beside each: a trade that lives with the problem has solved several sides."""
KNOWS: Final = 2.0
"""How much the best of what a trade also knows counts for all its cards."""
TRAVELLED: Final = 0.5
"""How much it counts, in the spread of all scores, that other fields took over what a trade does: it can be carried."""
ANSWERS: Final = 12.0
"""How much it counts, in the spread of all scores, that a trade is known to answer the nearest questions."""
LEANS: Final = 25.0
"""How much it counts, in the spread of all scores, that an abstraction leans towards what a trade answers, which is
told in hundredths."""
CONSULTED: Final = 1 / ANSWERS
"""The part of the vote from which on people are told of it: it moves a trade by the whole spread of the scores."""
READ: Final = 60
"""Words of an abstraction that are read for their meaning; all of them are read as words."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Every card that can fit with its score, and the features that the abstraction was taken to have."""

    cards: tuple[tuple[Card, float], ...]
    features: tuple[str, ...]


def engine(deck: Deck, abstraction: str = "") -> str:
    """How the deck ranks `abstraction`: MEANING; or FULL_TEXT without the model, or when it is no English or says
    nothing that the deck knows."""
    if abstraction.strip() and not (is_english(abstraction) and says_something(deck, abstraction)):
        return FULL_TEXT
    return MEANING if deck.likeness is not None else FULL_TEXT


def features_of(deck: Deck, abstraction: str) -> tuple[str, ...]:
    """Up to four features that `abstraction` seems to have, likeliest first, for the facilitator to correct.

    None for a text that is not English: a German one shares "die" and "rest" with some cards, which is chance.
    """
    if not (is_english(abstraction) and says_something(deck, abstraction)):
        return ()
    return proposed(deck, abstraction, _read(deck, abstraction))


def consulted(deck: Deck, abstraction: str) -> frozenset[str]:
    """The trades by id that stand high because others with such a question look to them."""
    read = _read(deck, abstraction) if says_something(deck, abstraction) else None
    if read is None or deck.likeness is None:
        return frozenset()
    votes = deck.likeness.answers_by_questions(read).tolist()
    return frozenset(each.id for each, vote in zip(deck.industries, votes, strict=True) if vote >= CONSULTED)


def scored(deck: Deck, abstraction: str, given: Collection[str] | None = None) -> Scored:
    """The cards of `deck` for `abstraction`, whose features are the `given` ones or, when there are none, proposed."""
    if not says_something(deck, abstraction):
        return Scored((), ())
    read = _read(deck, abstraction)
    features = features_of(deck, abstraction) if given is None else tuple(given)
    by_words = deck.ranking.scores(abstraction)
    if read is None or deck.likeness is None:
        return Scored(tuple((deck.cards[place], score) for place, score in by_words.items()), features)
    likeness = deck.likeness
    structure = _agreeing(deck, likeness, read, given)
    shared_words = [by_words.get(place, 0.0) for place in range(len(deck.cards))]
    parts = zip(likeness.cards(read).tolist(), _in_units(structure), _in_units(shared_words), strict=True)
    weight = FEATURES if given is None else GIVEN
    scores = [meaning + weight * features + WORDS * words for meaning, features, words in parts]
    trades = tuple(each.id for each in deck.industries)
    known = dict(zip(trades, likeness.knows(read).tolist(), strict=True))
    answered = ANSWERS * likeness.answers(read) + LEANS * likeness.leaning(read)
    answers = dict(zip(trades, answered.tolist(), strict=True))
    return Scored(tuple(zip(deck.cards, _with_their_trade(deck, scores, known, answers), strict=True)), features)


def says_something(deck: Deck, abstraction: str) -> bool:
    """Whether there is a word in `abstraction` that the deck knows."""
    return any(deck.ranking.knows(each) for each in words(abstraction))


def _read(deck: Deck, abstraction: str) -> Vector | None:
    """What `abstraction` means, a sentence that is said again left out; None when it is ranked by its words."""
    if deck.likeness is None or engine(deck, abstraction) == FULL_TEXT:
        return None
    said = dict.fromkeys(re.split(r"(?<=[.!?;])\s+", abstraction.strip()))
    return deck.likeness.meaning.vector(" ".join(" ".join(said).split()[:READ]))


def _agreeing(deck: Deck, likeness: Likeness, read: Vector, given: Collection[str] | None) -> list[float]:
    """How much each card agrees with the features: with those given, else with each as far as it is likely."""
    if given is not None:
        return agreement(deck, given)
    found: list[float] = likeness.agreeing(read).tolist()
    return found


def deviation(values: Sequence[float]) -> float:
    """The standard deviation; that of `statistics` is exact and takes longer than the model."""
    mean = sum(values) / len(values)
    return sqrt(sum((each - mean) ** 2 for each in values) / len(values))


def _in_units(values: list[float]) -> list[float]:
    """In standard deviations, so that what is measured differently can be added."""
    unit = deviation(values) or 1.0
    return [each / unit for each in values]


def _with_their_trade(
    deck: Deck, scores: list[float], known: dict[str, float], answers: dict[str, float]
) -> list[float]:
    """The scores of cards with what their trade adds: the mean of all its cards, what else it knows, what travelled,
    and which questions it is known to answer."""
    together: dict[str, list[float]] = {}
    taken_over: dict[str, int] = {}
    for card, score in zip(deck.cards, scores, strict=True):
        trade = card.industry.id
        together.setdefault(trade, []).append(score)
        taken_over[trade] = taken_over.get(trade, 0) + len(card.strength.transfers)
    unit = deviation(scores)
    added = {
        trade: TRADE * sum(found) / len(found)
        + KNOWS * known[trade]
        + unit * (TRAVELLED * log1p(taken_over[trade]) + answers[trade])
        for trade, found in together.items()
    }
    return [score + added[card.industry.id] for card, score in zip(deck.cards, scores, strict=True)]
