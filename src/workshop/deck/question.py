"""Questions that come up again and again, and the trades whose answer others have gone to see.

They stand in `resources/deck/questions`, a file an area (`docs/deck.md`). A card says what its own trade has solved. A
question says more: of all the trades that live with it, which ones a well-read person would name first. Nothing of it
is shown; it is what the match knows beside the cards.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from workshop import toml_file
from workshop.deck.industry import IndustryError, texts

QUESTIONS_FOLDER: Final = "questions"
"""Where they stand in the folder of a deck, beside its suits."""


@dataclass(frozen=True, slots=True)
class Question:
    """An abstraction in several wordings, and the ids of the industries that answer it, the best known answer first.

    `case` says who really asked it and what came of it, where the first trade is the one that they went to.
    """

    asked: tuple[str, ...]
    trades: tuple[str, ...]
    case: str = ""


def read_questions(path: Path) -> tuple[Question, ...]:
    """The questions of one file. Raises IndustryError, OSError."""
    try:
        data = toml_file.read(path.read_bytes())
        return tuple(map(_question, data["question"]))
    except KeyError as error:
        raise IndustryError(f"{error.args[0]} is missing") from error
    except (ValueError, TypeError, RecursionError) as error:
        raise IndustryError(str(error)) from error


def _question(data: dict[str, Any]) -> Question:
    case = data.get("case", "")
    if not isinstance(case, str):
        raise IndustryError("case must be text")
    question = Question(texts(data, "asked"), texts(data, "trades"), case)
    if not question.asked:
        raise IndustryError("asked must have a wording")
    return question
