"""From styled text to lines that fit a width, ready to be drawn.

Lines break at spaces, after hyphens and between ideographs; a word wider than the line is broken where it must be.
Text that runs from right to left is wrapped in the order in which it is read and turned round line by line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import groupby
from typing import Final

from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]
from bidi.algorithm import get_display  # type: ignore[import-untyped]

from workshop.documents import fonts
from workshop.documents.excerpt import cut, most
from workshop.documents.fonts import Run
from workshop.documents.style import Style
from workshop.documents.words_on_paper import on_paper
from workshop.words import right_to_left

_CHUNKS: Final = re.compile(
    r"[\u200e\u200f]|[^\S\u00a0\u202f]+|[^\s\-–—/\u200e\u200f]*[\-–—/]+(?=\w)|[^\s\-–—/\u200e\u200f]+[\-–—/]*"
    r"|[\-–—/\u00a0\u202f]+"
)
_HELD: Final = re.compile("[\u00a0\u202f]")  # spaces at which no line breaks
_IDEOGRAPHS: Final = re.compile("[\u2e80-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_LONGEST_LINE: Final = 400  # characters; no page is wide enough for more
_LEFTWARD: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_DIRECTION_MARKS: Final = re.compile("[\u200e\u200f]")
_RIGHTWARD_MARK: Final = "\u200e"
_LEFTWARD_MARK: Final = "\u200f"
_DOT: Final = "·"
_ENDS: Final = " ,;:"
_SCRAP: Final = 0.25  # of a line; less of a word is not left for the next
_MORE_THAN_HALF: Final = 0.6  # so that the rest fits in as much
_LOW_NUMBER: Final = re.compile(r"\d{1,2}")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style. What is `held` stands on one line wherever a line is wide enough for it.

    What stands `between` two things parts them on one line only: no line ends with it or begins with it.
    """

    text: str
    style: Style
    held: bool = False
    between: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """What is drawn at `x` of a line in one font.

    `copied` is what the file gives back where that differs from what is drawn; "" goes with the piece before.
    """

    x: float
    run: Run
    style: Style
    copied: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its pieces from the left, and its width."""

    pieces: tuple[Piece, ...] = ()
    width: float = 0.0
    rightward: bool = True


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a word in one style: as it was typed, as it is drawn (Arabic letters joined), and how wide."""

    typed: str
    text: str
    style: Style
    width: float
    between: bool = False


_Word = tuple[_Part, ...]


def apart(text: str) -> str:
    """`text`, which begins with a number, to stand after a name of any script: it does not go the name's way."""
    return (_LEFTWARD_MARK if right_to_left() else _RIGHTWARD_MARK) + text


def broken(spans: Iterable[Span], width: float) -> list[Line]:
    """`spans` as lines at most `width` wide; there is one line at the least.

    A paragraph of several spans is a sentence of the program, and begins where the language in use does.
    """
    return list(_kept(tuple(_with_text(each, on_paper(each.text)) for each in spans), width, right_to_left()))


@lru_cache(maxsize=8_000)
def _kept(spans: tuple[Span, ...], width: float, leftward: bool) -> tuple[Line, ...]:
    """The lines, kept: what all organisations are told is the same in every document, at every try to fit it."""
    lines: list[Line] = []
    for paragraph in _paragraphs(spans):
        told = [each.text for each in paragraph if each.text.strip()]
        rightward = _rightward("".join(told)) if len(told) < 2 else not leftward
        lines.extend(_line(words, rightward) for words in _filled(_words(paragraph), width))
    return tuple(lines)


def natural_width(text: str, style: Style) -> float:
    """How wide `text` is on one line."""
    return sum(fonts.width(run, style.size) for run in fonts.runs(on_paper(text), style.face))


@lru_cache(maxsize=100)
def shortened(text: str, style: Style, width: float) -> str:
    """`text`, ended with an ellipsis where it would be wider than `width`."""
    text = text if len(text) <= _LONGEST_LINE else text[:_LONGEST_LINE] + "…"
    if natural_width(text, style) <= width:
        return text
    return cut(text, most(len(text) - 1, lambda length: natural_width(cut(text, length), style) <= width))


def _paragraphs(spans: Iterable[Span]) -> Iterator[list[Span]]:
    current: list[Span] = []
    for span in spans:
        first, *rest = span.text.split("\n")
        current.append(_with_text(span, first))
        for text in rest:
            yield current
            current = [_with_text(span, text)]
    yield current


def _with_text(span: Span, text: str) -> Span:
    return span if text == span.text else replace(span, text=text)


def _rightward(text: str) -> bool:
    """Whether a paragraph begins at the left: its first letter says so, or else the language in use."""
    for each in text:
        kind = unicodedata.bidirectional(each)
        if kind in ("L", "R", "AL"):
            return kind == "L"
    return not right_to_left()


def _words(spans: list[Span]) -> Iterator[_Word]:
    """The words of a paragraph; a word of no parts is a space. What stands without a space between stays together.

    So do a number of one or two digits and what it counts.
    """
    word: list[_Part] = []
    for span, chunk in ((each, chunk) for each in spans for chunk in _chunks(each.text)):
        if chunk.isspace() and not span.held and not _HELD.match(chunk):
            if chunk == " " and not span.between and len(word) == 1 and _LOW_NUMBER.fullmatch(word[0].typed):
                word.append(_part(chunk, span.style))
                continue
            yield from _ended(word)
            word = []
            yield ()
            continue
        word.append(replace(_part(chunk, span.style), between=True) if span.between else _part(chunk, span.style))
        if not span.held and (chunk[-1] in "-–—/" or _IDEOGRAPHS.match(chunk[-1])):
            yield tuple(word)
            word = []
    yield from _ended(word)


def _ended(word: list[_Part]) -> Iterator[_Word]:
    """A word, if there is one, without the space that waited behind it."""
    end = len(word) - (len(word) > 1 and word[-1].typed == " ")
    if end:
        yield tuple(word[:end])


def _chunks(text: str) -> Iterator[str]:
    for match in _CHUNKS.finditer(text):
        chunk = match[0]
        if _IDEOGRAPHS.search(chunk):
            yield from chunk
        else:
            yield chunk


@lru_cache(maxsize=20_000)
def _part(typed: str, style: Style) -> _Part:
    if typed in (_RIGHTWARD_MARK, _LEFTWARD_MARK):
        return _Part("", typed, style, 0.0)  # nothing is drawn of it
    text = _joined(typed)
    return _Part(typed, text, style, sum(fonts.width(run, style.size) for run in fonts.runs(text, style.face)))


def _joined(text: str) -> str:
    """`text` with Arabic letters in the shapes they take beside each other, where a font has these shapes."""
    if not _ARABIC.search(text):
        return text
    shapes = str(_reshaper().reshape(text))
    return text if fonts.missing(shapes) else shapes


@cache
def _reshaper() -> ArabicReshaper:
    """It has read its ligatures, which it does at the first text: two threads that ask for them at once can fail."""
    made = ArabicReshaper(configuration={"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})
    made.reshape("لا")
    return made


def _filled(words: Iterator[_Word], width: float) -> Iterator[list[_Word]]:
    """`words` in lines, each filled as far as the next word fits."""
    line: list[_Word] = []
    used = 0.0
    space = False
    for word in words:
        if not word:
            space = bool(line)
            continue
        gap = _space(line[-1][-1].style) if space else 0.0
        wide = _wide(*word)
        if line and used + gap + wide > width:
            yield line[:-2] if line[-1][0].between else line
            line, used, gap = [], 0.0, 0.0
            if word[0].between:
                space = False
                continue
        elif space:
            line.append((_part(" ", line[-1][-1].style),))
        space = False
        for piece in _parted(word, width) if wide > width else (word,):
            if line and piece is not word and used > 0:
                yield line
                line, used, gap = [], 0.0, 0.0
            line.append(piece)
            used += gap + _wide(*piece)
    yield line


@lru_cache(maxsize=200)
def _space(style: Style) -> float:
    return natural_width(" ", style)


def _parted(word: _Word, width: float) -> Iterator[_Word]:
    """What stands together and is wider than a line, in pieces that are not: at its spaces, or where it must be."""
    line: list[_Part] = []
    for spaces, stretch in _at_spaces(word):
        if line and _wide(*line, *spaces, *stretch) <= width:
            line += [*spaces, *stretch]
            continue
        if line:
            yield tuple(line)
        *whole, last = _torn(stretch, width) if _wide(*stretch) > width else (tuple(stretch),)
        yield from whole
        line = list(last)
    if line:
        yield tuple(line)


def _at_spaces(word: _Word) -> Iterator[tuple[list[_Part], list[_Part]]]:
    """The words of what stands together, each after the spaces before it."""
    spaces: list[_Part] = []
    stretch: list[_Part] = []
    for part in word:
        if part.typed.isspace() and stretch:
            yield spaces, stretch
            spaces, stretch = [], []
        (spaces if part.typed.isspace() else stretch).append(part)
    if stretch:
        yield spaces, stretch


def _wide(*parts: _Part) -> float:
    return sum(each.width for each in parts)


def _torn(word: list[_Part], width: float) -> list[_Word]:
    """A word that is wider than a line, in pieces that are not: if two will do, none is a letter or two."""
    pieces = list(_letter_by_letter(word, width))
    if len(pieces) == 2 and _wide(*pieces[1]) < width * _SCRAP:
        return list(_letter_by_letter(word, _wide(*word) * _MORE_THAN_HALF))
    return pieces


def _letter_by_letter(word: Iterable[_Part], width: float) -> Iterator[_Word]:
    """A word that is wider than a line, in pieces that are not."""
    piece: list[_Part] = []
    used = 0.0
    for part in word:
        typed, wide = "", 0.0
        for cluster in fonts.clusters(part.typed):
            step = _part(cluster, part.style).width
            if (typed or piece) and used + wide + step > width:
                yield (*piece, _part(typed, part.style)) if typed else tuple(piece)
                piece, used, typed, wide = [], 0.0, "", 0.0
            typed += cluster
            wide += step
        if typed:
            piece.append(_part(typed, part.style))
            used += wide
    if piece:
        yield tuple(piece)


def _line(words: list[_Word], rightward: bool) -> Line:
    parts = [part for word in words for part in word]
    segments = [list(group) for _, group in groupby(parts, key=lambda part: part.style)]
    if not rightward:
        segments.reverse()
    pieces: list[Piece] = []
    x = 0.0
    for segment in segments:
        style = segment[0].style
        for stretch in _stretches(segment, rightward):
            for piece in _drawn(stretch, style, rightward):
                pieces.append(Piece(x, piece.run, style, piece.copied))
                x += fonts.width(piece.run, style.size)
    return Line(tuple(pieces), x, rightward)


def _stretches(parts: list[_Part], rightward: bool) -> list[list[_Part]]:
    """From the left, what stands between " · " and each of these: turned round one by one, none takes another along."""
    if rightward and not any(_LEFTWARD.search(each.text) for each in parts):
        return [parts]
    stretches: list[list[_Part]] = [[]]
    for at, part in enumerate(parts):
        beside = parts[max(at - 1, 0) : at] + parts[at + 1 : at + 2]
        if part.typed == _DOT and all(each.typed.isspace() for each in beside):
            stretches += [[part], []]
        else:
            stretches[-1].append(part)
    given = [each for each in stretches if each]
    return given if rightward else given[::-1]


def _drawn(parts: list[_Part], style: Style, rightward: bool) -> list[Piece]:
    """The runs of a stretch in one style in the order in which they stand from the left."""
    text = "".join(each.text for each in parts)
    if not _LEFTWARD.search(text):
        text = _DIRECTION_MARKS.sub("", text if rightward else _ends_swapped(text))
        runs = fonts.runs(text, style.face)
        return [Piece(0, run, style, run.text if run.shaped else None) for run in runs]
    turned = _DIRECTION_MARKS.sub("", str(get_display(text, base_dir="L" if rightward else "R")))
    pieces = [Piece(0, run, style, "") for run in fonts.runs(turned, style.face)]
    typed = "".join(each.typed for each in parts)
    return [Piece(0, piece.run, style, typed if at == 0 else "") for at, piece in enumerate(pieces)]


def _ends_swapped(text: str) -> str:
    """`text` with what stands at its ends exchanged: its neighbours are on the other sides in a leftward line.

    That is white, and at its beginning what ends the word before.
    """
    core = text.lstrip(_ENDS).rstrip(" ")
    if not core:
        return text
    before, after = text[: len(text) - len(text.lstrip(_ENDS))], text[len(text.rstrip(" ")) :]
    return f"{after}{core}{before[::-1]}"
