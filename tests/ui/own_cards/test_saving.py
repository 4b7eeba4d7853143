"""What is typed of own cards gets to the disk, and nothing is lost where it does not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.deck.own_cards import industry
from tests.samples import DECK
from tests.ui.own_cards.desk import Desk, full, type_into
from workshop.background import WORKERS
from workshop.deck.importing import read_import
from workshop.deck.industry import Industry
from workshop.deck.own_folder import OwnFolder
from workshop.ui.own_cards.window import OwnCardsWindow, open_own_cards
from workshop.ui.own_disk import BESIDE


def test_what_cannot_be_written_stays_and_is_written_with_the_next_key(
    qtbot: QtBot, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(industry())
    desk.window.go(desk.window.side.list.own.rows[0].key)
    with monkeypatch.context() as patched:
        patched.setattr("workshop.whole_change.write_whole", full)
        type_into(desk.window.form.industry.name.edit, "A")
        qtbot.waitUntil(lambda: "Not on disk yet: there is no room left on the disk." in desk.window.messages.text())
    type_into(desk.window.form.industry.name.edit, "B")
    assert desk.on_disk(qtbot)[0].name.startswith(("AB", "Bee schoolAB"))
    assert desk.window.messages.text() == ""


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
        assert "Not on disk yet: there is no room left on the disk." in desk.window.messages.text()
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
    assert not own.is_saved, "the older write is still to come"
    go_on.set()
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
