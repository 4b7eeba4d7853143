"""The idea wall: cards in their clusters, dots once revealed, the square once rated."""

from __future__ import annotations

from dataclasses import replace
from time import process_time
from typing import Any

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.documents.papers import paper, printed, told
from tests.documents.reading import letters, pages, reader, where
from tests.documents.stress import big
from tests.samples import CALMER, CLICK, sample
from workshop.audience import seen_by
from workshop.documents.contents import contents
from workshop.documents.counted import counted
from workshop.documents.spreadsheet import sheets
from workshop.documents.style import MM, Paper
from workshop.documents.words_on_paper import missing
from workshop.model.changes.voting import count_dots, reveal, set_voting
from workshop.model.identity import ROOM, IdeaId, OrganisationId
from workshop.model.parts import Organisation
from workshop.model.session import Session
from workshop.model.votes import Dots, Rating, Scale
from workshop.room.votes import votable


def with_dots_by_organisation() -> Session:
    session = sample(CALMER)
    home = session.organisations[1].id
    dots = Dots(id=f"idea-a.{home}", idea=IdeaId("idea-a"), organisation=home, count=4)
    return replace(session, voting=replace(session.voting, by_organisation=True), dots=(dots,))


def test_it_lies_on_its_side_with_most_dots_first() -> None:
    pdf = printed(sample(CALMER), "wall")
    assert reader(pdf).pages[0].mediabox.width > reader(pdf).pages[0].mediabox.height
    text = " ".join(pages(pdf))
    assert "10 ideas, 33 dots, 11 people. Clusters with most dots first." in text
    clusters = ("Told what is known", "Somebody stays with you", "Something to do meanwhile")
    assert [text.index(each) for each in clusters] == sorted(text.index(each) for each in clusters)
    assert text.index("Named calls") < text.index("Promise the next update")


def test_without_clusters_the_ideas_themselves_are_in_the_order_of_their_dots() -> None:
    session = sample(CALMER)
    ideas = tuple(replace(each, cluster=None) for each in session.ideas)
    text = told(replace(session, clusters=(), ideas=ideas), "wall")
    assert "33 dots, 11 people. Most dots first." in text


def test_an_idea_that_is_too_long_for_a_card_stands_in_the_order_of_its_dots_too() -> None:
    session = sample(CALMER)
    long = {"idea-a": "Named calls " * 60, "idea-c": "A dresser " * 70}
    ideas = tuple(replace(each, cluster=None, text=long.get(each.id, each.text)) for each in session.ideas)
    text = told(replace(session, clusters=(), ideas=ideas), "wall")
    most_first = (
        "Named calls",
        "A dresser",
        "Promise the next update",
        "A small job at every call",
        "One breath lesson",
    )
    assert [text.index(each) for each in most_first] == sorted(text.index(each) for each in most_first)


@pytest.mark.parametrize("size", Paper)
def test_a_wall_that_would_just_run_over_is_set_closer(size: Paper) -> None:
    *wall, rated = pages(printed(sample(CLICK), "wall", size))
    assert "How new, and how feasible" in rated
    assert len(wall) == 2


@pytest.mark.parametrize("size", Paper)
def test_no_page_of_the_wall_is_left_for_a_row_of_cards_that_stand_closer_on_the_page_before(size: Paper) -> None:
    assert len(pages(printed(sample(CALMER), "wall", size))) == 1  # three clusters, one row each


def test_no_card_of_a_cluster_stands_alone_in_its_last_row() -> None:
    pdf = printed(sample(CLICK), "wall")  # five ideas in each of the first two clusters
    first, second = (where(pdf, 0, each)[1] for each in ("Quiet everything", "A slope at the start"))
    assert first == pytest.approx(second, abs=4)  # millimetres; a row is higher


def test_the_words_of_cards_beside_each_other_begin_on_one_line() -> None:
    pdf = printed(sample(CALMER), "wall")
    first, second = (where(pdf, 0, each)[1] for each in ("Named calls", "Promise the next"))  # one line above; two
    assert first == pytest.approx(second, abs=0.3)  # millimetres: a capital's height and no more


def test_the_square_fills_the_page_where_its_letters_need_another() -> None:
    few, many = printed(sample(CLICK), "wall"), printed(big(), "wall")
    assert "What the letters stand for" in pages(few)[-1]
    square, legend = pages(many)[-2:]
    assert "How feasible" in square
    assert "What the letters stand for" in legend
    assert where(many, len(pages(many)) - 2, "How feasible")[1] < 30  # millimetres above the foot of the page


def test_before_voting_is_over_the_wall_keeps_the_rooms_order_and_tells_no_dots() -> None:
    session = sample(CALMER)
    voting = replace(session.voting, revealed=False, ended=False)
    text = told(replace(session, voting=voting), "wall")
    assert "dots" not in text
    assert text.index("dresser") < text.index("Named calls")  # in the order of the clusters


def test_dots_of_each_organisation_are_told_by_its_letters() -> None:
    text = told(with_dots_by_organisation(), "wall")
    assert "HL Halcyon Lounges" in text
    assert "HL 4" in text


def test_a_count_says_on_paper_too_how_far_it_is() -> None:
    session = set_voting(replace(sample(CALMER), dots=()), by_organisation=True)
    homes, (none, some, *_) = [each.id for each in session.organisations], [each.id for each in session.ideas]
    for home in homes:
        session = count_dots(session, none, 0, home)
    session = reveal(count_dots(count_dots(session, some, 1, homes[0]), some, 1, homes[1]))
    text = told(session, "wall")
    assert "10 ideas, 2 dots so far, 11 people." in text
    assert text.count("no dots") == 1
    assert text.count(f"2 dots, {len(homes) - 2} organisations to go") == 1
    assert text.count("not counted") == len(votable(session)) - 2
    assert "not counted" in " ".join(pages(printed(session, "wall")))
    rows = {each.key: each for each in sheets(session)}["ideas"].rows
    assert [row[-1] for row in rows[1:4]] == ["0", f"2 dots, {len(homes) - 2} organisations to go", "not counted"]


def test_an_idea_whose_cluster_is_gone_stands_with_those_of_none() -> None:
    session = sample(CALMER)
    lost = replace(session, clusters=session.clusters[1:])
    text = told(lost, "wall")
    for idea in seen_by(session, ROOM).ideas:
        assert idea.text in text
    assert "In no cluster" in text


def test_what_was_merged_stands_under_the_idea() -> None:
    session = sample(CALMER)
    (first, *rest) = session.ideas
    merged = replace(session, ideas=(replace(first, merged=("A bell for every quarter",)), *rest))
    assert "With it: A bell for every quarter" in told(merged, "wall")


def test_rated_ideas_stand_in_the_square_of_both_scales() -> None:
    session = sample(CALMER)
    seen = seen_by(session, ROOM)
    rated = [
        Rating(id=f"{idea.id}.{scale}", idea=idea.id, scale=scale, fours=3) for idea in session.ideas for scale in Scale
    ]
    half = replace(session, ratings=tuple(each for each in rated if each.scale is Scale.NOVELTY))
    assert "How new, and how feasible" not in told(half, "wall")
    pdf = printed(replace(session, ratings=tuple(rated)), "wall")
    last = pages(pdf)[-1]
    assert "How new, and how feasible" in last
    assert "What the letters stand for" in last
    letters_told = [
        last.index(f" {each.letter} {each.text}") for each in sorted(seen.ideas, key=lambda each: each.letter)
    ]
    assert letters_told == sorted(letters_told)
    left, _ = where(pdf, len(pages(pdf)) - 1, "How feasible")
    assert left > 297 / 2, "an axis is named where it ends"


def test_of_very_many_ideas_those_without_dots_are_a_list_and_none_is_lost() -> None:
    session = big()
    pdf = printed(session, "wall")
    assert len(pages(pdf)) < 20
    text = " ".join(pages(pdf))
    assert all(each.text in text for each in session.ideas[::13])
    holds = contents(session, paper(session, "wall")).holds
    assert [(each.words, each.count) for each in holds][:2] == [("Ideas", 300), ("Clusters", 9)]


def test_of_very_many_ideas_every_page_says_whose_ideas_it_goes_on_with() -> None:
    session = big()
    *wall, _, _ = pages(printed(session, "wall"))
    names = [each.name for each in session.clusters] + ["In no cluster"]
    begun = [page.removeprefix(f"{session.plan.title} Idea wall, for everybody ") for page in wall[1:]]
    assert all(page.startswith(tuple(names)) for page in begun)


_SENTENCE = "A promise that somebody keeps is worth more than any board that is kept up to date by a machine. "


@pytest.mark.parametrize(
    "told",
    [
        {"title": _SENTENCE * 20},
        {"industry": "Lounges\n" * 60},
        {"title": _SENTENCE * 4, "industry": _SENTENCE * 4},
        {"text": "手術を待つ人の不安を和らげるために" * 29},
        {"text": "W" * 495},
        {"merged": ("W" * 240, "W" * 240)},
        {"homes": 60},
    ],
    ids=" and ".join,
)
@pytest.mark.parametrize("size", Paper)
def test_nothing_on_the_wall_runs_off_the_page(told: dict[str, Any], size: Paper) -> None:
    session = sample(CALMER)
    analogy = replace(session.analogies[0], **{key: told[key] for key in ("title", "industry") if key in told})
    idea = replace(
        session.ideas[0], analogy=analogy.id, **{key: told[key] for key in ("text", "merged") if key in told}
    )
    session = replace(
        session, analogies=(analogy, *session.analogies[1:]), ideas=(idea, *session.ideas[1:]), terms=(), meanings=()
    )
    if "homes" in told:
        session = everybody_gave_dots(session, told["homes"])
    pdf = printed(session, "wall", size)
    for page in PdfDocument(pdf):
        read = page.get_textpage()
        for at in range(read.count_chars()):
            left, low, right, high = read.get_charbox(at)
            assert low >= 12 * MM, read.get_text_range(at, 20)
            assert high <= page.get_height() - 12 * MM
            assert 18 * MM <= left <= right <= page.get_width() - 18 * MM
    wanted = "".join((analogy.title, analogy.industry, idea.text, *idea.merged))
    assert set(letters(wanted)) - set(missing(wanted)) <= set(letters(" ".join(pages(pdf))))


def everybody_gave_dots(session: Session, count: int) -> Session:
    """Many organisations of long letters, each counted for itself: all of them stand under the first idea."""
    homes = tuple(
        Organisation(id=OrganisationId(f"o{n}"), rank=f"{n:03}", name=f"Organisation number {n}", tile=f"Letters{n}")
        for n in range(count)
    )
    idea = session.ideas[0].id
    dots = tuple(Dots(id=f"{idea}.{each.id}", idea=idea, organisation=each.id, count=3) for each in homes)
    voting = replace(session.voting, by_organisation=True, revealed=True)
    return replace(session, organisations=homes, voting=voting, dots=dots, misunderstandings=())


def test_dots_that_were_counted_another_way_before_are_not_added() -> None:
    session = sample(CALMER)
    home, idea = session.organisations[0].id, session.ideas[0].id
    room = Dots(id=f"{idea}.room", idea=idea, count=9)
    own = Dots(id=f"{idea}.{home}", idea=idea, organisation=home, count=4)
    for apart, number in ((False, 9), (True, 4)):
        voting = replace(session.voting, by_organisation=apart, revealed=True)
        assert counted(replace(session, voting=voting, dots=(room, own)))[idea] == number


def test_the_dots_are_reckoned_once_for_a_whole_list_however_many_there_are() -> None:
    session = big()
    dots = tuple(
        Dots(id=f"{idea.id}.{home.id}", idea=idea.id, organisation=home.id, count=1)
        for idea in session.ideas
        for home in session.organisations
    )
    begun = process_time()
    (ideas, *_) = sheets(replace(session, dots=dots))
    assert process_time() - begun < 0.15  # a tally for every idea took three times as long
    at = ideas.rows[0].index("Dots")
    assert [row[at] for row in ideas.rows[1:]] == ["8"] * len(session.ideas)
