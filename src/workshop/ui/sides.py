"""Margins that begin where a line begins to be read: Qt mirrors layouts, but not the margins round them."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QWidget

from workshop.ui import theme


def sided(part: QWidget, start: int, top: int, end: int, bottom: int) -> QMargins:
    """Margins in pixels of the design, the first where a line of `part` begins to be read."""
    left, right = (start, end) if part.layoutDirection() == Qt.LayoutDirection.LeftToRight else (end, start)
    return QMargins(theme.px(left), theme.px(top), theme.px(right), theme.px(bottom))
