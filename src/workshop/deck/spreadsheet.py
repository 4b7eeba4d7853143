"""Industries as a table for a spreadsheet: CSV, a row a strength, and what an industry has in the row's first columns.

An industry without a strength has one row, in which nothing else stands.

Lists stand one a line in their cell. What a spreadsheet would take for a formula is made plain text by an apostrophe,
which reading takes away again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from workshop.deck.import_fault import BrokenImportError, ImportFault
from workshop.deck.industry import Industry, Showing, Strength, Transfer
from workshop.deck.own import TEXTS
from workshop.formula import INERT, is_formula
from workshop.toml_fault import NO_TEXT
from workshop.words import tr

_INDUSTRY: Final = {"industry_id": "id", "name": "name", "also": "also", "suit": "suit", "lives_with": "lives_with",
                    "also_knows": "also_knows"}  # fmt: skip
"""The column of each field of an industry."""
_STRENGTH: Final = ("number", "id", *TEXTS, "also_asked", "features", "transfers")
COLUMNS: Final = (*_INDUSTRY, *_STRENGTH)
REQUIRED: Final = ("name", "title", "challenge")
_LISTS: Final = ("also", "also_knows", "also_asked")


@dataclass(frozen=True, slots=True)
class Row:
    """A strength as its row has it, in the form of a deck's file; None where the row is of an industry without one.

    `industry` is what rows of one industry share.
    """

    line: int
    industry: str
    of_industry: dict[str, Any]
    of_strength: dict[str, Any] | None


def spreadsheet(industries: Iterable[Industry]) -> bytes:
    """The table of `industries`, in UTF-8 with the mark by which spreadsheets know it."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for industry in industries:
        cells = [[*_of_industry(industry), *_of_strength(each)] for each in industry.strengths]
        for row in cells or [[*_of_industry(industry), *("" for _ in _STRENGTH)]]:
            writer.writerow([_inert(each) for each in row])
    return file.getvalue().encode("utf-8-sig", "replace")


def read_rows(content: bytes) -> list[Row]:
    """The rows of a table whose first line names its columns. Raises BrokenImportError."""
    table = _table(content)
    if not table:
        raise BrokenImportError([ImportFault(0, "", tr("there is no card in it"))])
    line, names = table[0][0], [each.strip().casefold() for each in table[0][1]]
    if not set(REQUIRED) & {*names}:
        named = ", ".join(REQUIRED)
        why = tr("this line must name the columns, in English: {names} among them", names=named)
        raise BrokenImportError([ImportFault(line, "", why)])
    faults = [ImportFault(line, each[:40], tr("is no column of cards")) for each in names if each not in COLUMNS]
    faults += [ImportFault(line, each, tr("is there twice")) for each in COLUMNS if names.count(each) > 1]
    faults += [ImportFault(line, each, tr("this column is missing")) for each in REQUIRED if each not in names]
    if faults:
        raise BrokenImportError(faults)
    rows = []
    for line, cells in table[1:]:
        if len(cells) > len(names):
            why = tr("has more cells than there are columns; a text with a comma stands in quotation marks")
            raise BrokenImportError([ImportFault(line, "", why)])
        rows.append(_row(line, {name: cell for name, cell in zip(names, map(_plain, cells), strict=False) if cell}))
    return rows


def _table(content: bytes) -> list[tuple[int, list[str]]]:
    """The rows that are not empty, each with the line in which it begins."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BrokenImportError([ImportFault(line, "", tr(NO_TEXT))]) from error
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    found: list[tuple[int, list[str]]] = []
    begun = 1
    try:
        for cells in reader:
            if any(each.strip() for each in cells):
                found.append((begun, cells))
            begun = reader.line_num + 1
    except csv.Error as error:
        raise BrokenImportError([ImportFault(begun, "", _cells(error))]) from error
    return found


def _cells(error: csv.Error) -> str:
    """What Python's reader of tables says, as whoever wrote the table needs it."""
    said = str(error)
    if "unexpected end" in said:
        return tr('a cell that begins with " in this row does not end with " anywhere')
    if "limit" in said:
        return tr("a cell is far too long; perhaps the quotation mark at its end is missing")
    if "new-line" in said:
        return tr("a line ends in a way that spreadsheets no longer use: save the table anew as CSV in UTF-8")
    return tr('a quotation mark inside a cell must be written twice ("")')


def _row(line: int, given: dict[str, str]) -> Row:
    of_industry: dict[str, Any] = {field: given[column] for column, field in _INDUSTRY.items() if column in given}
    for field in ("id", "suit"):
        if field in of_industry:
            of_industry[field] = of_industry[field].strip()
    of_industry |= {name: list(_listed(given[name], name)) for name in _LISTS[:2] if name in given}
    is_strength = not of_industry.get("id") or any(given.get(each, "").strip() for each in _STRENGTH)
    of_strength = _given_strength(given, line) if is_strength else None
    if not of_industry.get("name", "").strip() and not of_industry.get("id"):
        raise BrokenImportError([ImportFault(line, "name", tr("is missing"))])
    name = " ".join(str(of_industry.get("name", "")).split()).casefold()
    return Row(line, of_industry.get("id") or f"\0{name}", of_industry, of_strength)


def _given_strength(given: dict[str, str], line: int) -> dict[str, Any]:
    number = given.get("number", "").strip()
    if number and not (number.isascii() and number.isdecimal() and len(number) <= 6):
        raise BrokenImportError([ImportFault(line, "number", tr("must be a whole number above 0"))])
    found: dict[str, Any] = {column: given[column] for column in ("id", *TEXTS) if column in given}
    if "id" in found:
        found["id"] = found["id"].strip()
    found |= {name: list(_listed(given[name], name)) for name in _LISTS[2:] if name in given}
    if number:
        found["number"] = int(number)
    found["features"] = list(_features(given.get("features", "")))
    found["transfers"] = list(_transfers(given.get("transfers", ""), line))
    return found


def _of_industry(industry: Industry) -> Iterator[str]:
    """The cells of an industry, in the order of the columns."""
    for field in _INDUSTRY.values():
        value = getattr(industry, field)
        yield _lines(value) if isinstance(value, tuple) else value


def _of_strength(strength: Strength) -> Iterator[str]:
    """The cells of a strength, in the order of the columns."""
    yield str(strength.number or "")
    yield strength.id
    for name in TEXTS:
        yield getattr(strength, name)
    yield _lines(strength.also_asked)
    yield feature_lines(strength.features)
    yield transfer_lines(strength.transfers)


def _lines(texts: tuple[str, ...]) -> str:
    """One a line; a single one with a semicolon ends its line, so that it is not taken for several."""
    return f"{texts[0]}\n" if len(texts) == 1 and ";" in texts[0] else "\n".join(texts)


def _listed(cell: str, name: str) -> Iterator[str]:
    """The texts of a list: one a line. Names on one line are also parted by semicolons."""
    parts = cell.split(";") if name == "also" and "\n" not in cell else cell.split("\n")
    return (each.strip() for each in parts if each.strip())


def feature_lines(features: Iterable[Showing]) -> str:
    """Features as text: "feature: how it shows", one a line."""
    return "\n".join(f"{each.feature}: {each.shows}" for each in features)


def transfer_lines(transfers: Iterable[Transfer]) -> str:
    """Transfers as text: "to | what | source", one a line."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter="|", lineterminator="\n")
    writer.writerows((each.to, each.what, each.source) for each in transfers)
    return file.getvalue().removesuffix("\n")


def transfers_of(text: str) -> tuple[Transfer, ...]:
    """The transfers that stand in `text`, one a line; what a line leaves out is empty. Raises csv.Error."""
    found = []
    for cells in csv.reader(io.StringIO(text, newline=""), delimiter="|"):
        to, what, *source = (*(" ".join(each.split()) for each in cells), "", "")
        if to or what or any(source):
            found.append(Transfer(to, what, " | ".join(each for each in source if each)))
    return tuple(found)


def _features(cell: str) -> Iterator[dict[str, str]]:
    for each in cell.split("\n"):
        if each.strip():
            feature, _, shows = each.partition(":")
            yield {"feature": feature.strip(), "shows": shows.strip()}


def _transfers(cell: str, line: int) -> Iterator[dict[str, str]]:
    try:
        found = transfers_of(cell)
    except csv.Error as error:
        raise BrokenImportError([ImportFault(line, "transfers", _cells(error))]) from error
    return ({"to": each.to, "what": each.what, "source": each.source} for each in found)


def _inert(cell: str) -> str:
    return INERT + cell if _stands_behind_one(cell) else cell


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith(INERT) and _stands_behind_one(cell[1:]) else cell


def _stands_behind_one(cell: str) -> bool:
    """Whether an apostrophe goes before `cell`: it would be run, or its own first one would be taken for that."""
    return is_formula(cell) or cell.startswith(INERT)
