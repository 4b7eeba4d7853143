"""Lines that were set aside: for the parking lot, or for the facilitator alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshop.model.identity import FACILITATOR, Audience, JottingId


class JottingKind(StrEnum):
    """Where a jotting went."""

    PARKING = "parking lot"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Jotting:
    """A line for the parking lot or a private note: kept, never shown to the room."""

    id: JottingId
    rank: str
    kind: JottingKind
    text: str = ""
    made: str = ""
    stage: str = ""
    audience: Audience = FACILITATOR
