"""The room's window, its states, and the picture of it on the console."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests import calmer
from tests.calmer import CALM, THEATRE
from tests.ui.held_key import hold
from workshop.model.parts import Analogy
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import Shown, View
from workshop.ui import canvas
from workshop.ui.presentation import Presentation, State
from workshop.ui.projector import Projector
from workshop.ui.widgets.thumbnail import LARGE, SMALL, Thumbnail

RUN = Run(step_total=300, step_since="2026-05-27T10:00:00+02:00")


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


@pytest.mark.parametrize(("key", "times"), [(Qt.Key.Key_B, 1), (Qt.Key.Key_F8, 1), (Qt.Key.Key_PageDown, 4)])
def test_a_key_that_is_held_blanks_or_freezes_once(projector: Projector, qtbot: QtBot, key: Qt.Key, times: int) -> None:
    projector.open_for_room()
    asked: list[str] = []
    projector.asked.connect(asked.append)
    hold(qtbot, projector, key)
    assert len(asked) == times


def test_ending_or_closing_takes_the_window_away(projector: Projector, presentation: Presentation) -> None:
    projector.open_for_room()
    projector.end()
    assert (projector.isVisible(), presentation.state) == (False, State.NO_SCREEN)
    projector.open_for_room()
    assert projector.isVisible()
    projector.close()
    assert stands(presentation, State.NO_SCREEN)


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


def test_while_no_window_is_open_the_words_stand_within_the_frame(presentation: Presentation, qtbot: QtBot) -> None:
    thumbnail = Thumbnail(presentation, LARGE)
    qtbot.addWidget(thumbnail)
    thumbnail.set_width(200)  # less than one line of the words
    picture = thumbnail.grab().toImage()
    inside = [picture.pixelColor(x, y) for x in (9, 190) for y in range(4, picture.height() - 4)]
    assert len({each.name() for each in inside}) == 1


@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
def test_the_thumbnail_paints_the_live_picture_at_its_size(
    presentation: Presentation, qtbot: QtBot, size: QSize
) -> None:
    thumbnail = Thumbnail(presentation, size)
    qtbot.addWidget(thumbnail)
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
