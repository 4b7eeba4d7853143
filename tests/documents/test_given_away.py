"""In every format, script and size: a text stands where its audience allows it, and nowhere else."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.reading import letters
from tests.documents.test_audiences import HOMES, labels, marked, told
from workshop.audience import may_see
from workshop.documents.catalogue import Document, documents_of
from workshop.documents.fonts import missing
from workshop.documents.formats import File, Format, document_files, json_file, list_files
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.identity import FACILITATOR, ROOM, only
from workshop.model.session import Session

_FORMS = tuple(each for each in ("Qu{}ux", "Žů{}őß", "Ωμ{}ψη", "Жу{}щы", "水{}火") if not missing(each))
"""A mark in each script that reads back: what stands in its middle is a number."""
_READERS = (ROOM, *(only(each) for each in HOMES))


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
@given(st.integers(0, 10**9), st.sampled_from(_FORMS))
def test_the_facilitator_takes_every_word_away_as_data(seed: int, form: str) -> None:
    session, marks = marked(labels(seed), form)
    text = read(json_file(session, reader=FACILITATOR))
    assert [marks[mark] for mark in marks if mark not in text] == []
