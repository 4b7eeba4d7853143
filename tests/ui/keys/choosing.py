"""The keys of the deck: letters, while nobody types, and the near/far dial."""

from __future__ import annotations

from tests.samples import DECK
from tests.ui.keys.drives import drives
from tests.ui.keys.hands import Hands, focused, until
from workshop.ui.stages.analogies.shortlist import PLACES


def at_the_deck(hands: Hands) -> str:
    """The first suggestion that is not on the shortlist is open, and the list has the focus; the card it is of."""
    hands.go("analogies")
    hands.press("Ctrl+3")
    laid_out(hands)
    kept = {each.strength for each in hands.session.shortlist}
    for _ in range(20):
        hands.press("Down")
        strength = hands.run.item("analogies").partition(":")[2] or hands.run.item("analogies")
        if strength and strength not in kept and not strength.startswith("analogy-"):
            return strength
    raise AssertionError("every suggestion is on the shortlist")


def laid_out(hands: Hands) -> None:
    """Wait until the cards are there."""
    suggestions = hands.find("suggestions")
    until(lambda: suggestions.model().rowCount() > 0)  # type: ignore[attr-defined]
    until(lambda: hands.house.background.idle)


@drives("shortlist")
def shortlist(hands: Hands, key: str) -> None:
    strength = at_the_deck(hands)
    assert len(hands.session.shortlist) == PLACES
    hands.press(key)
    assert strength not in {each.strength for each in hands.session.shortlist}, "it asks which card makes way"
    hands.press("Return")
    assert strength in {each.strength for each in hands.session.shortlist}
    assert len(hands.session.shortlist) == PLACES
    hands.press(key)
    assert strength not in {each.strength for each in hands.session.shortlist}


@drives("deal")
def deal(hands: Hands, key: str) -> None:
    at_the_deck(hands)
    hands.press(key)
    laid_out(hands)
    assert hands.run.hand == "deal"
    assert hands.find("suggestions").model().rowCount() == 8  # type: ignore[attr-defined]


@drives("shuffle")
def shuffle(hands: Hands, key: str) -> None:
    at_the_deck(hands)
    hands.press(key)
    laid_out(hands)
    assert hands.run.hand == "surprise"
    first = hands.run.seed
    hands.press(key)
    assert hands.run.seed != first, "another draw"


@drives("ranked")
def ranked(hands: Hands, key: str) -> None:
    at_the_deck(hands)
    hands.press("S")
    laid_out(hands)
    hands.press(key)
    assert hands.run.hand == ""


@drives("pass")
def pass_over(hands: Hands, key: str) -> None:
    strength = at_the_deck(hands)
    hands.press(key)
    hands.type("too far")
    hands.press("Return")
    passed = hands.session.passed(strength)
    assert passed is not None
    assert passed.reason == "too far"


@drives("together")
def together(hands: Hands, key: str) -> None:
    at_the_deck(hands)
    hands.press(key)
    assert hands.console.stage().place().tab == "together"
    assert focused().objectName() in ("pair.shared", "pair")


@drives("give")
def give(hands: Hands, key: str) -> None:
    strength = at_the_deck(hands)
    hands.press(key)
    hands.type("Table at the door")
    hands.press("Return")
    card = next(each.id for each in hands.session.analogies if each.strength == strength)
    assert [each.holder for each in hands.session.hands if card in each.analogies] == ["Table at the door"]


@drives("tables")
def tables(hands: Hands, key: str) -> None:
    at_the_deck(hands)
    hands.press(key)
    hands.type("take all")
    hands.press("Return")
    assert [each.holder for each in hands.session.hands] == []
    hands.press(key)
    hands.type("2")
    hands.press("Return")
    until(lambda: hands.house.background.idle)
    assert [len(each.analogies) for each in hands.session.hands] == [3, 3]


@drives("dial.near")
def nearer(hands: Hands, key: str) -> None:
    assert dialled(hands, key) == -1


@drives("dial.far")
def farther(hands: Hands, key: str) -> None:
    assert dialled(hands, key) == 1


def dialled(hands: Hands, key: str) -> int:
    """By how many stops `key` moves the dial."""
    at_the_deck(hands)
    hands.focus("dial")
    before = hands.run.dial
    hands.press(key)
    return hands.run.dial - before


@drives("card.number")
def number(hands: Hands, key: str) -> None:
    at_the_deck(hands)
    hands.press(key)
    assert focused().objectName() == "search"
    assert focused().text() == key  # type: ignore[attr-defined]
    new = sorted(set(DECK.by_number) - {each.number for each in hands.session.analogies})
    wanted = next(each for each in new if key in ("0", str(each)[0]))
    hands.type(str(wanted).removeprefix(key))
    until(lambda: DECK.by_number[wanted].key in hands.console.stage().place().item)
