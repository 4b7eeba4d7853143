"""A font as paper needs it: embedded by ReportLab, copied out of the file as it was typed, shaped by HarfBuzz."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Final, cast

import uharfbuzz  # type: ignore[import-untyped]
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from workshop.documents.other_fonts import Characters

UNSEEN: Final = re.compile("[\u200c-\u200f\n]")
"""What takes no outline: joiners, direction marks, line ends."""

_BEYOND: Final = 0xF0000  # glyphs that no character names get codes from here on, by their number in the font

_loading: Final = Lock()  # two that load one font at once would each register their own, and a file would mix them


class PaperFont(TTFont):
    """A font whose text can be copied out of the file, beyond the first 65,536 characters too."""

    def __init__(self, font: Font) -> None:
        super().__init__(font.name, str(font.path), subfontIndex=font.index)
        self.face.name = font.name.encode()  # of two files with one name inside ReportLab would draw with the first
        self._reading = Lock()

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # ReportLab's name
        """As ReportLab does it; but it writes `<1F600>` where a PDF wants two halves.

        One file at a time: ReportLab reads a font's outlines from a place that it keeps in the font, and two files
        that are made beside each other would read on where the other is.
        """
        with self._reading:
            super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stream.content = re.sub("> <([0-9A-F]{5,6})>", _as_halves, stream.content)


def _as_halves(match: re.Match[str]) -> str:
    return f"> <{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>"


@dataclass(frozen=True, slots=True)
class Font:
    """A font known to ReportLab by `name`, with the characters it covers; one that is found twice is the same."""

    name: str
    characters: Characters = field(compare=False)
    path: Path
    index: int = 0

    def covers(self, cluster: str) -> bool:
        """Whether every character of `cluster` that shows has an outline here."""
        return all(ord(each) in self.characters for each in cluster if not UNSEEN.match(each))


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a shaped run: the character that draws it, and where, in thousandths of the size."""

    character: str
    x: float
    y: float


@cache
def loaded(font: Font) -> PaperFont | None:
    """`font` as ReportLab knows it, or None if it cannot be embedded."""
    with _loading:
        if font.name in pdfmetrics.getRegisteredFontNames():  # asked for what it has not, it reads 53 files of metrics
            return cast(PaperFont, pdfmetrics.getFont(font.name))
        try:
            loaded = PaperFont(font)
        except TTFError:  # a licence that forbids embedding, or a table that ReportLab does not know
            return None
        pdfmetrics.registerFont(loaded)
        return loaded


@lru_cache(maxsize=5_000)
def shaped(font: Font, text: str) -> tuple[tuple[Glyph, ...], float]:
    """The glyphs of `text` in `font` in the order they are drawn, and their whole width in thousandths."""
    known = loaded(font)
    if known is None:
        raise LookupError(font.name)
    face = _outlines(font)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(uharfbuzz.Font(face), buffer)
    per_mille = 1000 / face.upem
    placed: list[Glyph] = []
    x = 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        character = _character(known, info.codepoint)
        placed.append(Glyph(character, x + position.x_offset * per_mille, position.y_offset * per_mille))
        x += position.x_advance * per_mille
    return tuple(placed), x


@cache
def _outlines(font: Font) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font.path)), font.index)


def _character(font: PaperFont, glyph: int) -> str:
    """The character that draws `glyph`; one that no character names gets a code by its number, always the same."""
    named: list[int] | None = font.face.glyphToChar.get(glyph)  # type: ignore[attr-defined]
    if named:
        return chr(named[0])
    code = _BEYOND + glyph
    if code not in font.face.charToGlyph:
        font.face.charToGlyph[code] = glyph
        font.face.charWidths[code] = font.face.defaultWidth
    return chr(code)
