"""The assumption probe: statements that each organisation rates before the work and after it."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.model.identity import ROOM, Audience, OrganisationId, StatementId


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something that may be taken for granted, put so that one can agree with it or not."""

    id: StatementId
    rank: str
    text: str = ""
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """How far one organisation agrees with a statement, 1 to 5, before and after; 0 while it has not said.

    The id is "statement.organisation".
    """

    id: str
    statement: StatementId
    organisation: OrganisationId
    before: int = 0
    after: int = 0
    audience: Audience = ROOM


def estimate_id(statement: StatementId, organisation: OrganisationId) -> str:
    """The id of what an organisation said of a statement: there is one estimate at the most."""
    return f"{statement}.{organisation}"
