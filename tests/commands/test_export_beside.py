"""What is exported never takes the place of another session's files."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.commands.conftest import Command, state
from tests.commands.test_export import GIVEN, LISTS
from tests.samples import CALMER, sample
from workshop.documents.spreadsheet import sheets
from workshop.model.document import session_from
from workshop.model.identity import SessionId
from workshop.model.run import Run
from workshop.storage.file import create


@pytest.fixture
def namesake(tmp_path: Path) -> Path:
    """Another session that is called as the hospital's."""
    session = sample(CALMER)
    path = tmp_path / "namesake.workshop"
    plan = replace(session.plan, id=SessionId("namesake"))
    create(path, replace(session, plan=plan), Run(), "2026-06-01T09:00:00+01:00")
    return path


def test_everything_of_another_session_of_that_title_goes_beside_it(
    command: Command, calmer: Path, namesake: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    assert command("export", calmer, "--everything", stick).code == 0
    first = state(stick)
    ended = command("export", namesake, "--everything", stick)
    folder = stick / "Calmer before surgery 2"
    assert {Path(each).parts[len(stick.parts)] for each in ended.out.splitlines()} == {folder.name}
    made = state(stick)
    assert {name: made[name] for name in first} == first
    assert session_from((folder / "For the facilitator/Calmer before surgery.json").read_bytes()).plan.id == "namesake"
    for each in (calmer, namesake):  # each finds its own again
        assert command("export", each, "--everything", stick).code == 0
    assert sorted(state(stick)) == sorted(made)


@pytest.mark.parametrize("form", ["pdf", "json", "md", "docx", "csv"])
def test_what_is_exported_goes_beside_the_files_of_another_session(
    command: Command, calmer: Path, namesake: Path, tmp_path: Path, form: str
) -> None:
    out, brief = tmp_path / "out", ["--document", "brief"]
    one = {"pdf": brief, "md": brief, "docx": ["--for", "HL"], "csv": ["--document", "ideas"]}
    asked = ["--to", out, "--format", form, *one.get(form, [])]
    assert command("export", calmer, *asked).code == 0
    first = state(out)
    (made,) = command("export", namesake, *asked).out.splitlines()
    assert Path(made).parent == tmp_path / "out 2"
    assert state(out) == first
    assert command("export", calmer, *asked).out.splitlines() == [str(out / name) for name in first]


def test_a_list_that_was_kept_from_a_spreadsheet_is_known_by_its_neighbours(
    command: Command, calmer: Path, namesake: Path, tmp_path: Path
) -> None:
    command("export", calmer, "--to", tmp_path / "out", "--document", "brief")
    command("export", calmer, "--to", tmp_path / "out", "--format", "csv", "--document", "ideas")
    (tmp_path / "out" / LISTS[0]).write_bytes(b'"Letter","Idea"\r\n"A","Changed by hand"\r\n')
    ended = command("export", namesake, "--to", tmp_path / "out", "--format", "csv", "--document", "ideas")
    assert ended.out.splitlines() == [str(tmp_path / "out 2" / LISTS[0])]


def test_sessions_of_different_titles_go_into_one_folder(command: Command, calmer: Path, tmp_path: Path) -> None:
    session = sample(CALMER)
    other = tmp_path / "other.workshop"
    plan = replace(session.plan, id=SessionId("other"), title="Shorter queues", brief_code="9X4")
    create(other, replace(session, plan=plan), Run(), "2026-06-01T09:00:00+01:00")
    for each in (calmer, other, calmer):
        assert command("export", each, "--to", tmp_path / "out").code == 0
    assert len(state(tmp_path / "out")) == 2 * len(GIVEN)


def test_what_marks_a_pdf_as_its_sessions_names_nothing(command: Command, calmer: Path, tmp_path: Path) -> None:
    command("export", calmer, "--to", tmp_path / "out", "--document", "brief")
    pdf = (tmp_path / "out" / "Brief 7K2.pdf").read_bytes()
    assert sample(CALMER).plan.id.encode() not in pdf
    assert PdfReader(io.BytesIO(pdf), strict=True).pages


@pytest.mark.parametrize(("form", "mark"), [("pdf", rb"%(.*)\n\Z"), ("md", rb"<!-- (.*) -->\n\Z")])
def test_nobody_can_tell_by_its_mark_that_a_brief_belongs_to_the_other_papers(
    command: Command, calmer: Path, tmp_path: Path, form: str, mark: bytes
) -> None:
    command("export", calmer, "--to", tmp_path / "out", "--format", form)
    marks = {each.name: re.search(mark, each.read_bytes()) for each in (tmp_path / "out").iterdir()}
    told = {name: found[1] for name, found in marks.items() if found}
    assert len(told) == len(GIVEN)
    brief = told.pop(f"Brief 7K2.{form}")
    assert len(set(told.values())) == 1
    assert brief.startswith(b"analogy-workshop ")
    assert brief not in told.values()


@pytest.mark.parametrize("form", ["md", "docx"])
def test_the_mark_is_nowhere_among_what_is_read(command: Command, calmer: Path, tmp_path: Path, form: str) -> None:
    command("export", calmer, "--to", tmp_path / "out", "--format", form, "--for", "HL")
    (made,) = (tmp_path / "out").iterdir()
    if form == "md":
        assert made.read_text("utf-8").splitlines()[-2:][0] == "", "a comment that touches a line is read with it"
        read = made.read_text("utf-8").rpartition("<!--")[0]
    else:
        read = "".join(each.text for each in docx.Document(str(made)).paragraphs)
    assert "analogy-workshop" not in read
    assert sample(CALMER).plan.id.encode() not in made.read_bytes()


def test_the_mark_of_a_list_is_no_row_and_is_not_on_standard_output(
    command: Command, calmer: Path, tmp_path: Path
) -> None:
    asked = ("export", calmer, "--format", "csv", "--document", "ideas", "--to")
    (made,) = command(*asked, tmp_path / "out").out.splitlines()
    written = Path(made).read_bytes()
    assert not written.strip(b"\xef\xbb\xbf").rpartition(b'"\r\n')[2].strip(), "blank lines alone"
    table = written.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table, newline="")))
    assert [each["Letter"] for each in rows] == [each[0] for each in sheets(sample(CALMER))[0].rows[1:]]
    assert command(*asked, "-").out.removeprefix("\ufeff") == table.rstrip() + "\r\n"


def test_a_word_file_that_is_none_is_nobodys(command: Command, calmer: Path, tmp_path: Path) -> None:
    asked = ("export", calmer, "--to", tmp_path / "out", "--format", "docx", "--for", "HL")
    (made,) = command(*asked).out.splitlines()
    Path(made).write_bytes(b"PK, and nothing after it")
    assert command(*asked).out.splitlines() == [made]
