"""How much of its words a tab of Mapping keeps where the room is scarce."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from workshop.model.identity import AnalogyId, RowId, SessionId
from workshop.model.parts import Analogy, MappingRow, Plan
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.stages.mapping.analogy_tabs import AnalogyTabs

TITLES = ("Blue pencil, keys first", "A sign where nobody looks", "A to Ant", "The dots keep the person")


@pytest.fixture
def session() -> Session:
    analogies = tuple(
        Analogy(id=AnalogyId(f"a{at}"), rank=f"a{at}", number=at, strength="s", industry="i", suit="play", title=title)
        for at, title in enumerate(TITLES)
    )
    rows = (MappingRow(id=RowId("r"), rank="a", analogy=analogies[0].id, theirs="Keys"),)
    return Session(plan=Plan(id=SessionId("s")), analogies=analogies, mapping=rows)


@pytest.fixture
def tabs(qtbot: QtBot, session: Session) -> AnalogyTabs:
    made = AnalogyTabs()
    qtbot.addWidget(made)
    made.show_tabs(session, session.analogies[0].id)
    made.resize(2000, 40)
    made.show()
    QApplication.processEvents()
    made.resize(made.bar.sizeHint().width(), 40)  # all words, and not a pixel more
    QApplication.processEvents()
    return made


def _words(tabs: AnalogyTabs) -> list[str]:
    return [tabs.bar.tabText(at) for at in range(tabs.bar.count())]


def _scrolls(tabs: AnalogyTabs) -> bool:
    return any(each.isVisible() for each in tabs.bar.findChildren(QToolButton))


def test_words_that_have_room_are_whole(tabs: AnalogyTabs) -> None:
    assert _words(tabs) == list(TITLES)
    assert not _scrolls(tabs)


@pytest.mark.parametrize("less", range(1, 60, 3))
def test_where_words_are_shortened_nothing_scrolls(tabs: AnalogyTabs, less: int) -> None:
    tabs.resize(tabs.width() - theme.px(less), 40)
    QApplication.processEvents()
    assert _words(tabs) != list(TITLES)
    assert not _scrolls(tabs)


def test_words_are_whole_again_when_nothing_is_set_aside_any_more(tabs: AnalogyTabs, session: Session) -> None:
    first, *others = session.analogies
    aside = replace(session, analogies=(replace(first, shortlisted=False), *others))
    tabs.show_tabs(aside, first.id)
    QApplication.processEvents()
    assert _words(tabs) != [*TITLES[1:], TITLES[0]]
    tabs.show_tabs(session, first.id)
    QApplication.processEvents()
    assert _words(tabs) == list(TITLES)
