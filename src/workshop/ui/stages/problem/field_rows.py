"""Rows of a card, each with a name at the left and what is typed at the right; a quiet prompt where nothing is yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from workshop.ui import theme
from workshop.ui.sides import sided
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.prose_label import ProseLabel


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One row: the field's name in the model, what it is called, and its prompt."""

    field: str
    name: str
    prompt: str


class FieldRows(Card):
    """`edited` carries field and text. Enter goes on to the next row; the row being typed carries the frame."""

    edited = Signal(str, str)
    finished = Signal()

    def __init__(self, rows: Sequence[FieldRow], names: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0, spacing=0)
        self.fields: dict[str, ProseEdit] = {}
        for place, row in enumerate(rows):
            if place:
                self.column.addWidget(Hairline())
            self.column.addWidget(self._row(row, names))

    def show_texts(self, texts: dict[str, str]) -> None:
        """Show what is written, by field."""
        for field, text in texts.items():
            self.fields[field].show_text(text)

    def focus(self, field: str) -> None:
        """Put the cursor into a row."""
        self.fields[field].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, row: FieldRow, names: int) -> QWidget:
        line = QWidget(self)
        grid = QGridLayout(line)
        grid.setContentsMargins(sided(self, 16, 10, 7, 9))
        grid.setHorizontalSpacing(theme.px(6))
        grid.setColumnMinimumWidth(0, theme.px(names))
        grid.setColumnStretch(1, 1)
        name = ProseLabel(row.name, "control")
        name.setFixedWidth(theme.px(names))
        field = ProseEdit(line, placeholder=row.prompt, single=True, quiet=True, most=6, name=row.name)
        field.setObjectName(row.field)
        field.edited.connect(self._tell)
        field.entered.connect(self._next)
        grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(field, 0, 1)
        self.fields[row.field] = field
        return line

    @Slot(str)
    def _tell(self, text: str) -> None:
        field = self.sender()
        if isinstance(field, ProseEdit):
            self.edited.emit(field.objectName(), text)

    @Slot()
    def _next(self) -> None:
        """Enter goes to the next row; behind the last there is none, and the cursor stays."""
        self.finished.emit()
        if self.sender() is not list(self.fields.values())[-1]:
            self.focusNextChild()
