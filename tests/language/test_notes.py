"""What was written down in a session."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from tests.model.sessions import full
from workshop.language.notes import NOTED, notes
from workshop.model.parts import Problem
from workshop.model.session import Session


def emptied(session: Session, name: str) -> Session:
    values: dict[str, Any] = {name: Problem() if name == "problem" else ()}
    return replace(session, **values)


@pytest.mark.parametrize(
    "name", [each.name for each in fields(Session) if isinstance(getattr(full(), each.name), tuple)]
)
def test_the_parts_that_are_said_to_hold_notes_are_those_that_do(name: str) -> None:
    assert (list(notes(emptied(full(), name))) != list(notes(full()))) == (name in NOTED)


def test_the_problem_is_noted_too() -> None:
    assert "problem" in NOTED
    assert list(notes(emptied(full(), "problem"))) != list(notes(full()))
