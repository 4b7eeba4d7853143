"""Files and folders that somebody named on the command line."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from workshop.commands.outcome import Outcome, Refusal
from workshop.words import tr


def session_file(text: str) -> Path:
    """The file called `text`. Raises Refusal for ".", "/" and nothing at all, which no file is called."""
    path = Path(text)
    if not path.name:
        raise Refusal(Outcome.UNREADABLE, tr("“{name}” names no file.", name=text))
    return path


def folder(text: str) -> Path:
    """The folder called `text`, whether it is there or not. Raises Refusal for nothing at all and for a file."""
    if not text.strip():
        raise Refusal(Outcome.USAGE, tr("“{name}” names no folder.", name=text))
    path = Path(text)
    if path.exists() and not path.is_dir():
        raise Refusal(Outcome.UNREADABLE, tr("{name}: this is not a folder", name=text))
    return path


def add_data(parser: argparse.ArgumentParser, default: str | None = argparse.SUPPRESS) -> None:
    """Let the data folder be named; where it is not, what stood earlier on the line holds."""
    told = tr("another folder for sessions, settings and logs")
    parser.add_argument("--data", metavar="DIR", type=folder, default=default, help=told)


def is_there(path: Path) -> bool:
    """Whether the folder `path` is there. Raises OSError when it is, or might be, and cannot be looked into."""
    try:
        os.scandir(path).close()
    except FileNotFoundError:
        return False
    return True
