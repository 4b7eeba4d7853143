"""An industry of the deck with its strengths, as one TOML file has it (`docs/deck.md`)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshop import toml_file
from workshop.model.identity import AnalogyId
from workshop.model.parts import Analogy
from workshop.suits import SUITS


@dataclass(frozen=True, slots=True)
class Feature:
    """A structural feature: what can make a situation hard, whatever the trade."""

    id: str
    group: str
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Showing:
    """A structural feature, and one sentence how it shows in a strength."""

    feature: str
    shows: str


@dataclass(frozen=True, slots=True)
class Transfer:
    """A documented case in which another field took a strength over."""

    to: str
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class Strength:
    """One abstract challenge that an industry has solved, and how. `number` is printed on its card for ever.

    `also_asked` are the challenge as people of other trades would put it, so that it is found in their words.
    """

    number: int
    id: str
    title: str
    scene: str
    challenge: str
    mechanism: str
    works_because: str
    ask: str
    breaks_when: str
    features: tuple[Showing, ...]
    transfers: tuple[Transfer, ...] = ()
    also_asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Industry:
    """A trade, its other names, the line of what it lives with, and its strengths.

    `also_knows` are further things it knows how to do, a line each, for which no card was written: the trade is found
    by them, and they say what else to ask there. `own`: the user made it.
    """

    id: str
    name: str
    also: tuple[str, ...]
    suit: str
    lives_with: str
    strengths: tuple[Strength, ...]
    also_knows: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file that could not be used, and why. `own`: it is the user's; `mendable`: the program can put it right."""

    name: str
    why: str
    own: bool = False
    mendable: bool = False


class IndustryError(ValueError):
    """A file of the deck is not as `docs/deck.md` says; the message names the field."""


def read_industry(path: Path) -> Industry:
    """The industry in one file. Raises IndustryError, OSError."""
    try:
        data = toml_file.read(path.read_bytes())
        strengths = tuple(_strength(each) for each in data["strengths"])
        industry = Industry(
            id=_text(data, "id"),
            name=_text(data, "name"),
            also=texts(data, "also"),
            suit=_text(data, "suit"),
            lives_with=_text(data, "lives_with"),
            strengths=strengths,
            also_knows=texts(data, "also_knows", required=False),
        )
    except KeyError as error:
        raise IndustryError(f"{error.args[0]} is missing") from error
    except (ValueError, TypeError, RecursionError) as error:
        raise IndustryError(str(error)) from error
    if industry.suit not in SUITS:
        raise IndustryError(f"there is no suit {industry.suit}")
    if not industry.strengths:
        raise IndustryError("has no strengths")
    return industry


def _strength(data: dict[str, Any]) -> Strength:
    if type(data["number"]) is not int or data["number"] < 1:
        raise IndustryError("number must be a whole number above 0")
    names = ("id", "title", "scene", "challenge", "mechanism", "works_because", "ask", "breaks_when")
    return Strength(
        number=data["number"],
        features=tuple(Showing(_text(each, "feature"), _text(each, "shows")) for each in data["features"]),
        transfers=tuple(
            Transfer(_text(each, "to"), _text(each, "what"), _text(each, "source"))
            for each in data.get("transfers", ())
        ),
        also_asked=texts(data, "also_asked", required=False),
        **{name: _text(data, name) for name in names},
    )


def texts(data: dict[str, Any], name: str, *, required: bool = True) -> tuple[str, ...]:
    """The list of texts `name` of a file's table, empty where it may be left out. Raises IndustryError, KeyError."""
    values = data[name] if required else data.get(name, [])
    if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
        raise IndustryError(f"{name} must be a list of texts")
    return tuple(values)


def _text(data: dict[str, Any], name: str) -> str:
    value = data[name]
    if not isinstance(value, str) or not value.strip():
        raise IndustryError(f"{name} must be text")
    return value


@dataclass(frozen=True, slots=True)
class Card:
    """A strength with its industry: what is shown, dealt and printed."""

    industry: Industry
    strength: Strength

    @property
    def key(self) -> str:
        """What names the card for ever, whatever is reworded: "industry/strength"."""
        return f"{self.industry.id}/{self.strength.id}"

    def taken_up(self, new: AnalogyId) -> Analogy:
        """The card as an analogy of a session, with a copy of its text."""
        strength = self.strength
        return Analogy(
            id=new,
            rank="",
            number=strength.number,
            strength=self.key,
            industry=self.industry.name,
            suit=self.industry.suit,
            title=strength.title,
            scene=strength.scene,
            challenge=strength.challenge,
            mechanism=strength.mechanism,
            works_because=strength.works_because,
            ask=strength.ask,
            breaks_when=strength.breaks_when,
            features=tuple(f"{each.feature}: {each.shows}" for each in strength.features),
        )
