"""`docs/deck.md` is what writers of cards go by: its example can be used, and its bounds are those of the check."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from tests.deck.own_cards import EXAMPLE, WRITERS_TEXT
from tests.samples import DECK
from workshop.deck import alike, check, importing, own_folder
from workshop.deck.importing import read_import
from workshop.deck.own import FIRST_NUMBER, INDUSTRY_KEYS, STRENGTH_KEYS
from workshop.model.text import LONGEST_FIELD

FLAT = " ".join(WRITERS_TEXT.split())
MB = 1024 * 1024


def bounds(field: str) -> str:
    """What the last column of the tables says of `field`."""
    (row,) = re.findall(rf"^\| `{field}` \|.*\| ([^|]*) \|$", WRITERS_TEXT, re.MULTILINE)
    return str(row)


def test_the_example_has_every_field_and_breaks_no_bound_of_the_check() -> None:
    data: dict[str, Any] = tomllib.loads(EXAMPLE)
    assert data.keys() == INDUSTRY_KEYS
    assert {*data["strengths"][0], "number"} == STRENGTH_KEYS
    (industry,) = read_import("example.toml", EXAMPLE.encode(), DECK.feature.keys())
    assert list(check.industry_faults(industry, DECK)) == ["1 strengths, 3 to 5 are right"]
    assert industry.id not in [each.id for each in DECK.industries]


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("name", f"{check.MOST_NAME} characters"),
        ("also", f"{check.MOST_OTHER_NAMES} names"),
        ("lives_with", f"{check.MOST_LIVES_WITH} characters"),
        ("also_knows", f"{check.KNOWS[0]} to {check.KNOWS[1]}; {check.MOST_ASKED} characters each"),
        ("strengths", f"{check.STRENGTHS[0]} to {check.STRENGTHS[1]}"),
        ("number", f"1 to {FIRST_NUMBER - 1}; from {FIRST_NUMBER} on they are the users' own"),
        ("also_asked", f"{check.ASKED[0]} to {check.ASKED[1]}; {check.MOST_ASKED} characters each"),
        ("ask", f"{check.MOST['ask']} characters, ends with `?`"),
        ("features", f"{check.FEATURES[0]} to {check.FEATURES[1]}, {check.MOST_SHOWS} characters each"),
        ("transfers", "may be left out; {to}, {what}, {source} characters".format(**check.MOST_TRANSFER)),
        *((name, f"{check.MOST[name]} characters") for name in ("title", "works_because", "breaks_when")),
        *(
            (name, f"{check.MOST[name]} characters, {fewest} to {most} words")
            for name, (fewest, most) in check.WORDS.items()
        ),
    ],
)
def test_each_bound_is_the_one_that_is_checked(field: str, said: str) -> None:
    assert bounds(field) == said


def test_no_field_is_left_untold() -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", WRITERS_TEXT, re.MULTILINE))
    assert told >= INDUSTRY_KEYS | STRENGTH_KEYS


@pytest.mark.parametrize(
    "said",
    [
        f"the smallest has at least {check.BALANCE * 100:.0f} % of the largest one's cards",
        f"when they share {alike.SAME_WORDS * 100:.0f} % of their words",
        f"finds a likeness of {alike.SAME_MEANING} between them",
        f"**Numbers** begin at {FIRST_NUMBER},",
        f"A file has at most {own_folder.LARGEST // MB} MB, a text at most {LONGEST_FIELD:,} characters.",
        f"file of at most {importing.LARGEST // MB} MB",
    ],
)
def test_each_figure_is_the_programs_own(said: str) -> None:
    assert said in FLAT
