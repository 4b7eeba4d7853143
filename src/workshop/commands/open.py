"""`analogy-workshop [FILE]`: the app."""

from __future__ import annotations

import argparse
from pathlib import Path

from workshop.paths import data_folder
from workshop.words import tr

NAME = "open"
HELP = tr("open the app, with FILE if one is given")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE", type=Path, help=tr("a .workshop file"))


def run(given: argparse.Namespace) -> int:
    from workshop.storage.connection import version_in_header
    from workshop.storage.lock import WriterLock

    file: Path | None = given.file.absolute() if given.file else None
    if file is not None and not WriterLock(file).path.exists():
        version_in_header(file)  # says what is wrong with it before a window opens
    from workshop import app

    return app.run(data_folder(given.data), file)
