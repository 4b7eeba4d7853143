"""A process whose children edit a session and may be killed at any moment.

It is told by lines on standard input: `edit FILE` starts a child that edits and prints what was acknowledged, `open
FILE` one that opens the file at `go`; `reap` waits for the end of one of them. Children are forked: they start at once.
"""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer

from workshop.clock import Clock
from workshop.model.changes.mapping import add_idea
from workshop.model.changes.photographs import attach_photo
from workshop.model.changes.problem import state_problem
from workshop.model.identity import IdeaId, PhotoId
from workshop.model.place import Place
from workshop.storage import schema  # noqa: F401  the program loads it late; here once for all children
from workshop.storage.errors import InUse
from workshop.storage.file import open_to_work
from workshop.storage.saver import Acknowledged
from workshop.workbench import Workbench

HERE = Place("problem")


def say(text: str) -> None:
    """One line that is out whole, whatever happens next."""
    os.write(1, f"{text}\n".encode())


class Editor:
    """Edits without end: a counter as the problem's statement, photographs, and ideas undone and redone."""

    def __init__(self, path: Path) -> None:
        self.bench = Workbench.open(path, Clock())
        self.counted = int(self.bench.session.problem.statement or "0")
        self.bench.saved.connect(self.tell)
        self.timer = QTimer()
        self.timer.timeout.connect(self.edit)
        self.timer.start(0)
        say("editing")

    def edit(self) -> None:
        """One edit."""
        self.counted += 1
        if self.counted % 7 == 0 and len(self.bench.session.ideas) < 400:
            number = len(self.bench.session.ideas)
            change = partial(add_idea, new=IdeaId(f"i{number}"), text=f"idea {number}", made="")
            self.bench.edit("Add", change, HERE)
            self.bench.undo()
            self.bench.redo()
        if self.counted % 5 == 0 and len(self.bench.session.photos) < 60:
            digest = self.bench.keep_picture(f"picture {self.counted} ".encode() * 900)
            new = PhotoId(self.bench.new_id())
            change = partial(attach_photo, new=new, digest=digest, name="", size=(4, 3), stage="mapping", taken="")
            self.bench.edit("Attach", change, HERE)
        change = partial(state_problem, text=str(self.counted))
        self.bench.edit("Count", change, HERE, merge_key="count" if self.counted % 3 else "")

    def tell(self, acknowledged: Acknowledged) -> None:
        """Say what is on disk for certain."""
        session = acknowledged.session
        say(f"saved {acknowledged.seq} {session.problem.statement or 0} {len(session.ideas)}")


def _edit(path: Path) -> None:
    app = QCoreApplication([])
    editor = Editor(path)
    app.aboutToQuit.connect(editor.timer.stop)
    app.exec()


def _open(path: Path, start: int) -> None:
    os.read(start, 1)
    try:
        opened = open_to_work(path)
    except InUse:
        say("in use")
        return
    say("mine")
    signal.pause()
    opened.lock.release()


def main() -> None:
    """Do as the lines say until there are no more."""
    start, go = os.pipe()
    for line in sys.stdin:
        command, _, name = line.strip().partition(" ")
        if command == "go":
            os.close(go)
            start, go = os.pipe()
        elif command == "reap":
            os.wait()
            say("reaped")
        else:
            child = os.fork()
            if child == 0:
                signal.signal(signal.SIGINT, signal.SIG_DFL)
                if command == "open":
                    os.close(go)
                    _open(Path(name), start)
                else:
                    _edit(Path(name))
                os._exit(0)
            say(f"child {child}")


if __name__ == "__main__":
    main()
