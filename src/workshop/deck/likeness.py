"""How near an abstraction is to every card in meaning, and which features it has, once the model is there.

A card is measured by its challenge in the best fitting of its wordings, by the challenge with its mechanism, and by its
trade. Each likeness is told as how far it stands above what the deck's own challenges have with that text: a text that
resembles everything would else stand first in every list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from workshop.deck.answers import Answers
from workshop.deck.asked import Asked
from workshop.deck.groups import Groups, Numbers
from workshop.deck.industry import Card, Feature, Industry
from workshop.deck.leaning import Leaning
from workshop.deck.meaning import Matrix, Meaning, Vector
from workshop.deck.question import Question
from workshop.deck.resemblance import Resemblance
from workshop.deck.ridge import fitted
from workshop.deck.vectors import Vectors, feature_text, industry_text, whole_text, wordings

TRADE_TEXT: Final = 0.25
"""How much the names of a trade and what it lives with count beside 1 for each of a card's own texts."""
RIDGE: Final = 4.0
"""How far the features that are learned from the cards are held back towards the usual; two and eight do as well."""
SENTENCE: Final = 0.06
"""How much a feature's label and sentence say beside what was learned from the cards that have it."""


class Likeness:
    """The vectors of a deck's cards, industries and features, in the order in which they are given."""

    def __init__(
        self,
        cards: Sequence[Card],
        industries: Sequence[Industry],
        features: Sequence[Feature],
        questions: Sequence[Question],
        vectors: Vectors,
        meaning: Meaning,
    ) -> None:
        self.meaning = meaning
        trade = {each.id: place for place, each in enumerate(industries)}
        self._trade_of = np.array([trade[each.industry.id] for each in cards], dtype=np.intp)
        named = Groups(tuple((industry_text(each),) for each in industries), vectors, meaning)
        self.industries = named.rows
        challenges = vectors.of(tuple(each.strength.challenge for each in cards), meaning)
        usual = _Usual(challenges)
        challenged = Groups(tuple(map(wordings, cards)), vectors, meaning)
        knows = Groups(tuple(each.also_knows for each in industries), vectors, meaning)
        wholes = Groups(tuple((whole_text(each),) for each in cards), vectors, meaning)
        self._wordings, self._knows = _Best(challenged, usual), _Best(knows, usual)
        self._wholes, self._trades = _Best(wholes, usual), _Best(named, usual)
        self.resemblance = Resemblance(self.industries, self._on_the_whole(wholes.rows), knows.means())
        of_questions = Groups(tuple(each.asked for each in questions), vectors, meaning)
        own = frozenset(place for place, each in enumerate(industries) if each.own)
        asked = Asked(questions, of_questions, challenged, self._trade_of, trade, own)
        self._answers, self._leaning = Answers(asked), Leaning(asked)
        self._sentences = vectors.of(tuple(map(feature_text, features)), meaning)
        self._usual_sentence = usual.of(self._sentences)
        self._centre = challenges.mean(axis=0)
        has = carried(cards, features)
        told = has.any(axis=1)  # an own card may name none, which says nothing
        wanted = has[told] - has[told].mean(axis=0)
        every = np.ones(len(wanted), dtype=np.float32)
        self._learned = fitted((challenges - self._centre)[told], wanted, every, held=RIDGE)
        self._shares = has / np.sqrt(np.maximum(1, has.sum(axis=1, keepdims=True)))

    def _on_the_whole(self, of_cards: Matrix) -> Matrix:
        """The mean of the rows of each industry's cards, a row each."""
        found = np.zeros_like(self.industries)
        np.add.at(found, self._trade_of, of_cards)
        counted = np.bincount(self._trade_of, minlength=len(found))
        mean: Matrix = found / np.maximum(1, counted).astype(np.float32)[:, None]
        return mean

    def cards(self, read: Vector) -> Numbers:
        """How far each card stands above the usual, in standard deviations of its three texts together."""
        found: Numbers = self._wordings(read) + self._wholes(read) + TRADE_TEXT * self._trades(read)[self._trade_of]
        return found

    def knows(self, read: Vector) -> Numbers:
        """For each industry, how far the best of what it also knows stands above the usual; 0 for one without."""
        return np.maximum(0, self._knows(read))

    def answers(self, read: Vector) -> Numbers:
        """For each industry, the share of the questions nearest to the abstraction that it is known to answer."""
        return self._answers(read)

    def answers_by_questions(self, read: Vector) -> Numbers:
        """For each industry, what the questions alone have handed it of `answers`, the cards' challenges left out."""
        return self._answers.of_questions(read)

    def leaning(self, read: Vector) -> Numbers:
        """For each industry, how far the abstraction leans towards what it is known to answer."""
        return self._leaning(read)

    def features(self, read: Vector) -> Numbers:
        """How much likelier than usual each feature is: learned from which cards have it, and from its sentence."""
        mean, spread = self._usual_sentence
        found: Numbers = (read - self._centre) @ self._learned + SENTENCE * (self._sentences @ read - mean) / spread
        return found

    def agreeing(self, read: Vector) -> Numbers:
        """How much the features of each card are the ones that the abstraction is likely to have."""
        found: Numbers = self._shares @ self.features(read)
        return found


class _Usual:
    """What the deck's challenges have with a text: from their mean and covariance, without a table of all pairs."""

    def __init__(self, challenges: Matrix) -> None:
        self._mean: Matrix = challenges.mean(axis=0)
        apart = challenges - self._mean
        self._covariance: Matrix = apart.T @ apart / np.float32(max(1, len(challenges)))

    def of(self, rows: Matrix) -> tuple[Numbers, Numbers]:
        """Mean and standard deviation of the likenesses to each row."""
        variance = np.einsum("ij,ij->i", rows @ self._covariance, rows)
        return rows @ self._mean, np.sqrt(np.maximum(0, variance)) + np.float32(1e-6)


class _Best:
    """How far the best of each group of texts stands above what the deck's challenges have with it."""

    def __init__(self, groups: Groups, usual: _Usual) -> None:
        self._groups = groups
        self._mean, self._spread = usual.of(groups.rows)

    def __call__(self, read: Vector) -> Numbers:
        return self._groups.best((self._groups.likeness(read) - self._mean) / self._spread)


def carried(cards: Sequence[Card], features: Sequence[Feature]) -> Numbers:
    """Which card (row) has which feature (column)."""
    column = {each.id: place for place, each in enumerate(features)}
    found = np.zeros((len(cards), len(features)), dtype=np.float32)
    for row, card in enumerate(cards):
        for each in card.strength.features:
            if each.feature in column:
                found[row, column[each.feature]] = 1
    return found
