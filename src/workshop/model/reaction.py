"""What people said of the abstraction, outsiders above all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshop.model.identity import ROOM, Audience, ReactionId


class Verdict(StrEnum):
    """How somebody found the abstraction; nobody is taken to recognise it before they said so."""

    UNSAID = "not said"
    OWN_CASE = "own case"
    HALF = "half of it"
    LOST = "lost me"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """What an outsider or a participant said of the abstraction; only `fresh` ones have not heard the problem."""

    id: ReactionId
    rank: str
    who: str = ""
    said: str = ""
    stopped_at: str = ""
    verdict: Verdict = Verdict.UNSAID
    fresh: bool = True
    audience: Audience = ROOM
