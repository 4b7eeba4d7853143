"""Which screen is the room's, what happens when it goes, and where there is just one."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.test_projector import stands
from workshop.projection import Shown
from workshop.settings import Geometry, RememberedScreen
from workshop.ui import canvas
from workshop.ui.awake import Awake
from workshop.ui.dialogs.screens import ScreensDialog
from workshop.ui.presentation import Presentation, State
from workshop.ui.projector import Projector
from workshop.ui.screen_number import ScreenNumber
from workshop.ui.screens import SETTLE, Screens, is_same, remembered


def test_a_screen_is_known_by_what_it_is_before_where_it_stands(qapp: object) -> None:
    screen = QGuiApplication.screens()[0]
    there = remembered(screen)
    assert is_same(there, screen)
    elsewhere = Geometry(9000, 0, 800, 600)
    by_name = RememberedScreen("Epson", "EB-2250", "X1", there.geometry)
    assert not is_same(by_name, screen)
    assert not is_same(RememberedScreen("", "", "", elsewhere), screen)


def test_of_two_screens_alike_the_one_that_was_chosen_is_the_rooms(
    monkeypatch: pytest.MonkeyPatch, console: QLineEdit
) -> None:
    def hung_at(x: int) -> Any:
        named = {"manufacturer": "Epson", "model": "EB-2250", "serialNumber": ""}
        said = {name: (lambda text=text: text) for name, text in named.items()}
        return SimpleNamespace(geometry=lambda: QRect(x, 0, 1920, 1080), **said)

    left, right = hung_at(9000), hung_at(19000)
    screens = Screens()
    monkeypatch.setattr(screens, "all", lambda: (*QGuiApplication.screens(), left, right))
    for each in (right, left):
        screens.choose(each)
        assert screens.room(console.screen()) is each
    monkeypatch.setattr(screens, "all", lambda: (*QGuiApplication.screens(), right))
    assert screens.room(console.screen()) is right, "it hangs elsewhere today"


def test_a_plain_window_says_what_to_do_with_it_until_something_was_shown(
    projector: Projector, presentation: Presentation
) -> None:
    projector.open_for_room()
    projector.resize(960, 540)
    plain = canvas.render(presentation.view, 0, projector.size())

    def painted() -> QImage:
        return projector.grab().toImage().convertToFormat(plain.format())

    assert painted() != plain
    presentation.show_to_room(Shown("statement"))
    presentation.blank()
    assert painted() == plain


def test_on_one_screen_a_double_click_never_covers_the_console(projector: Projector, qtbot: QtBot) -> None:
    projector.open_for_room()
    qtbot.mouseDClick(projector, Qt.MouseButton.LeftButton)
    assert projector.is_windowed


def test_the_picker_says_that_there_is_one_screen_and_offers_a_window(
    projector: Projector, presentation: Presentation, console: QLineEdit, qtbot: QtBot
) -> None:
    picker = ScreensDialog(Screens(), console)
    picker.picked.connect(projector.use)
    picker.open()
    assert [each.isVisible() for each in picker.findChildren(ScreenNumber)] == [True]
    assert picker.found.count() == 1
    assert "1:" in picker.map.accessibleDescription()
    with qtbot.waitSignal(picker.picked):
        qtbot.keyClick(picker.found, Qt.Key.Key_Return)
    assert projector.is_windowed
    assert stands(presentation, State.BLANK)


def test_a_mirror_of_the_consoles_screen_is_no_screen_for_the_room(
    monkeypatch: pytest.MonkeyPatch, console: QLineEdit
) -> None:
    screens, screen = Screens(), QGuiApplication.screens()[0]
    assert not screens.mirrored(console.screen())
    twin = SimpleNamespace(geometry=screen.geometry)
    monkeypatch.setattr(screens, "all", lambda: (screen, twin))
    assert screens.mirrored(screen)
    assert screens.room(screen) is None


def test_a_burst_of_announcements_is_told_once(qtbot: QtBot) -> None:
    screens = Screens()
    told = QSignalSpy(screens.changed)
    with qtbot.waitSignal(screens.changed):
        for _ in range(9):
            screens.announce()
    with qtbot.assertNotEmitted(screens.changed, wait=SETTLE + 50):
        pass
    assert told.count() == 1


def test_on_wayland_the_room_gets_a_window_even_with_two_screens(
    projector: Projector, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    projector.open_for_room()
    assert projector.is_windowed
    assert not Screens().places


def test_on_wayland_a_window_that_was_moved_to_another_screen_grows_there_and_back(
    projector: Projector, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    elsewhere = SimpleNamespace(geometry=lambda: QRect(9000, 0, 800, 600))
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    monkeypatch.setattr(Screens, "all", lambda _: (*QGuiApplication.screens(), elsewhere))
    projector.open_for_room()
    qtbot.mouseDClick(projector, Qt.MouseButton.LeftButton)
    assert projector.isMaximized()
    qtbot.mouseDClick(projector, Qt.MouseButton.LeftButton)
    assert not projector.isMaximized()
    assert projector.is_windowed


def test_the_screen_saver_is_held_off_just_while_presenting(presentation: Presentation) -> None:
    awake = Awake(presentation)
    assert not awake.held
    presentation.open()
    assert awake.held
    presentation.lose_screen()
    assert not awake.held


def test_on_two_screens_the_room_has_its_own_and_a_pulled_cable_never_covers_the_console(tmp_path: Path) -> None:
    config = tmp_path / "screens.json"
    screen = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {"name": "laptop", "x": 0, "width": 1366, "height": 768, **screen},
        {"name": "projector", "x": 1366, "width": 1920, "height": 1080, **screen},
    ]
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    root = Path(__file__).parents[2]
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        "PYTHONPATH": os.pathsep.join((str(root / "src"), str(root))),
    }
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.two_screens"],
        cwd=root, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    steps = {told["step"]: told for told in map(json.loads, ran.stdout.splitlines())}
    assert all(told["focus"] for told in steps.values())
    opened = steps["open"]
    assert (opened["state"], opened["fullscreen"], opened["area"]) == ("blank", True, [1366, 0, 1920, 1080])
    assert (steps["show"]["state"], steps["show"]["words"]) == ("live", "Problem")
    assert (steps["pulled"]["state"], steps["pulled"]["visible"]) == ("no_screen", False)
    assert (steps["back"]["state"], steps["back"]["visible"]) == ("no_screen", False)
    assert steps["back"]["offers"][-1] is True
    again = steps["opened again"]
    assert (again["state"], again["fullscreen"], again["words"]) == ("blank", True, "")
    assert (steps["as before"]["state"], steps["as before"]["words"]) == ("live", "Problem")
    window = steps["window"]
    assert window["offers"][-2:] == [True, True], "a number on each screen, and the console's own is none to pick"
    assert (window["state"], window["fullscreen"], window["visible"]) == ("blank", False, True)
    picked = steps["picked"]
    assert (picked["state"], picked["fullscreen"], picked["area"]) == ("blank", True, [1366, 0, 1920, 1080])
    assert not steps["the console's own"]["fullscreen"]
    assert (steps["a window over there"]["fullscreen"], steps["a window over there"]["state"]) == (False, "live")
    pulled = steps["and it is pulled"]
    assert (pulled["state"], pulled["visible"]) == ("no_screen", False), "a plain window would come over the console"
    left, top, wide, tall = steps["a window in sight"]["area"]
    assert QRect(0, 0, 1366, 768).contains(QRect(left, top, wide, tall)), "where it stood before there is no screen"
    assert (steps["end"]["state"], steps["end"]["visible"]) == ("no_screen", False)
