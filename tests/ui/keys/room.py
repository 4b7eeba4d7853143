"""The keys of the room: its screen, its clock, its script."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from tests.ui.keys.drives import drives
from tests.ui.keys.hands import Hands, settle
from workshop.projection import Shown
from workshop.room.clocks import step_left
from workshop.ui.console.rail_link import RailLink
from workshop.ui.presentation import State


def presenting(hands: Hands) -> None:
    """The room sees the statement, and the facilitator types."""
    hands.go("problem//statement")
    hands.press("F5", "F5")
    assert stands(hands) is State.LIVE
    assert hands.session.problem.statement in hands.room.plain_text


def stands(hands: Hands) -> State:
    """How the room's screen stands."""
    return hands.room.state


@drives("show")
def show(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert stands(hands) is State.BLANK
    assert hands.room.plain_text == ""
    assert hands.console.projector.isVisible()
    hands.press(key)
    assert stands(hands) is State.LIVE
    assert hands.session.problem.statement in hands.room.plain_text


@drives("end")
def end(hands: Hands, key: str) -> None:
    presenting(hands)
    hands.press(key)
    assert stands(hands) is State.NO_SCREEN
    assert not hands.console.projector.isVisible()


@drives("views")
def views(hands: Hands, key: str) -> None:
    presenting(hands)
    hands.press(key)
    hands.type("our words")
    hands.press("Return")
    assert hands.room.shown == Shown("terms")
    assert hands.dialog() == ""


@drives("ahead")
def ahead(hands: Hands, key: str) -> None:
    presenting(hands)
    before, look = hands.room.plain_text, hands.console.side.ahead
    hands.press(key)
    assert look.isVisible()
    assert hands.room.plain_text == before
    hands.press(key)
    assert not look.isVisible()


@drives("screens")
def screens(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.dialog() == "screens"


@drives("rehearse")
def rehearse(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.dialog() == "rehearsal"


@drives("freeze")
def freeze(hands: Hands, key: str) -> None:
    presenting(hands)
    hands.press(key)
    assert stands(hands) is State.FROZEN
    hands.type("unseen ")
    hands.press("Tab")
    assert "unseen" in hands.session.problem.statement
    assert "unseen" not in hands.room.plain_text
    hands.press(key)
    assert stands(hands) is State.LIVE
    assert "unseen" in hands.room.plain_text


@drives("blank")
def blank(hands: Hands, key: str) -> None:
    presenting(hands)
    hands.press(key)
    assert stands(hands) is State.BLANK
    assert hands.room.plain_text == ""
    hands.press(key)
    assert stands(hands) is State.LIVE


@drives("next.view")
def next_view(hands: Hands, key: str) -> None:
    presenting(hands)
    before = hands.room.shown, hands.room.part
    hands.press(key)
    assert (hands.room.shown, hands.room.part) != before
    hands.press("PgUp")
    assert (hands.room.shown, hands.room.part) == before


@drives("previous.view")
def previous_view(hands: Hands, key: str) -> None:
    presenting(hands)
    before = hands.room.shown, hands.room.part
    hands.press(key)
    assert (hands.room.shown, hands.room.part) != before
    hands.press("PgDown")
    assert (hands.room.shown, hands.room.part) == before


@drives("scroll.down")
def scroll_down(hands: Hands, key: str) -> None:
    scrolled(hands, key, lambda before, after: after > before)


@drives("scroll.up")
def scroll_up(hands: Hands, key: str) -> None:
    scrolled(hands, key, lambda before, after: after < before)


def scrolled(hands: Hands, key: str, right: Callable[[int, int], bool]) -> None:
    """The ladder, too long for a low window, scrolls while the room goes on seeing what it saw."""
    hands.window.resize(1024, 680)
    presenting(hands)
    hands.press("Ctrl+2")
    hands.go("abstraction//rung-3")
    settle()
    bar = next(
        each.verticalScrollBar()
        for each in hands.console.stage().findChildren(QScrollArea)
        if each.isVisible() and each.verticalScrollBar().maximum() > 0
    )
    bar.setValue(bar.maximum() // 2)
    before, seen = bar.value(), hands.room.shown
    hands.press(key)
    after = bar.value()
    hands.window.resize(1366, 768)
    assert right(before, after)
    assert hands.room.shown == seen


@drives("step.clock")
def step_clock(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.run.step_since
    assert hands.run.step_total > 0
    hands.press(key)
    assert not hands.run.step_since
    assert hands.run.step_total > 0


@drives("step.minute")
def step_minute(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press("F7", "F7")
    before = step_left(hands.run, hands.house.clock.now())
    hands.press(key)
    assert step_left(hands.run, hands.house.clock.now()) == before + 60


@drives("step.next")
def step_next(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.run.step("stage-problem") == 1
    assert hands.console.side.script.isVisible()


@drives("step.previous")
def step_previous(hands: Hands, key: str) -> None:
    presenting(hands)
    hands.press("Ctrl+J", "Ctrl+J", "F7")
    before, seen = hands.run, hands.room.plain_text
    hands.press(key)
    assert (before.step("stage-problem"), hands.run.step("stage-problem")) == (2, 1)
    assert (hands.run.step_since, hands.room.plain_text) == (before.step_since, seen)
    hands.press(key, key)
    assert hands.run.step("stage-problem") == 0


@drives("break")
def pause(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.run.on_break
    assert "End the break" in [each.accessibleName() for each in hands.console.findChildren(RailLink)]
    hands.press(key)
    assert not hands.run.on_break
    assert "End the break" not in [each.accessibleName() for each in hands.console.findChildren(RailLink)]


@drives("probe")
def probe(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.run.aside == "probe"
    assert hands.console.stage().key == "probe"
    hands.press(key)
    assert hands.run.aside == ""


@drives("probe.rate")
def rate(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press("Ctrl+Shift+E", "Return")
    hands.type("News is better than silence")
    hands.press("Tab", key)
    [estimate] = hands.session.estimates
    assert estimate.before == int(key)


@drives("clicker.blank")
def clicker(hands: Hands, key: str) -> None:
    """On the console the letters are letters."""
    presenting(hands)
    hands.press(key)
    assert stands(hands) is State.LIVE
    QTest.keyClick(hands.console.projector, QKeySequence(key)[0].key())  # type: ignore[index]
    assert stands(hands) is State.BLANK
