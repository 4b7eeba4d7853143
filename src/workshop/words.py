"""The words on screen and paper: gettext with named placeholders, and dates that ask no C locale."""

import datetime
import gettext
import re
from collections.abc import Callable, Sequence
from typing import Protocol

from workshop.paths import resources

DOMAIN = "workshop"
ENGLISH = "en"
PSEUDO_LONG = "xx-long"
PSEUDO_RTL = "xx-rtl"

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_RIGHT_TO_LEFT = ("ar", "fa", "he", "ur", PSEUDO_RTL)
_RIGHT_TO_LEFT_MARK = "\u200f"
_ACCENTED = str.maketrans("aceinouyACEINOUY", "âçéîñôûýÂÇÉÎÑÔÛÝ")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def tr(text: str, /, n: int | None = None, one: str | None = None, **named: object) -> str:
    """`text` in the language in use, with `{name}` replaced by the value called `name`.

    With a count `n`, `text` is the plural and `one` the singular: `tr("{n} ideas", n=3, one="{n} idea")`;
    `{n}` is the count. Values are put in after translation, in one pass and as they are, so braces in what
    people typed stay braces. A placeholder without a value stays as it stands: a translator's slip must not
    stop a session.
    """
    translated = _language.gettext(text) if n is None or one is None else _language.ngettext(one, text, n)
    values = named if n is None else {"n": n, **named}
    return _PLACEHOLDER.sub(lambda match: str(values.get(match[1], match[0])), translated)


def in_a_row(names: Sequence[str]) -> str:
    """Names as one phrase: "A", "A and B", "A, B and C"; empty if there are none."""
    *most, last = names or [""]
    return tr("{others} and {last}", others=", ".join(most), last=last) if most else last


def use(language: str) -> None:
    """Speak `language` ("en", "pt_BR", a pseudo-language) from now on; one without a catalogue is English."""
    global _language
    _language = _Language(language)


def language() -> str:
    """The code of the language in use."""
    return _language.code


def right_to_left() -> bool:
    """Whether the language in use is written from right to left."""
    return _language.code == PSEUDO_RTL or re.split("[-_]", _language.code)[0] in _RIGHT_TO_LEFT


def clock_time(moment: datetime.datetime | datetime.time) -> str:
    """The hour and minute that `moment` holds, as "09:42"; make it local before."""
    return f"{moment.hour:02}:{moment.minute:02}"


def day(when: datetime.date) -> str:
    """As "Wednesday 27 May"."""
    weekday = tr(_WEEKDAYS[when.weekday()])
    return tr("{weekday} {day} {month}", weekday=weekday, day=when.day, month=_month(when))


def short_day(when: datetime.date) -> str:
    """As "27 May"."""
    return tr("{day} {month}", day=when.day, month=_month(when))


def full_date(when: datetime.date) -> str:
    """As "27 May 2026"."""
    return tr("{day} {month} {year}", day=when.day, month=_month(when), year=when.year)


def _month(when: datetime.date) -> str:
    return tr(_MONTHS[when.month - 1])


class _Catalogue(Protocol):
    def gettext(self, message: str, /) -> str: ...
    def ngettext(self, one: str, many: str, n: int, /) -> str: ...


class _Pseudo:
    """A language that nobody speaks, for pictures that show whether a screen would bear another language."""

    def __init__(self, change: Callable[[str], str]) -> None:
        self._change = change

    def gettext(self, message: str, /) -> str:
        return self._change(message)

    def ngettext(self, one: str, many: str, n: int, /) -> str:
        return self._change(one if n == 1 else many)


class _Language:
    """A language code with its catalogue."""

    def __init__(self, code: str) -> None:
        self.code = code
        catalogue = _catalogue(code)
        self.gettext = catalogue.gettext
        self.ngettext = catalogue.ngettext


def _catalogue(code: str) -> _Catalogue:
    if code == PSEUDO_LONG:
        return _Pseudo(_lengthened)
    if code == PSEUDO_RTL:
        return _Pseudo(_marked_right_to_left)
    return gettext.translation(DOMAIN, resources() / "i18n", [code.replace("-", "_")], fallback=True)


def _lengthened(text: str) -> str:
    """Accented and a third longer, its placeholders whole."""
    pieces = re.split(r"(\{\w+\})", text)
    plain = sum(len(piece) for piece in pieces[::2])
    accented = [piece if at % 2 else piece.translate(_ACCENTED) for at, piece in enumerate(pieces)]
    return "".join(accented) + ("~" * max(1, round(plain / 3)) if plain else "")


def _marked_right_to_left(text: str) -> str:
    """The same words in lines that run from right to left, still readable beside their mock."""
    return "\n".join(_RIGHT_TO_LEFT_MARK + line if line else line for line in text.split("\n"))


_language = _Language(ENGLISH)
