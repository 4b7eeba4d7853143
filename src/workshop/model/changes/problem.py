"""Changes in the Problem stage: the problem, who is in the room, and its ground rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from workshop.model.identity import OrganisationId, ParticipantId
from workshop.model.labels import without_strayed
from workshop.model.paper import Hand, Issue
from workshop.model.parts import Organisation, Participant
from workshop.model.session import Session
from workshop.model.table import added, amended, moved, next_rank, without, written

H = TypeVar("H", Hand, Issue)


def state_problem(session: Session, *, text: str) -> Session:
    """Put the problem into the host's own words."""
    return describe_problem(session, statement=text)


def describe_problem(session: Session, **values: object) -> Session:
    """Fill in rows of the problem: `lives_with_it`, `tried`, `cannot_change`, `success`, `decides`."""
    problem = written(session.problem, **values)
    return session if problem is session.problem else replace(session, problem=problem)


def set_ground_rules(session: Session, **values: object) -> Session:
    """Change what the room agreed about what leaves it, names and ideas."""
    rules = written(session.ground_rules, **values)
    return session if rules is session.ground_rules else replace(session, ground_rules=rules)


def add_organisation(session: Session, new: OrganisationId, *, name: str = "", industry: str = "") -> Session:
    """Let an organisation into the room, last in the list; the first one is the host."""
    organisation = Organisation(
        id=new,
        rank=next_rank(session.organisations),
        name=name,
        industry=industry,
        tile=free_tile(session, name),
        host=not session.organisations,
    )
    return replace(session, organisations=added(session.organisations, organisation))


def describe_organisation(session: Session, which: OrganisationId, **values: object) -> Session:
    """Change fields of an organisation. A new name brings a new tile unless somebody chose the tile by hand."""
    before = session.organisation(which)
    if before is None:
        raise KeyError(which)
    if "name" in values and "tile" not in values and before.tile == free_tile(session, before.name, which):
        values = {**values, "tile": free_tile(session, str(values["name"]), which)}
    organisations = amended(session.organisations, which, **values)
    return session if organisations is session.organisations else replace(session, organisations=organisations)


def make_host(session: Session, which: OrganisationId) -> Session:
    """Make `which` the host; the one before becomes a guest."""
    organisations = session.organisations
    for each in session.organisations:
        organisations = amended(organisations, each.id, host=each.id == which)
    return replace(session, organisations=organisations)


def move_organisation(session: Session, which: OrganisationId, by: int) -> Session:
    """Move an organisation `by` places in the list. At an end it stays."""
    organisations = moved(session.organisations, which, by)
    return session if organisations is session.organisations else replace(session, organisations=organisations)


def remove_organisation(session: Session, which: OrganisationId) -> Session:
    """Take an organisation out, with its people, meanings, dots, estimates and take-home.

    What it said, held and was given stays, without a name; what was meant for it alone is the facilitator's.
    """
    organisations = without(session.organisations, [which])
    if organisations is session.organisations:
        return session
    if organisations and not any(each.host for each in organisations):
        organisations = amended(organisations, organisations[0].id, host=True)
    people = [each.id for each in session.participants if each.organisation == which]
    meanings = [each.id for each in session.meanings if each.organisation == which]
    dots = [each.id for each in session.dots if each.organisation == which]
    estimates = [each.id for each in session.estimates if each.organisation == which]
    left = replace(
        session,
        organisations=organisations,
        participants=without(session.participants, people),
        meanings=without(session.meanings, meanings),
        dots=without(session.dots, dots),
        estimates=without(session.estimates, estimates),
        hands=_nobodys(session.hands, which),
        issues=_nobodys(session.issues, which),
        take_home=without(session.take_home, [which]),
        ladder=written(session.ladder, with_it=tuple(each for each in session.ladder.with_it if each != which)),
        analogies=tuple(
            written(each, speaker_organisation=None) if each.speaker_organisation == which else each
            for each in session.analogies
        ),
        misunderstandings=tuple(
            written(
                each,
                said_by=None if each.said_by == which else each.said_by,
                heard_by=tuple(one for one in each.heard_by if one != which),
                asked_of=None if each.asked_of == which else each.asked_of,
            )
            for each in session.misunderstandings
        ),
    )
    return without_strayed(left)


def _nobodys(items: tuple[H, ...], gone: OrganisationId) -> tuple[H, ...]:
    """`items`, those of `gone` without an organisation; the same tuple when none is its."""
    for each in items:
        if each.organisation == gone:
            items = amended(items, each.id, organisation=None)
    return items


def add_participant(session: Session, new: ParticipantId, organisation: OrganisationId, *, name: str = "") -> Session:
    """Note a person of `organisation`."""
    person = Participant(id=new, rank=next_rank(session.participants), organisation=organisation, name=name)
    return replace(session, participants=added(session.participants, person))


def describe_participant(session: Session, which: ParticipantId, **values: object) -> Session:
    """Change fields of a person: `name`, `trade`, `second_trade`."""
    participants = amended(session.participants, which, **values)
    return session if participants is session.participants else replace(session, participants=participants)


def remove_participant(session: Session, which: ParticipantId) -> Session:
    """Take a person off the list."""
    participants = without(session.participants, [which])
    return session if participants is session.participants else replace(session, participants=participants)


def free_tile(session: Session, name: str, besides: OrganisationId | None = None) -> str:
    """Two letters for an organisation called `name` that no other in the room has: initials first."""
    taken = {each.tile for each in session.organisations if each.id != besides}
    words = [word for word in name.upper().split() if word[0].isalnum()]
    letters = [letter for letter in name.upper() if letter.isalnum()]
    if not letters:
        return ""
    pairs = [words[0][0] + word[0] for word in words[1:]]
    pairs += [letters[0] + letter for letter in letters[1:]] or [letters[0]]
    pairs += [letters[0] + str(number) for number in range(2, 100)]
    return next(pair for pair in pairs if pair not in taken)
