"""The features to choose from, under their groups, as a model."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from workshop.deck.industry import Feature
from workshop.words import tr

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


class FeatureRows(QAbstractListModel):
    """Group names as headings, features as rows that are ticked when they are chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._features: tuple[Feature, ...] = ()
        self._entries: tuple[str | Feature, ...] = ()
        self._chosen: frozenset[str] = frozenset()
        self._wanted = ""

    def show_features(self, features: Sequence[Feature]) -> None:
        """List these."""
        self._features = tuple(features)
        self.narrow(self._wanted)

    def narrow(self, wanted: str) -> None:
        """List only the features whose words, their id's too ("reputation"), hold each word of `wanted`."""
        self._wanted = wanted
        sought = wanted.casefold().split()
        found = [each for each in self._features if all(word in _said(each) for word in sought)]
        entries: list[str | Feature] = []
        for place, each in enumerate(found):
            if place == 0 or found[place - 1].group != each.group:
                entries.append(each.group)
            entries.append(each)
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def choose(self, chosen: Collection[str]) -> None:
        """Tick the features of these ids."""
        if frozenset(chosen) != self._chosen:
            self._chosen = frozenset(chosen)
            if self._entries:
                self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def feature(self, index: Index) -> Feature | None:
        """The feature in a row; None for a heading."""
        entry = self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None
        return entry if isinstance(entry, Feature) else None

    def first(self) -> QModelIndex:
        """The first feature that is listed; no index if none is."""
        return self.index(1) if len(self._entries) > 1 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's names
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.feature(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._entries):
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if isinstance(entry, str):
            return entry if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if entry.id in self._chosen else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return tr("{feature}: {sentence}", feature=entry.label, sentence=entry.sentence)
        return None


def _said(feature: Feature) -> str:
    return f"{feature.label} {feature.sentence} {feature.group} {feature.id}".casefold()
