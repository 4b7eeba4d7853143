"""The window of own cards as a facilitator uses it: typed, kept, taken back, imported, exported, mended."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.deck.own_cards import industry, strength
from tests.samples import DECK
from workshop.background import WORKERS, Background
from workshop.deck.deck import Deck
from workshop.deck.importing import read_import
from workshop.deck.industry import Industry
from workshop.deck.own_folder import OwnFolder
from workshop.paths import resources
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.key_filter import KeyFilter
from workshop.ui.own_cards.window import OwnCardsWindow, open_own_cards
from workshop.ui.own_disk import BESIDE
from workshop.whole_change import change

SUPPER = "How to feed many strangers who all come at the same moment."


@dataclass
class Desk:
    """The window over a real folder."""

    top: QWidget
    window: OwnCardsWindow
    decks: DeckShelf
    folder: Path

    def on_disk(self, qtbot: QtBot) -> tuple[Industry, ...]:
        """What the next start finds, once everything typed is written."""
        assert self.decks.own is not None
        own = self.decks.own
        qtbot.waitUntil(lambda: own.is_saved)
        return OwnFolder(self.folder).read().industries

    def titles(self) -> list[str]:
        """The rows of the list."""
        return [each.title for each in self.window.side.list.own.rows]

    def deck(self, qtbot: QtBot, wanted: Callable[[Deck], bool]) -> Deck:
        """The deck, once it is as it is `wanted`."""
        qtbot.waitUntil(lambda: self.decks.deck is not None and wanted(self.decks.deck), timeout=10_000)
        assert self.decks.deck is not None
        return self.decks.deck


@pytest.fixture
def open_desk(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Desk]]:
    """Opens the window, over a folder in which these industries are."""
    monkeypatch.setattr("workshop.ui.deck_shelf.read_kept", lambda *_: DECK)  # which no test here changes
    monkeypatch.setattr("workshop.ui.deck_shelf.RENEWED_AFTER", 1)
    background = Background()
    keys = KeyFilter(qapp)
    folder = tmp_path / "deck"
    made: list[DeckShelf] = []

    def make(*industries: Industry) -> Desk:
        if industries:
            OwnFolder(folder).keep(*industries)
        decks = DeckShelf(resources() / "deck", background, own=folder)
        made.append(decks)
        top = QWidget()
        qtbot.addWidget(top)
        open_own_cards(decks, top)
        window = top.findChild(OwnCardsWindow)
        assert isinstance(window, OwnCardsWindow)
        with qtbot.waitExposed(window):
            window.show()
        assert decks.own is not None
        own = decks.own
        qtbot.waitUntil(lambda: decks.deck is not None and own.is_saved, timeout=20_000)
        return Desk(top, window, decks, folder)

    yield make
    for each in made:
        each.put_away()
    background.stop()
    keys.deleteLater()


def type_into(field: QWidget, text: str) -> None:
    field.setFocus()
    for place, line in enumerate(text.split("\n")):
        if place:
            QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClicks(field, line)


def type_in(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


CTRL = Qt.KeyboardModifier.ControlModifier


def test_an_industry_and_its_card_are_made_by_keys_and_are_in_the_deck(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk()
    assert "No own cards yet." in desk.window.form._nothing.title.text()
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


def test_a_table_is_imported_and_the_import_taken_back(
    qtbot: QtBot, open_desk: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(industry())
    table = tmp_path / "tides.csv"
    table.write_text(f"name,title,challenge\nTides,{'long ' * 10},How to wait.\nWinds,Sails,How to go.\n", "utf-8")
    desk.window.import_file(str(table))
    qtbot.waitUntil(lambda: "2 new cards" in desk.window.messages.text())
    assert "too long for the card" in desk.window.messages.text()
    assert "No suit was said for Tides, Winds." in desk.window.messages.text()
    assert sorted(each.name for each in desk.on_disk(qtbot)) == ["Bee school", "Tides", "Winds"]
    changes: list[Path] = []

    def count(folder: Path, files: Mapping[str, str | None]) -> None:
        changes.append(folder)
        change(folder, files)

    monkeypatch.setattr("workshop.deck.own_folder.change", count)
    desk.window.messages.note.action.click()
    assert [each.name for each in desk.on_disk(qtbot)] == ["Bee school"]
    assert len(changes) == 1, "whoever is killed meanwhile finds all of the import, or nothing"


def test_a_broken_import_says_where_and_why_and_changes_nothing(
    qtbot: QtBot, open_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    desk = open_desk(industry())
    before = desk.on_disk(qtbot)
    table = tmp_path / "tides.csv"
    table.write_text("name,title,challenge\n" + "Tides,,How to wait.\n" * 8, "utf-8")
    desk.window.import_file(str(table))
    qtbot.waitUntil(lambda: "Nothing was imported." in desk.window.messages.text())
    told = desk.window.messages.text()
    assert "line 2, title: is missing" in told
    assert "and 2 more" in told
    assert desk.on_disk(qtbot) == before
    desk.window.import_file(str(tmp_path / "nothing.csv"))
    qtbot.waitUntil(lambda: "No such file" in desk.window.messages.text())


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


def test_all_cards_go_into_one_file(qtbot: QtBot, open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    desk = open_desk(industry(), industry(name="Tides"))
    for name in ("all.csv", "all.toml"):
        with qtbot.waitSignal(desk.window._own.exported):
            desk.window.export_file(str(tmp_path / name))
        assert name in desk.window.messages.text()
        assert "Tides" in (tmp_path / name).read_text("utf-8")
    desk.window.export_file(str(tmp_path / "deck" / "numbers.json" / "x.csv"))
    qtbot.waitUntil(lambda: "Nothing was exported" in desk.window.messages.text())


def test_a_file_that_cannot_be_used_is_named_and_mended_or_its_folder_opened(
    qtbot: QtBot, open_desk: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    (tmp_path / "deck" / "play").mkdir(parents=True)
    (tmp_path / "deck" / "play" / "a.toml").write_text("name =", "utf-8")
    (tmp_path / "deck" / "play" / "theatre.toml").write_text('name = "Street theatre"', "utf-8")
    desk = open_desk(industry())
    assert desk.titles()[:2] == ["play/a.toml", "play/theatre.toml"]
    broken = desk.window.form._broken
    desk.window.go("file play/a.toml")
    assert "play/a.toml cannot be used: Invalid value" in broken.title.text()
    broken.action.click()
    assert opened == [str(desk.folder)]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    broken.action.click()
    assert desk.window.messages.text() == f"No program here opens {desk.folder}."
    desk.window.go("file play/theatre.toml")
    assert broken.action.label() == "Mend it"
    with monkeypatch.context() as patched:
        patched.setattr("workshop.whole_change.write_whole", full)
        broken.action.click()
        qtbot.waitUntil(lambda: "could not be mended: No space left" in desk.window.messages.text())
        assert "Not on disk yet" not in desk.window.messages.text()
    broken.action.click()
    qtbot.waitUntil(lambda: "Street theatre" in desk.titles())
    assert "play/theatre.toml" not in desk.titles()


def test_what_cannot_be_written_stays_and_is_written_with_the_next_key(
    qtbot: QtBot, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(industry())

    def full(path: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workshop.whole_change.write_whole", full)
    desk.window.go(desk.window.side.list.own.rows[0].key)
    type_into(desk.window.form.industry.name.edit, "A")
    qtbot.waitUntil(lambda: "Not on disk yet: No space left on device." in desk.window.messages.text())
    monkeypatch.undo()
    type_into(desk.window.form.industry.name.edit, "B")
    assert desk.on_disk(qtbot)[0].name.startswith(("AB", "Bee schoolAB"))
    assert desk.window.messages.text() == ""


def full(path: Path, content: bytes) -> None:
    """A disk on which nothing has room."""
    raise OSError(28, "No space left on device")


def test_what_cannot_be_written_is_tried_again_by_itself(
    qtbot: QtBot, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.ui.own_shelf.TRIED_AGAIN", 50)
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[0].key)
    with monkeypatch.context() as patched:
        patched.setattr("workshop.whole_change.write_whole", full)
        type_into(desk.window.form.industry.name.edit, "A")
        qtbot.waitUntil(lambda: "Not on disk yet" in desk.window.messages.text())
    qtbot.waitUntil(lambda: desk.window.messages.text() == "")
    assert "A" in OwnFolder(desk.folder).read().industries[0].name


def test_nobody_closes_the_window_unknowing_while_the_disk_is_full(
    qtbot: QtBot, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[0].key)
    with monkeypatch.context() as patched:
        patched.setattr("workshop.whole_change.write_whole", full)
        type_into(desk.window.form.industry.name.edit, "A")
        desk.window.close_button.click()
        assert desk.window.isVisible()
        assert "Not on disk yet: No space left on device." in desk.window.messages.text()
        assert "Close again" in desk.window.messages.text()
        desk.window.close_button.click()
        assert not desk.window.isVisible()
        open_own_cards(desk.decks, desk.top)
        again = [each for each in desk.top.findChildren(OwnCardsWindow) if each.isVisible()]
        assert ["Not on disk yet" in each.messages.text() for each in again] == [True]
        type_into(again[0].form.industry.name.edit, "B")
    again[0].close_button.click()
    assert not again[0].isVisible()
    assert "B" in OwnFolder(desk.folder).read().industries[0].name


def test_what_the_folder_does_not_take_at_the_end_stands_beside_it(
    open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[0].key)
    beside = [desk.folder.with_name(f"{BESIDE}-{number}.toml") for number in (1, 2)]
    beside[0].write_text("of an earlier day", "utf-8")
    monkeypatch.setattr("workshop.whole_change.write_whole", full)
    desk.window.form.industry.name.edit.selectAll()
    type_into(desk.window.form.industry.name.edit, "Zymurgy")
    desk.decks.put_away()
    assert beside[0].read_text("utf-8") == "of an earlier day"
    found = read_import(beside[1].name, beside[1].read_bytes(), DECK.feature.keys())
    assert [each.name for each in found] == ["Zymurgy"]
    assert str(beside[1]) in caplog.text
    assert "Zymurgy" not in caplog.text


def test_what_is_typed_during_an_import_that_is_refused_is_written(
    qtbot: QtBot, open_desk: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[0].key)
    go_on = threading.Event()

    def slow(name: str, content: bytes, features: Collection[str]) -> tuple[Industry, ...]:
        go_on.wait(10)
        return read_import(name, content, features)

    monkeypatch.setattr("workshop.ui.own_disk.read_import", slow)
    table = tmp_path / "tides.csv"
    table.write_text("name,title\nTides,\n", "utf-8")
    desk.window.import_file(str(table))
    type_into(desk.window.form.industry.name.edit, "X")
    qtbot.waitUntil(lambda: not desk.window._own._soon.isActive())
    go_on.set()
    qtbot.waitUntil(lambda: "Nothing was imported." in desk.window.messages.text())
    assert "X" in desk.on_disk(qtbot)[0].name


@pytest.mark.parametrize("undone", [False, True])
def test_an_older_write_that_comes_late_changes_nothing(
    qtbot: QtBot, open_desk: Callable[..., Desk], *, undone: bool
) -> None:
    desk = open_desk(industry())
    own, before = desk.window._own, desk.on_disk(qtbot)[0].name
    desk.window.go(desk.window.side.list.own.rows[0].key)
    go_on = threading.Event()
    for _ in range(WORKERS):
        own._background.run(lambda progress, cancelled: go_on.wait(10))
    type_into(desk.window.form.industry.name.edit, "X")
    qtbot.waitUntil(lambda: not own._soon.isActive())
    if undone:
        own.undo()
    else:
        type_into(desk.window.form.industry.name.edit, "Y")
    desk.window.close()
    written = own.industries[0].name
    assert (written == before) is undone
    assert OwnFolder(desk.folder).read().industries[0].name == written
    go_on.set()
    qtbot.waitUntil(lambda: own._background.idle)
    assert desk.on_disk(qtbot)[0].name == written


def test_closing_writes_what_was_typed(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[0].key)
    type_into(desk.window.form.industry.name.edit, "X")
    desk.window.close()
    assert "X" in OwnFolder(desk.folder).read().industries[0].name


def test_what_another_program_changed_is_there_when_the_window_opens_again(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk(industry())
    OwnFolder(desk.folder).keep(industry(name="Tides"))
    desk.window.close()
    top = QWidget()
    qtbot.addWidget(top)
    open_own_cards(desk.decks, top)
    window = top.findChild(OwnCardsWindow)
    assert isinstance(window, OwnCardsWindow)
    qtbot.waitUntil(lambda: "Tides" in [each.title for each in window.side.list.own.rows])
    open_own_cards(desk.decks, top)
    assert len(top.findChildren(OwnCardsWindow)) == 1
    desk.deck(qtbot, lambda deck: any(each.name == "Tides" for each in deck.industries))


def test_every_part_has_a_name_for_those_who_hear_it(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[1].key)
    silent = [
        each.objectName()
        for each in desk.window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and not each.accessibleName()
    ]
    assert [each for each in silent if each.startswith("own.")] == []
