"""The Problem stage as a facilitator uses it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from workshop.model.changes.problem import add_participant, make_host
from workshop.model.identity import ParticipantId
from workshop.model.place import Place
from workshop.ui import theme
from workshop.ui.stages.problem.field_rows import FieldRow, FieldRows
from workshop.ui.stages.problem.organisation_row import OrganisationRow
from workshop.ui.stages.problem.organisations_table import OrganisationsTable
from workshop.ui.stages.problem.pasted import PastedOrganisation, organisations_in
from workshop.ui.stages.problem.people import PersonLine
from workshop.ui.stages.problem.statement_card import StatementCard
from workshop.ui.stages.problem.view import ProblemView
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.folding_table import TableHead
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.prose_label import ProseLabel


def shown(qtbot: QtBot, bench: Bench) -> ProblemView:
    view = ProblemView(bench.equipment)
    qtbot.addWidget(view)
    view.resize(842, 660)
    view.set_width(compact=False, wide=False)
    view.go(Place("problem", "problem"))
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def prose(view: QWidget, name: str) -> QTextEdit:
    found = view.findChild(QTextEdit, name)
    assert isinstance(found, QTextEdit)
    return found


def line(view: QWidget, name: str) -> QLineEdit:
    found = view.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def test_the_statement_is_on_disk_after_it_was_typed(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.begin()
    qtbot.keyClicks(prose(view, "statement").viewport(), "Guests wait in fog.")
    with qtbot.waitSignal(empty_bench.workbench.saved):
        qtbot.keyClick(prose(view, "statement"), Qt.Key.Key_Return)
    assert empty_bench.on_disk().problem.statement == "Guests wait in fog."


def test_enter_goes_on_from_the_statement_to_the_first_row(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.begin()
    qtbot.keyClick(prose(view, "statement"), Qt.Key.Key_Return)
    assert view.window().focusWidget() is prose(view, "lives_with_it")


def test_enter_goes_from_row_to_row(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.go(Place("problem", "problem", "lives_with_it"))
    for text in ("Two nurses.", "Tablets."):
        field = view.window().focusWidget()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    problem = empty_bench.session.problem
    assert (problem.lives_with_it, problem.tried) == ("Two nurses.", "Tablets.")


def test_undo_takes_a_row_back_and_shows_it(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = bench.session.problem.decides
    qtbot.keyClicks(prose(view, "decides").viewport(), "And the board.")
    assert bench.session.problem.decides != before
    bench.workbench.undo()
    assert prose(view, "decides").toPlainText() == before


def test_markup_that_somebody_types_stays_text(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    hostile = "<img src=x width=9000> & <b>"
    QGuiApplication.clipboard().setText(hostile)
    prose(view, "statement").selectAll()
    prose(view, "statement").paste()
    assert bench.session.problem.statement == hostile
    assert prose(view, "statement").toPlainText() == hostile
    assert view.width() == 842


def test_an_organisation_is_added_and_named(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.add()
    qtbot.keyClicks(view.window().focusWidget(), "Harbour Museum")
    [museum] = empty_bench.session.organisations
    assert (museum.name, museum.tile, museum.host) == ("Harbour Museum", "HM", True)


def test_a_pasted_list_becomes_rows(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.go(Place("problem", "room"))
    QGuiApplication.clipboard().setText(
        "Tolland Bakery, bakeries, 4, Ana Ruiz\n- A cargo crew; shipping; 6\n\n3. Keepers"
    )
    paste = next(each for each in view.findChildren(Button) if each.label() == "Paste a list")
    qtbot.mouseClick(paste, Qt.MouseButton.LeftButton)
    told = [(each.name, each.industry, each.people) for each in empty_bench.session.organisations]
    assert told == [("Tolland Bakery", "bakeries", 4), ("A cargo crew", "shipping", 6), ("Keepers", "", None)]


def test_a_list_that_is_pasted_into_a_new_name_becomes_rows_too(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.add()
    QGuiApplication.clipboard().setText("Tolland Bakery, bakeries, 4\nA cargo crew\n")
    qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    told = [(each.name, each.people, each.host) for each in empty_bench.session.organisations]
    assert told == [("Tolland Bakery", 4, True), ("A cargo crew", None, False)]
    field = view.window().focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "A cargo crew"


def test_one_line_is_pasted_into_a_name_as_it_is(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.add()
    QGuiApplication.clipboard().setText("Tolland, Bakery\n")
    qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [each.name.strip() for each in empty_bench.session.organisations] == ["Tolland, Bakery"]


def test_enter_in_the_last_row_keeps_the_cursor_there(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.go(Place("problem", "problem", "decides"))
    field = view.window().focusWidget()
    qtbot.keyClicks(field, "Head nurse")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.window().focusWidget() is field


def test_an_organisation_unfolds_and_takes_its_own_words(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    guest = bench.session.organisations[1]
    view.go(Place("problem", "room", guest.id))
    new = next(
        each for each in view.findChildren(QLineEdit) if each.placeholderText() == "Add a word" and each.isVisible()
    )
    qtbot.keyClicks(new, "gate change")
    qtbot.keyClick(new, Qt.Key.Key_Return)
    assert bench.session.organisation(guest.id).words == (*guest.words, "gate change")  # type: ignore[union-attr]
    assert any(chip.label() == "gate change" for chip in view.findChildren(Chip))


def test_tab_reads_the_own_words_and_the_people_before_what_adds_to_them(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    guest = next(each for each in bench.session.organisations if each.words)
    view.go(Place("problem", "room", guest.id))
    success = view.findChild(QWidget, f"success.{guest.id}")
    assert success is not None
    success.setFocus()
    told: list[str] = []
    while len(told) < 40 and told[-1:] != ["Add a person"]:
        qtbot.keyClick(view.window().focusWidget(), Qt.Key.Key_Tab)
        told.append(view.window().focusWidget().accessibleName())
    words = len(guest.words)
    assert told[: words + 1] == [*guest.words, "Add a word"]
    people = [each for each in bench.session.participants if each.organisation == guest.id]
    assert told.count("name or table") == len(people)


def test_head_counts_take_numbers_alone(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    guest = bench.session.organisations[1]
    view.go(Place("problem", "room", guest.id))
    field = line(view, f"people.{guest.id}")
    field.selectAll()
    qtbot.keyClicks(field, "1x2")
    assert bench.session.organisation(guest.id).people == 12  # type: ignore[union-attr]
    assert field.text() == "12"


def test_people_who_are_planned_are_told_until_somebody_counts(qtbot: QtBot, bench: Bench) -> None:
    planned = replace(
        bench.session,
        plan=replace(bench.session.plan, people=14),
        organisations=tuple(replace(each, people=None) for each in bench.session.organisations),
    )
    bench.workbench.edit("", lambda _: planned, Place("problem", "room"))
    view = shown(qtbot, bench)
    guest = bench.session.organisations[1]
    view.go(Place("problem", "room", guest.id))
    assert "14 people planned, none counted yet" in [
        each.text().split(", ", 1)[-1] for each in view.findChildren(Label)
    ]
    qtbot.keyClicks(line(view, f"people.{guest.id}"), "5")
    assert "5 people" in [each.text().split(", ", 1)[-1] for each in view.findChildren(Label)]


def test_a_row_without_a_name_is_named_before_another_one_comes(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = len(bench.session.organisations)
    view.add()
    view.add()
    assert len(bench.session.organisations) == before + 1
    qtbot.keyClicks(view.window().focusWidget(), "Harbour Museum")
    assert bench.session.organisations[-1].name == "Harbour Museum"


def test_a_removed_organisation_comes_back_whole(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = bench.session
    row = view._room.table._rows[before.organisations[1].id]
    row._remove()
    assert len(bench.session.organisations) == len(before.organisations) - 1
    bench.workbench.undo()
    assert bench.session == before
    assert len(view._room.table._rows) == len(before.organisations)


def test_the_last_organisation_unfolds_within_the_cards_corners(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("problem", "room"))
    table = view._room.table
    last = table._rows[bench.session.organisations[-1].id]
    last.unfold(True)
    qtbot.waitUntil(lambda: last.height() > 100)
    corner = table.grab(QRect(2, table.height() - 8, 6, 6)).toImage()
    ground = theme.colour("paper").lightness()
    assert any(corner.pixelColor(x, y).lightness() < ground for x in range(6) for y in range(6))


def test_typing_in_one_organisation_keeps_the_cursor_while_another_changes(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    guest = bench.session.organisations[1]
    view.go(Place("problem", "room", guest.id))
    field = line(view, f"name.{guest.id}")
    field.setFocus()
    view.add()
    field.setFocus()
    qtbot.keyClicks(field, "!")
    assert field.hasFocus()
    assert bench.session.organisation(guest.id).name.count("!") == 1  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("One", (PastedOrganisation("One"),)),
        ("One\ttrade\t3\tAnn", (PastedOrganisation("One", "trade", 3, "Ann"),)),
        ("  * Bullet ", (PastedOrganisation("Bullet"),)),
        ("=cmd()|x", (PastedOrganisation("=cmd()|x"),)),
    ],
)
def test_lists_are_read_as_people_write_them(text: str, expected: tuple[PastedOrganisation, ...]) -> None:
    assert organisations_in(text) == expected


def test_the_edge_of_the_card_says_that_the_cursor_is_in_the_statement(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    card = view.findChild(StatementCard)
    assert card is not None

    def edge() -> QColor:
        return card.grab().toImage().pixelColor(card.width() // 2, 1)

    card.statement.setFocus()
    qtbot.waitUntil(lambda: edge() == theme.colour("teal"))
    prose(view, "lives_with_it").setFocus()
    qtbot.waitUntil(lambda: edge() != theme.colour("teal"))


def test_the_names_of_the_columns_stand_over_what_is_typed(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("problem", "room"))
    table = view.findChild(OrganisationsTable)
    assert table is not None
    (head,) = table.findChildren(TableHead)
    over = [each.mapTo(table, QPoint(0, 0)).x() for each in head.findChildren(ElidedLabel)]
    which = bench.session.organisations[1].id
    under = [
        line(view, f"{field}.{which}").mapTo(table, QPoint(0, 0)).x()
        for field in ("name", "industry", "people", "spokesperson")
    ]
    assert over == under


def test_from_right_to_left_the_name_of_a_row_keeps_its_margin(qtbot: QtBot) -> None:
    asked = FieldRow("one", "One", "")
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        rows = FieldRows([asked], 120)
        qtbot.addWidget(rows)
        rows.resize(400, 60)
        with qtbot.waitExposed(rows):
            rows.show()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    (name,) = rows.findChildren(ProseLabel)
    assert rows.width() - 1 - name.mapTo(rows, name.rect().topRight()).x() == 17  # the card's edge and 16


def test_the_button_that_unfolds_an_organisation_says_which(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("problem", "room"))
    first, second = bench.session.organisations[:2]
    folds = [view.findChild(IconButton, f"fold.{each.id}") for each in (first, second)]
    assert [each.accessibleName() for each in folds if each] == [f"Open {first.name}", f"Open {second.name}"]
    assert folds[0]
    qtbot.mouseClick(folds[0], Qt.MouseButton.LeftButton)
    assert folds[0].accessibleName() == f"Close {first.name}"
    name = line(view, f"name.{first.id}")
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Fell Rescue")
    assert folds[0].accessibleName() == "Close Fell Rescue"


def test_how_many_are_not_named_follows_the_head_count(qtbot: QtBot, bench: Bench) -> None:
    view, guest = shown(qtbot, bench), bench.session.guests[0]
    view.go(Place("problem", "room", guest.id))
    named = sum(each.organisation == guest.id for each in bench.session.participants)
    field = line(view, f"people.{guest.id}")
    field.selectAll()
    qtbot.keyClicks(field, str(named + 4))
    assert "4 more, not named" in [each.text() for each in view.findChildren(Label)]


def test_the_cursor_goes_on_to_the_next_person_when_one_is_taken_off_the_list(qtbot: QtBot, bench: Bench) -> None:
    guest = bench.session.guests[0]
    for new in (ParticipantId("ann"), ParticipantId("bob")):
        bench.workbench.edit("", partial(add_participant, new=new, organisation=guest.id), Place("problem"))
    view = shown(qtbot, bench)
    view.go(Place("problem", "room", guest.id))
    person = next(each for each in view.findChildren(PersonLine) if each.isAncestorOf(line(view, "name.ann")))
    gone = person.stops[-1]
    gone.setFocus()
    qtbot.keyClick(gone, Qt.Key.Key_Space)
    assert ParticipantId("ann") not in {each.id for each in bench.session.participants}
    assert QApplication.focusWidget() is line(view, "name.bob")


def test_work_in_an_empty_room_begins_on_the_button_that_adds_the_host(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.go(Place("problem", "room"))
    view.begin()
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert focus.text() == "Add the host"


def test_pasting_without_a_list_says_what_is_missing(qtbot: QtBot, bench: Bench) -> None:
    view, before = shown(qtbot, bench), bench.session
    view.go(Place("problem", "room"))
    told: list[str] = []
    view.explained.connect(told.append)
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(
        next(each for each in view.findChildren(Button) if each.text() == "Paste a list"), Qt.MouseButton.LeftButton
    )
    assert told == ["There is no list to paste yet. Copy one first: an organisation a line."]
    assert bench.session is before


def test_only_who_is_not_the_host_can_be_made_the_host(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("problem", "room"))

    def offered() -> list[bool]:
        menus = [row.findChildren(MenuButton)[0].menu for row in view.findChildren(OrganisationRow)]
        return ["Make it the host" in [each.text() for each in menu.actions() if each.isVisible()] for menu in menus]

    assert offered() == [False, True, True, True]
    second = bench.session.organisations[1]
    bench.workbench.edit("", partial(make_host, which=second.id), Place("problem", "room"))
    assert offered() == [not each.host for each in bench.session.organisations]
    assert bench.session.organisation(second.id).host  # type: ignore[union-attr]
