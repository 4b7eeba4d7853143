"""What was said while cards were chosen: which were passed over, and what two of them share. Parts as in `parts`."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.model.identity import FACILITATOR, ROOM, AnalogyId, Audience, ComparisonId, PassedOverId


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver:
    """A card of which the facilitator said "not this one", and why; the reason may be empty. The room never sees it.

    `strength` names the card; what it is called is a copy, as an analogy has it.
    """

    id: PassedOverId
    rank: str
    strength: str
    number: int = 0
    industry: str = ""
    suit: str = ""
    title: str = ""
    reason: str = ""
    made: str = ""
    audience: Audience = FACILITATOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two analogies beside each other, and what both share in the room's words. There is one for two analogies."""

    id: ComparisonId
    rank: str
    one: AnalogyId
    other: AnalogyId
    shared: str = ""
    audience: Audience = ROOM
