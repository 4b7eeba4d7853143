"""The stages that a session has, in their order, and what they are called."""

from __future__ import annotations

from typing import Final

from workshop.model import keys
from workshop.words import tr

STAGES: Final = keys.STAGES
"""The keys of the stages that are built, in order."""


def stage_name(key: str) -> str:
    """What the stage `key` is called; a break is called that, anything else nothing."""
    names = {
        "problem": tr("Problem"),
        "abstraction": tr("Abstraction"),
        "analogies": tr("Analogies"),
        "mapping": tr("Mapping"),
        "translation": tr("Translation"),
        "break": tr("Break"),
    }
    return names.get(key, "")
