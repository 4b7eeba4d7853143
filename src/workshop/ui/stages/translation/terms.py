"""The terms as a table: a column for the word, one for each organisation, one for the wording in this room."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from workshop.model.identity import TermId
from workshop.model.parts import Meaning, Organisation, Term, TermStatus
from workshop.model.place import Place
from workshop.model.session import Session, meaning_id
from workshop.room.take_home import called
from workshop.room.to_ask import person_of
from workshop.ui.stages.translation.noticing import Noticed
from workshop.words import tr

K = TypeVar("K")
V = TypeVar("V")
Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
ROOM = "in_room"
_FEW = 10


class Part(Enum):
    """What a cell is: the word, what an organisation means by it, or the wording in this room."""

    WORD = "word"
    MEANING = "meaning"
    ROOM = "room"


class Only(Enum):
    """Which terms are listed."""

    ALL = "all"
    OPEN = "open"
    GAPS = "gaps"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows: its text, or if there is none what stands in its place.

    `note` stands small under a word; `says` is the organisation's own word, which leads; `read_back` has a tick.
    """

    part: Part
    text: str
    instead: str
    status: TermStatus
    unused: bool = False
    note: str = ""
    says: str = ""
    read_back: bool = False


class Terms(QAbstractTableModel):
    """The terms that the filter lets through. `write` is told what somebody typed into a cell: (row, column, text)."""

    def __init__(self, write: Callable[[int, int, str], None]) -> None:
        super().__init__()
        self._write = write
        self._session: Session | None = None
        self._shown: list[TermId] = []
        self._terms: dict[TermId, Term] = {}
        self._meanings: dict[str, Meaning] = {}
        self._draft: Term | None = None
        self._noticed = Noticed()
        self.organisations: tuple[Organisation, ...] = ()
        self.only = Only.ALL

    @property
    def draft(self) -> Term | None:
        """The empty row at the end that waits for its word; the session does not have it yet."""
        return self._draft

    def begin_draft(self, new: TermId) -> None:
        """Put an empty row at the end. It is the term `new` as soon as the session has one."""
        row = len(self._shown)
        self.beginInsertRows(QModelIndex(), row, row)
        self._draft = Term(id=new, rank="")
        self._shown.append(new)
        self.endInsertRows()

    def drop_draft(self) -> None:
        """Take the empty row away."""
        if self._draft is not None:
            row = self._shown.index(self._draft.id)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._shown[row]
            self._draft = None
            self.endRemoveRows()

    def show(self, session: Session) -> None:
        """Show `session`. A row that stops matching the filter stays until the filter is chosen again."""
        before, self._session = self._session, session
        terms, meanings = self._terms, self._meanings
        if before is None or before.terms is not session.terms:
            self._terms = {each.id: each for each in session.terms}
        if before is None or before.meanings is not session.meanings:
            self._meanings = {each.id: each for each in session.meanings}
        organisations = room_order(session)
        many = before is None or abs(len(session.terms) - len(before.terms)) > _FEW
        if many or organisations != self.organisations:
            self.beginResetModel()
            self._draft = None
            self.organisations = organisations
            self._shown = self._wanted(session)
            self.endResetModel()
            return
        if before is not None and before.terms is not session.terms:
            self._follow(before, session)
        changed = {each.id for each in _differing(terms, self._terms)}
        changed |= {each.term for each in _differing(meanings, self._meanings)}
        rows = [row for row, each in enumerate(self._shown) if each in changed]
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], self.columnCount() - 1))

    def filter(self, only: Only) -> None:
        """List only these."""
        self.only = only
        if self._session is not None:
            self.beginResetModel()
            self._draft = None
            self._shown = self._wanted(self._session)
            self.endResetModel()

    def notice(self, noticed: Noticed) -> None:
        """Say under each word how often it came up, and whether it is easily mistaken."""
        self._noticed = noticed
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def term(self, row: int) -> Term | None:
        """The term of a row."""
        which = self._shown[row] if 0 <= row < len(self._shown) else None
        if which is None:
            return None
        return self._draft if self._draft is not None and which == self._draft.id else self._terms.get(which)

    def organisation(self, column: int) -> Organisation | None:
        """The organisation of a column; None for the word and for the wording in this room."""
        return self.organisations[column - 1] if 0 < column <= len(self.organisations) else None

    def part(self, column: int) -> Part:
        """What stands in a column."""
        if column == 0:
            return Part.WORD
        return Part.ROOM if column == self.columnCount() - 1 else Part.MEANING

    def item(self, row: int, column: int) -> str:
        """The name by which a place finds a cell again."""
        term, organisation = self.term(row), self.organisation(column)
        if term is None:
            return ""
        if organisation is not None:
            return meaning_id(term.id, organisation.id)
        return term.id if self.part(column) is Part.WORD else f"{term.id}.{ROOM}"

    def find(self, item: str) -> tuple[int, int] | None:
        """Where the cell called `item` stands, None if it is not listed."""
        for row, term in enumerate(self._shown):
            if item == term:
                return row, 0
            if item.startswith(f"{term}."):
                rest = item.removeprefix(f"{term}.")
                columns = {str(each.id): at for at, each in enumerate(self.organisations, start=1)}
                return row, columns.get(rest, self.columnCount() - 1 if rest == ROOM else 0)
        return None

    def cell(self, row: int, column: int) -> Cell | None:
        """What a cell shows."""
        term = self.term(row)
        if term is None:
            return None
        part = self.part(column)
        if part is Part.WORD:
            return Cell(part, term.word, tr("a new term"), term.status, note=self._note(term))
        if part is Part.ROOM:
            return Cell(part, term.in_room, status_words(term.status), term.status)
        organisation = self.organisations[column - 1]
        meaning = self._meanings.get(meaning_id(term.id, organisation.id))
        if meaning is not None and meaning.unused:
            unused = tr("not a word they use")
            return Cell(part, meaning.text, unused, term.status, unused=True, read_back=meaning.read_back)
        who = person_of(organisation)
        if meaning is None:
            return Cell(part, "", tr("ask {who}", who=who), term.status)
        says, done = meaning.says.strip(), meaning.read_back
        return Cell(part, meaning.text, tr("ask {who}", who=who), term.status, says=says, read_back=done)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's names
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's names
        return 0 if parent.isValid() else len(self.organisations) + 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index.row(), index.column())
        if cell is None:
            return None
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.EditRole:
            return cell.text
        if role == Qt.ItemDataRole.DisplayRole:
            return shown(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(cell, index)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        self._write(index.row(), index.column(), str(value))
        return True

    def headerData(  # noqa: N802  Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        return ", ".join(each for each in self.heading(section) if each)

    def heading(self, column: int) -> tuple[str, str]:
        """The two lines above a column."""
        organisation = self.organisation(column)
        if organisation is not None:
            name = called(organisation)
            return name, organisation.industry if organisation.industry != name else ""
        if self.part(column) is Part.WORD:
            return "", tr("Term")
        return tr("In this room"), tr("from now on")

    def _spoken(self, cell: Cell, index: Index) -> str:
        """A cell as it is heard: where it stands, then what it says."""
        term = self.term(index.row())
        word = (term.word if term else "") or tr("a new term")
        if cell.part is Part.WORD:
            return ", ".join(each for each in (word, status_words(cell.status), cell.note) if each)
        where = self.heading(index.column())[0]
        read = f", {tr('read back')}" if cell.read_back else ""
        return f"{word}, {where}: {shown(cell)}{read}"

    def _note(self, term: Term) -> str:
        """As "in 7 notes"; a second line where it is easily mistaken."""
        count = self._noticed.counts.get(term.id, 0)
        notes = tr("in {n} notes", n=count, one="in {n} note") if count else ""
        likeness = self._noticed.of(term.id)
        if likeness is None or not term.word.strip():
            return notes
        if likeness.term == likeness.other:
            return "\n".join(each for each in (notes, tr("two meanings")) if each)
        pair = likeness.other if likeness.term == term.id else likeness.term
        other = self._terms.get(pair)
        return "\n".join(each for each in (notes, tr("like “{word}”?", word=other.word if other else "")) if each)

    def _wanted(self, session: Session) -> list[TermId]:
        return [each.id for each in listed(session, self.only)]

    def _follow(self, before: Session, after: Session) -> None:
        """Take rows out, put rows in and move rows, so that an open editor stays where it is."""
        there = [each.id for each in after.terms]
        if self._draft is not None and self._draft.id in there:
            self._draft = None
        elif self._draft is not None:
            there.append(self._draft.id)
        for row in reversed(range(len(self._shown))):
            if self._shown[row] not in there:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._shown[row]
                self.endRemoveRows()
        known, listed = {each.id for each in before.terms}, set(self._shown)
        wanted = [each for each in there if each in listed or each not in known]
        for row, each in enumerate(wanted):
            if each not in listed:
                self.beginInsertRows(QModelIndex(), row, row)
                self._shown.insert(row, each)
                self.endInsertRows()
            elif self._shown[row] != each:
                here = self._shown.index(each)
                self.beginMoveRows(QModelIndex(), here, here, QModelIndex(), row)
                self._shown.insert(row, self._shown.pop(here))
                self.endMoveRows()


def place_of(item: str) -> Place:
    """Where the cell `item` stands, for undo to go back to."""
    return Place("translation", "terms", item)


def room_order(session: Session) -> tuple[Organisation, ...]:
    """The organisations as the columns stand: the host first."""
    return tuple(sorted(session.organisations, key=lambda each: not each.host))


def listed(session: Session, only: Only) -> tuple[Term, ...]:
    """The terms that are still open, or of which some organisation was not asked yet, or all."""
    if only is Only.OPEN:
        return tuple(each for each in session.terms if each.status is TermStatus.OPEN)
    if only is Only.ALL:
        return session.terms
    told = {each.id for each in session.meanings if each.unused or each.text.strip()}
    rooms = [each.id for each in session.organisations]
    return tuple(each for each in session.terms if any(meaning_id(each.id, one) not in told for one in rooms))


def _differing(before: Mapping[K, V], after: Mapping[K, V]) -> list[V]:
    """What is another value in `after`, and what is there no more."""
    if before is after:
        return []
    fresh = [each for key, each in after.items() if before.get(key) is not each]
    return [*fresh, *(each for key, each in before.items() if key not in after)]


def shown(cell: Cell) -> str:
    """What a cell says: the organisation's own word, then what it means, or what stands in its place."""
    said = cell.text if cell.text.strip() and not cell.unused else cell.instead
    if not cell.says or cell.unused:
        return said
    own = tr("“{word}”", word=cell.says)
    return tr("{word}: {meaning}", word=own, meaning=cell.text.strip()) if cell.text.strip() else own


def status_words(status: TermStatus) -> str:
    """How a term stands, in words."""
    return {
        TermStatus.OPEN: tr("still open"),
        TermStatus.AGREED: tr("agreed"),
        TermStatus.BOTH: tr("both kept"),
    }[status]
