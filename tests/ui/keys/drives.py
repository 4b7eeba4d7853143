"""What it takes to drive a key: `drives` says which command of the key table a function presses and proves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.ui.keys.hands import Hands

Drive = Callable[[Hands, str], None]
"""Goes to where the key is offered, presses it (its sequence is handed in), and asserts what it says that it does."""

DRIVES: Final[dict[str, Drive]] = {}
"""The drive of each command."""


def drives(*commands: str) -> Callable[[Drive], Drive]:
    """The function drives these commands; a second drive of one would hide the first."""

    def kept(drive: Drive) -> Drive:
        for each in commands:
            assert each not in DRIVES, each
            DRIVES[each] = drive
        return drive

    return kept
