"""The shipped scripts say what the evidence asks for: alone first, three lines, round the room, then combine."""

from __future__ import annotations

import pytest

from workshop.paths import resources
from workshop.room.templates import Template, templates

SCRIPTED = [each for each in templates(resources() / "templates") if each.key != "blank"]


def told(template: Template, stage: str) -> list[str]:
    """What is said and done in each step of `stage`, in small letters."""
    return [f"{line.say} {line.do}".casefold() for each in template.stages if each.key == stage for line in each.script]


def place(lines: list[str], words: str) -> int:
    """The first step that holds these words."""
    return next(at for at, line in enumerate(lines) if words in line)


@pytest.mark.parametrize("template", SCRIPTED, ids=lambda each: each.key)
def test_cards_are_read_before_anybody_sketches_or_talks(template: Template) -> None:
    first = told(template, "analogies")[0]
    assert "read" in first
    assert "no sketches" in first


@pytest.mark.parametrize("template", SCRIPTED, ids=lambda each: each.key)
def test_three_lines_are_written_in_silence_against_the_clock_before_they_are_read(template: Template) -> None:
    lines = told(template, "analogies")
    writing = place(lines, "what they do, what that would be here, where it breaks")
    step = next(each for each in template.stages if each.key == "analogies").script[writing]
    assert "silence" in lines[writing]
    assert step.clock
    assert writing < place(lines, "round the")


@pytest.mark.parametrize("template", SCRIPTED, ids=lambda each: each.key)
def test_ideas_are_alone_first_then_in_turns_then_combined(template: Template) -> None:
    lines = told(template, "mapping")
    assert place(lines, "alone") <= place(lines, "one idea a turn") <= place(lines, "talk only to combine")


@pytest.mark.parametrize("template", [each for each in SCRIPTED if each.key != "taster"], ids=lambda each: each.key)
def test_new_and_doable_are_asked_apart(template: Template) -> None:
    assert any("new" in line and "apart" in line for line in told(template, "mapping"))


def test_assumptions_are_rated_before_the_work_and_after_it_where_a_template_has_them() -> None:
    for template in SCRIPTED:
        rated = [
            each.key for each in template.stages if any("assumptions" in line for line in told(template, each.key))
        ]
        assert rated == (["problem", "translation"] if template.probed else []), template.key


@pytest.mark.parametrize("template", SCRIPTED, ids=lambda each: each.key)
def test_every_step_has_words_that_can_be_spoken_and_something_to_do(template: Template) -> None:
    for stage in template.stages:
        for line in stage.script:
            assert line.say, line
            assert line.do, line
            assert not {"rung", "altitude", "probe"} & set(line.say.casefold().split()), "words of the tool"


@pytest.mark.parametrize("template", [each for each in SCRIPTED if each.key != "taster"], ids=lambda each: each.key)
def test_different_people_get_different_cards(template: Template) -> None:
    first = told(template, "analogies")[0]
    assert "no two alike" in first or "different cards" in first
