"""`analogy-workshop deck import|export|check`: the user's own industries and cards."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop.commands.outcome import Outcome, Refusal, tell, tell_json, under
from workshop.commands.places import add_data, folder
from workshop.commands.source import STANDARD, read_at_most
from workshop.paths import data_folder, own_deck_folder, resources
from workshop.whole_file import write_whole
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.deck.deck import Deck
    from workshop.deck.industry import Industry
    from workshop.deck.own_folder import OwnFolder
    from workshop.deck.own_import import Imported

NAME = "deck"
HELP = tr("import, export or check your own industries and cards")


def describe(parser: argparse.ArgumentParser) -> None:
    acts = parser.add_subparsers(dest="act", metavar="import|export|check", required=True)
    report = tr("report as JSON")
    taken = acts.add_parser(
        "import", help=tr("put the cards of a CSV or TOML file beside your own"), allow_abbrev=False
    )
    taken.add_argument("file", metavar="FILE", help=tr("a .csv or .toml file (docs/deck.md), or - for standard input"))
    taken.add_argument("--json", action="store_true", help=report)
    given = acts.add_parser("export", help=tr("write your own cards into one CSV or TOML file"), allow_abbrev=False)
    given.add_argument("file", metavar="FILE", help=tr("a .csv or .toml file, or - for TOML on standard output"))
    checked = acts.add_parser(
        "check", help=tr("say what is wrong with your own cards, or with a whole deck"), allow_abbrev=False
    )
    checked.add_argument(
        "folder", metavar="FOLDER", type=folder, nargs="?", help=tr("a folder of cards; your own if left out")
    )
    checked.add_argument("--json", action="store_true", help=report)
    for each in (taken, given, checked):
        add_data(each)


def run(given: argparse.Namespace) -> int:
    return {"import": _import, "export": _export, "check": _check}[given.act](given)


def _import(given: argparse.Namespace) -> int:
    from workshop.deck.deck import read_deck, with_own
    from workshop.deck.import_fault import BrokenImportError
    from workshop.deck.importing import LARGEST, read_import
    from workshop.deck.own_import import take_over
    from workshop.unread import unread

    shipped = read_deck(resources() / "deck")
    safe = tr("Your own cards are as they were.")
    try:
        incoming = read_import(given.file, read_at_most(given.file, LARGEST), shipped.feature.keys())
    except OSError as error:
        raise Refusal(Outcome.UNREADABLE, f"{given.file}: {unread(error)}. {safe}") from error
    except BrokenImportError as error:
        if given.json:
            faults = [{"line": each.line, "field": each.field, "why": each.why} for each in error.faults]
            tell_json({"file": given.file, "ok": False, "faults": faults})
        else:
            tell(tr("{name}: nothing was imported.", name=given.file))
            for each in error.faults:
                under(each)
            tell(f"{safe} {tr('Put this right in the file, and import it again.')}")
        return Outcome.WRONG
    done = take_over(_own(given, shipped), incoming)
    with_own(shipped, own_deck_folder(data_folder(given.data))).prepare()  # read for their meaning here, not at a start
    _tell_imported(given, done)
    return Outcome.DONE


def _tell_imported(given: argparse.Namespace, done: Imported) -> None:
    if given.json:
        told: dict[str, Any] = {
            "file": given.file,
            "ok": True,
            "industries": [{"id": each.id, "name": each.name} for each in done.industries],
            "added": done.added,
            "changed": done.changed,
            "renumbered": [{"from": old, "to": new} for old, new in done.renumbered],
        }
        tell_json(told)
        return
    changed = tr("{n} were changed", n=done.changed, one="{n} was changed")
    tell(tr("{name}: {n} cards are new, {changed}.", name=given.file, n=done.added, changed=changed,
            one="{name}: {n} card is new, {changed}."))  # fmt: skip
    for old, new in done.renumbered:
        under(tr("Card {old} of the file has the number {new} here.", old=old, new=new))
    for each in done.unsuited:
        under(tr("{name} has no suit in the file: it stands in the first one until you choose.", name=each))
    for industry in done.industries:
        for each in _overlong(industry):
            under(each)


def _export(given: argparse.Namespace) -> int:
    from workshop.deck.spreadsheet import spreadsheet
    from workshop.deck.toml_text import industries_toml

    ending = Path(given.file).suffix.casefold()
    if given.file != STANDARD and ending not in (".csv", ".toml"):
        raise Refusal(Outcome.USAGE, tr("{name}: cards are written to a .csv or a .toml file.", name=given.file))
    industries = _own(given).read().industries
    made = spreadsheet(industries) if ending == ".csv" else industries_toml(industries).encode("utf-8")
    if given.file == STANDARD:
        sys.stdout.buffer.write(made)
        return Outcome.DONE
    write_whole(Path(given.file), made)
    cards = sum(len(each.strengths) for each in industries)
    tell(tr("{name}: {n} cards", name=given.file, n=cards, one="{name}: {n} card"))
    return Outcome.DONE


def _check(given: argparse.Namespace) -> int:
    """The folder that is named, and the own cards where none is or their data folder is named too. Writes nothing."""
    own = own_deck_folder(data_folder(given.data))
    folders = [own] if given.folder is None else [given.folder, own] if given.data else [given.folder]
    if not folders[0].is_dir() and given.folder is not None:
        raise Refusal(Outcome.UNREADABLE, tr("{name}: there is no such folder", name=given.folder))
    told = [(each, *_faults_in(each, named=each == given.folder)) for each in folders]
    wrong = [fault for _, found, _ in told for fault in found]
    if given.json:
        notes = [note for *_, found in told for note in found]
        tell_json({"folder": str(folders[0]), "ok": not wrong, "faults": wrong, "notes": notes})
        return Outcome.WRONG if wrong else Outcome.DONE
    for where, found, noted in told:
        tell(tr("{folder}: {n} things are wrong", folder=where, n=len(found), one="{folder}: one thing is wrong")
             if found else tr("{folder} is all right.", folder=where))  # fmt: skip
        for each in (*found, *noted):
            under(each)
    return Outcome.WRONG if wrong else Outcome.DONE


def _faults_in(where: Path, *, named: bool) -> tuple[list[str], list[str]]:
    """A whole deck with its vocabulary strictly, own cards by what they need.

    A folder that somebody `named` should hold some: without any it is the wrong folder.
    """
    from workshop.deck.deck import FEATURES_FILE

    if (where / FEATURES_FILE).exists():
        from workshop.deck.check import faults

        return list(faults(where)), []
    return _own_faults(where, named=named)


def _own_faults(where: Path, *, named: bool) -> tuple[list[str], list[str]]:
    """What keeps own cards from being dealt, and what is merely too long for a card."""
    from workshop.deck.deck import read_deck
    from workshop.deck.own_folder import OwnFolder

    shipped = read_deck(resources() / "deck")
    found = OwnFolder(where, [each.id for each in shipped.industries]).found()
    wrong = [f"{each.name}: {each.why}" for each in found.broken]
    if named and not found.industries and not found.broken:
        wrong.append(tr("no cards in it"))
    notes: list[str] = []
    for industry in found.industries:
        wrong += _unfinished(industry, shipped)
        notes += _overlong(industry)
    return wrong, notes


def _unfinished(industry: Industry, shipped: Deck) -> Iterator[str]:
    """What is missing before all of `industry` can be dealt, and what nobody knows."""
    file = f"{industry.suit}/{industry.id}.toml"
    if not industry.name:
        yield tr("{file}: name is missing", file=file)
    for place, each in enumerate(industry.strengths, start=1):
        for field in ("title", "challenge"):
            if not getattr(each, field):
                yield tr("{file}: strength {n}, {field} is missing", file=file, n=place, field=field)
        for showing in each.features:
            if showing.feature not in shipped.feature:
                yield tr("{file}: there is no feature {name}", file=file, name=showing.feature)


def _overlong(industry: Industry) -> list[str]:
    from workshop.deck.fitting import overlong

    return [
        tr("{card}: {field} has {n} characters, {most} fit the card", card=card, field=field, n=count, most=most)
        for card, field, count, most in overlong(industry)
    ]


def _own(given: argparse.Namespace, shipped: Deck | None = None) -> OwnFolder:
    from workshop.deck.own_folder import OwnFolder

    ids = [each.id for each in shipped.industries] if shipped is not None else []
    return OwnFolder(own_deck_folder(data_folder(given.data)), ids)
