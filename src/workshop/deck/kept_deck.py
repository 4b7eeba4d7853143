"""The shipped deck as it was read last, in one file: 520 TOML files take two thirds of a second, this a tenth of it.

It holds for exactly the files that it was made of, by their digest, and can be thrown away.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, Final

from workshop import __version__
from workshop.deck.deck import FEATURES_FILE, Deck, industry_files, question_files, read_deck, read_features
from workshop.deck.industry import Industry, Showing, Strength, Transfer
from workshop.deck.question import Question
from workshop.whole_file import write_whole

KEPT_FILE: Final = ".shipped.json"
_INDUSTRY: Final = tuple(each.name for each in fields(Industry))
_STRENGTH: Final = tuple(each.name for each in fields(Strength))
_FORM: Final = (
    __version__,
    *(tuple(each.name for each in fields(part)) for part in (Industry, Strength, Question, Showing, Transfer)),
)
"""What another program may read otherwise: its version, and the fields of everything that is kept."""


def read_kept(folder: Path, kept: Path) -> Deck:
    """The deck in `folder`, from the file `kept` if that was made of it; else read, and kept. Raises as `read_deck`."""
    digest = _digest(folder)
    found = _read(kept, digest)
    if found is not None:
        industries, questions = found
        return Deck(industries, read_features(folder / FEATURES_FILE), questions=questions)
    deck = read_deck(folder)
    if not deck.broken:  # what is broken is looked at again each time
        content = {
            "digest": digest,
            "industries": [astuple(each) for each in deck.industries],
            "questions": [astuple(each) for each in deck.questions],
        }
        with contextlib.suppress(OSError):
            write_whole(kept, json.dumps(content, ensure_ascii=False).encode("utf-8", "replace"))
    return deck


def _digest(folder: Path) -> str:
    """What changes with every file of the deck, and with the form in which it is kept."""
    found = hashlib.blake2b(repr(_FORM).encode(), digest_size=16)
    for path in (*industry_files(folder), *question_files(folder)):
        try:
            content = path.read_bytes()
        except OSError:  # it is named when the deck is read
            content = b""
        found.update(f"{path.parent.name}/{path.name}\0{len(content)}\0".encode("utf-8", "replace"))
        found.update(content)
    return found.hexdigest()


def _read(kept: Path, digest: str) -> tuple[tuple[Industry, ...], tuple[Question, ...]] | None:
    """The industries and questions in `kept`; None when it is of other files, missing or damaged."""
    try:
        data = json.loads(kept.read_bytes())
        if data["digest"] != digest:
            return None
        questions = tuple(Question(tuple(asked), tuple(trades), case) for asked, trades, case in data["questions"])
        return tuple(_industry(each) for each in data["industries"]), questions
    except (OSError, ValueError, RecursionError, LookupError, TypeError):
        return None


def _industry(row: Iterable[Any]) -> Industry:
    values = dict(zip(_INDUSTRY, row, strict=True))
    for name in ("also", "also_knows"):
        values[name] = tuple(values[name])
    return Industry(**values | {"strengths": tuple(map(_strength, values["strengths"]))})


def _strength(row: Iterable[Any]) -> Strength:
    values = dict(zip(_STRENGTH, row, strict=True))
    values["features"] = tuple(Showing(*each) for each in values["features"])
    values["transfers"] = tuple(Transfer(*each) for each in values["transfers"])
    values["also_asked"] = tuple(values["also_asked"])
    return Strength(**values)
