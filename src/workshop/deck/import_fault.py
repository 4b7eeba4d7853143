"""What is wrong with a file of cards that somebody wants to import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workshop.deck.industry import IndustryError
from workshop.words import tr

MOST_TOLD: Final = 100
"""Faults of one file that are looked for: whoever has more begins with these."""


@dataclass(frozen=True, slots=True)
class ImportFault:
    """In which line of the file (0: not known), in which field, and what is wrong."""

    line: int
    field: str
    why: str

    def __str__(self) -> str:
        place = tr("line {n}", n=self.line) if self.line else ""
        return ": ".join(each for each in (", ".join(part for part in (place, self.field) if part), self.why) if each)


class BrokenImportError(IndustryError):
    """Nothing of the file was taken over; `faults` say why, at least one."""

    def __init__(self, faults: Sequence[ImportFault]) -> None:
        super().__init__("; ".join(str(each) for each in faults))
        self.faults = tuple(faults)
