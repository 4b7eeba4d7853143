"""`make bench`: prints every figure with its aim beside it."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks import cards, editing, frames, printing, restatements, starting, transfers
from benchmarks.measure import table


def main() -> None:
    """Measure, one thing after the other."""
    for title, figures in (
        ("Editing", editing.figures),
        ("Printing", printing.figures),
        ("Starting", starting.figures),
        ("Frames", frames.figures),
        ("Cards", cards.figures),
    ):
        print(title)
        print(table(figures()), flush=True)
    for title, report in (("Altitude", restatements.report), ("Match", transfers.report)):
        print(title)
        print("\n".join(report()), flush=True)


if __name__ == "__main__":
    main()
