"""The rows of one mapping as a table: roles and relations under their headings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workshop.model.identity import AnalogyId
from workshop.model.parts import Idea, Link, MappingRow, RowKind
from workshop.model.session import Session
from workshop.ui.stages.mapping.edits import NewRow
from workshop.words import tr

Index = QModelIndex | QPersistentModelIndex
COLUMN_THEIRS, COLUMN_LINK, COLUMN_OURS = 0, 1, 2
ICONS: Final = {Link.CORRESPONDS: "link-corresponds", Link.GAP: "link-gap", Link.BREAK: "link-breaks"}
IDEA_LINKS: Final = (Link.GAP, Link.BREAK)
"""The links of rows from which ideas come."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above the rows of one kind."""

    kind: RowKind


Entry = Heading | MappingRow


def link_words(link: Link) -> str:
    """What a link is called in the grid."""
    return {
        Link.CORRESPONDS: tr("corresponds"),
        Link.GAP: tr("no counterpart"),
        Link.BREAK: tr("breaks here"),
        Link.UNASKED: tr("not asked yet"),
    }[link]


def kind_words(kind: RowKind) -> str:
    """What the rows of a kind are called."""
    return tr("Roles") if kind is RowKind.ROLE else tr("Relations")


def add_words(kind: RowKind) -> str:
    """What adds a row of a kind."""
    return tr("Add a role") if kind is RowKind.ROLE else tr("Add a relation")


class Rows(QAbstractTableModel):
    """Headings and rows in the order of the screen; a row that is about to be typed stands among them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._ideas: Counter[str] = Counter()
        self._seen: tuple[Idea, ...] = ()

    def show(self, session: Session, analogy: AnalogyId | None, new: NewRow | None) -> list[MappingRow]:
        """Show the mapping of `analogy`; the rows that are others than before, all of them if the order changed."""
        rows = _with_new(session.rows_of(analogy) if analogy else (), new)
        entries: list[Entry] = []
        for kind in RowKind:
            entries += [Heading(kind), *(each for each in rows if each.kind is kind)]
        before, counted, ideas = self._entries, self._ideas, self._counted_in(session.ideas)
        if [_key(each) for each in before] != [_key(each) for each in entries]:
            self.beginResetModel()
            self._entries, self._ideas = entries, ideas
            self.endResetModel()
            return list(rows)
        self._entries, self._ideas = entries, ideas
        changed = []
        for at, each in enumerate(entries):
            if isinstance(each, MappingRow) and (each is not before[at] or counted.get(each.id) != ideas.get(each.id)):
                self.dataChanged.emit(self.index(at, 0), self.index(at, COLUMN_OURS))
                changed.append(each)
        return changed

    def entry(self, at: int) -> Entry | None:
        """What stands in line `at`."""
        return self._entries[at] if 0 <= at < len(self._entries) else None

    def row(self, at: int) -> MappingRow | None:
        """The row in line `at`; None for a heading."""
        found = self.entry(at)
        return found if isinstance(found, MappingRow) else None

    def rows(self) -> list[MappingRow]:
        """All rows, in the order of the screen."""
        return [each for each in self._entries if isinstance(each, MappingRow)]

    def line(self, row: str) -> int:
        """The line in which a row stands, -1 if it is not here."""
        return next(
            (at for at, each in enumerate(self._entries) if isinstance(each, MappingRow) and each.id == row), -1
        )

    def headings(self) -> list[int]:
        """The lines in which headings stand."""
        return [at for at, each in enumerate(self._entries) if isinstance(each, Heading)]

    def ideas_of(self, row: MappingRow) -> int:
        """How many ideas came from a row."""
        return self._ideas[row.id]

    def _counted_in(self, ideas: tuple[Idea, ...]) -> Counter[str]:
        """How many ideas came from each row; counted anew only where they are others."""
        if ideas is self._seen:
            return self._ideas
        self._seen = ideas
        return Counter([str(each.row) for each in ideas if each.row is not None])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's names
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's names
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.row(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        found = self.entry(index.row())
        heard = role == Qt.ItemDataRole.AccessibleTextRole
        if isinstance(found, Heading):
            return kind_words(found.kind) if index.column() == 0 or heard else None
        if found is None:
            return None
        if index.column() == COLUMN_THEIRS:
            return found.theirs or (tr("there: empty") if heard else "")
        if index.column() == COLUMN_LINK:
            return link_words(found.link)
        told = [found.ours, tr("to check") if found.to_check else ""]
        if count := self._ideas[found.id]:
            told.append(tr("{n} ideas", n=count, one="{n} idea"))
        return ", ".join(each for each in told if each) or (tr("here: empty") if heard else "")


def _key(entry: Entry) -> str:
    return entry.kind.value if isinstance(entry, Heading) else f"{entry.kind.value} {entry.id}"


def _with_new(rows: tuple[MappingRow, ...], new: NewRow | None) -> tuple[MappingRow, ...]:
    """`rows` with the one that is about to be typed where it will stand."""
    if new is None or any(each.id == new.row.id for each in rows):
        return rows
    at = next((place + 1 for place, each in enumerate(rows) if each.id == new.after), len(rows))
    return (*rows[:at], new.row, *rows[at:])
