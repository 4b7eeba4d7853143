"""What happens when the program itself is wrong: it is logged, somebody is told, and the work goes on.

The log names places in the program. It holds nothing that people typed: messages of exceptions quote values, so what
stands in quotes is left out of it.
"""

import contextlib
import faulthandler
import logging
import logging.handlers
import re
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO

from workshop.words import tr

Tell = Callable[[str, str], None]

LOG_NAME = "workshop.log"
FAULT_NAME = "fault.log"
LOG_BYTES = 256 * 1024
ENTRY_CHARACTERS = 8_000
QUIET_SECONDS = 10.0

_QUOTED = re.compile(r"(?<!\w)b?'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|“[^”]*”", re.DOTALL)
"""What values stand in; the apostrophe inside a word, as in "can't", begins nothing."""
_log = logging.getLogger("workshop")


class CrashWatch:
    """Everything that catches what nobody else caught, from `install` until `remove`."""

    def __init__(self, folder: Path, tell: Tell) -> None:
        self._folder = folder
        self._tell = tell
        self._last: dict[str, float] = {}
        self._handler: logging.Handler = logging.NullHandler()
        self._faults: IO[str] | None = None
        self._faults_before = faulthandler.is_enabled()
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    @property
    def log(self) -> Path:
        """The file that holds what went wrong."""
        return self._folder / LOG_NAME

    def install(self) -> None:
        """Open the log and take over the hooks. A folder that cannot be written costs the log, nothing else."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            self._handler = _log_file(self.log)
            self._take_over_faults()
        _log.addHandler(self._handler)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable

    def remove(self) -> None:
        """Give the hooks back and close the files."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            self._faults = None
            if self._faults_before and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)
        _log.removeHandler(self._handler)
        self._handler.close()

    def _take_over_faults(self) -> None:
        """Keep what the last run left when it died inside native code, and be ready for the same in this one."""
        file = self._folder / FAULT_NAME
        left = file.read_text(encoding="utf-8", errors="replace").strip() if file.exists() else ""
        self._faults = file.open("w", encoding="utf-8")
        faulthandler.enable(self._faults, all_threads=True)
        if left:
            self._handler.handle(_record("The last run ended here:\n" + _bounded(left)))

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, Exception):  # Ctrl+C in a terminal, SystemExit
            sys.__excepthook__(kind, error, trace)
            return
        where = place(error)
        now = time.monotonic()
        if now - self._last.get(where, -QUIET_SECONDS) < QUIET_SECONDS:
            return  # a paint event fails again sixty times a second
        self._last[where] = now
        _log.error("%s", describe(error))
        message = tr("Something went wrong in the program. What you typed is kept, and you can go on.")
        try:
            self._tell(message, tr("{place}\nThe log: {log}", place=where, log=self.log))
        except Exception as second:
            _log.error("Nobody could be told: %s", describe(second))

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and args.exc_type is not SystemExit:
            self._uncaught(args.exc_type, args.exc_value, args.exc_traceback)

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            _log.error("While something was thrown away: %s", describe(args.exc_value))


def install(folder: Path, tell: Tell) -> CrashWatch:
    """Watch over the whole program, with the log in `folder`.

    `tell(message, details)` is called in whatever thread failed, at most once in ten seconds for the same place:
    `message` is for everybody, `details` names the place and the log for whoever reports it.
    """
    watch = CrashWatch(folder, tell)
    watch.install()
    return watch


def qt_message(kind: object, _context: object, message: str) -> None:
    """Log what Qt warns of; for `qInstallMessageHandler`."""
    name = getattr(kind, "name", "")
    if name not in ("QtDebugMsg", "QtInfoMsg"):
        _log.warning("Qt: %s", _bounded(_without_quotes(message)))


def place(error: BaseException) -> str:
    """Where in the program `error` came up, as "ValueError in mapping.py, line 42"."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return type(error).__name__
    name = Path(frames[-1].filename).name
    return tr("{kind} in {file}, line {line}", kind=type(error).__name__, file=name, line=frames[-1].lineno)


def describe(error: BaseException) -> str:
    """`error` with its causes and their places, without what people typed, bounded in length."""
    parts = [
        f"{type(one).__name__}: {_without_quotes(str(one))[:400]}\n" + "".join(traceback.format_tb(one.__traceback__))
        for one in _chain(error)
    ]
    return _bounded("which came of\n".join(parts))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _without_quotes(text: str) -> str:
    return _QUOTED.sub("'...'", text)


def _bounded(text: str) -> str:
    half = ENTRY_CHARACTERS // 2
    return text if len(text) <= ENTRY_CHARACTERS else f"{text[:half]}\n...\n{text[-half:]}"


def _record(message: str) -> logging.LogRecord:
    return logging.LogRecord(_log.name, logging.ERROR, "", 0, message, None, None)


def _log_file(path: Path) -> logging.Handler:
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    return handler
