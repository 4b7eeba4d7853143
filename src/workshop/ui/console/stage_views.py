"""What stands in the centre of the console: a stage more is a folder in `ui/stages/`, a function and a line here.

Each is read when somebody goes there for the first time, so that a session opens with the one that it needs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from workshop.ui.equipment import Equipment
from workshop.ui.probing.place import PROBE
from workshop.ui.settling.edits import SETTLE
from workshop.ui.stages.stage import StageView


def _problem(equipment: Equipment, parent: QWidget) -> StageView:
    from workshop.ui.stages.problem.view import ProblemView

    return ProblemView(equipment, parent)


def _abstraction(equipment: Equipment, parent: QWidget) -> StageView:
    from workshop.ui.stages.abstraction.view import AbstractionView

    return AbstractionView(equipment, parent)


def _analogies(equipment: Equipment, parent: QWidget) -> StageView:
    from workshop.ui.stages.analogies.view import AnalogiesView

    return AnalogiesView(equipment, parent)


def _mapping(equipment: Equipment, parent: QWidget) -> StageView:
    from workshop.ui.stages.mapping.view import MappingView

    return MappingView(equipment, parent)


def _translation(equipment: Equipment, parent: QWidget) -> StageView:
    from workshop.ui.stages.translation.view import TranslationView

    return TranslationView(equipment, parent)


def _agenda(equipment: Equipment, parent: QWidget) -> StageView:
    from workshop.ui.stages.agenda.view import AgendaView

    return AgendaView(equipment, parent)


def _settle(equipment: Equipment, parent: QWidget) -> StageView:
    from workshop.ui.settling.view import SettleRound

    return SettleRound(equipment, parent)


def _probe(equipment: Equipment, parent: QWidget) -> StageView:
    from workshop.ui.probing.view import ProbeView

    return ProbeView(equipment, parent)


STAGE_VIEWS: Final[dict[str, Callable[[Equipment, QWidget], StageView]]] = {
    "problem": _problem,
    "abstraction": _abstraction,
    "analogies": _analogies,
    "mapping": _mapping,
    "translation": _translation,
    "agenda": _agenda,
    SETTLE: _settle,
    PROBE: _probe,
}
