"""The time, as everything here asks for it: the room's wall clock, which a rehearsal can move."""

from __future__ import annotations

from datetime import datetime, timedelta


class Clock:
    """The local time to the second. `shift` moves it, for scripts that live through a half day in a minute."""

    def __init__(self) -> None:
        self._shift = self._shown = timedelta()

    def now(self) -> datetime:
        """The local time with its offset."""
        return (datetime.now().astimezone() + self._shift).replace(microsecond=0)

    def stamp(self) -> str:
        """The local time as ISO 8601 with its offset."""
        return self.now().isoformat()

    def shift(self, by: timedelta) -> None:
        """Let the clock run ahead by `by` from now on; the program was awake meanwhile."""
        self._shift += by
        self._shown += by

    def jump(self, by: timedelta) -> None:
        """As if the laptop slept for `by`, or somebody set its clock: the program was not there."""
        self._shift += by

    def shown(self) -> datetime:
        """What the laptop's clock shows, to the second, whatever `shift` added."""
        return self.now() - self._shown
