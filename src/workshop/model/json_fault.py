"""What is wrong with a JSON document that cannot be read, in the words of somebody who wrote it by hand."""

from __future__ import annotations

import json
from typing import Final

_WHY: Final = (
    ("Expecting property name", 'the name of a field in straight quotation marks (") is expected here'),
    ("Expecting ':'", "a colon is missing between a field and its value"),
    ("Expecting ','", "a comma or a closing bracket is missing here, or a text has a quotation mark inside it"),
    ("Illegal trailing comma", "there is a comma too many before the bracket"),
    ("Unterminated string", 'a text that begins here has no quotation mark (") at its end'),
    ("Invalid control character", "a text must not go on in the next line: write \\n for a new line"),
    ("Invalid \\", "a backslash inside a text must be written twice"),
    ("Unexpected UTF-8 BOM", "the file begins with a mark that does not belong there"),
    ("Extra data", "something stands here after the end of the document"),
    ("Expecting value", 'a value is expected here; a text stands in straight quotation marks (")'),
)
"""How Python's reader begins, and what to do."""


def json_fault(error: Exception, text: str) -> str:
    """Why `text` is not JSON, with the line where it breaks off as far as that is known."""
    if not text.strip():
        return "there is nothing in it"
    if not isinstance(error, json.JSONDecodeError):  # a number of five thousand digits is a plain ValueError
        return "it is nested too deeply" if isinstance(error, RecursionError) else "a number in it is far too long"
    if not text[error.pos :].strip():
        return f"line {error.lineno}: it ends here before it is complete"
    return (
        f"line {error.lineno}: {next((why for said, why in _WHY if error.msg.startswith(said)), 'it breaks off here')}"
    )
