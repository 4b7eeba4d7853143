"""The keys of the work itself: adding and moving, undo, paper, sessions."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.ui.keys.drives import drives
from tests.ui.keys.hands import Hands, focused
from workshop.model.jottings import JottingKind


@drives("add")
def add(hands: Hands, key: str) -> None:
    """A rung, a row, a term and an organisation."""
    hands.go("abstraction//rung-3")
    hands.press(key)
    hands.type("Another rung")
    assert "Another rung" in {each.text for each in hands.session.rungs}
    for place, words in (
        ("mapping/analogy-theatre/row-theatre-1", "Prompter"),
        ("translation/terms/term-call", "newest"),
        ("problem/room", "Fell Rescue"),
    ):
        hands.go(place)
        hands.press(key)
        hands.type(words)
        hands.press("Return")
    after = hands.session
    assert "Prompter" in {each.theirs for each in after.mapping}
    assert "newest" in {each.word for each in after.terms}
    assert "Fell Rescue" in {each.name for each in after.organisations}


@drives("move.up")
def move_up(hands: Hands, key: str) -> None:
    moved(hands, key, -1)


@drives("move.down")
def move_down(hands: Hands, key: str) -> None:
    moved(hands, key, 1)


def moved(hands: Hands, key: str, by: int) -> None:
    """A rung, a row, a term, an organisation and a card of the shortlist stand `by` places further on."""
    for place, part in (
        ("abstraction//rung-3", "rungs"),
        ("mapping/analogy-theatre/row-theatre-2", "mapping"),
        ("translation/terms/term-ready", "terms"),
        ("problem/room/org-halcyon", "organisations"),
        ("analogies//analogy-lounge", "shortlist"),
    ):
        hands.go(place)
        which = place.rpartition("/")[2]
        order = [each.id for each in getattr(hands.session, part)]
        hands.press(key)
        assert [each.id for each in getattr(hands.session, part)].index(which) == order.index(which) + by, place


@drives("row.check")
def check(hands: Hands, key: str) -> None:
    hands.go("mapping/analogy-theatre/row-theatre-1")
    hands.press(key)
    assert next(each.to_check for each in hands.session.mapping if each.id == "row-theatre-1")
    hands.press(key)
    assert not next(each.to_check for each in hands.session.mapping if each.id == "row-theatre-1")


@drives("row.idea")
def row_idea(hands: Hands, key: str) -> None:
    """From a row of the mapping, and from a parked line."""
    hands.go("mapping/analogy-theatre/row-theatre-8")
    hands.press(key)
    hands.type("Ask who goes first")
    hands.press("Return")
    last = hands.session.ideas[-1]
    assert (last.text, last.row) == ("Ask who goes first", "row-theatre-8")
    parked = next(each for each in hands.session.jottings if each.kind is JottingKind.PARKING)
    hands.find("rail.aside").click()  # type: ignore[attr-defined]
    assert hands.dialog() == "set_aside"
    hands.focus(f"jotting.{parked.id}")
    hands.press(key)
    assert hands.session.ideas[-1].text == parked.text


@drives("undo")
def undo(hands: Hands, key: str) -> None:
    before = hands.session
    hands.go("problem//statement")
    hands.type("Not so. ")
    hands.go("abstraction")
    assert hands.session != before
    hands.press(key)
    assert hands.session == before
    assert hands.run.stage == "problem", "undo goes to the place that it changes"


@drives("redo")
def redo(hands: Hands, key: str) -> None:
    before = hands.session
    hands.go("problem//statement")
    hands.type("So be it. ")
    after = hands.session
    assert after != before
    hands.press("Ctrl+Z")
    assert hands.session == before
    hands.press(key)
    assert hands.session == after


@drives("pdf")
def make_pdfs(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.run.stage == "problem"
    assert hands.find("documents.open").isEnabled()


@drives("export")
def export(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.dialog() == "export"


@drives("own.cards")
def own_cards(hands: Hands, key: str) -> None:
    hands.go("problem//statement")
    hands.press(key)
    assert hands.dialog() == "own cards"


@drives("new")
def new(hands: Hands, key: str) -> None:
    hands.press("Ctrl+W", key)
    assert hands.window.library.form.isVisible()
    assert focused() is hands.window.library.form.title


@drives("open")
def open_a_file(hands: Hands, key: str) -> None:
    hands.press("Ctrl+W", key)
    assert hands.dialog() == "open file"


@drives("keep")
def keep(hands: Hands, key: str) -> None:
    """The row of a misunderstanding is kept, and a new session is made."""
    before = len(hands.session.misunderstandings)
    hands.go("problem//statement")
    hands.press("Ctrl+M")
    hands.type("blue")
    hands.press("Tab", key)
    assert [each.word for each in hands.session.misunderstandings][before:] == ["blue"]
    hands.press("Ctrl+W", "Ctrl+N")
    hands.type("Quiet handovers")
    hands.press(key)
    assert hands.session.plan.title == "Quiet handovers"
    assert QApplication.activeModalWidget() is None


@drives("edit")
def edit(hands: Hands, key: str) -> None:
    """A term, a row of the mapping and an idea."""
    hands.go("translation/terms/term-call")
    hands.press(key)
    hands.type(" or bell")
    hands.press("Return")
    assert "call or bell" in {each.word for each in hands.session.terms}
    hands.go("mapping/analogy-theatre/row-theatre-1")
    hands.press("Escape", key)
    hands.type(" or understudy")
    hands.press("Return")
    assert "Performer or understudy" in {each.theirs for each in hands.session.mapping}
    hands.go("mapping/ideas/idea-a")
    hands.press("Escape", key, "Ctrl+A")
    hands.type("Named calls")
    assert "Named calls" in {each.text for each in hands.session.ideas}


@drives("delete")
def delete(hands: Hands, key: str) -> None:
    """A term, a row, an idea, a card of the shortlist, a misunderstanding; each can be undone."""
    for place, part in (
        ("translation/terms/term-call", "terms"),
        ("mapping/analogy-theatre/row-theatre-2", "mapping"),
        ("mapping/ideas/idea-b", "ideas"),
        ("analogies//analogy-lounge", "shortlist"),
        ("misunderstandings//mis-wait", "misunderstandings"),
    ):
        hands.go(place)
        if part in ("mapping", "ideas"):
            hands.press("Escape")
        before = [each.id for each in getattr(hands.session, part)]
        hands.press(key)
        gone = set(before) - {each.id for each in getattr(hands.session, part)}
        assert gone == {place.rpartition("/")[2]}
        hands.press("Ctrl+Z")
        assert [each.id for each in getattr(hands.session, part)] == before
