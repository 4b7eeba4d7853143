"""What the working altitude is matched on: proposed, corrected by mouse and key, kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, DECK, sample
from tests.ui.conftest import Bench
from tests.ui.stages.abstraction_page import button, click, shown
from workshop.deck.scoring import features_of
from workshop.model.changes.abstraction import give_features, word_rung, work_at
from workshop.model.identity import RungId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui.stages.abstraction.feature_picker import FeaturePicker
from workshop.ui.stages.abstraction.features_row import FeaturesRow
from workshop.ui.stages.abstraction.view import AbstractionView
from workshop.ui.widgets.chip import Chip

GIVEN = ("frightened", "little-say", "cannot-shorten", "then-it-matters")
WORKING = RungId("rung-3")


@pytest.fixture
def bench(qtbot: QtBot, bench_of: Callable[[Session], Bench], monkeypatch: pytest.MonkeyPatch) -> Bench:
    """The worked example with its deck on the shelf."""
    monkeypatch.setattr("workshop.ui.deck_shelf.read_deck", lambda _: DECK)  # 256 files, which no test here changes
    made = bench_of(sample(CALMER))
    made.equipment.deck.fill()
    qtbot.waitUntil(lambda: made.equipment.deck.deck is not None)
    return made


@pytest.fixture
def view(qtbot: QtBot, bench: Bench) -> AbstractionView:
    return shown(qtbot, bench)


def chips(view: AbstractionView) -> list[Chip]:
    found = features(view)
    return [each for each in found.stops() if isinstance(each, Chip)]


def features(view: AbstractionView) -> FeaturesRow:
    row = view.ladder.working_row()
    assert row is not None
    assert row.questions is not None
    return row.questions.features


def picker(qtbot: QtBot, view: AbstractionView) -> FeaturePicker:
    found = view.findChild(FeaturePicker)
    assert isinstance(found, FeaturePicker)
    qtbot.waitUntil(found.isVisible)
    return found


def listed(opened: FeaturePicker) -> list[str]:
    rows = opened.list.rows
    found = (rows.feature(rows.index(at)) for at in range(rows.rowCount()))
    return [each.id for each in found if each is not None]


def given(bench: Bench) -> tuple[str, ...]:
    return bench.session.ladder.features


def test_the_features_that_were_given_stand_under_the_working_altitude(view: AbstractionView) -> None:
    assert [each.label() for each in chips(view)] == ["Frightened", "Little say", "No shortening it", "Then it matters"]
    assert chips(view)[0].accessibleDescription() == "Somebody is afraid, and the fear itself does harm."


def test_until_somebody_gives_some_the_matcher_proposes_them(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    bench.workbench.edit("", partial(give_features, features=()), Place("abstraction"))
    deck = bench.equipment.deck.deck
    assert deck is not None
    rung = bench.session.rung(WORKING)
    assert rung is not None
    wanted = [deck.feature[each].label for each in features_of(deck, rung.text)]
    assert 0 < len(wanted) <= 4
    qtbot.waitUntil(lambda: [each.label() for each in chips(view)] == wanted)
    assert given(bench) == (), "a proposal is nothing that somebody said"
    text = "Carry something fragile over rough ground when the weather decides the hour"
    bench.workbench.edit("", partial(word_rung, which=WORKING, text=text), Place("abstraction"))
    other = [deck.feature[each].label for each in features_of(deck, text)]
    assert other != wanted
    qtbot.waitUntil(lambda: [each.label() for each in chips(view)] == other)


def test_a_cross_or_delete_takes_one_out_and_undo_puts_it_back(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    chip = chips(view)[1]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center() + chip.rect().topRight() * 0.48)
    assert given(bench) == ("frightened", "cannot-shorten", "then-it-matters")
    chips(view)[0].setFocus()
    qtbot.keyClick(chips(view)[0], Qt.Key.Key_Delete)
    assert given(bench) == ("cannot-shorten", "then-it-matters")
    assert QApplication.focusWidget() is features(view).change, "the focus is not lost with the chip"
    assert bench.on_disk().ladder.features == ("cannot-shorten", "then-it-matters")
    bench.workbench.undo()
    bench.workbench.undo()
    assert given(bench) == GIVEN
    assert len(chips(view)) == 4


@pytest.mark.parametrize("said", [GIVEN[:1], ()])
def test_the_cross_of_the_last_one_opens_the_list_as_none_at_all_would_let_the_matcher_propose(
    qtbot: QtBot, bench: Bench, view: AbstractionView, monkeypatch: pytest.MonkeyPatch, said: tuple[str, ...]
) -> None:
    monkeypatch.setattr("workshop.ui.stages.abstraction.features_row.features_of", lambda deck, text: GIVEN[:1])
    bench.workbench.edit("", partial(give_features, features=said), Place("abstraction"))
    text = "Somebody waits and is afraid"
    bench.workbench.edit("", partial(word_rung, which=WORKING, text=text), Place("abstraction"))
    qtbot.waitUntil(lambda: len(chips(view)) == 1)
    chips(view)[0].setFocus()
    qtbot.keyClick(chips(view)[0], Qt.Key.Key_Delete)
    opened = picker(qtbot, view)
    assert QApplication.focusWidget() is opened.search
    assert given(bench) == said
    qtbot.keyClicks(opened.search, "dignity")
    qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    assert given(bench) == (GIVEN[0], "dignity")


def test_the_list_is_searched_and_ticked_by_key(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    bench.workbench.edit("", partial(give_features, features=GIVEN[:2]), Place("abstraction"))
    features(view).change.setFocus()
    qtbot.keyClick(features(view).change, Qt.Key.Key_Space)
    opened = picker(qtbot, view)
    assert QApplication.focusWidget() is opened.search
    assert len(listed(opened)) > 50
    qtbot.keyClicks(opened.search, "wait")
    assert listed(opened)[0] == "empty-waiting"
    qtbot.keyClick(opened.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is opened.list
    qtbot.keyClick(opened.list, Qt.Key.Key_Space)
    assert given(bench) == (*GIVEN[:2], "empty-waiting")
    qtbot.keyClick(opened.list, Qt.Key.Key_Return)
    assert given(bench) == GIVEN[:2]
    qtbot.keyClick(opened.list, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is opened.search
    qtbot.keyClick(opened.search, Qt.Key.Key_Down)
    qtbot.keyClick(opened.list, Qt.Key.Key_D)
    assert QApplication.focusWidget() is opened.search
    qtbot.keyClicks(opened.search, "ignity")
    assert listed(opened) == ["dignity"]
    assert given(bench) == GIVEN[:2]
    opened.search.selectAll()
    qtbot.keyClicks(opened.search, "wait")
    qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    assert given(bench) == (*GIVEN[:2], "empty-waiting")
    assert opened.isVisible(), "several are ticked one after the other"
    qtbot.keyClick(opened.search, Qt.Key.Key_Enter)
    assert given(bench) == GIVEN[:2]
    assert opened.isVisible()
    qtbot.keyClick(opened.search, Qt.Key.Key_Escape)
    assert not opened.isVisible()
    assert QApplication.focusWidget() is features(view).change


def test_a_search_knows_usual_names_and_says_when_it_finds_nothing(qtbot: QtBot, view: AbstractionView) -> None:
    click(qtbot, view, "change_features")
    opened = picker(qtbot, view)
    qtbot.keyClicks(opened.search, "reputation")
    assert listed(opened) == ["reputation"]
    qtbot.keyClicks(opened.search, "xyz")
    assert listed(opened) == []
    assert opened._count.text() == "No feature has these words: try plainer ones, or empty the search."
    qtbot.keyClick(opened.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is opened.search, "there is nothing to go to"
    qtbot.keyClick(opened.search, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(opened.search, Qt.Key.Key_Delete)
    assert opened._count.text() == "4 of 4 chosen"


def test_the_list_is_ticked_by_mouse_and_its_words_are_spoken(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    click(qtbot, view, "change_features")
    opened = picker(qtbot, view)
    rows = opened.list.rows
    frightened = rows.index(1 + listed(opened).index("frightened"))
    assert rows.data(frightened, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert rows.data(frightened) == "Frightened: Somebody is afraid, and the fear itself does harm."
    spot = opened.list.visualRect(frightened).center()
    qtbot.mouseClick(opened.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert given(bench) == GIVEN[1:]


def test_a_fifth_is_refused_in_words(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    click(qtbot, view, "change_features")
    opened = picker(qtbot, view)
    qtbot.keyClicks(opened.search, "waiting")
    qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    assert given(bench) == GIVEN
    assert opened.isVisible()
    assert "take one out first" in opened._count.text()
    qtbot.keyClicks(opened.search, " no such thing")
    assert listed(opened) == []
    qtbot.keyClick(opened.search, Qt.Key.Key_Return)
    assert given(bench) == GIVEN


def test_the_matcher_may_propose_again(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    click(qtbot, view, "change_features")
    opened = picker(qtbot, view)
    click(qtbot, view, "propose_again")
    assert given(bench) == ()
    assert not opened.again.isVisible()


def test_features_stay_when_another_rung_becomes_the_working_altitude(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    bench.workbench.edit("", partial(work_at, rung=RungId("rung-2")), Place("abstraction"))
    assert [each.objectName() for each in chips(view)] == [f"feature.{each}" for each in GIVEN]


def test_a_feature_that_the_deck_does_not_know_is_left_out_and_kept(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    bench.workbench.edit("", partial(give_features, features=("of-another-deck", "dignity")), Place("abstraction"))
    assert [each.objectName() for each in chips(view)] == ["feature.dignity"]
    assert given(bench) == ("of-another-deck", "dignity")


def test_undo_goes_to_the_features(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", "features"))
    assert QApplication.focusWidget() is button(view, "change_features")


def test_tab_passes_the_working_altitude_and_comes_to_the_end_of_the_stage(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    """In reading order, and nobody is sent back to the features. A note shows itself while its rung has the focus."""
    stops: list[QWidget] = [*view.ladder.stops(), *view.outsiders.stops()]
    last = next(each for each in reversed(stops) if each.isVisible())
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    passed = [stops[0]]
    while passed[-1] is not last and len(passed) <= len(stops):
        qtbot.keyClick(passed[-1], Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        passed.append(focus)
    assert passed == [each for each in stops if each in passed]
    assert passed[-1] is last
    assert button(view, "change_features") in passed
