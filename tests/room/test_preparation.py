"""What can be made ready before the day, and what is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.samples import CALMER, sample
from workshop.model.identity import HandId, ReactionId, SessionId
from workshop.model.paper import Hand
from workshop.model.parts import GroundRules, Plan
from workshop.model.reaction import Reaction
from workshop.model.run import Run, decoded, encoded, made_ready
from workshop.model.session import Session
from workshop.room.preparation import KEYS, PACK, PACK_IN_PART, REHEARSAL, Preparation, preparations


def found(session: Session, run: Run | None = None, cards: int | None = None) -> dict[str, Preparation]:
    return {each.key: each for each in preparations(session, run or Run(), cards)}


def empty() -> Session:
    return Session(plan=Plan(id=SessionId("empty")))


def test_nothing_is_ready_in_an_empty_session_and_each_row_says_so() -> None:
    every = preparations(empty(), Run(), None)
    assert [each.key for each in every] == ["rules", "agenda", "outsiders", "cards", PACK, REHEARSAL, KEYS]
    assert not any(each.done for each in every)
    assert all(each.state for each in every)
    assert "0 of 3 written" in found(empty())["rules"].state


def test_the_worked_example_is_told_by_its_facts() -> None:
    every = found(sample(CALMER), cards=2189)
    assert every["agenda"].state == "5 stages, 1 break, 09:30 to 12:30."
    assert every["outsiders"].state == "3 people who have not heard the problem."
    assert every["cards"].state.startswith("2189 in the deck, near is hospitals, 5 on the shortlist")
    assert all(every[each].done for each in ("rules", "agenda", "outsiders", "cards"))


@pytest.mark.parametrize(
    ("holders", "told"),
    [
        (("Table 1",), "dealt to 1 table."),
        (("Table 1", "table B"), "dealt to 2 tables."),
        (("Mara", "Jonas B"), "dealt to 2 people."),
        (("Table 1", "Table Zoe"), "dealt to 1 table and 1 person."),
        (
            ("Table 1", "Halcyon Lounges", "Mara", ""),
            "dealt to 1 table, 1 organisation, 1 person and 1 without a name.",
        ),
    ],
)
def test_cards_are_said_to_be_with_those_who_hold_them(holders: tuple[str, ...], told: str) -> None:
    session = sample(CALMER)
    hands = tuple(Hand(id=HandId(f"h{at}"), rank=f"i0000{at}", holder=each) for at, each in enumerate(holders))
    assert found(replace(session, hands=hands))["cards"].state.endswith(told)


def test_half_of_the_rules_and_an_agenda_without_an_hour_are_not_enough() -> None:
    session = sample(CALMER)
    session = replace(
        session, ground_rules=GroundRules(names="First names."), plan=replace(session.plan, starts="soon")
    )
    every = found(session)
    assert "1 of 3 written" in every["rules"].state
    assert "180 minutes. No hour to begin yet." in every["agenda"].state
    assert not every["rules"].done
    assert not every["agenda"].done


def test_an_agenda_past_midnight_ends_on_the_clock() -> None:
    session = sample(CALMER)
    every = found(replace(session, plan=replace(session.plan, starts="22:30")))
    assert "22:30 to 01:30" in every["agenda"].state


def test_who_has_heard_the_problem_is_no_outsider() -> None:
    heard = Reaction(id=ReactionId("r"), rank="i00000", who="Ana", fresh=False)
    assert not found(replace(empty(), reactions=(heard,)))["outsiders"].done
    assert "Nobody yet" in found(replace(empty(), reactions=(heard,)))["outsiders"].state


def test_a_row_that_was_left_empty_is_no_outsider() -> None:
    rows = tuple(Reaction(id=ReactionId(f"r{at}"), rank=f"i0000{at}") for at in range(3))
    assert not found(replace(empty(), reactions=rows))["outsiders"].done
    assert "Nobody yet" in found(replace(empty(), reactions=rows))["outsiders"].state


def test_a_pack_that_lacks_something_was_made_all_the_same() -> None:
    run = made_ready(Run(), PACK_IN_PART, "2026-05-26T17:20:00+02:00")
    pack = found(empty(), run)[PACK]
    assert pack.state.endswith("Made in part 26 May.")
    assert not pack.done
    whole = found(empty(), made_ready(run, PACK, "2026-05-27T08:10:00+02:00"))[PACK]
    assert (whole.done, whole.state.endswith("Made 27 May.")) == (True, True)


def test_what_was_made_ready_is_remembered_with_its_day() -> None:
    run = Run()
    for what in (PACK, REHEARSAL, KEYS):
        run = made_ready(run, what, "2026-05-26T17:20:00+02:00")
    every = found(empty(), decoded(encoded(run)))
    assert [every[each].done for each in (PACK, REHEARSAL, KEYS)] == [True] * 3
    assert every[PACK].state.endswith("Made 26 May.")
    assert every[REHEARSAL].state == "Rehearsed 26 May."
