"""One program for one data folder: a second start asks the first to come to the front, and ends."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 500
"""Milliseconds that a second start waits for the first one's answer."""
AGAIN = 20
"""Milliseconds until it knocks again: the first may hold the lock and not listen yet."""
LOCK_NAME = "window.lock"


def _name(data: Path) -> str:
    return "analogy-workshop-" + hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]


def ask_first(data: Path, file: Path | None) -> bool:
    """Ask the first start for its window, and to open `file`. Whether it answered."""
    socket = QLocalSocket()
    deadline = QDeadlineTimer(WAIT)
    socket.connectToServer(_name(data))
    while not socket.waitForConnected(WAIT):
        if deadline.hasExpired():
            return False
        QThread.msleep(AGAIN)
        socket.connectToServer(_name(data))
    socket.write(str(file.absolute() if file else "").encode() + b"\n")
    socket.waitForBytesWritten(WAIT)
    socket.disconnectFromServer()
    return True


class FirstWindow(QObject):
    """Make it before the program: of many starts at once one `leads` and listens. What they ask waits for the loop."""

    asked = Signal(str)

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        with contextlib.suppress(OSError):  # without a folder there is no lock, and every start stands alone
            data.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(data / LOCK_NAME))
        self._lock.setStaleLockTime(0)  # it is its owner's as long as that lives, be it for days
        self.leads = self._lock.tryLock(0)
        if self.leads:
            QLocalServer.removeServer(_name(data))  # a dead owner's: a living one would have the lock
            self._server.listen(_name(data))

    def close(self) -> None:
        """Listen no more; the next start leads."""
        self._server.close()
        self._lock.unlock()

    @Slot()
    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)
            self._take(socket)

    @Slot()
    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            self.asked.emit(bytes(socket.readLine().data()).decode("utf-8", "replace").strip())
