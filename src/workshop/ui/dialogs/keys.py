"""The list of keys under F1, searchable."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from workshop.ui import keymap, theme
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.sides import sided
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr


class KeysDialog(ReturningDialog):
    """Every key of the table by group; typing narrows the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        self.setObjectName("keys")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Label(tr("Keys"), "stage-title"))
        self._wanted = LineField(tr("What would you like to do?"), icon="search", name=tr("Search the keys"))
        self._wanted.edited.connect(self._list)
        column.addWidget(self._wanted)
        self._area = ScrollArea(self)
        column.addWidget(self._area, 1)
        self.resize(theme.px(560), theme.px(600))
        self._list("")

    @Slot(str)
    def _list(self, wanted: str) -> None:
        """Show the keys whose words, or whose own name, hold `wanted`."""
        sought = wanted.casefold().strip()
        found = [each for each in keymap.KEYS if sought in f"{each.title} {each.label}".casefold()]
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(sided(self, 0, 0, 8, 0))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnStretch(0, 1)
        group, row = "", 0
        for each in found:
            if each.group != group:
                group = each.group
                if row:
                    grid.setRowMinimumHeight(row, theme.px(4))
                    row += 1
                grid.addWidget(Label(each.group_title, "section"), row, 0, 1, 2)
                row += 1
            grid.addWidget(ProseLabel(each.title, "body"), row, 0)
            grid.addWidget(KeyHint(each.label), row, 1, Qt.AlignmentFlag.AlignRight)
            row += 1
        if not found:
            grid.addWidget(Label(tr("No key does that."), "body", "ink-3"), 0, 0)
        grid.setRowStretch(row + 1, 1)
        self._area.setWidget(holder)
        holder.setAutoFillBackground(False)
