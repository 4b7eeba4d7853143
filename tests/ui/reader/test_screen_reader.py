"""Every control of every screen has a name, a role, a value where it has one, and a key; no two are called the same.

And every word stands out from what it is really painted on, 4.5 to one at least.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from tests.samples import CALMER, CLICK, DECK, sample
from tests.ui.contrast import faint, measured
from tests.ui.keys.hands import House, settle, until
from tests.ui.reader.rules import complaints
from tests.ui.reader.screens import PLACES, SCREENS, windows
from tests.ui.reader.tree import Node, nodes
from workshop.model.identity import SessionId
from workshop.model.parts import Plan
from workshop.model.session import Session
from workshop.ui.projector import Projector

PAINTED_ELSEWHERE = (Projector, QMenu)
"""Windows whose words are painted by other hands: the room's views, which have their own tests, and Qt's."""
SESSIONS = {"calmer": sample(CALMER), "click": sample(CLICK), "empty": Session(plan=Plan(id=SessionId("empty")))}


@pytest.fixture(scope="module")
def house(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One window for all screens."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("workshop.ui.deck_shelf.read_kept", lambda *_: DECK)
        made = House(tmp_path_factory.mktemp("house"))
        yield made
        made.close()


def come(house: House) -> None:
    """Wait until what the screen asked for is there."""
    until(lambda: house.background.idle)
    settle()


def heard() -> list[list[Node]]:
    """What a screen reader finds in each window that can be seen now, and where the cursor is.

    A field inside a table is no child of it for Qt: whoever comes there hears it all the same.
    """
    focus = QApplication.focusWidget()
    return [list(nodes(each)) for each in (*windows(), *((focus,) if focus is not None else ()))]


def wrong_with(found: list[list[Node]]) -> list[str]:
    """What is wrong with it, in words."""
    return sorted({wrong for window in found for wrong in complaints(window)})


@pytest.mark.parametrize("session", SESSIONS)
def test_every_stage_can_be_heard_and_reached(house: House, tmp_path: Path, session: str) -> None:
    hands = house.open(tmp_path / "session.workshop", SESSIONS[session])
    wrong = set()
    for place in PLACES:
        hands.go(place)
        come(house)
        wrong |= {*wrong_with(heard()), *faint(house.window)}
        assert measured(house.window), f"nothing was measured at {place}"
    house.tidy()
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_can_be_heard_and_reached(house: House, tmp_path: Path, screen: str) -> None:
    hands = house.open(tmp_path / "session.workshop", SESSIONS["calmer"])
    way, told = SCREENS[screen]
    way(hands)
    come(house)
    found = heard()
    names, wrong = {each.name for window in found for each in window}, wrong_with(found)
    unread = sorted({each for window in windows() for each in faint(window)})
    silent = [
        type(each).__name__ for each in windows() if not isinstance(each, PAINTED_ELSEWHERE) and not measured(each)
    ]
    house.tidy()
    house.window.resize(1366, 768)
    assert any(told in each for each in names), f"the screen did not open: {sorted(names)}"
    assert wrong == []
    assert silent == [], "windows of which nothing was measured"
    assert unread == [], "words that stand out too little from their ground"
