"""The parts of a window between which F6 goes, on the console and in the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def onward(parts: Sequence[QWidget], by: int, home: int) -> Iterator[QWidget]:
    """All parts in the order in which one comes to them: `by` 1 forward, -1 back, from the one that has the cursor.

    The one that has it comes last. While none has, the one at `home` comes first.
    """
    focus = QApplication.focusWidget()
    here = next((at for at, each in enumerate(parts) if focus is not None and each.isAncestorOf(focus)), home - by)
    for step in range(1, len(parts) + 1):
        yield parts[(here + by * step) % len(parts)]


def first_stop(widgets: Iterable[QWidget | None]) -> QWidget | None:
    """The first of `widgets` to which Tab would come."""
    return next((each for each in widgets if each is not None and _is_stop(each)), None)


def _is_stop(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
