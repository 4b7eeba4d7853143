"""The form of a new session, driven by keys and clicks."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.held_key import hold
from tests.ui.library.driving import BEGUN, Make, Show, click, field, focused
from workshop import words
from workshop.library.beginning import Wanted
from workshop.model.run import Run
from workshop.storage.file import read
from workshop.ui import theme
from workshop.ui.library.typed_day import day_from, day_words, hour_from, people_from
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.line_field import LineField


def test_the_form_makes_a_session_by_keys_alone(qtbot: QtBot, show: Show) -> None:
    page = show()
    qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert focused() is field(page, "title")
    qtbot.keyClicks(focused(), "Calmer before surgery")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is field(page, "host")
    qtbot.keyClicks(focused(), "St Brannock Hospital")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "Hospitals")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    for guest in ("Halcyon Lounges", "Larkfield Park"):
        qtbot.keyClicks(focused(), guest)
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert page.form.guests.guests() == ("Halcyon Lounges", "Larkfield Park")
    qtbot.keyClicks(focused(), "Evenkeel")  # still being typed
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "27 May 2027")
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "9.30")
    assert page.form.agenda.words() == "Ends 12:30, Break 10:55 to 11:15"
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(focused(), "11")
    with qtbot.waitSignal(page.open_wanted) as asked:
        qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    session = read(asked.args[0]).session
    assert [(each.name, each.host, each.tile) for each in session.organisations] == [
        ("St Brannock Hospital", True, "SB"),
        ("Halcyon Lounges", False, "HL"),
        ("Larkfield Park", False, "LP"),
        ("Evenkeel", False, "EV"),
    ]
    assert session.organisations[0].industry == "Hospitals"
    assert (session.plan.date, session.plan.starts, session.plan.people) == ("2027-05-27", "09:30", 11)
    assert session.plan.title == "Calmer before surgery"
    assert session.steps


def test_nothing_in_the_form_is_required(qtbot: QtBot, show: Show) -> None:
    page = show()
    click(qtbot, page.column.findChild(QWidget, "template.blank"))
    assert page.form.agenda.isHidden()
    assert page.column.new.kind() == "secondary"
    with qtbot.waitSignal(page.open_wanted) as asked:
        click(qtbot, page.form.make)
    session = read(asked.args[0]).session
    assert session.organisations == ()
    assert session.plan.template == "blank"
    assert page.column.new.kind() == "primary"


def test_another_template_keeps_what_was_typed(qtbot: QtBot, show: Show) -> None:
    page = show()
    page.begin("")
    qtbot.keyClicks(field(page, "title"), "Kept")
    click(qtbot, page.column.findChild(QWidget, "template.full-day"))
    assert field(page, "title").text() == "Kept"
    assert page.form.template.choice() == "full-day"
    assert page.form.agenda.words().count("Break") == 2
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not page.form.isVisible()
    page.begin("")
    assert field(page, "title").text() == "Kept", "Escape keeps what was typed"
    click(qtbot, page.form.cancel)
    page.begin("")
    assert field(page, "title").text() == ""


def test_escape_beside_the_form_is_for_what_has_the_cursor(qtbot: QtBot, show: Show, make: Make) -> None:
    make("One")
    page = show()
    page.begin("")
    page.pane.focus_search()
    qtbot.keyClicks(page.pane.search, "On")
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.pane.search.text() == ""
    assert page.form.isVisible()
    page.form.host.setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert not page.form.isVisible()


def test_backspace_that_is_held_over_a_name_stops_before_the_chips(qtbot: QtBot, show: Show) -> None:
    page = show()
    page.begin("")
    guests = page.form.guests
    guests.line.setFocus()
    qtbot.keyClicks(guests.line, "Halcyon Air,Evenkeel,Oa")
    hold(qtbot, guests.line, Qt.Key.Key_Backspace, repeats=6)
    assert guests.guests() == ("Halcyon Air", "Evenkeel")
    qtbot.keyClick(guests.line, Qt.Key.Key_Backspace)
    assert guests.guests() == ("Halcyon Air",)


def test_a_pasted_list_of_guests_becomes_chips_and_backspace_takes_one_back(qtbot: QtBot, show: Show) -> None:
    page = show()
    page.begin("")
    line = field(page, "guests")
    line.setFocus()
    QApplication.clipboard().setText("Fell Rescue\ntwo piano movers; <img src=x>\n\nאבג\n")
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.form.guests.guests() == ("Fell Rescue", "two piano movers", "<img src=x>", "אבג")
    assert line.text() == ""
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert page.form.guests.guests() == ("Fell Rescue", "two piano movers", "<img src=x>")


def test_the_longest_day_is_read_whole(qtbot: QtBot, show: Show) -> None:
    page = show()
    page.begin("")
    day = field(page, "date")
    qtbot.waitUntil(lambda: day.width() > 100)
    assert isinstance(day, LineField)
    margins = day.textMargins()
    taken = day.fontMetrics().horizontalAdvance("Wed 23 September") + margins.left() + margins.right()
    assert taken + theme.px(2) <= day.width()


def test_a_day_that_is_none_is_told_and_left_out(qtbot: QtBot, show: Show) -> None:
    page = show()
    page.begin("")
    field(page, "date").setFocus()
    qtbot.keyClicks(field(page, "date"), "when it suits")
    qtbot.keyClick(field(page, "date"), Qt.Key.Key_Tab)
    assert page.form.unclear.isVisible()
    assert page.form.wanted().date == ""


def test_what_nobody_can_read_is_told_and_nothing_is_made_without_it(qtbot: QtBot, show: Show) -> None:
    page = show()
    page.begin("")
    made: list[Wanted] = []
    page.form.created.connect(lambda wanted, template: made.append(wanted))
    for name, typed, told, mended in (
        ("starts", "09:0", "no hour", "09:00"),
        ("people", "twelve", "digits", "12"),
        ("date", "when it suits", "no day", "27 May"),
    ):
        asked = field(page, name)
        asked.setFocus()
        qtbot.keyClicks(asked, typed)
        qtbot.keyClick(asked, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert made == []
        assert told in page.form.unclear.text()
        assert page.form.unclear.isVisible()
        assert focused() is asked
        qtbot.keyClicks(asked, mended)  # what could not be read is selected
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(each.starts, each.people) for each in made] == [("09:00", 12)]
    assert not page.form.unclear.isVisible()


def test_an_example_in_an_empty_field_does_not_look_filled_in(qtbot: QtBot, show: Show) -> None:
    page = show()
    page.begin("")
    for name in ("date", "starts"):
        shown = field(page, name)
        assert shown.placeholderText().startswith("e.g. ")
        assert shown.fontMetrics().horizontalAdvance(shown.placeholderText()) <= shown.width() - theme.px(20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("27 May", date(2027, 5, 27)),
        ("Wed 27 May", date(2027, 5, 27)),
        ("27 Nov 2026", date(2026, 11, 27)),
        ("May 27", date(2027, 5, 27)),
        ("27.5.", date(2027, 5, 27)),
        ("24/11", date(2026, 11, 24)),
        ("24/11/2028", date(2028, 11, 24)),
        ("2027-05-27", date(2027, 5, 27)),
        ("tomorrow", date(2026, 11, 23)),
        ("31 February", None),
        ("0 0", None),
        ("", None),
        ("9" * 5_000, None),
    ],
)
def test_days_as_people_type_them(text: str, expected: date | None) -> None:
    assert day_from(text, date(2026, 11, 22)) == expected


@pytest.mark.parametrize("days", [-400, -300, -1, 0, 1, 39, 200, 364, 365, 500])
def test_a_day_that_is_shown_is_read_as_the_same_day(days: int) -> None:
    today = date(2026, 11, 22)
    day = today + timedelta(days=days)
    assert day_from(day_words(day, today), today) == day


def test_a_day_of_this_year_that_is_over_stays_in_this_year(qtbot: QtBot, show: Show) -> None:
    page = show()
    page.begin("")
    line = field(page, "date")
    line.setFocus()
    over = date.today() - timedelta(days=1)
    qtbot.keyClicks(line, over.isoformat())
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert page.form.wanted().date == over.isoformat()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("9", time(9)), ("930", time(9, 30)), ("09:30", time(9, 30)), ("9.30", time(9, 30)), ("2 pm", time(14)),
     ("0930", time(9, 30)), ("14 h", time(14)), ("12 am", time(0)), ("25", None), ("9:75", None), ("soon", None)],
)  # fmt: skip
def test_hours_as_people_type_them(text: str, expected: time | None) -> None:
    assert hour_from(text) == expected


@pytest.mark.parametrize(("text", "expected"), [("about 12", 12), ("many", None), ("9" * 5_000, 9_999)])
def test_people_are_counted_however_many_digits_were_pasted(text: str, expected: int | None) -> None:
    assert people_from(text) == expected


@pytest.mark.parametrize("language", ["en", "xx-long", "xx-rtl"])
@pytest.mark.parametrize("size", [(1024, 680), (1366, 768), (1920, 1080)])
def test_it_can_be_shown_in_every_size_and_language(
    show: Show, make: Make, size: tuple[int, int], language: str
) -> None:
    words.use(language)
    make("Sizes", Run(stage="mapping", begun=BEGUN), date="2026-05-27", starts="09:30")
    page = show(size=size)
    page.begin("full-day")
    assert page.minimumSizeHint().width() <= 1040
    assert page.grab().width() == size[0]
    assert page.form.make.mapTo(page, QPoint(0, page.form.make.height())).y() <= size[1]


@pytest.mark.parametrize("key", ["date", "starts"])
def test_in_the_smallest_window_an_example_is_read_to_its_end(show: Show, key: str) -> None:
    page = show(size=(1024, 680))
    page.begin("")
    line = field(page, key)
    assert line.fontMetrics().horizontalAdvance(line.placeholderText()) <= line.width() - 2 * theme.px(11)


def test_the_field_of_the_guests_grows_with_them(qtbot: QtBot, show: Show) -> None:
    page = show(size=(1024, 680))
    page.begin("")
    line, guests = field(page, "guests"), page.form.guests
    before = guests.height()
    for number in range(7):
        qtbot.keyClicks(line, f"An organisation with a long name {number}")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: guests.height() > 2 * before)
    assert all(chip.geometry().right() < guests.width() for chip in guests.findChildren(Chip))
