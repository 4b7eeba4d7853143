"""The keys that move the facilitator about the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.ui.keys.drives import drives
from tests.ui.keys.hands import Hands, focused
from workshop.room.stages import STAGES
from workshop.ui import keymap


@drives(*(f"stage.{number}" for number in range(1, len(STAGES) + 1)))
def stage(hands: Hands, key: str) -> None:
    wanted = STAGES[int(key.removeprefix("Ctrl+")) - 1]
    hands.go("analogies" if wanted != "analogies" else "problem")
    hands.press(key)
    assert hands.run.stage == wanted
    assert hands.console.stage().key == wanted
    assert hands.console.stage().isAncestorOf(focused())


@drives("agenda")
def agenda(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.console.stage().key == "agenda"
    hands.press(key)
    assert hands.console.stage().key == "problem"


@drives("region.next")
def next_region(hands: Hands, key: str) -> None:
    assert [walked(hands, key) for _ in range(4)] == ["side", "capture", "rail", "centre"]


@drives("region.previous")
def previous_region(hands: Hands, key: str) -> None:
    assert [walked(hands, key) for _ in range(4)] == ["rail", "capture", "side", "centre"]


def walked(hands: Hands, key: str) -> str:
    """The part of the window that has the focus after `key`."""
    console = hands.console
    if console.rail.window().focusWidget() is None:
        hands.go("problem//statement")
    hands.press(key)
    parts = {"rail": console.rail, "side": console.side, "capture": console.capture, "centre": console.stage()}
    return next(name for name, part in parts.items() if part.isAncestorOf(focused()))


@drives("search")
def search(hands: Hands, key: str) -> None:
    """In the deck of cards, among the sessions, and in a preview of pages the same key begins a search."""
    hands.go("analogies")
    hands.press(key)
    assert focused().objectName() == "search"
    hands.press("Ctrl+W", key)
    assert focused() is hands.window.library.pane.search


@drives("keys")
def keys(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.dialog() == "keys"
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    hands.type(keymap.key("keys").title)
    assert focused().text() == keymap.key("keys").title  # type: ignore[attr-defined]


@drives("library")
def library(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.window.console is None
    assert hands.window.library.isVisible()
