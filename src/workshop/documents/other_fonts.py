"""Fonts beside the two of the design: those that come along for other scripts, installed packages, the system's own.

They are opened one after the other, and only as far as somebody's writing asks for it.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final, Protocol

import uharfbuzz  # type: ignore[import-untyped]

from workshop.paths import resources

PACKAGES: Final = "fontpkg.family"
"""The entry points under which font packages (`fontpkg-noto-sans-arabic` and kin) register themselves."""

_BITMAPS: Final = {"sbix", "CBDT", "EBDT"}
_NOT_PLAIN: Final = ("bold", "italic", "oblique", "light", "black", "thin", "condensed")
_EMPTY: Final = ("lastresort", "adobeblank", "notdef")  # fonts that have a box, or nothing, for everything


class Characters(Protocol):
    """A set of code points."""

    def __contains__(self, code: object, /) -> bool: ...


@dataclass(frozen=True, slots=True, eq=False)
class FontFile:
    """One font in a file (a collection has several) with the code points it has outlines for."""

    path: Path
    index: int
    characters: Characters


def other_fonts() -> Iterator[FontFile]:
    """Every usable font in the order of preference; what was opened once stays open."""
    for path in _paths():
        yield from _fonts_in(path)


@cache
def _paths() -> tuple[Path, ...]:
    bundled = sorted((resources() / "fonts" / "other").glob("*.ttf"), key=_scope)
    packaged = [path for package in _packages() for path in _fonts_under(package)]
    system = [path for folder in _system_folders() for path in _fonts_under(folder)]
    return (*bundled, *packaged, *system)


def _scope(path: Path) -> tuple[bool, str]:
    """What has one script first; what has Chinese signs beside its own comes last."""
    return (not path.stem.startswith("Noto"), path.stem)


def _packages() -> Iterator[Path]:
    for name in sorted(each.module for each in entry_points(group=PACKAGES)):
        spec = importlib.util.find_spec(name)
        yield from (Path(place) for place in (spec and spec.submodule_search_locations) or ())


def _system_folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData/Local"))
        return (
            Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",
            Path(local) / "Microsoft/Windows/Fonts",
        )
    if sys.platform == "darwin":
        return (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    return (
        home / ".local/share/fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    )


def _fonts_under(folder: Path) -> list[Path]:
    """Font files, upright text faces first, so that a bold or a mono is taken only for what nobody else has."""
    found = [path for path in folder.rglob("*") if path.suffix.lower() in (".ttf", ".ttc")]
    return sorted((path for path in found if _may_serve(path)), key=_preference)


def _may_serve(path: Path) -> bool:
    return not path.stem.lower().startswith(_EMPTY)


def _preference(path: Path) -> tuple[bool, bool, bool, str]:
    name = path.stem.lower()
    return (any(word in name for word in _NOT_PLAIN), "mono" in name, "sans" not in name, str(path))


@cache
def _fonts_in(path: Path) -> tuple[FontFile, ...]:
    """The fonts in the file at `path` that ReportLab can embed: TrueType outlines, no bitmaps."""
    try:
        blob = uharfbuzz.Blob.from_file_path(str(path))
    except (OSError, uharfbuzz.HarfBuzzError):
        return ()
    count = max(1, uharfbuzz.Face(blob).count)
    faces = ((index, uharfbuzz.Face(blob, index)) for index in range(count))
    return tuple(FontFile(path, index, face.unicodes) for index, face in faces if _has_outlines(face))


def _has_outlines(face: uharfbuzz.Face) -> bool:
    tables = set(face.table_tags)
    return "glyf" in tables and not tables & _BITMAPS
