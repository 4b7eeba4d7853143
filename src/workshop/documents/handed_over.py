"""A session as data for one reader: no more of it than that reader's documents tell."""

from __future__ import annotations

from dataclasses import replace

from workshop.audience import seen_by
from workshop.model.identity import FACILITATOR, Audience, organisation_of
from workshop.model.session import Session
from workshop.room.concerned import concerns
from workshop.room.holder import holder_of, people_of
from workshop.room.outsiders import who_said


def handed_over(session: Session, reader: Audience) -> Session:
    """What `reader` may take away of `session`: all for the facilitator, what the documents say for anybody else.

    An organisation is told of the misunderstandings that concern it. Dots and shows of hands are told once the
    room has seen them, and people named where the ground rules agree to it; whom an organisation named for itself
    stands in what it takes home.
    """
    if reader == FACILITATOR:
        return session
    own = seen_by(session, reader)
    organisation = organisation_of(reader)
    if organisation is not None:
        part = tuple(each for each in own.misunderstandings if concerns(each, organisation))
        own = replace(own, misunderstandings=part)
    if not own.voting.revealed:
        own = replace(own, dots=(), ratings=())
    return own if own.ground_rules.names_agreed else _unnamed(own, people_of(session))


def _unnamed(own: Session, people: frozenset[str]) -> Session:
    """`own` without the names of people."""
    return replace(
        own,
        organisations=tuple(replace(each, spokesperson="") for each in own.organisations),
        participants=tuple(replace(each, name="") for each in own.participants),
        analogies=tuple(replace(each, speaker="") for each in own.analogies),
        reactions=tuple(replace(each, who=who_said(own, each, people)) for each in own.reactions),
        hands=tuple(replace(each, holder=holder_of(own, each, people)) for each in own.hands),
    )
