"""The head of the grid: the names of the two places, and how many rows hold."""

from __future__ import annotations

from PySide6.QtCore import QRect, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from workshop.model.parts import Analogy, Link
from workshop.model.session import Session
from workshop.ui import drawing, theme
from workshop.ui.stages.mapping.cells import INSET, PADDING
from workshop.ui.stages.mapping.edits import MappingEdits
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.words import tr

TALL = 40
THEIRS, OURS = "their_place", "our_place"


class PlaceNames(QWidget):
    """Stands above the table, its parts over the columns."""

    def __init__(self, edits: MappingEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._analogy: Analogy | None = None
        self._columns = (1, 1, 1)
        self.setFixedHeight(theme.px(TALL))
        self.theirs = self._field(THEIRS, tr("The place there"))
        self.holds = ElidedLabel("", "caption", "ink-3", parent=self)
        self.ours = self._field(OURS, tr("The place here"))
        self.theirs.edited.connect(self._name_theirs)
        self.ours.edited.connect(self._name_ours)
        for field in (self.theirs, self.ours):
            field.entered.connect(edits.workbench.commit)

    def show_names(self, session: Session, analogy: Analogy | None) -> None:
        """Show the names of `analogy`, and count its rows."""
        self._analogy = analogy
        if analogy is None:
            return
        self.theirs.set_placeholder(analogy.industry or tr("There"))
        self.ours.set_placeholder((session.host.name if session.host else "") or tr("Here"))
        self.theirs.show_text(analogy.their_place)
        self.ours.show_text(analogy.our_place)
        rows = [each for each in session.rows_of(analogy.id) if each.theirs or each.ours]
        hold = sum(each.link is Link.CORRESPONDS for each in rows)
        words = tr("{n} rows of {all} hold", n=hold, one="{n} row of {all} holds", all=len(rows)) if rows else ""
        self.holds.setText(words)

    def set_columns(self, columns: tuple[int, int, int]) -> None:
        """Stand over columns of these widths."""
        self._columns = columns
        self._arrange()

    def field(self, name: str) -> ProseEdit | None:
        """The field of a place's name, for "their_place" or "our_place"."""
        return {THEIRS: self.theirs, OURS: self.ours}.get(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sheet"))
        drawing.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)
        left, middle, _ = self._columns
        for x in (left, left + middle - 1):
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, 0, 1, self.height()))
            drawing.hairline(painter, place.left(), 0, place.left(), self.height())

    def _field(self, name: str, spoken: str) -> ProseEdit:
        field = ProseEdit(self, role="strong", single=True, quiet=True, most=1, name=spoken)
        field.setObjectName(name)
        return field

    def _arrange(self) -> None:
        left, middle, right = self._columns
        inset, tall = theme.px(INSET), theme.px(theme.CONTROL["normal"])
        top = (self.height() - 1 - tall) // 2
        for part, x, wide in (
            (self.theirs, inset, left - 2 * inset),
            (self.holds, left + theme.px(PADDING), middle - theme.px(PADDING) - inset),
            (self.ours, left + middle + inset, right - 2 * inset),
        ):
            height = part.sizeHint().height() if part is self.holds else tall
            place = QRect(x, top + (tall - height) // 2, max(1, wide), height)
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    @Slot(str)
    def _name_theirs(self, text: str) -> None:
        if self._analogy is not None:
            self._edits.name_place(self._analogy.id, THEIRS, text)

    @Slot(str)
    def _name_ours(self, text: str) -> None:
        if self._analogy is not None:
            self._edits.name_place(self._analogy.id, OURS, text)
