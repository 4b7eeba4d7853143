"""A file that another program holds open, as Windows has it: nothing takes its place until it is closed there."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest


def hold_open(monkeypatch: pytest.MonkeyPatch, held: Path) -> None:
    """Let every attempt to put something in the place of `held` be refused, until the test ends."""
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if Path(target) == held:
            raise PermissionError(errno.EACCES, "The process cannot access the file", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refused)
