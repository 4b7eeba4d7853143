"""The list of keys under F1, searchable."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QVBoxLayout, QWidget

from workshop.ui import keymap, theme
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.sides import sided
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr

_MOVES: Final[dict[int, QAbstractSlider.SliderAction]] = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}
"""What the keys that mean nothing to the search do to the list."""
_TOLD: Final = 5
"""Keys that the search says to a screen reader once no more are left."""


class KeysDialog(ReturningDialog):
    """Every key of the table by group; typing narrows the list, and arrows and pages scroll it meanwhile."""

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
        self._wanted.installEventFilter(self)
        column.addWidget(self._wanted)
        self._area = ScrollArea(self)
        self._area.setObjectName("keys.list")
        self._area.setAccessibleName(tr("List of keys"))
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column.addWidget(self._area, 1)
        self.resize(theme.px(560), theme.px(600))
        self._list("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._wanted and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            move = _MOVES.get(event.key())
            if move is not None:
                self._area.verticalScrollBar().triggerAction(move)
                return True
        return super().eventFilter(watched, event)

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
        self._area.verticalScrollBar().setSingleStep(theme.line_height("body") + grid.verticalSpacing())
        self._tell(found)

    def _tell(self, found: Sequence[keymap.Key]) -> None:
        """Say beside the search what it found, to those who do not see the list below it."""
        told = tr("{n} keys", n=len(found), one="{n} key") if found else tr("No key does that.")
        if 0 < len(found) <= _TOLD:
            told = "; ".join(f"{each.title}: {each.label}" for each in found)
        self._wanted.setAccessibleDescription(told)
        self._area.setAccessibleDescription(told)
