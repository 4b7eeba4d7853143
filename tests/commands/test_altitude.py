"""`altitude`: verdict, score, reason and domain words of sentences."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Command

TIED, RIGHT, WIDE = (
    "How to calm patients before surgery",
    "How to keep people calm who wait alone, without promising them anything",
    "How to be better",
)


def test_it_says_verdict_score_and_domain_words(command: Command) -> None:
    told = command("altitude", TIED, "--json").json
    assert list(told) == ["text", "verdict", "score", "reason", "domain_words"]
    assert (told["text"], told["verdict"]) == (TIED, "tied")
    assert 0 <= told["score"] < 1 / 3
    assert [each["word"] for each in told["domain_words"]] == ["patients", "surgery"]
    assert all(TIED[each["start"] : each["end"]] == each["word"] for each in told["domain_words"])
    out = command("altitude", TIED).out
    assert "tied" in out
    assert "Domain words: patients, surgery" in out


def test_several_sentences_and_the_lines_of_a_file_have_a_line_each(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [json.loads(each) for each in command("altitude", TIED, RIGHT, WIDE, "--json").out.splitlines()]
    assert [each["verdict"] for each in told] == ["tied", "right", "wide"]
    source = tmp_path / "rungs.txt"
    source.write_text(f"{RIGHT}\n\n{WIDE}\n", "utf-8")
    told = [json.loads(each) for each in command("altitude", "--from", source, "--json").out.splitlines()]
    assert [each["verdict"] for each in told] == ["right", "wide"]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WIDE.encode())))
    assert command("altitude", "--from", "-", "--json").json["verdict"] == "wide"
    assert command("altitude", "How", "to", "be", "better", "--json").json["text"] == WIDE


@pytest.mark.parametrize("text", ["手術前の不安", "خدمة المرضى", "Wie man Patienten vor dem Eingriff beruhigt"])
def test_other_languages_are_told_that_it_knows_english(command: Command, text: str) -> None:
    told = command("altitude", text, "--json").json
    assert (told["verdict"], told["domain_words"]) == (None, [])
    assert "English" in told["reason"]


@pytest.mark.parametrize(
    "text", ["", "   ", "?!", "Dialysis", "\udcff", "a" * 10_000, "wait " * 2_000, "\x01How\x02 to \x00 wait\x07"]
)
def test_it_takes_any_text(command: Command, text: str) -> None:
    ended = command("altitude", text, "--json")
    assert (ended.code, ended.err) == (0, "")
    assert ended.json["verdict"] in ("tied", "right", "wide", None)
    assert command("altitude", text).code == 0


def test_it_needs_something_to_go_on(command: Command, tmp_path: Path) -> None:
    assert command("altitude").refused(2, "--from")
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    assert command("altitude", "--from", tmp_path / "binary").refused(3, "is not text in UTF-8")
    assert command("altitude", "--from", tmp_path / "none").refused(3, "none")
