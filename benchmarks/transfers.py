"""How often the trade from which a documented idea came is among the first ten that are suggested for its abstraction.

The benchmark lies beside the checkout and is no part of it. The weights of the match were chosen by half of the
project's own problems (`tests/deck/own_transfers.toml`), the other half is told beside; those problems accept several
trades each, the benchmark one. How much a trade's own text counts, and how much the deck's questions, was chosen by
transfers that were written apart (`own_transfers.jsonl`) and by those problems. Many of the questions were really asked
(`case`), and what is well known stands among them and among what is measured: so the figures are told without them too.
A trade is only found when the deck has it under the benchmark's name or one of its aliases: how many it has is told as
coverage.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.measure import percentile
from workshop.deck.deck import Deck, read_deck
from workshop.deck.industry import Industry
from workshop.deck.likeness import Likeness
from workshop.deck.matching import suggest
from workshop.deck.meaning import Matrix
from workshop.deck.scoring import MEANING, engine
from workshop.paths import resources

TOP = Path(__file__).resolve().parents[1]
BENCHMARK = TOP.parent / "shared" / "benchmark" / "transfers.jsonl"
APART = Path(__file__).with_name("own_transfers.jsonl")
"""Documented transfers in the benchmark's form, written by somebody who knew neither it nor the deck."""
OWN = TOP / "tests" / "deck" / "own_transfers.toml"
FIRST = 10
AIM = 70.0
AIM_HIGH = 80.0
AIM_MS = 50.0
AIM_FIRST = 2.0
AIM_MB = 250.0

Found = Callable[[str], Sequence[Industry]]
"""The trades of the first ten cards for an abstraction."""


@dataclass(frozen=True, slots=True)
class Case:
    """An abstraction, and the names (small letters) of the trades any of which is right."""

    said: str
    names: frozenset[str]
    high: bool = False


def benchmark(path: Path = BENCHMARK) -> tuple[Case, ...] | None:
    """The benchmark's cases; None when it does not lie beside this checkout."""
    if not path.is_file():
        return None
    entries = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return tuple(
        Case(
            each["abstraction"],
            frozenset(name.casefold() for name in (each["source_industry"], *each["source_aliases"])),
            each.get("guessability") == "high",
        )
        for each in entries
    )


def own(deck: Deck) -> tuple[tuple[Case, ...], tuple[Case, ...]]:
    """The project's own problems: those that the match was chosen by, and those kept aside."""
    name = {each.id: each.name.casefold() for each in deck.industries}
    problems = tomllib.loads(OWN.read_text("utf-8"))["problems"]
    cases = [
        (Case(each["said"], frozenset(name[one] for one in each["industries"])), "kept" in each) for each in problems
    ]
    return tuple(case for case, kept in cases if not kept), tuple(case for case, kept in cases if kept)


def hit(case: Case, found: Sequence[Industry]) -> bool:
    """Whether a right trade is among `found`."""
    return any(name.casefold() in case.names for each in found for name in (each.name, *each.also))


def by_all(deck: Deck) -> Found:
    """What the program does."""
    return lambda text: [each.card.industry for each in suggest(deck, text, FIRST)]


def by_words(deck: Deck) -> Found:
    """BM25 over the cards' texts."""

    def found(text: str) -> list[Industry]:
        scores = deck.ranking.scores(text)
        ordered = sorted(scores, key=lambda place: (-scores[place], place))
        return list(dict.fromkeys(deck.cards[place].industry for place in ordered))[:FIRST]

    return found


def by_challenges(deck: Deck, likeness: Likeness) -> Found:
    """MiniLM over the challenges alone."""
    rows = likeness.meaning.vectors(tuple(each.strength.challenge for each in deck.cards))
    return _nearest(rows, [each.industry for each in deck.cards], likeness)


def by_names(deck: Deck, likeness: Likeness) -> Found:
    """MiniLM over the names of the industries alone."""
    return _nearest(likeness.meaning.vectors(tuple(each.name for each in deck.industries)), deck.industries, likeness)


def _nearest(rows: Matrix, trades: Sequence[Industry], likeness: Likeness) -> Found:
    def found(text: str) -> list[Industry]:
        ordered = np.argsort(-(rows @ likeness.meaning.vector(text)), kind="stable")
        return list(dict.fromkeys(trades[place] for place in ordered))[:FIRST]

    return found


def share(cases: Sequence[Case], found: Found) -> float:
    """Per cent of `cases` for which a right trade is among the first ten."""
    return 100 * sum(hit(case, found(case.said)) for case in cases) / len(cases) if cases else 0.0


def report() -> list[str]:
    """The figures as lines for people."""
    deck = read_deck(resources() / "deck")
    likeness = deck.likeness
    if likeness is None:
        return [f"Transfers cannot be measured: {deck.without_meaning}"]
    without_cases = replace(deck, questions=tuple(each for each in deck.questions if not each.case))
    ways = (
        ("Analogy Workshop", by_all(deck)),
        ("  without the cases", by_all(without_cases)),
        ("  without any question", by_all(replace(deck, questions=()))),
        ("BM25", by_words(deck)),
        ("MiniLM, challenges alone", by_challenges(deck, likeness)),
        ("MiniLM, names alone", by_names(deck, likeness)),
    )
    chosen_by, kept = own(deck)
    cases = benchmark()
    if cases is None:
        lines = [f"The benchmark is missing: no {BENCHMARK.name} in {BENCHMARK.parent}."]
        columns: tuple[tuple[str, Sequence[Case]], ...] = ()
    else:
        known = {name.casefold() for each in deck.industries for name in (each.name, *each.also)}
        covered = [case for case in cases if not known.isdisjoint(case.names)]
        high = [case for case in cases if case.high]
        columns = (("all", cases), ("high", high), ("covered", covered))
        part, part_high = (100 * sum(each in covered for each in some) / len(some) for some in (cases, high))
        told = f"Coverage: {part:.0f} % of {len(cases)} sources are in the deck by name, {part_high:.0f} % of high."
        lines = [told, f"Aims: {AIM:.0f} % of all, {AIM_HIGH:.0f} % of high."]
    apart = benchmark(APART) or ()
    columns = (*columns, ("written apart", apart), ("own, kept", kept), ("own, chosen by", chosen_by))
    lines.append(f"{'per cent in the first ten':<27}" + "".join(f"{name:>16}" for name, _ in columns))
    for title, way in ways:
        lines.append(f"{title:<27}" + "".join(f"{share(part, way):16.1f}" for _, part in columns))
    return lines + speed(deck, [case.said for case in cases or kept])


def speed(deck: Deck, said: Sequence[str]) -> list[str]:
    """How long a suggestion takes, each for a text not asked before, and what the first one takes and holds."""
    walls, works = [], []
    for place, text in enumerate(said):
        wall, work = time.perf_counter(), time.process_time()
        suggest(deck, f"{text}, {place}")
        walls.append(1000 * (time.perf_counter() - wall))
        works.append(1000 * (time.process_time() - work))
    first, memory = _first()
    figures = (
        ("suggestion, 95 of 100 within", percentile(walls, 0.95), "ms", AIM_MS),
        ("  of it computing time", percentile(works, 0.95), "ms", None),
        ("first suggestion after the deck is read", first, "s", AIM_FIRST),
        ("memory that matching by meaning adds", memory, "MB", AIM_MB),
    )
    return [
        f"{name:<44} {value:8.2f} {unit:<3}" + (f" at most {aim:g}{'' if value <= aim else '  MISSED'}" if aim else "")
        for name, value, unit, aim in figures
    ]


def _first() -> tuple[float, float]:
    """Seconds to the first suggestion and megabytes added by it, in a program of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.transfers", "first"], cwd=TOP, capture_output=True, check=True
    )
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


def first() -> str:
    """What the program of its own measures: the most memory held at any time, above what the deck by words holds."""
    deck = read_deck(resources() / "deck")
    deck.ranking.scores("wait")
    before = _megabytes("VmRSS")
    began = time.perf_counter()
    suggest(deck, "How to get through a wait that nobody can shorten")
    seconds = time.perf_counter() - began
    assert engine(deck) == MEANING
    return f"{seconds} {_megabytes('VmHWM') - before}"


def _megabytes(name: str) -> float:
    """What Linux tells of this process; the peak that `resource` tells is inherited from whoever started it."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return float("nan")
    return next(int(line.split()[1]) / 1024 for line in status.read_text().splitlines() if line.startswith(name))


if __name__ == "__main__":
    sys.stdout.write((first() if sys.argv[1:] == ["first"] else "\n".join(report())) + "\n")
