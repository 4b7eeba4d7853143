"""Any text of the session far too long, one at a time: every view is laid out, soon, and has all of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import combinations
from typing import Any

import pytest
from PySide6.QtGui import QColor

from tests import calmer
from tests.calmer import THEATRE
from tests.ui.test_canvas import KINDS, LONG, everything, ink_box, shown_view, texts
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.projection.views import Clock
from workshop.ui import canvas
from workshop.ui.canvas.prose import SANS, Piece
from workshop.ui.canvas.rows import Cell, Row, flow

THOUSAND = f"{LONG} "[:1_000]
EVERY_VIEW = (*KINDS, Shown("square"), Shown("clusters"))
MOST_PARTS, MOST_SPLITS = 100, 800
NOT_TYPED = frozenset(
    {"id", "rank", "key", "suit", "tile", "code", "date", "starts", "strength", "letter", "audience", "made"}
)
"""What nobody types at length: keys, letters, hours."""

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever splits rows for ever is stopped."""
    split, count = Row.split, 0

    def counted(row: Row, height: float) -> tuple[Row, Row]:
        nonlocal count
        count += 1
        assert count < MOST_SPLITS, "rows are split for ever"
        return split(row, height)

    monkeypatch.setattr(Row, "split", counted)


def typed() -> list[tuple[str, str]]:
    """Each table of the session with each text in it."""
    session, found = calmer.session(), []
    for table in fields(session):
        part = getattr(session, table.name)
        row: Any = part[0] if isinstance(part, tuple) and part else part
        if is_dataclass(row):
            names = (each.name for each in fields(row) if type(getattr(row, each.name)) is str)
            found += [(table.name, name) for name in names if name not in NOT_TYPED]
    return found


def with_long(table: str, name: str) -> Session:
    """The case with a thousand characters there, in every row."""
    session = calmer.session()
    part: Any = getattr(session, table)
    long: Any = (
        tuple(replace(each, **{name: THOUSAND}) for each in part)
        if isinstance(part, tuple)
        else replace(part, **{name: THOUSAND})
    )
    return replace(session, **{table: long})


@pytest.mark.parametrize(("table", "name"), typed(), ids=str)
def test_every_view_is_laid_out_whatever_is_too_long(table: str, name: str) -> None:
    session = with_long(table, name)
    for shown in EVERY_VIEW:
        seen = shown_view(shown, session)
        assert canvas.parts(seen) < MOST_PARTS, shown.kind
        for at in range(canvas.parts(seen)):
            canvas.page(seen, at)


def heads() -> Iterator[tuple[Shown, str, str]]:
    yield Shown("terms"), "organisations", "name"
    yield Shown("terms"), "organisations", "industry"
    yield Shown("mapping", THEATRE), "analogies", "their_place"


@pytest.mark.parametrize(("shown", "table", "name"), list(heads()), ids=lambda each: getattr(each, "kind", each))
def test_a_tables_head_leaves_room_for_its_rows_and_is_told_whole_once(shown: Shown, table: str, name: str) -> None:
    session = with_long(table, name)
    seen = shown_view(shown, session)
    assert set(THOUSAND.split()) <= _words(shown, session)
    for at in range(canvas.parts(seen)):
        assert max(text.y + text.prose.height for text in texts(seen, at)) < 1_060
    last = " ".join(text.prose.shown for text in texts(seen, canvas.parts(seen) - 1))
    assert "…" in last, "the head stands over the last rows, and says that it was cut"


def _words(shown: Shown, session: Session) -> set[str]:
    seen = shown_view(shown, session)
    return {
        word
        for at in range(canvas.parts(seen))
        for text in texts(seen, at)
        for word in text.prose.shown.replace("…", "").split()
    }


@pytest.mark.parametrize("height", [-200, 0, 20, 60, 200])
def test_rows_flow_to_an_end_on_a_page_of_any_height(height: float) -> None:
    ink = QColor("black")
    row = Row((Cell(0, 300, Piece(THOUSAND, ink), SANS, 40), Cell(400, 300, Piece(LONG[:90], ink), SANS, 32, down=90)))
    pages = flow([row, Row((Cell(0, 300, Piece("after", ink), SANS, 40),))], height)
    there = " ".join(cell.piece.text for page in pages for each in page for cell in each.cells)
    assert set(f"{THOUSAND} after".split()) <= set(there.split())


@pytest.mark.parametrize("left", [160, -3_999])
@pytest.mark.parametrize("words", [1, 12, 20, 28, 34, 36, 40])
@pytest.mark.parametrize("shown", [Shown("prompt"), Shown("read_back", "wait")], ids=lambda shown: shown.kind)
def test_what_to_do_never_stands_under_the_rooms_clock(shown: Shown, words: int, left: int) -> None:
    session, long = calmer.session(), " ".join(LONG.split()[:words])
    rungs = tuple(replace(each, text=long) for each in session.rungs)
    terms = tuple(replace(each, in_room=long) for each in session.terms)
    seen = replace(shown_view(shown, replace(session, rungs=rungs, terms=terms)), clock=Clock(total=900, left=left))
    digits, *others = sorted(texts(seen, 0), key=lambda each: each.prose.text != Clock(total=900, left=left).digits)
    told = [each for each in others if each.prose.style.align != "end"]
    assert not [each.prose.text for each in told if ink_box(each).intersects(ink_box(digits))]


@pytest.mark.parametrize("words", [6, 14, 60])
@pytest.mark.parametrize(
    ("shown", "table", "name"),
    [
        (Shown("statement"), "organisations", "name"),
        (Shown("question"), "analogies", "title"),
        (Shown("mapping", THEATRE), "analogies", "industry"),
        (Shown("mapping", THEATRE), "analogies", "title"),
        (Shown("mapping", THEATRE), "organisations", "name"),
    ],
    ids=str,
)
def test_no_two_texts_of_a_view_lie_on_each_other(shown: Shown, table: str, name: str, words: int) -> None:
    long = " ".join(LONG.split()[:words])
    part = getattr(calmer.session(), table)
    values: Any = {table: tuple(replace(each, **{name: long}) for each in part)}
    seen = shown_view(shown, replace(calmer.session(), **values))
    for at in range(canvas.parts(seen)):
        for one, other in combinations(texts(seen, at), 2):
            assert not ink_box(one).intersects(ink_box(other)), (one.prose.text, other.prose.text)
    assert all(word in everything(seen) for word in long.split())
