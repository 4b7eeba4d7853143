"""The Translation stage on a desk: the view with its side panels, and hands that type where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.page import focus
from workshop.model.identity import OrganisationId, TermId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui.stages.translation.view import TranslationView
from workshop.ui.widgets.chip import Chip

HALCYON = OrganisationId("org-halcyon")


_desks: list[QWidget] = []
"""The window shown last: a window without a reference is collected at once."""


def shown(qtbot: QtBot, bench: Bench, tab: str = "terms", item: str = "") -> TranslationView:
    """The stage with its side panels beside it, as wide as on a laptop."""
    window = QWidget()
    _desks[:] = [window]
    qtbot.addWidget(window)
    window.resize(1158, 660)
    view = TranslationView(bench.equipment)
    row = QHBoxLayout(window)
    row.addWidget(view, 1)
    row.addWidget(view.terms_side)
    row.addWidget(view.home_side)
    view.set_width(compact=False, wide=False)
    view.go(Place("translation", tab, item))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    if tab == "terms":
        view.go(Place("translation", tab, item))
        view.begin()
    return view


def type_keys(qtbot: QtBot, text: str) -> None:
    """Type where the cursor is."""
    for letter in text:  # the first one opens a cell, the next go into it
        qtbot.keyClicks(focus(), letter)


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the cursor is."""
    qtbot.keyClick(focus(), key, modifiers)


def stand(view: TranslationView, item: str) -> None:
    """Put the cursor on a cell."""
    view.go(Place("translation", "terms", item))


def chip(view: QWidget, name: str) -> Chip:
    found = view.findChild(Chip, name)
    assert found is not None
    return found


def field(view: QWidget, name: str) -> QTextEdit:
    found = view.findChild(QTextEdit, name)
    assert found is not None
    return found


def meaning(session: Session, term: str, organisation: str = HALCYON) -> str:
    found = session.meaning(TermId(term), OrganisationId(organisation))
    return found.text if found else ""


def cell(view: TranslationView, item: str) -> str:
    """What a cell shows."""
    found = view.terms.matrix.terms.find(item)
    assert found is not None
    return str(view.terms.matrix.terms.index(*found).data())
