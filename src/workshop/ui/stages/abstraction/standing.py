"""How high a rung stands, in a few words."""

from __future__ import annotations

from workshop.language.altitude import Height, Reading
from workshop.words import tr


def stands(reading: Reading | None) -> str:
    """What the tag of a rung says; nothing where there is no verdict."""
    if reading is None or reading.height is None:
        return ""
    if reading.height is Height.WIDE:
        return tr("too wide")
    words = len(reading.domain)
    if reading.height is Height.TIED and words:
        return tr("{n} domain words", n=words, one="{n} domain word")
    return tr("still tied") if reading.height is Height.TIED else tr("about right")


def stands_working(reading: Reading | None) -> str:
    """The same for the working altitude, beside its name."""
    if reading is None or reading.height is None:
        return ""
    return {
        Height.TIED: tr("still tied to its trade"),
        Height.RIGHT: tr("stands about right"),
        Height.WIDE: tr("stands too wide"),
    }[reading.height]
