"""Which meaning a word has in its sentence, where its neighbours tell.

Adapted Lesk (Banerjee and Pedersen, 2002): a sense wins by the words that its definition, and those of the senses above
it, share with the neighbours and their definitions. Where nothing is shared, the sense stands that is usual by now.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from typing import Final

from workshop.language.forms import Form, forms
from workshop.language.lexicon import ADJECTIVE, NOUN, PERSON, VERB, Sense, lexicon, lines_above, listed
from workshop.language.sentence import DETERMINERS, FUNCTION_WORDS, Word
from workshop.language.ties import of_a_trade

NEIGHBOURS: Final = 8
"""Words on each side that are asked."""
USUAL: Final = (0.6, 0.45, 0.3)
"""What the first senses have ahead, in rare words shared."""
COMMON: Final = 6.0
"""A word of this Zipf frequency tells nothing when it is shared; a rarer one tells the more."""
COMMON_IN_DEFINITIONS: Final = 5.7
"""The same between two definitions, which share usual words by chance."""
SHARED_DEFINITION: Final = 0.2
"""What a word counts that only the definitions share."""
KINDRED: Final = frozenset({5, 8, 13, 20, 21, 27})
"""Fields whose words keep company: animals, bodies, food, plants, money, substances (lexnames(5WN))."""
MADE: Final = 6
"""The field of things that are made: one of them is everywhere, but two make it likely that a third is meant."""
KIN: Final = 0.3
"""What it counts that a neighbour is of the same one."""

PLACES: Final = frozenset({6, 8, 15})
"""Fields of what one can be in or at work on: things that are made, the body, locations."""
WHERE: Final = listed("in inside into at on onto near through within behind beside")
AT_WORK: Final = 0.2
"""What it counts for a sense that is a role at work: sessions are about work, where a secretary heads no ministry."""
PLACED: Final = 0.6
"""What it counts for a sense that is a place, when the word says where something is: "sit in a bay"."""


def senses(word: Word, sentence: Sequence[Word]) -> tuple[Sense, ...]:
    """The senses of `word` as the part of speech that it is, the likeliest first; none for an unknown word."""
    if word.form is None or word.part not in (NOUN, VERB):
        return ()
    said, meant, fields = _neighbours(word, sentence)
    known = [each for each in _usual(word.form, said) if not each.name or not word.text.islower()]
    placed = PLACES if _says_where(word, sentence) else frozenset()
    scores = {
        sense.number: (USUAL[place] if place < len(USUAL) else 0.0)
        + _overlap(sense, said, meant)
        + (KIN if sense.field in fields else 0.0)
        + (PLACED if sense.field in placed else 0.0)
        + (AT_WORK if sense.field == PERSON and of_a_trade(sense) else 0.0)
        for place, sense in enumerate(known)
    }
    return tuple(sorted(known, key=lambda sense: -scores[sense.number]))


def _usual(form: Form, said: frozenset[str]) -> list[Sense]:
    """All senses in WordNet's order, the one first that people mean today unless `said` tells of the old one."""
    known = [lexicon().sense(each) for each in lexicon().entries(form.lemma)[form.part].senses]
    mark, kept = lexicon().today.get((form.lemma, form.part), ("", frozenset()))
    return known if not mark or kept & said else sorted(known, key=lambda sense: not sense.says(mark))


def _says_where(word: Word, sentence: Sequence[Word]) -> bool:
    before = [each for each in sentence[: sentence.index(word)] if each.part != ADJECTIVE]
    return len(before) > 1 and before[-1].lower in DETERMINERS and before[-2].lower in WHERE


def _neighbours(word: Word, sentence: Sequence[Word]) -> tuple[frozenset[str], frozenset[str], frozenset[int]]:
    """The lemmas around `word`, the words of their definitions, and the kindred fields that they are of."""
    place = sentence.index(word)
    near = (*sentence[max(0, place - NEIGHBOURS) : place], *sentence[place + 1 : place + 1 + NEIGHBOURS])
    own = word.form.lemma if word.form is not None else ""
    others = {each.form.lemma: each.form.part for each in near if each.form is not None and each.form.lemma != own}
    meant: frozenset[str] = frozenset().union(*(_meant(*other) for other in others.items())) - {own}
    usual = [
        lexicon().sense(lexicon().entries(lemma)[NOUN].senses[0]).field
        for lemma, part in others.items()
        if part == NOUN
    ]
    return frozenset(others), meant, (KINDRED & set(usual)) | ({MADE} if usual.count(MADE) > 1 else frozenset())


@lru_cache(maxsize=4096)
def _meant(lemma: str, part: str) -> frozenset[str]:
    entry = lexicon().entries(lemma).get(part)
    found = [lexicon().sense(each) for each in entry.senses[:3]] if entry else []
    return frozenset().union(*map(_defining, found))


@lru_cache(maxsize=4096)
def _defining(sense: Sense) -> frozenset[str]:
    """The lemmas that say what `sense` is: its definition, its names, and those of the two senses above it."""
    lemmas: set[str] = set()
    for each in (sense, *islice(lines_above(sense), 2)):
        for word in (*each.gloss, *" ".join(each.words).split()):
            lemmas.update(form.lemma for form in forms(word) if word not in FUNCTION_WORDS)
    return frozenset(lemmas)


def _overlap(sense: Sense, said: frozenset[str], meant: frozenset[str]) -> float:
    defining = _defining(sense)
    both = (defining & meant) - said
    return sum(_tells(each, COMMON) for each in defining & said) + SHARED_DEFINITION * sum(
        _tells(each, COMMON_IN_DEFINITIONS) for each in both
    )


def _tells(lemma: str, common: float) -> float:
    return max(0.0, (common - max(3.0, lexicon().zipf(lemma))) / 3)
