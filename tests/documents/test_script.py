"""The facilitator's paper: agenda, script, and what nobody else is shown."""

from __future__ import annotations

from dataclasses import replace

from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.documents.calmer import calmer
from tests.documents.papers import paper, printed, told
from tests.samples import CALMER, sample
from workshop.documents.contents import contents
from workshop.model.identity import FACILITATOR, IssueId, only
from workshop.model.paper import Issue


def test_it_has_the_hours_of_the_day_and_every_step() -> None:
    session = sample(CALMER)
    text = told(session, "script")
    assert "09:30 Problem 20 09:50 Abstraction 25" in text
    assert "Mapping, 11:15, 45 min" in text
    for step in session.steps:
        assert " ".join(step.say.split()) in text
        assert " ".join(step.do.split()) in text


def test_the_steps_that_are_counted_are_those_that_it_has() -> None:
    session = sample(CALMER)
    first = session.stages[0]
    without = replace(session, stages=(replace(first, on=False), *session.stages[1:]))
    there = [each for each in session.steps if each.stage == first.id]
    assert there
    counted = {each.words: each.count for each in contents(without, paper(without, "script")).holds}
    assert counted["Steps"] == len(session.steps) - len(there)


def test_no_word_of_what_is_said_aloud_stands_alone_on_its_last_line() -> None:
    pdf = printed(sample(CALMER), "script")
    for page in PdfDocument(pdf):
        lines = page.get_textpage().get_text_range().splitlines()
        assert not [line for line in lines if line.strip() in ("as?", "filled?", "not?", "line first.")]


def test_whoever_speaks_for_an_organisation_stands_once_with_what_they_do() -> None:
    session = sample(CALMER)
    home = session.organisations[1]
    told_of = [
        replace(each, name=home.spokesperson) if each.organisation == home.id else each for each in session.participants
    ]
    text = told(replace(session, participants=tuple(told_of)), "script")
    assert text.count("Inês Duarte") == 1
    assert "Inês Duarte speaks for it, lounge host, also stewardess on a night ferry" in text
    assert "Jonas Reet speaks for it ride operator" in text


def test_what_goes_with_an_analogy_is_told_with_whoever_may_see_that() -> None:
    session = sample(CALMER)
    park = session.organisations[2]
    hidden = replace(session.analogies[0], audience=only(park.id))
    text = told(replace(session, analogies=(hidden, *session.analogies[1:])), "script")
    assert "as the analogy it belongs to: Larkfield Park" in text
    assert "what it belongs to" not in text


def test_parking_lot_and_notes_are_here_and_nowhere_else() -> None:
    text = told(calmer(), "script")
    assert "Parking lot Who pays for the drinks" in text
    assert "Your notes Miriam is tired" in text
    for key in ("summary", "log", "wall", "mapping", "tent-cards"):
        assert "drinks" not in told(calmer(), key)


def test_cards_passed_over_are_here_with_the_reason_and_nowhere_else() -> None:
    session = sample(CALMER)
    text = told(session, "script")
    for each in session.passed_over:
        assert f"{each.title} {each.reason}" in text or f"{each.title} Card {each.number}" in text
        assert each.reason in text
        assert each.reason not in told(session, "summary")


def test_what_two_trades_share_goes_with_the_one_that_is_kept_back() -> None:
    session = sample(CALMER)
    (pair, *_) = session.comparisons
    kept = tuple(replace(each, audience=FACILITATOR) if each.id == pair.other else each for each in session.analogies)
    text = told(replace(session, analogies=kept), "script")
    assert f"What two trades share {pair.shared}" in text
    assert "as the analogy it belongs to: you alone" in text


def test_what_was_given_out_is_told_in_words() -> None:
    session = sample(CALMER)
    home = session.organisations[1]
    issue = Issue(
        id=IssueId("i"), rank="a", document="translation", organisation=home.id, version=2, to="Inês Duarte",
        at="2026-05-27T12:40:00+01:00",
    )  # fmt: skip
    text = told(replace(session, issues=(issue,)), "script")
    assert "Given out Halcyon Lounges Version 2, given to Inês Duarte on 27 May at 12:40" in text
    assert "translation, version" not in text


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
    assert contents(calmer(), paper(calmer(), "summary")).left_out == (), "what is withheld is told with whom it is for"
