"""What tests of own cards begin with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples import DECK
from workshop.deck.own_folder import OwnFolder


@pytest.fixture
def folder(tmp_path: Path) -> OwnFolder:
    """A folder in which nothing is yet."""
    return OwnFolder(tmp_path / "deck", [each.id for each in DECK.industries])
