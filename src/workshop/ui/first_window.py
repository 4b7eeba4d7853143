"""One program for one data folder: a second start asks the first to come to the front, and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 500
"""Milliseconds that a second start waits for the first one's answer."""


def _name(data: Path) -> str:
    return "analogy-workshop-" + hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:16]


def another_runs(data: Path, file: Path | None) -> bool:
    """Whether a program for `data` runs already; then it is asked for its window, and to open `file`."""
    socket = QLocalSocket()
    socket.connectToServer(_name(data))
    if not socket.waitForConnected(WAIT):
        return False
    socket.write(str(file.absolute() if file else "").encode() + b"\n")
    socket.waitForBytesWritten(WAIT)
    socket.disconnectFromServer()
    return True


class FirstWindow(QObject):
    """Listens for second starts. The name of a dead owner is taken over."""

    asked = Signal(str)

    def __init__(self, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(_name(data)):
            QLocalServer.removeServer(_name(data))
            self._server.listen(_name(data))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

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
