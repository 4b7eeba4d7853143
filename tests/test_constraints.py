"""The environment is the same everywhere: whatever is installed is pinned, by name and version alone."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TOP = Path(__file__).resolve().parents[1]
BROUGHT_BY_PYTHON = {"pip"}
PIN = re.compile(r"([A-Za-z0-9._-]+)==([A-Za-z0-9.]+)")


@pytest.fixture(scope="module")
def pins() -> dict[str, str]:
    lines = (TOP / "constraints.txt").read_text(encoding="utf-8").splitlines()
    found = [PIN.fullmatch(line) for line in lines if line and not line.startswith("#")]
    assert all(found), "a line is no plain name==version"
    return {canonicalize_name(pin[1]): pin[2] for pin in found if pin}


def test_everything_that_is_installed_for_the_program_and_its_tests_is_pinned(pins: dict[str, str]) -> None:
    assert sorted({one.name for one in _wanted()} - set(pins) - BROUGHT_BY_PYTHON) == []


def test_this_environment_is_the_pinned_one(pins: dict[str, str]) -> None:
    differing = {}
    for name in {one.name for one in _wanted()} & set(pins):
        if (installed := _installed(name)) not in (None, pins[name]):
            differing[name] = (installed, pins[name])
    assert not differing


def test_the_pins_satisfy_what_the_project_asks_for(pins: dict[str, str]) -> None:
    assert [str(one) for one in _wanted() if one.name in pins and pins[one.name] not in one.specifier] == []


def _wanted() -> Iterator[Requirement]:
    """Everything that the project asks for, and everything that those ask for, on this machine."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["test"], "hatchling"]
    seen: set[str] = set()
    waiting = [Requirement(text) for text in asked]
    while waiting:
        requirement = waiting.pop()
        requirement.name = canonicalize_name(requirement.name)
        yield requirement
        if requirement.name not in seen and _installed(requirement.name):
            seen.add(requirement.name)
            for text in requires(requirement.name) or ():
                further = Requirement(text)
                if further.marker is None or further.marker.evaluate({"extra": ""}):
                    waiting.append(further)


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
