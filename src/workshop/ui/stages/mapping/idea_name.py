"""What an idea is called in a sentence. One that came from elsewhere may have no letter yet."""

from __future__ import annotations

from workshop.model.parts import Idea


def in_full(idea: Idea) -> str:
    """Its letter and its words."""
    return ", ".join(each for each in (idea.letter, idea.text) if each)


def in_short(idea: Idea) -> str:
    """Its letter, or else its words."""
    return idea.letter or idea.text
