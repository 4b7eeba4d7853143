"""What an analogy is called where it has to be told from the others."""

from __future__ import annotations

from workshop.model.parts import Analogy
from workshop.words import tr


def analogy_name(analogy: Analogy) -> str:
    """Its title, else its trade; one that has neither is still there to be chosen."""
    return analogy.title.strip() or analogy.industry.strip() or tr("No name yet")
