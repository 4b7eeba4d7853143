"""What the room makes of its ideas: clusters, dots, and two shows of hands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshop.model.identity import ROOM, Audience, ClusterId, IdeaId, OrganisationId


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Ideas that belong together, under a name."""

    id: ClusterId
    rank: str
    name: str = ""
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Voting:
    """How the room votes, and how far it is.

    `by_organisation`: each organisation is counted for itself. `budget` is how many dots a person has. Until
    `revealed` no total is shown; until `ended` the wall keeps its order. `rated`: novelty and feasibility are shown
    by hands too.
    """

    id: str = "voting"
    by_organisation: bool = False
    budget: int = 3
    revealed: bool = False
    ended: bool = False
    rated: bool = False
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """How many dots an idea got, from one organisation or (None) from the whole room.

    The id is "idea.organisation", or "idea.room".
    """

    id: str
    idea: IdeaId
    organisation: OrganisationId | None = None
    count: int = 0
    audience: Audience = ROOM


class Scale(StrEnum):
    """What hands are shown for, each from 1 to 5."""

    NOVELTY = "novelty"
    FEASIBILITY = "feasibility"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """How many hands an idea got for each of 1 to 5 on one scale. The id is "idea.scale"."""

    id: str
    idea: IdeaId
    scale: Scale = Scale.NOVELTY
    ones: int = 0
    twos: int = 0
    threes: int = 0
    fours: int = 0
    fives: int = 0
    audience: Audience = ROOM


def rating_id(idea: IdeaId, scale: Scale) -> str:
    """The id of the hands that were shown for an idea on one scale: there is one rating at the most."""
    return f"{idea}.{scale.value}"


def dots_id(idea: IdeaId, organisation: OrganisationId | None) -> str:
    """The id of the dots that an idea got from `organisation`, or from the whole room: there is one at the most."""
    return f"{idea}.{organisation or 'room'}"
