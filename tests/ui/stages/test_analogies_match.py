"""How the facilitator steers the match: the dial, the deal, the draw, what is passed over, and why cards are there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, DECK, sample
from tests.ui.conftest import Bench
from tests.ui.stages.analogies import GORGE, THEATRE, listed, matched, press, said, shown, spoken
from workshop.deck.deck import Deck
from workshop.deck.distance import Band, band, nearness
from workshop.deck.matching import suggest
from workshop.deck.spread import SEATS, SHARES
from workshop.model.changes.abstraction import add_reaction, describe_ladder, word_rung
from workshop.model.changes.problem import describe_organisation
from workshop.model.identity import ReactionId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.storage import file
from workshop.ui.stages.analogies.listing import Asked, answer
from workshop.ui.stages.analogies.matcher import Matcher
from workshop.ui.stages.analogies.view import AnalogiesView

NEAR = nearness(DECK, ("hospitals",))
TURNED = "card:kindergartens/the-chair-by-the-wall"


def keys_of(view: AnalogiesView) -> list[str]:
    return [each.card.key for each in listed(view)]


def on_dial(view: AnalogiesView) -> None:
    view.shelf.head.dial.setFocus()


class Wordless(Deck):
    """A deck for whose texts no model can be found."""

    likeness = None
    without_meaning = "the model is not installed"


WORDLESS = Wordless(DECK.industries, DECK.features)

# --- the dial ---


def test_the_arrows_turn_the_dial_and_the_list_follows(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    even = keys_of(view)
    on_dial(view)
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    far = listed(view)
    assert {band(NEAR[each.card.industry.id]) for each in far if not each.in_room} == {Band.FAR}
    assert bench.workbench.run.dial == 4
    for _ in range(6):
        press(qtbot, Qt.Key.Key_Left)
    near = listed(view)
    assert {band(NEAR[each.card.industry.id]) for each in near if not each.in_room} == {Band.NEAR}
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    assert keys_of(view) == even


def test_the_dial_says_where_it_stands(qtbot: QtBot, bench: Bench) -> None:
    dial = shown(qtbot, bench).shelf.head.dial
    assert dial.accessibleName() == "Near or far"
    assert dial.accessibleDescription() == "Any distance, stop 3 of 5"
    dial.setValue(4)
    assert dial.accessibleDescription() == "Fairly far, stop 4 of 5"
    told = QAccessible.queryAccessibleInterface(dial)
    assert told.role() == QAccessible.Role.Slider
    assert told.valueInterface().currentValue() == 4


@pytest.mark.parametrize("flat", [False, True])
def test_a_click_on_a_stop_turns_the_dial_there(qtbot: QtBot, bench: Bench, flat: bool) -> None:
    view = shown(qtbot, bench)
    dial = view.shelf.head.dial
    dial.set_flat(flat)
    dial.resize(dial.sizeHint())
    at = QPointF(14 + 26 * 4, 14) if flat else QPointF(116, 62)
    QTest.mouseClick(dial, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint())
    assert (dial.value(), bench.workbench.run.dial) == (5, 4)


def test_the_dial_stands_where_it_was_left(qtbot: QtBot, bench: Bench) -> None:
    first = shown(qtbot, bench)
    on_dial(first)
    press(qtbot, Qt.Key.Key_Right)
    second = shown(qtbot, bench)
    assert second.shelf.head.dial.value() == 4
    assert keys_of(second) == keys_of(first)
    bench.on_disk()
    assert file.read(bench.path).run.dial == 3


def test_without_the_hosts_trade_near_cannot_be_told(qtbot: QtBot, bench_of: Callable[[Session], Bench]) -> None:
    session = sample(CALMER)
    assert session.host is not None
    view = shown(qtbot, bench_of(describe_organisation(session, session.host.id, industry=" ")))
    assert not view.shelf.head.dial.isEnabled()
    with qtbot.waitSignal(view.wanted) as signal:
        view.shelf.head.say_host.click()
    assert signal.args == [Place("problem", "room", session.host.id)]


def test_nothing_at_this_distance_leads_nearer_or_farther(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    on_dial(view)
    press(qtbot, Qt.Key.Key_Home)
    for each in view.shelf.filter.toggles:
        each.setChecked(each.suit == "grow")
    while found := keys_of(view):
        view.go(Place("analogies", "", f"card:{found[0]}"))
        press(qtbot, Qt.Key.Key_N)
        press(qtbot, Qt.Key.Key_Return)
    assert "at this distance" in said(view)
    view.begin()
    press(qtbot, Qt.Key.Key_Return)
    assert bench.workbench.run.dial == 1
    assert listed(view)
    assert QApplication.focusWidget() is view.shelf.head.dial


# --- who is here ---


def test_second_trades_and_outsiders_are_marked_apart(qtbot: QtBot, bench_of: Callable[[Session], Bench]) -> None:
    session = add_reaction(sample(CALMER), ReactionId("new"), who="Usher in the courts")
    person = replace(session.participants[0], second_trade="five years of horse training")
    view = shown(qtbot, bench_of(replace(session, participants=(person, *session.participants[1:]))))
    marks = {each.card.industry.name: (each.in_room, each.outside) for each in listed(view)}
    assert marks["Horse training"] == (True, False)
    assert marks["Courts"] == (False, True)
    assert any("Horse training" in each and "in the room" in each for each in spoken(view))
    assert any("Courts" in each and "asked outside" in each for each in spoken(view))


# --- why ---


def test_each_card_says_which_features_it_shares(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    breath = next(each for each in listed(view) if each.card.industry.id == "breath-lessons")
    assert breath.features == (
        ("Frightened", True),
        ("Little say", True),
        ("No shortening it", False),
        ("Then it matters", True),
    )
    assert any("3 of 4 features: Frightened, Little say, Then it matters" in each for each in spoken(view))
    view.go(Place("analogies", "", f"card:{breath.card.key}"))
    told = said(view.card)
    assert "3 of 4 features" in told
    assert "The class knows what it is afraid of, and says so." in told
    assert "No shortening it\nNot on this card." in told
    assert "First time\nAlmost everyone in the room has never done it." in told


def sharing(view: AnalogiesView, features: set[str]) -> int:
    """How many of the listed cards have one of the features."""
    return sum(any(each.feature in features for each in one.card.strength.features) for one in listed(view))


def test_the_match_follows_features_that_are_corrected(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    had = sharing(view, {"waves", "crowd"})
    change = describe_ladder(bench.session, features=("waves", "crowd"))
    bench.workbench.edit("Correct the features", lambda _: change, Place("abstraction"))
    assert len(listed(view)[0].features) == 2
    assert sharing(view, {"waves", "crowd"}) > had
    assert "0 of 2 features" in said(view.card)


def test_without_features_those_proposed_are_shown(qtbot: QtBot, bench_of: Callable[[Session], Bench]) -> None:
    view = shown(qtbot, bench_of(describe_ladder(sample(CALMER), features=())))
    assert view.table.features[0] == "frightened"
    assert "Frightened" in [label for label, _ in listed(view)[0].features]


# --- the deal and the draw ---


def test_d_deals_eight_and_d_or_r_takes_them_up_again(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    ranked = keys_of(view)
    press(qtbot, Qt.Key.Key_D)
    dealt = listed(view)
    assert len(dealt) == SEATS
    assert {"Airline lounges", "Theme parks"} <= {each.card.industry.name for each in dealt if each.in_room}
    bands = Counter(band(NEAR[each.card.industry.id]) for each in dealt)
    near, between, far = (bands[each] for each in (Band.NEAR, Band.MIDDLE, Band.FAR))
    assert f"Dealt: {near} near, {between} between, {far} far" in said(view)
    others = Counter(band(NEAR[each.card.industry.id]) for each in dealt if not each.in_room)
    assert all(others[each] <= SHARES[each] for each in SHARES)
    assert view._frame.deal.isChecked()
    again = shown(qtbot, bench)
    assert keys_of(again) == [each.card.key for each in dealt]
    press(qtbot, Qt.Key.Key_R)
    assert keys_of(again) == ranked
    press(qtbot, Qt.Key.Key_D)
    press(qtbot, Qt.Key.Key_D)
    assert keys_of(again) == ranked
    assert not again._frame.deal.isChecked()


def test_s_draws_by_lot_and_the_draw_comes_back(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_S)
    drawn = keys_of(view)
    seed = bench.workbench.run.seed
    assert len(drawn) == SEATS
    assert f"By lot; {seed} draws them again" in said(view)
    assert view.place().item == f"card:{drawn[0]}"
    assert keys_of(shown(qtbot, bench)) == drawn
    bench.on_disk()
    assert (file.read(bench.path).run.hand, file.read(bench.path).run.seed) == ("surprise", seed)


def test_a_lot_that_is_typed_while_one_lies_there_draws_the_same_again(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_S)
    drawn, seed = keys_of(view), bench.workbench.run.seed
    assert int(seed) not in DECK.by_number
    press(qtbot, Qt.Key.Key_S)
    assert keys_of(view) != drawn
    view.wanted_card.setFocus()
    qtbot.keyClicks(view.wanted_card, seed)
    view.finder.search_now()
    assert "Enter draws eight cards by lot with it." in said(view)
    press(qtbot, Qt.Key.Key_Return)
    assert keys_of(view) == drawn
    assert f"By lot; {seed} draws them again" in said(view)
    assert view.finder.wanted == ""


def test_a_draw_needs_no_abstraction_and_escape_leads_back(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.setFocus()
    view._frame.surprise.click()
    assert len(listed(view)) == SEATS
    press(qtbot, Qt.Key.Key_Escape)
    press(qtbot, Qt.Key.Key_Escape)
    assert "Cards are matched to the rung you marked." in said(view)


# --- not this one ---


def test_n_passes_a_card_over_with_a_reason_and_opens_the_next(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = keys_of(view)
    at = before.index(GORGE)
    for _ in range(at + 1):
        press(qtbot, Qt.Key.Key_Down)
    gone, following = before[at], before[at + 1]
    assert view.place().item == f"card:{gone}"
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "nobody here skis")
    press(qtbot, Qt.Key.Key_Return)
    passed = bench.session.passed(gone)
    assert passed is not None
    assert (passed.reason, passed.number) == ("nobody here skis", DECK.by_key[gone].strength.number)
    assert gone not in keys_of(view)
    kept = {each.strength: each.id for each in bench.session.analogies}
    assert view.place().item == kept.get(following, f"card:{following}")
    assert gone in {each.strength for each in bench.on_disk().passed_over}
    bench.workbench.undo()
    assert gone in keys_of(view)


def test_the_reason_may_be_empty_or_one_that_is_offered(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", f"card:{GORGE}"))
    view.card.not_this.click()
    press(qtbot, Qt.Key.Key_Return)
    passed = bench.session.passed(GORGE)
    assert passed is not None
    assert passed.reason == ""
    view.go(Place("analogies", "", f"card:{GORGE}"))
    assert "Passed over" in said(view.card)
    press(qtbot, Qt.Key.Key_N)
    assert bench.session.passed(GORGE) is None
    press(qtbot, Qt.Key.Key_N)
    view.passing.popover.offered[0].click()
    passed = bench.session.passed(GORGE)
    assert passed is not None
    assert passed.reason == "Too near to us"


def test_a_reason_begun_is_there_again_and_escape_passes_nothing_over(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", f"card:{GORGE}"))
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "too st")
    press(qtbot, Qt.Key.Key_Escape)
    assert bench.session.passed(GORGE) is None
    press(qtbot, Qt.Key.Key_N)
    assert view.passing.popover.reason.text() == "too st"


def test_a_card_of_the_shortlist_leaves_it_and_comes_back_with_its_mapping(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    press(qtbot, Qt.Key.Key_N)
    press(qtbot, Qt.Key.Key_Return)
    assert THEATRE not in {each.id for each in bench.session.shortlist}
    view.go(Place("analogies", "", THEATRE))
    press(qtbot, Qt.Key.Key_L)
    assert THEATRE in {each.id for each in bench.session.shortlist}
    assert bench.session.passed("theatre/before-curtain-up") is None
    assert bench.session.rows_of(THEATRE)


def test_what_was_passed_over_stands_in_a_place_of_its_own(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    assert view.shelf.head.passed.label() == "2 passed over"
    view.shelf.head.passed.click()
    assert [each.card.strength.number for each in listed(view)] == [681, 370]
    assert listed(view)[1].reason == "Too near: it happens at the end of our own corridor."
    press(qtbot, Qt.Key.Key_Down)
    assert view.place().item == TURNED
    press(qtbot, Qt.Key.Key_N)
    assert [each.card.strength.number for each in listed(view)] == [370]
    view.go(Place("analogies", "", "card:anaesthesia/drive-yourself-in"))
    press(qtbot, Qt.Key.Key_N)
    assert len(listed(view)) == 30


def test_once_all_is_brought_back_the_place_is_gone_for_good(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.shelf.head.passed.click()
    for key in [each.strength for each in bench.session.passed_over]:
        view.go(Place("analogies", "", f"card:{key}"))
        press(qtbot, Qt.Key.Key_N)
    assert len(listed(view)) == 30
    view.go(Place("analogies", "", f"card:{GORGE}"))
    press(qtbot, Qt.Key.Key_N)
    press(qtbot, Qt.Key.Key_Return)
    assert len(listed(view)) == 30


# --- what the cards are ranked by ---


def test_without_the_model_it_says_so_and_ranks_by_words(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, WORDLESS)
    assert listed(view)
    assert "By shared words alone" in said(view)
    assert "Matching by meaning is off: the model is not installed." in said(view)
    assert not view.shelf.head.dial.isEnabled()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hilf jemandem, der Angst hat, durch ein langes Warten", "Matching by meaning knows English"),
        ("waiting", "One word points nearly everywhere"),
    ],
)
def test_an_abstraction_that_says_too_little_or_is_not_english_is_told(
    qtbot: QtBot, bench_of: Callable[[Session], Bench], text: str, told: str
) -> None:
    session = sample(CALMER)
    assert session.working_rung is not None
    view = shown(qtbot, bench_of(word_rung(session, session.working_rung.id, text=text)))
    matched(view)
    assert told in said(view)


def test_only_the_last_question_is_answered(qtbot: QtBot, bench: Bench) -> None:
    matcher = Matcher(bench.equipment.background)
    first, last = Asked("Keep food cold where there is no power"), Asked("Wait for the tide", hand="deal")
    with qtbot.waitSignal(matcher.answered):
        matcher.ask(DECK, first)
        matcher.ask(DECK, last)
        matcher.ask(DECK, last)
    assert matcher.answer == answer(DECK, last)
    assert not matcher.busy


def test_the_stage_lists_what_every_other_way_of_asking_lists() -> None:
    told = "Help someone who is frightened and has little say get through a wait that nobody can shorten."
    listed_here = [each.card.key for each in answer(DECK, Asked(told)).listed]
    assert listed_here == [each.card.key for each in suggest(DECK, told, len(listed_here))]
