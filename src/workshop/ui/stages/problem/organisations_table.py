"""The table of organisations: a head, and a row each that unfolds in place."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop.model.identity import OrganisationId
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.sides import sided
from workshop.ui.stages.problem.organisation_row import COLUMNS, PEOPLE_WIDE, OrganisationRow
from workshop.ui.widgets.folding_table import FoldingTable, TableHead
from workshop.ui.widgets.label import ElidedLabel
from workshop.words import tr
from workshop.workbench import Workbench

_BEFORE = 12 + 24 + 4 + 4 + 4 + 24
"""What stands before the name in a row: its edge, the fold, the tile, and the gaps between."""


class OrganisationsTable(FoldingTable[OrganisationId, OrganisationRow]):
    """A row an organisation."""

    list_pasted = Signal(str)
    """A list was pasted into the name of this organisation."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(_Head(), parent)
        self._workbench = workbench
        workbench.changed.connect(self._show)
        self._show(None, workbench.session)

    def open(self, which: OrganisationId) -> None:
        """Unfold one organisation and put the cursor into its name."""
        if which in self._rows:
            self._rows[which].unfold(True)
            self.focus_name(which)

    def focus_name(self, which: OrganisationId) -> None:
        """Put the cursor into an organisation's name."""
        if which in self._rows:
            self._rows[which].focus_name()

    def current(self) -> str:
        """The organisation that has the cursor, else the one that is open, else none."""
        row = self.held()
        return row.which if row is not None else ""

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        same = before is not None and before.organisations is after.organisations
        if same and before is not None and before.participants is after.participants:
            return
        wanted = [each.id for each in after.organisations]
        if wanted != list(self._rows):
            self._lay_out(wanted)
        for each in after.organisations:
            self._rows[each.id].show_organisation(after, each)

    def _new_row(self, which: OrganisationId) -> OrganisationRow:
        organisation = self._workbench.session.organisation(which)
        assert organisation is not None
        row = OrganisationRow(self._workbench, organisation, self)
        row.list_pasted.connect(self.list_pasted)
        return row


class _Head(TableHead):
    """The names of the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(sided(self, _BEFORE, 0, 8 + 28 + 4, 0))
        row.setSpacing(theme.px(4))
        names = (tr("Organisation"), tr("Industry"), tr("People"), tr("Speaks for it"))
        for name, share in zip(names, COLUMNS, strict=True):
            label = ElidedLabel(name, "caption", "ink-3")
            label.setContentsMargins(sided(self, 11, 0, 0, 0))
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            if not share:
                label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                label.setFixedWidth(theme.px(PEOPLE_WIDE))
            row.addWidget(label, share)
