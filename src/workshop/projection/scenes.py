"""The views between the work: before there is anything to show, who holds which card, the clock, the break, the end."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A stage of which nothing is written yet: what it is about, asked of the room. `icon` names its glyph."""

    icon: str
    lead: str
    text: str
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DealtCard:
    """A card in a hand: its printed number (empty while it was given none), suit key and label, industry and title."""

    number: str
    suit: str
    label: str
    industry: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HandRow:
    """Who holds these cards; `note` is the organisation where the holder is not."""

    holder: str
    note: str
    cards: tuple[DealtCard, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """Who has which card. `task` is what to do with it."""

    title: str
    count: str
    hands: tuple[HandRow, ...]
    task: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockAlone:
    """The room's clock and nothing else; `words` stand in its place while it is not set."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """The break: when it ends ("Back at 11:05"), or that it is one."""

    text: str
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one organisation takes home: its tile, its name, what is in its document, what it brought."""

    tile: str
    name: str
    document: str
    brought: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """The end: what each organisation takes home, and what was decided with its date."""

    title: str
    count: str
    homes: tuple[Taken, ...]
    decided: str
    decisions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsiderSaid:
    """What one person said of the abstraction; `sign` is their verdict's glyph, `note` that they had heard of it."""

    who: str
    words: str
    stopped: str
    sign: str
    verdict: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outsiders:
    """The outsider test: what each said, how many recognise it, and what they had read."""

    title: str
    count: str
    question: str
    said: tuple[OutsiderSaid, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A statement, how far apart the room is on it in words, and who stands where: (tile, 1 to 5)."""

    text: str
    gap: str
    before: tuple[tuple[str, int], ...]
    after: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """The assumption probe; `ends` are what 1 and 5 mean."""

    title: str
    ends: tuple[str, str]
    before: str
    after: str
    rows: tuple[Rated, ...]
    foot: str
