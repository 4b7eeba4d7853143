"""Whether a text is English: the model and the cards know nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from workshop.deck.ranking import words

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_LINKING: Final = frozenset(
    [
        *("the", "a", "an", "of", "and", "to", "with", "without", "that", "which", "who", "is", "are", "be", "by"),
        *("for", "from", "how", "when", "where", "it", "its", "on", "at", "as", "or", "not", "no", "they", "them"),
        *("their", "there", "this", "than", "what", "while", "until", "into", "someone", "somebody", "people", "one"),
        *("has", "have", "can", "cannot", "must", "through", "out", "every", "each", "all", "many", "too", "only"),
    ]
)
_SHARE: Final = 0.12
"""English sentences have more linking words than this; those of other languages share but a few by chance."""
_KNOWN: Final = 0.6
"""The share of words known to the deck from which a text without linking words is a terse English one."""


def is_english(text: str, known: Callable[[str], bool]) -> bool:
    """Whether the deck and the model can read `text`: Latin letters, a word that is `known` to the deck, and either
    the small words that link English sentences or mostly known words. `known` is asked for words without endings."""
    spoken = _LETTERS.findall(text.casefold())
    letters = "".join(spoken)
    if not letters or sum(each.isascii() for each in letters) < 0.9 * len(letters):
        return False
    carrying = [known(each) for each in words(text)]
    linking = sum(each in _LINKING for each in spoken)
    return any(carrying) and (linking >= _SHARE * len(spoken) or sum(carrying) >= _KNOWN * len(carrying))
