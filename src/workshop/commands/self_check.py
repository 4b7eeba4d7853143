"""`analogy-workshop self-check`: whether this copy of the program has all that it needs. Run on every build."""

from __future__ import annotations

import argparse
import tempfile
import zlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop import __version__
from workshop.commands.outcome import Outcome, tell, tell_json, under
from workshop.paths import SESSION_SUFFIX, data_folder, own_deck_folder, resources
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.model.session import Session

NAME = "self-check"
HELP = tr("check resources, fonts, database, deck, words and one PDF of this copy of the program")

_FOLDERS: Final = ("deck", "fonts", "icons", "meaning", "samples", "templates", "words")


class _NotRightError(Exception):
    """A check found something; the message says what."""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("report as JSON"))


def run(given: argparse.Namespace) -> int:
    own = partial(_own_cards, own_deck_folder(data_folder(given.data)))
    results = [(name, *_tried(check)) for name, check in (*_CHECKS, ("own cards", own))]
    right = all(ok for _, ok, _ in results)
    if given.json:
        checks = [{"name": name, "ok": ok, "found": found} for name, ok, found in results]
        tell_json({"version": __version__, "ok": right, "checks": checks})
    else:
        tell(tr("Analogy Workshop {version}", version=__version__))
        for name, ok, found in results:
            under(f"{name}: {found}" if ok else tr("{name}: NOT RIGHT. {found}", name=name, found=found))
    return Outcome.DONE if right else Outcome.WRONG


def _tried(check: Callable[[], str]) -> tuple[bool, str]:
    from workshop.storage.errors import StorageError

    try:
        return True, check()
    except (_NotRightError, StorageError, OSError, ValueError, LookupError, ImportError) as error:
        return False, str(error) or type(error).__name__


def _resources() -> str:
    from workshop.room.templates import templates

    folder = resources()
    missing = [name for name in _FOLDERS if not (folder / name).is_dir() or not any((folder / name).iterdir())]
    if missing:
        raise _NotRightError(tr("Missing in {folder}: {names}", folder=folder, names=", ".join(missing)))
    plans = templates(folder / "templates")
    return tr("{n} templates, {samples} worked examples", n=len(plans), samples=len(_samples()))


def _fonts() -> str:
    from workshop.documents.fonts import missing, runs
    from workshop.documents.style import Face

    text = "Fjord, Łódź, “½ × 3”"
    for face in Face:
        if not runs(text, face) or missing(text):
            raise _NotRightError(tr("{name} cannot be set", name=face.value))
    return tr("{n} faces", n=len(Face))


def _database() -> str:
    from workshop.clock import Clock
    from workshop.model.run import Run
    from workshop.storage.file import create, read
    from workshop.storage.verification import engine, verified

    session = _samples()[0]
    with tempfile.TemporaryDirectory(prefix="analogy-workshop-") as folder:
        file = Path(folder) / f"check{SESSION_SUFFIX}"
        create(file, session, Run(), Clock().stamp())
        if read(file).session != session or verified(file).problems:
            raise _NotRightError(tr("what was written is not what was read"))
    return engine()


def _deck() -> str:
    from workshop.deck.deck import read_deck
    from workshop.deck.matching import suggest

    deck = read_deck(resources() / "deck")
    if deck.broken:
        raise _NotRightError(", ".join(f"{each.name}: {each.why}" for each in deck.broken))
    first = _samples()[0].working_rung
    if not deck.industries or first is None or not suggest(deck, first.text):
        raise _NotRightError(tr("no card fits the worked example"))
    if deck.without_meaning:
        raise _NotRightError(tr("cards are ranked by their words alone: {why}", why=deck.without_meaning))
    return tr("{n} industries, {cards} cards", n=len(deck.industries), cards=len(deck.cards))


def _own_cards(folder: Path) -> str:
    from workshop.deck.deck import read_deck, with_own

    deck = with_own(read_deck(resources() / "deck"), folder)
    broken = [each for each in deck.broken if each.own]
    if broken:
        raise _NotRightError(", ".join(f"{each.name}: {each.why}" for each in broken))
    own = [each for each in deck.industries if each.own]
    cards = sum(len(each.strengths) for each in own)
    return tr("{n} industries, {cards} cards", n=len(own), cards=cards)


def _words() -> str:
    from workshop.language.lexicon import Lexicon

    known, word = Lexicon(resources() / "words"), "nurse"
    try:
        senses = [known.sense(each) for entry in known.entries(word).values() for each in entry.senses]
        lists = (known.zipf(word), known.doings(word), known.elsewhere("und"), known.plain, known.stock)
        whole = senses and all(lists)
    except (EOFError, zlib.error) as error:  # a list that is cut off, or is not what was packed
        raise _NotRightError(str(error)) from error
    if not whole:
        raise _NotRightError(tr("“{word}” is not known", word=word))
    return tr("“{word}” has {n} meanings", word=word, n=len(senses), one="“{word}” has {n} meaning")


def _pdf() -> str:
    from workshop.documents.catalogue import documents_of, make
    from workshop.documents.style import Paper

    session = _samples()[0]
    document = documents_of(session)[0]
    made = make(session, document, Paper.A4)
    if not made.startswith(b"%PDF-"):
        raise _NotRightError(tr("no PDF was made"))
    return tr("{name}, {n} bytes", name=document.file_name, n=len(made))


def _samples() -> list[Session]:
    from workshop.model.document import session_from

    found = [session_from(path.read_bytes()) for path in sorted((resources() / "samples").glob("*.json"))]
    if not found:
        raise _NotRightError(tr("there is no worked example"))
    return found


_CHECKS: Final = (
    ("resources", _resources),
    ("fonts", _fonts),
    ("database", _database),
    ("deck", _deck),
    ("words", _words),
    ("PDF", _pdf),
)
