"""The keys that catch what is said, from anywhere, even while somebody types."""

from __future__ import annotations

from tests.ui.keys.drives import drives
from tests.ui.keys.hands import Hands, focused
from workshop.model.jottings import JottingKind
from workshop.model.parts import Status


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
    field, before = typing(hands), len(hands.session.ideas)
    hands.press(key)
    hands.type("A lamp")
    hands.press("Return")
    assert [each.text for each in hands.session.ideas][before:] == ["A lamp"]
    assert focused().objectName() == field


@drives("capture.term")
def capture_term(hands: Hands, key: str) -> None:
    field, before = typing(hands), len(hands.session.terms)
    hands.press(key)
    hands.type("lamp")
    hands.press("Return")
    assert [each.word for each in hands.session.terms][before:] == ["lamp"]
    assert focused().objectName() == field


@drives("capture.parking")
def capture_parking(hands: Hands, key: str) -> None:
    set_aside(hands, key, JottingKind.PARKING)


@drives("capture.note")
def capture_note(hands: Hands, key: str) -> None:
    set_aside(hands, key, JottingKind.NOTE)


def set_aside(hands: Hands, key: str, kind: JottingKind) -> None:
    """What is typed after `key` is kept as a jotting of `kind`."""
    field, before = typing(hands), len(hands.session.jottings)
    hands.press(key)
    hands.type("Who pays")
    hands.press("Return")
    assert [(each.text, each.kind) for each in hands.session.jottings][before:] == [("Who pays", kind)]
    assert focused().objectName() == field


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
