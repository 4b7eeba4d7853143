"""Long work beside the GUI: it answers on the GUI thread, can be called off, and never calls the dead."""

import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from workshop.background import Background, Cancelled, Progress


class Desk(QWidget):
    """A widget that waits for answers and notes on which thread they came."""

    came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []
        self.errors: list[Exception] = []
        self.reports: list[tuple[float, str]] = []
        self.threads: set[int] = set()

    def done(self, answer: object) -> None:
        self.answers.append(answer)
        self.threads.add(threading.get_ident())
        self.came.emit(answer)

    def failed(self, error: Exception) -> None:
        self.errors.append(error)
        self.threads.add(threading.get_ident())

    def job(self, _progress: Progress, _cancelled: Cancelled) -> None:
        """What no job may be."""

    def progress(self, share: float, what: str) -> None:
        self.reports.append((share, what))
        self.threads.add(threading.get_ident())


class Gate:
    """A job that has begun when `began` is set, and ends when `opened` is."""

    def __init__(self) -> None:
        self.began = threading.Event()
        self.opened = threading.Event()

    def job(self, _progress: Progress, _cancelled: Cancelled) -> str:
        self.began.set()
        assert self.opened.wait(10)
        return "through the gate"


def until_cancelled(began: threading.Event, _progress: Progress, cancelled: Cancelled) -> str:
    began.set()
    while not cancelled():
        threading.Event().wait(0.001)
    return "called off"


def quick(_progress: Progress, _cancelled: Cancelled) -> str:
    return "done"


def breaks(_progress: Progress, _cancelled: Cancelled) -> str:
    raise OSError("disk full")


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    background = Background()
    yield background
    assert background.stop()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    desk = Desk()
    qtbot.addWidget(desk)
    return desk


def test_a_result_comes_back_on_the_gui_thread(qtbot: QtBot, background: Background, desk: Desk) -> None:
    worked_on: list[int] = []

    def job(_progress: Progress, _cancelled: Cancelled) -> int:
        worked_on.append(threading.get_ident())
        return 42

    task = background.run(job, done=desk.done)
    qtbot.waitUntil(lambda: desk.answers == [42])
    assert desk.threads == {threading.get_ident()}
    assert worked_on != [threading.get_ident()]
    assert not task.running


def test_an_answer_never_comes_before_run_has_returned(background: Background, desk: Desk, qtbot: QtBot) -> None:
    background.run(quick, done=desk.done)
    assert not desk.answers
    qtbot.waitUntil(lambda: desk.answers == ["done"])


def test_an_error_is_handed_over_on_the_gui_thread(qtbot: QtBot, background: Background, desk: Desk) -> None:
    background.run(breaks, done=desk.done, failed=desk.failed)
    qtbot.waitUntil(lambda: len(desk.errors) == 1)
    assert isinstance(desk.errors[0], OSError)
    assert desk.threads == {threading.get_ident()}
    assert not desk.answers


def test_an_error_that_nobody_waits_for_is_told_like_any_other(qtbot: QtBot, background: Background) -> None:
    with capture_exceptions() as uncaught:
        task = background.run(breaks)
        qtbot.waitUntil(lambda: not task.running)
    assert [kind for kind, _error, _trace in uncaught] == [OSError]


def test_progress_is_reported_now_and_then_and_at_the_end(qtbot: QtBot, background: Background, desk: Desk) -> None:
    def job(progress: Progress, _cancelled: Cancelled) -> None:
        for page in range(1, 10_001):
            progress(page / 10_000, f"page {page}")

    background.run(job, done=desk.done, progress=desk.progress)
    qtbot.waitUntil(lambda: desk.answers == [None])
    assert desk.reports[-1] == (1.0, "page 10000")
    assert len(desk.reports) < 500
    assert desk.threads == {threading.get_ident()}


def test_a_job_that_was_called_off_ends_and_answers_nobody(qtbot: QtBot, background: Background, desk: Desk) -> None:
    began = threading.Event()
    task = background.run(partial(until_cancelled, began), done=desk.done)
    assert began.wait(10)
    task.cancel()
    assert not task.running
    background.run(quick, done=desk.done)
    qtbot.waitUntil(lambda: bool(desk.answers))
    assert background.stop()
    QApplication.processEvents()
    assert desk.answers == ["done"]


def test_why_a_job_failed_is_in_the_log_without_what_was_typed(
    qtbot: QtBot, background: Background, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    typed = "the patients fear the lift"

    def job(progress: Progress, cancelled: Cancelled) -> None:
        raise ValueError(f"no font has '{typed}'")

    background.run(job, failed=desk.failed)
    qtbot.waitUntil(lambda: background.idle)
    assert desk.errors
    assert "test_background.py" in caplog.text
    assert typed not in caplog.text


def test_calling_off_is_certain_even_when_the_answer_is_on_its_way(background: Background, desk: Desk) -> None:
    gate = Gate()
    task = background.run(gate.job, done=desk.done)
    gate.opened.set()
    assert gate.began.wait(10)
    task.cancel()
    assert background.stop()
    QApplication.processEvents()
    assert not desk.answers


def test_a_window_closed_meanwhile_is_not_called(qtbot: QtBot, background: Background) -> None:
    desk = Desk()
    gate = Gate()
    task = background.run(gate.job, done=desk.done, failed=desk.failed)
    assert gate.began.wait(10)
    delete(desk)
    gate.opened.set()
    qtbot.waitUntil(lambda: not task.running)
    assert not desk.answers


def test_a_job_keeps_nobody_alive_who_waits_for_it(qtbot: QtBot, background: Background) -> None:
    class Reader(QObject):
        def done(self, _answer: object) -> None:
            raise AssertionError("nobody should be here")

    reader = Reader()
    watched = weakref.ref(reader)
    gate = Gate()
    task = background.run(gate.job, done=reader.done)
    del reader
    assert watched() is None
    gate.opened.set()
    qtbot.waitUntil(lambda: not task.running)


def test_stopping_waits_for_what_runs_and_drops_what_has_not_begun(qapp: QApplication, desk: Desk) -> None:
    background = Background()
    began = [threading.Event() for _ in range(8)]
    for each in began:
        background.run(partial(until_cancelled, each), done=desk.done)
    assert began[0].wait(10)
    assert background.stop()
    assert not began[-1].is_set()
    qapp.processEvents()
    assert not desk.answers


def test_what_is_asked_after_the_end_is_not_run(qapp: QApplication, desk: Desk) -> None:
    background = Background()
    background.stop()
    began = threading.Event()
    task = background.run(partial(until_cancelled, began), done=desk.done)
    assert not task.running
    assert not began.is_set()
    assert background.idle


def test_stopping_gives_up_on_a_job_that_does_not_listen(qapp: QApplication) -> None:
    background = Background()
    gate = Gate()
    background.run(gate.job)
    assert gate.began.wait(10)
    assert not background.stop(seconds=0.05)
    gate.opened.set()


def test_a_window_and_its_background_may_go_while_a_job_still_runs(qapp: QApplication) -> None:
    window = Desk()
    gate = Gate()
    background = Background(window)
    background.run(gate.job, done=window.done)
    assert gate.began.wait(10)
    delete(window)
    gate.opened.set()
    background._workers.shutdown(wait=True)
    qapp.processEvents()
    assert not window.answers


def test_a_job_that_would_keep_a_widget_in_its_thread_is_refused(background: Background, desk: Desk) -> None:
    for job in (desk.job, partial(desk.job)):
        with pytest.raises(TypeError, match="values"):
            background.run(job)
    assert background.idle


def test_what_carries_answers_is_not_dropped_by_a_job_that_outlasts_the_end(qapp: QApplication) -> None:
    """Under load a job outlasts the end's patience; what belongs to the GUI thread must not die in the worker's."""
    background, gate, gone = Background(), Gate(), threading.Event()
    died: list[int] = []

    def note() -> None:
        died.append(threading.get_ident())
        gone.set()

    weakref.finalize(background, note)
    background.run(gate.job)
    assert gate.began.wait(10)
    assert not background.stop(0)
    del background
    assert gone.wait(10)
    assert died == [threading.get_ident()]
    gate.opened.set()
