"""The Mapping stage on a page of its own, with undo leading back to it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.page import put_up
from workshop.model.identity import AnalogyId
from workshop.ui.stages.mapping.view import MappingView

THEATRE, LOUNGE, SHIP = AnalogyId("analogy-theatre"), AnalogyId("analogy-lounge"), AnalogyId("analogy-ship")


def shown(qtbot: QtBot, bench: Bench) -> MappingView:
    view = MappingView(bench.equipment)
    put_up(qtbot, view)
    bench.workbench.returned.connect(lambda place, label: view.go(place))
    return view
