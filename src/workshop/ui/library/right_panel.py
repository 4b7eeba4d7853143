"""The library's right panel: the details of a session, or the form of a new one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from workshop.ui import theme
from workshop.ui.side_ground import paint_ground

_WIDTHS: Final = ((1920, 420), (1600, 360), (1366, 332), (0, 280))
"""From which width of the window on the panel is how wide."""


def panel_width(window: int) -> int:
    """How wide the panel is, in pixels at 100 %, in a library of `window` pixels."""
    return next(size for least, size in _WIDTHS if window >= theme.px(least))


class RightPanel(QStackedWidget):
    """The right panel. It is as wide as it is told; a fixed width would keep the window from becoming smaller."""

    def __init__(self) -> None:
        super().__init__()
        self._wide = _WIDTHS[-1][1]
        self.setMinimumWidth(theme.px(self._wide))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_wide(self, wide: int) -> None:
        """Take this width, in pixels at 100 %."""
        self._wide = wide
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._wide), theme.px(400))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, begins=False)
