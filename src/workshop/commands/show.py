"""`analogy-workshop show FILE`: what is in a session file, also while the app has it open."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop.commands.local_time import local_time
from workshop.commands.outcome import Outcome, tell, tell_json, under
from workshop.commands.places import session_file
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.model.session import Session
    from workshop.storage.file import Content

NAME = "show"
HELP = tr("say what is in a session file, also while the app has it open")


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=session_file, help=tr("a .workshop file"))
    parser.add_argument("--json", action="store_true", help=tr("report as JSON"))


def run(given: argparse.Namespace) -> int:
    from workshop.storage.file import read

    content = read(given.file)
    if given.json:
        tell_json(_told(given.file, content))
    else:
        _print(content)
    return Outcome.DONE


def _told(file: Path, content: Content) -> dict[str, Any]:
    from workshop.documents.catalogue import documents_of
    from workshop.model.table import TABLES

    session = content.session
    return {
        "file": str(file),
        "title": session.plan.title,
        "date": session.plan.date,
        "starts": session.plan.starts,
        "stage": content.run.stage,
        "organisations": [
            {"id": each.id, "name": each.name, "industry": each.industry, "host": each.host, "people": each.people}
            for each in session.organisations
        ],
        "problem": session.problem.statement,
        "abstraction": _abstraction(session),
        "shortlist": [{"number": each.number, "title": each.title} for each in session.shortlist],
        "ideas": [{"letter": each.letter, "text": each.text} for each in session.ideas],
        "misunderstandings": [{"word": each.word, "status": each.status} for each in session.misunderstandings],
        "terms": [{"word": each.word, "in_room": each.in_room, "status": each.status} for each in session.terms],
        "counts": {table.name: len(table.items(session)) for table in TABLES if not table.single},
        "documents": [each.file_name for each in documents_of(session)],
        "entries": content.head.seq,
        "saved": content.head.at,
    }


def _print(content: Content) -> None:
    session = content.session
    tell(session.plan.title or tr("Untitled session"))
    if session.plan.date:
        under(tr("{date}, {starts}", date=session.plan.date, starts=session.plan.starts or tr("no hour yet")))
    under(tr("saved {at}; {n} entries in the journal of its changes", at=local_time(content.head.at),
             n=content.head.seq, one="saved {at}; {n} entry in the journal of its changes"))  # fmt: skip
    _section(tr("Organisations"), [f"{each.name or each.id}, {each.industry}" for each in session.organisations])
    _section(tr("Problem"), [session.problem.statement])
    _section(tr("Abstraction"), [_abstraction(session)])
    _section(tr("Shortlist"), [f"{each.number:02} {each.title}, {each.industry}" for each in session.shortlist])
    _section(tr("Ideas"), [f"{each.letter} {each.text}" for each in session.ideas])
    _section(tr("Misunderstandings"), [f"{each.word}: {each.status}" for each in session.misunderstandings])
    _section(tr("Terms"), [f"{each.word}: {each.in_room or each.status}" for each in session.terms])
    _section(tr("Decisions"), [f"{each.label}: {each.text}, {each.due}" for each in session.decisions])


def _section(title: str, lines: list[str]) -> None:
    given = [each for each in lines if each.strip()]
    if given:
        tell(f"{title} ({len(given)})" if len(lines) > 1 else title)
        for each in given:
            under(each)


def _abstraction(session: Session) -> str:
    rung = session.working_rung
    return rung.text if rung else ""
