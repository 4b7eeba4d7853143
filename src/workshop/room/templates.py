"""The agendas and scripts that a new session can start from, as files in `resources/templates/`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from workshop import toml_file
from workshop.model import rank
from workshop.model.changes.agenda import LONGEST
from workshop.model.identity import StageId, StepId
from workshop.model.parts import Stage, Step
from workshop.model.session import Session
from workshop.model.text import cleaned
from workshop.room.clocks import BREAK
from workshop.room.stages import STAGES
from workshop.words import tr

SWITCHES: Final = ("rated", "probed")
"""What is off unless a template's file says `true`."""


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One step of a script: minutes, what to say, what to do.

    `clock`: going to it starts the room's clock with its minutes. `view` is the kind of view that it shows the room.
    """

    minutes: int
    say: str
    do: str
    clock: bool = False
    view: str = ""


@dataclass(frozen=True, slots=True)
class TemplateStage:
    """One stretch of a template's agenda, with its script."""

    key: str
    minutes: int
    script: tuple[ScriptLine, ...]
    on: bool = True


@dataclass(frozen=True, slots=True)
class Template:
    """A plan that a session can start from. `key` is its file's name. `rated`: ideas are rated by hands, too.

    `probed`: the room rates a few assumptions before the work and after it.
    """

    key: str
    name: str
    summary: str
    stages: tuple[TemplateStage, ...]
    rated: bool = False
    probed: bool = False

    @property
    def minutes(self) -> int:
        """Minutes from beginning to end, breaks and all."""
        return sum(each.minutes for each in self.used)

    @property
    def used(self) -> tuple[TemplateStage, ...]:
        """The stages and breaks that are not switched off."""
        return tuple(each for each in self.stages if each.on)


def templates(folder: Path) -> tuple[Template, ...]:
    """The templates in `folder`, in the order of their `place`. Raises ValueError naming a file that is broken."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        try:
            data = toml_file.read(path.read_bytes())
            named = Template(path.stem, tr(data["name"]), tr(data["summary"]), stages(data), **switches(data))
            found.append((int(data["place"]), named))
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"{path.name}: {error}") from error
    return tuple(template for _, template in sorted(found, key=lambda pair: pair[0]))


def stages(data: dict[str, Any]) -> tuple[TemplateStage, ...]:
    """The stages of a template's file. Raises ValueError, KeyError or TypeError where there is something else."""
    read = tuple(_stage(each) for each in data["stages"])
    keys = [each.key for each in read if each.key != BREAK]
    if len(set(keys)) < len(keys):
        raise ValueError(tr("a stage is there twice"))
    return read


def switches(data: dict[str, Any]) -> dict[str, bool]:
    """What a template's file switches on in its sessions, by the names that `Template` has for it. Raises TypeError."""
    return {name: _switch(data, name) for name in SWITCHES}


def _switch(data: dict[str, Any], name: str, *, otherwise: bool = False) -> bool:
    value = data.get(name, otherwise)
    if not isinstance(value, bool):
        raise TypeError(f"{name} must be true or false")
    return value


def _stage(data: dict[str, Any]) -> TemplateStage:
    key = data["key"]
    if key not in (*STAGES, BREAK):
        raise ValueError(tr("there is no stage called {name}", name=str(key)))
    script = tuple(_line(each) for each in data.get("script", []))
    return TemplateStage(key, _minutes(data), script, on=_switch(data, "on", otherwise=True))


def _line(data: dict[str, Any]) -> ScriptLine:
    say, do, view = (_text(data, field) for field in ("say", "do", "view"))
    return ScriptLine(_minutes(data), say, do, clock=_switch(data, "clock"), view=view)


def _text(data: dict[str, Any], field: str) -> str:
    text = data.get(field, "")
    if not isinstance(text, str):
        raise TypeError(f"{field} must be a text")
    return cleaned(text)


def _minutes(data: dict[str, Any]) -> int:
    minutes = data["minutes"]
    if not isinstance(minutes, int) or isinstance(minutes, bool):
        raise ValueError(tr("minutes must be a whole number, without quotation marks"))
    if not 0 <= minutes <= LONGEST:
        raise ValueError(tr("{n} minutes are none or more than a day", n=minutes))
    return minutes


def with_template(session: Session, template: Template, new_id: Callable[[], str]) -> Session:
    """`session` with the agenda and script of `template` in place of its own."""
    planned: list[Stage] = []
    steps: list[Step] = []
    place = step_place = None
    for each in template.stages:
        place = rank.between(place, None)
        stage = Stage(id=StageId(new_id()), rank=place, key=each.key, minutes=each.minutes, on=each.on)
        planned.append(stage)
        for line in each.script:
            step_place = rank.between(step_place, None)
            steps.append(_step(line, StepId(new_id()), step_place, stage.id))
    plan = replace(session.plan, template=template.key, probed=template.probed)
    voting = replace(session.voting, rated=template.rated)
    return replace(session, plan=plan, voting=voting, stages=tuple(planned), steps=tuple(steps))


def _step(line: ScriptLine, new: StepId, place: str, stage: StageId) -> Step:
    return Step(
        id=new,
        rank=place,
        stage=stage,
        minutes=line.minutes,
        clock=line.clock,
        view=line.view,
        say=line.say,
        do=line.do,
    )
