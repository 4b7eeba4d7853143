"""Taking photographs in: each is decoded and encoded anew, so that nothing the camera wrote about itself comes along.

A job for `Background`. What comes from outside is bounded before it is decoded: bytes, kind and points.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QPainter

from workshop.background import Cancelled, Progress
from workshop.unread import unread
from workshop.words import tr

LARGEST: Final = 60 * 1024 * 1024
"""Bytes of a file that is opened at the most."""
MOST_POINTS: Final = 60_000_000
LONGEST_SIDE: Final = 2_400
"""Points of the longer side that are kept: enough to read a flip chart, and 14 cm wide on paper."""
MOST_AT_ONCE: Final = 30
_KEPT: Final = 3 * 1024 * 1024
"""Bytes of a picture that is kept at the most; one that is larger is made coarser."""
_QUALITIES: Final = (85, 70, 55, 40)
_KINDS: Final = ((b"\xff\xd8\xff", b"jpeg"), (b"\x89PNG\r\n\x1a\n", b"png"))


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture as it is kept: a JPEG of so many points."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Why one was not taken, what is safe, and what to do; `name` is its file's, which stands in the words."""

    words: str
    name: str = ""


class _Unusable(ValueError):
    """Its words say why."""


Source = Path | QImage
"""A file, or a picture from the clipboard."""


def taken_in(sources: Sequence[Source], progress: Progress, cancelled: Cancelled) -> tuple[Taken | Refused, ...]:
    """What became of each of `sources`, in their order. A job for `Background`."""
    found: list[Taken | Refused] = []
    for number, source in enumerate(sources[:MOST_AT_ONCE]):
        if cancelled():
            break
        progress(number / len(sources), "")
        found.append(_taken(source))
    if len(sources) > MOST_AT_ONCE:
        left = len(sources) - MOST_AT_ONCE
        found.append(Refused(tr("{n} more were left for the next time: {most} at once.", n=left, most=MOST_AT_ONCE)))
    return tuple(found)


def refusals(refused: Iterable[Refused]) -> str:
    """What was refused, in words: each reason once, with the first that it holds for, and how many more."""
    alike: dict[str, list[Refused]] = {}
    for each in refused:
        alike.setdefault(each.words.replace(each.name, "", 1), []).append(each)
    return "\n".join(_counted(*group) for group in alike.values())


def files_in(places: Iterable[Path]) -> tuple[Path, ...]:
    """Those of `places` that look like pictures by their name; what they are is found out when they are read."""
    endings = (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".gif")
    return tuple(each for each in places if each.suffix.casefold() in endings)


def shown_picture(
    picture: Callable[[str], bytes | None], digest: str, progress: Progress, cancelled: Cancelled
) -> QImage:
    """A kept picture to look at; null for one that is not there or cannot be read. A job for `Background`."""
    content = picture(digest)
    try:
        return _decoded(content, "") if content is not None else QImage()
    except _Unusable:
        return QImage()


def _counted(first: Refused, *others: Refused) -> str:
    if not others or not first.name:
        return first.words
    return first.words.replace(first.name, tr("{name} (and {n} more)", name=first.name, n=len(others)), 1)


def _taken(source: Source) -> Taken | Refused:
    try:
        return _kept(source if isinstance(source, QImage) else _decoded(_bytes_of(source), source.name))
    except _Unusable as why:
        return Refused(str(why), source.name if isinstance(source, Path) else "")


def _bytes_of(path: Path) -> bytes:
    """The bytes of a plain file. Raises _Unusable."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise _Unusable(_no_picture(path.name))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        words = tr("{name} could not be read: {why}. Your work is safe. Copy it to this computer and try again.",
                   name=path.name, why=unread(error))  # fmt: skip
        raise _Unusable(words) from error
    if len(content) > LARGEST:
        raise _Unusable(_too_large(path.name))
    return content


def _decoded(content: bytes, name: str) -> QImage:
    """The picture, upright and no larger than it is kept. Raises _Unusable."""
    kind = next((kind for beginning, kind in _KINDS if content.startswith(beginning)), b"")
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        kind = b"webp"
    if not kind:
        raise _Unusable(_no_picture(name))
    device = QBuffer()
    device.setData(QByteArray(content))
    device.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(device, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)  # other kinds can name other files
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty():
        raise _Unusable(_no_picture(name))
    if size.width() * size.height() > MOST_POINTS:
        raise _Unusable(_too_large(name))
    if max(size.width(), size.height()) > LONGEST_SIDE:
        reader.setScaledSize(_fitting(size))
    image = reader.read()
    if image.isNull():
        raise _Unusable(_no_picture(name))
    return image


def _kept(image: QImage) -> Taken:
    """`image` painted onto fresh paper, which knows nothing of where it came from. Raises _Unusable."""
    if image.isNull():
        raise _Unusable(_no_picture(tr("The picture")))
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    size = image.size()
    if max(size.width(), size.height()) > LONGEST_SIDE:
        size = _fitting(size)
    fresh = QImage(size, QImage.Format.Format_RGB32)
    fresh.fill(Qt.GlobalColor.white)
    painter = QPainter(fresh)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRectF(fresh.rect()), image)
    painter.end()
    content = b""
    for quality in _QUALITIES:
        content = _encoded(fresh, quality)
        if len(content) <= _KEPT:
            break
    return Taken(content, fresh.width(), fresh.height())


def _encoded(image: QImage, quality: int) -> bytes:
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "JPEG", quality)  # type: ignore[call-overload]
    return bytes(device.data().data())


def _fitting(size: QSize) -> QSize:
    fitting = size.scaled(LONGEST_SIDE, LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    return fitting.expandedTo(QSize(1, 1))


def _no_picture(name: str) -> str:
    if name.casefold().endswith((".heic", ".heif")):
        return tr(
            "{name} is a HEIC photograph, which cannot be read here. Your work is safe. "
            "Save it as JPEG first, or let the phone take its photographs as “most compatible”.",
            name=name,
        )
    return tr("{name} is no picture that can be read here. Your work is safe. JPEG, PNG and WebP can be.", name=name)


def _too_large(name: str) -> str:
    return tr(
        "{name} is too large to open. Your work is safe. Take a smaller copy: up to {size} MB and {points} megapixels.",
        name=name,
        size=LARGEST // 1024 // 1024,
        points=MOST_POINTS // 1_000_000,
    )
