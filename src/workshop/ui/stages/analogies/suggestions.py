"""The cards in the list, as a model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from workshop.suits import suit_label
from workshop.ui.stages.analogies.listing import Listed, asked_before
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.words import tr

Index = QModelIndex | QPersistentModelIndex
LISTED = Qt.ItemDataRole.UserRole
KEPT = Qt.ItemDataRole.UserRole + 1


class Suggestions(QAbstractListModel):
    """The cards that are listed, and which of them are on the shortlist."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: tuple[Listed, ...] = ()
        self._kept: frozenset[str] = frozenset()

    def show(self, listed: tuple[Listed, ...]) -> bool:
        """List these; False if they are listed already."""
        if listed == self._listed:
            return False
        self.beginResetModel()
        self._listed = listed
        self.endResetModel()
        return True

    def mark_kept(self, kept: frozenset[str]) -> None:
        """Mark the cards of these keys as being on the shortlist."""
        if kept != self._kept:
            self._kept = kept
            if self._listed:
                self.dataChanged.emit(self.index(0), self.index(len(self._listed) - 1))

    def row(self, key: str) -> int:
        """The row of the card of that key, -1 if it is not listed."""
        return next((row for row, each in enumerate(self._listed) if each.card.key == key), -1)

    def after(self, key: str) -> str:
        """The key of the card below that of `key`, else of the one above it; empty if there is no other."""
        row = self.row(key)
        below = self._listed[row + 1 : row + 2] or self._listed[max(0, row - 1) : max(0, row)]
        return below[0].card.key if row >= 0 and below else ""

    def at(self, index: Index) -> Listed | None:
        """What stands in a row."""
        return self._listed[index.row()] if 0 <= index.row() < len(self._listed) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's names
        return 0 if parent.isValid() else len(self._listed)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        listed = self.at(index)
        if listed is None:
            return None
        if role == LISTED:
            return listed
        if role == KEPT:
            return listed.card.key in self._kept
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(listed)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _in_full(listed)
        return None

    def _spoken(self, listed: Listed) -> str:
        card = listed.card
        parts = (
            str(listed.rank or ""),
            card.industry.name,
            suit_label(card.industry.suit),
            card.strength.title,
            tr("card {number}", number=card.strength.number),
            listed.reason,
            _in_common(listed),
            _asked_before(listed),
            presence(listed),
            tr("own") if card.industry.own else "",
            tr("on the shortlist") if card.key in self._kept else "",
        )
        return ", ".join(each for each in parts if each)


def presence(listed: Listed) -> str:
    """Whether somebody here is of the card's trade, or was asked elsewhere; empty if nobody."""
    return tr("in the room") if listed.in_room else tr("asked outside") if listed.outside else ""


def _in_full(listed: Listed) -> str:
    """The lines that may be cut where they are painted."""
    card = listed.card
    trade = tr("{industry}, {suit}", industry=card.industry.name, suit=suit_label(card.industry.suit))
    lines = (trade, card.strength.title, listed.reason, _asked_before(listed), presence(listed))
    return plain_tip("\n".join(each for each in lines if each))


def _asked_before(listed: Listed) -> str:
    """That its trade is consulted, where that is not the reason given already."""
    return asked_before() if listed.consulted and listed.reason != asked_before() else ""


def _in_common(listed: Listed) -> str:
    if not listed.features:
        return ""
    common = [label for label, shared in listed.features if shared]
    told = tr("{n} of {all} features", n=len(common), all=len(listed.features))
    return f"{told}: {', '.join(common)}" if common else told
