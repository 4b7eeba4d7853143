"""Names of things: each kind of id its own type, so that a rung is never handed where a term is meant."""

from __future__ import annotations

import secrets
from typing import NewType

SessionId = NewType("SessionId", str)
OrganisationId = NewType("OrganisationId", str)
ParticipantId = NewType("ParticipantId", str)
StageId = NewType("StageId", str)
StepId = NewType("StepId", str)
RungId = NewType("RungId", str)
ReactionId = NewType("ReactionId", str)
AnalogyId = NewType("AnalogyId", str)
PassedOverId = NewType("PassedOverId", str)
ComparisonId = NewType("ComparisonId", str)
RowId = NewType("RowId", str)
IdeaId = NewType("IdeaId", str)
MisunderstandingId = NewType("MisunderstandingId", str)
TermId = NewType("TermId", str)
JottingId = NewType("JottingId", str)
DecisionId = NewType("DecisionId", str)
ClusterId = NewType("ClusterId", str)
StatementId = NewType("StatementId", str)
HandId = NewType("HandId", str)
PhotoId = NewType("PhotoId", str)
IssueId = NewType("IssueId", str)

Audience = NewType("Audience", str)
"""Who may see an item: `ROOM`, `FACILITATOR`, or `only(organisation)`."""

ROOM = Audience("room")
FACILITATOR = Audience("facilitator")
_ONLY = "organisation:"


def only(organisation: OrganisationId) -> Audience:
    """The audience that consists of one organisation."""
    return Audience(_ONLY + organisation)


def organisation_of(audience: Audience) -> OrganisationId | None:
    """The one organisation that `audience` names, or None for the room and the facilitator."""
    return OrganisationId(audience.removeprefix(_ONLY)) if audience.startswith(_ONLY) else None


def narrower(one: Audience, other: Audience) -> Audience:
    """Who may see what is made of two items: those who may see both, and the facilitator."""
    if ROOM in (one, other):
        return other if one == ROOM else one
    return one if one == other else FACILITATOR


def new_id() -> str:
    """A random id of 128 bits, as 32 hexadecimal digits."""
    return secrets.token_hex(16)
