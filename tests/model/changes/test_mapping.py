"""The mapping: rows where they were put, breaks and gaps, and ideas whose letters stay."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.model.sessions import empty
from workshop.model.changes import analogies, mapping
from workshop.model.identity import AnalogyId, IdeaId, RowId
from workshop.model.parts import Analogy, Link, RowKind
from workshop.model.session import Session

ONE, TWO = AnalogyId("one"), AnalogyId("two")


def taken_up() -> Session:
    """Two analogies on the shortlist."""
    session = empty()
    for which in (ONE, TWO):
        card = Analogy(id=which, rank="", number=1, strength=which, industry="x", suit="move", title=which)
        session = analogies.take_up(session, card)
    return session


def row(session: Session, name: str, analogy: AnalogyId = ONE, after: str | None = None) -> Session:
    """A row called `name`."""
    behind = RowId(after) if after else None
    return mapping.add_row(session, RowId(name), analogy, RowKind.ROLE, after=behind, theirs=name)


def names(session: Session, analogy: AnalogyId = ONE) -> list[str]:
    """The rows of an analogy."""
    return [each.theirs for each in session.rows_of(analogy)]


def test_a_row_stands_behind_the_one_it_was_added_to() -> None:
    session = row(row(row(taken_up(), "a"), "b"), "c", after="a")
    assert names(session) == ["a", "c", "b"]


@given(st.lists(st.tuples(st.sampled_from("amx"), st.integers(0, 30), st.integers(-4, 4)), max_size=40))
def test_rows_of_two_analogies_can_be_added_and_moved_without_end(
    acts: list[tuple[str, int, int]],
) -> None:
    session = taken_up()
    for number, (act, place, by) in enumerate(acts):
        ids = [each.id for each in session.mapping]
        analogy = TWO if act == "x" else ONE
        if act == "m" and ids:
            session = mapping.move_row(session, ids[place % len(ids)], by)
        else:
            peers = [each.id for each in session.rows_of(analogy)]
            session = row(session, f"r{number}", analogy, peers[place % len(peers)] if peers else None)
    added = [f"r{n}" for n, (act, _, _) in enumerate(acts) if act != "m"]
    assert set(added) <= set(names(session)) | set(names(session, TWO))


def test_a_leading_sign_makes_a_break_and_words_make_it_correspond() -> None:
    session = row(taken_up(), "a")
    session = mapping.answer_row(session, RowId("a"), ours="the nurse")
    assert session.mapping[0].link is Link.CORRESPONDS
    session = mapping.answer_row(session, RowId("a"), ours="! nobody may leave")
    assert (session.mapping[0].link, session.mapping[0].ours) == (Link.BREAK, "nobody may leave")
    assert mapping.leave_gap(session, RowId("a")) is session


def test_words_taken_back_leave_the_row_unasked_and_a_gap_is_an_answer() -> None:
    session = mapping.answer_row(row(taken_up(), "a"), RowId("a"), ours="x")
    session = mapping.answer_row(session, RowId("a"), ours="")
    assert session.mapping[0].link is Link.UNASKED
    assert mapping.leave_gap(session, RowId("a")).mapping[0].link is Link.GAP


def test_an_idea_keeps_its_letter_and_outlives_its_row() -> None:
    session = row(taken_up(), "a")
    for number in range(28):
        session = mapping.add_idea(session, IdeaId(f"i{number}"), text="x", made="", analogy=ONE, row=RowId("a"))
    assert [each.letter for each in session.ideas[24:]] == ["Y", "Z", "AA", "AB"]
    session = mapping.remove_row(session, RowId("a"))
    assert all(each.row is None and each.analogy == ONE for each in session.ideas)
    session = mapping.remove_idea(session, IdeaId("i3"))
    session = mapping.add_idea(session, IdeaId("new"), text="x", made="")
    assert session.ideas[-1].letter == "AC"


@given(st.integers(1, 20_000))
def test_letters_count_on_for_ever(counted: int) -> None:
    assert mapping.number(mapping.letter(counted)) == counted


def test_a_card_set_aside_comes_back_with_all_that_was_written_of_it() -> None:
    session = analogies.describe_analogy(row(taken_up(), "a"), ONE, our_place="the corridor")
    session = analogies.set_aside(session, ONE)
    assert [each.id for each in session.shortlist] == [TWO]
    again = Analogy(id=AnalogyId("new"), rank="", number=1, strength=ONE, industry="x", suit="move", title=ONE)
    session = analogies.take_up(session, again)
    assert [each.id for each in session.shortlist] == [TWO, ONE]
    assert session.shortlist[1].our_place == "the corridor"
    assert analogies.take_up(session, again) is session
    assert [each.id for each in analogies.move_analogy(session, ONE, -1).shortlist] == [ONE, TWO]


def test_rows_of_equal_rank_from_another_hand_stop_nobody() -> None:
    session = row(row(taken_up(), "a"), "b")
    session = replace(session, mapping=tuple(replace(each, rank="i00000") for each in session.mapping))
    assert "c" in names(row(session, "c", after="a"))
    mapping.move_row(session, RowId("b"), -1)
