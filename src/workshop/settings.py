"""What the program remembers from one start to the next: typed, in one JSON file, never a reason not to start."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from workshop.whole_file import write_whole

Scale = Literal[90, 100, 115, 130]
Theme = Literal["light", "dark"]
Paper = Literal["a4", "letter"]


@dataclass(frozen=True, slots=True)
class Geometry:
    """A place on the desktop, in device-independent pixels."""

    x: int
    y: int
    width: int
    height: int
    maximised: bool = False


@dataclass(frozen=True, slots=True)
class RememberedScreen:
    """The room's screen as last seen. Names and numbers swap when screens return; makers and serials do not."""

    manufacturer: str
    model: str
    serial: str
    geometry: Geometry


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, each with the value that it has before anybody chooses."""

    scale: Scale = 100
    language: str = "en"
    projector_theme: Theme = "light"
    projector_screen: RememberedScreen | None = None
    window: Geometry | None = None
    paper: Paper = "a4"
    pseudonyms: bool = False


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as read. `damaged` names the fields (or the file) that could not be read and have their defaults."""

    settings: Settings
    damaged: tuple[str, ...] = ()


def load(path: Path) -> Loaded:
    """The settings in the file `path`; whatever in it cannot be understood has its default and is named."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError, RecursionError):
        return Loaded(Settings(), (path.name,))
    if not isinstance(found, dict):
        return Loaded(Settings(), (path.name,))
    good: dict[str, Any] = {}
    damaged: list[str] = []
    for name, read in _READERS.items():
        if name in found:
            try:
                good[name] = read(found[name])
            except (ValueError, TypeError, KeyError, AttributeError):
                damaged.append(name)
    return Loaded(Settings(**good), tuple(damaged))


def save(path: Path, settings: Settings) -> None:
    """Write `settings` to `path` whole or not at all. Raises OSError where that cannot be done."""
    write_whole(path, json.dumps(asdict(settings), ensure_ascii=False, indent=2).encode())


def _one_of(choices: object) -> Callable[[object], object]:
    allowed = get_args(choices)

    def read(value: object) -> object:
        if isinstance(value, bool) or value not in allowed:
            raise ValueError(value)
        return value

    return read


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > 200:
        raise ValueError(value)
    return value


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _pixels(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > 100_000:
        raise ValueError(value)
    return value


def _geometry(value: Any) -> Geometry:
    x, y, width, height = (_pixels(value[name]) for name in ("x", "y", "width", "height"))
    if width <= 0 or height <= 0:
        raise ValueError(value)
    return Geometry(x, y, width, height, _yes_or_no(value.get("maximised", False)))


def _window(value: Any) -> Geometry | None:
    return None if value is None else _geometry(value)


def _screen(value: Any) -> RememberedScreen | None:
    if value is None:
        return None
    maker, model, serial = (_text(value[name]) for name in ("manufacturer", "model", "serial"))
    return RememberedScreen(maker, model, serial, _geometry(value["geometry"]))


_READERS: dict[str, Callable[[Any], object]] = {
    "scale": _one_of(Scale),
    "language": _text,
    "projector_theme": _one_of(Theme),
    "projector_screen": _screen,
    "window": _window,
    "paper": _one_of(Paper),
    "pseudonyms": _yes_or_no,
}
