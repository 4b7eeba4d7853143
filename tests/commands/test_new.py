"""`new`: a session file from a document, or nothing at all."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Command, state
from tests.samples import CALMER, SAMPLES, sample
from workshop.model.document import LARGEST
from workshop.storage.file import read


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_export_new_export_gives_the_same_bytes(command: Command, tmp_path: Path, path: Path) -> None:
    first, second = tmp_path / "first.workshop", tmp_path / "second.workshop"
    assert command("new", first, "--from", path).code == 0
    assert command("export", first, "--to", tmp_path / "a", "--format", "json").code == 0
    (exported,) = (tmp_path / "a").iterdir()
    assert exported.read_bytes() == path.read_bytes()
    assert command("new", second, "--from", exported).code == 0
    assert command("export", second, "--to", tmp_path / "b", "--format", "json").code == 0
    (again,) = (tmp_path / "b").iterdir()
    assert again.read_bytes() == path.read_bytes()


def test_the_document_may_come_from_standard_input(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CALMER.read_bytes())))
    made = tmp_path / "calmer.workshop"
    ended = command("new", made, "--from", "-", "--json")
    assert ended.json == {"file": str(made), "title": "Calmer before surgery"}
    assert read(made).session == sample(CALMER)


MALFORMED = {
    "nothing": (b"", "document: is not JSON: there is nothing in it"),
    "cut off": (CALMER.read_bytes()[:9_000], "document: is not JSON: line "),
    "cut short": (b'{"format":\n', "document: is not JSON: line 2: it ends here before it is complete"),
    "no comma": (b'{"format": "x"\n"version": 1}', "is not JSON: line 2: a comma or a closing bracket is missing here"),
    "no colon": (b'{\n"format" "x"}', "is not JSON: line 2: a colon is missing"),
    "a comma too many": (b'{"format": "x",\n}', "is not JSON: line "),
    "curly marks": ('{\n"format": “x”}'.encode(), "is not JSON: line 2: a value is expected here"),
    "open text": (b'{"format": "x}', 'is not JSON: line 1: a text that begins here has no quotation mark (")'),
    "line end": (b'{"format": "x\ny"}', "is not JSON: line 1: a text must not go on in the next line"),
    "backslash": (b'{"format": "C:\\data"}', "is not JSON: line 1: a backslash inside a text must be written twice"),
    "more": (b"{}\n{}", "is not JSON: line 2: something stands here after the end"),
    "newer": (b'{"format": "analogy-workshop", "version": 2}', "version: is 2, made by a newer program"),
    "no version": (b'{"format": "analogy-workshop"}', "version: must be 1"),
    "not UTF-8": (b"\xff\xfe{}", "document: is not UTF-8 text"),
    "a list": (b"[]", "document: must be an object"),
    "another format": (b'{"format": "x"}', "format: must be"),
    "no plan": (b'{"format": "analogy-workshop", "version": 1}', "plan: is missing"),
    "deep": (b"[" * 100_000, "document: is nested too deeply"),
    "deep and closed": (b'{"a":' * 5_000 + b"1" + b"}" * 5_000, "document: is nested too deeply"),
    "NaN": (b'{"version": NaN}', "document: NaN is not a number here"),
    "infinity": (b'{"version": -Infinity}', "document: -Infinity is not a number here"),
    "endless digits": (b'{"version": ' + b"9" * 5_000 + b"}", "document: is not JSON: a number in it is far too long"),
    "twice": (b'{"format": "a", "format": "b"}', "document: has a field twice"),
    "a field like a screen's orders": (
        b'{"format": "analogy-workshop", "version": 1, "\\u001b[2J\\n\\nx": 1}',
        "x: is not",
    ),
}


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_document_is_refused_by_name_and_nothing_is_written(
    command: Command, tmp_path: Path, name: str
) -> None:
    content, said = MALFORMED[name]
    source = tmp_path / "source.json"
    source.write_bytes(content)
    before = state(tmp_path)
    ended = command("new", tmp_path / "made.workshop", "--from", source)
    assert ended.refused(3, "source.json: ", said)
    assert "\x1b" not in ended.err
    assert not any(python in ended.err for python in ("Expecting", "delimiter", "(char", "Extra data", "Invalid"))
    assert state(tmp_path) == before


def test_an_oversized_document_is_refused(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "source.json"
    with source.open("wb") as file:
        file.truncate(LARGEST + 1)
    assert command("new", tmp_path / "made.workshop", "--from", source).refused(3, "document: is larger than 32 MB")
    assert not (tmp_path / "made.workshop").exists()


def test_a_wrong_place_deep_inside_is_named(command: Command, tmp_path: Path) -> None:
    content = json.loads(CALMER.read_bytes())
    content["mapping"][7]["link"] = "nearly"
    source = tmp_path / "source.json"
    source.write_text(json.dumps(content))
    ended = command("new", tmp_path / "made.workshop", "--from", source)
    assert ended.refused(3, "mapping[7]: link must be one of: unasked, corresponds, no counterpart, breaks here")


def test_lone_surrogates_and_other_scripts_are_kept_as_well_as_a_file_can(command: Command, tmp_path: Path) -> None:
    title = "静かな朝 \ud800 صباح هادئ 👩🏽‍⚕️ x" + "y" * 30_000
    content = {"format": "analogy-workshop", "version": 1, "plan": {"id": "s", "title": title}}
    source = tmp_path / "source.json"
    source.write_text(json.dumps(content))
    made = tmp_path / "made.workshop"
    assert command("new", made, "--from", source).code == 0
    kept = read(made).session.plan.title
    assert kept.startswith("静かな朝 \ufffd صباح هادئ 👩🏽‍⚕️ x")
    assert len(kept) == 20_000
    assert command("check", made).code == 0
    assert command("show", made, "--json").json["title"] == kept


def test_a_file_that_is_there_is_never_replaced(command: Command, tmp_path: Path) -> None:
    there = tmp_path / "there.workshop"
    there.write_text("precious")
    assert command("new", there, "--from", CALMER).refused(3, "there.workshop is already there")
    assert there.read_text() == "precious"


def test_a_folder_that_cannot_be_written_is_said(command: Command, tmp_path: Path) -> None:
    wall = tmp_path / "wall"
    wall.write_text("")
    assert command("new", wall / "made.workshop", "--from", CALMER).refused(3)


def test_a_source_that_is_not_there_or_a_folder_is_said(command: Command, tmp_path: Path) -> None:
    assert command("new", tmp_path / "made.workshop", "--from", tmp_path / "no.json").refused(3, "no.json")
    assert command("new", tmp_path / "made.workshop", "--from", tmp_path).refused(3, tmp_path.name)
    assert list(tmp_path.iterdir()) == []


def test_the_source_has_to_be_named(command: Command, tmp_path: Path) -> None:
    assert command("new", tmp_path / "made.workshop").refused(2, "--from")
