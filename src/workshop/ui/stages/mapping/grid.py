"""The grid of one analogy: its two places, its rows; or what to do while there are none."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.parts import Analogy, RowKind
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.stages.mapping.edits import MappingEdits
from workshop.ui.stages.mapping.place_names import TALL, PlaceNames
from workshop.ui.stages.mapping.row_table import RowTable
from workshop.ui.widgets.card_edge import CardEdge
from workshop.ui.widgets.notice import EmptyState
from workshop.words import tr

_LEAST = 200
"""Pixels at 100 % below which it does not shrink."""


class Grid(QFrame):
    """As high as its rows; where there is less room, the rows scroll under the names of the places."""

    def __init__(self, edits: MappingEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = PlaceNames(edits, self)
        self.table = RowTable(edits, self)
        self.empty = EmptyState(
            "columns", tr("No rows yet"), tr("Fill the left side first, by asking the guest."), tr("Add a role"),
            parent=self,
        )  # fmt: skip
        self.empty.action.setObjectName("mapping.add.role")
        self._edge = CardEdge(self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        line = theme.px(1)
        column.setContentsMargins(line, line, line, 0)  # the last row brings its own line
        column.setSpacing(0)
        column.addWidget(self.names)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty)
        self.table.grown.connect(self._fit)
        self.table.widened.connect(self._align)
        self.empty.acted.connect(self._add_role)

    def show_grid(self, session: Session, analogy: Analogy | None) -> None:
        """Show the mapping of `analogy`."""
        self.names.show_names(session, analogy)
        self.table.show_rows(session, analogy.id if analogy is not None else None)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(640), self._full_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(320), min(self._full_height(), theme.px(_LEAST)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._edge.setGeometry(self.rect())
        self._edge.raise_()

    @Slot()
    def _fit(self) -> None:
        bare = self.table.is_empty()
        self.empty.setVisible(bare)
        self.names.setVisible(not bare)
        self.table.setVisible(not bare)
        self._edge.setVisible(not bare)
        self.setMaximumHeight(self._full_height())
        self.updateGeometry()

    @Slot()
    def _align(self) -> None:
        self.names.set_columns(self.table.columns())

    @Slot()
    def _add_role(self) -> None:
        self.table.add(RowKind.ROLE)

    def _full_height(self) -> int:
        if self.table.is_empty():
            return self.empty.sizeHint().height() + 2 * theme.px(1)
        return theme.px(TALL) + self.table.content_height() + theme.px(1)
