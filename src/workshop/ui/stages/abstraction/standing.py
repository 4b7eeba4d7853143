"""How high a rung stands, in a few words."""

from __future__ import annotations

from workshop.language.altitude import Height, Reading
from workshop.words import tr


def stands(reading: Reading | None) -> str:
    """What the tag of a rung says; nothing where there is no verdict.

    Where words are marked, it counts them, whether they tie the rung or an outsider only might stop at them.
    """
    if reading is None or reading.height is None:
        return ""
    if reading.height is Height.WIDE:
        return tr("too wide")
    if reading.domain:
        return _counted(reading)
    return tr("still tied") if reading.height is Height.TIED else tr("about right")


def stands_working(reading: Reading | None) -> str:
    """The same for the working altitude, beside its name."""
    if reading is None or reading.height is None:
        return ""
    if reading.height is Height.RIGHT and reading.domain:
        return tr("about right but for {words}", words=_counted(reading))
    return {
        Height.TIED: tr("still tied to its trade"),
        Height.RIGHT: tr("stands about right"),
        Height.WIDE: tr("stands too wide"),
    }[reading.height]


def _counted(reading: Reading) -> str:
    return tr("{n} domain words", n=len(reading.domain), one="{n} domain word")
