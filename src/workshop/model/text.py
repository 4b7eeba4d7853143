"""The one place where text enters: it is kept as it was typed, but for what no file can hold. Lists are read here."""

from __future__ import annotations

import re
from typing import Final

LONGEST_FIELD: Final = 20_000
"""Characters that one field holds at the most; what is longer is cut there."""

_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")
_BULLET: Final = re.compile(r"^\s*(?:[-–—*•·◦▪‣●○]|\d{1,3}[.)])\s+")


def cleaned(text: str) -> str:
    """`text` as it can be stored: NUL and lone surrogates become U+FFFD, at most 20,000 characters are kept."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSTORABLE.sub("\ufffd", whole)[:LONGEST_FIELD]


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of a list as lists come from mails and papers: without bullets, numbers and empty lines."""
    lines = (_BULLET.sub("", line).strip() for line in text.splitlines())
    return tuple(line for line in lines if line)
