"""Why an abstraction cannot be matched by meaning, or not well, in a line for people."""

from __future__ import annotations

from workshop.deck.deck import Deck
from workshop.deck.ranking import words
from workshop.deck.scoring import MEANING, READ, engine
from workshop.language.english import is_english
from workshop.words import tr


def trouble(deck: Deck, abstraction: str) -> str:
    """What stands in the way of a good match; empty when nothing does."""
    if not abstraction.strip():
        return tr("Say in a sentence what makes it hard.")
    if deck.without_meaning:
        return tr("Matching by meaning is off: {why}.", why=deck.without_meaning)
    if not is_english(abstraction):
        if not deck.ranking.scores(abstraction):
            return tr("Matching knows English, and no card shares a word with this: say it in English.")
        return tr("Matching by meaning knows English; this is ranked by shared words.")
    if engine(deck, abstraction) != MEANING:
        return tr("There is no word in it that the deck knows: say it in a plain sentence.")
    if len(set(words(abstraction))) == 1:
        return tr("One word points nearly everywhere: say it in a sentence.")
    if len(abstraction.split()) > READ:
        return tr("This is long: its first {n} words are read for their meaning. Say it in a sentence.", n=READ)
    return ""
