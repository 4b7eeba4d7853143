"""`analogy-workshop [FILE]`: the app."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Final

from workshop.commands.outcome import Outcome, Refusal
from workshop.commands.places import session_file
from workshop.commands.unopened import Unopened
from workshop.paths import data_folder, straight
from workshop.words import tr

NAME = "open"
HELP = tr("open the app, with FILE if one is given")

_DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", metavar="FILE", type=session_file, help=tr("a .workshop file"))


def run(given: argparse.Namespace) -> int:
    from workshop.storage.connection import version_in_header
    from workshop.storage.lock import WriterLock

    file: Path | None = straight(given.file) if given.file else None
    if file is not None and not WriterLock(file).was_made:
        version_in_header(file)  # says what is wrong with it before a window opens
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        raise Refusal(Outcome.WRONG, tr("There is no display to open a window on. The other commands need none."))
    try:
        from PySide6.QtCore import qInstallMessageHandler

        from workshop import app
    except ImportError as error:
        raise Refusal(Outcome.WRONG, tr("No window can be opened here: {why}", why=error)) from error
    qInstallMessageHandler(Unopened().hear)  # until the program's own takes over
    return app.run(data_folder(given.data), file)
