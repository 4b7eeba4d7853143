"""The measurement: it counts pairs, and says when the benchmark is not there."""

from pathlib import Path

import pytest

from benchmarks import restatements
from benchmarks.restatements import AIM_TIED, AIM_WIDE, OWN, SIXTY, UNSEEN, Triple, shares, verdict, written
from workshop.language.altitude import Height


def test_a_pair_counts_when_both_sentences_get_their_own_verdict() -> None:
    triples = (Triple("a", "b", "c"), Triple("a", "x", "c"))
    verdicts = {"a": Height.RIGHT, "b": Height.TIED, "c": Height.WIDE, "x": Height.RIGHT}
    found = shares(triples, verdicts.get)
    assert (found.tied, found.wide) == (50.0, 100.0)


@pytest.mark.parametrize("path", [OWN, UNSEEN, SIXTY])
def test_the_triples_of_this_project_reach_the_aims(path: Path) -> None:
    found = shares(written(path), verdict)
    assert found.tied >= AIM_TIED
    assert found.wide >= AIM_WIDE


def test_a_missing_benchmark_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(restatements, "BENCHMARK", tmp_path / "restatements.jsonl")
    monkeypatch.setattr(restatements.benchmark, "__defaults__", (tmp_path / "restatements.jsonl",))
    lines = restatements.report()
    assert "missing" in lines[0]
    assert "unseen triples" in lines[1]
    assert "own triples" in lines[3]
    assert "sixty triples" in lines[5]
