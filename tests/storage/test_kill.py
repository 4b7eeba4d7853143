"""However and whenever the program dies, what was acknowledged is on disk, and the file is sound."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop.storage.errors import InUse
from workshop.storage.file import open_to_work
from workshop.storage.pictures import every

KILLS = 80
_ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")


class Nursery:
    """Starts children that edit, and kills them."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.mortal"], cwd=_ROOT, text=True, stdin=-1, stdout=-1,
            start_new_session=True, env=os.environ | {"PYTHONPATH": f"{_ROOT / 'src'}{os.pathsep}{_ROOT}"},
        )  # fmt: skip

    def tell(self, line: str) -> None:
        """Give it a line."""
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def heard(self) -> str:
        """The next line from it or its children."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "it ended"
        return line.strip()

    def kill(self, child: int) -> list[str]:
        """Kill a child; what it and the others said until it was gone."""
        os.kill(child, signal.SIGKILL)
        self.tell("reap")
        return list(iter(self.heard, "reaped"))

    def started(self, path: Path) -> tuple[int, list[str]]:
        """A child that edits `path` by now, and what it said until then."""
        self.tell(f"edit {path}")
        said: list[str] = []
        while not any(each == "editing" for each in said):
            said.append(self.heard())
        child = next(int(each.split()[1]) for each in said if each.startswith("child"))
        return child, said

    def end(self) -> None:
        """Let it go, with whichever of its children a test that failed has left: nobody waits for those."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate()


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    """A process that forks children."""
    made = Nursery()
    yield made
    made.end()


def _killed_again_and_again(nursery: Nursery, path: Path, times: int, seed: int) -> None:
    dice = random.Random(seed)
    acknowledged = 0
    for _ in range(times):
        child, said = nursery.started(path)
        moment = dice.choice((0, dice.randrange(2), dice.randrange(6), dice.randrange(6)))
        said += [nursery.heard() for _ in range(moment)]
        said += nursery.kill(child)
        saved = [each.split() for each in said if each.startswith("saved")]
        opened = open_to_work(path)  # checks every page, every row, the whole journal
        session = opened.session
        assert set(every(opened.db)) >= {each.digest for each in session.photos}, "a photograph without its picture"
        opened.db.close()
        opened.lock.release()
        assert [each.text for each in session.ideas] == [f"idea {number}" for number in range(len(session.ideas))]
        if saved:
            _, _, counted, ideas = saved[-1]
            assert int(session.problem.statement or 0) >= int(counted)
            assert len(session.ideas) >= int(ideas) - 1  # undone for a moment, on its way to being done again
            acknowledged += len(saved)
    assert acknowledged > times, "it was killed before it did anything"


def test_no_acknowledged_edit_is_lost_to_a_kill(nursery: Nursery, path: Path) -> None:
    _killed_again_and_again(nursery, path, KILLS, 1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(10))
def test_no_acknowledged_edit_is_lost_to_hundreds_of_kills(nursery: Nursery, path: Path, seed: int) -> None:
    _killed_again_and_again(nursery, path, 400, seed)


def test_of_twenty_starts_at_once_one_gets_the_file_and_its_death_blocks_nobody(nursery: Nursery, path: Path) -> None:
    children = []
    for _ in range(20):
        nursery.tell(f"open {path}")
        children.append(int(nursery.heard().split()[1]))
    nursery.tell("go")
    assert sorted(nursery.heard() for _ in range(20)) == ["in use"] * 19 + ["mine"]
    with pytest.raises(InUse):
        open_to_work(path)
    for _ in range(19):
        nursery.tell("reap")
        assert nursery.heard() == "reaped"
    alive = [each for each in children if _lives(each)]
    nursery.kill(alive[0])
    again = open_to_work(path)
    again.db.close()
    again.lock.release()


def _lives(child: int) -> bool:
    try:
        os.kill(child, 0)
    except ProcessLookupError:
        return False
    return True
