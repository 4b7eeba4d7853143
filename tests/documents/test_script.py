"""The facilitator's paper: agenda, script, and what nobody else is shown."""

from __future__ import annotations

from tests.documents.calmer import calmer
from tests.documents.papers import paper, told
from tests.samples import CALMER, sample
from workshop.documents.contents import contents
from workshop.model.identity import FACILITATOR


def test_it_has_the_hours_of_the_day_and_every_step() -> None:
    session = sample(CALMER)
    text = told(session, "script")
    assert "09:30 Problem 20 09:50 Abstraction 25" in text
    assert "Mapping, 11:15, 45 min" in text
    for step in session.steps:
        assert " ".join(step.say.split()) in text
        assert " ".join(step.do.split()) in text


def test_parking_lot_and_notes_are_here_and_nowhere_else() -> None:
    text = told(calmer(), "script")
    assert "Parking lot Who pays for the drinks" in text
    assert "Your notes Miriam is tired" in text
    for key in ("summary", "log", "wall", "mapping", "tent-cards"):
        assert "drinks" not in told(calmer(), key)


def test_what_is_not_for_everybody_is_told_with_who_may_see_it() -> None:
    text = told(calmer(), "script")
    assert "Idea Larkfield lends its queue designer Larkfield Park" in text
    assert "Idea Ask the board for money you alone" in text


def test_it_says_whom_it_is_for_on_every_page_and_in_its_name() -> None:
    document = paper(calmer(), "script")
    assert document.reader == FACILITATOR
    assert document.file_name == "Calmer before surgery, agenda and script, for the facilitator.pdf"
    assert "Agenda and script, for the facilitator alone" in told(calmer(), "script")
    assert contents(calmer(), document).left_out == ()
    assert contents(calmer(), paper(calmer(), "summary")).left_out != ()
