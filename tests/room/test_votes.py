"""What the counted dots come to."""

from __future__ import annotations

from dataclasses import replace

from tests import calmer
from workshop.model.changes.mapping import remove_idea
from workshop.model.changes.problem import remove_organisation
from workshop.model.changes.voting import MOST_DOTS, count_dots, reveal, set_voting, start_again
from workshop.model.identity import FACILITATOR, IdeaId
from workshop.room.tables import head_count
from workshop.room.votes import counted, overspent, ranked, tally, turns, votable, voters

A, B, C = IdeaId("idea0"), IdeaId("idea1"), IdeaId("idea2")


def test_dots_are_summed_against_the_budget_of_the_room() -> None:
    votes = tally(count_dots(count_dots(calmer.session(), A, 9), B, 5))
    assert (votes.given, votes.budget, votes.counted, votes.ideas) == (14, 33, 2, 8)
    assert (votes.leaders, votes.over) == ((A,), 0)


def test_counting_an_idea_again_replaces_its_count() -> None:
    once = count_dots(calmer.session(), A, 9)
    assert count_dots(once, A, 9) is once
    assert counted(count_dots(once, A, 4), A) == 4


def test_a_count_is_never_less_than_none_nor_beyond_reason() -> None:
    assert counted(count_dots(calmer.session(), A, -1), A) == 0
    assert counted(count_dots(calmer.session(), A, 10**12), A) == MOST_DOTS


def test_more_dots_than_there_are_is_told() -> None:
    assert tally(count_dots(calmer.session(), A, 35)).over == 2


def test_without_a_head_count_there_is_no_budget_to_overspend() -> None:
    session = calmer.session()
    bare = replace(session, plan=replace(session.plan, people=0), organisations=())
    votes = tally(count_dots(bare, A, 35))
    assert (votes.budget, votes.over) == (0, 0)


def test_a_tie_has_several_leaders_and_keeps_the_order_of_the_wall() -> None:
    session = count_dots(count_dots(count_dots(calmer.session(), C, 4), B, 4), A, 0)
    assert set(tally(session).leaders) == {B, C}
    assert [each.letter for each in ranked(session)][:3] == ["B", "C", "A"]


def test_an_organisations_dots_count_only_while_each_is_counted_for_itself() -> None:
    session = count_dots(count_dots(calmer.session(), A, 9), A, 2, calmer.SB)
    assert tally(session).totals == {A: 9}
    assert tally(set_voting(session, by_organisation=True)).totals == {A: 2}


def test_each_organisation_is_asked_for_an_idea_before_the_next_one() -> None:
    session = calmer.session()
    assert voters(session) == (None,)
    assert [each.idea.id for each in turns(session)] == [each.id for each in session.ideas]
    apart = set_voting(session, by_organisation=True)
    homes = [each.id for each in apart.organisations]
    assert [(each.idea.id, each.organisation) for each in turns(apart)][: len(homes) + 1] == [
        *((A, home) for home in homes),
        (B, homes[0]),
    ]


def test_an_idea_is_counted_once_everybody_was_asked() -> None:
    apart = set_voting(calmer.session(), by_organisation=True)
    for each in apart.organisations[:-1]:
        apart = count_dots(apart, A, 1, each.id)
    assert tally(apart).counted == 0
    assert tally(count_dots(apart, A, 0, apart.organisations[-1].id)).counted == 1


def test_with_nobody_in_the_room_to_count_apart_the_whole_room_is_counted() -> None:
    session = replace(set_voting(calmer.session(), by_organisation=True), organisations=())
    assert voters(session) == (None,)
    assert tally(count_dots(session, A, 9)).totals == {A: 9}


def test_an_organisation_that_gave_more_than_its_people_have_is_told() -> None:
    session = set_voting(calmer.session(), by_organisation=True, budget=2)
    first, second = session.organisations[:2]
    assert first.people is not None
    over = count_dots(session, A, 2 * first.people + 3, first.id)
    assert overspent(over) == ((first, 3),)
    uncounted = replace(over, organisations=(replace(first, people=None), *over.organisations[1:]))
    assert overspent(uncounted) == ()
    assert overspent(set_voting(over, by_organisation=False)) == ()
    assert overspent(count_dots(over, A, 1, second.id)) == ((first, 3),)


def test_the_budget_is_that_of_everybody_who_comes() -> None:
    session = calmer.session()
    more = replace(session, plan=replace(session.plan, people=40))
    assert head_count(more) == 40
    assert tally(more).budget == 120


def test_starting_again_takes_back_the_dots_and_the_reveal() -> None:
    session = calmer.session()
    assert start_again(session) is session
    again = start_again(reveal(count_dots(session, A, 9)))
    assert again.dots == ()
    assert not again.voting.revealed
    assert not again.voting.ended


def test_dots_go_with_their_idea_and_with_their_organisation() -> None:
    session = count_dots(count_dots(calmer.session(), A, 9), B, 2, calmer.SB)
    assert [each.idea for each in remove_idea(session, A).dots] == [B]
    assert [each.idea for each in remove_organisation(session, calmer.SB).dots] == [A]


def test_what_the_room_may_not_see_is_no_part_of_the_vote() -> None:
    session = calmer.session()
    ideas = tuple(replace(each, audience=FACILITATOR) if each.id == A else each for each in session.ideas)
    counting = count_dots(count_dots(replace(session, ideas=ideas), A, 9), B, 5)
    assert A not in {each.id for each in votable(counting)}
    assert (tally(counting).ideas, tally(counting).totals) == (7, {B: 5})


def test_an_idea_of_nothing_but_white_is_no_part_of_the_vote() -> None:
    session = calmer.session()
    first, *others = session.ideas
    blank = replace(session, ideas=(replace(first, text=" \n"), *others))
    assert [each.id for each in votable(blank)] == [each.id for each in votable(session)][1:]
