"""The keys of the Translation stage and of words on the ladder."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.ui.keys.drives import drives
from tests.ui.keys.hands import Hands, focused, until
from workshop.model.identity import OrganisationId, TermId
from workshop.model.parts import Meaning, Term, TermStatus
from workshop.ui.stages.translation.terms import room_order

CALL, HALCYON = TermId("term-call"), OrganisationId("org-halcyon")


def term(hands: Hands, which: TermId = CALL) -> Term:
    """A term as it stands."""
    found = hands.session.term(which)
    assert found is not None
    return found


def meaning(hands: Hands) -> Meaning:
    """What the lounges mean by a call."""
    found = hands.session.meaning(CALL, HALCYON)
    assert found is not None
    return found


@drives("term.agreed")
def agreed(hands: Hands, key: str) -> None:
    hands.go("translation/terms/term-calm")
    assert term(hands, TermId("term-calm")).status is TermStatus.BOTH
    hands.press(key)
    assert term(hands, TermId("term-calm")).status is TermStatus.AGREED


@drives("term.both")
def both(hands: Hands, key: str) -> None:
    hands.go("translation/terms/term-call")
    hands.press(key)
    assert term(hands).status is TermStatus.BOTH


@drives("term.open")
def still_open(hands: Hands, key: str) -> None:
    hands.go("translation/terms/term-call")
    hands.press(key)
    assert term(hands).status is TermStatus.OPEN


@drives("term.unused")
def unused(hands: Hands, key: str) -> None:
    assert [each.unused for each in twice(hands, key)] == [False, True, False]


@drives("term.read")
def read_back(hands: Hands, key: str) -> None:
    assert [each.read_back for each in twice(hands, key)] == [False, True, False]


def twice(hands: Hands, key: str) -> list[Meaning]:
    """What the lounges mean, before `key`, after it and after it again."""
    hands.go("translation/terms/term-call.org-halcyon")
    told = [meaning(hands)]
    for _ in range(2):
        hands.press(key)
        told.append(meaning(hands))
    return told


@drives("term.word")
def own_word(hands: Hands, key: str) -> None:
    hands.go("translation/terms/term-call.org-halcyon")
    hands.press(key)
    assert focused().objectName() == "terms.word"
    hands.type("boarding call")
    assert meaning(hands).says == "boarding call"


@drives("read")
def reading(hands: Hands, key: str) -> None:
    hands.go("translation/terms/term-call")
    hands.press(key)
    assert hands.console.stage().place().tab == "read"
    hands.press(key)
    assert hands.console.stage().place().tab == "terms"


@drives("word.swap")
def swap(hands: Hands, key: str) -> None:
    hands.go("abstraction//rung-5")
    before = next(each.text for each in hands.session.rungs if each.id == "rung-5")
    hands.press("Ctrl+A")
    hands.type("Keep nurses calm")
    hands.press("Home", *["Right"] * 6)
    field = focused()
    until(lambda: bool(field.marked()))  # type: ignore[attr-defined]
    hands.press(key)
    until(lambda: QApplication.activePopupWidget() is not None)
    hands.press("Down", "Return")
    now = next(each.text for each in hands.session.rungs if each.id == "rung-5")
    assert now not in (before, "Keep nurses calm")
    assert now.startswith("Keep ")
    assert now.endswith(" calm")


@drives("read.mark")
def mark(hands: Hands, key: str) -> None:
    """The fourth organisation is the last here: whoever stands further on has no digit to mark."""
    hands.go("translation/terms/term-call")
    hands.press("Ctrl+Shift+R", key)
    read = [each.organisation for each in hands.session.meanings if each.term == CALL and each.read_back]
    order = [each.id for each in room_order(hands.session)]
    assert read == order[int(key) - 1 : int(key)]
    hands.press(key)
    assert not any(each.read_back for each in hands.session.meanings)


@drives("rung.working")
def working(hands: Hands, key: str) -> None:
    hands.go("abstraction//rung-2")
    assert hands.session.ladder.working != "rung-2"
    hands.press(key)
    assert hands.session.ladder.working == "rung-2"
