"""How a command ends, and how it says so."""

from __future__ import annotations

import json
import sys
import unicodedata
from enum import IntEnum
from typing import Any, Final

from workshop.model.text import cleaned

PROGRAM: Final = "analogy-workshop"
_LONGEST: Final = 400
"""Characters of one line that a command prints of what people typed."""

_UNSEEN: Final = ("Cc", "Cs", "Co", "Cn")
_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of what follows; joiners, which other scripts need, are none of them."""


class Outcome(IntEnum):
    """What the process returns."""

    DONE = 0
    WRONG = 1
    USAGE = 2
    UNREADABLE = 3


class Refusal(Exception):
    """A command cannot be carried out; nothing was changed. The message is one line for people."""

    def __init__(self, outcome: Outcome, message: str) -> None:
        super().__init__(message)
        self.outcome = outcome


def line(text: object, longest: int = _LONGEST) -> str:
    """`text` on one line, without what could steer a terminal."""
    shown = "".join(" " if each in _TURNING or unicodedata.category(each) in _UNSEEN else each for each in str(text))
    flat = " ".join(shown.split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1]}…"


def tell(text: object = "") -> None:
    """Print one line for people."""
    print(line(text))


def under(text: object) -> None:
    """Print one line that belongs to the one above."""
    print(f"  {line(text)}")


def complain(why: object) -> None:
    """Print one line about what is not as it should be to standard error, under the program's name."""
    print(f"{PROGRAM}: {line(why)}", file=sys.stderr)


def tell_json(value: Any) -> None:
    """Print `value` as one line of JSON, the same bytes wherever it runs."""
    print(json.dumps(value, ensure_ascii=True))


def storable(text: str) -> str:
    """`text` as JSON can hold it: what a terminal could not decode is U+FFFD."""
    return cleaned(text)
