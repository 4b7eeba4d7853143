"""A session reads the same for ever: through the real program an own card is taken up, reworded and deleted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.deck.own_cards import industry
from tests.samples import CALMER
from workshop.cli import main
from workshop.deck.own_folder import OwnFolder
from workshop.model.parts import Analogy
from workshop.storage import file

ROOT = Path(__file__).resolve().parents[1]
TAKEN = """
wait loaded
open {file}
keys Ctrl+3
wait idle
focus search
type 9001
wait 300
keys Return
click card.shortlist
keys Return
wait saved
"""
REWORDED = """
wait loaded
open {file}
keys Ctrl+3
wait idle
go analogies//card:{key}
click own-cards
wait idle
wait 200
focus own.title
keys Ctrl+A
type Quite another title
wait 600
wait idle
"""
DELETED = """
wait loaded
open {file}
keys Ctrl+3
wait idle
go analogies//card:{key}
click own-cards
wait idle
wait 200
click own.delete
wait 600
wait idle
"""


def drive(script: str, data: Path) -> str:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.drive", "-", "--data", str(data)],
        input=script, capture_output=True, text=True, cwd=ROOT, timeout=120, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout[-1500:] + ended.stderr[-1500:]
    return ended.stdout


def test_an_analogy_keeps_the_text_of_its_card_when_that_is_reworded_or_deleted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, session = tmp_path / "data", tmp_path / "s.workshop"
    assert main(["new", str(session), "--from", str(CALMER)]) == 0
    own = OwnFolder(data / "deck")
    (kept,) = own.keep(industry())
    key = f"{kept.id}/{kept.strengths[0].id}"

    def taken() -> Analogy:
        return next(each for each in file.read(session).session.analogies if each.strength == key)

    drive(TAKEN.format(file=session), data)
    before = taken()
    assert (before.number, before.title, before.industry) == (9001, "The first open hive", "Bee school")
    assert before.mechanism == kept.strengths[0].mechanism
    drive(REWORDED.format(file=session, key=key), data)
    assert own.read().industries[0].strengths[0].title == "Quite another title"
    assert taken() == before
    told = drive(DELETED.format(file=session, key=key), data)
    assert [each.title for each in own.read().industries[0].strengths] == ["The quiet frame"]
    assert taken() == before
    assert "Traceback" not in told
    main(["export", str(session), "--to", "-", "--format", "json"])
    assert before.mechanism in capsys.readouterr().out
