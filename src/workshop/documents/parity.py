"""Whether every organisation reads the same core: checked over what each of their documents draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from workshop.audience import seen_by
from workshop.documents import closing, translation
from workshop.documents.addressee import Addressee, addressee
from workshop.documents.blocks import Block
from workshop.documents.drawn import rows_of
from workshop.documents.fact import Fact
from workshop.documents.facts import core_facts, leading_fact
from workshop.model.identity import ROOM
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

_Together: TypeAlias = tuple[str, ...]


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
    """Compare the core of all organisations' documents, word by word, over the texts that they draw.

    What a document tells of the core besides the lists that close it, such as an idea that the reader's trade led to,
    is looked for place by place.
    """
    core = seen_by(session, ROOM)
    every, closes = (*core_facts(core), *leading_fact(core)), _rows(closing.everything(core, 1.0))
    found = (_differences(addressee(session, each), every, closes) for each in session.organisations)
    return Parity(len(session.organisations), len(every), tuple(each for one in found for each in one))


def _differences(reader: Addressee, every: tuple[Fact, ...], closes: list[_Together]) -> list[Difference]:
    """The facts that this document does not state as often as it should, and its lists if they are not everybody's."""
    rows = _rows(translation.blocks(reader))
    drawn = "\n".join(text for row in rows for text in row)
    wrong = {each.key: each for each in every if each.text not in drawn}
    same = rows[len(rows) - len(closes) :] == closes
    before = rows[: len(rows) - len(closes)] if same else rows
    for fact, texts in _places(reader, {each.key: each for each in every}):
        row = next((each for each in before if {*texts} <= {*each}), None)
        if row is None:
            wrong.setdefault(fact.key, fact)
        else:
            before.remove(row)  # the next place is another
    if not same:
        wrong["closing"] = Fact("closing", tr("The lists at the end"), "")
    return [Difference(called(reader.organisation), each) for each in wrong.values()]


def _places(reader: Addressee, every: dict[str, Fact]) -> Iterator[tuple[Fact, _Together]]:
    """Where a document states a fact before the lists that close it: the texts that stand together there."""
    for fact in every.values():
        if fact.kind == "abstraction":
            yield fact, (fact.text,)
        elif fact.kind == "decision":
            yield fact, (fact.label.strip(), fact.text)
    for idea in reader.told_ideas:
        key = f"idea.{idea.id}"
        if key in every:
            alike = idea.text.strip() == every[key].text
            told = reader.worded(key, idea.text).strip() if alike else every[key].text
            dots = every.get(f"dots.{idea.id}")
            yield every[key], (every[key].label, told, *((dots.text,) if dots else ()))
    for term in reader.terms:
        key = f"term.{term.id}"
        if key in every:
            yield every[key], (every[key].text, closing.term_status(term.status).word)


def _rows(blocks: Iterable[Block]) -> list[_Together]:
    return [tuple(text.strip() for text in together) for block in blocks for together in rows_of(block)]
