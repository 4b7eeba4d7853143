"""The agendas and scripts that a new session can start from, as files in `resources/templates/`."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workshop.model import rank
from workshop.model.identity import StageId, StepId
from workshop.model.parts import Stage, Step
from workshop.model.session import Session
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One step of a script: minutes, what to say, what to do."""

    minutes: int
    say: str
    do: str


@dataclass(frozen=True, slots=True)
class TemplateStage:
    """One stretch of a template's agenda, with its script."""

    key: str
    minutes: int
    script: tuple[ScriptLine, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """A plan that a session can start from. `key` is its file's name. `rated`: ideas are rated by hands, too."""

    key: str
    name: str
    summary: str
    stages: tuple[TemplateStage, ...]
    rated: bool = False

    @property
    def minutes(self) -> int:
        """Minutes from beginning to end, breaks and all."""
        return sum(each.minutes for each in self.stages)


def templates(folder: Path) -> tuple[Template, ...]:
    """The templates in `folder`, in the order of their `place`. Raises ValueError naming a file that is broken."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        try:
            data = tomllib.loads(path.read_text("utf-8"))
            found.append((int(data["place"]), _template(path.stem, data)))
        except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path.name}: {error}") from error
    return tuple(template for _, template in sorted(found, key=lambda pair: pair[0]))


def _template(key: str, data: dict[str, Any]) -> Template:
    stages = tuple(
        TemplateStage(
            each["key"],
            int(each["minutes"]),
            tuple(
                ScriptLine(int(line["minutes"]), line.get("say", ""), line.get("do", ""))
                for line in each.get("script", [])
            ),
        )
        for each in data["stages"]
    )
    return Template(key, tr(data["name"]), tr(data["summary"]), stages, data.get("rated", False) is True)


def with_template(session: Session, template: Template, new_id: Callable[[], str]) -> Session:
    """`session` with the agenda and script of `template` in place of its own."""
    stages: list[Stage] = []
    steps: list[Step] = []
    place = step_place = None
    for each in template.stages:
        place = rank.between(place, None)
        stage = Stage(id=StageId(new_id()), rank=place, key=each.key, minutes=each.minutes)
        stages.append(stage)
        for line in each.script:
            step_place = rank.between(step_place, None)
            steps.append(
                Step(
                    id=StepId(new_id()), rank=step_place, stage=stage.id, minutes=line.minutes, say=line.say, do=line.do
                )
            )
    plan = replace(session.plan, template=template.key)
    voting = replace(session.voting, rated=template.rated)
    return replace(session, plan=plan, voting=voting, stages=tuple(stages), steps=tuple(steps))
