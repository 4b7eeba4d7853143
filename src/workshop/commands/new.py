"""`analogy-workshop new FILE --from JSON`: a session file from a JSON document."""

from __future__ import annotations

import argparse

from workshop.commands.outcome import Outcome, Refusal, tell, tell_json
from workshop.commands.places import session_file
from workshop.commands.source import read_at_most
from workshop.words import tr

NAME = "new"
HELP = tr("make a session file from a JSON document")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=session_file, help=tr("the file to make; nothing may be there yet")
    )
    parser.add_argument(
        "--from", dest="source", metavar="JSON", required=True, help=tr("the document, or - for standard input")
    )
    parser.add_argument("--json", action="store_true", help=tr("report as JSON"))


def run(given: argparse.Namespace) -> int:
    from workshop.clock import Clock
    from workshop.model.document import DocumentError, session_from
    from workshop.model.run import Run
    from workshop.storage.file import create

    try:
        session = session_from(read_at_most(given.source))
    except DocumentError as error:
        raise Refusal(Outcome.UNREADABLE, f"{given.source}: {error}") from error
    try:
        create(given.file, session, Run(), Clock().stamp())
    except FileExistsError:
        message = tr("{name} is already there. It was not changed.", name=given.file.name)
        raise Refusal(Outcome.UNREADABLE, message) from None
    if given.json:
        tell_json({"file": str(given.file), "title": session.plan.title})
    else:
        tell(tr("Made {file}", file=given.file))
    return Outcome.DONE
