"""The views: what stands on the room's screen, worded and in order. How large and where is the canvas's business."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from workshop.projection.scenes import ClockAlone, Closing, Deal, Outsiders, Pause, Probe, Waiting
from workshop.room.ratings import Point
from workshop.words import tr

LAST_MINUTES = 120
"""Seconds before the end from which the clock's words change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The room's step clock in seconds; `left` falls below zero when the step runs over."""

    total: int
    left: int
    running: bool = True

    @property
    def digits(self) -> str:
        """As "2:40", or "1:02:40"; past the end how long it is over."""
        minutes, seconds = divmod(abs(self.left), 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    @property
    def words(self) -> str:
        """What the digits count."""
        if self.left <= 0:
            return tr("over")
        if not self.running:
            return tr("left, paused")
        return tr("left, nearly there") if self.left <= LAST_MINUTES else tr("left")

    @property
    def share(self) -> float:
        """How much of the step is gone, 0 to 1."""
        return 1.0 if self.total <= 0 else min(1.0, max(0.0, 1 - self.left / self.total))


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The line at the top: the stage's name, and which of how many stages it is (0: it is none)."""

    name: str
    number: int = 0
    count: int = 0

    @property
    def words(self) -> str:
        """As "Stage 2 of 5"."""
        return tr("Stage {number} of {count}", number=self.number, count=self.count) if self.number else ""


@dataclass(frozen=True, slots=True)
class Blank:
    """Plain ground: no logo, no words."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line under its name."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The title, who is here, and the ground rules."""

    title: str
    who: str
    rules: tuple[Labelled, ...]
    foot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """The problem as its host says it, and who is in the room."""

    said_by: str
    text: str
    organisations: tuple[Labelled, ...]
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """An organisation: two-letter tile, name, what it is, what it brings."""

    tile: str
    name: str
    note: str
    brings: str
    speaks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisations:
    """Who is in the room."""

    title: str
    count: str
    homes: tuple[Home, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """The abstraction, with what to do about it."""

    lead: str
    text: str
    steps: tuple[str, ...]
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBy:
    """An organisation, and whether it has said a word again in its own."""

    name: str
    done: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadBack:
    """A word to be said again by each organisation, and who has; `count` is that in short."""

    prompt: Prompt
    homes: tuple[ReadBy, ...]
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardName:
    """A card's name: suit key and label, industry and title; its number where it stands among others."""

    suit: str
    label: str
    industry: str
    title: str
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The abstraction as the question to the industries, and the cards that the room kept."""

    lead: str
    text: str
    cards: tuple[CardName, ...]
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A rung of the ladder; `mark` is written where the room works."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """The rungs from general to concrete; neither end has a word where there is one rung alone."""

    general: str
    concrete: str
    rungs: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One industry card, beside the question it answers."""

    name: CardName
    number: str
    text: str
    columns: tuple[Labelled, ...]
    question: Labelled
    task: Labelled


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace:
    """One of two cards beside each other: its name, its number, how they live with it."""

    name: CardName
    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Two cards beside each other, the question what both share, and what was said of it (empty until then)."""

    cards: tuple[CardFace, ...]
    question: str
    shared: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A row of the grid. `link` is the icon's name, empty while nobody asked."""

    theirs: str
    link: str
    word: str
    ours: str
    check: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows of one kind, under its name."""

    label: str
    rows: tuple[Match, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """The grid of one analogy."""

    name: CardName
    speaks: str
    theirs: str
    ours: str
    holds: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaCard:
    """An idea on the wall; suit and label are empty when it comes from no card.

    `mark` says how far its count is: "now", "done" or nothing. `dots` is its total, None until the totals are revealed
    or if it was not counted; beside dots `foot` says how many organisations are still to be asked for them. `first`: no
    idea has more. `group` is the name that it stands under on a wall by names.
    """

    letter: str
    suit: str
    label: str
    text: str
    mark: str = ""
    dots: int | None = None
    first: bool = False
    foot: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideas:
    """The wall of ideas: as they came, while their dots are counted, or by their dots once they are revealed.

    Or by the names that they stand under: then each card has its `group`.
    """

    title: str
    count: str
    cards: tuple[IdeaCard, ...]
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """Where ideas stand between new (`upward`) and feasible (`across`), and what their letters stand for."""

    title: str
    count: str
    across: str
    upward: str
    points: tuple[Point, ...]
    ideas: tuple[Labelled, ...]
    foot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """What one side meant or heard."""

    who: str
    verb: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotlight:
    """One word, two meanings. `status` is "open", "agreed" or "differ"; `ending` what the room says from now on."""

    status: str
    heading: str
    aside: str
    word: str
    said: Half
    heard: Half
    underneath: Labelled
    endings: tuple[str, ...]
    ending: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """One moment of the settle round. `place` is which one of how many it is; `right_if` says what makes a side right.

    `strong` are the words of `ending` that stand out.
    """

    status: str
    heading: str
    place: str
    word: str
    said: Half
    heard: Half
    right_if: str
    said_if: str
    heard_if: str
    ending: str
    strong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A term, what each organisation means by it (None: not a word they use), and the room's wording."""

    word: str
    meanings: tuple[str | None, ...]
    status: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """The term matrix."""

    term: str
    columns: tuple[Labelled, ...]
    room: Labelled
    unused: str
    rows: tuple[TermRow, ...]


Body: TypeAlias = (
    Blank
    | Rules
    | Statement
    | Organisations
    | Prompt
    | ReadBack
    | Question
    | Ladder
    | Card
    | Together
    | Mapping
    | Ideas
    | Square
    | Spotlight
    | Settle
    | Terms
    | Waiting
    | Deal
    | ClockAlone
    | Pause
    | Closing
    | Outsiders
    | Probe
)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the room sees: a body, the line at the top, the clock if one is set; dark for dim rooms."""

    body: Body = field(default_factory=Blank)
    heading: Heading | None = None
    clock: Clock | None = None
    dark: bool = False


NOTHING = View()
"""Plain light ground."""
