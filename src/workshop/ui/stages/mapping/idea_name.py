"""What an idea is called in a sentence. One that came from elsewhere may have no letter yet."""

from __future__ import annotations

from typing import Final

from workshop.documents.excerpt import cut_between_words
from workshop.model.parts import Idea

_WIDEST: Final = 48
"""Characters of a text that tell which one it is."""


def in_full(idea: Idea) -> str:
    """Its letter and its words."""
    return ", ".join(each for each in (idea.letter, idea.text) if each)


def in_short(idea: Idea) -> str:
    """Its letter, or else its first words."""
    return idea.letter or in_a_line(idea.text)


def in_a_line(text: str) -> str:
    """`text` in one line; a long one ends behind a word, in dots."""
    return cut_between_words(" ".join(text.split()), _WIDEST)
