"""Every test runs without a screen, a home folder or a network of its own machine."""

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workshop import words
from workshop.ui import theme
from workshop.ui.sweeper import sweep

# A loaded machine must not fail a test, and the same sources must always give the same result.
hypothesis_settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("steady")

PATIENCE = 120_000
"""Milliseconds that a test waits at the most for what it waits for; one that passes waits as long as it takes."""
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitExposed, QtBot.waitActive):
    _wait.__kwdefaults__ = {**(_wait.__kwdefaults__ or {}), "timeout": PATIENCE}

_SOURCE = Path(__file__).resolve().parents[1] / "src"
_HOME_VARIABLES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
_XDG_VARIABLES = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DOCUMENTS_DIR")


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """The one application, with the bundled fonts: offscreen has none of its own.

    What lies on its clipboard in the end is let go of while Python is there: afterwards Qt would fall over it.
    """
    theme.load_fonts()
    yield qapp
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Garbage is collected on the main thread, as in the program: a thread that collects a widget crashes Qt."""
    gc.disable()
    yield
    sweep()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of this test's own; data goes to `home / "data"`, PDFs to `home / "documents"`."""
    folder = tmp_path_factory.mktemp("home")
    for name in _HOME_VARIABLES:
        monkeypatch.setenv(name, str(folder))
    for name in _XDG_VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(_SOURCE))  # other processes run this checkout, too
    monkeypatch.setenv("ANALOGY_WORKSHOP_DATA", str(folder / "data"))
    monkeypatch.setenv("ANALOGY_WORKSHOP_DOCUMENTS", str(folder / "documents"))
    return folder


@pytest.fixture
def data(home: Path) -> Path:
    """This test's data folder, made."""
    folder = home / "data"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that reaches for another machine, in whatever thread and whatever it then catches."""
    reached: list[object] = []

    def refuse(address: object) -> None:
        reached.append(address)
        raise OSError(f"no network in tests: {address}")

    def guarded(name: str) -> None:
        real = getattr(socket.socket, name)

        def method(self: socket.socket, *args: object) -> object:
            if self.family != getattr(socket, "AF_UNIX", None):
                refuse(args[-1])
            return real(self, *args)

        monkeypatch.setattr(socket.socket, name, method)

    def no_lookup(host: object, *_args: object, **_named: object) -> None:
        refuse(host)

    for name in ("connect", "connect_ex", "sendto"):
        guarded(name)
    monkeypatch.setattr(socket, "getaddrinfo", no_lookup)
    yield
    if reached:
        pytest.fail(f"the program reached for the network: {reached}")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Each test starts and leaves the program in English."""
    yield
    if words.language() != words.ENGLISH:
        words.use(words.ENGLISH)
