"""The stages of the console: adding one is a folder more in `ui/stages/` and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from workshop.ui.equipment import Equipment
from workshop.ui.stages.abstraction.view import AbstractionView
from workshop.ui.stages.analogies.view import AnalogiesView
from workshop.ui.stages.mapping.view import MappingView
from workshop.ui.stages.problem.view import ProblemView
from workshop.ui.stages.stage import StageView
from workshop.ui.stages.translation.view import TranslationView

STAGE_VIEWS: Final[dict[str, Callable[[Equipment, QWidget], StageView]]] = {
    ProblemView.key: ProblemView,
    AbstractionView.key: AbstractionView,
    AnalogiesView.key: AnalogiesView,
    MappingView.key: MappingView,
    TranslationView.key: TranslationView,
}
