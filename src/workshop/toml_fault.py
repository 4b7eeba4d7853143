"""What is wrong with a TOML file, in the words of somebody who wrote it by hand: which line, and what belongs there."""

from __future__ import annotations

import re
from typing import Final

from workshop.words import tr

_AT: Final = re.compile(r"\(at line (\d+), column \d+\)$")
_LONG_NUMBER: Final = re.compile(r"\d{4000}")
_CURLY: Final = re.compile("[=[,]\\s*[“”„‘’«]")
_TWICE: Final = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate")
_ENDLESS: Final = ("Unterminated string", "Illegal character '\\n'", 'Expected "\'"')
_BACKSLASH: Final = ("Invalid hex value", "Unescaped '\\'", "Escaped character is not")
_HEADING: Final = "Expected ']"

IN_QUOTES: Final = 'what stands behind = must be in straight quotation marks, such as name = "Bees"'
STRAIGHT: Final = 'quotation marks must be straight (") here, not curly'
ENDLESS: Final = 'a text that begins with " must end with " in the same line'
ENDLESS_LONG: Final = 'a text that begins with """ must end with """'
INNER: Final = 'a quotation mark inside a text must have a backslash before it (\\")'
TWO_BRACKETS: Final = "a heading that comes more than once must have two brackets, such as [[strengths]]"
TWICE: Final = "this stands in the file a second time: take one of the two out"
BACKSLASH: Final = "a backslash inside a text must be written twice"
HEADING: Final = "a heading must be closed by as many brackets as open it, such as [[strengths]]"
LIST: Final = 'a list must have commas between its texts and a ] at its end, such as also = ["one", "two"]'
TABLE: Final = "what is opened by { must be closed by }"
FIELD: Final = 'a field, =, and its text in quotation marks are expected here, such as name = "Bees"'
UNSEEN: Final = "a character that cannot be seen stands in this line: type the line anew"
NUMBER: Final = "a number is far too long"
DEEP: Final = "is nested too deeply"
DEEP_NAME: Final = "a name is nested too deeply"
NO_TEXT: Final = "is not text in UTF-8: save the file again, and choose UTF-8 as its encoding"
UNKNOWN: Final = "this line is not written as TOML is"


class TomlError(ValueError):
    """A file that cannot be read: in which `line` (0: not known), and `why`."""

    def __init__(self, line: int, why: str) -> None:
        said = tr(why)
        super().__init__(tr("line {n}: {why}", n=line, why=said) if line else said)
        self.line, self.why = line, said


def told(error: ValueError, text: str) -> TomlError:
    """What Python's reader says of `text`, as whoever wrote it needs it."""
    said = str(error)
    lines = text.split("\n")
    if said.startswith("Exceeds the limit"):
        return TomlError(next((at for at, each in enumerate(lines, start=1) if _LONG_NUMBER.search(each)), 0), NUMBER)
    found = _AT.search(said)
    line = int(found[1]) if found else text.rstrip("\n").count("\n") + 1
    if said.startswith('Expected \'"""\'') or (said.startswith("Unterminated") and '"""' in text):
        return TomlError(line, ENDLESS_LONG)
    return TomlError(line, _why(said, lines[line - 1]))


def _why(said: str, line: str) -> str:
    if _CURLY.search(line):
        return STRAIGHT
    if said.startswith(_TWICE) and line.lstrip().startswith("[") and not line.lstrip().startswith("[["):
        return TWO_BRACKETS
    if said.startswith("Expected newline") and line.count('"') > 2:
        return INNER
    for beginnings, why in ((_TWICE, TWICE), (_BACKSLASH, BACKSLASH), (_ENDLESS, ENDLESS), (_HEADING, HEADING)):
        if said.startswith(beginnings):
            return why
    if said.startswith("Unclosed array"):
        return LIST
    if said.startswith("Unclosed inline"):
        return TABLE
    if said.startswith(("Illegal character", "Found invalid character")):
        return UNSEEN
    if said.startswith(("Invalid value", "Invalid date", "Expected newline")):
        return IN_QUOTES
    return FIELD if said.startswith(("Invalid statement", "Invalid initial", "Expected '='")) else UNKNOWN
