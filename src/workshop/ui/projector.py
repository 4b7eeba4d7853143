"""The room's window: the canvas, letterboxed, on the second screen, or in a plain window where there is just one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from workshop.projection import View
from workshop.ui import canvas, keymap, theme
from workshop.ui.presentation import Presentation, State
from workshop.ui.screens import Screens
from workshop.words import tr

PROJECTOR_KEYS = ("show", "end", "freeze", "blank", "next.view", "previous.view", "step.clock", "step.minute")


class Projector(QWidget):
    """Shows what the presentation says. Never takes the focus from the console.

    It listens to its keys all the same, should somebody click it: `asked` says which command was pressed.
    """

    asked = Signal(str)
    """The command of `ui.keymap` whose key was pressed here: "show", "end", "freeze", "blank" and the paging."""
    offered = Signal(bool)
    """Whether a screen stands ready for the room that is not in use yet; it waits for the facilitator's word."""

    def __init__(self, presentation: Presentation, screens: Screens, console: QWidget) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._presentation, self._screens, self._console = presentation, screens, console
        self._lost = False
        self._uninvited = False
        self._drawn: tuple[View, int] | None = None
        self.setWindowTitle(tr("Analogy Workshop: the room"))
        self.setAccessibleName(tr("What the room sees"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(QSize(320, 180))
        self._later = QTimer(self)  # what was typed is on the console before it is on the wall
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.update)
        presentation.changed.connect(self._follow)
        screens.changed.connect(self._rearrange)
        screens.gone.connect(self._leave)
        self._follow()

    @property
    def is_windowed(self) -> bool:
        """Whether the room's window is a plain one, because there is no screen of its own for it."""
        return not self.isFullScreen()

    def open_for_room(self) -> None:
        """Open, blank: on the room's screen if there is one, else as a window that can be moved there."""
        self.use(self._screens.room(self._console.screen()) if self._screens.places else None)

    @Slot(object)
    def use(self, screen: QScreen | None) -> None:
        """Stand on `screen` from now on, or in a plain window: blank, so that nothing is seen where nobody expects it.

        A screen that went away meanwhile, or that the console stands on, is not taken.
        """
        if screen is not None and screen not in self._screens.others(self._console.screen()):
            screen = None
        self._lost = False
        if self._presentation.state in (State.LIVE, State.FROZEN):
            self._presentation.blank()
        self._place(screen)
        self._presentation.open()

    def rehearse_loss(self) -> None:
        """Do what is done when the cable is pulled."""
        self._lose()
        self.offered.emit(False)

    def rehearse_return(self) -> None:
        """Do what is done when the screen is back."""
        self.offered.emit(True)

    def end(self) -> None:
        """Close the room's window."""
        self._lost = False
        self._presentation.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        canvas.paint_fitted(painter, self._presentation.view, self._presentation.part, self.width(), self.height())
        if self.is_windowed and self._presentation.shown is None:
            self._paint_hint(painter)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A window that was moved to the room's screen fills it, and back; never the one the console stands on.

        On Wayland a program may not know where its window was moved to: then it grows where it stands.
        """
        others = self._screens.others(self._console.screen())
        if not self.is_windowed or self.isMaximized():
            self._place(None)
        elif self.screen() in others:
            self._place(self.screen())
        elif others and not self._screens.places:
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = QKeySequence(event.keyCombination())
        known = (*PROJECTOR_KEYS, "clicker.blank")
        command = next((each for each in known if pressed in keymap.key(each).sequences), "")
        if not command:
            super().keyPressEvent(event)
            return
        event.accept()
        if keymap.goes_on(command) or not event.isAutoRepeat():
            self.asked.emit("blank" if command == "clicker.blank" else command)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window by its frame ends the presentation."""
        self._presentation.end()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Some window managers activate every window that opens: then the cursor goes back to console or dialog."""
        if event.type() == QEvent.Type.WindowActivate and self._uninvited:
            self._uninvited = False
            (QApplication.activeModalWidget() or self._console.window()).activateWindow()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._hide_cursor()

    @Slot()
    def _follow(self) -> None:
        """Show what the presentation says now; without a screen there is no window."""
        if self._presentation.state is State.NO_SCREEN:
            self._drawn = None
            self.setAccessibleDescription("")
            self.hide()
            return
        view, part = self._presentation.view, self._presentation.part
        if self._drawn != (view, part):
            self._drawn = (view, part)
            self._describe()
            self._later.start()

    @Slot()
    def _rearrange(self) -> None:
        """A screen came or went: leave with the room's screen, say when one is back, never cover the console."""
        room = self._screens.room(self._console.screen())
        if self.isVisible() and self.isFullScreen():
            if self.screen() not in self._screens.others(self._console.screen()):
                self._lose()
            elif self.geometry() != self.screen().geometry():
                self._place(self.screen())
        if self._lost or (self.isVisible() and self.is_windowed):
            self.offered.emit(room is not None)

    @Slot(object)
    def _leave(self, screen: QScreen) -> None:
        """The screen goes away: hide at once, before Qt or the desktop moves the window over the console."""
        if self.isVisible() and self.screen() == screen and screen is not self._console.screen():
            self._lose()

    def _lose(self) -> None:
        self._lost = True
        self.hide()
        self._presentation.lose_screen()

    def _place(self, screen: QScreen | None) -> None:
        """`setScreen` alone moves nothing: geometry and full screen follow. `showFullScreen` would take the focus."""
        self._uninvited = not self.isVisible()
        if screen is None:
            self.setWindowState(Qt.WindowState.WindowNoState)
            if not self.isVisible():
                self.resize(960, 540)
                self._come_in_sight()
            self.show()
        else:
            self._screens.choose(screen)
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
            self.setWindowState(Qt.WindowState.WindowFullScreen)
            self.show()
        self._hide_cursor()

    def _come_in_sight(self) -> None:
        """A plain window never opens where a screen that is gone has been."""
        area = self.geometry()
        if not any(each.geometry().intersects(area) for each in self._screens.all()):
            area.moveCenter(self._console.screen().availableGeometry().center())
            self.setGeometry(area)

    def _paint_hint(self, painter: QPainter) -> None:
        """Before anything was shown, a plain window says what it is for."""
        dark = self._presentation.theme == "dark"
        painter.setPen(theme.projector("dark" if dark else "light")["secondary"])
        painter.setFont(theme.font("section"))
        words = tr("Move this window to the room’s screen, then double-click it.")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)

    def _hide_cursor(self) -> None:
        """On the room's screen nobody needs a pointer; a plain window must still be moved and sized."""
        if self.isFullScreen():
            self.setCursor(Qt.CursorShape.BlankCursor)
        else:
            self.unsetCursor()

    def _describe(self) -> None:
        """The words for screen readers."""
        words = self._presentation.heard
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
