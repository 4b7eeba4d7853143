"""Ideas that become one, one that becomes two, and names over several."""

from __future__ import annotations

from dataclasses import replace

from tests import calmer
from tests.samples import CALMER, sample
from workshop.model.changes.ideas import gather, merge_ideas, name_cluster, put_under, split_idea, take_out
from workshop.model.changes.mapping import remove_idea
from workshop.model.changes.voting import count_dots
from workshop.model.identity import FACILITATOR, ROOM, Audience, ClusterId, IdeaId, only
from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.model.votes import Rating, Scale

A, B, C, NEW = IdeaId("idea0"), IdeaId("idea1"), IdeaId("idea2"), IdeaId("new")
CALLS = ClusterId("cluster-calls")


def idea(session: Session, which: IdeaId) -> Idea:
    """The idea of that id."""
    return next(each for each in session.ideas if each.id == which)


def rated(which: IdeaId) -> Rating:
    """Three hands for an idea."""
    return Rating(id=f"{which}.novelty", idea=which, scale=Scale.NOVELTY, threes=3)


def test_both_texts_of_a_merge_are_kept_and_the_letter_of_the_one_that_stays() -> None:
    before = calmer.session()
    session = merge_ideas(merge_ideas(before, C, B), B, A)
    assert len(session.ideas) == len(before.ideas) - 2
    assert idea(session, A).letter == "A"
    assert idea(session, A).text == idea(before, A).text
    assert idea(session, A).merged == (idea(before, B).text, idea(before, C).text)


def test_dots_of_both_are_added_up_and_the_hands_of_the_one_that_stays_stand() -> None:
    session = count_dots(count_dots(count_dots(calmer.session(), A, 2), B, 5), B, 3, calmer.SB)
    session = replace(session, ratings=(rated(A), rated(B)))
    merged = merge_ideas(session, B, A)
    assert {each.id: each.count for each in merged.dots} == {"idea0.room": 7, f"idea0.{calmer.SB}": 3}
    assert merged.ratings == (rated(A),)


def test_an_idea_from_nowhere_comes_from_where_the_other_did_and_none_merges_into_itself() -> None:
    session = calmer.session()
    bare = replace(
        session, ideas=tuple(replace(each, analogy=None) if each.id == A else each for each in session.ideas)
    )
    assert idea(merge_ideas(bare, B, A), A).analogy == idea(session, B).analogy
    assert merge_ideas(session, A, A) is session


def test_a_split_cuts_the_words_and_a_split_at_an_end_does_nothing() -> None:
    session = count_dots(calmer.session(), A, 4)
    text = idea(session, A).text
    at = text.index(" ")
    split = split_idea(session, A, at, NEW, made="now")
    assert (idea(split, A).text, idea(split, NEW).text) == (text[:at], text[at:].strip())
    assert idea(split, NEW).letter == "I"
    assert split.dots == session.dots
    assert split_idea(session, A, 0, NEW, made="") is session
    assert split_idea(session, A, len(text), NEW, made="") is session


def test_what_a_split_makes_stands_last_on_the_wall() -> None:
    session = sample(CALMER)
    split = split_idea(session, session.ideas[0].id, 12, NEW, made="now")
    assert [each.id for each in split.ideas] == [*(each.id for each in session.ideas), NEW]


def test_a_text_that_was_merged_comes_out_again() -> None:
    before = calmer.session()
    session = take_out(merge_ideas(before, B, A), A, 0, NEW, made="now")
    assert idea(session, A) == idea(before, A)
    assert idea(session, NEW).text == idea(before, B).text
    assert idea(session, NEW).letter == "I"


def marked(which: IdeaId, audience: Audience, session: Session | None = None) -> Session:
    """An idea that is meant for somebody alone."""
    session = session or calmer.session()
    ideas = (replace(each, audience=audience) if each.id == which else each for each in session.ideas)
    return replace(session, ideas=tuple(ideas))


def test_what_comes_of_an_idea_is_meant_for_whom_the_idea_was() -> None:
    split = split_idea(marked(A, FACILITATOR), A, 5, NEW, made="now")
    assert {idea(split, each).audience for each in (A, NEW)} == {FACILITATOR}


def test_nobody_reads_by_a_merge_what_was_not_meant_for_them() -> None:
    own = only(calmer.SB)
    assert idea(merge_ideas(marked(B, own), B, A), A).audience == own
    assert idea(merge_ideas(marked(A, own), B, A), A).audience == own
    assert idea(merge_ideas(marked(B, FACILITATOR, marked(A, own)), B, A), A).audience == FACILITATOR
    assert idea(merge_ideas(marked(B, only(calmer.EK), marked(A, own)), B, A), A).audience == FACILITATOR
    assert idea(merge_ideas(calmer.session(), B, A), A).audience == ROOM


def test_ideas_stand_under_a_name_and_a_name_without_ideas_goes() -> None:
    session = gather(calmer.session(), (A, B), CALLS, name=" Calls ")
    assert [(each.id, each.name) for each in session.clusters] == [(CALLS, "Calls")]
    again = gather(session, (C,), ClusterId("other"), name="calls")
    assert [each.id for each in again.clusters] == [CALLS]
    assert [each.id for each in again.ideas if each.cluster == CALLS] == [A, B, C]
    alone = put_under(session, (A,), None)
    assert alone.clusters == session.clusters
    assert remove_idea(alone, B).clusters == ()
    assert put_under(alone, (B,), None).clusters == ()


def test_a_cluster_called_like_another_joins_it() -> None:
    session = gather(gather(calmer.session(), (A,), CALLS, name="Calls"), (B,), ClusterId("b"), name="Company")
    assert [each.name for each in name_cluster(session, CALLS, name="Named calls").clusters] == [
        "Named calls",
        "Company",
    ]
    joined = name_cluster(session, CALLS, name="company")
    assert [each.name for each in joined.clusters] == ["Company"]
    assert idea(joined, A).cluster == idea(joined, B).cluster
