"""`analogy-workshop export FILE --to DIR|-`: PDFs, or the session as JSON; `--pack DIR`, `--everything DIR`."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.outcome import Outcome, Refusal, tell, tell_json
from workshop.commands.places import folder, session_file
from workshop.commands.source import STANDARD
from workshop.whole_file import write_whole
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.bundle import Part
    from workshop.documents.catalogue import Document
    from workshop.model.parts import Organisation
    from workshop.model.run import Run
    from workshop.model.session import Session

NAME = "export"
HELP = tr("write PDFs of a session, or the session as JSON")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=session_file, help=tr("a .workshop file"))
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--to", metavar="DIR", help=tr("the folder to write to, or - for standard output"))
    where.add_argument(
        "--pack",
        metavar="DIR",
        help=tr("write the print pack for the day before: cards, worksheets, slips, brief and script"),
    )
    where.add_argument(
        "--everything",
        metavar="DIR",
        help=tr("write all documents, the session as JSON and a copy of its file into a folder of its own in DIR"),
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
            "changes, cards, printer-test, worksheets, slips, idea-slips, "
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
    from workshop.documents.bundle import as_json
    from workshop.storage.file import read

    if given.to is None:
        return _run_together(given)
    if given.to == STANDARD and given.json:
        raise Refusal(Outcome.USAGE, tr("--json reports on standard output, and so does --to -. Choose one."))
    if given.format == "json" and (given.documents or given.organisation):
        raise Refusal(Outcome.USAGE, tr("--document and --for choose among PDFs. JSON is always the whole session."))
    if given.to != STANDARD:
        folder(given.to)
    content = read(given.file)
    session = content.session
    parts = (as_json(session, given.file.stem),) if given.format == "json" else _pdfs(session, content.run, given)
    if given.to == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(parts[0].content())
        sys.stdout.buffer.flush()
        return Outcome.DONE
    return _deliver(parts, Path(given.to), given)


def _run_together(given: argparse.Namespace) -> int:
    """The print pack, or everything: what belongs together is made together."""
    from workshop.clock import Clock
    from workshop.documents.bundle import everything, name_of, printed
    from workshop.documents.catalogue import print_pack
    from workshop.documents.record import Record
    from workshop.documents.style import Paper
    from workshop.storage.copying import copied
    from workshop.storage.file import read

    if given.format == "json" or given.documents or given.organisation:
        message = tr("--pack and --everything choose for themselves. --format, --document and --for go with --to.")
        raise Refusal(Outcome.USAGE, message)
    into, paper = folder(given.pack if given.everything is None else given.everything), Paper(given.paper)
    content = read(given.file)
    session = content.session
    if given.everything is None:
        return _deliver(printed(session, print_pack(session), paper, Record(content.run)), into, given)
    copy = partial(copied, session, content.run, Clock().stamp())
    return _deliver(everything(session, paper, copy, Record(content.run)), into / name_of(session), given)


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
    return [each for each in found if not each.for_tables and each.reader != FACILITATOR]


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


def _pdfs(session: Session, run: Run, given: argparse.Namespace) -> tuple[Part, ...]:
    from workshop.documents.bundle import printed
    from workshop.documents.record import Record
    from workshop.documents.style import Paper

    documents = chosen(session, given.documents, given.organisation)
    if given.to == STANDARD and len(documents) != 1:
        message = tr("Standard output takes one document, and there are {n}. Name one.", n=len(documents))
        raise Refusal(Outcome.USAGE, message)
    return printed(session, documents, Paper(given.paper), Record(run))


def _deliver(parts: tuple[Part, ...], into: Path, given: argparse.Namespace) -> int:
    """Make each part and put it into the folder, whole or not at all."""
    written = []
    for part in parts:
        path = into / part.file_name
        write_whole(path, part.content())
        written.append(str(path))
        if not given.json:
            tell(path)
    if given.json:
        tell_json({"written": written})
    return Outcome.DONE
