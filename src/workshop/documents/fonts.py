"""Which font draws which characters: chosen by coverage, the two of the design first.

A font is asked whether it has an outline for a character before it is used, because ReportLab would print a box
without a word. Scripts whose letters change shape in company are shaped by HarfBuzz.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import groupby
from typing import Final

from reportlab.pdfbase import pdfmetrics

from workshop.documents.other_fonts import other_fonts
from workshop.documents.paper_font import UNSEEN, Font, Glyph, loaded, shaped
from workshop.documents.style import Face
from workshop.paths import resources

_MARKS: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u064b-\u065f\u0670\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\u302a-\u302d\u3099\u309a\ufe20-\ufe2f]"
)
_SHAPED: Final = re.compile("[\u0900-\u0fff\u1000-\u109f\u1780-\u17ff\u1a00-\u1aaf\u1b00-\u1cff\ua8e0-\uaadf]")
_HEAVY: Final = (Face.BOLD, Face.SEMIBOLD, Face.SERIF_SEMIBOLD)
_SERIF: Final = (Face.SERIF, Face.SERIF_SEMIBOLD)
_PLAIN_SANS: Final = "NotoSans-Regular"
_HEAVY_SANS: Final = "NotoSans-Bold"
"""Greek, Cyrillic and rare Latin letters beside the sans of the design, which has none."""
_BUNDLED: Final = (*(each.value for each in Face), _PLAIN_SANS, _HEAVY_SANS)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one font. `shaped`: its glyphs are HarfBuzz's to choose."""

    text: str
    font: Font
    shaped: bool = False


@dataclass(slots=True)
class _Found:
    """The other fonts opened so far, and the way to the next."""

    lock: threading.RLock = field(default_factory=threading.RLock)
    open: list[Font] = field(default_factory=list)
    rest: Iterator[Font] | None = None


_found: Final = _Found()


def read_ours() -> None:
    """Read the fonts of the design, which otherwise the first document does."""
    for face in Face:
        _bundled(face.value)


def known_as(face: Face) -> str:
    """What ReportLab calls the font of `face`, which it has then read."""
    return _bundled(face.value).name


def runs(text: str, face: Face) -> list[Run]:
    """`text` in stretches, each with the font that draws it; what no font has is left to the first."""
    if text.isascii():
        return [Run(text, _bundled(face.value))] if text else []
    chosen = ((cluster, _choice(cluster, face)) for cluster in clusters(text))
    grouped = groupby(chosen, key=lambda pair: (pair[1], _SHAPED.match(pair[0]) is not None))
    return [Run("".join(each for each, _ in pairs), font, shaped) for (font, shaped), pairs in grouped]


def clusters(text: str) -> list[str]:
    """`text` in pieces that are never parted: a character with the marks that sit on it."""
    pieces: list[str] = []
    for each in text:
        if pieces and _MARKS.match(each):
            pieces[-1] += each
        else:
            pieces.append(each)
    return pieces


def missing(text: str) -> frozenset[str]:
    """The characters of `text` that no font has."""
    if text.isascii():
        return frozenset()
    return frozenset(each for each in set(text) if not UNSEEN.match(each) and _lacking(each))


def width(run: Run, size: float) -> float:
    """How wide `run` is drawn at `size`."""
    if run.shaped:
        return shaped(run.font, run.text)[1] * size / 1000
    return float(pdfmetrics.stringWidth(UNSEEN.sub("", run.text), run.font.name, size))


def glyphs(run: Run) -> tuple[Glyph, ...]:
    """The glyphs of a shaped run in the order they are drawn."""
    return shaped(run.font, run.text)[0]


def drawn(run: Run) -> str:
    """The characters to draw of a run that is not shaped."""
    return UNSEEN.sub("", run.text)


@lru_cache(maxsize=20_000)
def _choice(cluster: str, face: Face) -> Font:
    first = _bundled(face.value)
    if first.covers(cluster):
        return first
    found = next((font for font in _after(face) if _serves(font, cluster)), None)
    return found or first


def _serves(font: Font, cluster: str) -> bool:
    return font.covers(cluster) and loaded(font) is not None


@lru_cache(maxsize=20_000)
def _lacking(character: str) -> bool:
    return not any(_serves(font, character) for font in (*map(_bundled, _BUNDLED), *_others()))


def _after(face: Face) -> Iterator[Font]:
    """The fonts to ask when `face` has no outline: one like it in its weight, the rest of ours, then other fonts."""
    heavy = face in _HEAVY
    sans, serif = (_HEAVY_SANS, Face.SERIF_SEMIBOLD.value) if heavy else (_PLAIN_SANS, Face.SERIF.value)
    yield from map(_bundled, (serif, sans) if face in _SERIF else (sans, serif))
    yield from map(_bundled, _BUNDLED)
    yield from _others()


def _others() -> Iterator[Font]:
    """Fonts that are not ours, opened as far as they are asked for."""
    at = 0
    while True:
        with _found.lock:
            if at == len(_found.open):
                _found.rest = _found.rest or _opened()
                another = next(_found.rest, None)
                if another is None:
                    return
                _found.open.append(another)
            font = _found.open[at]
        at += 1
        yield font


def _opened() -> Iterator[Font]:
    for number, file in enumerate(other_fonts()):
        yield Font(f"Other-{number}", file.characters, file.path, file.index)


@cache
def _bundled(name: str) -> Font:
    path = resources() / "fonts" / f"{name}.ttf"
    known = loaded(Font(name, frozenset(), path))
    if known is None:
        raise FileNotFoundError(path)
    return Font(name, frozenset(known.face.charToGlyph), path)
