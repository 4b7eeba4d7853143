"""The open session: one immutable value."""

from __future__ import annotations

from dataclasses import dataclass, field

from workshop.model.choosing import Comparison, PassedOver
from workshop.model.identity import AnalogyId, OrganisationId, RungId, TermId
from workshop.model.jottings import Jotting
from workshop.model.paper import Hand, Issue, Photo
from workshop.model.parts import (
    Analogy,
    Decision,
    GroundRules,
    Idea,
    Ladder,
    MappingRow,
    Meaning,
    Misunderstanding,
    Organisation,
    Participant,
    Plan,
    Problem,
    Rung,
    Stage,
    Step,
    TakeHome,
    Term,
)
from workshop.model.probe import Estimate, Statement
from workshop.model.reaction import Reaction
from workshop.model.votes import Cluster, Dots, Rating, Voting


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One workshop session with one room: everything the facilitator typed, in tuples ordered by rank.

    Two sessions are compared part by part with `is`: a change replaces what it changes and shares the rest.
    """

    plan: Plan
    ground_rules: GroundRules = field(default_factory=GroundRules)
    problem: Problem = field(default_factory=Problem)
    organisations: tuple[Organisation, ...] = ()
    participants: tuple[Participant, ...] = ()
    stages: tuple[Stage, ...] = ()
    steps: tuple[Step, ...] = ()
    ladder: Ladder = field(default_factory=Ladder)
    rungs: tuple[Rung, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    analogies: tuple[Analogy, ...] = ()
    mapping: tuple[MappingRow, ...] = ()
    ideas: tuple[Idea, ...] = ()
    misunderstandings: tuple[Misunderstanding, ...] = ()
    terms: tuple[Term, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    decisions: tuple[Decision, ...] = ()
    take_home: tuple[TakeHome, ...] = ()
    jottings: tuple[Jotting, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    voting: Voting = field(default_factory=Voting)
    dots: tuple[Dots, ...] = ()
    ratings: tuple[Rating, ...] = ()
    hands: tuple[Hand, ...] = ()
    photos: tuple[Photo, ...] = ()
    statements: tuple[Statement, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    issues: tuple[Issue, ...] = ()
    passed_over: tuple[PassedOver, ...] = ()
    comparisons: tuple[Comparison, ...] = ()

    @property
    def host(self) -> Organisation | None:
        """The organisation whose problem it is."""
        return next((each for each in self.organisations if each.host), None)

    @property
    def guests(self) -> tuple[Organisation, ...]:
        """Everybody but the host, in the order of the room."""
        return tuple(each for each in self.organisations if not each.host)

    @property
    def working_rung(self) -> Rung | None:
        """The abstraction: the rung that is the working altitude."""
        return self.rung(self.ladder.working)

    @property
    def shortlist(self) -> tuple[Analogy, ...]:
        """The analogies on the shortlist, in order."""
        return tuple(each for each in self.analogies if each.shortlisted)

    def organisation(self, wanted: str | None) -> Organisation | None:
        """The organisation with that id, or None."""
        return next((each for each in self.organisations if each.id == wanted), None)

    def rung(self, wanted: RungId | None) -> Rung | None:
        """The rung with that id, or None."""
        return next((each for each in self.rungs if each.id == wanted), None)

    def analogy(self, wanted: AnalogyId | None) -> Analogy | None:
        """The analogy with that id, or None."""
        return next((each for each in self.analogies if each.id == wanted), None)

    def passed(self, strength: str) -> PassedOver | None:
        """What was said of the card "industry/strength" when it was passed over, or None."""
        return next((each for each in self.passed_over if each.strength == strength), None)

    def comparison(self, one: AnalogyId, other: AnalogyId) -> Comparison | None:
        """What was said of two analogies beside each other, in whichever order, or None."""
        return next((each for each in self.comparisons if {each.one, each.other} == {one, other}), None)

    def term(self, wanted: TermId | None) -> Term | None:
        """The term with that id, or None."""
        return next((each for each in self.terms if each.id == wanted), None)

    def last_issue(self, document: str, organisation: OrganisationId | None) -> Issue | None:
        """When the document with that key was given out last for `organisation`, or None if it never was."""
        given = (each for each in self.issues if each.document == document and each.organisation == organisation)
        return next(reversed(tuple(given)), None)

    def rows_of(self, analogy: AnalogyId) -> tuple[MappingRow, ...]:
        """The mapping rows of one analogy, in order."""
        return tuple(each for each in self.mapping if each.analogy == analogy)

    def meaning(self, term: TermId, organisation: OrganisationId) -> Meaning | None:
        """What `organisation` means by `term`, if that was written down."""
        wanted = meaning_id(term, organisation)
        return next((each for each in self.meanings if each.id == wanted), None)

    def taken_home_by(self, organisation: OrganisationId) -> TakeHome:
        """What was typed of what `organisation` takes home; every field None if nothing was."""
        found = next((each for each in self.take_home if each.id == organisation), None)
        return found or TakeHome(id=organisation)


def meaning_id(term: TermId, organisation: OrganisationId) -> str:
    """The id of what `organisation` means by `term`: there is one at the most."""
    return f"{term}.{organisation}"
