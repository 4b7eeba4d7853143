"""The one place where text enters: what people type is kept as they typed it, but for what no file can hold."""

from __future__ import annotations

import re
from typing import Final

LONGEST_FIELD: Final = 20_000
"""Characters that one field holds at the most; what is longer is cut there."""

_UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")


def cleaned(text: str) -> str:
    """`text` as it can be stored: NUL and lone surrogates become U+FFFD, line ends `\\n`, at most 20,000 characters."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSTORABLE.sub("\ufffd", whole)[:LONGEST_FIELD]
