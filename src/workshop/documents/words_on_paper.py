"""The one gate through which every typed text goes on its way to paper.

Nothing on this paper is markup: blocks draw strings, so `<b>` and `R&D` come out as they were typed. What no paper
can show (control characters, invisible formatting) is dropped here, and a character that no font has is spelt out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from workshop.documents import fonts

_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]+")
_KEPT_FORMATS: Final = frozenset("\u200c\u200d\u200e\u200f")  # joiners, which some scripts need, and direction marks
_BETWEEN: Final = " \u200c\u200d"
_NAMED: Final = 3  # symbols of one stretch that are named
_SYMBOLS: Final = frozenset({"So", "Sk", "Sm", "Me", "No", "Pd", "Po", "Cn"})  # emoji, those too that have no name yet


@lru_cache(maxsize=4_000)
def on_paper(text: str) -> str:
    """`text` as it can be drawn: composed, line ends as `\\n`, without control characters, nothing left to a box."""
    plain = visible(text)
    absent = fonts.missing(plain)
    return plain if not absent else _stretch(absent).sub(lambda match: _spelt(match[0]), plain)


def missing(text: str) -> tuple[str, ...]:
    """The characters of `text` that no font of this machine has, each once, in their order."""
    plain = visible(text)
    absent = fonts.missing(plain)
    return tuple(dict.fromkeys(each for each in plain if each in absent)) if absent else ()


def spelt(character: str) -> str:
    """How a character that no font has is spelt out, as "thumbs up sign" or "U+13000"."""
    return _spelt(character).strip("[]")


def one_line(text: str) -> str:
    """`text` for a header or a file's title: on paper, its line ends and runs of spaces as one space."""
    return " ".join(on_paper(text).split())


def visible(text: str) -> str:
    """`text` without what no paper and no file can show: control characters, invisible formatting."""
    lines = _LINE_ENDS.sub("\n", text).replace("\t", "    ")
    if lines.isascii():
        return _CONTROLS.sub("", lines)
    composed = unicodedata.normalize("NFC", lines)
    return "".join(each for each in composed if _prints(each))


def _prints(character: str) -> bool:
    if character == "\n" or character in _KEPT_FORMATS:
        return True
    return unicodedata.category(character) not in ("Cc", "Cf", "Cs") and not _selects_a_variant(character)


def _selects_a_variant(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _stretch(absent: Iterable[str]) -> re.Pattern[str]:
    """Finds characters of `absent` that follow each other, words of them too."""
    each = f"[{re.escape(''.join(sorted(absent)))}]"
    return re.compile(f"{each}+(?:[ \u200c\u200d]+{each}+)*")


def _spelt(stretch: str) -> str:
    """Symbols by their names, which a reader understands; other text by the number of its first character."""
    letters = [each for each in stretch if each not in _BETWEEN]
    if all(unicodedata.category(each) in _SYMBOLS for each in letters):
        names = list(dict.fromkeys(unicodedata.name(each, "").lower() or _number(each) for each in letters))
        return f"[{', '.join(names[:_NAMED])}{', …' if len(names) > _NAMED else ''}]"
    return f"[{_number(letters[0])}{' …' if len(letters) > 1 else ''}]"


def _number(character: str) -> str:
    return f"U+{ord(character):04X}"
