"""`analogy-workshop list`: the sessions in the library."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workshop.commands.outcome import Outcome, tell, tell_json, under
from workshop.commands.places import is_there
from workshop.paths import data_folder
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.library.entry import Entry

NAME = "list"
HELP = tr("list the sessions in the library, the one opened last first")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("report as JSON"))


def run(given: argparse.Namespace) -> int:
    from workshop.library.library import Library

    data = data_folder(given.data)
    library = Library(data)
    entries: tuple[Entry, ...] = ()
    if is_there(data):
        is_there(library.folder)
        try:
            library.refresh()
            entries = library.entries()
        finally:
            library.close()
    if given.json:
        tell_json({"folder": str(library.folder), "sessions": [_told(each) for each in entries]})
    elif not entries:
        tell(tr("No sessions yet in {folder}", folder=library.folder))
    else:
        for each in entries:
            _print(each)
    return Outcome.DONE


def _told(entry: Entry) -> dict[str, Any]:
    return {
        "file": str(entry.path),
        "title": entry.title,
        "organisations": list(entry.organisations),
        "date": entry.date,
        "stage": entry.stage,
        "ideas": entry.ideas,
        "terms": entry.terms,
        "misunderstandings": {"open": entry.open, "agreed": entry.agreed, "differ": entry.differ},
        "opened": entry.last,
        "archived": entry.archived,
        "broken": entry.broken,
    }


def _print(entry: Entry) -> None:
    tell(entry.title or tr("Untitled session"))
    if entry.broken:
        under(entry.broken)
    elif entry.organisations:
        under(", ".join(entry.organisations))
    under(entry.path)
