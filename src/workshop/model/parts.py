"""The parts of a session, each a frozen row.

Every part has an `id`; what stands in an order has a `rank`; what could be shown has an `audience`. Text is plain
text as it was typed. Times are ISO 8601 with their offset, as the room's own clock showed them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.model.identity import (
    FACILITATOR,
    ROOM,
    AnalogyId,
    Audience,
    ClusterId,
    DecisionId,
    IdeaId,
    MisunderstandingId,
    OrganisationId,
    ParticipantId,
    RowId,
    RungId,
    SessionId,
    StageId,
    StepId,
    TermId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is known of a session before it begins. `date` is ISO ("2026-05-27") or empty, `starts` "09:30" or empty.

    `probed`: the room rates a few assumptions before and after.
    """

    id: SessionId
    title: str = ""
    date: str = ""
    starts: str = ""
    people: int = 0
    template: str = "blank"
    probed: bool = False
    language: str = "en"
    brief_code: str = ""
    made: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundRules:
    """What may leave the room, how names are used, what happens to ideas. Not legal advice."""

    id: str = "ground_rules"
    may_leave: str = ""
    names: str = ""
    ideas: str = ""
    names_agreed: bool = False
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """The challenge in the host's own words, and what stands around it."""

    id: str = "problem"
    statement: str = ""
    lives_with_it: str = ""
    tried: str = ""
    cannot_change: str = ""
    success: str = ""
    decides: str = ""
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A home organisation in the room. `words` are those of its own trade; `people` is None until counted."""

    id: OrganisationId
    rank: str
    name: str = ""
    industry: str = ""
    tile: str = ""
    host: bool = False
    people: int | None = None
    spokesperson: str = ""
    wants: str = ""
    brings: str = ""
    cannot: str = ""
    success: str = ""
    words: tuple[str, ...] = ()
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person, or a pseudonym; `second_trade` answers "what else have you worked as?"."""

    id: ParticipantId
    rank: str
    organisation: OrganisationId
    name: str = ""
    trade: str = ""
    second_trade: str = ""
    audience: Audience = FACILITATOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stretch of the agenda. `key` is a stage's key ("problem", ...) or "break"; `minutes` are planned."""

    id: StageId
    rank: str
    key: str
    minutes: int = 0
    on: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of a stage's script: what to say aloud, what to do besides.

    `clock`: going to it starts the room's clock with its minutes. `view` is what it shows the room, or empty.
    """

    id: StepId
    rank: str
    stage: StageId
    minutes: int = 0
    clock: bool = False
    view: str = ""
    say: str = ""
    do: str = ""
    audience: Audience = FACILITATOR


MOST_FEATURES: Final = 4
"""Features of one abstraction: more of them would fit every card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """What the room settled about its abstraction: the working altitude and what belongs to it.

    `features` are ids of the deck's features, four at the most; empty while they are the matcher's to propose.
    `plain_words` are words that the room finds plain enough, though they look like those of one trade.
    """

    id: str = "ladder"
    working: RungId | None = None
    makes_it_hard: str = ""
    must_stay_true: str = ""
    features: tuple[str, ...] = ()
    with_it: tuple[str, ...] = ()
    plain_words: tuple[str, ...] = ()
    audience: Audience = ROOM

    def at(self, rung: RungId | None) -> Ladder:
        """This ladder with `rung` as its working altitude; nobody has agreed to that one yet."""
        if rung == self.working:
            return self
        return Ladder(
            working=rung,
            makes_it_hard=self.makes_it_hard,
            must_stay_true=self.must_stay_true,
            features=self.features,
            plain_words=self.plain_words,
            audience=self.audience,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One rewording of the problem. Ranks run from general (first) to concrete; `candidate` is a slip's letter."""

    id: RungId
    rank: str
    text: str = ""
    note: str = ""
    candidate: str = ""
    earlier: tuple[str, ...] = ()
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Analogy:
    """A card taken up in this session. The card's text is a copy, so that the session reads the same for ever.

    `features` holds "feature id: how it shows there". `speaker` is a person's trade or name, of
    `speaker_organisation` if that is known; with both empty nobody speaks for it yet.
    """

    id: AnalogyId
    rank: str
    number: int
    strength: str
    industry: str
    suit: str
    title: str
    scene: str = ""
    challenge: str = ""
    mechanism: str = ""
    works_because: str = ""
    ask: str = ""
    breaks_when: str = ""
    features: tuple[str, ...] = ()
    shortlisted: bool = True
    speaker: str = ""
    speaker_organisation: OrganisationId | None = None
    their_place: str = ""
    our_place: str = ""
    audience: Audience = ROOM


class RowKind(StrEnum):
    """Whether a row of the mapping matches two elements or two relations between elements."""

    ROLE = "role"
    RELATION = "relation"


class Link(StrEnum):
    """How the two sides of a mapping row stand to one another."""

    UNASKED = "unasked"
    CORRESPONDS = "corresponds"
    GAP = "no counterpart"
    BREAK = "breaks here"


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingRow:
    """Source element and home element, and how they correspond. `to_check`: nobody vouches for it yet."""

    id: RowId
    rank: str
    analogy: AnalogyId
    kind: RowKind = RowKind.ROLE
    theirs: str = ""
    ours: str = ""
    link: Link = Link.UNASKED
    to_check: bool = False
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Idea:
    """Something the room proposes. `letter` is given once and stays; `merged` are the texts that went into it."""

    id: IdeaId
    rank: str
    letter: str = ""
    text: str = ""
    analogy: AnalogyId | None = None
    row: RowId | None = None
    cluster: ClusterId | None = None
    merged: tuple[str, ...] = ()
    made: str = ""
    audience: Audience = ROOM


class Kind(StrEnum):
    """What a misunderstanding is about."""

    WORD = "word"
    MEASURE = "measure"
    PRIORITY = "priority"
    DECIDES = "who decides"
    PACE = "pace"
    RISK = "risk"


class Status(StrEnum):
    """How a misunderstanding stands."""

    OPEN = "open"
    AGREED = "agreed"
    DIFFER = "agree to differ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Misunderstanding:
    """A moment when people meant different things. `settled` says how it ended, in the room's words.

    `meant_if` and `heard_if`: what must be true for each side to be right. Where both meanings are kept, `said_as` and
    `heard_as` are the words that tell them apart. `question` is what somebody has to find out, `asked_of` of whom.
    """

    id: MisunderstandingId
    rank: str
    word: str
    said_by: OrganisationId | None = None
    heard_by: tuple[str, ...] = ()
    meant: str = ""
    heard: str = ""
    meant_if: str = ""
    heard_if: str = ""
    said_as: str = ""
    heard_as: str = ""
    assumption: str = ""
    kind: Kind = Kind.WORD
    status: Status = Status.OPEN
    settled: str = ""
    settled_at: str = ""
    question: str = ""
    asked_of: OrganisationId | None = None
    caught_at: str = ""
    stage: str = ""
    context: str = ""
    term: TermId | None = None
    audience: Audience = ROOM


class TermStatus(StrEnum):
    """Whether the room has one wording for a term, keeps both, or is still open."""

    OPEN = "open"
    AGREED = "agreed"
    BOTH = "both kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """An entry of the glossary; `in_room` is the wording from now on."""

    id: TermId
    rank: str
    word: str = ""
    in_room: str = ""
    status: TermStatus = TermStatus.OPEN
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What one organisation means by a term; `unused`: not a word they use. The id is "term.organisation".

    `says` is the word it has for it, where that is another; `stands_in`: in its own document that word takes the place
    of the room's. `read_back`: it said in its own words what the room means, and was right.
    """

    id: str
    term: TermId
    organisation: OrganisationId
    text: str = ""
    unused: bool = False
    says: str = ""
    stands_in: bool = False
    read_back: bool = False
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the room decided, with its date as people say it. Part of every organisation's document."""

    id: DecisionId
    rank: str
    label: str = ""
    text: str = ""
    due: str = ""
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeHome:
    """What one organisation takes home, in its own words. None: nobody typed it, so the session's proposal stands.

    The id is the organisation's; the audience that organisation alone.
    """

    id: OrganisationId
    title: str | None = None
    why: str | None = None
    brought: str | None = None
    asked: str | None = None
    not_asked: str | None = None
    gets: str | None = None
    ideas_and_names: str | None = None
    person: str | None = None
    hears_first: str | None = None
