"""What points at what in a session: nothing that does is forgotten, and nothing is left that points at nothing."""

from __future__ import annotations

import typing
from dataclasses import fields, replace
from typing import Any

from tests.samples import CALMER, sample
from workshop.model import identity
from workshop.model.pointers import POINTERS, without_gone
from workshop.model.table import BY_NAME, TABLES

_IDS = {each for name, each in vars(identity).items() if name.endswith("Id") and name != "SessionId"}


def _ids(hint: Any) -> set[Any]:
    """The kinds of id that a field of this type can hold."""
    return {hint} & _IDS if hint in _IDS else set().union(*map(_ids, typing.get_args(hint)))


def test_whatever_holds_the_id_of_another_part_is_known_as_a_pointer() -> None:
    for table in TABLES:
        hints = typing.get_type_hints(table.part)
        own = {each.name for each in fields(table.part) if each.name != "id" and _ids(hints[each.name])}
        several = {each.name for each in fields(table.part) if typing.get_origin(hints[each.name]) is tuple}
        known = {each.field for each in POINTERS.get(table.name, ())} - {"id"}
        assert own == known - several, table.name


def test_what_a_part_goes_with_stands_in_a_table_before_its_own() -> None:
    places = {each.name: number for number, each in enumerate(TABLES)}
    assert set(POINTERS) <= set(places)
    for name, pointers in POINTERS.items():
        for each in pointers:
            assert each.to in BY_NAME
            assert not each.goes or places[each.to] < places[name], (name, each)


def test_a_whole_session_is_the_very_same() -> None:
    session = sample(CALMER)
    assert without_gone(session) is session


def test_what_hangs_on_a_card_goes_with_it_and_what_stands_alone_stays() -> None:
    session = sample(CALMER)
    gone = next(each for each in session.analogies if any(row.analogy == each.id for row in session.mapping))
    left = without_gone(replace(session, analogies=tuple(each for each in session.analogies if each is not gone)))
    assert not [each for each in left.mapping if each.analogy == gone.id]
    assert [each.text for each in left.ideas] == [each.text for each in session.ideas]
    assert not [each for each in left.ideas if each.analogy == gone.id]
    assert not [each for each in left.hands if gone.id in each.analogies]
