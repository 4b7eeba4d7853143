"""One font in the hands of several threads, as when a look ahead composes beside a print run."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from concurrent import futures

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from workshop.documents.fonts import _bundled, _choice, runs
from workshop.documents.paper_font import Font, PaperFont, loaded
from workshop.documents.style import Face
from workshop.paths import resources

FILE = resources() / "fonts" / "AtkinsonHyperlegibleNext_400Regular.ttf"
ACCENTED = "ÀÁÂÃÄÅÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ"  # outlines put together from others


@pytest.fixture
def hurried() -> Iterator[None]:
    """Threads that take turns a thousand times as often as usual."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(before / 1_000)
    yield
    sys.setswitchinterval(before)


def _drawn(font: PaperFont) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    canvas.setFont(font.fontName, 12)
    canvas.drawString(72, 700, ACCENTED)
    canvas.save()
    return file.getvalue()


@pytest.mark.usefixtures("hurried")
def test_files_that_are_made_beside_each_other_are_those_made_alone() -> None:
    font = loaded(Font("Shared", frozenset(), FILE))
    assert font is not None
    alone = _drawn(font)
    with futures.ThreadPoolExecutor(4) as threads:
        assert set(threads.map(_drawn, [font] * 100)) == {alone}


@pytest.mark.usefixtures("hurried")
def test_a_font_that_two_ask_for_at_once_is_loaded_once() -> None:
    for number in range(10):
        name = f"Asked at once {number}"
        with futures.ThreadPoolExecutor(4) as threads:
            made = list(threads.map(lambda name: loaded(Font(name, frozenset(), FILE)), [name] * 4))
        assert {id(each) for each in made} == {id(pdfmetrics.getFont(name))}


def test_a_font_that_two_found_at_once_draws_a_word_as_one_stretch() -> None:
    _choice.cache_clear()
    runs("Ελλ", Face.SANS)
    _bundled.cache_clear()  # as if another thread had found it a moment later
    assert [each.text for each in runs("Ελλάδα", Face.SANS)] == ["Ελλάδα"]


def test_two_files_that_give_their_font_one_name_are_two_fonts() -> None:
    ours, theirs = (loaded(Font(name, frozenset(), FILE)) for name in ("Ours", "Theirs"))
    assert ours is not theirs
    assert ours is loaded(Font("Ours", frozenset(), FILE))
    assert theirs is loaded(Font("Theirs", frozenset(), FILE))
