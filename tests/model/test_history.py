"""Undo: what is done and undone, live and as a journal recalls it."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.model.sessions import changed, empty
from workshop.model.history import KEPT, Edit, Entry, History, recalled
from workshop.model.patch import applied, backwards, difference
from workshop.model.place import Place
from workshop.model.session import Session

HERE = Place("problem")


def _shape(history: History) -> tuple[list[int], list[int], int]:
    return [each.step for each in history.done], [each.step for each in history.undone], history.step


def _lived(seed: int, acts: list[str]) -> tuple[Session, History, list[Entry]]:
    """A session lived through by edits, merged edits, undo and redo: as the workbench keeps it, and its journal."""
    dice, session, history, entries = random.Random(seed), empty(), History(), []
    for act in acts:
        kind = "edit"
        if act == "undo" and history.done:
            kind = act
            edit, history = history.done[-1], history.back()
            before, session = session, applied(session, edit.way_back)
        elif act == "redo" and history.undone:
            kind = act
            edit, history = history.undone[-1], history.forth()
            before, session = session, applied(session, edit.patch)
        elif act == "grow" and history.done and not history.undone:
            before, session = session, changed(session, dice)
            last = history.done[-1]
            edit = replace(last, after=session)
            history = history.with_last(edit)
        else:
            before, session = session, changed(session, dice)
            edit = Edit(history.step + 1, f"edit {history.step + 1}", HERE, before, session)
            history = history.with_edit(edit)
        patch = difference(before, session)
        if patch:
            entries.append(Entry(edit.step, kind, edit.label, edit.place, patch))
    return session, history, entries


ACTS = st.lists(st.sampled_from(("edit", "edit", "grow", "undo", "undo", "redo")), max_size=40)


@given(st.integers(0, 1 << 32), ACTS)
def test_the_journal_recalls_the_history_that_was_lived(seed: int, acts: list[str]) -> None:
    session, lived, entries = _lived(seed, acts)
    told = recalled(entries)
    known = {each.step for each in entries}
    assert [each.step for each in told.done] == [each.step for each in lived.done if each.step in known]
    for done, again in zip(reversed(lived.done), reversed(told.done), strict=False):
        if done.step == again.step:
            assert applied(session, again.way_back) == applied(session, done.way_back)
            session = applied(session, done.way_back)


@given(st.integers(0, 1 << 32), ACTS, st.integers(0, 40))
def test_a_journal_without_its_beginning_never_undoes_what_is_not_there(seed: int, acts: list[str], cut: int) -> None:
    session, lived, entries = _lived(seed, acts)
    told = recalled(entries[cut:])
    live = [each.step for each in lived.done]
    assert [each.step for each in told.done] == live[len(live) - len(told.done) :]
    assert {each.step for each in told.undone} <= {each.step for each in lived.undone}
    for edit in reversed(told.done[1:]):
        session = applied(session, backwards(edit.patch))


def test_typing_that_reached_the_disk_in_pieces_is_one_step() -> None:
    a, b = empty(), changed(empty(), random.Random(1))
    c = changed(b, random.Random(2))
    pieces = [Entry(1, "edit", "x", HERE, difference(a, b)), Entry(1, "edit", "x", HERE, difference(b, c))]
    (edit,) = recalled(pieces).done
    assert applied(a, edit.patch) == c
    assert applied(c, edit.way_back) == a


def test_a_new_edit_ends_what_could_be_redone() -> None:
    history = History().with_edit(Edit(1, "a", HERE)).with_edit(Edit(2, "b", HERE)).back()
    assert _shape(history) == ([1], [2], 2)
    assert _shape(history.with_edit(Edit(3, "c", HERE))) == ([1, 3], [], 3)


def test_more_than_five_hundred_steps_are_kept_and_the_oldest_go() -> None:
    history = History()
    for step in range(1, KEPT + 51):
        history = history.with_edit(Edit(step, "", HERE))
    assert KEPT > 500
    assert [history.done[0].step, history.done[-1].step, len(history.done)] == [51, KEPT + 50, KEPT]


def test_a_letter_typed_and_taken_back_is_no_step() -> None:
    session = empty()
    history = History().with_edit(Edit(1, "typed", HERE, session, session))
    assert history.without_empty().done == ()
