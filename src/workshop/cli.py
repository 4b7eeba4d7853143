"""The command line: which command is meant, and what its end means to whoever called.

Only `open` imports Qt, so that everything else runs where there is no screen and no display library.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn, Protocol

from workshop import __version__
from workshop.commands import altitude, cards, check, deck, demo, export, listing, new, self_check, show, suggest
from workshop.commands import open as opening
from workshop.commands.outcome import PROGRAM, Outcome, Refusal, complain, line
from workshop.commands.places import add_data
from workshop.deck.industry import IndustryError
from workshop.model.document import DocumentError
from workshop.storage.errors import StorageError
from workshop.unread import hindered
from workshop.words import tr

_INTERRUPTED: Final = 130


class Command(Protocol):
    """One command, as its file in `commands/` has it."""

    NAME: str
    HELP: str

    def describe(self, parser: argparse.ArgumentParser, /) -> None: ...

    def run(self, given: argparse.Namespace, /) -> int: ...


_ALL: Final[tuple[Command, ...]] = (
    opening,
    demo,
    new,
    export,
    cards,
    show,
    listing,
    suggest,
    altitude,
    deck,
    check,
    self_check,
)
_COMMANDS: Final = {each.NAME: each for each in _ALL}


class _Parser(argparse.ArgumentParser):
    """One that says what is wrong in a line."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(Outcome.USAGE, tr("{message}. See {program} --help.", message=message, program=self.prog))


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line (the process's own, if None) and return the process's exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        outcome = _carried_out(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except Refusal as refusal:
        return _refused(refusal, refusal.outcome)
    except (StorageError, DocumentError, IndustryError) as error:
        return _refused(error, Outcome.UNREADABLE)
    except BrokenPipeError:  # whoever reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Outcome.DONE
    except OSError as error:
        place = f"{line(error.filename, 200)}: " if error.filename else ""  # the reason stays in sight
        return _refused(f"{place}{hindered(error)}", Outcome.UNREADABLE)
    except KeyboardInterrupt:
        return _INTERRUPTED
    return outcome


def _carried_out(arguments: list[str]) -> int:
    try:
        given = _parser().parse_args(_with_command(arguments))
    except SystemExit as asked:  # --help and --version
        return int(asked.code or 0)
    return int(_COMMANDS[given.command].run(given))


def _refused(why: object, outcome: Outcome) -> int:
    complain(why)
    return outcome


def _with_command(arguments: list[str]) -> list[str]:
    """`arguments` with `open` before the file, where no command is named."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        if arguments[place] in ("-h", "--help", "--version"):
            return arguments
        place += 2 if arguments[place] == "--data" else 1
    word = arguments[place] if place < len(arguments) else None
    if word in _COMMANDS or place > len(arguments):
        return arguments
    if word is not None and not Path(word).suffix and not Path(word).exists() and Path(word).name == word:
        names = ", ".join(_COMMANDS)
        message = tr("There is no command and no file “{word}”. Commands: {names}.", word=word, names=names)
        raise Refusal(Outcome.USAGE, message)
    return [*arguments[:place], opening.NAME, *arguments[place:]]


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=PROGRAM,
        usage="%(prog)s [-h] [--version] [--data DIR] [FILE | COMMAND ...]",
        description=tr("Run an analogy-driven innovation session in front of a room. Without a command the app opens."),
        epilog=tr("Exit codes: 0 done, 1 found something wrong, 2 usage, 3 unreadable or in use."),
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    add_data(parser, None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, prog=PROGRAM)
    for name, command in _COMMANDS.items():
        told = f"{command.HELP[:1].upper()}{command.HELP[1:]}."
        one = commands.add_parser(name, help=command.HELP, description=told, allow_abbrev=False)
        add_data(one)
        command.describe(one)
    return parser
