"""Drives the real program offscreen from a script of lines, and prints one JSON object a line of what is there.

`python -m tests.drive SCRIPT [--data DIR] [--file FILE] [--size WxH] [--screens 2] [--pictures DIR] [--language CODE]`;
`docs/driver.md` lists the lines. Journeys, pictures and soak all use it.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

LAPTOP = {"name": "Laptop", "x": 0, "y": 0, "width": 1366, "height": 768}
PROJECTOR = {"name": "Projector", "x": 1366, "y": 0, "width": 1920, "height": 1080}
PATIENCE = 10_000
"""Milliseconds that a `wait` waits at the most."""
SOON = 1_000
"""Milliseconds: what is put off for no longer than this is due."""


class ScriptError(Exception):
    """A line of the script cannot be carried out."""


class Driver:
    """The running program and what a script can do to it."""

    def __init__(self, data: Path, pictures: Path, size: tuple[int, int], file: Path | None) -> None:
        from PySide6.QtWidgets import QApplication

        from tests.placed_clock import PlacedClock
        from tests.uncaught import Uncaught
        from workshop.app import Program

        app = QApplication.instance() or QApplication(["analogy-workshop"])
        assert isinstance(app, QApplication)
        self.app = app
        self.pictures = pictures
        self.clock = PlacedClock()
        self.program = Program(app, data, self.clock)
        self.uncaught = Uncaught()
        self.window = self.program.window
        self.window.resize(*size)
        self.program.start(file)
        self.window.activateWindow()
        self._until(lambda: self.window.is_furnished, "the library")

    def settle(self, milliseconds: int = 0) -> None:
        """Let everything that waits in the event loop happen, for `milliseconds` at least.

        An event loop of its own lets other threads run; QTest.qWait keeps the interpreter to itself.
        """
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        for _ in range(3):
            self.app.processEvents()

    def run(self, line: str) -> None:
        """Carry one line out. Raises ScriptError."""
        command, _, rest = line.partition(" ")
        act = getattr(self, f"do_{command}", None)
        if act is None:
            raise ScriptError(f"there is no command {command}")
        act(rest)
        self.settle()
        if self.uncaught.told:
            raise ScriptError(f"the program failed: {self.uncaught.told[0]}")

    # --- the commands ---

    def do_keys(self, keys: str) -> None:
        """`keys Ctrl+M Tab`: press keys where the focus is."""
        from PySide6.QtCore import QKeyCombination, Qt
        from PySide6.QtGui import QKeySequence
        from PySide6.QtTest import QTest

        for each in keys.split():
            sequence = QKeySequence(each)
            combination: QKeyCombination = sequence[0]  # type: ignore[index]
            if sequence.isEmpty() or combination.key() == Qt.Key.Key_unknown:
                raise ScriptError(f"there is no key {each}")
            QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())
            self.settle()

    def do_type(self, text: str) -> None:
        """`type some words`: type them where the focus is; `\\n` is Enter within a text."""
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtTest import QTest

        for letter in text.replace("\\n", "\r"):
            if letter.isprintable() and letter.isascii():
                QTest.keyClicks(self._target(), letter)
            elif letter == "\r":
                self.do_keys("Return")
            else:  # QTest ends the process at a letter that it has no key for
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                    self.app.sendEvent(self._target(), event)

    def do_paste(self, text: str) -> None:
        """`paste a\\nb`: put the text on the clipboard and press the key that pastes."""
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(text.replace("\\n", "\n"))
        self.do_keys("Ctrl+V")

    def do_click(self, name: str) -> None:
        """`click present`: click the widget with that object name, or else that accessible name."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        widget = self._find(name)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, widget.rect().center())

    def do_focus(self, name: str) -> None:
        """`focus statement`: put the focus there."""
        from PySide6.QtCore import Qt

        self._find(name).setFocus(Qt.FocusReason.OtherFocusReason)

    def do_open(self, file: str) -> None:
        """`open FILE`: open a session's file on the console."""
        if not self.window.open_file(Path(file)):
            raise ScriptError(f"{file} cannot be opened")

    def do_go(self, place: str) -> None:
        """`go mapping//row-1`: go to a place: stage, tab, item."""
        from workshop.model.place import Place

        if self.window.console is None:
            raise ScriptError("no session is open")
        self.window.console.go(Place.read(place))

    def do_size(self, size: str) -> None:
        """`size 1024x680`: make the window that large."""
        self.window.resize(*_size(size))

    def do_clock(self, by: str) -> None:
        """`clock +10m` moves the time on, `~10m` while the laptop sleeps, `2026-05-27T09:30` to a moment; h, m, s."""
        if by[0] in "+~":
            unit = {"s": "seconds", "m": "minutes", "h": "hours"}[by[-1]]
            (self.clock.shift if by[0] == "+" else self.clock.jump)(timedelta(**{unit: float(by[1:-1])}))
        else:
            self.clock.put(datetime.fromisoformat(by))
        if self.window.console is not None:
            self.window.console.tick()

    def do_wait(self, what: str) -> None:
        """`wait saved`, `wait loaded` (library and deck), `wait idle`, or `wait 200` milliseconds."""
        if what.isdecimal():
            self.settle(int(what))
            return
        ready: dict[str, Callable[[], bool]] = {
            "saved": lambda: self._workbench() is None or self._workbench().is_saved,
            "loaded": lambda: self.program.deck.deck is not None and self.window.library.loaded,
            "idle": lambda: self.program.background.idle and not self._is_something_due(),
        }
        if what not in ready:
            raise ScriptError(f"there is nothing called {what} to wait for")
        self._until(ready[what], what)

    def do_unplug(self, _rest: str) -> None:
        """`unplug`: the projector goes away."""
        self._plug(plugged=False)

    def do_plug(self, _rest: str) -> None:
        """`plug`: the projector is there again."""
        self._plug(plugged=True)

    def do_picture(self, name: str) -> None:
        """`picture 02_console`: the window as a PNG; `picture room NAME`: what the room sees; `dialog`, `menu`."""
        self.settle(50)
        self.pictures.mkdir(parents=True, exist_ok=True)
        if name.startswith("room "):
            from PySide6.QtCore import QSize

            from workshop.ui import canvas

            console = self.window.console
            if console is None:
                raise ScriptError("no session is open")
            shown = console.presentation
            image = canvas.render(shown.view, shown.part, QSize(1920, 1080), 1.0)
            image.save(str(self.pictures / f"{name[5:]}.png"))
        elif name.startswith("dialog "):
            from PySide6.QtWidgets import QApplication, QDialog

            found = (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog))
            dialogs = sorted((each for each in found if each.isVisible()), key=QDialog.isActiveWindow)
            if not dialogs:
                raise ScriptError("no dialog is open")
            dialogs[-1].grab().save(str(self.pictures / f"{name[7:]}.png"))
        elif name.startswith("menu "):
            from PySide6.QtWidgets import QApplication

            menu = QApplication.activePopupWidget()
            if menu is None:
                raise ScriptError("no menu is open")
            whole = self.window.grab()
            menu.render(whole, self.window.mapFromGlobal(menu.pos()))
            whole.save(str(self.pictures / f"{name[5:]}.png"))
        else:
            self.window.grab().save(str(self.pictures / f"{name}.png"))

    def do_die(self, _rest: str) -> None:
        """`die`: end at once, as a power cut would."""
        sys.stdout.flush()
        os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)

    # --- what is there ---

    def state(self) -> dict[str, Any]:
        """Stage, focus, what the room sees, what is saved, what the banner says."""
        from PySide6.QtWidgets import QApplication

        console = self.window.console
        focus = QApplication.focusWidget()
        found: dict[str, Any] = {
            "view": "console" if console is not None else "library",
            "stage": console.workbench.run.stage if console is not None else None,
            "focus": _described(focus),
        }
        if console is not None:
            acknowledged = console.workbench.acknowledged
            found |= {
                "projector": {
                    "state": console.presentation.state_words,
                    "text": console.presentation.plain_text,
                },
                "saved": console.workbench.is_saved,
                "seq": acknowledged.seq if acknowledged else None,
                "undo": console.workbench.undoable,
                "banner": console.messages.text(),
            }
        else:
            found["banner"] = self.window.library.message()
        return found

    def close(self) -> None:
        """End the program as a person would."""
        self.window.close()
        self.settle()

    def _workbench(self) -> Any:
        return self.window.console.workbench if self.window.console is not None else None

    def _target(self) -> Any:
        from PySide6.QtWidgets import QApplication

        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or QApplication.activeModalWidget() or self.window

    def _find(self, name: str) -> Any:
        from PySide6.QtWidgets import QApplication, QWidget

        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        seen = [each for one in windows for each in (one, *one.findChildren(QWidget)) if each.isVisible()]
        for told in (QWidget.objectName, QWidget.accessibleName):
            for each in seen:
                if told(each) == name:
                    return each
        raise ScriptError(f"nothing here is called {name}")

    def _until(self, ready: Callable[[], bool], what: str) -> None:
        left = PATIENCE
        while not ready():
            if left <= 0:
                raise ScriptError(f"waited in vain for {what}")
            self.settle(10)
            left -= 10

    def _is_something_due(self) -> bool:
        """Whether something waits for a pause in typing, such as the advice on a rung; it is asked for only then."""
        from PySide6.QtCore import QTimer

        owners = (self.window, self.program.deck)
        timers = (timer for each in owners for timer in each.findChildren(QTimer))
        return any(each.isActive() and each.isSingleShot() and each.interval() <= SOON for each in timers)

    def _plug(self, *, plugged: bool) -> None:
        """The offscreen platform keeps the screens it began with, so the program is told what a cable tells it."""
        from PySide6.QtGui import QGuiApplication

        every = tuple(QGuiApplication.screens())
        if len(every) < 2:
            raise ScriptError("screens come and go only with --screens 2")
        screens = self.program.screens
        screens.all = lambda: every if plugged else every[:1]  # type: ignore[method-assign]
        if not plugged:
            screens.gone.emit(every[1])
        screens.announce()
        self.settle(500)


def _described(widget: Any) -> dict[str, str] | None:
    """Role, name and value of a widget, as a screen reader hears them."""
    if widget is None:
        return None
    from PySide6.QtGui import QAccessible

    told: Any = QAccessible.queryAccessibleInterface(widget)
    text = QAccessible.Text
    return {
        "role": told.role().name if told is not None else "",
        "name": widget.accessibleName() or widget.objectName(),
        "object": widget.objectName(),
        "value": told.text(text.Value) if told is not None else "",
        "description": widget.accessibleDescription(),
    }


def _write_screens(path: Path, screens: list[dict[str, Any]]) -> None:
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    path.write_text(json.dumps({"screens": [each | dots for each in screens]}), "utf-8")


def _size(text: str) -> tuple[int, int]:
    wide, _, tall = text.partition("x")
    return int(wide), int(tall)


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.drive", description=__doc__)
    parser.add_argument("script", help="a file of lines, or - for standard input")
    parser.add_argument("--data", type=Path, help="the data folder; a temporary one if left out")
    parser.add_argument("--file", type=Path, help="a session's file to open")
    parser.add_argument("--size", type=_size, default=(1366, 768))
    parser.add_argument("--screens", type=int, choices=(1, 2), default=1)
    parser.add_argument("--pictures", type=Path, default=Path("build/pictures"))
    parser.add_argument("--language", default="")
    parser.add_argument("--quiet", action="store_true", help="print only the last state")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Run a script; exit status 0 when every line was carried out, 1 when one could not be."""
    chosen = _arguments(sys.argv[1:] if argv is None else argv)
    source = sys.stdin.read() if chosen.script == "-" else Path(chosen.script).read_text("utf-8")
    data = chosen.data or Path(tempfile.mkdtemp(prefix="analogy-workshop-drive-"))
    choose_platform(chosen.screens, data)
    if chosen.language:
        _choose_language(data, chosen.language)
    driver = Driver(data, chosen.pictures, chosen.size, chosen.file)
    code = 0
    for number, line in enumerate(source.splitlines(), start=1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        try:
            driver.run(words)
        except ScriptError as error:
            print(json.dumps({"line": number, "command": words, "error": str(error)}), flush=True)
            code = 1
            break
        if not chosen.quiet:
            print(json.dumps({"line": number, "command": words} | driver.state(), ensure_ascii=False), flush=True)
    if chosen.quiet and code == 0:
        print(json.dumps(driver.state(), ensure_ascii=False), flush=True)
    driver.close()
    return code


def choose_platform(screens: int, data: Path) -> None:
    data.mkdir(parents=True, exist_ok=True)
    configuration = data / "screens.json"
    _write_screens(configuration, [LAPTOP, PROJECTOR][:screens])
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={configuration}"
    os.environ.setdefault("ANALOGY_WORKSHOP_DOCUMENTS", str(data / "documents"))


def _choose_language(data: Path, code: str) -> None:
    from workshop import paths, settings

    file = paths.settings_file(data)
    settings.save(file, settings.Settings(language=code))


if __name__ == "__main__":
    sys.exit(main())
