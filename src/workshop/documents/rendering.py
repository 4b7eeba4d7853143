"""One record, several renderings: for which words an organisation has others, and what is done with them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from workshop.language.wording import Way, Wording
from workshop.model.identity import OrganisationId, TermId
from workshop.model.parts import Term, TermStatus
from workshop.model.session import Session
from workshop.words import tr

_SEVERAL: Final = re.compile(r"[,;/\n]")


@dataclass(frozen=True, slots=True)
class Rendering:
    """One substitution in a document: `found` of the record reads `given`, under the heading or label `where`.

    Or a place that cannot take the reader's word, and stays as it is.
    """

    term: TermId
    organisation: OrganisationId
    where: str
    found: str
    given: str
    way: Way

    @property
    def left(self) -> bool:
        """Whether it reads as the room said it."""
        return self.way is Way.LEFT

    @property
    def words(self) -> str:
        """What is done and where, as a sentence."""
        found, given, where = self.found, self.given, self.where
        if self.left:
            return tr("“{found}” stays as it is, under “{where}”.", found=found, where=where)
        return tr("“{found}” reads “{given}”, under “{where}”.", found=found, given=given, where=where)


def wordings(own: Session, organisation: OrganisationId) -> tuple[Wording, ...]:
    """The settled terms of what `organisation` may see for which it has a word of its own."""
    made = []
    for term in own.terms:
        meaning = own.meaning(term.id, organisation)
        if meaning is None or not meaning.says.strip() or not is_settled(term):
            continue
        made.append(Wording(term.id, _said_in_room(term), meaning.says.strip(), meaning.stands_in))
    return tuple(made)


def is_settled(term: Term) -> bool:
    """Whether the room has a wording for it, or keeps both."""
    return term.status is not TermStatus.OPEN and bool(term.in_room.strip())


def kept(own: Session) -> tuple[str, ...]:
    """What is never reworded, wherever it stands: titles, the abstraction, and wordings of which both were kept."""
    rung = own.working_rung
    titles = (own.plan.title, *(each.title for each in own.analogies), *(each.name for each in own.clusters))
    both = (each.in_room for each in own.terms if each.status is TermStatus.BOTH)
    several = (part for text in both for part in _SEVERAL.split(text))
    names = (each.name for each in own.organisations)
    return tuple(each for each in (rung.text if rung else "", *titles, *several, *names) if each.strip())


def _said_in_room(term: Term) -> tuple[str, ...]:
    """The words for it in what the room wrote: the term itself, and the one wording that was agreed."""
    agreed = (term.in_room.strip(),) if term.status is TermStatus.AGREED else ()
    return tuple(each for each in (term.word.strip(), *agreed) if each)
