"""Every row of the key table, pressed with a real key where it is offered, changes what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from tests.samples import CALMER, DECK, sample
from tests.ui.keys import catching, choosing, counting, moving, room, wording, working
from tests.ui.keys.drives import DRIVES
from tests.ui.keys.hands import Hands, House
from workshop.ui import keymap

GROUPS = (catching, moving, room, choosing, wording, counting, working)
"""Read for their drives."""

PORTABLE = QKeySequence.SequenceFormat.PortableText
PRESSED = [
    (each.command, one.toString(PORTABLE))
    for each in keymap.KEYS
    for one in dict.fromkeys((each.sequences[0], each.sequences[-1]))
]
"""Every row; of the ten digits the first and the last."""


@pytest.fixture(scope="module")
def house(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One window for the whole table, as on a day with many sessions."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("workshop.ui.deck_shelf.read_kept", lambda *_: DECK)  # 516 files, which no test here changes
        made = House(tmp_path_factory.mktemp("house"))
        yield made
        made.close()


@pytest.fixture
def hands(house: House, tmp_path: Path) -> Iterator[Hands]:
    """The worked example on the console, from a file of its own."""
    yield house.open(tmp_path / "calmer.workshop", sample(CALMER))
    house.tidy()


@pytest.mark.parametrize(("command", "key"), PRESSED)
def test_the_key_does_what_its_row_says(hands: Hands, command: str, key: str) -> None:
    DRIVES[command](hands, key)


def test_every_row_has_its_drive_and_no_drive_is_left_over() -> None:
    assert set(DRIVES) == {each.command for each in keymap.KEYS}
