"""What holds for every paper of every session: tiny, very large, in many scripts, hostile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from tests.documents.papers import printed, told
from tests.documents.reading import letters, pages, reader, words
from tests.documents.stress import STRESS, tiny
from tests.documents.test_words_on_paper import HOSTILE
from tests.samples import CALMER, sample
from workshop.documents.catalogue import KINDS, documents_of, make
from workshop.documents.contents import contents
from workshop.documents.missing import missing_glyphs
from workshop.documents.style import Paper
from workshop.model.session import Session

KEYS = tuple(each.key for each in KINDS)
each_session = pytest.mark.parametrize("name", STRESS)
each_key = pytest.mark.parametrize("key", KEYS)
SMALLEST = 9.0


@cache
def session_of(name: str) -> Session:
    return STRESS[name]()


@cache
def file_of(name: str, key: str, size: Paper = Paper.A4) -> bytes:
    return printed(session_of(name), key, size)


def sizes(pdf: bytes) -> set[float]:
    """The sizes of all letters in points."""
    found: set[float] = set()

    def visit(text: str, _matrix: Any, _place: Any, _font: Any, size: float) -> None:
        if text.strip():
            found.add(round(size, 1))

    for page in reader(pdf).pages:
        page.extract_text(visitor_text=visit)
    return found


@each_key
@each_session
def test_each_page_is_composed(name: str, key: str) -> None:
    for size in Paper:
        pdf = file_of(name, key, size)
        opened, read = reader(pdf), pages(pdf)
        assert opened.metadata
        assert opened.metadata.title
        assert str(opened.root_object["/Lang"]) == "en"
        headings = tuple(" ".join(str(each.title).split()) for each in opened.outline if not isinstance(each, list))
        headings = tuple(each for each in headings if not each.startswith("["))  # a character that no font has
        for number, page in enumerate(read, 1):
            assert len(letters(page)) > (0 if key == "tent-cards" else 60)
            if key != "tent-cards":
                assert page.endswith(f"{number} / {len(read)}")
                body = page.removesuffix(f"{number} / {len(read)}").rsplit("Analogy workshop", 1)[0].strip()
                assert not body.endswith(headings), "a heading stands alone at the foot of a page"


@each_key
@each_session
def test_every_letter_is_large_enough_and_every_font_is_in_the_file(name: str, key: str) -> None:
    pdf = file_of(name, key)
    assert min(sizes(pdf)) >= SMALLEST
    for page in reader(pdf).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]


@each_key
def test_the_same_session_gives_the_same_bytes(key: str) -> None:
    assert printed(session_of("mixed"), key) == file_of("mixed", key)


@each_session
def test_what_each_holds_and_cannot_print_is_told(name: str) -> None:
    session = session_of(name)
    for document in documents_of(session):
        told_of = contents(session, document)
        assert all(each.words for each in (*told_of.holds, *told_of.left_out))
        said = words(make(session, document, Paper.A4))
        assert name != "big" or missing_glyphs(session, document) == ()
        assert all(each.character not in said for each in missing_glyphs(session, document))


def typed_everywhere(text: str) -> Session:
    """The tiny session with `text` in what a person types most."""
    session = tiny()
    return replace(
        session,
        plan=replace(session.plan, title=text[:200]),
        problem=replace(session.problem, statement=text),
        organisations=tuple(replace(each, name=text[:300], wants=text) for each in session.organisations),
        ideas=tuple(replace(each, text=text, merged=(text,)) for each in session.ideas),
        analogies=tuple(replace(each, title=text, scene=text) for each in session.analogies),
        misunderstandings=tuple(replace(each, word=text, meant=text) for each in session.misunderstandings),
        terms=tuple(replace(each, word=text, in_room=text) for each in session.terms),
        photos=tuple(replace(each, read=text, name=text[:100]) for each in session.photos),
    )


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_was_typed_comes_out_as_typed(typed: str) -> None:
    session = typed_everywhere(typed)
    for key in KEYS:
        assert letters(typed) in letters(told(session, key)), key


LONG: dict[str, Callable[[], str]] = {
    "a word of 10,000 letters": lambda: "abcdefghij" * 1_000,
    "500 lines": lambda: "\n".join(f"line{at}." for at in range(500)),
    "control characters": lambda: "one\x00two\x07three\u202efour\u2066 " * 20,
}


@pytest.mark.parametrize("kind", LONG)
def test_what_is_far_too_long_goes_on_over_pages_and_breaks_none(kind: str) -> None:
    typed = LONG[kind]()
    session = typed_everywhere(typed)
    for key in KEYS:
        for size in Paper:
            pdf = printed(session, key, size)
            assert reader(pdf).pages
            if kind == "500 lines" and key in ("wall", "mapping", "log", "photographs", "summary"):
                text = words(pdf)
                assert all(f"line{at}." in text for at in range(500)), key


def test_a_character_that_no_font_has_is_named_wherever_it_stands() -> None:
    session = typed_everywhere("before \ue123 after")
    for document in (each for each in documents_of(session) if each.key in KEYS):
        assert [each.character for each in missing_glyphs(session, document)] == ["\ue123"], document.key


def test_every_font_of_every_document_of_a_worked_example_is_in_its_file() -> None:
    session = sample(CALMER)
    for document in documents_of(session):
        for page in reader(make(session, document, Paper.A4)).pages:
            resources: Any = page["/Resources"]
            assert all("/FontFile2" in each.get_object()["/FontDescriptor"] for each in resources["/Font"].values())
