"""Own cards come in from files and go out into them, and a file that cannot be used is named and mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from tests.deck.own_cards import industry
from tests.ui.own_cards.desk import Desk, full
from workshop.whole_change import change


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
    qtbot.waitUntil(lambda: "there is no such file" in desk.window.messages.text())


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
    assert "play/a.toml cannot be used: line 1: what stands behind =" in broken.title.text()
    broken.action.click()
    assert opened == [str(desk.folder)]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    broken.action.click()
    assert desk.window.messages.text() == f"No program here opens it. It is in {desk.folder}."
    desk.window.go("file play/theatre.toml")
    assert broken.action.label() == "Mend it"
    with monkeypatch.context() as patched:
        patched.setattr("workshop.whole_change.write_whole", full)
        broken.action.click()
        qtbot.waitUntil(lambda: "could not be mended: there is no room left" in desk.window.messages.text())
        assert "Not on disk yet" not in desk.window.messages.text()
    broken.action.click()
    qtbot.waitUntil(lambda: "Street theatre" in desk.titles())
    assert "play/theatre.toml" not in desk.titles()
