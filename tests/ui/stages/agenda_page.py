"""The agenda on a page of its own."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.page import put_up
from workshop.model.changes.agenda import steps_of
from workshop.model.identity import StageId
from workshop.model.place import Place
from workshop.model.run import at_stage
from workshop.ui.stages.agenda.view import AgendaView

W = TypeVar("W", bound=QWidget)
ABSTRACTION, MAPPING = StageId("stage-abstraction"), StageId("stage-mapping")


def shown(qtbot: QtBot, bench: Bench, stage: str = "abstraction") -> AgendaView:
    bench.workbench.note(lambda run: at_stage(run, stage))
    view = AgendaView(bench.equipment)
    put_up(qtbot, view)
    view.go(Place("agenda"))
    return view


def part(view: QWidget, kind: type[W], name: str) -> W:
    found = view.findChild(kind, name)
    assert found is not None, name
    return found


def press(qtbot: QtBot, view: QWidget, name: str) -> None:
    qtbot.mouseClick(part(view, QWidget, name), Qt.MouseButton.LeftButton)


def agenda(bench: Bench) -> list[tuple[str, int]]:
    return [(each.key, each.minutes) for each in bench.session.stages]


def says(bench: Bench, stage: StageId = ABSTRACTION) -> list[str]:
    return [each.say or each.do for each in steps_of(bench.session, stage)]
