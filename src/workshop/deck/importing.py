"""A file of industries, CSV or TOML, read for the import: all of it can be used, or none and every fault is named."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import PurePath
from typing import Any, Final

from workshop import toml_file
from workshop.deck.import_fault import MOST_TOLD, BrokenImportError, ImportFault
from workshop.deck.industry import Industry
from workshop.deck.own import FIRST_NUMBER, LAST_NUMBER, FieldError, is_id, own_industry
from workshop.deck.spreadsheet import Row, read_rows
from workshop.toml_fault import TomlError
from workshop.words import tr

_ENDINGS: Final = (".csv", ".toml", ".txt", "")
"""What a file of cards may be called; the last two may hold either."""
LARGEST: Final = 2 * 1024 * 1024
"""Bytes of one file: some thousand cards, and what is read within two seconds whatever it holds."""
_HEADER: Final = re.compile(r"^[ \t]*\[\[[ \t]*(?:industries[ \t]*\.[ \t]*)?strengths[ \t]*\]\]")
_TRADE: Final = re.compile(r"^[ \t]*\[\[[ \t]*industries[ \t]*\]\]")

Placed = tuple[Industry, int, tuple[int, ...]]
"""An industry, its line in the file, and those of its strengths; 0 where it is not known."""


def read_import(name: str, content: bytes, features: Collection[str]) -> tuple[Industry, ...]:
    """The industries in the file `name`, with ids and numbers only where it gives them; one without a suit has none.

    `features` are the ids that there are. Raises BrokenImportError.
    """
    if len(content) > LARGEST:
        raise BrokenImportError([ImportFault(0, "", tr("the file is larger than {n} MB", n=LARGEST // 1024 // 1024))])
    if other := _something_else(content):
        raise BrokenImportError([ImportFault(0, "", other)])
    if PurePath(name).suffix.casefold() not in _ENDINGS:
        raise BrokenImportError([ImportFault(0, "", tr("cards are read from a .csv or a .toml file"))])
    placed = _from_csv(content) if _is_csv(name, content) else _from_toml(content)
    if not placed:
        raise BrokenImportError([ImportFault(0, "", tr("there is no card in it"))])
    faults = [fault for each in placed for fault in _unfit(each, features)]
    faults += _used_twice(placed)
    if faults:
        raise BrokenImportError(faults[:MOST_TOLD])
    return tuple(each for each, _, _ in placed)


def _something_else(content: bytes) -> str:
    """What the file is, if it is plainly something else than cards, and what to do; else empty."""
    begin = content[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if begin.startswith((b"pk\x03\x04", b"\xd0\xcf\x11\xe0")):
        return tr("this is a workbook or an archive, not text: save the table in it as CSV in UTF-8")
    if begin.startswith((b"<!doctype", b"<html", b"<?xml")):
        return tr("this is a web page, not a file of cards: get the file itself, not the page on which it is offered")
    if begin.startswith(b"{"):
        return tr("this is JSON: cards are written as TOML or CSV")
    if begin.startswith((b"\xff\xfe", b"\xfe\xff")):
        return tr("this is text in UTF-16: save it in UTF-8")
    return ""


def _is_csv(name: str, content: bytes) -> bool:
    """By its name, or else by whether a table of TOML begins in it."""
    ending = PurePath(name).suffix.casefold()
    if ending in (".csv", ".toml"):
        return ending == ".csv"
    return re.search(rb"^\s*\[\[|^\s*(id|name|suit)\s*=", content, re.MULTILINE) is None


def _from_csv(content: bytes) -> list[Placed]:
    """Rows of the same industry are one: by its id, else by its name."""
    together: dict[str, list[Row]] = {}
    for row in read_rows(content):
        together.setdefault(row.industry, []).append(row)
    faults: list[ImportFault] = []
    placed: list[Placed] = []
    for rows in together.values():
        first, lines = rows[0].line, tuple(each.line for each in rows if each.of_strength is not None)
        try:
            data = _joined(rows)
            placed.append((own_industry(data, str(data.get("id", ""))), first, lines))
        except FieldError as error:
            at = first if error.strength is None else lines[error.strength]
            faults.append(ImportFault(at, error.field, error.why))
        except BrokenImportError as error:
            faults += error.faults
    if faults:
        raise BrokenImportError(faults[:MOST_TOLD])
    return placed


def _joined(rows: list[Row]) -> dict[str, Any]:
    """One industry from its rows: what a later row leaves out is as the first one said."""
    data: dict[str, Any] = {}
    for row in rows:
        for field, value in row.of_industry.items():
            first = data.setdefault(field, value)
            if first != value and not (field == "name" and first.casefold() == value.casefold()):
                why = f"is not the same here as in line {rows[0].line}"
                raise BrokenImportError([ImportFault(row.line, field, why)])
    return data | {"strengths": [each.of_strength for each in rows if each.of_strength is not None]}


def _from_toml(content: bytes) -> list[Placed]:
    try:
        data = toml_file.read(content)
    except TomlError as error:
        raise BrokenImportError([ImportFault(error.line, "", error.why)]) from error
    several = data.get("industries", [data] if data else [])
    if not isinstance(several, list) or ("industries" in data and len(data) > 1):
        raise BrokenImportError([ImportFault(0, "industries", tr("must be tables, and nothing beside them"))])
    places = _places(content, several)
    faults: list[ImportFault] = []
    placed: list[Placed] = []
    for each, (line, lines) in zip(several, places, strict=True):
        try:
            if not isinstance(each, dict):
                raise FieldError(None, "industries", tr("must be tables"))
            identity = each.get("id", "")
            placed.append((own_industry(each, identity if isinstance(identity, str) else "?"), line, lines))
        except FieldError as error:
            at = line if error.strength is None else (*lines, *[0] * (error.strength + 1))[error.strength]
            faults.append(ImportFault(at, error.field, error.why))
    if faults:
        raise BrokenImportError(faults[:MOST_TOLD])
    return placed


def _places(content: bytes, several: list[Any]) -> list[tuple[int, tuple[int, ...]]]:
    """The line of each industry and of its strengths, where the headings of the tables tell them."""
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    trades = [at for at, line in enumerate(lines, start=1) if _TRADE.match(line)]
    cards = [at for at, line in enumerate(lines, start=1) if _HEADER.match(line)]
    counts = [len(found) if isinstance(found := _strengths(each), list) else 0 for each in several]
    if len(trades) not in (0, len(several)) or len(cards) != sum(counts):
        return [(0, (0,) * count) for count in counts]
    places, start = [], 0
    for place, count in enumerate(counts):
        places.append((trades[place] if trades else 1, tuple(cards[start : start + count])))
        start += count
    return places


def _strengths(data: object) -> object:
    return data.get("strengths", []) if isinstance(data, dict) else []


def _unfit(placed: Placed, features: Collection[str]) -> Iterator[ImportFault]:
    """What an imported industry must have, and what nobody would know.

    What has an id was exported, finished or not: it comes back in as it was.
    """
    industry, line, lines = placed
    if industry.id and not is_id(industry.id):
        yield ImportFault(line, "id", tr("must be small letters with hyphens"))
    if not industry.name and not industry.id:
        yield ImportFault(line, "name", tr("is missing"))
    if not industry.strengths and not industry.id:
        yield ImportFault(line, "strengths", tr("there is no card in it"))
    for strength, at in zip(industry.strengths, lines, strict=True):
        for field in ("title", "challenge"):
            if not getattr(strength, field) and not strength.id:
                yield ImportFault(at, field, tr("is missing"))
        if strength.number and not FIRST_NUMBER <= strength.number <= LAST_NUMBER:
            yield ImportFault(
                at, "number", tr("must be from {first} to {last}, or left out", first=FIRST_NUMBER, last=LAST_NUMBER)
            )
        for each in strength.features:
            if each.feature not in features:
                yield ImportFault(at, "features", tr("there is no feature {feature}", feature=each.feature[:40]))


def _used_twice(placed: list[Placed]) -> Iterator[ImportFault]:
    """Ids and numbers that stand there already."""
    trades: set[str] = set()
    numbers: set[int] = set()
    for industry, line, lines in placed:
        ids: set[str] = set()
        if (industry.id or industry.name.casefold()) in trades:
            yield ImportFault(
                line, "id" if industry.id else "name", tr("{name} is used twice", name=industry.id or industry.name)
            )
        for strength, at in zip(industry.strengths, lines, strict=True):
            if strength.id in ids:
                yield ImportFault(at, "id", tr("{name} is used twice", name=strength.id))
            if strength.number in numbers:
                yield ImportFault(at, "number", tr("{name} is used twice", name=strength.number))
            ids |= {strength.id} - {""}
            numbers |= {strength.number} - {0}
        trades.add(industry.id or industry.name.casefold())
