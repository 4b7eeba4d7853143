"""The keys that catch what is said, from anywhere, even while somebody types."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from tests.ui.keys.drives import drives
from tests.ui.keys.hands import Hands, focused, settle, until
from workshop.model.jottings import JottingKind
from workshop.model.parts import Status
from workshop.ui.photographs.picture_view import PictureView


def typing(hands: Hands) -> str:
    """Somebody is in the middle of a sentence; the object name of the field."""
    hands.go("problem//statement")
    hands.type("And")
    assert "And" in hands.session.problem.statement
    return focused().objectName()


def open_ones(hands: Hands) -> list[str]:
    """The misunderstandings that are still open."""
    return [each.id for each in hands.session.misunderstandings if each.status is Status.OPEN]


@drives("catch", "capture.misunderstanding")
def catch(hands: Hands, key: str) -> None:
    field, before = typing(hands), hands.session
    hands.press(key)
    assert hands.console.slip.isVisible()
    hands.type("blue")
    hands.press("Return")
    after = hands.session
    assert [each.word for each in after.misunderstandings][len(before.misunderstandings) :] == ["blue"]
    assert after.problem == before.problem
    assert focused().objectName() == field, "the cursor is back in the sentence"


@drives("capture.idea")
def capture_idea(hands: Hands, key: str) -> None:
    before = len(hands.session.ideas)
    captured(hands, key, "A lamp")
    assert [each.text for each in hands.session.ideas][before:] == ["A lamp"]


@drives("capture.term")
def capture_term(hands: Hands, key: str) -> None:
    before = len(hands.session.terms)
    captured(hands, key, "lamp")
    assert [each.word for each in hands.session.terms][before:] == ["lamp"]


@drives("capture.parking")
def capture_parking(hands: Hands, key: str) -> None:
    set_aside(hands, key, JottingKind.PARKING)


@drives("capture.note")
def capture_note(hands: Hands, key: str) -> None:
    set_aside(hands, key, JottingKind.NOTE)


def set_aside(hands: Hands, key: str, kind: JottingKind) -> None:
    """What is typed after `key` is kept as a jotting of `kind`."""
    before = len(hands.session.jottings)
    captured(hands, key, "Who pays")
    assert [(each.text, each.kind) for each in hands.session.jottings][before:] == [("Who pays", kind)]


def captured(hands: Hands, key: str, words: str) -> None:
    """In the middle of a sentence, `key`, words, Enter: the sentence has the cursor again and is as it was."""
    field, before = typing(hands), hands.session.problem
    hands.press(key)
    hands.type(words)
    hands.press("Return")
    assert focused().objectName() == field
    assert hands.session.problem == before


@drives("photo.attach")
def attach(hands: Hands, key: str) -> None:
    typing(hands)
    hands.press(key)
    assert hands.dialog() == "QFileDialog"


@drives("photos")
def photographs(hands: Hands, key: str) -> None:
    typing(hands)
    panel = hands.console.photographs.panel
    assert not panel.isVisible()
    hands.press(key)
    assert panel.isVisible()
    assert panel.isAncestorOf(focused())
    hands.press(key)
    assert not panel.isVisible()


@drives("log")
def log(hands: Hands, key: str) -> None:
    typing(hands)
    assert not hands.console.log.isVisible()
    hands.press(key)
    assert hands.console.log.isVisible()
    hands.press(key)
    assert not hands.console.log.isVisible()


@drives("settle")
def settle_round(hands: Hands, key: str) -> None:
    typing(hands)
    hands.press(key)
    assert hands.run.aside == "settle"
    assert list(hands.run.round) == open_ones(hands)
    hands.press(key)
    assert hands.run.aside == ""


@drives("settle.agreed")
def settle_agreed(hands: Hands, key: str) -> None:
    assert ended(hands, key) is Status.AGREED


@drives("settle.both")
def settle_both(hands: Hands, key: str) -> None:
    assert ended(hands, key) is Status.DIFFER


@drives("settle.open")
def settle_open(hands: Hands, key: str) -> None:
    first = open_ones(hands)[0]
    assert ended(hands, "A") is Status.AGREED
    hands.press("Escape", "Ctrl+Shift+L")
    hands.go(f"settle//{first}")
    hands.console.stage().begin()
    hands.press(key)
    assert first in open_ones(hands)


def ended(hands: Hands, key: str) -> Status:
    """How the first open moment stands after `key` in the settle round."""
    first = open_ones(hands)[0]
    hands.press("Ctrl+Shift+L", key)
    return next(each.status for each in hands.session.misunderstandings if each.id == first)


@drives("capture.keep")
def keep_line(hands: Hands, key: str) -> None:
    typing(hands)
    before = hands.session
    hands.press("Alt+I")
    hands.type("A lamp")
    hands.press(key, "Alt+M")
    hands.type("blue")
    hands.press(key)
    after = hands.session
    assert [each.text for each in after.ideas][len(before.ideas) :] == ["A lamp"]
    assert [each.word for each in after.misunderstandings][len(before.misunderstandings) :] == ["blue"]


@drives("capture.away")
def put_away(hands: Hands, key: str) -> None:
    field, before = typing(hands), hands.session
    hands.press("Alt+I")
    hands.type("A lamp")
    hands.press(key)
    assert focused().objectName() == field
    hands.press("Ctrl+M")
    hands.type("blue")
    hands.press(key)
    assert not hands.console.slip.isVisible()
    assert hands.session == before
    hands.press("Ctrl+M")
    assert focused().text() == "blue"  # type: ignore[attr-defined]
    hands.press(key, "Alt+I")
    assert hands.console.capture.field.text() == "A lamp"


def in_the_log(hands: Hands) -> str:
    """The log stands at an open moment that is no term yet; its word."""
    hands.go("problem//statement")
    hands.press("Ctrl+M")
    hands.type("blue")
    hands.press("Return", "Ctrl+L")
    caught = hands.session.misunderstandings[-1]
    hands.go(f"misunderstandings//{caught.id}")
    return caught.word


@drives("log.term")
def log_term(hands: Hands, key: str) -> None:
    word = in_the_log(hands)
    hands.press(key)
    assert word in {each.word for each in hands.session.terms}


@drives("log.room")
def log_room(hands: Hands, key: str) -> None:
    word = in_the_log(hands)
    hands.press(key)
    assert hands.room.shown is not None
    assert hands.room.shown.kind == "spotlight"
    assert word in hands.room.plain_text


def photographed(hands: Hands, folder: Path) -> PictureView:
    """One photograph is attached and open, all of it."""
    QImage(900, 600, QImage.Format.Format_RGB32).save(str(folder / "chart.png"))
    hands.go("problem//statement")
    hands.press("Ctrl+Shift+A")
    dialog = hands.console.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(folder / "chart.png")])
    dialog.close()
    view = hands.console.photographs.panel.view
    until(view.has_picture)
    hands.window.activateWindow()
    view.setFocus()
    settle()
    assert view.is_fitted()
    return view


@drives("photo.larger", "photo.smaller", "photo.whole")
def zoomed(hands: Hands, key: str) -> None:
    view = photographed(hands, hands.console.workbench.path.parent)
    hands.press("+", "+")
    before = view.horizontalScrollBar().maximum()
    hands.press(key)
    now = view.horizontalScrollBar().maximum()
    assert now > before if key == "+" else now < before
    assert view.is_fitted() == (key == "0")
