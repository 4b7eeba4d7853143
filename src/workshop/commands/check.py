"""`analogy-workshop check FILE`: whether a session file is as it was written."""

from __future__ import annotations

import argparse

from workshop.commands.local_time import local_time
from workshop.commands.outcome import Outcome, tell, tell_json, under
from workshop.commands.places import session_file
from workshop.words import tr

NAME = "check"
HELP = tr("verify a session file without changing a byte of it")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=session_file, help=tr("a .workshop file"))
    parser.add_argument("--json", action="store_true", help=tr("report as JSON"))


def run(given: argparse.Namespace) -> int:
    from workshop.storage.verification import verified

    found = verified(given.file)
    if given.json:
        tell_json(
            {
                "file": str(given.file),
                "ok": not found.problems,
                "version": found.version,
                "entries": found.entries,
                "last": found.last,
                "problems": list(found.problems),
            }
        )
    elif found.problems:
        many = tr("{name}: {n} things are wrong. It was not changed.", name=given.file.name, n=len(found.problems),
                  one="{name}: one thing is wrong. It was not changed.")  # fmt: skip
        tell(many)
        for each in found.problems:
            under(each)
        if found.last:
            under(tr("The last entry that can be trusted is of {at}.", at=local_time(found.last)))
    else:
        told = tr("{name} is all right: {n} entries in the journal of its changes, the last of {at}.",
                  name=given.file.name, n=found.entries, at=local_time(found.last),
                  one="{name} is all right: {n} entry in the journal of its changes, of {at}.")  # fmt: skip
        tell(told)
    return Outcome.WRONG if found.problems else Outcome.DONE
