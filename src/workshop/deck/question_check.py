"""What is wrong with the questions of a deck."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.question import Question

WORDINGS: Final = 3
"""In how many wordings a question stands, for three people put it in three ways."""
WORDS: Final = (6, 26)
"""Fewest and most words of a wording: an abstraction at working altitude."""
TRADES: Final = (6, 12)
"""How many trades a question names: fewer is one person's guess, more is everybody."""
SHARE: Final = 0.1
"""The largest part of all questions that one trade may answer; more, and it is the answer to everything."""


def question_faults(deck: Deck) -> Iterator[str]:
    """What is wrong with the questions of `deck`, a line each."""
    known = {each.id for each in deck.industries}
    seen: set[str] = set()
    named: dict[str, int] = {}
    for question in deck.questions:
        for fault in _faults(question, known, seen):
            yield f"the question {question.asked[0]}: {fault}"
        seen.update(map(str.casefold, question.asked))
        for each in question.trades:
            named[each] = named.get(each, 0) + 1
    for trade, count in named.items():
        if count > max(TRADES[0], SHARE * len(deck.questions)):
            yield f"{trade} answers {count} of {len(deck.questions)} questions"


def _faults(question: Question, known: set[str], seen: set[str]) -> Iterator[str]:
    if len(question.asked) != WORDINGS:
        yield f"{len(question.asked)} wordings, {WORDINGS} are right"
    for text in question.asked:
        if not text.casefold().startswith("how to "):
            yield f"{text} must begin with how to"
        if not WORDS[0] <= len(text.split()) <= WORDS[1]:
            yield f"{text} has {len(text.split())} words, {WORDS[0]} to {WORDS[1]} are right"
        if text.casefold() in seen:
            yield f"{text} is asked twice"
    if not TRADES[0] <= len(question.trades) <= TRADES[1]:
        yield f"{len(question.trades)} trades, {TRADES[0]} to {TRADES[1]} are right"
    for each in question.trades:
        if each not in known:
            yield f"there is no industry {each}"
    if len(set(question.trades)) < len(question.trades):
        yield "a trade is named twice"
