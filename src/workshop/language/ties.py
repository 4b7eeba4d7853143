"""How much a word ties a sentence to one trade, from 0 (any trade says it) to 1 (one trade does).

The weights were chosen by counting which nouns the deck's challenges have, written free of any trade, and which its
mechanisms, written inside one. Things, food, plants, animals and substances are 6 to 30 times as rare in the
challenges; roles, places and papers 3 times; feelings, events and states are not.
See `docs/decisions/0006-how-high-a-rung-stands.md`.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import Final

from workshop.language.lexicon import ADJECTIVE, NOUN, UNKNOWN, VERB, Sense, lexicon, lines_above, listed


class Why(StrEnum):
    """What makes a word one of its domain."""

    OWN = "own"
    """An organisation in the room says it."""
    ACRONYM = "acronym"
    NAME = "name"
    JARGON = "jargon"
    """Few people write it."""
    THING = "thing"
    """One can point at it."""
    ROLE = "role"
    """What somebody is at work, or to a trade."""
    SUBJECT = "subject"
    """It belongs to a field of work, as paper, place, group or matter."""


# WordNet's lexicographer files (lexnames(5WN)): number -> tie, and what it is.
FIELDS: Final = {
    5: (1.0, Why.THING), 6: (0.9, Why.THING), 13: (1.0, Why.THING), 20: (1.0, Why.THING), 27: (0.9, Why.THING),
    8: (0.5, Why.THING), 17: (0.5, Why.THING), 18: (0.8, Why.ROLE), 10: (0.5, Why.SUBJECT), 14: (0.6, Why.SUBJECT),
    15: (0.4, Why.SUBJECT), 21: (0.5, Why.SUBJECT), 4: (0.35, Why.SUBJECT), 9: (0.3, Why.SUBJECT),
    19: (0.2, Why.SUBJECT), 22: (0.3, Why.SUBJECT), 26: (0.1, Why.SUBJECT), 11: (0.1, Why.SUBJECT),
    23: (0.1, Why.SUBJECT),
}  # fmt: skip
OTHER_FIELD: Final = (0.0, Why.SUBJECT)
TRADES: Final = listed(
    "worker professional employee official expert entertainer performer artist scientist educator student pupil "
    "consumer traveler businessperson merchandiser contestant creator clergyman serviceman patient case"
) | {"sick person", "skilled worker", "health professional"}
"""Kinds of people whose narrower kinds are roles of a trade; others ("attacker") tie half as much."""
SENSES: Final = (0.6, 0.25, 0.15)
"""How much the three most usual senses of a word count: WordNet's order is only roughly that of use."""
COMMONNESS: Final = ((5.6, 0.4), (5.2, 0.65), (4.7, 0.85))
"""From this Zipf frequency on, a tie counts only so much."""
RARE: Final = {NOUN: 3.4, VERB: 2.8, ADJECTIVE: 2.6}
RARE_THOUGHT: Final = 2.8
"""Below these frequencies a word is jargon; nouns for what cannot be touched ("mismatch") are rarer by nature."""
JARGON: Final = 0.7
TOUCHABLE: Final = 0.4
"""From this tie of its field on, a noun is for something that one can meet."""
SUFFIXES: Final = ("able", "ible", "ness", "less", "lessness", "ful", "ly", "ish", "like", "fold", "ths", "th", "ing")
PREFIXES: Final = ("un", "re", "over", "under", "out", "mis", "non", "fore", "dis", "in")
USUAL: Final = 4.0
TAUGHT: Final = 0.6
"""The tie of a word that WordNet marks as one of a field, such as medicine or law."""
FEELING: Final = 0.15
"""A word of a field with no more tie is a feeling, state or event, and everybody's ("anxiety")."""
RELATIONAL: Final = 1
"""The lexicographer file of adjectives that only say what they pertain to ("dental")."""


@lru_cache(maxsize=8192)
def tie(lemma: str, part: str) -> tuple[float, Why]:
    """How much `lemma` as `part` of speech ties, and why."""
    words = lexicon()
    if lemma in words.stock or (part == NOUN and lemma in words.plain):
        return 0.0, Why.SUBJECT
    entry, zipf = words.entries(lemma).get(part), words.zipf(lemma)
    if entry is None:
        return JARGON, Why.JARGON
    senses = [words.sense(each) for each in entry.senses[: len(SENSES)]]
    if part == NOUN:
        return _noun_tie(lemma, senses, zipf)
    if zipf < RARE.get(part, UNKNOWN) and not _derived(lemma):
        return JARGON, Why.JARGON
    if part == ADJECTIVE and senses[0].field == RELATIONAL and senses[0].topic is not None:
        return _relational_tie(senses[0].topic, words.zipf(lemma))
    return 0.0, Why.SUBJECT


def _noun_tie(lemma: str, senses: list[Sense], zipf: float) -> tuple[float, Why]:
    shares = SENSES[: len(senses)]
    ties = [_field_tie(each) for each in senses]
    mean = sum(share * value for share, (value, _) in zip(shares, ties, strict=True)) / sum(shares)
    if senses[0].topic is not None and ties[0][0] > FEELING:
        mean = max(mean, TAUGHT)
    why = max(zip(shares, ties, strict=True), key=lambda each: each[0] * each[1][0])[1][1]
    if zipf < (RARE[NOUN] if mean >= TOUCHABLE else RARE_THOUGHT) and not _derived(lemma):
        return max(JARGON, mean), why if mean > JARGON else Why.JARGON
    return mean * _commonness(zipf), why


def _derived(lemma: str) -> bool:
    """Whether a rare word is made of a usual one, which anybody understands: "bendable", "carelessness", "unseen"."""
    stems = [lemma[: -len(end)] for end in SUFFIXES if lemma.endswith(end)]
    stems += [lemma[len(start) :] for start in PREFIXES if lemma.startswith(start)]
    return any(lexicon().zipf(each + more) >= USUAL for each in stems if len(each) > 2 for more in ("", "e"))


def _field_tie(sense: Sense) -> tuple[float, Why]:
    value, why = FIELDS.get(sense.field, OTHER_FIELD)
    return (value / 2, why) if why is Why.ROLE and not of_a_trade(sense) else (value, why)


def of_a_trade(sense: Sense) -> bool:
    """Whether it is a role that somebody has at work, or to a trade."""
    line = (sense, *lines_above(sense))
    return any(not TRADES.isdisjoint(each.words) for each in line if each.above)


def _relational_tie(noun: int, zipf: float) -> tuple[float, Why]:
    """That of the noun which the adjective pertains to, a little weaker."""
    value = FIELDS.get(lexicon().sense(noun).field, OTHER_FIELD)[0]
    return 0.8 * max(value, 0.5) * _commonness(zipf), Why.SUBJECT


def _commonness(zipf: float) -> float:
    return next((factor for least, factor in COMMONNESS if zipf >= least), 1.0)
