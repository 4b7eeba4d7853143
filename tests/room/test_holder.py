"""Who holds a hand of cards is said by the same rule on the screen and on paper."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.identity import HandId, OrganisationId, ParticipantId, SessionId
from workshop.model.paper import Hand
from workshop.model.parts import GroundRules, Organisation, Participant, Plan
from workshop.model.session import Session
from workshop.room.holder import holder_of, people_of

PARK = Organisation(id=OrganisationId("park"), rank="a", name="Larkfield Park", spokesperson="Jonas Reet")
SESSION = Session(
    plan=Plan(id=SessionId("s")),
    organisations=(PARK,),
    participants=(Participant(id=ParticipantId("p"), rank="a", organisation=PARK.id, name="Mara Lind"),),
)


def held(holder: str, home: OrganisationId | None = PARK.id, *, agreed: bool = False) -> str:
    session = replace(SESSION, ground_rules=GroundRules(names_agreed=agreed))
    hand = Hand(id=HandId("h"), rank="a", holder=holder, organisation=home)
    return holder_of(session, hand, people_of(session))


def test_a_table_is_called_by_its_name() -> None:
    assert held(" Table 2 ") == "Table 2"


def test_a_person_is_named_only_where_names_are_agreed() -> None:
    for name in ("Mara Lind", " mara lind", "Jonas Reet"):
        assert held(name) == "Larkfield Park"
        assert held(name, None) == ""
        assert held(name, agreed=True) == name.strip()


def test_a_part_of_a_persons_name_is_a_person_too() -> None:
    for name in ("Mara", "LIND", "Mara's table", "Reet & Lind", "mara-lind"):
        assert held(name) == "Larkfield Park"
        assert held(name, agreed=True) == name


def test_somebody_on_no_list_is_a_person_unless_it_is_a_table_or_an_organisation() -> None:
    for name in (
        "Zoe Hart",
        "zoe",
        "Table Zoe",
        "table of Zoe",
        "table zoe",
        "Zoe's table",
        "Zoe table",
        "Tablett",
        "Zoe 2",
    ):
        assert held(name) == "Larkfield Park"
        assert held(name, None) == ""
        assert held(name, agreed=True) == name
    for name in ("table 3", "TABLE 12", "Table B", "Table by the window", "Round table", "larkfield park"):
        assert held(name, None) == name


def test_a_pseudonym_and_a_letter_hide_no_table() -> None:
    named = tuple(
        replace(SESSION.participants[0], id=ParticipantId(name), name=name) for name in ("Table 2-P3", "Jonas B")
    )
    session = replace(SESSION, participants=named)

    def told(holder: str) -> str:
        hand = Hand(id=HandId("h"), rank="a", holder=holder, organisation=PARK.id)
        return holder_of(session, hand, people_of(session))

    assert [told(each) for each in ("Table 2", "Table B", "Table 2-P3", "Jonas")] == [
        "Table 2",
        "Table B",
        "Larkfield Park",
        "Larkfield Park",
    ]


def test_a_hand_without_a_holder_is_its_organisations() -> None:
    assert held("") == "Larkfield Park"
    assert held("", None) == ""
