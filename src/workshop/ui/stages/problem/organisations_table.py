"""The table of organisations: a head, and a row each that unfolds in place."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from workshop.model.identity import OrganisationId
from workshop.model.session import Session
from workshop.ui import drawing, theme
from workshop.ui.sides import sided
from workshop.ui.stages.problem.organisation_row import COLUMNS, PEOPLE_WIDE, OrganisationRow
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import ElidedLabel
from workshop.words import tr
from workshop.workbench import Workbench

_BEFORE = 12 + 24 + 4 + 4 + 4 + 24
"""What stands before the name in a row: its edge, the fold, the tile, and the gaps between."""


class OrganisationsTable(Card):
    """Rows are kept while their organisation stays, so that a cursor in one is never lost."""

    list_pasted = Signal(str)
    """A list was pasted into the name of this organisation."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0, spacing=0)
        self._workbench = workbench
        self._rows: dict[OrganisationId, OrganisationRow] = {}
        self._lines: list[Hairline] = []
        self.column.addWidget(TableHead())
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
        focus = QApplication.focusWidget()
        for which, row in self._rows.items():
            if focus is not None and row.isAncestorOf(focus):
                return which
        return next((which for which, row in self._rows.items() if row.is_open), "")

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        same = before is not None and before.organisations is after.organisations
        if same and before is not None and before.participants is after.participants:
            return
        wanted = [each.id for each in after.organisations]
        if wanted != list(self._rows):
            self._lay_out(after)
        for each in after.organisations:
            self._rows[each.id].show_organisation(before, after, each)

    def _lay_out(self, session: Session) -> None:
        wanted = {each.id: each for each in session.organisations}
        for gone in [each for each in self._rows if each not in wanted]:
            row = self._rows.pop(gone)
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for line in self._lines:
            self.column.removeWidget(line)
            line.deleteLater()
        self._lines = []
        rows: dict[OrganisationId, OrganisationRow] = {}
        for which, organisation in wanted.items():
            rows[which] = self._rows.get(which) or self._new_row(organisation.id, session)
            if rows:
                line = Hairline()
                self._lines.append(line)
                self.column.addWidget(line)
            self.column.removeWidget(rows[which])
            self.column.addWidget(rows[which])
        self._rows = rows

    def _new_row(self, which: OrganisationId, session: Session) -> OrganisationRow:
        organisation = session.organisation(which)
        assert organisation is not None
        row = OrganisationRow(self._workbench, organisation, self)
        row.unfolded.connect(self._fold_others)
        row.list_pasted.connect(self.list_pasted)
        return row

    @Slot(str, bool)
    def _fold_others(self, which: str, is_open: bool) -> None:
        if is_open:
            for each, row in self._rows.items():
                if each != which:
                    row.unfold(False)


class TableHead(QWidget):
    """The names of the columns, on the rail's ground with the card's round corners."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(34))
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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        radius = theme.px(theme.RADIUS["card"]) - theme.px(1)
        drawing.box(painter, self.rect().adjusted(0, 0, 0, radius), radius, "rail")
