"""A popover that opens under a button and closes when somebody goes on working elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop.ui import drawing, theme
from workshop.ui.widgets.popover_frame import PopoverFrame

_WIDTH = 336
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BesidePopover(PopoverFrame):
    """A child of `stage`. A subclass fills `column` and calls `open_under(beside, first)`; Enter and Esc close it."""

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage, padding=15, spacing=4)
        self._stage = stage
        self._origin: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.hide()

    def open_under(self, beside: QWidget, first: QWidget, origin: QWidget | None = None) -> None:
        """Open under `beside` with the cursor in `first`; closing by key puts the focus to `origin`, else `beside`."""
        self._origin = origin or beside
        self._place_under(beside)
        self.show()
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_again(self) -> None:
        """Close it; the focus goes back to where it was opened."""
        origin, self._origin = self._origin, None
        self.hide()
        if origin is not None and origin.isVisible():
            origin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key that is pressed in here reaches the stage behind it."""
        if event.key() in _CLOSING:
            self.close_again()
        event.accept()

    def _place_under(self, beside: QWidget) -> None:
        stage = self._stage
        self.column.activate()
        wide, gap = theme.px(_WIDTH), theme.px(4)
        around = 2 * drawing.shadow_margin()
        tall = self.column.totalHeightForWidth(wide + around) - around if self.column.hasHeightForWidth() else 0
        tall = tall or self.frame_height()
        corner = beside.mapTo(stage, QPoint(0, 0))
        from_right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = corner.x() + beside.width() - wide if from_right else corner.x()
        top = corner.y() + beside.height() + gap
        if top + tall > stage.height() - drawing.shadow_margin():
            top = max(gap, corner.y() - gap - tall)
        left = max(gap, min(left, stage.width() - wide - gap))
        self.place(QRect(left, top, wide, tall))

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes on working elsewhere needs the room."""
        inside: QWidget | None = new
        while inside is not None and inside is not self:
            inside = inside.parentWidget()
        if self.isVisible() and new is not None and inside is None:
            self._origin = None
            self.hide()
