"""Where in the console something happened: undo goes back there and names it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A stage's key ("problem", ...), one of its tabs, and the item, each empty where it does not matter."""

    stage: str
    tab: str = ""
    item: str = ""

    def __str__(self) -> str:
        return f"{self.stage}/{self.tab}/{self.item}"

    @classmethod
    def read(cls, text: str) -> Place:
        """The place that `str` wrote."""
        stage, tab, item = [*text.split("/", 2), "", ""][:3]
        return cls(stage, tab, item)
