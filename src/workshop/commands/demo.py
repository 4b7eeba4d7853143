"""`analogy-workshop demo DIR`: the worked examples as session files, with all their PDFs."""

from __future__ import annotations

import argparse
from pathlib import Path

from workshop.commands.outcome import Outcome, tell, tell_json
from workshop.commands.places import folder
from workshop.paths import SESSION_SUFFIX, resources
from workshop.whole_file import write_whole
from workshop.words import tr

NAME = "demo"
HELP = tr("write the worked examples as session files, with all their PDFs")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", metavar="DIR", type=folder, help=tr("where to; a session file that is there already stays as it is")
    )
    parser.add_argument("--json", action="store_true", help=tr("report as JSON"))


def run(given: argparse.Namespace) -> int:
    written: list[Path] = []
    for source in sorted((resources() / "samples").glob("*.json")):
        for path in _written(source, given.folder):
            written.append(path)
            if not given.json:
                tell(path)
    if given.json:
        tell_json({"written": [str(path) for path in written]})
    return Outcome.DONE


def _written(source: Path, into: Path) -> list[Path]:
    from workshop.clock import Clock
    from workshop.documents.catalogue import documents_of, make
    from workshop.documents.record import record_of
    from workshop.documents.style import Paper
    from workshop.model.document import session_from
    from workshop.model.run import Run
    from workshop.storage.file import create, read

    example = session_from(source.read_bytes())
    file = into / f"{example.plan.title}{SESSION_SUFFIX}"
    if not file.exists():
        create(file, example, Run(stage="mapping"), Clock().stamp())
    content = read(file)
    session = content.session
    written = [file]
    for document in documents_of(session):
        path = into / document.file_name
        write_whole(path, make(session, document, Paper.A4, record_of(content.run)))
        written.append(path)
    return written
