"""Whether every organisation reads the same core: checked over what each of their documents draws."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from workshop.audience import seen_by
from workshop.documents import closing, translation
from workshop.documents.addressee import addressee
from workshop.documents.blocks import Block
from workshop.documents.drawn import texts_of
from workshop.documents.facts import Fact, core_facts, leading_fact
from workshop.model.identity import ROOM
from workshop.model.parts import Organisation
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

_GLUE: Final = "\n"


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of the core that the document of `organisation` does not state as the others do."""

    organisation: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Parity:
    """How many documents were compared, how many facts each holds, and where one says otherwise."""

    documents: int
    facts: int
    differences: tuple[Difference, ...] = ()

    @property
    def same(self) -> bool:
        """Whether every fact of the core reads the same wherever it appears."""
        return not self.differences

    @property
    def words(self) -> str:
        """Whether the core is the same in every organisation's document, and where it is not, in a sentence."""
        if not self.documents:
            return tr("Core: no organisation has a document yet.")
        if self.same:
            return tr("Core: the same in all {n} documents.", n=self.documents, one="Core: there is one document yet.")
        first = self.differences[0]
        told = tr("{organisation}, {what}", organisation=first.organisation, what=first.fact.label)
        return tr("The core differs in {n} places, first: {where}.", n=len(self.differences), where=told)


def parity(session: Session) -> Parity:
    """Compare the core of all organisations' documents, word by word, over the texts that they draw."""
    core = seen_by(session, ROOM)
    every, closes = (*core_facts(core), *leading_fact(core)), _drawn(closing.everything(core, 1.0))
    found = (_differences(session, each, every, closes) for each in session.organisations)
    return Parity(len(session.organisations), len(every), tuple(each for one in found for each in one))


def _differences(
    session: Session, organisation: Organisation, every: tuple[Fact, ...], closes: str
) -> list[Difference]:
    """The facts that this document does not state, and its closing lists if they are not everybody's."""
    drawn = _drawn(translation.blocks(addressee(session, organisation)))
    wrong = [each for each in every if each.text not in drawn]
    if not drawn.endswith(closes):
        wrong.append(Fact("closing", tr("The lists at the end"), ""))
    return [Difference(called(organisation), each) for each in wrong]


def _drawn(blocks: Iterable[Block]) -> str:
    return _GLUE.join(text for block in blocks for text in texts_of(block))
