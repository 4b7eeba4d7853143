"""The one way into threads: a job works on a snapshot, and its result comes back on the GUI thread."""

import logging
import sys
import threading
import time
from collections.abc import Callable
from concurrent import futures
from dataclasses import dataclass
from types import MethodType
from typing import Protocol, TypeVar
from weakref import WeakMethod

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from workshop.crash import describe

T = TypeVar("T")

_log = logging.getLogger("workshop")

WORKERS = 2
PROGRESS_SECONDS = 0.05


class Progress(Protocol):
    """How a job says how far it is: `share` from 0 to 1, and in words what it is at."""

    def __call__(self, share: float, what: str = "") -> None: ...


Cancelled = Callable[[], bool]


class _Receiver:
    """Where an answer goes: a bound method, held weakly so that a job keeps no closed window alive."""

    def __init__(self, method: Callable[..., object]) -> None:
        self._method = WeakMethod(method) if isinstance(method, MethodType) else lambda: method

    def call(self, *values: object) -> None:
        """Call it with `values`, unless its object is gone, in Python or in Qt."""
        method = self._method()
        owner = getattr(method, "__self__", None)
        if method is not None and not (isinstance(owner, QObject) and not isValid(owner)):
            method(*values)


class Task:
    """One job on its way, seen from the GUI thread. The job itself only asks `cancelled`."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._ended = False

    @property
    def running(self) -> bool:
        """Whether an answer may still come."""
        return not self._ended and not self.cancelled()

    def cancel(self) -> None:
        """Ask the job to end. Nothing of it arrives from now on, whether it listens or not."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether somebody asked it to end; a long job asks between its pieces."""
        return self._cancelled.is_set()

    def end(self) -> None:
        """Say that the answer is there. For `Background` alone."""
        self._ended = True


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a worker sends to the GUI thread; `last` if nothing follows."""

    task: Task
    receiver: _Receiver | None
    values: tuple[object, ...]
    last: bool


_outlasted: list[QObject] = []
"""What a job still holds that was not done at the end: kept, since it would die in that job's thread."""


class _Post(QObject):
    """Carries answers. It has no parent: it outlives a window that is closed while a job still runs."""

    sent = Signal(object)


class _Reporter:
    """The `progress` that a job is given: it lets a few reports a second through, and the last."""

    def __init__(self, post: _Post, task: Task, receiver: _Receiver | None) -> None:
        self._post, self._task, self._receiver = post, task, receiver
        self._next = 0.0

    def __call__(self, share: float, what: str = "") -> None:
        now = time.monotonic()
        if self._receiver is not None and (now >= self._next or share >= 1):
            self._next = now + PROGRESS_SECONDS
            self._post.sent.emit(_Answer(self._task, self._receiver, (share, what), last=False))


class Background(QObject):
    """Runs jobs beside the GUI. Its owner calls `stop` when the program ends, or the exit waits for every job."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Python's own threads and not QThreadPool's: those abort the program when it ends while one still runs.
        self._workers = futures.ThreadPoolExecutor(WORKERS, "background")
        self._tasks: dict[Task, futures.Future[None]] = {}
        self._stopped = False
        self._post = _Post()
        self._post.sent.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Callable[[Progress, Cancelled], T],
        *,
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        progress: Callable[[float, str], object] | None = None,
    ) -> Task:
        """Run `job(progress, cancelled)` in a thread and hand its result to `done` on the GUI thread.

        The job sees values only: no widget, no connection that another thread opened, and is no method of a QObject:
        that would die in the thread that drops it last (TypeError). `done`, `failed` and `progress` are bound methods;
        one whose object is gone by then is not called. An exception goes to `failed`, or without it to
        `sys.excepthook` as any other does. Called on the GUI thread. After `stop` nothing is run: whoever asks while
        the program ends has a task that was cancelled.
        """
        if isinstance(getattr(getattr(job, "func", job), "__self__", None), QObject):
            raise TypeError("a job is a function of values")
        task, post = Task(), self._post
        if self._stopped:
            task.cancel()
            return task
        to_done, to_failed, to_progress = (each and _Receiver(each) for each in (done, failed, progress))

        def work() -> None:
            try:
                result = job(_Reporter(post, task, to_progress), task.cancelled)
            except Exception as error:
                if to_failed is not None:  # whoever asked tells people; only the log tells why
                    _log.error("A job failed: %s", describe(error))
                answer = _Answer(task, to_failed or _Receiver(_uncaught), (error,), last=True)
            else:
                answer = _Answer(task, to_done, (result,), last=True)
            post.sent.emit(answer)

        self._tasks[task] = self._workers.submit(work)
        return task

    @property
    def idle(self) -> bool:
        """Whether no job runs or waits, and every answer was handed over."""
        return not self._tasks

    def stop(self, seconds: float = 5.0) -> bool:
        """Cancel everything and wait, at most `seconds`. Whether all jobs have ended; nothing arrives afterwards."""
        self._stopped = True
        for task in self._tasks:
            task.cancel()
        self._workers.shutdown(wait=False, cancel_futures=True)
        begun = [future for future in self._tasks.values() if not future.cancelled()]
        ended = not futures.wait(begun, timeout=seconds).not_done
        if not ended:
            _outlasted.append(self._post)
        self._tasks.clear()
        return ended

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        arrives = answer.task.running
        if answer.last:
            answer.task.end()
            self._tasks.pop(answer.task, None)
        if arrives and answer.receiver is not None:
            answer.receiver.call(*answer.values)


def _uncaught(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
