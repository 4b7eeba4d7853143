"""The words that the program knows: an extract of WordNet 3.1 and how often people use each word.

Made by `packaging/words.py`; the lines are told in `resources/words/README.md`. Read at the first question, then
kept: the lines stay text, and one is taken apart when somebody asks for it.
"""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Final

from workshop.paths import resources

NOUN: Final = "n"
VERB: Final = "v"
ADJECTIVE: Final = "a"
ADVERB: Final = "r"

PERSON: Final = 18
"""The lexicographer file of people (lexnames(5WN))."""

UNKNOWN: Final = 0.0
"""The frequency of a word that is not in the list."""


_PIECE: Final = 1 << 17
"""Bytes that are taken apart at once: about a millisecond, in which no other thread has its turn."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of WordNet. `field` is the number of its lexicographer file (6 is noun.artifact, 18 noun.person).

    `kinds` is log10 of how many kinds of it there are: 0 for a leaflet, 3.9 for a person. `topic` is the sense of
    the subject that it belongs to (medicine, law), and for an adjective the noun that it pertains to. `above` and
    `below` are more general and narrower senses (`below` for verbs only), as numbers for `Lexicon.sense`.
    """

    number: int
    part: str
    field: int
    above: tuple[int, ...] = ()
    below: tuple[int, ...] = ()
    depth: int = 0
    kinds: float = 0.0
    topic: int | None = None
    name: bool = False
    words: tuple[str, ...] = ()
    gloss: frozenset[str] = frozenset()

    def says(self, mark: str) -> bool:
        """Whether `mark` is a word of its names or its definition."""
        return mark in self.gloss or any(mark in each.split() for each in self.words)


@dataclass(frozen=True, slots=True)
class Entry:
    """A lemma as one part of speech: how often it was seen as that, and its senses, the most usual first."""

    uses: int
    senses: tuple[int, ...]


class Lexicon:
    """Lemmas, senses and frequencies in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.sense = lru_cache(maxsize=8192)(self._sense)
        self.entries = lru_cache(maxsize=8192)(self._entries)
        self.zipf = lru_cache(maxsize=8192)(self._zipf)
        self.elsewhere = lru_cache(maxsize=4096)(self._elsewhere)

    def _entries(self, lemma: str) -> Mapping[str, Entry]:
        """What `lemma` (lower case, words apart by spaces) can be, by part of speech."""
        found = {}
        for cell in _cells(self._lemmas, lemma):
            uses, _, senses = cell[1:].partition(":")
            found[cell[0]] = Entry(int(uses), tuple(map(int, senses.split())))
        return found

    def _sense(self, number: int) -> Sense:
        """The sense with this number."""
        part, field, *rest = self._senses[number].split("\t")
        if part in (ADJECTIVE, ADVERB):
            return Sense(number, part, int(field), topic=int(rest[0]) if rest[0] else None)
        above, depth, kinds, topic, name, below, words, gloss = rest
        return Sense(
            number,
            part,
            int(field),
            tuple(map(int, above.split())),
            tuple(map(int, below.split())),
            int(depth),
            int(kinds) / 10,
            int(topic) if topic else None,
            bool(name),
            tuple(each.replace("_", " ") for each in words.split(" ")),
            frozenset(gloss.split()),
        )

    def _zipf(self, word: str) -> float:
        """How often people write `word`, as log10 of its uses in a thousand million words: "the" 7.7, "nurse" 4.4.

        Of several words, or of one with hyphens, that of the rarest.
        """
        cells = _cells(self._frequencies, word)
        if cells:
            return int(cells[0]) / 10
        parts = word.replace("-", " ").split()
        return min(map(self.zipf, parts)) if len(parts) > 1 else UNKNOWN

    def _elsewhere(self, word: str) -> Mapping[str, float]:
        """How often people write `word` in other languages, as `zipf` says it, for each that has it as a usual one."""
        return {each[:-2]: int(each[-2:]) / 10 for cell in _cells(self._usual_elsewhere, word) for each in cell.split()}

    def doings(self, role: str) -> tuple[str, ...]:
        """The nouns for what somebody does whom `role` is a word for, by derivation: "nursing" for "nurse"."""
        return tuple(each for cell in _cells(self._roles, role) for each in cell.split() if each != role)

    @cached_property
    def plain(self) -> frozenset[str]:
        """Nouns that look like things or people and yet tie a sentence to no trade."""
        return self._listed("plain.txt")

    @cached_property
    def wishes(self) -> frozenset[str]:
        """What everybody wants and nobody opposes: "better", "efficient", "satisfaction"."""
        return self._listed("wishes.txt")

    @cached_property
    def stock(self) -> frozenset[str]:
        """Words that fit every problem, so that they say nothing about one."""
        return self._listed("stock.txt") | self.wishes

    @cached_property
    def sayings(self) -> Mapping[str, tuple[tuple[str, ...], ...]]:
        """What people say of anything in words that name something else: by the first word, what follows it."""
        told = [tuple(line.split()) for line in self._told("sayings.txt")]
        return {first: tuple(each[1:] for each in told if each[0] == first) for first, *_ in told}

    @cached_property
    def today(self) -> Mapping[tuple[str, str], tuple[str, frozenset[str]]]:
        """For a lemma as one part of speech a word from the names or the gloss of the sense that is usual by now, and
        the neighbours beside which the first one stands: WordNet counted in texts of the 1960s."""
        told = (line.split() for line in self._told("today.txt"))
        return {(lemma, part): (mark, frozenset(kept)) for lemma, part, mark, *kept in told}

    @cached_property
    def _lemmas(self) -> list[str]:
        return self._lines("lemmas.txt.gz")

    @cached_property
    def _senses(self) -> list[str]:
        return self._lines("senses.txt.gz")

    @cached_property
    def _frequencies(self) -> list[str]:
        return self._lines("frequencies.txt.gz")

    @cached_property
    def _roles(self) -> list[str]:
        return self._lines("roles.txt.gz")

    @cached_property
    def _usual_elsewhere(self) -> list[str]:
        return self._lines("elsewhere.txt.gz")

    def _listed(self, name: str) -> frozenset[str]:
        return frozenset(word for line in self._told(name) for word in line.split())

    def _told(self, name: str) -> list[str]:
        """The lines of a list that is written by hand, without its comments."""
        lines = (self._folder / name).read_text("utf-8").splitlines()
        return [line for line in lines if not line.startswith("#")]

    def _lines(self, name: str) -> list[str]:
        """The lines of a file, taken apart in pieces: whoever types meanwhile waits for one piece at the most."""
        whole = gzip.decompress((self._folder / name).read_bytes())
        lines: list[str] = []
        start = 0
        while start < len(whole):
            end = whole.rfind(b"\n", start, start + _PIECE) + 1 or len(whole)
            lines += whole[start:end].decode("utf-8").split("\n")[:-1]
            start = end
        return lines


@cache
def lexicon() -> Lexicon:
    """The lexicon that the program brings along."""
    return Lexicon(resources() / "words")


def lines_above(sense: Sense) -> Iterator[Sense]:
    """The senses above `sense`, the nearest first, along its first line."""
    while sense.above:
        sense = lexicon().sense(sense.above[0])
        yield sense


def listed(text: str) -> frozenset[str]:
    """The words of `text`, as a set."""
    return frozenset(text.split())


def _cells(lines: list[str], key: str) -> list[str]:
    """What stands behind `key` in sorted `lines`; nothing when it is not there."""
    start = f"{key}\t"
    place = bisect_left(lines, start)
    if place < len(lines) and lines[place].startswith(start):
        return lines[place].split("\t")[1:]
    return []
