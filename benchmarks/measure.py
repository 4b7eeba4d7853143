"""A figure with its aim, and the table of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured: `value` in `unit`, which should be at most `aim`; None: it is told for comparison."""

    name: str
    value: float
    unit: str
    aim: float | None = None

    @property
    def reached(self) -> bool:
        """Whether the aim is reached."""
        return self.aim is None or self.value <= self.aim


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which `part` (0 to 1) of `values` are."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def table(figures: Sequence[Figure]) -> str:
    """The figures under one another, with their aims beside them."""
    lines = []
    for each in figures:
        aim = "" if each.aim is None else f"at most {each.aim:g} {each.unit}"
        mark = "" if each.reached else "  MISSED"
        lines.append(f"{each.name:<58} {each.value:>9.2f} {each.unit:<5} {aim}{mark}".rstrip())
    return "\n".join(lines)
