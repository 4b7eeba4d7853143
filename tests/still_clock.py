"""The clock of a test, which stands still until it is moved: nothing hangs on how long the machine takes."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from workshop.clock import Clock

THE_DAY_BEFORE: Final = datetime(2026, 5, 26, 14)
"""Of the worked example "Calmer before surgery", local time."""


class StillClock(Clock):
    """Stands at `THE_DAY_BEFORE`; `shift` and `jump` move it, and a second that passes does not."""

    def now(self) -> datetime:
        """The local time with its offset, where the clock was moved to."""
        return THE_DAY_BEFORE.astimezone() + self._shift
