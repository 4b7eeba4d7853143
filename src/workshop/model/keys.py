"""The keys that a session is written in: of stages, of breaks, of suits. What they are called stands elsewhere."""

from __future__ import annotations

from typing import Final

STAGES: Final = ("problem", "abstraction", "analogies", "mapping", "translation")
"""The stages that are built, in order."""
BREAK: Final = "break"
"""The agenda's breaks."""
SUITS: Final = ("move", "make", "care", "host", "guard", "teach", "play", "grow")
"""The suits of the deck, in the order in which they are shown."""
