"""How far apart the room is on a statement, and how that has shifted."""

from tests import calmer
from workshop.model.changes.probe import assume
from workshop.model.identity import StatementId
from workshop.model.run import Run
from workshop.projection import Shown, plain_text, view
from workshop.room.probe import gap, gap_words, gaps, widest_first

TOLD, SHORTER = StatementId("told"), StatementId("shorter")


def test_a_gap_is_between_those_who_said_something_and_needs_two() -> None:
    assert gap([5, 0, 2]) == 3
    assert gap([4, 4]) == 0
    assert gap([0, 4]) is None
    assert gaps(calmer.session(), TOLD) == (3, 1)


def test_the_widest_gap_before_the_work_stands_first_and_what_nobody_rated_last() -> None:
    session = assume(assume(calmer.session(), StatementId("new"), text="Nobody reads signs."), StatementId("blank"))
    assert [each.id for each in widest_first(session)] == ["told", "shorter", "new"]


def test_the_shift_is_told_in_words() -> None:
    session = calmer.session()
    assert gap_words(session, TOLD) == "3 apart, now 1"
    assert gap_words(assume(session, StatementId("new"), text="New"), StatementId("new")) == ""


def test_the_room_reads_who_stands_where_before_and_after() -> None:
    lines = plain_text(view(calmer.session(), Run(), Shown("probe"))).splitlines()
    assert lines[:4] == [
        "What do we take for granted?, 1 not at all, 5 entirely",
        "People are calmer when they are told., 3 apart, now 1",
        "before: SB 2, HL 5, LP 5",
        "after: SB 4, HL 5",
    ]
