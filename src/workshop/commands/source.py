"""Bytes and lines from a file, or from standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from workshop.commands.outcome import Outcome, Refusal, storable
from workshop.model.document import LARGEST
from workshop.words import tr

STANDARD = "-"
"""What stands for standard input or output in place of a file."""


def read_at_most(name: str, largest: int = LARGEST) -> bytes:
    """The bytes of the file `name`, or of standard input for "-"; at most one more than `largest`, a document's most.

    Raises OSError.
    """
    if name == STANDARD:
        return sys.stdin.buffer.read(largest + 1)
    with Path(name).open("rb") as file:
        return file.read(largest + 1)


def text_lines(name: str) -> list[str]:
    """The lines of a text file in UTF-8. Raises OSError, Refusal."""
    source = read_at_most(name)
    if len(source) > LARGEST:
        raise Refusal(Outcome.UNREADABLE, tr("{name} is larger than {n} MB.", name=name, n=LARGEST // 1024 // 1024))
    try:
        words = source.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(Outcome.UNREADABLE, tr("{name} is not text in UTF-8.", name=name)) from None
    lines = words.replace("\r\n", "\n").split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def asked_texts(typed: Sequence[str], source: str | None) -> list[str] | None:
    """The texts that a command is asked about: those on its line, then the lines of the file `source` but blank ones.

    Words without quotes are one text. None when nothing at all was given, or a file without a word.
    Raises OSError, Refusal.
    """
    texts = list(typed)
    if not any(len(each.split()) > 1 for each in texts):
        texts = [" ".join(texts)] if texts else []
    if source is not None:
        texts += [each for each in text_lines(source) if each.strip()]
    return [storable(each) for each in texts] or None
