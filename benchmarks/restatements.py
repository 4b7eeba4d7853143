"""How often the verdict on a rung is right: about right against too concrete, about right against too vague.

A pair counts when both of its sentences get their own verdict. The benchmark lies beside the checkout and is no part of
it. Three more sets are told for comparison: twenty triples written after the first weights stood, never tuned on, and
the thirty and the sixty by which the weights were chosen. Beside each stands a rule that knows nothing but the number
of words, with the two limits that suit those very triples best.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement
from pathlib import Path

from workshop.language.altitude import Height, altitude

TOP = Path(__file__).resolve().parents[1]
BENCHMARK = TOP.parent / "shared" / "benchmark" / "restatements.jsonl"
OWN = TOP / "tests" / "language" / "own_triples.toml"
UNSEEN = TOP / "tests" / "language" / "unseen_triples.toml"
SIXTY = TOP / "tests" / "language" / "sixty_triples.toml"
AIM_TIED = 90.0
AIM_WIDE = 85.0

Rule = Callable[[str], Height | None]


@dataclass(frozen=True, slots=True)
class Triple:
    """One problem said about right, still tied to its trade, and true of everything."""

    right: str
    tied: str
    wide: str


@dataclass(frozen=True, slots=True)
class Shares:
    """Per cent of the pairs of which both sentences get their own verdict."""

    tied: float
    wide: float


def benchmark(path: Path = BENCHMARK) -> tuple[Triple, ...] | None:
    """The benchmark's triples; None when it does not lie beside this checkout."""
    if not path.is_file():
        return None
    entries = map(json.loads, path.read_text("utf-8").splitlines())
    return tuple(Triple(each["good"], each["too_concrete"], each["too_vague"]) for each in entries)


def written(path: Path) -> tuple[Triple, ...]:
    """The triples of a file of this project: `OWN`, `UNSEEN`, `SIXTY`."""
    entries = tomllib.loads(path.read_text("utf-8"))["triples"]
    return tuple(Triple(each["right"], each["tied"], each["wide"]) for each in entries)


def verdict(text: str) -> Height | None:
    """What the program says of `text`."""
    return altitude(text).height


def shares(triples: Sequence[Triple], rule: Rule) -> Shares:
    """How often `rule` tells the sentences of a pair apart."""
    right = [rule(each.right) is Height.RIGHT for each in triples]
    tied = [rule(each.tied) is Height.TIED for each in triples]
    wide = [rule(each.wide) is Height.WIDE for each in triples]
    return Shares(*(100 * sum(map(all, zip(right, other, strict=True))) / len(triples) for other in (tied, wide)))


def by_length(triples: Sequence[Triple]) -> Shares:
    """The best that any two limits on the number of words reach, whichever verdict is for the longest."""
    orders = ((Height.WIDE, Height.TIED, Height.RIGHT), (Height.TIED, Height.RIGHT, Height.WIDE),
              (Height.WIDE, Height.RIGHT, Height.TIED), (Height.TIED, Height.WIDE, Height.RIGHT))  # fmt: skip
    tried = (
        shares(triples, _length_rule(low, high, order))
        for order in orders
        for low, high in combinations_with_replacement(range(2, 30), 2)
    )
    return max(tried, key=lambda each: each.tied + each.wide)


def _length_rule(low: int, high: int, order: tuple[Height, Height, Height]) -> Rule:
    def rule(text: str) -> Height:
        count = len(text.split())
        return order[(count > low) + (count > high)]

    return rule


def report() -> list[str]:
    """The figures as lines for people."""
    found = benchmark()
    lines = []
    if found is None:
        lines.append(
            f"The benchmark is missing: no {BENCHMARK.name} in {BENCHMARK.parent}. The project's own triples alone:"
        )
    sets = (
        ("benchmark", found),
        ("unseen triples", written(UNSEEN)),
        ("own triples", written(OWN)),
        ("sixty triples", written(SIXTY)),
    )
    for title, triples in sets:
        if triples:
            lines += _lines(title, shares(triples, verdict), by_length(triples))
    return lines


def _lines(title: str, ours: Shares, length: Shares) -> list[str]:
    rows = (("tied", ours.tied, length.tied, AIM_TIED), ("wide", ours.wide, length.wide, AIM_WIDE))
    return [
        f"{title + ': right and ' + name:<34} {value:5.1f} %   aim {aim:.0f} %   by length alone {short:5.1f} %"
        f"{'' if value >= aim else '  MISSED'}"
        for name, value, short, aim in rows
    ]


if __name__ == "__main__":
    sys.stdout.write("\n".join(report()) + "\n")
