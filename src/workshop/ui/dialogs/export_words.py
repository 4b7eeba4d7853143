"""What can be exported besides single PDFs, and the words for it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from workshop.model.session import Session
from workshop.words import tr

PDF: Final = "pdf"
WORD: Final = "docx"
MARKDOWN: Final = "md"
CSV: Final = "csv"
JSON: Final = "json"
PACK: Final = "pack"
EVERYTHING: Final = "everything"
TOGETHER: Final = (PACK, EVERYTHING)
"""What is made without choosing among documents."""


def export_words(chosen: str, count: int) -> str:
    """What the button says that makes it; `count` documents have a tick."""
    if chosen in (WORD, MARKDOWN):
        return tr("Export {n} documents", n=count, one="Export {n} document")
    return {
        CSV: tr("Export the lists"),
        JSON: tr("Export the file"),
        PACK: tr("Make the print pack"),
        EVERYTHING: tr("Take everything"),
    }.get(chosen) or tr("Export {n} PDFs", n=count, one="Export {n} PDF")


def told_of(chosen: str, session: Session) -> str:
    """What is made of `session`, where it is no list of documents to choose from."""
    return {
        PACK: " ".join((tr("What is laid on the tables, printed the day before."), *_of_pack(chosen, session))),
        CSV: tr(
            "Ideas, terms, misunderstandings, mapping and decisions as lists for a spreadsheet, as the whole room may "
            "see them. Nothing in them can run."
        ),
        JSON: tr(
            "The whole session in one file that Analogy Workshop can read again: everything that was typed, "
            "also your notes, the parking lot and what only one organisation may see. Of photographs it "
            "holds what was read from them; the pictures themselves are in the session’s file."
        ),
        EVERYTHING: tr(
            "Everything in a folder of its own, for a stick: all documents and lists, and under “To edit” the "
            "translation documents for Word and as Markdown. A folder in it, “For the facilitator”, holds your script, "
            "the session as one JSON file, and a copy of the session that another computer with Analogy Workshop can "
            "open. Your notes are in there, what only one organisation may see, and everybody’s name also where the "
            "papers have none: take that folder out before the stick goes round."
        ),
    }.get(chosen, "")


def _of_pack(chosen: str, session: Session) -> tuple[str, ...]:
    """How its cards are printed, and what is not in it yet."""
    from workshop.documents.cards import dealt
    from workshop.documents.catalogue import pack_lacks

    if chosen != PACK:
        return ()
    printing = (tr("Print the cards on both sides, at 100 %."),) if dealt(session) else ()
    return *printing, *pack_lacks(session)


def told_apart(chosen: str, session: Session) -> tuple[str, ...]:
    """The documents that are made at once: those of the print pack."""
    from workshop.documents.catalogue import print_pack

    return tuple(each.name for each in print_pack(session)) if chosen == PACK else ()


def moved_aside(folder: Path, asked: Path) -> str:
    """Why the files are in `folder` and not where they were asked for; empty where they are there."""
    if folder == asked:
        return ""
    return tr("They are in “{folder}”: “{asked}” holds another session’s files.", folder=folder.name, asked=asked.name)
