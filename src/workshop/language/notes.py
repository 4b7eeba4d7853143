"""What was written down in a session, as texts: moments, ideas, mapping rows, rungs, jottings, decisions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workshop.model.session import Session

NOTED: Final = ("problem", "rungs", "reactions", "mapping", "ideas", "misunderstandings", "jottings", "decisions")
"""The parts of a session that `notes` are taken from."""


def notes(session: Session) -> Iterator[str]:
    """Each note of `session`, be it empty."""
    problem = session.problem
    yield from (problem.statement, problem.lives_with_it, problem.tried, problem.cannot_change, problem.success)
    yield from (_together(each.text, each.note) for each in session.rungs)
    yield from (_together(each.said, each.stopped_at) for each in session.reactions)
    yield from (_together(each.theirs, each.ours) for each in session.mapping)
    yield from (each.text for each in session.ideas)
    for each in session.misunderstandings:
        yield _together(
            each.word, each.meant, each.heard, each.meant_if, each.heard_if, each.assumption, each.settled,
            each.question,
        )  # fmt: skip
    yield from (each.text for each in session.jottings)
    yield from (_together(each.label, each.text) for each in session.decisions)


def _together(*texts: str) -> str:
    return "\n".join(texts)
