"""The room's window, its states, and the picture of it on the console."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests import calmer
from tests.calmer import CALM, THEATRE
from workshop.model.parts import Analogy
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import Shown, View
from workshop.settings import Geometry, RememberedScreen
from workshop.ui import canvas
from workshop.ui.awake import Awake
from workshop.ui.dialogs.screens import ScreensDialog
from workshop.ui.presentation import Presentation, State
from workshop.ui.projector import Projector
from workshop.ui.screen_number import ScreenNumber
from workshop.ui.screens import SETTLE, Screens, is_same, remembered
from workshop.ui.widgets.thumbnail import LARGE, MEDIUM, SMALL, Thumbnail

RUN = Run(step_total=300, step_since="2026-05-27T10:00:00+02:00")


@pytest.fixture
def presentation(qapp: object) -> Presentation:
    made = Presentation()
    made.follow(calmer.session(), RUN)
    return made


@pytest.fixture
def console(qtbot: QtBot) -> QLineEdit:
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made


@pytest.fixture
def projector(qtbot: QtBot, presentation: Presentation, console: QLineEdit) -> Projector:
    made = Projector(presentation, Screens(), console)
    qtbot.addWidget(made)
    return made


def stands(presentation: Presentation, state: State) -> bool:
    return presentation.state is state


def restated(words: str) -> Session:
    session = calmer.session()
    return replace(session, problem=replace(session.problem, statement=words))


def test_the_room_sees_nothing_until_it_is_shown_something(presentation: Presentation) -> None:
    assert stands(presentation, State.NO_SCREEN)
    presentation.show_to_room(Shown("statement"))
    assert presentation.plain_text == ""
    presentation.open()
    assert stands(presentation, State.BLANK)
    assert presentation.plain_text == ""
    presentation.show_to_room(Shown("statement"))
    assert stands(presentation, State.LIVE)
    assert "Bring pre-op anxiety scores down" in presentation.plain_text


def test_what_is_live_follows_the_session_and_the_frozen_picture_stays(
    presentation: Presentation, qtbot: QtBot
) -> None:
    presentation.open()
    presentation.show_to_room(Shown("statement"))
    with qtbot.waitSignal(presentation.changed):
        presentation.follow(restated("People wait."), RUN)
    assert "People wait." in presentation.plain_text
    presentation.freeze()
    assert stands(presentation, State.FROZEN)
    with qtbot.assertNotEmitted(presentation.changed):
        presentation.follow(restated("Not yet to be seen."), RUN)
    assert "People wait." in presentation.plain_text
    presentation.freeze()
    assert stands(presentation, State.LIVE)
    assert "Not yet to be seen." in presentation.plain_text


def test_a_change_that_the_room_does_not_see_paints_nothing_anew(presentation: Presentation, qtbot: QtBot) -> None:
    presentation.open()
    presentation.show_to_room(Shown("statement"))
    session = calmer.session()
    with qtbot.assertNotEmitted(presentation.changed):
        presentation.follow(replace(session, ideas=()), RUN)


def test_blank_goes_back_to_the_state_before_it(presentation: Presentation) -> None:
    presentation.open()
    presentation.blank()
    assert stands(presentation, State.BLANK)
    presentation.show_to_room(Shown("ideas"))
    presentation.freeze()
    presentation.follow(replace(calmer.session(), ideas=calmer.session().ideas[:1]), RUN)
    presentation.blank()
    assert (presentation.state, presentation.plain_text) == (State.BLANK, "")
    presentation.freeze()
    assert stands(presentation, State.BLANK)
    presentation.blank()
    assert stands(presentation, State.FROZEN)
    assert "Named calls" in presentation.plain_text
    assert "8 so far" in presentation.plain_text


def test_showing_something_ends_the_freeze_and_the_blank(presentation: Presentation) -> None:
    presentation.open()
    presentation.show_to_room(Shown("ideas"))
    presentation.freeze()
    presentation.show_to_room(Shown("spotlight", CALM))
    assert stands(presentation, State.LIVE)
    presentation.blank()
    presentation.show_to_room(Shown("terms"))
    assert stands(presentation, State.LIVE)
    assert "drop-off" in presentation.plain_text


def test_ending_forgets_what_was_shown(presentation: Presentation) -> None:
    presentation.open()
    presentation.show_to_room(Shown("ideas"))
    presentation.end()
    assert stands(presentation, State.NO_SCREEN)
    presentation.open()
    presentation.blank()
    assert (presentation.state, presentation.plain_text) == (State.BLANK, "")


def test_a_lost_screen_remembers_and_returns_blank(presentation: Presentation) -> None:
    presentation.open()
    presentation.show_to_room(Shown("terms"))
    presentation.lose_screen()
    assert (presentation.state, presentation.plain_text) == (State.NO_SCREEN, "")
    presentation.open()
    assert (presentation.state, presentation.plain_text) == (State.BLANK, "")
    presentation.blank()
    assert stands(presentation, State.LIVE)
    assert "drop-off" in presentation.plain_text


def test_what_is_deleted_while_it_is_shown_leaves_plain_ground(presentation: Presentation) -> None:
    presentation.open()
    presentation.show_to_room(Shown("spotlight", CALM))
    presentation.follow(replace(calmer.session(), misunderstandings=()), RUN)
    assert (presentation.state, presentation.plain_text) == (State.LIVE, "")
    presentation.follow(calmer.session(), RUN)
    assert "calm" in presentation.plain_text


def test_a_card_that_is_not_taken_up_keeps_its_text(presentation: Presentation) -> None:
    card: Analogy = replace(calmer.theatre(), title="The prompt corner")
    presentation.open()
    presentation.show_to_room(Shown("card", card=card))
    presentation.follow(replace(calmer.session(), analogies=()), RUN)
    assert "The prompt corner" in presentation.plain_text


def test_the_clock_goes_on_in_a_frozen_picture(presentation: Presentation) -> None:
    presentation.open()
    presentation.tick(160)
    presentation.show_to_room(Shown("prompt"))
    assert presentation.plain_text.endswith("2:40 left")
    presentation.freeze()
    presentation.tick(159)
    assert presentation.plain_text.endswith("2:39 left")
    presentation.tick(None)
    assert "left" not in presentation.plain_text.splitlines()[-1]


def test_parts_are_turned_and_never_beyond_the_ends(presentation: Presentation) -> None:
    presentation.follow(restated(" ".join(f"word{at}" for at in range(300))), RUN)
    presentation.open()
    presentation.show_to_room(Shown("statement"))
    count = presentation.parts
    assert count > 2
    assert not presentation.previous_part()
    while presentation.next_part():
        pass
    assert presentation.part == count - 1
    presentation.follow(calmer.session(), RUN)
    assert presentation.part == 0
    presentation.freeze()
    assert not presentation.next_part()


def test_dim_rooms_get_the_dark_colours_even_frozen(presentation: Presentation) -> None:
    presentation.open()
    assert presentation.theme == "light"
    presentation.show_to_room(Shown("ideas"))
    presentation.freeze()
    presentation.set_theme("dark")
    assert presentation.view.dark
    presentation.blank()
    assert presentation.view.dark


def test_with_one_screen_the_room_gets_a_plain_window_and_the_console_keeps_the_cursor(
    projector: Projector, presentation: Presentation, console: QLineEdit, qtbot: QtBot
) -> None:
    assert not projector.isVisible()
    projector.open_for_room()
    qtbot.waitUntil(projector.isVisible)
    assert projector.is_windowed
    assert projector.windowTitle() == "Analogy Workshop: the room"
    assert projector.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert stands(presentation, State.BLANK)
    qtbot.keyClicks(console, "still typing")
    assert console.text() == "still typing"
    assert console.hasFocus()


def test_the_window_says_aloud_what_it_shows_and_not_every_second(
    projector: Projector, presentation: Presentation
) -> None:
    projector.open_for_room()
    presentation.tick(160)
    presentation.show_to_room(Shown("prompt"))
    description = projector.accessibleDescription()
    assert "Who else has this?" in description
    assert "2:40" not in description
    presentation.blank()
    assert projector.accessibleDescription() == ""


def test_what_the_window_paints_is_the_canvas(projector: Projector, presentation: Presentation, qtbot: QtBot) -> None:
    projector.open_for_room()
    projector.resize(960, 540)
    presentation.show_to_room(Shown("card", THEATRE))
    qtbot.waitUntil(lambda: projector.size().width() == 960)
    painted = projector.grab().toImage().convertToFormat(canvas.render(presentation.view, 0, projector.size()).format())
    assert painted == canvas.render(presentation.view, 0, projector.size())


@pytest.mark.parametrize(
    ("key", "modifier", "command"),
    [
        (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier, "show"),
        (Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier, "end"),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "freeze"),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "blank"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, "next.view"),
    ],
)
def test_the_room_keys_work_in_the_rooms_window_too(
    projector: Projector, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, command: str
) -> None:
    projector.open_for_room()
    with qtbot.waitSignal(projector.asked) as asked:
        qtbot.keyClick(projector, key, modifier)
    assert asked.args == [command]


def test_ending_or_closing_takes_the_window_away(projector: Projector, presentation: Presentation) -> None:
    projector.open_for_room()
    projector.end()
    assert (projector.isVisible(), presentation.state) == (False, State.NO_SCREEN)
    projector.open_for_room()
    assert projector.isVisible()
    projector.close()
    assert stands(presentation, State.NO_SCREEN)


def test_a_screen_is_known_by_what_it_is_before_where_it_stands(qapp: object) -> None:
    screen = QGuiApplication.screens()[0]
    there = remembered(screen)
    assert is_same(there, screen)
    elsewhere = Geometry(9000, 0, 800, 600)
    by_name = RememberedScreen("Epson", "EB-2250", "X1", there.geometry)
    assert not is_same(by_name, screen)
    assert not is_same(RememberedScreen("", "", "", elsewhere), screen)


def test_the_thumbnail_shows_the_state_in_words(presentation: Presentation, qtbot: QtBot) -> None:
    thumbnail = Thumbnail(presentation, LARGE)
    qtbot.addWidget(thumbnail)
    assert thumbnail.accessibleName() == "The room’s screen: none is open"
    presentation.open()
    assert thumbnail.accessibleName() == "The room’s screen: blank"
    presentation.show_to_room(Shown("spotlight", CALM))
    assert thumbnail.accessibleName() == "The room’s screen, live"
    assert "Evenkeel meant" in thumbnail.accessibleDescription()
    presentation.freeze()
    assert thumbnail.accessibleName() == "The room’s screen, frozen"


@pytest.mark.parametrize("size", [LARGE, MEDIUM, SMALL], ids=["large", "medium", "small"])
def test_the_thumbnail_paints_the_live_picture_at_its_size(
    presentation: Presentation, qtbot: QtBot, size: QSize
) -> None:
    thumbnail = Thumbnail(presentation)
    qtbot.addWidget(thumbnail)
    thumbnail.set_size(size)
    thumbnail.show()
    thumbnail.adjustSize()
    assert thumbnail.size() == size
    missing = thumbnail.grab().toImage()
    presentation.open()
    blank = thumbnail.grab().toImage()
    presentation.show_to_room(Shown("card", THEATRE))
    live = thumbnail.grab().toImage()
    assert missing != blank != live
    middle = blank.pixelColor(blank.width() // 2, blank.height() // 2)
    assert middle.name() == "#f8f4ec"


def test_the_thumbnail_is_rendered_once_for_each_picture(
    presentation: Presentation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered: list[View] = []
    real = canvas.render

    def counted(view: View, part: int, size: QSize, dpr: float = 1.0) -> QImage:
        rendered.append(view)
        return real(view, part, size, dpr)

    monkeypatch.setattr(canvas, "render", counted)
    thumbnail = Thumbnail(presentation)
    qtbot.addWidget(thumbnail)
    presentation.open()
    presentation.show_to_room(Shown("ideas"))
    for _ in range(5):
        thumbnail.grab()
    assert len(rendered) == 1
    presentation.show_to_room(Shown("terms"))
    thumbnail.grab()
    assert len(rendered) == 2


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
    assert (steps["end"]["state"], steps["end"]["visible"]) == ("no_screen", False)


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


def test_the_screen_saver_is_held_off_just_while_presenting(presentation: Presentation) -> None:
    awake = Awake(presentation)
    assert not awake.held
    presentation.open()
    assert awake.held
    presentation.lose_screen()
    assert not awake.held
