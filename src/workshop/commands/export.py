"""`analogy-workshop export FILE`: what a session gives away, in every format, told of beforehand or all together."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.commands.outcome import Outcome, Refusal, complain, tell, tell_json
from workshop.commands.places import folder, session_file
from workshop.commands.source import STANDARD
from workshop.whole_file import write_whole
from workshop.words import tr
from workshop.written_file import held_elsewhere

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document
    from workshop.documents.formats import File, Format
    from workshop.documents.record import Record
    from workshop.model.parts import Organisation
    from workshop.model.session import Session
    from workshop.storage.file import Content

NAME = "export"
HELP = tr("write a session as PDF, Word, Markdown, CSV or JSON; or tell what would be in it")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=session_file, help=tr("a .workshop file"))
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--to", metavar="DIR", help=tr("the folder to write to, or - for standard output"))
    where.add_argument(
        "--pack",
        metavar="DIR",
        nargs="?",
        const="",
        help=tr("write the print pack for the day before: cards, worksheets, slips, brief and script"),
    )
    where.add_argument(
        "--everything",
        metavar="DIR",
        nargs="?",
        const="",
        help=tr(
            "write all documents and lists into a folder of its own in DIR; in it, under “To edit”, the translation "
            "documents for Word and as Markdown, and under “For the facilitator”, with everybody’s name, the script, "
            "the session as JSON and a copy of its file"
        ),
    )
    parser.add_argument(
        "--preflight",
        action="store_true",
        help=tr(
            "write nothing; tell of each document its pages, what it holds and withholds, and whom it names: of all of "
            "them, or with --pack, --everything, --document or --for of those that would be made"
        ),
    )
    parser.add_argument(
        "--format",
        choices=("pdf", "md", "csv", "json", "docx"),
        default="pdf",
        help=tr("PDFs (the default), Markdown, lists as CSV, one JSON document, or translation documents for Word"),
    )
    parser.add_argument(
        "--document",
        dest="documents",
        metavar="NAME",
        action="append",
        default=[],
        help=tr(
            "only this document: translation, brief, summary, log, wall, mapping, photographs, tent-cards, script, "
            "changes, cards, printer-test, worksheets, slips, idea-slips; of the lists: ideas, terms, "
            "misunderstandings, mapping, decisions, shared; or the name of its file; may be given several times"
        ),
    )
    parser.add_argument(
        "--for",
        dest="organisation",
        metavar="ORGANISATION",
        help=tr("only what is made for this organisation: its name, its two letters or its id"),
    )
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help=tr("the paper's size, A4 by default"))
    parser.add_argument(
        "--pseudonyms",
        action="store_true",
        help=tr("people go by their table, as in Table 2-P3, instead of their names"),
    )
    parser.add_argument("--json", action="store_true", help=tr("report as JSON"))


def run(given: argparse.Namespace) -> int:
    from workshop.documents.own_place import for_output
    from workshop.documents.pseudonyms import named
    from workshop.documents.record import record_of
    from workshop.storage.file import read
    from workshop.storage.undisturbed import pictures_in

    _check(given)
    content = read(given.file)
    record = record_of(content.run, picture=(pictures_in(given.file) if content.session.photos else {}).get)
    if given.preflight:
        from workshop.commands.preflight_report import report

        shown = named(content.session, pseudonyms=given.pseudonyms)
        return report(content.session, _told_of(content.session, shown, given), given, record)
    if given.to is None:
        return _run_together(content, record, given)
    files = _files(named(content.session, pseudonyms=given.pseudonyms), record, given)
    if given.to == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(for_output(files[0].content()))
        sys.stdout.buffer.flush()
        return Outcome.DONE
    return _deliver(content.session, files, Path(given.to), given)


def _check(given: argparse.Namespace) -> None:
    """What does not go together. Raises Refusal."""
    together = given.pack is not None or given.everything is not None
    if given.preflight:
        if given.format != "pdf" or given.to is not None:
            raise Refusal(Outcome.USAGE, tr("--preflight tells of the PDFs and writes nothing: no --to, no --format."))
        if together:
            _check_together(given)
        return
    if given.to is None:
        if not together:
            raise Refusal(Outcome.USAGE, tr("Say where to: one of --to, --pack and --everything, or --preflight."))
        _check_together(given)
        option, where = ("--everything", given.everything) if given.pack is None else ("--pack", given.pack)
        if not where.strip():
            message = tr("{option} names no folder: say {option} DIR. Only --preflight goes without.", option=option)
            raise Refusal(Outcome.USAGE, message)
        folder(where)
        return
    if given.to == STANDARD and given.json:
        raise Refusal(Outcome.USAGE, tr("--json reports on standard output, and so does --to -. Choose one."))
    if given.format == "json" and given.documents:
        raise Refusal(
            Outcome.USAGE, tr("--document chooses among documents and lists. JSON is always the whole session.")
        )
    if given.to != STANDARD:
        folder(given.to)


def _check_together(given: argparse.Namespace) -> None:
    """What does not go with the print pack or with everything. Raises Refusal."""
    if given.format != "pdf" or given.documents or given.organisation:
        message = tr("--pack and --everything choose for themselves. --format, --document and --for go with --to.")
        raise Refusal(Outcome.USAGE, message)


def _run_together(content: Content, record: Record, given: argparse.Namespace) -> int:
    """The print pack, or everything: what belongs together is made together."""
    from workshop.clock import Clock
    from workshop.documents.bundle import everything, own_folder
    from workshop.documents.catalogue import pack_lacks, print_pack
    from workshop.documents.formats import Format, document_files, name_of
    from workshop.documents.pseudonyms import named
    from workshop.documents.style import Paper
    from workshop.storage.copying import copied

    session, paper = content.session, Paper(given.paper)
    shown = named(session, pseudonyms=given.pseudonyms)
    if given.everything is None:
        files = document_files(shown, print_pack(shown), Format.PDF, paper, record)
        for each in pack_lacks(shown):
            complain(each)
        return _deliver(session, files, Path(given.pack), given)
    copy = partial(copied, session, content.run, Clock().stamp(), record.picture)
    files = everything(session, paper, copy, record, pseudonyms=given.pseudonyms)
    if given.pseudonyms:
        complain(tr("What is under “{folder}” has the names all the same.", folder=own_folder()))
    return _deliver(session, files, Path(given.everything) / name_of(shown), given)


def _told_of(session: Session, shown: Session, given: argparse.Namespace) -> list[Document]:
    """The documents that the preflight tells of: all there are, unless some were asked for."""
    from workshop.documents.bundle import documents_together
    from workshop.documents.catalogue import documents_of, print_pack

    if given.everything is not None:
        kept, others = documents_together(session, shown)
        return [*kept, *others]
    if given.pack is not None:
        return list(print_pack(shown))
    if given.documents or given.organisation is not None:
        return chosen(shown, given.documents, given.organisation)
    return list(documents_of(shown))


def chosen(session: Session, names: list[str], organisation: str | None) -> list[Document]:
    """The documents that were asked for, in their usual order. Raises Refusal when one is not there.

    What is for the facilitator alone has to be asked for by its name, so that it is not handed out with the rest.
    """
    from workshop.documents.catalogue import documents_of, kinds

    found = list(documents_of(session))
    if organisation is not None:
        wanted = _organisation(session, organisation).id
        found = [each for each in found if each.organisation in (wanted, None)]
    if names:
        for name in names:
            if not any(_is_called(each, name) for each in found):
                if lacking := kinds().get(name.strip().casefold()):
                    raise Refusal(Outcome.USAGE, tr("This session has no {document}.", document=lacking))
                there = ", ".join(dict.fromkeys(each.key for each in found))
                message = tr("There is no document “{name}”. There are: {there}.", name=name, there=there)
                raise Refusal(Outcome.USAGE, message)
        return [each for each in found if any(_is_called(each, name) for name in names)]
    if organisation is not None:
        return [each for each in found if each.organisation is not None]
    return [each for each in found if each.to_give]


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


def _files(shown: Session, record: Record, given: argparse.Namespace) -> tuple[File, ...]:
    """What was asked for, not made yet. Raises Refusal when there is none of it."""
    from workshop.documents.formats import Format, document_files, json_file, list_files
    from workshop.documents.style import Paper
    from workshop.model.identity import FACILITATOR, ROOM, only

    form = Format(given.format)
    reader = only(_organisation(shown, given.organisation).id) if given.organisation is not None else None
    if form is Format.JSON:
        files: tuple[File, ...] = (json_file(shown, reader or FACILITATOR),)
    elif form is Format.CSV:
        files = _lists(list_files(shown, reader or ROOM), given.documents)
    else:
        documents = chosen(shown, given.documents, given.organisation)
        files = document_files(shown, documents, form, Paper(given.paper), record)
    if not files:
        raise Refusal(Outcome.USAGE, _nothing_as(form, shown))
    if given.to == STANDARD and len(files) != 1:
        told = tr("Standard output takes one document, and there are {n}. Name one by {options}; see --help.",
                  n=len(files), options="--document" if form is Format.CSV else "--document, --for")  # fmt: skip
        raise Refusal(Outcome.USAGE, told)
    return files


def _nothing_as(form: Format, shown: Session) -> str:
    """Why nothing can be had as `form`: what the session has not got yet, or what never comes so."""
    from workshop.documents.formats import Format
    from workshop.documents.spreadsheet import list_names

    if form is Format.CSV:
        return tr("There is no list yet: this session has no {lists}.", lists=", ".join(list_names().values()))
    if not shown.organisations:
        return tr("This session has no organisations, so no translation document can be had as {format}.",
                  format=form.value)  # fmt: skip
    return tr("Only translation documents can be had as {format}.", format=form.value)


def _lists(files: tuple[File, ...], names: list[str]) -> tuple[File, ...]:
    """The lists that were asked for, by their keys or the names of their files; all without a name."""
    from workshop.documents.spreadsheet import list_names

    there = {each.key: each for each in files}
    keys = {each.file_name.casefold().removesuffix(".csv"): each.key for each in files}
    asked = [name.strip().casefold() for name in names]
    wanted = [keys.get(name.removesuffix(".csv"), name) for name in asked]
    for name, key in zip(names, wanted, strict=True):
        if key not in there:
            if lacking := list_names().get(key):
                raise Refusal(Outcome.USAGE, tr("This session has no {list} yet.", list=lacking))
            told = ", ".join(there or list_names())
            raise Refusal(Outcome.USAGE, tr("There is no list “{name}”. There are: {there}.", name=name, there=told))
    return tuple(each for key, each in there.items() if not wanted or key in wanted)


def _deliver(session: Session, files: tuple[File, ...], wanted: Path, given: argparse.Namespace) -> int:
    """Make each and put it into the folder, whole or not at all; beside it where another session's are in the way.

    What is open elsewhere does not keep the others.
    """
    from workshop.documents.own_place import place_for

    into = place_for(session, [each.file_name for each in files], wanted)
    written: list[str] = []
    held: list[str] = []
    for file in files:
        path = into / file.file_name
        content = file.content()
        try:
            write_whole(path, content)
        except PermissionError:
            if not path.is_file():  # it is the folder that lets nothing in
                raise
            held.append(held_elsewhere(path))
            continue
        written.append(str(path))
        if not given.json:
            tell(path)
    if given.json:
        tell_json({"written": written})
    for why in held:
        complain(why)
    return Outcome.UNREADABLE if held else Outcome.DONE
