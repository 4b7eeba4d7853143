"""Full-text ranking: Okapi BM25 over words without their endings.

Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with its usual k1 and b.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

K1: Final = 1.2
B: Final = 0.75

_REMEMBERED: Final = 16_384
"""Words whose stems are kept: those of a deck come again and again."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_ENDINGS: Final = ("ingly", "edly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s")
_STOP: Final = frozenset(
    re.findall(
        r"\w+",
        "a about after all also an and any anybody are as at be because been before being but by can "
        "cannot could did do does doing each every everybody few for from get gets getting give had has "
        "have he help her him his how if in into is it its just let like make makes making many may me more "
        "most much must my need nobody not of off on one only or other our out over own people person "
        "same she should so some somebody someone something such than that the their them then there "
        "these they thing things this those through to too up us use very was way we were what when where "
        "whether which while who whom why will with without would yet you your",
    )
)


def words(text: str) -> list[str]:
    """The words of `text` that carry meaning, lower case and without endings, in order."""
    return [_stem(each) for each in _WORD.findall(text.casefold()) if each not in _STOP]


@lru_cache(_REMEMBERED)
def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            return stem + "y" if ending in ("ied", "ies") else stem.rstrip("e")
    return word.rstrip("e")


class Ranking:
    """An index over texts, each made of fields that count more or less."""

    def __init__(self, texts: Sequence[Sequence[tuple[str, int]]]) -> None:
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        counted = [self._counted(fields) for fields in texts]
        lengths = [sum(each.values()) for each in counted]
        usual = sum(lengths) / len(lengths) if lengths else 1.0
        for place, counts in enumerate(counted):
            norm = K1 * (1 - B + B * lengths[place] / usual)
            for word, count in counts.items():
                self._postings[word].append((place, count * (K1 + 1) / (count + norm)))
        self._size = len(counted)

    def knows(self, word: str) -> bool:
        """Whether a text has `word`, which is given without its ending."""
        return word in self._postings

    def counts(self, query: str) -> Counter[int]:
        """How many different words of `query` each text has, by its place."""
        return Counter(place for word in set(words(query)) for place, _ in self._postings.get(word, ()))

    def scores(self, query: str) -> dict[int, float]:
        """The score of every text that shares a word with `query`, by its place."""
        found: dict[int, float] = defaultdict(float)
        for word in set(words(query)):
            postings = self._postings.get(word, ())
            weight = math.log(1 + (self._size - len(postings) + 0.5) / (len(postings) + 0.5))
            for place, share in postings:
                found[place] += weight * share
        return found

    @staticmethod
    def _counted(fields: Sequence[tuple[str, int]]) -> Counter[str]:
        counts: Counter[str] = Counter()
        for text, weight in fields:
            for word in words(text):
                counts[word] += weight
        return counts
