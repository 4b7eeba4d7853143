"""Where the probe stands in the console."""

from typing import Final

PROBE: Final = "probe"
"""The stage of a place in the probe, which is none of the agenda's."""
BEFORE: Final = "before"
AFTER: Final = "after"
"""The two times at which the room rates: before the work, and after it."""
