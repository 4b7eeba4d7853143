"""The ideas of the Mapping stage as a facilitator uses them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.stages.mapping_page import LOUNGE, THEATRE, shown
from tests.ui.stages.page import focus, press
from workshop.model.changes.mapping import add_idea, add_row, remove_idea, word_idea
from workshop.model.changes.voting import count_dots, reveal
from workshop.model.identity import IdeaId, RowId
from workshop.model.parts import RowKind
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.projection import Shown, shown_for
from workshop.ui import theme
from workshop.ui.stages.mapping.idea_list import IdeaList
from workshop.ui.stages.mapping.idea_painter import TALL
from workshop.ui.widgets.button import Button


def test_an_idea_from_a_gap_knows_where_it_came_from(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-8"))
    press(qtbot, Qt.Key.Key_I, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, "Ask who wants to go first", Qt.Key.Key_Return)
    idea = bench.session.ideas[-1]
    assert (idea.letter, idea.text, idea.row, idea.analogy) == (
        "L", "Ask who wants to go first", "row-theatre-8", THEATRE,
    )  # fmt: skip
    assert view.place() == Place("mapping", "ideas", idea.id)
    assert shown_for(view.place(), bench.session) == Shown("ideas")
    bench.workbench.undo()
    assert bench.session.ideas[-1].letter == "K"


def test_an_idea_in_which_nothing_was_typed_is_never_kept(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = bench.session
    button = view.findChild(Button, "mapping.new.idea")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.ideas.list.rows.rowCount() == 12
    press(qtbot, Qt.Key.Key_Escape)
    assert view.ideas.list.rows.rowCount() == 11
    assert bench.session is before


def test_undo_of_an_ideas_words_lands_in_the_idea(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", "ideas", "idea-b"))
    assert focus().objectName() == "idea.idea-b"
    press(qtbot, " again")
    view.go(Place("mapping", LOUNGE))
    view.begin()
    bench.workbench.undo()
    assert focus().objectName() == "idea.idea-b"
    assert view.ideas.list.field.text() == "Promise the next update, never the start time"


def test_the_open_analogys_ideas_come_first_and_delete_works_on_a_selected_one(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    ideas = view.ideas.list
    assert [ideas.rows.idea(at).letter for at in range(6)] == ["A", "C", "E", "I", "J", "B"]  # type: ignore[union-attr]
    view.go(Place("mapping", LOUNGE))
    assert [ideas.rows.idea(at).letter for at in range(3)] == ["B", "H", "A"]  # type: ignore[union-attr]
    ideas.enter()
    press(qtbot, Qt.Key.Key_Delete)
    assert [each.letter for each in bench.session.ideas][:2] == ["A", "C"]
    bench.workbench.undo()
    assert [each.letter for each in bench.session.ideas][:2] == ["A", "B"]


def test_an_idea_from_the_capture_line_joins_its_analogy_at_once(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    change = partial(add_idea, new=IdeaId("new"), text="Whisper", made="", analogy=view.destination())
    bench.workbench.edit("Keep idea", change, Place("mapping", "ideas", "new"))
    assert view.ideas.list.rows.place("new") == 5
    bench.workbench.edit("x", partial(remove_idea, which=IdeaId("new")), Place("mapping"))
    assert view.ideas.list.rows.place("new") == -1


def test_whoever_asks_for_the_wall_gets_it(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    with qtbot.waitSignal(view.presented) as asked:
        qtbot.mouseClick(view.findChild(Button, "mapping.wall"), Qt.MouseButton.LeftButton)
    assert asked.args == [Shown("ideas")]


def test_a_hundred_rows_and_five_thousand_ideas_do_not_make_a_letter_slow(
    qtbot: QtBot, bench_of: Callable[[Session], Bench]
) -> None:
    bench = bench_of(crowded(sample(CALMER)))
    view = shown(qtbot, bench)
    assert len(view.grid.table.rows.rows()) == 108
    painted: list[int] = []
    view.ideas.list.rows.modelReset.connect(lambda: painted.append(1))
    view.go(Place("mapping", "ideas", "many-4999"))
    press(qtbot, "words")
    view.go(Place("mapping", THEATRE, "many-row-99"))
    press(qtbot, Qt.Key.Key_Return, "words")
    assert painted == []
    assert bench.session.ideas[-1].text.endswith("words")


def crowded(session: Session) -> Session:
    """`session` with a hundred rows and five thousand ideas more."""
    for at in range(100):
        session = add_row(session, RowId(f"many-row-{at}"), THEATRE, RowKind.RELATION, theirs=f"Somebody does {at}")
    first = session.ideas[0]
    more = tuple(
        replace(first, id=IdeaId(f"many-{at}"), rank=f"zz{at:06}", letter="Z", text=f"Idea {at}") for at in range(5_000)
    )
    return replace(session, ideas=(*session.ideas, *more))


def test_in_a_side_column_the_heading_and_every_button_stand_in_full(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.resize(1268, 900)
    view.set_width(compact=False, wide=True)
    ideas = view.ideas
    qtbot.waitUntil(lambda: ideas.x() > view.grid.x())
    for part in (ideas.heading, ideas.add, ideas.count, ideas.wall):
        assert part.width() >= part.sizeHint().width()
        assert part.geometry().right() <= ideas.width()
    assert ideas.list.geometry().bottom() <= ideas.height()


def test_the_first_card_stands_at_the_top_however_wide_the_list_is(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    ideas = view.ideas.list
    view.set_width(compact=False, wide=True)
    for width in (1220, 1268, 1269, 1270):
        view.resize(width, 600)
        qtbot.waitUntil(lambda: ideas.viewport().width() > 0 and ideas.visualRect(ideas.rows.index(0)).top() == 0)
        ideas.enter()


def test_the_ring_stands_round_a_card_alone_and_has_room(qtbot: QtBot, bench: Bench) -> None:
    ideas = shown(qtbot, bench).ideas.list
    ideas.enter()
    place, ring = ideas.visualRect(ideas.currentIndex()), ideas.focus_rect()
    assert ring.size() == ideas._card(0).size()
    assert ring.height() < place.height()
    assert ideas.viewport().rect().contains(ring)


def test_after_the_reveal_the_cards_show_their_dots_and_say_them(qtbot: QtBot, bench: Bench) -> None:
    rated = replace(bench.session, dots=(), voting=replace(bench.session.voting, revealed=False, by_organisation=False))
    bench.workbench.edit("", lambda _: rated, Place("mapping"))
    view = shown(qtbot, bench)
    rows = view.ideas.list.rows
    counted = IdeaId("idea-b")
    bench.workbench.edit("", partial(count_dots, idea=counted, count=3), Place("mapping"))
    at = rows.index(rows.place(counted))
    assert "dots" not in str(rows.data(at))
    view.ideas.list.select(counted)
    before = view.ideas.list.grab().toImage()
    bench.workbench.edit("", reveal, Place("mapping"))
    assert ", 3 dots" in str(rows.data(at))
    assert view.ideas.list.grab().toImage() != before
    bench.workbench.undo()
    assert "dots" not in str(rows.data(at))


def test_a_few_ideas_that_all_stand_there_bring_no_scroll_bar(qtbot: QtBot, bench: Bench) -> None:
    few = replace(bench.session, ideas=bench.session.ideas[:3])
    bench.workbench.edit("", lambda _: few, Place("mapping"))
    view = shown(qtbot, bench)
    view.ideas.list.executeDelayedItemsLayout()
    assert view.ideas.list.lines() == 1
    assert view.ideas.list.verticalScrollBar().maximum() == 0
    assert not view.ideas.list.verticalScrollBar().isVisible()


def test_cards_keep_to_their_columns_when_the_scroll_bar_goes_and_comes(qtbot: QtBot, bench: Bench) -> None:
    every = bench.session.ideas
    view = shown(qtbot, bench)
    for count in (len(every), 3, len(every)):
        bench.workbench.edit("", partial(replace, ideas=every[:count]), Place("mapping"))
        cards = view.ideas.list
        cards.executeDelayedItemsLayout()
        tops = [cards.visualRect(cards.rows.index(at)).top() for at in range(3)]
        assert len(set(tops)) == 1, count
        assert cards.verticalScrollBar().isVisible() == (count > 3)


def test_no_card_draws_its_dots_where_one_has_more_than_can_be_drawn(qtbot: QtBot, bench: Bench) -> None:
    one, other = bench.session.ideas[:2]
    voting = replace(bench.session.voting, revealed=True, by_organisation=False)
    bench.workbench.edit("", lambda before: replace(before, dots=(), voting=voting), Place("mapping"))
    bench.workbench.edit("", partial(count_dots, idea=one.id, count=7), Place("mapping"))
    cards = shown(qtbot, bench).ideas.list
    assert drawn(cards, one.id) == 7
    bench.workbench.edit("", partial(count_dots, idea=other.id, count=25), Place("mapping"))
    assert (drawn(cards, one.id), drawn(cards, other.id)) == (1, 1)


def drawn(cards: IdeaList, idea: str) -> int:
    """How many dots stand under the words of a card."""
    cards.scrollTo(cards.rows.index(cards.rows.place(idea)))
    image = cards.viewport().grab(cards.visualRect(cards.rows.index(cards.rows.place(idea)))).toImage()
    teal = theme.colour("teal")
    lines = (
        [image.pixelColor(x, y) == teal for x in range(4, image.width())]
        for y in range(theme.px(TALL) // 2, theme.px(TALL) - 4)
    )
    return max(sum(now and not before for before, now in pairwise([False, *line])) for line in lines)


def test_an_idea_that_came_without_a_letter_can_be_worked_on_as_any_other(qtbot: QtBot, bench: Bench) -> None:
    bench.workbench.edit("", partial(word_idea, which=IdeaId("idea-a"), letter=""), Place("mapping"))
    view = shown(qtbot, bench)
    view.ideas.list.select("idea-a")
    assert view.context() == "idea Named calls at 60, 30, 15 and 5 minutes, always…"
    view.ideas.acts.act("delete")
    assert IdeaId("idea-a") not in {each.id for each in bench.session.ideas}


def test_of_a_new_idea_the_menu_says_that_nothing_can_be_done_with_it_yet(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    told: list[str] = []
    view.explained.connect(told.append)
    qtbot.mouseClick(view.ideas.add, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.ideas.more, Qt.MouseButton.LeftButton)
    assert told == ["Put the cursor into an idea first: this key is for one idea."]


def test_undo_of_the_only_idea_leaves_the_cursor_where_the_next_one_begins(qtbot: QtBot, bench: Bench) -> None:
    bench.workbench.edit("", lambda before: replace(before, ideas=(), dots=()), Place("mapping"))
    view = shown(qtbot, bench)
    qtbot.mouseClick(view.ideas.add, Qt.MouseButton.LeftButton)
    press(qtbot, "Ask")
    bench.workbench.undo()
    assert bench.session.ideas == ()
    assert focus() is view.ideas.add
