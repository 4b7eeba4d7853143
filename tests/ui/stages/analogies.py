"""What the tests of the Analogies stage share: the stage over a bench, and what can be seen of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.samples import DECK
from tests.ui.conftest import Bench
from tests.ui.stages.page import focus, put_up
from workshop.deck.deck import Deck
from workshop.model.changes.analogies import set_aside
from workshop.model.identity import AnalogyId
from workshop.model.place import Place
from workshop.ui.stages.analogies.listing import Listed
from workshop.ui.stages.analogies.slot import ShortlistSlot
from workshop.ui.stages.analogies.suggestions import LISTED
from workshop.ui.stages.analogies.view import AnalogiesView
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_label import ProseLabel

THEATRE = AnalogyId("analogy-theatre")
GORGE = "ski-resorts/stopped-above-the-gorge"


def shown(qtbot: QtBot, bench: Bench, deck: Deck | None = DECK) -> AnalogiesView:
    if deck is not None:
        bench.equipment.deck._take(deck)  # as when it was read beforehand
    view = AnalogiesView(bench.equipment)
    put_up(qtbot, view)
    matched(view)
    view.begin()
    return view


def with_room(bench: Bench) -> None:
    """Take the last card off the shortlist, so that another one has a place."""
    last = bench.session.shortlist[-1].id
    bench.workbench.edit("", partial(set_aside, which=last), Place("analogies"), commit=True)


def matched(view: AnalogiesView) -> None:
    """Wait until every question that was asked of the matcher is answered."""
    while view.table.matcher.busy:
        loop = QEventLoop()  # which, unlike the waiting of QTest, lets other threads run
        view.table.matched.connect(loop.quit)
        QTimer.singleShot(20_000, loop.quit)
        loop.exec()


def listed(view: AnalogiesView) -> list[Listed]:
    matched(view)
    cards = view.shelf.list.cards
    return [cards.data(cards.index(row), LISTED) for row in range(cards.rowCount())]  # type: ignore[misc]


def spoken(view: AnalogiesView) -> list[str]:
    matched(view)
    cards = view.shelf.list.cards
    return [str(cards.data(cards.index(row))) for row in range(cards.rowCount())]


def said(view: QWidget) -> str:
    """Every word that can be seen."""
    labels = [*view.findChildren(Label), *view.findChildren(ProseLabel)]
    return "\n".join(each.text() for each in labels if each.isVisible())


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(focus(), key, modifier)


def slots(view: AnalogiesView) -> list[ShortlistSlot]:
    found = [each for each in view.tray.findChildren(ShortlistSlot) if each.isVisible()]
    return sorted(found, key=lambda each: each.x())
