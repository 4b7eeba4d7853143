"""The stages of the console: adding one is a folder more in `ui/stages/` and one line here."""

from __future__ import annotations

from typing import Final

from workshop.ui.stages.abstraction.view import AbstractionView
from workshop.ui.stages.analogies.view import AnalogiesView
from workshop.ui.stages.mapping.view import MappingView
from workshop.ui.stages.problem.view import ProblemView
from workshop.ui.stages.stage import StageView
from workshop.ui.stages.translation.view import TranslationView

STAGE_VIEWS: Final[dict[str, type[StageView]]] = {
    view.key: view for view in (ProblemView, AbstractionView, AnalogiesView, MappingView, TranslationView)
}
