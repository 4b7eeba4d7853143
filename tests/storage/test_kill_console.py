"""The real console, typed into by keys and killed: at most a second of typing is not on disk."""

from __future__ import annotations

import json
import os
import random
import signal
import string
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from workshop.storage.file import open_to_work

UNACKNOWLEDGED = 1.0
"""Seconds of typing that may be lost, by promise."""
SLACK = 0.5
"""Seconds in which a disk that other tests load may take to write."""
_ROOT = Path(__file__).resolve().parents[2]
_LETTERS = random.Random(5).choices(string.ascii_lowercase, k=400)

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such end there")


@pytest.mark.parametrize("letters", [12, 140])
def test_at_most_a_second_of_typing_is_lost_to_a_kill(path: Path, tmp_path: Path, letters: int) -> None:
    script = tmp_path / "typing.txt"
    script.write_text("\n".join(["focus statement", *(f"type {each}\nwait 15" for each in _LETTERS)]))
    errors = tmp_path / "errors.txt"
    with errors.open("w") as told:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.drive", str(script), "--data", str(tmp_path / "data"), "--file", str(path)],
            cwd=_ROOT, text=True, stdout=subprocess.PIPE, stderr=told,
            env=os.environ | {"PYTHONPATH": f"{_ROOT / 'src'}{os.pathsep}{_ROOT}"},
        )  # fmt: skip
    typed: list[tuple[float, str]] = []
    enough = threading.Event()

    def listen() -> None:
        assert process.stdout is not None
        with process.stdout as lines:
            for line in lines:
                command = json.loads(line)["command"]
                if command.startswith("type "):
                    typed.append((time.monotonic(), command[5:]))
                    if len(typed) == letters:
                        enough.set()

    listener = threading.Thread(target=listen)
    listener.start()
    in_time = enough.wait(60)
    end = time.monotonic()
    process.kill()
    process.wait()
    listener.join()
    assert in_time, f"only {len(typed)} letters were typed: {errors.read_text()}"
    opened = open_to_work(path)
    opened.db.close()
    opened.lock.release()
    kept = opened.session.problem.statement
    promised = "".join(letter for at, letter in typed if at <= end - UNACKNOWLEDGED - SLACK)
    assert "".join(_LETTERS).startswith(kept)
    assert kept.startswith(promised)
    assert letters < 140 or promised, "typing was too fast to tell anything"
