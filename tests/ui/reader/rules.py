"""What a screen reader, and whoever has no mouse, may ask of every control."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.ui.reader.tree import Node

Role = QAccessible.Role
NO_ROLE = (Role.NoRole, Role.Client, Role.Pane, Role.Border, Role.LayeredPane, Role.Whitespace, Role.Window)
PARTS = (Role.Cell, Role.ListItem, Role.PageTab, Role.RowHeader, Role.ColumnHeader, Role.TreeItem)
SILENT = {
    "Glyph": "a picture beside the words that say the same",
    "Hairline": "a line",
    "KeyHint": "a key beside what it does",
    "CardEdge": "the round corners of a table",
    "_Track": "the stages that the card around it names, as lengths",
}
"""Painted parts that have nothing to tell, and why."""
ARROWS = {
    "CountRow": "Up and Down in the number field light it",
    "RateRow": "Up and Down in the number field light it",
}
"""Buttons that another key than Tab leads to, and which."""


def complaints(found: Sequence[Node]) -> Iterator[str]:
    """What is wrong with the controls of one screen, in words."""
    for node in found:
        yield from _unnamed(node)
        yield from _unvalued(node)
        yield from _unreachable(node)
        yield from _silent(node)
    yield from _confused(found)


def is_control(node: Node) -> bool:
    """Whether it takes the focus or a click."""
    if node.widget is not None and node.widget.focusProxy() is not None:
        return False  # a frame round what has the focus in its place
    return node.focusable or isinstance(node.widget, QAbstractButton) or _takes_clicks(node.widget)


def _unnamed(node: Node) -> Iterator[str]:
    if is_control(node) or node.role in PARTS:
        if not node.name.strip(" .,:") and node.role is not Role.RowHeader:
            yield f"no name: {node}"
        if node.role in NO_ROLE and not _holds(node):
            yield f"no role ({node.role.name}): {node}"


def _unvalued(node: Node) -> Iterator[str]:
    if node.role in (Role.Slider, Role.SpinBox, Role.ComboBox, Role.ProgressBar) and not node.value.strip():
        yield f"no value: {node}"
    if node.role in (Role.CheckBox, Role.RadioButton) and not node.checkable:
        yield f"cannot be told whether it is on: {node}"
    if isinstance(node.widget, QLineEdit) and node.widget.text() != node.value:
        yield f"its text is not its value: {node}"


def _unreachable(node: Node) -> Iterator[str]:
    widget = node.widget
    if not isinstance(widget, QWidget) or node.disabled or not is_control(node):
        return
    if isinstance(widget, QAbstractButton):
        if not _by_tab(widget):
            yield f"no Tab leads to it: {node}"
        if not _obeys(widget):
            yield f"no Space presses it: {node}"
    elif _takes_clicks(widget) and not _by_tab(widget):
        yield f"it takes clicks and no keys: {node}"


def _silent(node: Node) -> Iterator[str]:
    """What is painted by hand says in words what it shows."""
    widget = node.widget
    if widget is None or widget.children() or node.name.strip(" .") or type(widget).__name__ in SILENT:
        return
    if _overrides(widget, "paintEvent") and widget.width() > 1 and widget.height() > 1 and not _is_empty(widget):
        yield f"painted, and silent: {node}"


def _confused(found: Sequence[Node]) -> Iterator[str]:
    """Two controls of the same name in the same place."""
    same: dict[tuple[object, ...], list[Node]] = defaultdict(list)
    for node in found:
        if is_control(node) and node.widget is not None:
            same[(*node.within, node.role, node.name)].append(node)
    for twins in same.values():
        if len(twins) > 1:
            yield f"{len(twins)} of the same name: {twins[0]}"


def _takes_clicks(widget: QWidget | None) -> bool:
    return isinstance(widget, QWidget) and (
        _overrides(widget, "mousePressEvent") or _overrides(widget, "mouseReleaseEvent")
    )


def _overrides(widget: QWidget, event: str) -> bool:
    """Whether a class of the program itself takes this event."""
    for kind in type(widget).__mro__:
        if event in vars(kind):
            return kind.__module__.startswith("workshop.")
    return False


def _holds(node: Node) -> bool:
    """A named frame round other controls, or round what scrolls."""
    return bool(node.name) and node.widget is not None and bool(node.widget.findChildren(QWidget))


def _by_tab(widget: QWidget) -> bool:
    """Whether Tab leads to it, or to another one of its group, of which the arrows choose one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    together = group.buttons() if group is not None and group.exclusive() else [widget]
    return type(widget).__name__ in ARROWS or any(
        bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) for each in together
    )


def _obeys(button: QAbstractButton) -> bool:
    """Whether Space presses it: it goes down under the key, and comes up again without being clicked.

    That the key is accepted says nothing: what stands around the button may have taken it.
    """
    was = button.blockSignals(True)
    QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier))
    pressed = button.isDown()
    button.setDown(False)
    button.blockSignals(was)
    return pressed


def _is_empty(widget: QWidget) -> bool:
    """A label without words has nothing to tell."""
    told = getattr(widget, "text", None)
    return callable(told) and not told()
