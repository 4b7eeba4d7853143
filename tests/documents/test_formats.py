"""Markdown, CSV, JSON and Word: the same words for the same readers as on paper."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import docx
import pytest
from docx.shared import Pt

from tests.samples import CALMER, CLICK, sample
from workshop.documents.catalogue import Document, documents_of
from workshop.documents.formats import Format, document_files, json_file, list_files
from workshop.documents.markdown import escaped, markdown
from workshop.documents.pseudonyms import pseudonymous
from workshop.documents.record import Record
from workshop.documents.spreadsheet import sheets
from workshop.documents.style import PAGES, Paper
from workshop.documents.word_file import word_file
from workshop.model.document import session_from
from workshop.model.identity import FACILITATOR, ROOM, Audience, HandId, OrganisationId, ParticipantId, only
from workshop.model.paper import Hand
from workshop.model.parts import Participant
from workshop.model.session import Session
from workshop.model.votes import Rating

HALCYON = OrganisationId("org-halcyon")
SECRET = "Zeppelin on Thursday"


def for_halcyon(session: Session) -> Document:
    return next(each for each in documents_of(session) if each.organisation == HALCYON)


def brief(session: Session) -> Document:
    return next(each for each in documents_of(session) if each.organisation is None)


def with_idea(text: str, audience: Audience = ROOM) -> Session:
    before = sample(CALMER)
    first = replace(before.ideas[0], text=text, audience=audience)
    return replace(before, ideas=(first, *before.ideas[1:]))


def in_word(content: bytes) -> str:
    """Every word of a Word file: paragraphs, tables, running lines, and what it says of itself."""
    made = docx.Document(io.BytesIO(content))
    section = made.sections[0]
    texts = [each.text for each in (*made.paragraphs, *section.header.paragraphs, *section.footer.paragraphs)]
    texts += [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    said = made.core_properties
    return "\n".join(
        (*texts, said.title, said.author, said.subject, said.keywords, said.comments, said.last_modified_by)
    )


def every_text(session: Session, document: Document) -> str:
    """`document` in all its formats at once, with the names of its files."""
    files = [
        file
        for form in (Format.MARKDOWN, Format.WORD)
        for file in document_files(session, [document], form, Paper.A4, Record())
    ]
    texts = [in_word(each.content()) if each.file_name.endswith(".docx") else each.content().decode() for each in files]
    return "\n".join((*texts, *(each.file_name for each in files)))


def test_markdown_says_what_the_page_says() -> None:
    session = sample(CALMER)
    text = markdown(session, for_halcyon(session)).decode()
    assert text.startswith("# What your fog-bound evenings taught a hospital\n")
    assert "## Words that changed hands" in text
    assert "| You say | St Brannock Hospital hears | In this project we say | Status |" in text
    assert "> Help someone who is frightened" in text


def test_dots_and_ratings_of_the_wall_are_in_markdown_too() -> None:
    session = sample(CLICK)
    wall = next(each for each in documents_of(session) if each.key == "wall")
    text = markdown(session, wall).decode()
    assert "8 dots" in text
    assert "no dots" in text
    assert "A: new 3.8, feasible 4.5" in text


def test_each_idea_of_the_wall_is_a_row_of_its_cluster_in_markdown() -> None:
    session = sample(CLICK)
    wall = next(each for each in documents_of(session) if each.key == "wall")
    text = markdown(session, wall).decode()
    cluster = text[text.index("## Keeping it the same for years") : text.index("## Asking people")].strip().split("\n")
    assert len(cluster) == 2 + 2 + 5  # its name, the head that Markdown wants, five ideas
    assert cluster[4] == (
        "| **F** | Somebody owns the sound, and may veto a battery door<br>*Coconut and cellophane, Radio · 4 dots* |"
    )


def test_the_word_that_a_moment_was_about_is_as_strong_as_on_paper() -> None:
    session = sample(CALMER)
    text = markdown(session, for_halcyon(session)).decode()
    assert "| **list** | **St Brannock Hospital** meant: the order of operations" in text
    assert "| agreed |" in text


def test_notes_beside_each_other_are_one_note_in_markdown() -> None:
    session = sample(CALMER)
    text = markdown(session, for_halcyon(session)).decode()
    assert "*Theatre · 9 dots*" in text
    summary = next(each for each in documents_of(session) if each.key == "summary")
    assert "*Departure lounge in fog, Airline lounges · 5 dots*" in markdown(session, summary).decode()


def test_the_brief_carries_its_code_in_markdown_too_and_names_nobody() -> None:
    session = sample(CALMER)
    (file,) = document_files(session, [brief(session)], Format.MARKDOWN, Paper.A4, Record())
    text = file.content().decode()
    assert file.file_name == "Brief 7K2.md"
    assert text.startswith("# Brief 7K2\n")
    assert not [each.name for each in session.organisations if each.name in text]
    assert session.plan.title not in text


def test_the_brief_asks_its_three_questions_in_markdown_too() -> None:
    session = sample(CALMER)
    text = markdown(session, brief(session)).decode()
    asked = text[text.index("## Three things we would like to hear") :]
    for number, question in enumerate(
        (
            "Does this happen where you work? Say it in your words.",
            "What do your people do at the worst minute?",
            "Which word on this page made you stop?",
        ),
        1,
    ):
        assert f"**{number}** {question}\n\n\\_" in asked, "each with its blank below"
    assert "Give this page back" in asked


def test_markdown_says_whose_session_it_was_with_whom_and_when() -> None:
    session = sample(CALMER)
    lines = markdown(session, for_halcyon(session)).decode().replace("\u200e", "").split("\n\n")
    assert lines[1] == "*Calmer before surgery · For Halcyon Lounges*"
    assert lines[-1] == "*Analogy workshop, St Brannock Hospital, 27 May*\n"


def test_a_word_file_has_the_running_lines_of_the_paper_and_the_page() -> None:
    session = sample(CALMER)
    made = docx.Document(io.BytesIO(word_file(session, for_halcyon(session), Paper.A4))).sections[0]
    (above,), (below,) = made.header.paragraphs, made.footer.paragraphs
    assert above.text == "Calmer before surgery\tFor Halcyon Lounges"
    assert below.text.replace("\u200e", "") == "Analogy workshop, St Brannock Hospital, 27 May\t / "
    for line in (above, below):
        (stop,) = line.style.paragraph_format.tab_stops
        assert stop.position == pytest.approx(Pt(PAGES[Paper.A4].inner), abs=Pt(0.1))


def test_a_tent_card_is_told_once_with_how_many_there_are() -> None:
    session = sample(CALMER)
    cards = next(each for each in documents_of(session) if each.key == "tent-cards")
    text = markdown(session, cards).decode()
    assert text.count("St Brannock Hospital") == 1
    assert r"| \_\_\_\_\_\_\_\_\_\_\_\_ | St Brannock Hospital | 4 |" in text


@pytest.mark.parametrize(
    "typed", ["# a", "1. a", "- a", "=1", "<img src=x>", "[a](b)", "https://a.b", "a_b_c", "`x`", "&amp;"]
)
def test_what_people_typed_is_no_markup(typed: str) -> None:
    shown = escaped(typed)
    assert shown != typed
    assert shown.replace("\\", "") == typed


def test_a_text_with_bars_and_lines_stays_in_its_cell() -> None:
    text = markdown(with_idea("one | two\nthree"), for_halcyon(sample(CALMER))).decode()
    (row,) = [line for line in text.splitlines() if "one" in line and "three" in line]
    assert r"one \| two<br>three" in row


def test_what_is_for_another_is_in_no_format() -> None:
    for audience in (FACILITATOR, only(OrganisationId("org-evenkeel"))):
        session = with_idea(SECRET, audience)
        assert SECRET not in every_text(session, for_halcyon(session))
        assert SECRET not in "".join(each.content().decode() for each in list_files(session, only(HALCYON)))
        assert SECRET not in "".join(each.content().decode() for each in list_files(session))
        assert SECRET not in json_file(session, reader=only(HALCYON)).content().decode()
        assert SECRET in json_file(session).content().decode()


def test_what_is_for_it_alone_is_in_its_own() -> None:
    session = with_idea(SECRET, only(HALCYON))
    assert every_text(session, for_halcyon(session)).count(SECRET) >= 2
    assert SECRET in "".join(each.content().decode() for each in list_files(session, only(HALCYON)))


def test_with_pseudonyms_no_format_names_anybody() -> None:
    session = pseudonymous(sample(CLICK))
    told = "\n".join(every_text(session, each) for each in documents_of(session))
    told += json_file(session).content().decode()
    told += "".join(each.content().decode() for each in list_files(session))
    assert not [each.spokesperson for each in sample(CLICK).organisations if each.spokesperson in told]
    assert "Table 1-P" in told


def test_only_translation_documents_come_for_word() -> None:
    session = sample(CALMER)
    files = document_files(session, documents_of(session), Format.WORD, Paper.A4, Record())
    assert [each.key for each in files] == ["translation"] * 4
    assert files[1].file_name == "Calmer before surgery, for Halcyon Lounges.docx"


def test_the_word_file_has_its_words_its_page_and_its_title() -> None:
    session = sample(CALMER)
    content = word_file(session, for_halcyon(session), Paper.LETTER)
    made = docx.Document(io.BytesIO(content))
    assert made.core_properties.title == "What your fog-bound evenings taught a hospital"
    assert made.core_properties.author == ""
    assert made.sections[0].page_width == Pt(612)
    assert [each.text for each in made.paragraphs if each.style and each.style.name == "Heading 1"][:2] == [
        "The question, with the trade taken out",
        "What you brought",
    ]
    assert "For Halcyon Lounges" in in_word(content)
    assert "Promise the next update, never the start time" in in_word(content)


def test_the_columns_of_word_tables_are_as_wide_as_on_paper() -> None:
    session = sample(CALMER)
    made = docx.Document(io.BytesIO(word_file(session, for_halcyon(session), Paper.A4)))
    label, text = made.tables[0].rows[0].cells
    assert label.text == "Promise the update"
    assert label.width / (label.width + text.width) == pytest.approx(0.243, abs=0.01)
    ideas = next(each for each in made.tables if each.rows[0].cells[0].text == "A")
    letter, idea = ideas.rows[0].cells
    assert letter.width < idea.width / 8
    for table in made.tables:
        for row in table.rows:
            assert sum(each.width for each in row.cells) == pytest.approx(Pt(PAGES[Paper.A4].inner), abs=Pt(1))


_TABLE_ORDER = ("tblStyle", "bidiVisual", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook")


@pytest.mark.parametrize("leftward", [False, True])
def test_what_a_word_table_says_of_itself_stands_in_the_order_of_the_format(
    leftward: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.documents.word_table.right_to_left", lambda: leftward)
    session = sample(CALMER)
    made = docx.Document(io.BytesIO(word_file(session, for_halcyon(session), Paper.A4)))
    for table in made.tables:
        told = [each.tag.rpartition("}")[2] for each in table._tbl.tblPr]
        assert told == [each for each in _TABLE_ORDER if each in told]
        assert ("bidiVisual" in told) == leftward


def test_in_word_sections_follow_each_other_without_empty_lines() -> None:
    session = sample(CALMER)
    made = docx.Document(io.BytesIO(word_file(session, for_halcyon(session), Paper.A4)))
    assert [each.text for each in made.paragraphs if not each.text.strip()] == []


def test_in_word_and_markdown_the_two_halves_of_a_misunderstanding_stand_beside_each_other() -> None:
    session = sample(CALMER)
    meant, heard = "waiting is time a guest has paid for", "you are charging people to sit there"
    made = docx.Document(io.BytesIO(word_file(session, for_halcyon(session), Paper.A4)))
    (row,) = next(each for each in made.tables if meant in each.rows[0].cells[0].text).rows
    assert [cell.text.split("\n")[-1] for cell in row.cells] == [meant, heard]
    lines = markdown(session, for_halcyon(session)).decode().splitlines()
    assert any(meant in line and heard in line for line in lines)


def test_the_same_session_gives_the_same_word_file_with_no_date_in_it() -> None:
    session = sample(CALMER)
    once, again = (word_file(session, for_halcyon(session), Paper.A4) for _ in range(2))
    assert once == again
    assert {each.date_time[0] for each in zipfile.ZipFile(io.BytesIO(once)).infolist()} == {1980}


@pytest.mark.parametrize("text", ["a\x00\x0b\x1fb \ud800", "R&D <b>x</b>", "שלום עולם", "مرحبا بالعالم", "x" * 10_000])
def test_any_text_goes_into_word_and_markdown(text: str) -> None:
    session = with_idea(text.encode("utf-8", "replace").decode())
    assert word_file(session, for_halcyon(session), Paper.A4)
    assert markdown(session, for_halcyon(session))


def test_data_tells_an_organisation_of_the_question_that_it_takes_along_as_its_document_does() -> None:
    session = sample(CALMER)
    of_others = next(each for each in session.misunderstandings if HALCYON not in (each.said_by, *each.heard_by))
    asked = replace(of_others, question="How soon is soon?", asked_of=HALCYON)
    moments = tuple(asked if each is of_others else each for each in session.misunderstandings)
    session = replace(session, misunderstandings=moments)
    assert "How soon is soon?" in markdown(session, for_halcyon(session)).decode()
    read = session_from(json_file(session, reader=only(HALCYON)).content())
    assert asked.id in [each.id for each in read.misunderstandings]
    found = {each.key: each for each in sheets(session, only(HALCYON))}["misunderstandings"]
    assert "How soon is soon?" in [row[-2] for row in found.rows]


@pytest.mark.parametrize("reader", [only(HALCYON), ROOM])
def test_data_for_a_reader_is_no_more_than_its_documents_tell(reader: Audience) -> None:
    before = sample(CALMER)
    home = before.organisations[1].id
    person = Participant(id=ParticipantId("p"), rank="i00000", organisation=home, name="Mara Lind", audience=ROOM)
    hand = Hand(
        id=HandId("h"), rank="i00000", holder="Mara Lind", organisation=home, analogies=(before.analogies[0].id,)
    )
    rating = Rating(id=f"{before.ideas[0].id}.novelty", idea=before.ideas[0].id, fours=3)
    heard = replace(before.reactions[0], who="Mara, a nurse")
    session = replace(before, participants=(person,), hands=(hand,), ratings=(rating,), reactions=(heard,))
    shy = replace(
        session,
        voting=replace(session.voting, revealed=False),
        ground_rules=replace(session.ground_rules, names_agreed=False),
    )
    data = json_file(shy, reader=reader).content()
    read = session_from(data)
    assert (read.dots, read.ratings) == ((), ())
    assert not any(each.spokesperson for each in read.organisations)
    assert not any(each.speaker for each in read.analogies)
    assert "Mara" not in data.decode()
    assert not any("Mara" in cell for each in sheets(shy, reader) for row in each.rows for cell in row)
    told = next(each.rows[1:] for each in sheets(shy, reader) if each.key == "misunderstandings")
    assert [each.word for each in read.misunderstandings] == [row[0] for row in told]
    assert len(told) == (3 if reader == only(HALCYON) else len(session.misunderstandings))
    bold = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    read = session_from(json_file(bold, reader=reader).content())
    assert (read.dots, read.ratings) == (bold.dots, bold.ratings)
    assert (read.organisations, read.hands, read.reactions) == (bold.organisations, bold.hands, bold.reactions)
    assert session_from(json_file(shy).content()) == shy, "the facilitator has all of it"


def test_json_for_an_organisation_is_a_session_that_the_program_reads() -> None:
    file = json_file(sample(CALMER), reader=only(HALCYON))
    read = session_from(file.content())
    assert file.file_name == "Calmer before surgery, for Halcyon Lounges.json"
    assert read.jottings == ()
    assert [each.id for each in read.take_home] == [HALCYON]
