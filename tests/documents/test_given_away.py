"""In every format, script and size: a text stands where its audience allows it, and nowhere else."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.calmer import HALCYON, calmer
from tests.documents.reading import letters, words
from tests.documents.test_audiences import HOMES, labels, marked, told
from workshop.audience import may_see
from workshop.documents.catalogue import Document, documents_of, make
from workshop.documents.fonts import missing
from workshop.documents.formats import File, Format, document_files, json_file, list_files
from workshop.documents.keys import TRANSLATION
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.documents.words_on_paper import on_paper
from workshop.model.identity import FACILITATOR, ROOM, only
from workshop.model.session import Session

_FORMS = tuple(each for each in ("Qu{}ux", "Žů{}őß", "Ωμ{}ψη", "Жу{}щы", "水{}火") if not missing(each))
"""A mark in each script that reads back: what stands in its middle is a number."""
_SCRIPTS = (
    st.characters(max_codepoint=0x24F, categories=["L", "Nd"]),
    st.characters(min_codepoint=0x386, max_codepoint=0x3CE, categories=["L"]),
    st.characters(min_codepoint=0x400, max_codepoint=0x45F, categories=["L"]),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5, categories=["L"]),
)
_READERS = (ROOM, *(only(each) for each in HOMES))
_TEXT = st.one_of(*(st.text(each | st.just(" "), min_size=1, max_size=40) for each in _SCRIPTS))
_FIELDS = 9


def read(file: File) -> str:
    """All that a file gives away, in its name as well, without white space."""
    content = file.content()
    if file.file_name.endswith(".docx"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            inside = "".join(parts.read(each).decode("utf-8", "replace") for each in parts.namelist())
        text = unescape(re.sub(r"<[^>]*>", "", inside))
    else:
        text = content.decode("utf-8-sig")
    return letters(f"{file.file_name} {text}")


def files_of(session: Session, document: Document, paper: Paper) -> Iterator[File]:
    """`document` in every format but PDF, and all that its reader can be given as data."""
    for form in (Format.MARKDOWN, Format.WORD):
        yield from document_files(session, [document], form, paper, Record())
    yield from list_files(session, document.reader)
    yield json_file(session, reader=document.reader)


@settings(max_examples=14, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(_FORMS), st.integers(0, 99), st.sampled_from(Paper))
def test_no_format_gives_away_what_its_reader_may_not_see(seed: int, form: str, which: int, paper: Paper) -> None:
    session, marks = marked(labels(seed), form)
    documents = [each for each in documents_of(session) if each.reader in _READERS]
    document = documents[which % len(documents)]
    home = session.organisation(document.organisation)
    own = home.name if home else ""  # its own name is no secret to an organisation
    given_away = {each.file_name: read(each) for each in files_of(session, document, paper)}
    given_away[document.file_name] = told(session, document, paper)
    for name, text in given_away.items():
        shown = (mark for mark in marks if mark in text and mark != own)
        assert [marks[mark] for mark in shown if not may_see(document.reader, marks[mark][0])] == [], name


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(_FORMS), st.sampled_from(HOMES), st.sampled_from(Paper))
def test_a_document_says_the_same_in_every_format(seed: int, form: str, home: str, paper: Paper) -> None:
    session, marks = marked(labels(seed), form)
    document = translation_for(session, home)
    printed = told(session, document, paper)
    there = {mark for mark in marks if mark in printed}
    assert len(there) > 10
    for kind in (Format.MARKDOWN, Format.WORD):
        (file,) = document_files(session, [document], kind, paper, Record())
        text = read(file)
        assert {marks[mark][1:] for mark in marks if (mark in text) is not (mark in there)} == set(), kind


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10**9), st.sampled_from(_FORMS))
def test_the_facilitator_takes_every_word_away_as_data(seed: int, form: str) -> None:
    session, marks = marked(labels(seed), form)
    text = read(json_file(session, reader=FACILITATOR))
    assert [marks[mark] for mark in marks if mark not in text] == []


@settings(max_examples=10, deadline=None)
@given(st.lists(_TEXT, min_size=_FIELDS, max_size=_FIELDS), st.sampled_from(Paper))
def test_a_text_of_any_script_reads_back_from_every_kind_of_field(typed: list[str], paper: Paper) -> None:
    session = filled([f"«{at}{each}»" for at, each in enumerate(typed)])
    document = translation_for(session, HALCYON)
    printed = letters(words(make(session, document, paper)))
    (markdown,) = document_files(session, [document], Format.MARKDOWN, paper, Record())
    (word,) = document_files(session, [document], Format.WORD, paper, Record())
    others = (read(markdown), read(word))
    for at, each in enumerate(typed):
        assert letters(on_paper(f"«{at}{each}»")) in printed
        assert [letters(f"«{at}{each}»") in text for text in others] == [True, True]


def filled(texts: list[str]) -> Session:
    """The hospital's session with these texts in as many kinds of fields of Halcyon's document."""
    idea, term, decision, meant, row, asked, why, title, rung = texts
    found = calmer()
    halcyons = tuple(
        replace(each, asked=asked, why=why, title=title) if each.id == HALCYON else each for each in found.take_home
    )
    return replace(
        found,
        ideas=tuple(replace(each, text=idea) for each in found.ideas),
        terms=tuple(replace(each, in_room=term) for each in found.terms),
        decisions=tuple(replace(each, text=decision) for each in found.decisions),
        misunderstandings=tuple(replace(each, meant=meant) for each in found.misunderstandings),
        mapping=tuple(replace(each, ours=row) for each in found.mapping),
        take_home=halcyons,
        rungs=tuple(replace(each, text=rung) for each in found.rungs),
    )


def translation_for(session: Session, home: str) -> Document:
    """The translation document of `home`."""
    return next(each for each in documents_of(session) if (each.key, each.organisation) == (TRANSLATION, home))
