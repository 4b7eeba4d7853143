"""The vectors of the deck's texts, made once by `make deck` and shipped with it, so that only what is typed is read.

A text is found by its digest: what was reworded is simply not there any more, and is read again by the model. The same
holds for cards that somebody adds. The file says which model read them, and counts for no other one.
`workshop.deck.making` writes the file.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workshop.deck.industry import Card, Feature, Industry
from workshop.deck.meaning import SHA256, WIDTH, Matrix, Meaning, Vector
from workshop.deck.question import Question
from workshop.whole_file import write_whole

VECTORS_FILE: Final = "vectors.npz"
_STEPS: Final = 127
"""A number of a vector is one of 255 steps, one byte; it moves the likeness of two texts by less than 0.01."""


class Vectors:
    """Known texts with their vectors; the model reads the others."""

    def __init__(self, digests: NDArray[np.uint64], rows: NDArray[np.int8]) -> None:
        self._rows: dict[int, NDArray[np.int8]] = dict(zip(map(int, digests), rows, strict=True))
        self.learned = 0
        """How many texts the model has read that were not known."""

    def of(self, texts: tuple[str, ...], meaning: Meaning) -> Matrix:
        """The vectors of `texts`, a row each, of length 1."""
        found = np.empty((len(texts), WIDTH), dtype=np.float32)
        for row, text in enumerate(texts):
            found[row] = self.stored(text, meaning)
        found /= np.linalg.norm(found, axis=1, keepdims=True)
        return found

    def stored(self, text: str, meaning: Meaning) -> NDArray[np.int8]:
        """The vector of `text` as a file holds it, the same whether it was known or is read now."""
        name = digest(text)
        if name not in self._rows:
            self._rows[name] = _in_steps(meaning.vectors((text,))[0])
            self.learned += 1
        return self._rows[name]

    def differing(self, texts_now: Iterable[str]) -> tuple[int, int]:
        """How many of `texts_now` are not known, and how many known ones are not among them: (0, 0) when fresh."""
        wanted = {digest(each) for each in texts_now}
        return len(wanted - self._rows.keys()), len(self._rows.keys() - wanted)

    def add(self, others: Vectors) -> None:
        """Know what `others` knows, too."""
        self._rows |= others._rows

    def keep(self, path: Path, known: Iterable[str]) -> None:
        """Write those of the texts `known` to `path`; where nobody may write, the model reads them another time."""
        rows = {found: self._rows[found] for each in known if (found := digest(each)) in self._rows}
        with contextlib.suppress(OSError):
            write_whole(path, _packed(sorted(rows), np.array([rows[each] for each in sorted(rows)], dtype=np.int8)))


def _in_steps(found: Vector) -> NDArray[np.int8]:
    rows: NDArray[np.int8] = np.rint(found * (_STEPS / np.abs(found).max())).astype(np.int8)
    return rows


def no_vectors() -> Vectors:
    """Nothing known yet."""
    return Vectors(np.empty(0, dtype=np.uint64), np.empty((0, WIDTH), dtype=np.int8))


def wordings(card: Card) -> tuple[str, ...]:
    """The problem alone, in the card's words and in other people's."""
    return (card.strength.challenge, *card.strength.also_asked)


def whole_text(card: Card) -> str:
    """The problem, what is done about it and why that works."""
    strength = card.strength
    return f"{strength.challenge} {strength.mechanism} {strength.works_because}"


def industry_text(industry: Industry) -> str:
    """A trade by all its names and what it lives with."""
    return f"{', '.join((industry.name, *industry.also))}. {industry.lives_with}"


def feature_text(feature: Feature) -> str:
    """A feature by its label and its sentence."""
    return f"{feature.label}. {feature.sentence}"


def texts(
    cards: Iterable[Card], industries: Iterable[Industry], features: Iterable[Feature], questions: Iterable[Question]
) -> tuple[str, ...]:
    """All that is looked up when a deck is matched, each once."""
    of_cards = (text for card in cards for text in (*wordings(card), whole_text(card)))
    of_trades = (text for each in industries for text in (industry_text(each), *each.also_knows))
    asked = (text for each in questions for text in each.asked)
    return tuple(dict.fromkeys((*of_cards, *of_trades, *map(feature_text, features), *asked)))


def digest(text: str) -> int:
    """What a text is found by."""
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def read_vectors(path: Path, own: Path | None = None) -> Vectors:
    """The vectors in `path` and in `own`; none of a file that is missing, damaged or of another model: the model reads
    everything then, which for the shipped deck takes half a minute."""
    found = _read(path)
    if own is not None:
        found.add(_read(own))
    return found


def write_vectors(path: Path, known: Iterable[str], meaning: Meaning) -> int:
    """Write the vectors of `known` to `path`, in an order that depends on nothing else; how many they are.

    What stands there already is taken over, so that a reworded card costs a moment and not minutes.
    """
    ordered = sorted(set(known), key=digest)
    before = read_vectors(path)
    rows = np.array([before.stored(each, meaning) for each in ordered], dtype=np.int8).reshape(len(ordered), WIDTH)
    path.write_bytes(_packed([digest(each) for each in ordered], rows))
    return len(ordered)


def _read(path: Path) -> Vectors:
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as data:
            digests, rows, model = data["digests"], data["rows"], str(data["model"])
    except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile, zlib.error):
        return no_vectors()
    right = (
        model == SHA256 and rows.dtype == np.int8 and rows.shape == (len(digests), WIDTH) and digests.dtype == np.uint64
    )
    return Vectors(digests, rows) if right else no_vectors()


def _packed(digests: list[int], rows: NDArray[np.int8]) -> bytes:
    file = io.BytesIO()
    np.savez_compressed(file, digests=np.array(digests, dtype=np.uint64), rows=rows, model=np.array(SHA256))
    return file.getvalue()
