"""The user's own templates: agenda, script and way of voting as a file, and the folder that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from workshop import toml_file
from workshop.model.changes.agenda import steps_of
from workshop.model.parts import Step
from workshop.model.session import Session
from workshop.model.text import cleaned
from workshop.room.clocks import BREAK
from workshop.room.templates import SWITCHES, Template, TemplateStage, stages, switches
from workshop.unread import unread
from workshop.words import tr

OWN: Final = "own/"
"""What stands before the file's name in the key of an own template."""
SUFFIX: Final = ".toml"
LARGEST: Final = 500_000
"""Bytes of a file at the most: twenty days of script."""
MOST: Final = 100
"""Files that are read at the most, in the order of their names."""
LONGEST_NAME: Final = 60
_NAME_IN_FILE: Final = 40
_NAME_LINE: Final = re.compile(r"^[ \t]*name[ \t]*=.*$", re.MULTILINE)
_RESERVED: Final = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that is no template: its name, and why, in words."""

    file: str
    why: str


@dataclass(frozen=True, slots=True)
class OwnTemplates:
    """What stands in the folder: the templates by name, the files that were skipped, and those not looked at."""

    templates: tuple[Template, ...] = ()
    skipped: tuple[Unreadable, ...] = ()
    beyond: tuple[str, ...] = ()

    def called(self, name: str) -> Template | None:
        """The template of that name, capital letters apart."""
        wanted = template_name(name).casefold()
        return next((each for each in self.templates if each.name.casefold() == wanted), None)


def read_own(folder: Path) -> OwnTemplates:
    """The own templates in `folder`; one without any, or none at all, is fine. What cannot be read is named.

    Of more than `MOST` files those that come last have their names alone taken down.
    """
    found: list[Template] = []
    skipped: list[Unreadable] = []
    try:
        paths = sorted(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return OwnTemplates()
    beyond = tuple(each.name for each in paths[MOST:])
    for path in paths[:MOST]:
        try:
            found.append(_template(path))
        except OSError as error:
            skipped.append(Unreadable(path.name, unread(error)))
        except KeyError as error:
            skipped.append(Unreadable(path.name, tr("{name} is missing", name=str(error.args[0]))))
        except (TypeError, AttributeError):
            skipped.append(Unreadable(path.name, tr("it is not laid out as a template")))
        except ValueError as error:
            skipped.append(Unreadable(path.name, str(error)))
    return OwnTemplates(tuple(sorted(found, key=_by_name)), tuple(skipped), beyond)


def template_name(typed: str) -> str:
    """The name of a template from what somebody typed: one line, not too long."""
    return " ".join(cleaned(typed).split())[:LONGEST_NAME].strip()


def file_for(name: str, own: OwnTemplates) -> str:
    """The file of the template `name`: the one that it has, else a free one that every file system takes."""
    kept = own.called(name)
    if kept is not None:
        return kept.key.removeprefix(OWN) + SUFFIX
    plain = re.sub(r"[^\w]+", "-", name.casefold()).strip("-_").encode()[:_NAME_IN_FILE].decode(errors="ignore")
    stem = f"template-{plain}" if not plain or _RESERVED.fullmatch(plain) else plain
    taken = {each.key.removeprefix(OWN).casefold() for each in own.templates}
    others = (*(each.file for each in own.skipped), *own.beyond)
    taken |= {each.removesuffix(SUFFIX).casefold() for each in others}
    free, number = stem, 2
    while free in taken:
        free, number = f"{stem}-{number}", number + 1
    return free + SUFFIX


def template_toml(session: Session, name: str) -> str:
    """Agenda, script and what is switched on as a file: nothing of its people, problem or work is in it."""
    lines = [f"name = {toml_file.quoted(template_name(name))}"]
    switched = {"rated": session.voting.rated, "probed": session.plan.probed}
    lines += [f"{name} = true" for name in SWITCHES if switched[name]]
    for stage in session.stages:
        lines += ["", "[[stages]]", f"key = {toml_file.quoted(stage.key)}", f"minutes = {stage.minutes}"]
        if not stage.on:
            lines.append("on = false")
        for step in steps_of(session, stage.id):
            lines += _step(step)
    return "\n".join(lines) + "\n"


def renamed(content: str, name: str) -> str:
    """A template's file with another name in it, and all else as somebody wrote it.

    Raises ValueError where the name does not stand on a line of its own.
    """
    line = f"name = {toml_file.quoted(template_name(name))}"
    changed = _NAME_LINE.sub(lambda _: line, content, count=1)
    try:
        found = toml_file.read(changed.encode())
    except ValueError:
        found = {}
    if found.get("name") != template_name(name):
        raise ValueError(tr("its name cannot be found in the file"))
    return changed


def _step(step: Step) -> Iterator[str]:
    yield from ("[[stages.script]]", f"minutes = {step.minutes}")
    if step.clock:
        yield "clock = true"
    for field in ("view", "say", "do"):
        if text := getattr(step, field):
            yield f"{field} = {toml_file.quoted(text)}"


def _template(path: Path) -> Template:
    if path.stat().st_size > LARGEST:
        raise ValueError(tr("it is too large for a template"))
    data: dict[str, Any] = toml_file.read(path.read_bytes())
    name = data["name"]
    if not isinstance(name, str) or not template_name(name):
        raise ValueError(tr("it has no name"))
    planned = stages(data)
    return Template(f"{OWN}{path.stem}", template_name(name), _summary(planned), planned, **switches(data))


def _summary(planned: tuple[TemplateStage, ...]) -> str:
    used = [each for each in planned if each.on]
    breaks = sum(each.key == BREAK for each in used)
    many = tr("{n} stages", n=len(used) - breaks, one="{n} stage")
    return f"{many}, {tr('{n} breaks', n=breaks, one='{n} break')}" if breaks else many


def _by_name(template: Template) -> tuple[str, str]:
    return template.name.casefold(), template.key
