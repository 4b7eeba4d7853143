"""Every screen of the program, and the way there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.keys.hands import Hands, settle, until

Way = Callable[[Hands], None]

PLACES: Final = (
    "problem/problem", "problem/room", "problem/prepare", "abstraction", "analogies", "mapping", "mapping/ideas",
    "translation/terms", "translation/home", "translation/home/everybody", "agenda", "settle", "probe",
)  # fmt: skip
"""Of every session, the empty one too."""


def _pressed(*keys: str) -> Way:
    def way(hands: Hands) -> None:
        hands.go("problem//statement")
        hands.press(*keys)

    return way


def _gone(place: str, *keys: str) -> Way:
    def way(hands: Hands) -> None:
        hands.go(place)
        hands.press(*keys)

    return way


def _cards(*keys: str) -> Way:
    def way(hands: Hands) -> None:
        hands.go("analogies")
        hands.press("Ctrl+3")
        suggestions = hands.find("suggestions")
        until(lambda: suggestions.model().rowCount() > 0)  # type: ignore[attr-defined]
        hands.press(*keys)
        settle()

    return way


def _clicked(place: str, name: str, then: str = "") -> Way:
    def way(hands: Hands) -> None:
        hands.go(place)
        hands.find(name).click()  # type: ignore[attr-defined]
        settle()
        if then:
            hands.find(then).click()  # type: ignore[attr-defined]
            settle()

    return way


def _exporting(*names: str) -> Way:
    def way(hands: Hands) -> None:
        hands.press("Ctrl+E")
        for name in names:
            hands.find(name).click()  # type: ignore[attr-defined]
            until(lambda: hands.house.background.idle)
            settle()

    return way


def _chosen(words: str) -> Way:
    """Chosen from the session's menu."""

    def way(hands: Hands) -> None:
        next(each for each in hands.console.top.menu.actions() if each.text() == words).trigger()
        settle()

    return way


def _slept(hands: Hands) -> None:
    """The laptop slept for a while."""
    hands.console.time.begin()
    hands.house.clock.jump(timedelta(minutes=42))
    hands.console.tick()


def _narrow(then: Way) -> Way:
    def way(hands: Hands) -> None:
        hands.window.resize(1024, 680)
        settle()
        then(hands)

    return way


SCREENS: Final[dict[str, tuple[Way, str]]] = {
    "card": (_cards("Down", "Return"), "Open card: "),
    "surprise": (_cards("S"), "Ranked list"),
    "pair": (_cards("C"), "What do both share?"),
    "why not this one": (_cards("Down", "N"), "Why not this one"),
    "hand to": (_cards("Down", "H"), "Hand “"),
    "row being typed": (_gone("mapping/analogy-theatre/row-theatre-1", "Return"), "Role there"),
    "idea being typed": (_gone("mapping/ideas/idea-a"), "Idea A"),
    "merge": (_gone("mapping/ideas/idea-b", "Alt+J"), "Merge B into…"),
    "count": (_clicked("mapping/count", "count.again"), "Dots for A"),
    "count apart": (_clicked("mapping/count", "count.apart"), "St Brannock Hospital: Dots for A"),
    "hands": (
        _clicked("mapping/count", "count.rated", "ways.count.novelty"),
        "A, how new: how many people",
    ),
    "term being typed": (_gone("translation/terms/term-call", "F2"), "call"),
    "own word": (_gone("translation/terms/term-call.org-halcyon", "Alt+W"), "Halcyon Lounges’s own word for it"),
    "read-back": (_gone("translation/terms/term-call", "Ctrl+Shift+R"), "Halcyon Lounges said it back"),
    "takes home": (_gone("translation/home/org-halcyon"), "Why it matters to Halcyon Lounges"),
    "organisation unfolded": (_gone("problem/room/org-halcyon"), "Cannot do"),
    "agenda unfolded": (_pressed("Ctrl+G", "Return"), "What to say, aloud"),
    "settle round, keep both": (_pressed("Ctrl+Shift+L", "B"), "Larkfield Park is right if"),
    "probe with a statement": (_pressed("Ctrl+Shift+E", "Return", "N", "Tab"), "Delete this statement"),
    "caught in one row": (_pressed("Ctrl+M"), "Catch a misunderstanding"),
    "caught unfolded": (_pressed("Ctrl+M", "Tab"), "Evenkeel heard"),
    "log": (_pressed("Ctrl+L"), "Differ 2"),
    "photographs": (_pressed("Ctrl+Shift+P"), "No photographs yet"),
    "presenting": (_pressed("F5", "F5", "F7"), "What the room sees"),
    "frozen, a look ahead": (_pressed("F5", "F5", "F8", "Alt+F5"), "Preview, the room does not see it"),
    "break": (_pressed("Ctrl+B"), "3 words are still open"),
    "narrow": (_narrow(_pressed("Alt+F5")), "Close the side panel"),
    "narrow, cards": (_narrow(_cards("Down")), "Open the side panel"),
    "narrow, mapping": (_narrow(_gone("mapping/ideas/idea-a")), "Idea A"),
    "after sleep": (_slept, "42 min"),
    "session menu": (_clicked("mapping", "menu"), "Back to the sessions"),
    "plan": (_chosen("Title, day and people"), "This session"),
    "print cards": (_chosen("Print cards of the deck"), "Numbers of cards"),
    "keys": (_pressed("F1"), "Search the keys"),
    "views": (_pressed("F5", "Ctrl+F5"), "Our question and the cards we kept"),
    "screens": (_pressed("Ctrl+Shift+F5"), "A window that you move there"),
    "rehearsal": (_pressed("Alt+Shift+F5"), "The cable is pulled"),
    "set aside": (_clicked("mapping", "rail.aside"), "Parking lot, 1"),
    "own cards": (_pressed("Ctrl+Shift+D"), "No own cards yet"),
    "own card": (_pressed("Ctrl+Shift+D", "Ctrl+N", "Ctrl+R"), "Card without a title"),
    "export": (_exporting(), "As what"),
    "export, print pack": (_exporting("segment.pack"), "Make the print pack"),
    "export, everything": (_exporting("segment.everything"), "Take everything"),
    "preview": (_exporting("export.preview.org-halcyon"), "The page"),
    "sessions": (_pressed("Ctrl+W"), "Search titles, terms and ideas"),
    "new session": (_pressed("Ctrl+W", "Ctrl+N"), "Its industry"),
}
"""What leads to each, and something that is heard there and not elsewhere."""


def windows() -> list[QWidget]:
    """Every window that can be seen, menus and frames too."""
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]
