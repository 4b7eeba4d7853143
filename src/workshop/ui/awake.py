"""Holds the screen saver off while something is presented, where the platform lets it; elsewhere nothing happens."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QObject, QProcess, Slot

from workshop.ui.presentation import Presentation
from workshop.words import tr

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_BUS = "analogy-workshop-awake"


class Awake(QObject):
    """Follows the presentation: `held` while the room's window is open."""

    def __init__(self, presentation: Presentation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presentation = presentation
        self._way = _way(self)
        self.held = False
        presentation.changed.connect(self.follow)
        self.follow()

    @Slot()
    def follow(self) -> None:
        """Hold the screen saver off, or let it come again."""
        if self._presentation.is_open != self.held:
            self.held = self._presentation.is_open
            if self.held:
                self._way.hold()
            else:
                self._way.let_go()


class _Way(QObject):
    """A platform that knows no way: quiet."""

    def hold(self) -> None:
        """The screen stays on."""

    def let_go(self) -> None:
        """The screen may go off."""


class _Windows(_Way):
    """The thread says what it needs until it says otherwise; Windows forgets it with the thread."""

    def hold(self) -> None:
        self._say(_CONTINUOUS | _SYSTEM | _DISPLAY)

    def let_go(self) -> None:
        self._say(_CONTINUOUS)

    def _say(self, needs: int) -> None:
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(needs)


class _Mac(_Way):
    """The system's own program, which ends with this one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)

    def hold(self) -> None:
        self._process.start("/usr/bin/caffeinate", ["-d", "-w", str(os.getpid())])

    def let_go(self) -> None:
        self._process.kill()


class _Desktop(_Way):
    """The service that Linux desktops share, asked over a connection of its own: it forgets whoever leaves the bus.

    Nobody waits for its answer.
    """

    def hold(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _BUS)
        if bus.isConnected():
            asked = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
            asked.setArguments(["Analogy Workshop", tr("The room is watching")])
            bus.send(asked)

    def let_go(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(_BUS)


def _way(parent: QObject) -> _Way:
    if sys.platform == "win32":
        return _Windows(parent)
    if sys.platform == "darwin":
        return _Mac(parent)
    return _Desktop(parent) if os.environ.get("DBUS_SESSION_BUS_ADDRESS") else _Way(parent)
