"""WordPiece: the pieces that BERT's models read, as numbers (Devlin et al. 2018; Wu et al. 2016).

What the package `tokenizers` does for such a model, without its compiled library and what that brings along.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

UNKNOWN: Final = "[UNK]"
FIRST: Final = "[CLS]"
LAST: Final = "[SEP]"
MOST_PIECES: Final = 256
"""Pieces of one text that the model was trained to read; what comes after is left out."""
_LONGEST: Final = 100
"""Characters of a word beyond which it is not looked at."""


class WordPiece:
    """A vocabulary, and how texts fall into it."""

    def __init__(self, pieces: tuple[str, ...]) -> None:
        """Raises KeyError when the marks that every vocabulary has are missing."""
        self._places = {piece: place for place, piece in enumerate(pieces)}
        self._unknown, self._first, self._last = (self._places[each] for each in (UNKNOWN, FIRST, LAST))

    def numbers(self, text: str) -> list[int]:
        """The pieces of `text` as their places in the vocabulary, between the marks of beginning and end."""
        found = [self._first]
        for word in _words(text):
            found += self._split(word)
            if len(found) >= MOST_PIECES - 1:
                break
        return [*found[: MOST_PIECES - 1], self._last]

    def _split(self, word: str) -> list[int]:
        """The longest pieces from the left; one unknown when they do not cover the word."""
        if len(word) > _LONGEST:
            return [self._unknown]
        found: list[int] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                piece = word[start:end] if start == 0 else f"##{word[start:end]}"
                if (place := self._places.get(piece)) is not None:
                    found.append(place)
                    start = end
                    break
            else:
                return [self._unknown]
        return found


def read_vocabulary(path: Path) -> WordPiece:
    """The vocabulary in `path`, a piece a line. Raises OSError, UnicodeDecodeError, KeyError."""
    return WordPiece(tuple(path.read_text("utf-8").split("\n")))


def _words(text: str) -> Iterator[str]:
    """Small letters without accents, cut at spaces, each mark and each Chinese character on its own."""
    plain = "".join(each for each in unicodedata.normalize("NFD", _clean(text).lower()) if _kind(each) != "Mn")
    for chunk in plain.split():
        word = ""
        for each in chunk:
            if _is_mark(each):
                if word:
                    yield word
                    word = ""
                yield each
            else:
                word += each
        if word:
            yield word


def _clean(text: str) -> str:
    """Without control characters, every space a plain one, Chinese characters apart."""
    kept = []
    for each in text:
        if each.isspace():
            kept.append(" ")
        elif _is_chinese(each):
            kept.append(f" {each} ")
        elif each not in "\0\ufffd" and not _kind(each).startswith("C"):
            kept.append(each)
    return "".join(kept)


def _kind(character: str) -> str:
    return unicodedata.category(character)


def _is_mark(character: str) -> bool:
    if character.isascii():
        return character.isprintable() and not character.isalnum() and character != " "
    return _kind(character).startswith("P")


def _is_chinese(character: str) -> bool:
    code = ord(character)
    return any(low <= code <= high for low, high in _CHINESE)


_CHINESE: Final = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B820, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip
