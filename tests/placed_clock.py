"""The clock of a driven program, which a script puts where it likes."""

from __future__ import annotations

from datetime import datetime

from workshop.clock import Clock


class PlacedClock(Clock):
    """Goes on from wherever it was put."""

    def put(self, moment: datetime) -> None:
        """Let the clock show `moment` now."""
        self.shift(moment.astimezone() - self.now())
