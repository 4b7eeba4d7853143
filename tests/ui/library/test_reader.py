"""Looking through the files beside the GUI, where that goes wrong: what is known is listed, and can be opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.library.driving import Make, listed
from workshop.background import Background
from workshop.clock import Clock
from workshop.library.library import Library
from workshop.ui.library.page import LibraryPage


def broken(*_: object) -> None:
    raise RuntimeError("what nobody foresaw")


@pytest.mark.parametrize("job", ["look", "make_examples"])
def test_a_session_can_be_opened_though_the_files_cannot_be_looked_through(
    qtbot: QtBot,
    library: Library,
    make: Make,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    job: str,
) -> None:
    path = make("Known before")
    monkeypatch.setattr(f"workshop.ui.library.reader.{job}", broken)
    background = Background()
    page = LibraryPage(library, background, Clock())
    qtbot.addWidget(page)
    page.show()
    page.load(tmp_path)
    qtbot.waitUntil(lambda: page.loaded)
    assert listed(page) == ["Known before"]
    assert ("Not every file could be looked through" in page.message()) == (job == "look")
    with qtbot.waitSignal(page.open_wanted) as asked:
        page.pane.list.open_wanted.emit(path)
    assert asked.args == [path]
    background.stop()


def test_a_session_that_is_asked_for_while_the_files_are_looked_through_is_opened_though_that_fails(
    qtbot: QtBot, library: Library, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make("Asked for")
    monkeypatch.setattr("workshop.ui.library.reader.look", broken)
    background = Background()
    page = LibraryPage(library, background, Clock())
    qtbot.addWidget(page)
    page.show()
    page.reader.look()
    assert page.reader.reading
    with qtbot.waitSignal(page.open_wanted) as asked:
        page.pane.list.open_wanted.emit(path)
    assert asked.args == [path]
    background.stop()
