"""`analogy-workshop export FILE --to DIR|-`: PDFs, or the session as JSON."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.outcome import Outcome, Refusal, tell, tell_json
from workshop.commands.places import folder, session_file
from workshop.commands.source import STANDARD
from workshop.whole_file import write_whole
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document
    from workshop.model.parts import Organisation
    from workshop.model.run import Run
    from workshop.model.session import Session

NAME = "export"
HELP = tr("write PDFs of a session, or the session as JSON")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=session_file, help=tr("a .workshop file"))
    parser.add_argument(
        "--to", metavar="DIR", required=True, help=tr("the folder to write to, or - for standard output")
    )
    parser.add_argument(
        "--format", choices=("pdf", "json"), default="pdf", help=tr("PDFs (the default), or one JSON document")
    )
    parser.add_argument(
        "--document",
        dest="documents",
        metavar="NAME",
        action="append",
        default=[],
        help=tr(
            "only this document: translation, brief, summary, log, wall, mapping, photographs, tent-cards, script, "
            "or the name of its file; may be given several times"
        ),
    )
    parser.add_argument(
        "--for",
        dest="organisation",
        metavar="ORGANISATION",
        help=tr("only what is made for this organisation: its name, its two letters or its id"),
    )
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help=tr("the paper's size, A4 by default"))
    parser.add_argument("--json", action="store_true", help=tr("report as JSON"))


def run(given: argparse.Namespace) -> int:
    from workshop.storage.file import read

    if given.to == STANDARD and given.json:
        raise Refusal(Outcome.USAGE, tr("--json reports on standard output, and so does --to -. Choose one."))
    if given.format == "json" and (given.documents or given.organisation):
        raise Refusal(Outcome.USAGE, tr("--document and --for choose among PDFs. JSON is always the whole session."))
    if given.to != STANDARD:
        folder(given.to)
    content = read(given.file)
    session = content.session
    made = _document(session, given) if given.format == "json" else _pdfs(session, content.run, given)
    _deliver(made, given)
    return Outcome.DONE


def chosen(session: Session, names: list[str], organisation: str | None) -> list[Document]:
    """The documents that were asked for, in their usual order. Raises Refusal when one is not there.

    What is for the facilitator alone has to be asked for by its name, so that it is not handed out with the rest.
    """
    from workshop.documents.catalogue import documents_of
    from workshop.model.identity import FACILITATOR

    found = list(documents_of(session))
    if organisation is not None:
        wanted = _organisation(session, organisation).id
        found = [each for each in found if each.organisation in (wanted, None)]
    if names:
        for name in names:
            if not any(_is_called(each, name) for each in found):
                there = ", ".join(dict.fromkeys(each.key for each in found))
                message = tr("There is no document “{name}”. There are: {there}.", name=name, there=there)
                raise Refusal(Outcome.USAGE, message)
        return [each for each in found if any(_is_called(each, name) for name in names)]
    if organisation is not None:
        return [each for each in found if each.organisation is not None]
    return [each for each in found if each.reader != FACILITATOR]


def _organisation(session: Session, wanted: str) -> Organisation:
    """The one whose id, two letters or name is `wanted`, or the only one whose name begins so."""
    words = wanted.strip().casefold()
    for each in session.organisations:
        if words and words in (each.id.casefold(), each.name.strip().casefold(), each.tile.strip().casefold()):
            return each
    beginning = [each for each in session.organisations if words and each.name.casefold().startswith(words)]
    if len(beginning) == 1:
        return beginning[0]
    there = ", ".join(each.name or each.id for each in session.organisations)
    message = tr("There is no organisation “{name}” in this session. There are: {there}.", name=wanted, there=there)
    raise Refusal(Outcome.USAGE, message)


def _is_called(document: Document, name: str) -> bool:
    words = name.strip().casefold()
    return words in (
        document.key,
        document.name.casefold(),
        document.file_name.casefold(),
        document.file_name.casefold().removesuffix(".pdf"),
    )


def _document(session: Session, given: argparse.Namespace) -> list[tuple[str, bytes]]:
    from workshop.model.document import text

    return [(f"{given.file.stem}.json", text(session).encode())]


def _pdfs(session: Session, run: Run, given: argparse.Namespace) -> list[tuple[str, bytes]]:
    from workshop.documents.catalogue import make
    from workshop.documents.record import Record
    from workshop.documents.style import Paper

    documents = chosen(session, given.documents, given.organisation)
    if given.to == STANDARD and len(documents) != 1:
        message = tr("Standard output takes one document, and there are {n}. Name one.", n=len(documents))
        raise Refusal(Outcome.USAGE, message)
    return [(each.file_name, make(session, each, Paper(given.paper), Record(run))) for each in documents]


def _deliver(made: list[tuple[str, bytes]], given: argparse.Namespace) -> None:
    if given.to == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(made[0][1])
        sys.stdout.buffer.flush()
        return
    written = []
    for name, content in made:
        path = Path(given.to) / name
        write_whole(path, content)
        written.append(str(path))
        if not given.json:
            tell(path)
    if given.json:
        tell_json({"written": written})
