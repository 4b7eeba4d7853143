"""What the clock of the stage says in words when little or no time is left."""

import pytest

from tests.samples import CALMER, sample
from workshop.model.run import Run
from workshop.room.clocks import StageClock
from workshop.ui.console.time_panel import running


@pytest.mark.parametrize(
    ("spent", "said"), [(1081, "2 min left"), (1199, "1 min left"), (1201, "time is up"), (1260, "1 min over")]
)
def test_the_word_changes_at_two_minutes_and_at_zero(spent: int, said: str) -> None:
    clock = StageClock(spent=spent, planned=1200, ends=None, late=0)
    _, word, _, _ = running(sample(CALMER), Run(), clock)
    assert word == said
