"""The templates that the program ships: agendas that add up, and scripts that can be spoken."""

import itertools
from pathlib import Path

import pytest

from tests import calmer
from workshop.model.identity import SessionId
from workshop.model.parts import Plan
from workshop.model.session import Session
from workshop.paths import resources
from workshop.projection import named
from workshop.room.stages import STAGES, stage_name
from workshop.room.templates import Template, templates, with_template

SHIPPED = templates(resources() / "templates")
SCRIPTED = [each for each in SHIPPED if each.key != "blank"]


def test_there_are_four_in_the_order_of_the_library() -> None:
    told = [(each.name, each.summary, each.minutes) for each in SHIPPED]
    assert told == [
        ("Half day", "5 stages, one break", 180),
        ("Full day", "5 stages, two breaks", 360),
        ("Taster", "one card, one mapping", 60),
        ("Blank", "no plan, all stages", 0),
    ]


def test_the_half_day_is_planned_as_drawn() -> None:
    planned = [(each.key, each.minutes) for each in SHIPPED[0].stages]
    assert planned == [
        ("problem", 20),
        ("abstraction", 25),
        ("analogies", 40),
        ("break", 20),
        ("mapping", 45),
        ("translation", 30),
    ]
    assert [len(each.script) for each in SHIPPED[0].stages] == [4, 4, 4, 0, 4, 4]


@pytest.mark.parametrize("template", SHIPPED, ids=lambda each: each.key)
def test_every_template_goes_through_all_stages_in_order(template: Template) -> None:
    keys = [each.key for each in template.stages]
    assert [key for key in keys if key != "break"] == list(STAGES)
    assert all(stage_name(key) for key in keys)
    assert keys.count("break") == {"half-day": 1, "full-day": 2}.get(template.key, 0)


@pytest.mark.parametrize("template", SCRIPTED, ids=lambda each: each.key)
def test_a_stages_script_fills_its_minutes(template: Template) -> None:
    for stage in template.stages:
        if stage.key != "break":
            assert sum(line.minutes for line in stage.script) == stage.minutes, stage.key


@pytest.mark.parametrize("template", SCRIPTED, ids=lambda each: each.key)
def test_what_is_said_aloud_is_short(template: Template) -> None:
    lines = list(itertools.chain.from_iterable(each.script for each in template.stages))
    assert lines
    for line in lines:
        assert line.say or line.do
        assert max(len(line.say), len(line.do)) <= 95, line
        assert "\u2014" not in line.say + line.do


@pytest.mark.parametrize("template", SCRIPTED, ids=lambda each: each.key)
def test_what_a_step_shows_is_a_view_and_no_stage_begins_with_one(template: Template) -> None:
    session = calmer.session()
    for stage in template.stages:
        for place, line in enumerate(stage.script):
            assert not line.view or named(session, line.view) is not None, line
            assert not (line.clock or line.view) or place > 0, "nobody goes to a stage's first step by key"
            assert line.minutes or not line.clock


def test_a_step_takes_its_clock_and_its_view_into_the_session() -> None:
    ids = (str(number) for number in itertools.count())
    session = with_template(Session(plan=Plan(id=SessionId("s"))), SHIPPED[1], lambda: next(ids))
    assert [each.say.split(":")[0] for each in session.steps if each.clock] == [
        "Write three lines",
        "Point at an empty box. What would have to exist for it to be filled?",
    ]
    assert [each.view for each in session.steps if each.view] == ["statement", "prompt", "mapping", "ideas"]


@pytest.mark.parametrize("wrong", ["clock = 1", "view = 3"])
def test_a_step_that_is_not_understood_names_its_file(tmp_path: Path, wrong: str) -> None:
    text = 'place = 1\nname = "A"\nsummary = "B"\n[[stages]]\nkey = "problem"\nminutes = 1\n'
    (tmp_path / "own.toml").write_text(f"{text}[[stages.script]]\nminutes = 1\n{wrong}\n")
    with pytest.raises(ValueError, match="own"):
        templates(tmp_path)


def test_a_file_that_is_no_toml_says_where_in_words(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("place = 1\nname = A day\n")
    with pytest.raises(
        ValueError, match=r"^own\.toml: line 2: what stands behind = must be in straight quotation marks"
    ):
        templates(tmp_path)
    (tmp_path / "own.toml").write_text("\ufeffplace = 1\nname = “A day”\n", "utf-8")
    with pytest.raises(ValueError, match=r"^own\.toml: line 2: quotation marks must be straight"):
        templates(tmp_path)


def test_a_session_takes_the_template_over() -> None:
    ids = (str(number) for number in itertools.count())
    session = with_template(Session(plan=Plan(id=SessionId("s"))), SHIPPED[0], lambda: next(ids))
    assert session.plan.template == "half-day"
    assert [each.key for each in session.stages] == [each.key for each in SHIPPED[0].stages]
    assert {each.stage for each in session.steps} == {each.id for each in session.stages if each.key != "break"}


def test_a_full_day_has_time_to_rate_ideas_and_assumptions_by_hands_too() -> None:
    made = {each.key: with_template(Session(plan=Plan(id=SessionId("s"))), each, lambda: "id") for each in SHIPPED}
    assert [key for key, session in made.items() if session.voting.rated] == ["full-day"]
    assert [key for key, session in made.items() if session.plan.probed] == ["full-day"]
