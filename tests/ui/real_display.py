"""The real program on a real display, watched from inside: run by `test_real_display`, which types from outside.

Each line on standard input is answered by one line of JSON. What must never be is noted the moment it is.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRect, QSocketNotifier, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from workshop.app import Program
from workshop.clock import Clock
from workshop.ui.console.console import Console

PRIVATE = "secret"
"""No word that holds this may ever be in what the room sees."""


class Watch(QObject):
    """Notes when the room's window lies over the console, and when the room reads what is private."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console
        self.wrong: list[str] = []
        console.projector.installEventFilter(self)
        console.presentation.changed.connect(self.read)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Paint):
            self.look()
        return super().eventFilter(watched, event)

    def look(self) -> None:
        projector, window = self._console.projector, self._console.window()
        if projector.isVisible() and projector.geometry().intersects(window.geometry()):
            self.wrong.append(f"over the console: {_told(projector.geometry())}")

    @Slot()
    def read(self) -> None:
        if PRIVATE in self._console.presentation.plain_text:
            self.wrong.append("the room reads what is private")


class Answers(QObject):
    """Answers the lines on standard input."""

    def __init__(self, program: Program, watch: Watch, console: Console) -> None:
        super().__init__()
        self._program, self._watch, self._console = program, watch, console
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self.answer)

    @Slot()
    def answer(self) -> None:
        asked = sys.stdin.readline().strip()
        if asked in ("close", ""):
            self._program.window.close()
            return
        console, projector = self._console, self._console.projector
        focus = QApplication.focusWidget()
        self._watch.look()
        told = {
            "screens": [_told(each.geometry()) for each in QGuiApplication.screens()],
            "active": console.window().isActiveWindow(),
            "focus": focus.accessibleName() if focus is not None else "",
            "statement": console.workbench.session.problem.statement,
            "notes": [each.text for each in console.workbench.session.jottings],
            "saved": console.workbench.is_saved,
            "state": console.presentation.state,
            "visible": projector.isVisible(),
            "fullscreen": projector.isFullScreen(),
            "area": _told(projector.geometry()),
            "room": console.presentation.plain_text,
            "banner": console.messages.text(),
            "wrong": self._watch.wrong,
            "spots": {name: _spot(console, name) for name in ("present", "statement")},
        }
        print(json.dumps(told, ensure_ascii=False), flush=True)


def _spot(console: Console, name: str) -> list[int]:
    """Where on the display a hand would click on the widget with that object name; empty if it cannot be seen."""
    found = next((each for each in console.findChildren(QWidget, name) if each.isVisible()), None)
    if found is None:
        return []
    spot = found.mapToGlobal(found.rect().center())
    return [spot.x(), spot.y()]


def _told(area: QRect) -> list[int]:
    return [area.x(), area.y(), area.width(), area.height()]


def main(file: Path, data: Path) -> int:
    app = QApplication(["analogy-workshop"])
    program = Program(app, data, Clock())
    program.window.setGeometry(40, 40, 1100, 690)
    program.start(file)
    while program.window.console is None:
        app.processEvents()
    console = program.window.console
    watch = Watch(console)
    answers = Answers(program, watch, console)
    program.window.closed.connect(app.quit)
    print(json.dumps({"ready": answers.objectName() == ""}), flush=True)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
