"""The grid of the Mapping stage as a facilitator uses it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.stages.mapping_page import LOUNGE, SHIP, THEATRE, shown
from tests.ui.stages.page import focus, press
from workshop.model.changes.analogies import set_aside
from workshop.model.changes.mapping import remove_row
from workshop.model.identity import AnalogyId, RowId
from workshop.model.parts import Link, RowKind
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.projection import Shown, shown_for
from workshop.ui.stages.mapping.idea_menu import IdeaMenu
from workshop.ui.stages.mapping.rows import COLUMN_LINK, COLUMN_OURS, COLUMN_THEIRS
from workshop.ui.stages.mapping.shared_word import shared_word
from workshop.ui.stages.mapping.view import MappingView

HOSTILE = '<img src=x width=9000>\u202e{name} "&" \U0001f3ad'


def bare(session: Session) -> Session:
    """The worked example before anything was mapped."""
    return replace(session, mapping=(), ideas=())


def rows(bench: Bench, analogy: AnalogyId = THEATRE) -> list[tuple[str, Link, str]]:
    return [(each.theirs, each.link, each.ours) for each in bench.session.rows_of(analogy)]


@pytest.fixture
def unmapped(bench_of: Callable[[Session], Bench]) -> Bench:
    return bench_of(bare(sample(CALMER)))


def test_a_mapping_is_typed_without_the_mouse_and_is_on_disk(qtbot: QtBot, unmapped: Bench) -> None:
    view = shown(qtbot, unmapped)
    view.add()
    tab, enter = Qt.Key.Key_Tab, Qt.Key.Key_Return
    press(qtbot, "Performer", tab, "Patient", enter)
    press(qtbot, "Dresser", tab, tab)
    press(qtbot, "Prompter", tab, "!nobody prompts")
    press(qtbot, enter, held=Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, "Manager calls each person", tab, "Nurse calls the next one", enter)
    assert rows(unmapped) == [
        ("Performer", Link.CORRESPONDS, "Patient"),
        ("Dresser", Link.GAP, ""),
        ("Prompter", Link.BREAK, "nobody prompts"),
        ("Manager calls each person", Link.CORRESPONDS, "Nurse calls the next one"),
    ]
    assert [each.kind for each in unmapped.session.mapping] == [RowKind.ROLE] * 3 + [RowKind.RELATION]
    unmapped.workbench.commit()
    qtbot.waitUntil(lambda: unmapped.workbench.is_saved)
    assert unmapped.on_disk().mapping == unmapped.session.mapping


def test_a_row_in_which_nothing_was_typed_is_never_kept(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = bench.session
    view.add()
    press(qtbot, Qt.Key.Key_Escape)
    view.add()
    press(qtbot, Qt.Key.Key_Tab)
    assert bench.session is before
    assert bench.workbench.undoable == ""


def test_the_first_letter_and_the_last_of_a_new_row_are_one_step_back(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = bench.session.mapping
    view.add()
    press(qtbot, "Prompter", Qt.Key.Key_Escape)
    bench.workbench.undo()
    assert bench.session.mapping == before


def test_undo_goes_to_the_side_that_it_changes(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-2"))
    press(qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return, "!", Qt.Key.Key_Escape)
    bench.workbench.commit()
    view.go(Place("mapping", LOUNGE))
    bench.workbench.undo()
    assert focus().objectName() == "row.row-theatre-2.ours"
    assert view.place() == Place("mapping", THEATRE, "row-theatre-2")


def test_the_cursor_stays_in_its_words_while_others_change(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-4"))
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Home, "The ")
    bench.workbench.edit("x", partial(remove_row, which=RowId("row-theatre-1")), Place("mapping"))
    press(qtbot, "stage ")
    assert bench.session.rows_of(THEATRE)[2].theirs == "The stage Manager calls each person by name"


def test_a_row_that_goes_while_its_words_are_typed_takes_the_field_along(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-4"))
    press(qtbot, Qt.Key.Key_Return)
    bench.workbench.edit("x", partial(remove_row, which=RowId("row-theatre-4")), Place("mapping"))
    assert not view.grid.table.field.isVisible()
    assert focus() is view.grid.table


def test_space_leads_a_link_through_what_it_can_be(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-1"))
    press(qtbot, Qt.Key.Key_Right)
    found = []
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Space)
        found.append(bench.session.mapping[0].link)
    assert found == [Link.GAP, Link.BREAK, Link.UNASKED, Link.CORRESPONDS]


def test_delete_takes_a_selected_row_out_and_undo_brings_it_back(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-3"))
    press(qtbot, Qt.Key.Key_Delete)
    assert "row-theatre-3" not in [each.id for each in bench.session.mapping]
    assert view.place().item == "row-theatre-2"
    bench.workbench.undo()
    assert bench.session.mapping[2].id == "row-theatre-3"
    assert view.place().item == "row-theatre-3"
    press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert len(bench.session.rows_of(THEATRE)) == 8


def test_rows_move_and_are_marked_while_their_words_are_typed(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-4"))
    press(qtbot, Qt.Key.Key_Return)
    view.shift(1)
    assert [each.id for each in bench.session.rows_of(THEATRE)][3:5] == ["row-theatre-5", "row-theatre-4"]
    press(qtbot, Qt.Key.Key_K, held=Qt.KeyboardModifier.ControlModifier)
    assert bench.session.rows_of(THEATRE)[4].to_check
    assert focus().objectName() == "row.row-theatre-4.theirs"
    view.shift(-9)
    assert [each.id for each in bench.session.rows_of(THEATRE)][3] == "row-theatre-4"


def test_every_analogy_has_its_grid_and_the_last_one_is_remembered(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    moved: list[Place] = []
    view.moved.connect(moved.append)
    view.tabs.bar.setCurrentIndex(1)
    assert view.destination() == LOUNGE
    assert moved[-1].tab == LOUNGE
    assert shown_for(view.place(), bench.session) == Shown("mapping", LOUNGE)
    assert MappingView(bench.equipment).destination() == LOUNGE


def test_an_analogy_that_was_set_aside_keeps_its_rows_in_reach(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    action = next(each for each in view.tabs.aside.menu.actions() if each.text() == "Ship waiting for the tide")
    action.trigger()
    assert view.destination() == SHIP
    assert len(view.grid.table.rows.rows()) == 3
    bench.workbench.edit("x", partial(set_aside, which=THEATRE), Place("analogies"))
    assert view.destination() == SHIP
    assert view.tabs.bar.keys().count(THEATRE) == 0


def test_tabs_that_are_shortened_end_in_whole_words_and_say_their_name_in_full(
    qtbot: QtBot, bench_of: Callable[[Session], Bench]
) -> None:
    titles = ("Before curtain-up", "Departure lounge at night", "Ride queue a mile long", "An orchestra warming up")
    session = sample(CALMER)
    cards = tuple(
        replace(session.analogies[0], id=AnalogyId(f"card-{at}"), title=title, shortlisted=True)
        for at, title in enumerate(titles)
    )
    view = shown(qtbot, bench_of(replace(session, analogies=cards, mapping=(), ideas=(), ratings=(), dots=())))
    for width in range(660, 1040, 7):
        view.resize(width, 660)
        QApplication.processEvents()
        for at, title in enumerate(titles):
            words = view.tabs.bar.tabText(at)
            assert view.tabs.bar.accessibleTabName(at).startswith(title)
            if words != title:
                head = words.removesuffix("…")
                assert title.startswith(head)
                assert head == head.rstrip()
                assert len(head.rpartition(" ")[2]) > 2, words


def test_an_analogy_without_a_title_can_still_be_chosen_for_an_idea(
    qtbot: QtBot, bench_of: Callable[[Session], Bench]
) -> None:
    session = sample(CALMER)
    first, *others = session.analogies
    bench = bench_of(replace(session, analogies=(replace(first, title="", industry="Theatre"), *others)))
    menu = IdeaMenu(bench.session, bench.session.ideas[0], shown(qtbot, bench))
    belongs = next(each.menu() for each in menu.actions() if each.text() == "Belongs to")
    assert isinstance(belongs, QMenu)
    assert next(each.text() for each in belongs.actions()) == "Theatre"


def test_context_says_which_row_is_at_hand(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-4"))
    assert view.context() == "row “Nurse calls the next person, by bed”"
    view.go(Place("mapping", "ideas", "idea-c"))
    assert view.context() == "idea C"


def test_arrows_walk_through_all_who_may_speak_and_the_cursor_stays(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.speaker.change.click()
    whose = view.speaker.form.whose
    whose.choose("nobody")
    whose.setFocus()
    walked = []
    for _ in bench.session.organisations:
        qtbot.keyClick(whose, Qt.Key.Key_Up)
        assert focus() is whose
        walked.append(whose.currentText())
    qtbot.keyClick(whose, Qt.Key.Key_Up)
    assert walked == ["An outsider", *(each.name for each in reversed(bench.session.organisations[1:]))]
    assert bench.session.analogies[0].speaker_organisation == bench.session.organisations[0].id


def test_whose_person_speaks_is_chosen_and_typed(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.speaker.change.click()
    assert view.speaker.form.isVisible()
    whose, trade = view.speaker.form.whose, view.speaker.form.trade
    whose.setCurrentIndex(whose.findText("An outsider"))
    whose.activated.emit(whose.currentIndex())
    assert bench.session.analogies[0].speaker_organisation is None
    trade.setFocus()
    trade.selectAll()
    press(qtbot, "harbour pilot", Qt.Key.Key_Return)
    assert bench.session.analogies[0].speaker == "harbour pilot"
    assert not view.speaker.form.isVisible()
    assert view.speaker.words.text() == "Spoken for by harbour pilot"
    assert focus() is view.speaker.change
    bench.workbench.undo()
    assert view.speaker.words.text() == "Spoken for by Larkfield Park, once a stagehand"
    assert focus() is view.speaker.change


def test_the_places_are_named_above_their_columns(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    assert view.grid.names.holds.text() == "5 rows of 8 hold"
    view.grid.names.theirs.setFocus()
    view.grid.names.theirs.selectAll()
    press(qtbot, "Backstage", Qt.Key.Key_Return)
    assert bench.session.analogies[0].their_place == "Backstage"
    view.begin()
    bench.workbench.undo()
    assert focus() is view.grid.names.theirs
    assert view.grid.names.theirs.text() == "In the wings"


def test_a_click_puts_the_cursor_between_the_letters(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    table = view.grid.table
    cell = table.visualRect(table.rows.index(table.rows.line("row-theatre-2"), COLUMN_THEIRS))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.topLeft() + QPoint(15, 19))
    press(qtbot, "The ")
    assert bench.session.mapping[1].theirs == "The Stage manager"


def test_without_analogies_the_way_leads_back_to_them(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.add()
    view.shift(1)
    view.begin()
    assert not view.grid.isVisible()
    assert view.place() == Place("mapping")
    with qtbot.waitSignal(view.wanted) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == [Place("analogies")]


def test_without_rows_the_first_role_is_one_key_away(qtbot: QtBot, unmapped: Bench) -> None:
    view = shown(qtbot, unmapped)
    view.begin()
    assert view.grid.empty.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, "Performer")
    assert rows(unmapped) == [("Performer", Link.UNASKED, "")]
    assert view.grid.table.isVisible()


@pytest.mark.parametrize("text", [HOSTILE, "\u0645\u0631\u062d\u0628\u0627 " * 30, "x" * 20_000, "long " * 4_000])
def test_whatever_is_pasted_stays_text_and_in_its_cell(qtbot: QtBot, bench: Bench, text: str) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-1"))
    press(qtbot, Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText(text)
    press(qtbot, Qt.Key.Key_A, Qt.Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Qt.Key.Key_Escape)
    assert bench.session.mapping[0].theirs == " ".join(text.split())
    assert view.grid.table.rowHeight(1) <= 8 * 20 + 18
    assert view.width() == 842
    view.grab()


def test_a_long_answer_makes_its_row_higher_while_it_is_typed_and_after(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    table = view.grid.table
    view.go(Place("mapping", THEATRE, "row-theatre-2"))
    line = table.rows.line("row-theatre-2")
    low = table.rowHeight(line)
    press(
        qtbot, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return, " and whoever else is near by then and has a hand"
    )
    qtbot.waitUntil(lambda: table.rowHeight(line) > low)
    press(qtbot, Qt.Key.Key_Escape)
    assert table.rowHeight(line) == low + 20


def test_arrows_pass_over_the_headings(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-3"))
    press(qtbot, Qt.Key.Key_Down)
    assert view.place().item == "row-theatre-4"
    assert view.grid.table.currentIndex().column() in (COLUMN_THEIRS, COLUMN_LINK, COLUMN_OURS)


@pytest.mark.parametrize(
    ("theirs", "ours", "word"),
    [
        ("Manager calls each person", "Nurse calls the next person", "calls"),
        ("Dresser checks by touch", "Nurse CHECKS by touch", "CHECKS"),
        ("Performer chose the stage", "Patient did not", ""),
        ("\U0001f3ad they wait", "all wait here", "wait"),
        ("", "", ""),
    ],
)
def test_the_word_that_both_sides_share_is_found(theirs: str, ours: str, word: str) -> None:
    found = shared_word(theirs, ours)
    assert (ours[slice(*found[1])] if found else "") == word
    assert (theirs[slice(*found[0])].casefold() if found else "") == word.casefold()


def test_a_narrow_window_keeps_the_rooms_picture_in_sight(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.set_width(compact=True, wide=False)
    view.resize(924, 572)
    pictures = [each for each in view.findChildren(QWidget) if type(each).__name__ == "Thumbnail"]
    qtbot.waitUntil(lambda: pictures[0].isVisible() and pictures[0].geometry().right() <= view.width())
    qtbot.waitUntil(lambda: view.ideas.list.geometry().bottom() <= view.ideas.height())
    view.set_width(compact=False, wide=True)
    view.resize(1268, 900)
    qtbot.waitUntil(lambda: view.ideas.x() > view.grid.x())


def test_a_cell_that_was_left_stands_though_the_field_is_the_same(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-1"))
    press(qtbot, Qt.Key.Key_Return, " by name")
    with qtbot.waitSignal(bench.workbench.committed):
        press(qtbot, Qt.Key.Key_Tab)


def test_photographs_and_two_analogies_side_by_side_are_a_click_away(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    asked: list[str] = []
    view.commanded.connect(asked.append)
    for action in view.photographs.menu.actions():
        assert action.shortcut().toString()
        action.trigger()
    assert asked == ["photo.attach", "photos"]
    with qtbot.waitSignal(view.wanted) as went:
        qtbot.mouseClick(view.together, Qt.MouseButton.LeftButton)
    first, *_, last = (each.id for each in bench.session.shortlist)
    assert went.args == [Place("analogies", "together", f"{first}+{last}")], "the two that C puts beside each other"


def test_of_one_trade_alone_there_are_no_two_side_by_side(qtbot: QtBot, bench_of: Callable[[Session], Bench]) -> None:
    session = sample(CALMER)
    alone = replace(session, analogies=tuple(replace(each, industry="Theatre") for each in session.analogies))
    view = shown(qtbot, bench_of(alone))
    assert view.grid.isVisible()
    assert not view.together.isVisible()
