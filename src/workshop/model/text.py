"""The one place where text enters: it is kept as it was typed, but for what no file can hold."""

from __future__ import annotations

import re
from typing import Final

LONGEST_FIELD: Final = 20_000
"""Characters that one field holds at the most; what is longer is cut there."""

_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")


def cleaned(text: str) -> str:
    """`text` as it can be stored: NUL and lone surrogates become U+FFFD, at most 20,000 characters are kept."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSTORABLE.sub("\ufffd", whole)[:LONGEST_FIELD]
