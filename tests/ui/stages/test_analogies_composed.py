"""The stage where little is there yet, where room is scarce, and where the focus goes when what had it is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, DECK, sample
from tests.ui.conftest import Bench
from tests.ui.stages.analogies import listed, matched, press, said, shown
from workshop.model.changes.abstraction import add_rung, work_at
from workshop.model.identity import RungId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.stages.abstraction.view import AbstractionView
from workshop.ui.stages.analogies.frame import _GAP, _ROW
from workshop.ui.stages.analogies.listing import SURPRISE
from workshop.ui.stages.analogies.suggestion_painter import _tags, _taken, words_of
from workshop.ui.stages.analogies.view import AnalogiesView
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.prose_layout import laid_out

WORDS = "Help someone who is frightened and has little say get through a wait that nobody can shorten."


def frames(view: QWidget) -> list[EmptyState]:
    return [each for each in view.findChildren(EmptyState) if each.isVisible()]


def there(view: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(view, QPoint(0, 0)), part.size())


def work(bench: Bench) -> None:
    """Somebody marks a rung in the other stage."""
    new = RungId("first")
    bench.workbench.edit("", partial(add_rung, new=new, text=WORDS), Place("abstraction"))
    bench.workbench.edit("", partial(work_at, rung=new), Place("abstraction"), commit=True)


@pytest.mark.parametrize(("wide", "tall", "compact"), [(842, 660, False), (924, 572, True), (1200, 972, False)])
def test_with_nothing_marked_one_frame_says_so_as_in_other_stages(
    qtbot: QtBot, empty_bench: Bench, wide: int, tall: int, compact: bool
) -> None:
    view = shown(qtbot, empty_bench)
    ladder = AbstractionView(empty_bench.equipment)
    qtbot.addWidget(ladder)
    for each in (view, ladder):
        each.resize(wide, tall)
        each.set_width(compact=compact, wide=False)
        each.show()
    QApplication.processEvents()
    (mine,), (theirs,) = frames(view), frames(ladder)
    assert "None is marked." in said(mine)
    assert not view.shelf.head.isVisible()
    assert not view.tray.isVisible()
    here, other = there(view, mine), there(ladder, theirs)
    assert here.width() == other.width()
    assert here.height() == other.height()
    assert abs(here.top() - other.top()) <= (24 if compact else 4)


def test_once_a_rung_is_marked_the_cards_are_there_and_have_the_focus(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    assert QApplication.focusWidget() is frames(view)[0].action
    work(empty_bench)
    matched(view)
    assert len(listed(view)) > 8
    assert view.shelf.head.isVisible()
    assert view.tray.isVisible()
    focus = QApplication.focusWidget()
    assert focus is view.shelf.list
    assert focus.isVisible()


def test_coming_back_to_a_marked_rung_the_focus_is_on_the_cards(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    view.hide()
    work(empty_bench)
    with qtbot.waitExposed(view):
        view.show()
    view.begin()
    matched(view)
    assert view.focusWidget() is view.shelf.list


def test_the_button_leads_to_where_the_first_rung_is_written(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    with qtbot.waitSignal(view.wanted) as signal:
        frames(view)[0].action.click()
    ladder = AbstractionView(empty_bench.equipment)
    qtbot.addWidget(ladder)
    ladder.show()
    ladder.activateWindow()
    ladder.go(signal.args[0])
    qtbot.waitUntil(ladder.empty.action.hasFocus)


def test_a_card_that_was_passed_over_is_open_among_its_like_alone(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.shelf.head.passed.click()
    press(qtbot, Qt.Key.Key_Down)
    passed = {each.strength for each in bench.session.passed_over}
    assert opened(view) in passed
    press(qtbot, Qt.Key.Key_R)
    matched(view)
    assert opened(view) == listed(view)[0].card.key
    view.shelf.head.passed.click()
    press(qtbot, Qt.Key.Key_Down)
    assert opened(view) in passed
    press(qtbot, Qt.Key.Key_D)
    matched(view)
    assert opened(view) == listed(view)[0].card.key


def opened(view: AnalogiesView) -> str:
    return view._opened.analogy.strength if view._opened is not None else ""


def test_what_near_means_is_a_sentence(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    assert "Near means close to hospitals" in said(view.shelf.head)
    press(qtbot, Qt.Key.Key_S)
    matched(view)
    head = view.shelf.head
    assert f"By lot; {bench.workbench.run.seed} draws them again" in said(head)
    for part in (head.passed, head.ranked):
        assert part.width() >= part.sizeHint().width(), "nothing of it is cut"


def test_where_room_is_scarce_a_tag_is_its_glyph_and_the_reason_keeps_its_line(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    guest = next(each for each in listed(view) if each.in_room)
    whole = _tags(guest)
    assert whole == (("in the room", "people"),)
    assert _taken((("", "people"),)) < _taken(whole) / 2
    tip = view.shelf.list.cards.data(
        view.shelf.list.cards.index(view.shelf.list.cards.row(guest.card.key)), Qt.ItemDataRole.ToolTipRole
    )
    assert "in the room" in str(tip)


def test_in_a_small_window_two_cards_leave_no_hole_above_the_open_one(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.resize(924, 572)
    view.set_width(compact=True, wide=False)
    tall = view.shelf.height()
    view.shelf.head.passed.click()
    QApplication.processEvents()
    assert view.shelf.list.cards.rowCount() == 2
    assert view.shelf.height() < tall
    qtbot.waitUntil(lambda: view.shelf.list.verticalScrollBar().maximum() == 0)  # both are seen whole
    press(qtbot, Qt.Key.Key_R)
    matched(view)
    QApplication.processEvents()
    assert view.shelf.height() == tall


def test_in_a_small_window_a_second_line_above_the_cards_cuts_none_of_them(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.resize(924, 572)
    view.set_width(compact=True, wide=False)
    press(qtbot, Qt.Key.Key_S)
    matched(view)
    cards = view.shelf.list
    view.shelf.head.show_order(SURPRISE, "Drawn by lot; 10000 draws the same again. It may be a longer line, too.", 2)
    QApplication.processEvents()
    last = cards.visualRect(cards.cards.index(3))
    assert last.bottom() - _GAP <= cards.viewport().height()
    assert last.height() == theme.px(_ROW)


def test_what_the_hosts_trade_was_read_as_is_told_beside_the_dial(
    qtbot: QtBot, bench_of: Callable[[Session], Bench]
) -> None:
    view = shown(qtbot, bench_of(hosted("pilot")))
    assert "Near means close to pilot, read as Airline pilots" in said(view.shelf.head)


def test_cards_of_the_hosts_own_trade_come_only_when_they_are_searched_for(
    qtbot: QtBot, bench_of: Callable[[Session], Bench]
) -> None:
    view = shown(qtbot, bench_of(hosted("car rental")))
    assert "Near means close to car rental" in said(view.shelf.head)
    assert "come only when they are searched for" in view.shelf.head.dial.toolTip()
    assert "Car rental" not in {each.card.industry.name for each in listed(view)}
    view.search()
    qtbot.keyClicks(view.wanted_card, "car rental")
    view.finder.search_now()
    assert listed(view)[0].card.industry.name == "Car rental"


def hosted(trade: str) -> Session:
    """The worked example at a host of that trade."""
    session = sample(CALMER)
    assert session.host is not None
    host = replace(session.host, industry=trade)
    return replace(session, organisations=tuple(host if each.id == host.id else each for each in session.organisations))


def narrow(view: AnalogiesView) -> None:
    view.resize(924, 572)
    view.set_width(compact=True, wide=False)
    QApplication.processEvents()


def test_a_small_window_says_the_same_whether_it_was_large_before_or_not(
    qtbot: QtBot, bench_of: Callable[[Session], Bench]
) -> None:
    shrunk, opened_small = (shown(qtbot, bench_of(sample(CALMER))) for _ in range(2))
    narrow(opened_small)
    opened_small._show_work()
    narrow(shrunk)
    assert said(shrunk.shelf.head) == said(opened_small.shelf.head)
    assert "Near: close to hospitals" in said(shrunk.shelf.head)
    near, order = (
        next(each for each in shrunk.shelf.head.findChildren(ProseLabel) if each.isVisible() and words in each.text())
        for words in ("close to", "meaning")
    )
    qtbot.waitUntil(
        lambda: (near.height(), order.height()) == (theme.line_height("meta"), theme.line_height("caption"))
    )
    shrunk.resize(842, 660)
    shrunk.set_width(compact=False, wide=False)
    assert "Near means close to hospitals" in said(shrunk.shelf.head)


def test_the_chosen_card_stays_in_view_in_another_size_and_no_row_is_cut(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    for _ in range(5):
        press(qtbot, Qt.Key.Key_Down)
    narrow(view)
    cards = view.shelf.list
    qtbot.waitUntil(lambda: whole(view))
    assert cards.verticalScrollBar().value() % theme.px(_ROW) == 0


def whole(view: AnalogiesView) -> bool:
    """Whether the chosen card is seen whole."""
    cards = view.shelf.list
    place = cards.visualRect(cards.currentIndex())
    return place.top() >= 0 and place.bottom() - _GAP <= cards.viewport().height()


def test_a_reason_is_read_to_the_end_in_the_narrowest_list(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    card = listed(view)[0]
    for each in {showing.shows for card in DECK.cards for showing in card.strength.features}:
        told = words_of(replace(card, reason=each), 224, 274, Qt.LayoutDirection.LeftToRight)
        assert not told.reason.cut, each


def test_a_reason_keeps_one_line_under_the_number_as_far_as_the_row_is_wide(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    card = listed(view)[0]
    for reason, two_lines, wide in (
        ("They know what they fear, and say so, all of them.", False, 274),
        (WORDS, True, 224),
    ):
        told = words_of(replace(card, reason=reason), 224, 274, Qt.LayoutDirection.LeftToRight)
        assert (told.close, told.beside) == (two_lines, wide)


@pytest.mark.usefixtures("qapp")
def test_the_trade_of_every_card_is_read_to_the_end_on_the_shortlist() -> None:
    for each in DECK.industries:
        told = laid_out(each.name, theme.font("caption"), theme.px(88), 2)
        assert not told.cut, each.name


def test_a_card_without_a_reason_has_its_words_in_the_middle_of_its_row(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: any(not each.reason for each in listed(view)))
    cards = view.shelf.list
    rows = [at for at, each in enumerate(listed(view)) if not each.reason]
    silent = next(each for each in rows if each != cards.currentIndex().row())  # the open one has an edge of its own
    cards.scrollTo(cards.cards.index(silent))
    row = cards.visualRect(cards.cards.index(silent)).adjusted(80, 0, -80, -_GAP)
    seen = cards.viewport().grab(row.adjusted(0, 3, 0, -3)).toImage()
    inked = [y for y in range(seen.height()) if any(seen.pixelColor(x, y).lightness() < 120 for x in range(150))]
    assert abs(inked[0] - (seen.height() - 1 - inked[-1])) <= 4
