"""Commands are run as they are typed, in this process, and judged by what they print, return and leave on disk."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from tests.samples import CALMER, sample, with_people
from workshop.cli import main
from workshop.deck.deck import read_deck
from workshop.model.run import Run
from workshop.storage.file import create


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value that was printed."""
        return json.loads(self.out)

    def refused(self, code: int, *said: str) -> bool:
        """Whether it ended with `code`, one line of complaint that says `said`, and nothing else."""
        lines = self.err.splitlines()
        told = len(lines) == 1 and lines[0].startswith("analogy-workshop: ") and "Traceback" not in self.err
        return self.code == code and self.out == "" and told and all(each in self.err for each in said)


Command = Callable[..., Ended]


_read_once: Final = cache(read_deck)


@pytest.fixture(autouse=True)
def deck_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands are many here, and the deck is the same for all of them; each process reads its own."""
    monkeypatch.setattr("workshop.deck.deck.read_deck", _read_once)


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs `analogy-workshop` with these arguments."""

    def run(*arguments: object) -> Ended:
        code = main([str(each) for each in arguments])
        told = capsys.readouterr()
        return Ended(code, told.out, told.err)

    return run


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hospital's session as a file; for copying only."""
    path = tmp_path_factory.mktemp("made") / "calmer.workshop"
    create(path, sample(CALMER), Run(stage="mapping"), "2026-05-27T12:14:00+01:00")
    return path


@pytest.fixture
def calmer(made_once: Path, tmp_path: Path) -> Path:
    """The hospital's session as a file of this test's own."""
    return Path(shutil.copyfile(made_once, tmp_path / "calmer.workshop"))


@pytest.fixture
def peopled(tmp_path: Path) -> Path:
    """The same with a person named in what each organisation takes home."""
    path = tmp_path / "peopled.workshop"
    create(path, with_people(sample(CALMER)), Run(stage="mapping"), "2026-05-27T12:14:00+01:00")
    return path


@pytest.fixture
def unusable(made_once: Path, tmp_path: Path) -> dict[str, Path]:
    """Files that cannot be used, by what is wrong with them."""
    whole = made_once.read_bytes()
    files = {
        "empty": b"",
        "a text": b"Dear all, attached please find nothing.\n" * 10,
        "another database": whole[:68] + b"\0\0\0\0" + whole[72:],
        "newer": whole[:60] + (99).to_bytes(4) + whole[64:],
        "cut off": whole[: len(whole) // 2],
        "overwritten": whole[:8192] + b"\xff" * 30_000 + whole[38_192:],
    }
    found = {}
    for name, content in files.items():
        found[name] = tmp_path / f"{name}.workshop"
        found[name].write_bytes(content)
    found["a folder"] = tmp_path / "a folder.workshop"
    found["a folder"].mkdir()
    found["not there"] = tmp_path / "not there.workshop"
    return found


def state(folder: Path) -> dict[str, bytes]:
    """Every file under `folder` with its bytes."""
    return {str(each.relative_to(folder)): each.read_bytes() for each in folder.rglob("*") if each.is_file()}
