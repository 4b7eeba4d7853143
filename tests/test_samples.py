"""The worked examples: complete, true to the deck, and the same bytes after every journey."""

from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import pytest

from tests.samples import CALMER, CLICK, DECK, SAMPLES, sample, with_todays_card
from workshop.documents.addressee import addressee
from workshop.documents.catalogue import documents_of, make
from workshop.documents.keys import BRIEF
from workshop.documents.missing import missing_glyphs
from workshop.documents.style import Paper
from workshop.model import document, rank
from workshop.model.parts import Kind, Link, RowKind, Status, TermStatus
from workshop.model.reaction import Verdict
from workshop.model.table import TABLES, order
from workshop.paths import resources
from workshop.room.stages import STAGES
from workshop.room.templates import templates

each_sample = pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)


def test_there_are_two() -> None:
    assert SAMPLES == (CLICK, CALMER)
    assert [sample(path).plan.title for path in SAMPLES] == ["A click worth hearing", "Calmer before surgery"]


@each_sample
def test_reading_and_writing_gives_the_same_bytes(path: Path) -> None:
    source = path.read_bytes()
    assert document.text(document.session_from(source)).encode() == source


def test_every_table_is_filled() -> None:
    """In one of them or in both; nothing was photographed in these rooms, and nothing given out yet."""
    sessions = [sample(path) for path in SAMPLES]
    empty = {table.name for table in TABLES if not any(table.items(session) for session in sessions)}
    assert empty == {"photos", "issues"}


@each_sample
def test_everything_that_stands_alone_is_told_whole(path: Path) -> None:
    session = sample(path)
    for part in (session.plan, session.ground_rules, session.problem, session.ladder):
        empty = [each.name for each in fields(part) if getattr(part, each.name) in ("", None, ())]
        assert empty == [], part


@each_sample
def test_cards_read_as_the_deck_has_them_today(path: Path) -> None:
    for analogy in sample(path).analogies:
        assert analogy == with_todays_card(analogy), "python -m tests.samples copies the deck into the samples"


@each_sample
def test_ladder_is_matched_on_features_of_the_deck(path: Path) -> None:
    assert set(sample(path).ladder.features) <= set(DECK.feature)


@each_sample
def test_the_abstraction_is_shared_by_a_rung_in_the_middle(path: Path) -> None:
    session = sample(path)
    assert len(session.rungs) == 5
    assert [each.id == session.ladder.working for each in session.rungs].index(True) == 2
    assert {each.verdict for each in session.reactions} >= {Verdict.OWN_CASE, Verdict.HALF}


@each_sample
def test_the_shortlist_is_mapped(path: Path) -> None:
    session = sample(path)
    assert len(session.shortlist) >= 4
    for analogy in session.shortlist:
        rows = session.rows_of(analogy.id)
        assert {each.kind for each in rows} == set(RowKind)
        assert {each.link for each in rows} >= {Link.CORRESPONDS, Link.GAP, Link.BREAK}
        assert (analogy.their_place, analogy.our_place) > ("", "")
    assert any(each.to_check for each in session.mapping)


@each_sample
def test_ideas_come_from_rows_of_their_own_analogy(path: Path) -> None:
    session = sample(path)
    assert [each.letter for each in session.ideas] == list("ABCDEFGHIJKLM"[: len(session.ideas)])
    analogies = {row.id: row.analogy for row in session.mapping}
    for idea in session.ideas:
        assert idea.row
        assert analogies[idea.row] == idea.analogy


@each_sample
def test_misunderstandings_are_of_all_kinds_and_stand_in_all_ways(path: Path) -> None:
    caught = sample(path).misunderstandings
    assert len(caught) >= 9
    assert {each.kind for each in caught} == set(Kind)
    assert {each.status for each in caught} == set(Status)
    for each in caught:
        assert each.said_by
        assert each.heard_by
        assert bool(each.settled) == bool(each.settled_at) == (each.status is not Status.OPEN)
        assert each.stage in STAGES
    assert [each.caught_at for each in caught] == sorted(each.caught_at for each in caught)


@each_sample
def test_terms_have_meanings_unused_marks_and_gaps(path: Path) -> None:
    session = sample(path)
    assert len(session.terms) == 14
    assert {each.status for each in session.terms} == set(TermStatus)
    assert all(bool(each.in_room) == (each.status is not TermStatus.OPEN) for each in session.terms)
    assert any(each.unused for each in session.meanings)
    assert 0 < len(session.terms) * len(session.organisations) - len(session.meanings) < 8


def test_words_of_their_own_are_explained_in_two_documents() -> None:
    session = sample(CALMER)
    homes = [addressee(session, each) for each in session.organisations]
    given = {each.name: [one.given for one in each.renderings] for each in homes if each.renderings}
    assert given == {"Halcyon Lounges": ["update (announcement)"], "Evenkeel": ["first time (day one)"]}


@each_sample
def test_everybody_takes_something_home(path: Path) -> None:
    session = sample(path)
    assert {each.id for each in session.take_home} == {each.id for each in session.organisations}
    for each in session.take_home:
        assert all([each.title, each.why, each.brought, each.asked, each.not_asked, each.gets, each.ideas_and_names])


@each_sample
def test_the_agenda_is_that_of_its_template(path: Path) -> None:
    session = sample(path)
    template = next(each for each in templates(resources() / "templates") if each.key == session.plan.template)
    assert [(each.key, each.minutes) for each in session.stages] == [
        (each.key, each.minutes) for each in template.stages
    ]
    said = [line.say for stage in template.stages for line in stage.script]
    assert [each.say for each in session.steps] == said


@each_sample
def test_lists_stand_in_the_order_of_ranks_that_leave_room(path: Path) -> None:
    session = sample(path)
    for table in TABLES:
        items = table.items(session)
        assert list(items) == sorted(items, key=order)
        ranks = [order(each)[0] for each in items]
        if not table.single and any(ranks):
            assert len(set(ranks)) == len(ranks)
            assert all(low < rank.between(low, high) < high for low, high in pairwise(ranks))


@each_sample
def test_every_word_can_be_printed(path: Path) -> None:
    session = sample(path)
    documents = documents_of(session)
    to_give = [each for each in documents if not each.for_tables]
    once = ["brief", "summary", "log", "wall", "mapping", "tent-cards", "script"]
    assert [each.key for each in to_give] == ["translation"] * len(session.organisations) + once
    for each in documents:
        assert missing_glyphs(session, each) == ()
    brief = next(each for each in documents if each.key == BRIEF)
    assert make(session, brief, Paper.A4).startswith(b"%PDF")


def test_the_case_of_the_hospital_is_that_of_the_design() -> None:
    session = sample(CALMER)
    assert [each.name for each in session.organisations] == [
        "St Brannock Hospital",
        "Halcyon Lounges",
        "Larkfield Park",
        "Evenkeel",
    ]
    assert {each.number for each in session.analogies} == {12, 23, 31, 7, 18, 36}
    rung = session.working_rung
    assert rung
    assert rung.text.startswith("Help someone who is frightened and has little say get through a wait")
    assert sum(each.link is Link.CORRESPONDS for each in session.rows_of(session.analogies[0].id)) == 5
