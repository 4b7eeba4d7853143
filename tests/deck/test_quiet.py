"""Nothing leaves the machine, and the match keeps to one core, whatever its libraries would do by themselves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SRC = Path(__file__).resolve().parents[2] / "src"
WATCHED = """
import sys
asked = []
sys.addaudithook(lambda name, given: asked.append(name) if name.startswith("socket.") else None)
from workshop.deck.deck import read_deck
from workshop.deck.matching import suggest
from workshop.deck.scoring import engine
from workshop.paths import resources
deck = read_deck(resources() / "deck")
assert suggest(deck, "how to wait for a result that nobody can hasten")
import os
print(engine(deck), asked, len(os.listdir("/proc/self/task")) if os.path.isdir("/proc/self/task") else 1)
"""


def test_matching_writes_nothing_at_home_opens_no_connection_and_starts_no_threads(tmp_path: Path) -> None:
    loud = ("ORT_DISABLE_TELEMETRY", "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
    told = {name: value for name, value in os.environ.items() if name not in loud}
    told |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONPATH": str(SRC)}
    ended = subprocess.run([sys.executable, "-c", WATCHED], env=told, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == ["meaning", "[]", "1"]
    assert list(tmp_path.rglob("*")) == []
