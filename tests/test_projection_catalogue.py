"""What can be put on the room's screen, in the order of the day."""

from __future__ import annotations

from dataclasses import replace

from tests import calmer
from tests.test_projection import EMPTY, KINDS, read
from workshop.model.changes.abstraction import add_reaction
from workshop.model.changes.analogies import describe_analogy
from workshop.model.identity import ReactionId
from workshop.projection import Shown, beside, called, named, offers


def test_everything_that_can_be_shown_is_in_the_list_and_each_is_a_view() -> None:
    session = calmer.whole()
    found = offers(session)
    assert {each.shown.kind for each in found} == {each.kind for each in KINDS}
    assert len({each.shown for each in found}) == len(found)
    for each in found:
        assert each.title
        assert each.group
        assert "{" not in each.title
        assert read(session, each.shown), each.title
    assert {each.shown.kind for each in offers(EMPTY)} >= {"rules", "ideas", "mapping", "clock", "break"}


def test_a_card_without_a_title_is_offered_by_its_trade_alone_beside_another_and_with_its_mapping() -> None:
    session = calmer.session()
    pair = session.comparisons[0]
    session = describe_analogy(session, pair.one, title=" ")
    session = describe_analogy(session, pair.other, title="", industry="")
    one = session.analogy(pair.one)
    assert one is not None
    titles = {each.title for each in offers(session)}
    assert {one.industry, "No name yet", f"{one.industry} beside No name yet", f"Mapping: {one.industry}"} <= titles


def test_a_view_that_a_script_names_is_the_one_where_the_facilitator_is_or_else_the_first() -> None:
    session = calmer.session()
    first, second = session.shortlist[:2]
    for here, wanted in ((None, first), (Shown("mapping", second.id), second), (Shown("terms"), first)):
        found = named(session, "mapping", here)
        assert found is not None
        assert found.shown == Shown("mapping", wanted.id)
    for kind in ("deal", "spotlight", "no such view", ""):
        assert named(replace(session, hands=()), kind, Shown(kind)) is None


def test_a_view_of_which_there_are_several_is_called_like_its_stage_before_it_is_shown() -> None:
    session = calmer.session()
    assert called(session, "mapping") == "Mapping"
    assert called(session, "ideas") == "The wall of ideas"
    assert called(session, "no such view") == ""


def test_who_has_which_card_is_offered_once_cards_were_dealt() -> None:
    session = calmer.session()
    dealt = Shown("deal")
    assert dealt in [each.shown for each in offers(session)]
    undealt = replace(session, hands=())
    assert dealt not in [each.shown for each in offers(undealt)]
    assert beside(undealt, Shown("question"), 1) == Shown("card", undealt.shortlist[0].id)


def test_what_outsiders_said_is_on_the_clickers_way_once_somebody_said_something() -> None:
    session = calmer.session()
    empty = add_reaction(replace(session, reactions=()), ReactionId("new"))
    said = Shown("outsiders")
    assert said not in [each.shown for each in offers(empty)]
    assert beside(empty, Shown("prompt"), 1) == Shown("question")
    assert "Would somebody from another trade recognise it?" in read(empty, said), "on purpose it is a question"
    assert beside(session, Shown("prompt"), 1) == said


def test_the_square_says_when_nothing_was_rated_on_both() -> None:
    assert "No idea was rated on both yet." in read(calmer.session(), Shown("square"))


def test_before_any_rung_the_ladder_and_the_question_are_two_pictures() -> None:
    ladder, prompt = (read(EMPTY, Shown(each)) for each in ("ladder", "prompt"))
    assert ladder != prompt
    assert "Who else has this?" in prompt


def test_two_ground_rules_under_the_problem_are_two_sentences() -> None:
    session = calmer.session()
    rules = replace(session.ground_rules, names="Organisations only", ideas="We share by 30 June")
    assert "Organisations only. We share by 30 June" in read(replace(session, ground_rules=rules), Shown("statement"))
