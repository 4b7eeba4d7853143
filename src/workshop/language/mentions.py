"""In how many notes of a session a word came up, in whatever form."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from workshop.language.notes import notes
from workshop.language.phrases import bases, occurrences
from workshop.language.sentence import words
from workshop.model.session import Session


class Mentions:
    """The notes of `session`: moments, ideas, mapping rows, rungs, jottings and what else was written down in it."""

    def __init__(self, session: Session) -> None:
        self._notes = tuple(notes(session))
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        for number, note in enumerate(self._notes):
            for each in bases(note):
                self._by_word[each].add(number)

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
