"""The ideas as a list: those of the open analogy first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workshop.model.identity import AnalogyId
from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.room.analogy_name import analogy_name
from workshop.room.votes import tally
from workshop.words import tr

Index = QModelIndex | QPersistentModelIndex
IDEA: Final = Qt.ItemDataRole.UserRole
SUIT: Final = Qt.ItemDataRole.UserRole + 1
NOTE: Final = Qt.ItemDataRole.UserRole + 2
"""What stands under an idea's words: the name of its cluster, how many texts went into it."""
DOTS: Final = Qt.ItemDataRole.UserRole + 3
"""The `Given` dots of an idea, once they were revealed; None before, and for one that was not counted."""


@dataclass(frozen=True, slots=True)
class Given:
    """How many dots an idea has, and how many the idea has that got most."""

    number: int
    most: int


class IdeaRows(QAbstractListModel):
    """The ideas in the order of the screen; one that is about to be typed stands last of its analogy."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ideas: list[Idea] = []
        self._source: tuple[object, ...] = (None,) * 7
        self._places: dict[str, int] = {}
        self._placed_for: list[Idea] = self._ideas
        self._suits: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._clusters: dict[str, str] = {}
        self._dots: dict[str, int] = {}

    def show(self, session: Session, analogy: AnalogyId | None, new: Idea | None) -> None:
        """Show the ideas of `session`; where they are the same ones, only what differs is painted anew."""
        source = (session.ideas, session.analogies, session.clusters, session.dots, session.voting, analogy, new)
        if all(old is now for old, now in zip(self._source, source, strict=True)):
            return
        self._source = source
        ideas = [each for each in session.ideas if each.analogy == analogy]
        if new is not None:
            ideas.insert(len(ideas) if new.analogy == analogy else 0, new)
        ideas += [each for each in session.ideas if each.analogy != analogy]
        suits = {str(each.id): each.suit for each in session.analogies}
        self._titles = {str(each.id): analogy_name(each) for each in session.analogies}
        clusters = {str(each.id): each.name for each in session.clusters}
        dots = {str(each): number for each, number in tally(session).totals.items()} if session.voting.revealed else {}
        before, same_around = self._ideas, (suits, clusters, dots) == (self._suits, self._clusters, self._dots)
        self._suits, self._clusters, self._dots = suits, clusters, dots
        first = next((at for at, (old, now) in enumerate(zip(before, ideas, strict=False)) if old is not now), None)
        if len(before) == len(ideas):
            self._exchange(ideas, first, same_around)
            return
        at = min(len(before), len(ideas)) if first is None else first
        more = len(ideas) - len(before)
        if more == 1 and before[at:] == ideas[at + 1 :]:
            self.beginInsertRows(QModelIndex(), at, at)
            self._ideas = ideas
            self.endInsertRows()
        elif more == -1 and before[at + 1 :] == ideas[at:]:
            self.beginRemoveRows(QModelIndex(), at, at)
            self._ideas = ideas
            self.endRemoveRows()
        else:
            self._reset(ideas)

    def idea(self, at: int) -> Idea | None:
        """The idea in a place of the list."""
        return self._ideas[at] if 0 <= at < len(self._ideas) else None

    def place(self, wanted: str) -> int:
        """Where an idea stands, -1 if it is not there."""
        if self._placed_for is not self._ideas:
            self._placed_for = self._ideas
            self._places = {str(each.id): at for at, each in enumerate(self._ideas)}
        return self._places.get(wanted, -1)

    def from_row(self, row: str) -> Idea | None:
        """The first idea that came from a row of the mapping."""
        return next((each for each in self._ideas if each.row == row), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's names
        return 0 if parent.isValid() else len(self._ideas)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        idea = self.idea(index.row())
        if idea is None:
            return None
        if role == IDEA:
            return idea
        if role == SUIT:
            return self._suits.get(idea.analogy or "", "")
        if role == NOTE:
            return self._note(idea)
        if role == DOTS:
            number = self._dots.get(str(idea.id))
            return Given(number, max(self._dots.values())) if number is not None else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(each for each in self._told(idea) if each)
        return None

    def _told(self, idea: Idea) -> tuple[str, ...]:
        """What a card says, in the order in which it is read."""
        number = self._dots.get(str(idea.id))
        dots = tr("{n} dots", n=number, one="{n} dot") if number is not None else ""
        return idea.letter, idea.text, dots, self._note(idea), self._origin(idea)

    def _note(self, idea: Idea) -> str:
        """The name that it stands under, and what went into it."""
        texts = tr("{n} texts in one", n=len(idea.merged) + 1) if idea.merged else ""
        return ", ".join(each for each in (texts, self._clusters.get(idea.cluster or "", "")) if each)

    def _origin(self, idea: Idea) -> str:
        title = self._titles.get(idea.analogy or "", "")
        return tr("from {title}", title=title) if title else ""

    def _exchange(self, ideas: list[Idea], first: int | None, same_around: bool) -> None:
        before = self._ideas
        if first is not None and [each.id for each in before] != [each.id for each in ideas]:
            self._reset(ideas)
            return
        self._ideas = ideas
        if not same_around and ideas:
            self.dataChanged.emit(self.index(0), self.index(len(ideas) - 1))
        elif first is not None:
            for at in range(first, len(ideas)):
                if before[at] is not ideas[at]:
                    self.dataChanged.emit(self.index(at), self.index(at))

    def _reset(self, ideas: list[Idea]) -> None:
        self.beginResetModel()
        self._ideas = ideas
        self.endResetModel()
