"""Who speaks for an analogy is said in the same words everywhere."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.identity import AnalogyId, OrganisationId, SessionId
from workshop.model.parts import Analogy, Organisation, Plan
from workshop.model.session import Session
from workshop.room.speaker import spoken_for

PARK = Organisation(id=OrganisationId("park"), rank="a", name="Larkfield Park", industry="Theme parks")
THEATRE = Analogy(
    id=AnalogyId("theatre"),
    rank="a",
    number=12,
    strength="call",
    industry="Theatre",
    suit="play",
    title="Before curtain-up",
    speaker="once a stagehand",
    speaker_organisation=PARK.id,
)
SESSION = Session(plan=Plan(id=SessionId("s")), organisations=(PARK,), analogies=(THEATRE,))


def test_the_organisation_and_its_person_are_named() -> None:
    assert spoken_for(SESSION, THEATRE) == "Spoken for by Larkfield Park, once a stagehand"


def test_without_the_person_the_organisation_alone_speaks() -> None:
    assert spoken_for(SESSION, THEATRE, with_person=False) == "Spoken for by Larkfield Park"


def test_an_outsider_is_named_alone() -> None:
    outsider = replace(THEATRE, speaker_organisation=None)
    assert spoken_for(SESSION, outsider) == "Spoken for by once a stagehand"
    assert spoken_for(SESSION, outsider, with_person=False) == ""


def test_an_organisation_without_a_name_is_called_by_its_industry() -> None:
    nameless = replace(SESSION, organisations=(replace(PARK, name=""),))
    assert spoken_for(nameless, replace(THEATRE, speaker="")) == "Spoken for by Theme parks"


def test_while_nobody_speaks_nothing_is_said() -> None:
    assert spoken_for(SESSION, replace(THEATRE, speaker="", speaker_organisation=None)) == ""
