"""A real session file under real widgets."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests import calmer
from tests.conftest import PATIENCE
from tests.samples import CALMER, sample, with_people
from tests.still_clock import StillClock
from workshop.background import Background
from workshop.model.identity import SessionId
from workshop.model.parts import Plan
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.paths import resources
from workshop.storage import file
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.equipment import Equipment
from workshop.ui.key_filter import KeyFilter
from workshop.ui.presentation import Presentation
from workshop.ui.projector import Projector
from workshop.ui.screens import Screens
from workshop.ui.settings_shelf import SettingsShelf
from workshop.ui.template_shelf import TemplateShelf
from workshop.workbench import Workbench

BEGUN = "2026-05-27T09:00:00+01:00"


@dataclass
class Bench:
    """A workbench over a real file, and what a stage needs besides."""

    path: Path
    equipment: Equipment
    held: list[QWidget] = field(default_factory=list)
    """Windows that have to live until the test is over."""

    @property
    def workbench(self) -> Workbench:
        """The open session."""
        return self.equipment.workbench

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self.workbench.session

    def on_disk(self) -> Session:
        """What a reader of the file finds, after everything typed was acknowledged."""
        self.workbench.flush()
        if not self.workbench.is_saved:
            # an event loop of its own lets the saver's thread run; QSignalSpy.wait keeps the interpreter to itself
            loop, patience = QEventLoop(), QTimer(singleShot=True, interval=PATIENCE)
            self.workbench.saved.connect(loop.quit)
            patience.timeout.connect(loop.quit)
            while not self.workbench.is_saved:
                patience.start()
                loop.exec()
                assert patience.isActive(), "nothing reached the disk"
        return file.read(self.path).session


@pytest.fixture
def bench_at(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[Path], Bench]]:
    """Opens a session file."""
    made: list[Bench] = []
    keys = KeyFilter(qapp)

    def open_(path: Path) -> Bench:
        background = Background()
        equipment = Equipment(
            Workbench.open(path, StillClock()),
            background,
            DeckShelf(resources() / "deck", background),
            Presentation(),
            Screens(),
            SettingsShelf(tmp_path / "settings.json", background),
            TemplateShelf(tmp_path / "templates", background),
        )
        made.append(Bench(path, equipment))
        return made[-1]

    yield open_
    for bench in made:
        bench.equipment.background.stop()
        bench.workbench.close()
    keys.deleteLater()


@pytest.fixture
def bench_of(bench_at: Callable[[Path], Bench], tmp_path: Path) -> Callable[[Session], Bench]:
    """Makes a bench for a session."""
    numbers = count()

    def make(session: Session) -> Bench:
        path = tmp_path / f"session-{next(numbers)}.workshop"
        file.create(path, session, Run(), BEGUN)
        return bench_at(path)

    return make


@pytest.fixture(scope="session")
def calmer_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A session file of the worked example, written once: hundreds of tests begin with it."""
    path = tmp_path_factory.mktemp("calmer") / "session.workshop"
    file.create(path, sample(CALMER), Run(), BEGUN)
    return path


@pytest.fixture
def bench(bench_at: Callable[[Path], Bench], calmer_file: Path, tmp_path: Path) -> Bench:
    """A bench with the worked example "Calmer before surgery"."""
    return bench_at(Path(shutil.copy(calmer_file, tmp_path / "session.workshop")))


@pytest.fixture
def peopled(bench_of: Callable[[Session], Bench]) -> Bench:
    """A bench with the same example and a person named in what each organisation takes home."""
    return bench_of(with_people(sample(CALMER)))


@pytest.fixture
def empty_bench(bench_of: Callable[[Session], Bench]) -> Bench:
    """A bench with a session in which nobody has typed anything."""
    return bench_of(Session(plan=Plan(id=SessionId("empty"))))


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """A window that a dialog belongs to."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def presentation(qapp: object) -> Presentation:
    """What the room sees of the case of the pictures."""
    made = Presentation()
    made.follow(calmer.session(), Run(step_total=300, step_since="2026-05-27T10:00:00+02:00"))
    return made


@pytest.fixture
def console(qtbot: QtBot) -> QLineEdit:
    """A field in which somebody types."""
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def projector(qtbot: QtBot, presentation: Presentation, console: QLineEdit) -> Projector:
    """The room's window beside that field."""
    made = Projector(presentation, Screens(), console)
    qtbot.addWidget(made)
    return made
