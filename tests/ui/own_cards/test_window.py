"""The window of own cards as a facilitator uses it: typed, kept, taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.deck.own_cards import industry, strength
from tests.samples import DECK
from tests.ui.own_cards.desk import CTRL, Desk, press, type_in, type_into
from workshop import words

SUPPER = "How to feed many strangers who all come at the same moment."


def test_an_industry_and_its_card_are_made_by_keys_and_are_in_the_deck(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk()
    assert desk.window.form._nothing.title.text() == "No own cards yet"
    desk.window.side.list.setFocus()
    press(Qt.Key.Key_N, CTRL)
    type_in("Soup kitchens")
    press(Qt.Key.Key_R, CTRL)
    type_in("One pot")
    press(Qt.Key.Key_Tab)
    type_in(SUPPER)
    (made,) = desk.on_disk(qtbot)
    assert (made.name, [(each.number, each.title, each.challenge) for each in made.strengths]) == (
        "Soup kitchens",
        [(9001, "One pot", SUPPER)],
    )
    deck = desk.deck(qtbot, lambda deck: 9001 in deck.by_number)
    assert deck.by_number[9001].industry.own
    assert desk.window.form._number.text() == "9001"
    assert desk.window.saved.text() == "Saved"


def test_a_space_that_is_typed_stays_while_the_card_is_kept(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry())
    field = desk.window.form.industry.name.edit
    desk.window.go(desk.on_disk(qtbot)[0].id)
    type_into(field, " of ")
    assert desk.on_disk(qtbot)[0].name.strip() in field.text()
    type_into(field, "x")
    assert desk.on_disk(qtbot)[0].name == field.text()
    assert " of x" in field.text()


def test_half_a_card_is_kept_said_and_not_dealt(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry(strengths=[strength(challenge="")]))
    assert desk.window.side.list.own.rows[1].about == "not dealt yet: what does it solve?"
    assert desk.decks.deck is not None
    assert not any(each.industry.own for each in desk.decks.deck.cards)


def test_what_is_too_long_is_counted_and_kept(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[1].key)
    field = desk.window.form.card.fields["title"]
    field.edit.selectAll()
    type_into(field.edit, "x" * 40)
    assert field._count.text() == "40 of 30, too long for the card"
    assert desk.on_disk(qtbot)[0].strengths[0].title == "x" * 40


def test_ten_thousand_characters_and_another_script_are_shown_and_kept(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    long = "x" * 10_000
    desk = open_desk(industry(name="\u0645\u0631\u062d\u0628\u0627", strengths=[strength(title=long, scene=long)]))
    desk.window.go(desk.window.side.list.own.rows[1].key)
    assert not desk.window.grab().isNull()
    assert desk.window.form.card.fields["scene"].value() == long


def test_a_deletion_is_taken_back_with_its_number(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry())
    before = desk.on_disk(qtbot)
    desk.window.go(desk.window.side.list.own.rows[0].key)
    desk.window.side.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert desk.on_disk(qtbot) == ()
    assert desk.window.messages.text() == "Deleted Bee school."
    desk.window.messages.note.action.click()
    assert desk.on_disk(qtbot) == before
    desk.window.go(desk.window.side.list.own.rows[2].key)
    desk.window.delete.click()
    assert [each.title for each in desk.on_disk(qtbot)[0].strengths] == ["The first open hive"]
    press(Qt.Key.Key_Z, CTRL)
    assert desk.on_disk(qtbot) == before
    press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert len(desk.on_disk(qtbot)[0].strengths) == 1


def test_the_cursor_is_never_in_a_list_of_nothing(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    assert desk.cursor() == "own.begin"
    press(Qt.Key.Key_Space)
    type_in("Bee school")
    desk.window.side.list.setFocus()
    press(Qt.Key.Key_Delete)
    assert desk.on_disk(qtbot) == ()
    assert desk.cursor() == "own.begin"
    press(Qt.Key.Key_Z, CTRL)
    assert desk.cursor() == "own.list"


def test_cards_that_are_found_take_the_cursor_from_the_invitation(open_desk: Callable[..., Desk]) -> None:
    assert open_desk(industry()).cursor() == "own.list"


def test_a_card_whose_making_was_undone_and_done_again_keeps_its_number(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk(industry())
    desk.window.side.list.setFocus()
    press(Qt.Key.Key_R, CTRL)
    assert [each.number for each in desk.on_disk(qtbot)[0].strengths] == [9001, 9002, 9003]
    press(Qt.Key.Key_Z, CTRL)
    assert len(desk.on_disk(qtbot)[0].strengths) == 2
    press(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert [each.number for each in desk.on_disk(qtbot)[0].strengths] == [9001, 9002, 9003]


def test_a_card_of_the_deck_is_a_beginning(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    type_into(desk.window.side.copy, "12")
    press(Qt.Key.Key_Return)
    (made,) = desk.on_disk(qtbot)
    theatre = DECK.by_number[12]
    assert (made.name, made.suit, made.own) == (theatre.industry.name, "play", True)
    assert made.id != theatre.industry.id
    assert (made.strengths[0].number, made.strengths[0].mechanism) == (9001, theatre.strength.mechanism)
    type_into(desk.window.side.copy, "prompt corner")
    press(Qt.Key.Key_Return)
    assert len(desk.on_disk(qtbot)[0].strengths) == 2
    desk.window.duplicate.click()
    assert [each.number for each in desk.on_disk(qtbot)[0].strengths] == [9001, 9002, 9003]


def test_enter_on_a_card_in_the_list_copies_it_once(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    type_into(desk.window.side.copy, "prompt corner")
    choices = desk.window.side.copy.completer().popup()
    assert choices is not None
    qtbot.waitUntil(choices.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(choices, key)
    qtbot.waitUntil(lambda: not choices.isVisible())
    QApplication.processEvents()  # what is chosen in the list is told after the field has taken the words over
    (made,) = desk.on_disk(qtbot)
    assert [each.title for each in made.strengths] == ["The prompt corner"]


def test_features_are_chosen_worded_and_taken_out(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry(strengths=[strength()]))
    desk.window.go(desk.window.side.list.own.rows[1].key)
    features = desk.window.form.card.features
    features.more.click()
    press(Qt.Key.Key_Down)
    type_into(features._rows[0].shows, "They shake.")
    (showing,) = desk.on_disk(qtbot)[0].strengths[0].features
    assert (showing.feature, showing.shows) == (DECK.features[1].id, "They shake.")
    features.more.click()
    assert features._rows[1].feature.choice() == DECK.features[0].id
    features._rows[0]._remove()
    assert [each.feature for each in desk.on_disk(qtbot)[0].strengths[0].features] == [DECK.features[0].id]


def test_lists_and_transfers_are_typed_one_a_line(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry(strengths=[strength()]))
    desk.window.go(desk.window.side.list.own.rows[1].key)
    fields = desk.window.form.card.fields
    type_into(fields["also_asked"].edit, "How to a.\nHow to b.\n")
    type_into(fields["transfers"].edit, "Riding | The first lesson | Own notes")
    found = desk.on_disk(qtbot)[0].strengths[0]
    assert found.also_asked == ("How to a.", "How to b.")
    assert [(each.to, each.what, each.source) for each in found.transfers] == [
        ("Riding", "The first lesson", "Own notes")
    ]


def test_the_suit_moves_the_file(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[0].key)
    desk.window.form.industry.suit.chosen.emit("care")
    (made,) = desk.on_disk(qtbot)
    assert made.suit == "care"
    assert [each.parent.name for each in desk.folder.glob("*/*.toml")] == ["care"]


def test_keys_do_nothing_that_their_buttons_do_not_do_either(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    assert not desk.window.give_out.isEnabled()
    desk.window.side.list.setFocus()
    press(Qt.Key.Key_E, CTRL)
    press(Qt.Key.Key_R, CTRL)
    desk.window.bring_in.setEnabled(False)  # as before the deck is there
    press(Qt.Key.Key_O, CTRL)
    assert desk.window.findChildren(QFileDialog) == []
    assert desk.on_disk(qtbot) == ()
    desk.window.bring_in.setEnabled(True)
    press(Qt.Key.Key_O, CTRL)
    (dialog,) = desk.window.findChildren(QFileDialog)
    dialog.reject()


def test_every_part_has_a_name_for_those_who_hear_it(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[1].key)
    silent = [
        each.objectName()
        for each in desk.window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and not each.accessibleName()
    ]
    assert [each for each in silent if each.startswith("own.")] == []


@pytest.mark.parametrize("language", [words.ENGLISH, words.PSEUDO_LONG])
def test_the_foot_has_room_for_all_its_words_and_keys(open_desk: Callable[..., Desk], language: str) -> None:
    words.use(language)
    desk = open_desk(industry(strengths=[strength()]))
    window = desk.window
    window.go(window.side.list.own.rows[1].key)
    window._tell_saved()
    QApplication.processEvents()
    assert window.saved.text()
    for each in (window.delete, window.duplicate, window.bring_in, window.give_out, window.close_button):
        assert each.width() >= each.sizeHint().width(), each.label()
