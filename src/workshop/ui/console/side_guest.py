"""What stands in the side panel for a while, in place of what belongs to the stage: the log, the photographs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from workshop.ui.console.layout import ConsoleLayout
from workshop.ui.console.side_panel import SidePanel
from workshop.ui.cursor import Cursor


class SideGuest(QObject):
    """One guest at a time. When it leaves, the cursor goes back to where it was in `centre`, unless it is there."""

    left = Signal()
    """The panel shows what belongs to the stage again."""
    lost = Signal()
    """Where the cursor was is no longer there."""

    def __init__(self, side: SidePanel, layout: ConsoleLayout, centre: QWidget) -> None:
        super().__init__(side)
        self._side, self._layout, self._centre = side, layout, centre
        self._guest: QWidget | None = None
        self._before: Cursor | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember)

    @property
    def is_here(self) -> bool:
        """Whether there is one."""
        return self._guest is not None

    def has_cursor(self, guest: QWidget) -> bool:
        """Whether `guest` is here and the cursor is in it."""
        focus = QApplication.focusWidget()
        return guest is self._guest and focus is not None and guest.isAncestorOf(focus)

    def open(self, guest: QWidget, *, bleeds: bool = False) -> None:
        """Show `guest`, in place of another one if need be; one that `bleeds` keeps its own margins."""
        if self._guest is None:
            focus = QApplication.focusWidget()
            self._before = Cursor(focus) if focus is not None and self._centre.isAncestorOf(focus) else None
        self._guest = guest
        self._layout.open_side("guest")
        self._side.show_body(guest, bleeds=bleeds)

    @Slot()
    def close(self) -> None:
        """Let the side panel show what belongs to the stage again; the cursor goes back to where it was."""
        if self._guest is None:
            return
        focus = QApplication.focusWidget()
        self._guest = None
        self._layout.close_side("guest")
        self.left.emit()
        if focus is not None and self._centre.isAncestorOf(focus):
            return
        if self._before is None or not self._before.restore():
            self.lost.emit()

    @Slot(QWidget, QWidget)
    def _remember(self, old: QWidget | None, new: QWidget | None) -> None:
        """Somebody went on working in the centre, and goes away from there."""
        goes = new is None or not self._centre.isAncestorOf(new)
        if self._guest is not None and old is not None and self._centre.isAncestorOf(old) and goes:
            self._before = Cursor(old)
