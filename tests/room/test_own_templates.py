"""Own templates as files: what a session's plan becomes, and what becomes of files that are none."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from tests.samples import CALMER, sample
from workshop.model.changes.agenda import steps_of, use_stage, write_step
from workshop.model.changes.probe import use_probe
from workshop.model.changes.voting import set_voting
from workshop.model.identity import SessionId, StageId
from workshop.model.parts import Plan
from workshop.model.session import Session
from workshop.room.own_templates import (
    LARGEST,
    MOST,
    OwnTemplates,
    file_for,
    read_own,
    renamed,
    template_name,
    template_toml,
)
from workshop.room.templates import with_template


def saved(folder: Path, session: Session, name: str) -> OwnTemplates:
    (folder / file_for(name, read_own(folder))).write_text(template_toml(session, name), "utf-8")
    return read_own(folder)


def test_a_plan_comes_back_as_it_was(tmp_path: Path) -> None:
    session = sample(CALMER)
    first = session.steps[0]
    session = write_step(session, first.id, say='"R&D" \\ <b>\n\x7f ß', clock=True, view="rules")
    session = set_voting(use_stage(session, StageId("stage-mapping"), on=False), rated=True)
    session = use_probe(session, on=True)
    (template,) = saved(tmp_path, session, "Kitchen day").templates
    ids = (str(number) for number in itertools.count())
    again = with_template(Session(plan=Plan(id=SessionId("s"))), template, lambda: next(ids))
    assert (again.voting.rated, again.plan.probed) == (True, True)
    assert [(each.key, each.minutes, each.on) for each in again.stages] == [
        (each.key, each.minutes, each.on) for each in session.stages
    ]
    for before, after in zip(session.stages, again.stages, strict=True):
        told = [
            [(each.minutes, each.clock, each.view, each.say, each.do) for each in steps_of(whole, stage.id)]
            for whole, stage in ((session, before), (again, after))
        ]
        assert told[0] == told[1]
    assert template.minutes == 180 - 45
    assert template.summary == "4 stages, 1 break"


def test_a_template_holds_nothing_of_the_session_but_its_plan() -> None:
    session = sample(CALMER)
    text = template_toml(session, "Kitchen day")
    words = [each.name for each in session.organisations] + [session.problem.statement, session.plan.title]
    assert not [word for word in words if word in text]


def test_the_same_name_is_the_same_file_and_another_one_another(tmp_path: Path) -> None:
    session = sample(CALMER)
    saved(tmp_path, session, "Kitchen day")
    saved(tmp_path, session, "kitchen  DAY")
    own = saved(tmp_path, session, "Kitchen, day!")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kitchen-day-2.toml", "kitchen-day.toml"]
    assert [each.name for each in own.templates] == ["kitchen DAY", "Kitchen, day!"]


@pytest.mark.parametrize("name", ["CON", "???", "手術前", "x" * 300, "..", "Lpt1"])
def test_every_name_is_a_file_that_can_be_written(tmp_path: Path, name: str) -> None:
    own = saved(tmp_path, sample(CALMER), name)
    assert [each.name for each in own.templates] == [template_name(name)]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"name = ", "line 1: what stands behind ="),
        (b'name = "A"', "stages is missing"),
        (b'name = "A"\nprobed = 1\nstages = []', "not laid out"),
        (b"stages = []", "name is missing"),
        (b'name = ""\nstages = []', "it has no name"),
        (b'name = "A"\n[[stages]]\nkey = "lunch"\nminutes = 5', "there is no stage called lunch"),
        (b'name = "A"\n[[stages]]\nkey = "problem"\nminutes = -5', "minutes are none"),
        (b'name = "A"\n[[stages]]\nkey = "problem"', "minutes is missing"),
        (b'name = "A"\n[[stages]]\nkey = "problem"\nminutes = "ten"', "minutes must be a whole number"),
        (b'name = "A"\n[[stages]]\nkey = "problem"\nminutes = 7.5', "minutes must be a whole number"),
        (b'name = "A"\n[[stages]]\nkey = "problem"\nminutes = true', "minutes must be a whole number"),
        (b'name = "A"\n[[stages]]\nkey = "problem"\nminutes = 5\non = "false"', "not laid out"),
        (b'name = "A"\nstages = [1]', "not laid out"),
        (b'name = "A"\nstages = 1', "not laid out"),
        (b'name = "A"\n[[stages]]\nkey = "problem"\nminutes = 1\nscript = [{minutes = 1, say = 5}]', "not laid out"),
        (b"name = '\xff'", "UTF-8"),
        (b"a" + b".a" * 50_000 + b" = 1", "nested too deeply"),
        (b"#" * (LARGEST + 1), "too large"),
    ],
)
def test_a_file_that_is_no_template_is_named_and_the_others_are_there(tmp_path: Path, content: bytes, why: str) -> None:
    saved(tmp_path, sample(CALMER), "Kitchen day")
    (tmp_path / "broken.toml").write_bytes(content)
    own = read_own(tmp_path)
    assert [each.name for each in own.templates] == ["Kitchen day"]
    assert [each.file for each in own.skipped] == ["broken.toml"]
    assert why in own.skipped[0].why
    assert own.skipped[0].why


def test_a_new_template_never_takes_the_file_of_a_broken_one(tmp_path: Path) -> None:
    (tmp_path / "kitchen-day.toml").write_text("name = ", "utf-8")
    saved(tmp_path, sample(CALMER), "Kitchen day")
    assert (tmp_path / "kitchen-day.toml").read_text("utf-8") == "name = "


def test_of_too_many_files_those_that_were_not_looked_at_are_named_and_never_written_over(tmp_path: Path) -> None:
    content = template_toml(sample(CALMER), "Kitchen day")
    for number in range(MOST + 2):
        (tmp_path / f"day-{number:03}.toml").write_text(content, "utf-8")
    own = read_own(tmp_path)
    assert (len(own.templates), own.skipped, own.beyond) == (MOST, (), ("day-100.toml", "day-101.toml"))
    assert file_for("Day 100", own) == "day-100-2.toml"
    for number in range(2):
        (tmp_path / f"day-{number:03}.toml").unlink()
    assert read_own(tmp_path).beyond == ()


def test_a_folder_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert read_own(tmp_path / "nowhere") == OwnTemplates()


def test_another_name_leaves_all_else_as_somebody_wrote_it() -> None:
    told = '# by hand\nname = "A"   # the name\nrated = true\n\n[[stages]]\nkey = "problem"\nminutes = 3\n'
    assert renamed(told, ' B "and" C ') == told.replace('name = "A"   # the name', 'name = "B \\"and\\" C"')


@pytest.mark.parametrize("told", ['"name" = "A"\nstages = []', 'note = """\nname = 1\n"""\n"name" = "A"\nstages = []'])
def test_a_name_that_stands_elsewhere_is_left_alone(told: str) -> None:
    with pytest.raises(ValueError, match="cannot be found"):
        renamed(told, "B")
