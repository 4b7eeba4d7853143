"""The driver waits for what a person would wait for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from workshop import cli

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = """
wait loaded
open {file}
keys Ctrl+2
wait idle
type  In the ICU.
wait idle
keys Ctrl+A
type Make it better.
wait idle
"""


def test_idle_means_that_the_advice_on_what_was_typed_is_there(tmp_path: Path) -> None:
    file = tmp_path / "calmer.workshop"
    sample = ROOT / "resources" / "samples" / "calmer-before-surgery.json"
    assert cli.main(["new", str(file), "--from", str(sample)]) == 0
    ended = subprocess.run(
        [sys.executable, "-m", "tests.drive", "-", "--data", str(tmp_path / "data")],
        input=SCRIPT.format(file=file),
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout[-2000:] + ended.stderr[-2000:]
    idle = [each["focus"] for each in map(json.loads, ended.stdout.splitlines()) if each["command"] == "wait idle"]
    assert [each["object"] for each in idle] == ["rung.rung-3"] * 3
    first, second, third = (each["description"] for each in idle)
    assert "About right" in first
    assert "ICU" in second
    assert "points nowhere" in third
