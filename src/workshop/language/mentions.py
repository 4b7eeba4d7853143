"""In how many notes of a session a word came up, in whatever form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from workshop.language.phrases import bases, occurrences
from workshop.language.sentence import words
from workshop.model.session import Session

_NOTED = ("problem", "rungs", "reactions", "mapping", "ideas", "misunderstandings", "jottings", "decisions")


class Mentions:
    """The notes of `session`: moments, ideas, mapping rows, rungs, jottings and what else was written down in it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._notes = tuple(_notes(session))
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        for number, note in enumerate(self._notes):
            for each in bases(note):
                self._by_word[each].add(number)

    def hold(self, session: Session) -> bool:
        """Whether `session` has the very same notes."""
        return all(getattr(session, name) is getattr(self._session, name) for name in _NOTED)

    def count(self, word: str) -> int:
        """In how many notes `word` came up."""
        return _count(self._candidates(word), word) if word.strip() else 0

    def _candidates(self, word: str) -> tuple[str, ...]:
        """The notes with the word's first word in them, in some form: only these can have the whole."""
        first = words(word)[:1]
        if not first:
            return ()
        return tuple(self._notes[each] for each in sorted(self._by_word.get(first[0].lower, ())))


@lru_cache(maxsize=2048)
def _count(notes: tuple[str, ...], word: str) -> int:
    return sum(any(occurrences(note, word.strip())) for note in notes)


def _notes(session: Session) -> Iterator[str]:
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
