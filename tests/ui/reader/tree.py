"""What a screen reader finds in a window, read through QAccessible."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QWidget

CELLS = 60
"""Cells of a table or list that are read: the others are made by the same hand."""


@dataclass(frozen=True)
class Node:
    """One thing that is told: `within` are the names of what stands around it, outermost first."""

    role: QAccessible.Role
    name: str
    value: str
    description: str
    focusable: bool
    checkable: bool
    disabled: bool
    widget: QWidget | None
    """None for a part of a widget: a tab, a cell."""
    parent: int
    within: tuple[str, ...]

    def __str__(self) -> str:
        kind = type(self.widget).__name__ if self.widget is not None else self.role.name
        called = f" {self.widget.objectName()}" if self.widget is not None and self.widget.objectName() else ""
        return f"{' > '.join(each for each in self.within if each)} > {kind}{called} “{self.name}”"


def nodes(window: QWidget) -> Iterator[Node]:
    """Everything in `window` that can be seen, outermost first."""
    found = QAccessible.queryAccessibleInterface(window)
    assert found is not None
    yield from _walked(found, 0, ())


def _walked(told: QAccessibleInterface, parent: int, within: tuple[str, ...]) -> Iterator[Node]:
    state = told.state()
    if state.invisible:
        return
    widget = told.object()
    name = told.text(QAccessible.Text.Name)
    if isinstance(widget, QComboBox):
        name = widget.accessibleName()  # on Linux Qt tells the choice in its place, and the name as its label
    node = Node(
        told.role(), name, told.text(QAccessible.Text.Value), told.text(QAccessible.Text.Description),
        bool(state.focusable), bool(state.checkable), bool(state.disabled),
        widget if isinstance(widget, QWidget) else None, parent, within,
    )  # fmt: skip
    yield node
    most = CELLS if isinstance(widget, QAbstractItemView) else told.childCount()
    for at in range(min(most, told.childCount())):
        child = told.child(at)
        if child.isValid():
            yield from _walked(child, id(node), (*within, name))
