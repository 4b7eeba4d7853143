"""Own industries for tests."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from workshop.deck.industry import Industry
from workshop.deck.own import own_industry
from workshop.deck.own_folder import OwnFolder
from workshop.paths import resources

WRITERS_TEXT = (resources().parent / "docs" / "deck.md").read_text("utf-8")
EXAMPLE = re.findall(r"```toml\n(.*?)```", WRITERS_TEXT, re.DOTALL)[0]
"""The first TOML of what writers of cards go by."""

BEES: dict[str, Any] = {
    "name": "Bee school",
    "suit": "teach",
    "strengths": [
        {
            "title": "The first open hive",
            "challenge": "How to let a frightened beginner do the real thing at once, and come to no harm.",
            "mechanism": "Two people stand at the box. The learner holds the frame, the teacher holds the smoker.",
            "features": [{"feature": "frightened", "shows": "The first hum makes hands shake."}],
            "transfers": [{"to": "Riding", "what": "The first lesson | on the horse", "source": "Own notes"}],
        },
        {"title": "The quiet frame", "challenge": "How to show somebody calm work among many small angry things."},
    ],
}


def industry(**other: Any) -> Industry:
    """The bee school, as somebody makes it in the app; `other` values take the place of its own."""
    return own_industry(BEES | other, "")


def strength(**values: Any) -> dict[str, Any]:
    """A card that has what it needs."""
    return {"title": "A card", "challenge": "How to do a thing."} | values


SOLITAIRE = 'name = "Solitaire"\n[[strengths]]\ntitle = "The clock"\nchallenge = "How to wait."\n'
"""A card that somebody wrote by hand, with all that it needs."""


def put(folder: OwnFolder, name: str, text: str) -> Path:
    """A file that somebody wrote by hand."""
    path = folder.folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def numbers(*industries: object) -> list[int]:
    return [each.number for one in industries for each in one.strengths]  # type: ignore[attr-defined]
