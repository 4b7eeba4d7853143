"""The assumption probe in front of the room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import calmer
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import Shown, view
from workshop.ui import canvas
from workshop.ui.canvas.sheet import Text


def words(session: Session) -> str:
    seen = view(session, Run(), Shown("probe"))
    marks = (mark for at in range(canvas.parts(seen)) for mark in canvas.page(seen, at))
    return " / ".join(mark.prose.shown for mark in marks if isinstance(mark, Text))


@pytest.mark.usefixtures("qapp")
def test_a_statement_that_nobody_rated_says_neither_before_nor_after() -> None:
    session = calmer.session()
    assert "before" in words(session)
    unrated = words(replace(session, estimates=()))
    assert session.statements[0].text in unrated
    assert "before" not in unrated
    assert "after" not in unrated
