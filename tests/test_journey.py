"""A half day by keys and clicks, a power cut at its end, and every word on disk and on paper."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from workshop.model.parts import Link
from workshop.model.session import Session
from workshop.storage import file
from workshop.storage.verification import verified

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "tests" / "journey.txt"
PATIENCE = 120


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict[str, Any]], Path, Path]:
    """What the driver told line by line, the session's file, and the folder of its PDFs."""
    folder = tmp_path_factory.mktemp("journey")
    environment = os.environ | {
        "PYTHONPATH": str(ROOT / "src"),
        "ANALOGY_WORKSHOP_DOCUMENTS": str(folder / "documents"),
        "HOME": str(folder),
    }
    ended = subprocess.run(
        [sys.executable, "-m", "tests.drive", str(SCRIPT), "--data", str(folder / "data")],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        timeout=PATIENCE,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stdout[-2000:] + ended.stderr[-2000:]
    assert "Traceback" not in ended.stderr, ended.stderr
    told = [json.loads(line) for line in ended.stdout.splitlines()]
    return told, folder / "data" / "sessions" / "Quiet handovers at dawn.workshop", folder / "documents"


@pytest.fixture(scope="module")
def session(journey: tuple[list[dict[str, Any]], Path, Path]) -> Session:
    """What the next start finds."""
    return file.read(journey[1]).session


def test_every_line_was_carried_out_and_the_last_one_was_acknowledged(
    journey: tuple[list[dict[str, Any]], Path, Path],
) -> None:
    told, _, _ = journey
    assert not [each for each in told if "error" in each]
    assert told[-1]["saved"] is True
    assert told[-1]["banner"] == ""


def test_the_room_saw_the_working_altitude_and_nothing_since(
    journey: tuple[list[dict[str, Any]], Path, Path],
) -> None:
    told, _, _ = journey
    shown = told[-1]["projector"]
    assert shown["state"] == "LIVE"
    assert "Hand unfinished work to somebody who was not there" in shown["text"]
    assert "flour" not in shown["text"]


def test_the_file_is_whole_after_the_power_cut(journey: tuple[list[dict[str, Any]], Path, Path]) -> None:
    told, path, _ = journey
    checked = verified(path)
    assert not checked.problems
    assert checked.entries >= told[-1]["seq"]


def test_every_word_that_was_typed_is_on_disk(session: Session) -> None:
    assert session.plan.title == "Quiet handovers at dawn"
    assert [each.name for each in session.organisations] == ["Tolland Bakery", "Fell Rescue", "Harbour Pilots"]
    assert session.problem.statement == "The night shift leaves and nobody knows what stands in which oven"
    assert session.problem.lives_with_it == "Two shift leaders and eleven bakers"
    assert session.problem.tried == "A whiteboard that was wiped by noon"
    assert [each.word for each in session.misunderstandings] == ["proofed"]
    assert [each.reason for each in session.passed_over] == ["nobody here has seen it done"]
    assert [each.shared for each in session.comparisons] == ["Whoever takes over sees it with their own eyes"]
    assert [each.text for each in session.rungs] == [
        "Whoever takes over sees it with their own eyes",
        "Hand unfinished work to somebody who was not there",
        "Bring the dough sheets from nights to days",
    ]
    assert session.working_rung is session.rungs[1]
    assert [each.text for each in session.ideas] == ["Walk the ovens together once"]
    assert len(session.shortlist) == 2
    assert [(each.theirs, each.ours, each.link) for each in session.mapping if each.theirs] == [
        ("Watch officer", "Shift leader", Link.CORRESPONDS),
        ("Chart on the table", "", Link.GAP),
    ]
    assert [each.word for each in session.terms] == ["ready"]
    assert {each.text for each in session.meanings} == {"out of the proofer", "rope checked twice", "tide table read"}
    assert [each.text for each in session.jottings] == ["Ask Ana about the flour"]


def test_every_word_reads_back_out_of_the_documents(
    journey: tuple[list[dict[str, Any]], Path, Path], session: Session
) -> None:
    _, _, documents = journey
    pages = {path.stem: words_of(path) for path in documents.rglob("*.pdf")}
    assert len(pages) == len(session.organisations) + 1
    for organisation in session.organisations:
        text = pages[f"Quiet handovers at dawn, for {organisation.name}"]
        for expected in (
            "Hand unfinished work to somebody who was not there",
            "Walk the ovens together once",
            "ready",
            "seen by the next pair of eyes",
            organisation.name,
        ):
            assert squeezed(expected) in text, (organisation.name, expected)
        assert squeezed("Ask Ana about the flour") not in text


def test_the_brief_names_nothing_of_the_domain(
    journey: tuple[list[dict[str, Any]], Path, Path], session: Session
) -> None:
    _, _, documents = journey
    [brief] = documents.rglob(f"Brief {session.plan.brief_code}.pdf")
    text = words_of(brief)
    assert squeezed("Hand unfinished work to somebody who was not there") in text
    told = text + str(PdfReader(brief).metadata)
    for name in ("Tolland", "Bakery", "Quiet handovers", "oven"):
        assert squeezed(name) not in told


def words_of(path: Path) -> str:
    """The text of a PDF without white space, which breaks where lines do."""
    return squeezed("".join(page.extract_text() for page in PdfReader(path).pages))


def squeezed(text: str) -> str:
    """`text` without its white space."""
    return "".join(text.split())
