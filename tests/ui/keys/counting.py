"""The keys of ideas: counting their dots, and merging, splitting and gathering them."""

from __future__ import annotations

from tests.ui.keys.drives import drives
from tests.ui.keys.hands import Hands, focused
from workshop.model.parts import Idea


def counting(hands: Hands) -> str:
    """Nothing is counted yet, and the first idea is lit: its id."""
    hands.go("mapping/count")
    hands.find("count.again").click()  # type: ignore[attr-defined]
    assert not hands.session.dots
    assert focused().objectName() == "count.number"
    return hands.run.lit


def dots(hands: Hands, which: str) -> list[int]:
    """The dots of an idea, as counted."""
    return [each.count for each in hands.session.dots if each.idea == which]


@drives("count")
def count(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.console.stage().place().tab == "count"
    assert hands.run.lit


@drives("count.digit")
def digit(hands: Hands, key: str) -> None:
    lit = counting(hands)
    hands.press(key, "Return")
    assert dots(hands, lit) == [int(key)]


@drives("count.set")
def set_dots(hands: Hands, key: str) -> None:
    lit = counting(hands)
    hands.press("7", key)
    assert dots(hands, lit) == [7]
    assert hands.run.lit not in ("", lit), "the next one is lit"


@drives("count.more")
def more(hands: Hands, key: str) -> None:
    lit = counting(hands)
    hands.press("4", "Return", "Up", key)
    assert dots(hands, lit) == [5]


@drives("count.less")
def less(hands: Hands, key: str) -> None:
    lit = counting(hands)
    hands.press("4", "Return", "Up", key)
    assert dots(hands, lit) == [3]


@drives("count.back")
def back(hands: Hands, key: str) -> None:
    hands.go("mapping/count")
    hands.find("count.rated").click()  # type: ignore[attr-defined]
    hands.go("mapping/count.novelty/idea-a")
    hands.press("1", "Return", "2", "Return")
    third = focused().accessibleName()
    hands.press(key)
    assert focused().accessibleName() != third
    hands.press("Ctrl+A", "5", "Return")
    [rated] = hands.session.ratings
    assert (rated.ones, rated.twos) == (1, 5)


@drives("reveal")
def reveal(hands: Hands, key: str) -> None:
    counting(hands)
    hands.press("4", "Return")
    assert not hands.session.voting.revealed
    hands.press(key)
    assert hands.session.voting.revealed


def idea(hands: Hands, letter: str) -> Idea:
    """The idea with that letter."""
    return next(each for each in hands.session.ideas if each.letter == letter)


@drives("idea.merge")
def merge(hands: Hands, key: str) -> None:
    gone = idea(hands, "B")
    hands.go(f"mapping/ideas/{gone.id}")
    hands.press(key)
    hands.type("a")
    hands.press("Return")
    assert idea(hands, "A").merged == (gone.text,)
    assert gone.id not in {each.id for each in hands.session.ideas}


@drives("idea.split")
def split(hands: Hands, key: str) -> None:
    before = idea(hands, "A").text
    hands.go(f"mapping/ideas/{idea(hands, 'A').id}")
    hands.press("Ctrl+Home", *["Right"] * (before.index(",") + 1), key)
    cut = before.index(",") + 1
    assert (idea(hands, "A").text, idea(hands, "L").text) == (before[:cut], before[cut:].strip())


@drives("idea.gather")
def gather(hands: Hands, key: str) -> None:
    hands.go(f"mapping/ideas/{idea(hands, 'A').id}")
    hands.press(key)
    hands.type("Under the clock")
    hands.press("Return")
    [name] = [each for each in hands.session.clusters if each.name == "Under the clock"]
    assert idea(hands, "A").cluster == name.id
