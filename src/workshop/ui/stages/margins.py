"""The empty space round a stage: its padding, and in wide windows what the content does not need."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QWidget

from workshop.ui import theme
from workshop.ui.sides import sided
from workshop.ui.widgets.scroll_area import BESIDE

WIDEST, WIDEST_OF_ALL = 1040, 1440
"""Pixels of content at the most, and in windows from 1920 on."""


def margins(stage: QWidget, *, compact: bool, wide: bool) -> QMargins:
    """The margins of `stage` at its width: what is spare stands at the end, in the widest windows on both sides."""
    side, top, bottom = (20, 10, 12) if compact else (24, 16, 16)
    spare = max(0, stage.width() - theme.px(2 * side + (WIDEST_OF_ALL if wide else WIDEST)))
    before, after = (spare // 2, spare - spare // 2) if wide else (0, spare)
    start, end = theme.px(side) + before, theme.px(side) + after
    if stage.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        start, end = end, start
    return QMargins(start, theme.px(top), end, theme.px(bottom))


def margins_beside(stage: QWidget, *, compact: bool, wide: bool) -> tuple[QMargins, QMargins]:
    """The margins of a stage whose bar stands in the one at the end, and those of its parts that do not scroll."""
    bar = sided(stage, 0, 0, BESIDE, 0)
    return margins(stage, compact=compact, wide=wide) - bar, bar
