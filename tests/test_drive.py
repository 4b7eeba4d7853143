"""The driver waits for what a person would wait for; and what takes the whole program to tell."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from workshop import cli
from workshop.paths import settings_file
from workshop.settings import load

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
    ended = _driven(SCRIPT.format(file=file), tmp_path)
    assert ended.returncode == 0, ended.stdout[-2000:] + ended.stderr[-2000:]
    idle = [each["focus"] for each in map(json.loads, ended.stdout.splitlines()) if each["command"] == "wait idle"]
    assert [each["object"] for each in idle] == ["rung.rung-3"] * 3
    first, second, third = (each["description"] for each in idle)
    assert "About right" in first
    assert "ICU" in second
    assert "points nowhere" in third


def test_a_script_ends_where_the_program_fails(tmp_path: Path) -> None:
    broken = """
import sys
from PySide6.QtCore import QTimer
from tests import drive
drive.Driver.do_break = lambda self, _: QTimer.singleShot(0, lambda: 1 / 0)
sys.exit(drive.main(["-", "--data", sys.argv[1]]))
"""
    ended = _driven("wait loaded\nbreak\nkeys F1\n", tmp_path, "-c", broken, str(tmp_path / "data"))
    assert ended.returncode == 1
    last = json.loads(ended.stdout.splitlines()[-1])
    assert last["line"] == 2
    assert "ZeroDivisionError" in last["error"]
    assert "ZeroDivisionError" in ended.stderr


def test_the_rooms_screen_is_known_again_after_a_crash(tmp_path: Path) -> None:
    crash = """
import os, sys
from tests import drive
drive.Driver.do_crash = lambda self, _: os._exit(7)
sys.exit(drive.main(["-", "--data", sys.argv[1], "--screens", "2"]))
"""
    file = tmp_path / "calmer.workshop"
    sample = ROOT / "resources" / "samples" / "calmer-before-surgery.json"
    assert cli.main(["new", str(file), "--from", str(sample)]) == 0
    script = f"wait loaded\nopen {file}\nkeys F5\nwait idle\ncrash\n"
    ended = _driven(script, tmp_path, "-c", crash, str(tmp_path / "data"))
    assert ended.returncode == 7, ended.stdout[-2000:] + ended.stderr[-2000:]
    kept = load(settings_file(tmp_path / "data")).settings
    assert kept.projector_screen is not None
    assert kept.projector_screen.geometry.x == 1366


def _driven(script: str, folder: Path, *program: str) -> subprocess.CompletedProcess[str]:
    chosen = program or ("-m", "tests.drive", "-", "--data", str(folder / "data"))
    return subprocess.run(
        [sys.executable, *chosen],
        input=script,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        timeout=120,
        check=False,
    )
