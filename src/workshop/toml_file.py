"""TOML as it is read from files that anybody may have written, and the strings of those that are written here."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any, Final

from workshop.toml_fault import DEEP, DEEP_NAME, NO_TEXT, TomlError, told

_DEEPEST: Final = 8
"""Parts of a key with dots: a card needs two, and Python's reader takes gigabytes for a hundred thousand."""
_PART: Final = re.compile(rb"""[\w-]+|"[^"]*"|'[^']*'|[ \t]+|(\.)|.""")


def read(content: bytes) -> dict[str, Any]:
    """A TOML document. Raises TomlError, which says in which line it breaks off."""
    if any(line.count(b".") > _DEEPEST and _depth(line) > _DEEPEST for line in content.split(b"\n")):
        raise TomlError(0, DEEP_NAME)
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise TomlError(content.count(b"\n", 0, error.start) + 1, NO_TEXT) from None
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise TomlError(0, DEEP) from None
    except ValueError as error:
        raise told(error, text) from None


def quoted(text: str) -> str:
    """A basic string: JSON's escapes are TOML's, but for the one control character that JSON lets pass."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _depth(line: bytes) -> int:
    """The most dots in a row that only part names from one another."""
    deepest = run = 0
    part = False
    for found in _PART.finditer(line):
        text = found[0]
        if found[1]:
            run = run + 1 if part else 0
            part = False
            deepest = max(deepest, run)
        elif text.isspace():
            continue
        elif len(text) > 1 or text.isalnum() or text in b"_-":
            run = 0 if part else run
            part = True
        else:
            run, part = 0, False
    return deepest
