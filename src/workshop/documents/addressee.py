"""What one organisation is told: what it may see, and which part of that concerns it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from workshop.audience import seen_by
from workshop.documents.counted import counted
from workshop.documents.rendering import Rendering, is_settled, kept, wordings
from workshop.language.wording import Reworded, Way, carried_out, reworded
from workshop.model.choosing import Comparison
from workshop.model.identity import ROOM, OrganisationId, TermId, only
from workshop.model.parts import (
    Analogy,
    Decision,
    Idea,
    Link,
    MappingRow,
    Meaning,
    Misunderstanding,
    Organisation,
    TakeHome,
    Term,
)
from workshop.model.session import Session, meaning_id
from workshop.room.concerned import concerns
from workshop.room.take_home import called, effective
from workshop.words import tr

_TOLD_IDEAS: Final = 3
_STOPS: Final = 3
_HOST_STOPS: Final = 6  # the host hears of every comparison


@dataclass(frozen=True)
class Addressee:
    """An organisation and its session. `core` is what everybody may see, the same in every organisation's document."""

    organisation: Organisation
    core: Session
    own: Session
    home: TakeHome

    @property
    def name(self) -> str:
        """What to call it."""
        return called(self.organisation)

    @property
    def host(self) -> Organisation | None:
        """The host, if it is another and may be named here."""
        host = self.own.host
        return host if host and host.id != self.organisation.id else None

    @cached_property
    def misunderstandings(self) -> tuple[Misunderstanding, ...]:
        """Those that it had a part in, or took a question of along, the one that tells most first."""
        mine = [each for each in self.own.misunderstandings if concerns(each, self.organisation.id)]
        return tuple(sorted(mine, key=_told, reverse=True))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words that it has a meaning of its own for, that it tripped over, or that are for it alone.

        A word that it does not use is here only while nothing is agreed; after that the closing list is enough.
        """
        told: set[TermId | None] = {each.term for each in self.misunderstandings}
        told |= self._for_it_alone
        return tuple(each for each in self.own.terms if each.id in told or self._means(each))

    @property
    def open_terms(self) -> tuple[Term, ...]:
        """Its words that have no wording yet: each prints as a blank."""
        return tuple(each for each in self.terms if not each.in_room.strip())

    @cached_property
    def ideas(self) -> tuple[Idea, ...]:
        """All ideas, those that draw on its own trade first."""
        return tuple(sorted(self.own.ideas, key=lambda idea: not self.drew_on(idea)))

    @cached_property
    def told_ideas(self) -> tuple[Idea, ...]:
        """The few ideas that owe most to it, most dots first, and all that are for it alone.

        Where none draws on its own trade they are those that lead; the whole list closes the document.
        """
        common, dots = {each.id for each in self.core.ideas}, counted(self.core)
        given = [each for each in self.ideas if each.text.strip()]
        alone = [each for each in given if each.id not in common]
        most = [each for each in given if self.drew_on(each)] or given
        most = sorted(most, key=lambda idea: -dots[idea.id])
        room = max(_TOLD_IDEAS - len(alone), 2)
        return (*[each for each in most if each not in alone][:room], *alone)

    @cached_property
    def all_stops(self) -> tuple[MappingRow, ...]:
        """Wherever a comparison that it spoke for stops; for the host, wherever any does."""
        rows = (row for row in self.own.mapping if row.link in (Link.GAP, Link.BREAK))
        mine = (row for row in rows if self.organisation.host or self._speaks_for(self.own.analogy(row.analogy)))
        return tuple(row for row in mine if (row.theirs + row.ours).strip())

    @cached_property
    def stops(self) -> tuple[MappingRow, ...]:
        """The few that matter: breaks before gaps, each comparison once before any twice, no gap with an idea."""
        led = {each.row for each in self.own.ideas}
        rows = (each for each in self.all_stops if each.link is Link.BREAK or each.id not in led)
        seen: Counter[tuple[str, Link]] = Counter()
        ranked: list[tuple[bool, int, MappingRow]] = []
        for row in rows:
            seen[row.analogy, row.link] += 1
            ranked.append((row.link is not Link.BREAK, seen[row.analogy, row.link], row))
        ranked.sort(key=lambda each: each[:2])
        return tuple(row for *_, row in ranked[: _HOST_STOPS if self.organisation.host else _STOPS])

    @cached_property
    def own_decisions(self) -> tuple[Decision, ...]:
        """What was decided with it alone; the rest is the core's."""
        common = {each.id for each in self.core.decisions}
        return tuple(each for each in self.own.decisions if each.id not in common)

    @cached_property
    def own_comparisons(self) -> tuple[Comparison, ...]:
        """What two analogies share that is told to it alone; the rest is the core's."""
        common = {each.id for each in self.core.comparisons}
        return tuple(each for each in self.own.comparisons if each.id not in common and each.shared.strip())

    @cached_property
    def renderings(self) -> tuple[Rendering, ...]:
        """Every word of the room that reads otherwise in this document, in the order of reading."""
        labels = {where: label for where, label, _ in self._passages}
        return tuple(
            Rendering(TermId(each.term), self.organisation.id, labels[each.where], each.found, each.given, each.way)
            for each in self._reworded.substitutions
        )

    def worded(self, where: str, text: str) -> str:
        """`text` in the addressee's words; `where` names its passage: "idea.…", "row.…", "decision.…", a field."""
        return self._reworded.texts.get(where, text)

    def quoted(self, where: str, text: str) -> str:
        """`text` as the addressee read it, but for explanations: those move when something is said before it."""
        made = (each for each in self._reworded.substitutions if each.where == where)
        return carried_out(text, (each for each in made if each.way is Way.REPLACED)).strip()

    @cached_property
    def _reworded(self) -> Reworded:
        passages = ((where, text) for where, _, text in self._passages)
        return reworded(passages, wordings(self.own, self.organisation.id), kept(self.own))

    @cached_property
    def _passages(self) -> tuple[tuple[str, str, str], ...]:
        """What may be reworded, as name, label and text: the room's words, never the addressee's own or the core."""
        typed = self.own.taken_home_by(self.organisation.id)
        fields = (
            ("asked", tr("From you"), typed.asked),
            ("not_asked", tr("Not from you"), typed.not_asked),
            ("ideas_and_names", tr("Ideas and names"), self.home.ideas_and_names),
            ("gets", tr("You get back"), typed.gets),
        )
        stops = tr("Where the comparison stops")
        host = self.organisation.host
        every = (
            ("why", tr("Why it matters to you"), typed.why or ""),
            *((f"idea.{each.id}", idea_label(each), each.text) for each in self.told_ideas),
            *((f"row.{each.id}", stops, each.theirs if host else each.ours) for each in self.stops),
            *((f"decision.{each.id}", each.label or tr("Decided"), each.text) for each in self.own_decisions),
            *((name, label, text or "") for name, label, text in fields),
        )
        return tuple(each for each in every if each[2].strip())

    def drew_on(self, idea: Idea) -> bool:
        """Whether `idea` came from an analogy that the addressee spoke for."""
        return self._speaks_for(self.own.analogy(idea.analogy))

    def meaning(self, term: Term, organisation: OrganisationId | None = None) -> Meaning | None:
        """What the addressee, or `organisation`, means by `term`, if that was written down."""
        found = self._meanings.get(meaning_id(term.id, organisation or self.organisation.id))
        return found if found and (found.unused or found.text.strip()) else None

    def says(self, term: Term) -> str:
        """The addressee's own word for `term`, or "" where it has none."""
        found = self._meanings.get(meaning_id(term.id, self.organisation.id))
        return own_word(found, term) if found else ""

    def name_of(self, organisation: str | None) -> str:
        """What to call that organisation in this document."""
        if organisation == self.organisation.id:
            return self.name
        found = self.own.organisation(organisation)
        return called(found) if found else tr("Somebody in the room")

    def _means(self, term: Term) -> bool:
        meaning = self.meaning(term)
        return bool(self.says(term)) or (meaning is not None and (not meaning.unused or not term.in_room.strip()))

    @cached_property
    def _meanings(self) -> dict[str, Meaning]:
        return {each.id: each for each in self.own.meanings}

    @property
    def _for_it_alone(self) -> set[TermId]:
        return {each.id for each in self.own.terms} - {each.id for each in self.core.terms}

    def _speaks_for(self, analogy: Analogy | None) -> bool:
        return analogy is not None and analogy.speaker_organisation == self.organisation.id


def addressee(session: Session, organisation: Organisation) -> Addressee:
    """`organisation` as the reader of its document."""
    own = seen_by(session, only(organisation.id))
    return Addressee(organisation, seen_by(session, ROOM), own, effective(session, organisation.id))


def idea_label(idea: Idea) -> str:
    """What an idea is called in a document: by its letter."""
    return tr("Idea {letter}", letter=idea.letter) if idea.letter else tr("Idea")


def own_word(meaning: Meaning, term: Term) -> str:
    """Their own word for `term`; "" where they have none, or say it as the term itself does."""
    says = meaning.says.strip()
    return "" if says.casefold() == term.word.strip().casefold() else says


def settled_terms(session: Session) -> tuple[Term, ...]:
    """The terms with a wording of the room, or with both kept."""
    return tuple(each for each in session.terms if is_settled(each))


def _told(each: Misunderstanding) -> int:
    """How much there is to tell: both halves count most, then what lay underneath, then how it ended."""
    halves = bool(each.meant.strip()) + bool(each.heard.strip())
    return 4 * (halves == 2) + halves + 2 * bool(each.assumption.strip()) + 2 * bool(each.settled.strip())
