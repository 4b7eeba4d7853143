"""What a document calls what it tells of, a fact each: a name can change while all that is said of it stays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from workshop.documents.addressee import Addressee, settled_terms
from workshop.documents.closing import compared, decision_label, told_decisions
from workshop.documents.fact import Fact
from workshop.documents.ideas import told_ideas
from workshop.room.take_home import called, held_on
from workshop.words import tr


def naming_facts(reader: Addressee) -> Iterator[Fact]:
    """The names in the document of `reader`, its day, and the host's question for the host."""
    host = reader.organisation.host
    yield Fact("statement", tr("Your question"), reader.own.problem.statement.strip() if host else "")
    yield Fact("day", tr("The day"), held_on(reader.core))
    for whose in (reader.organisation, *([reader.host] if reader.host else [])):
        yield Fact(f"organisation.{whose.id}", tr("An organisation"), called(whose))
    for term in {each.id: each for each in (*settled_terms(reader.core), *reader.terms)}.values():
        yield Fact(f"word.{term.id}", tr("A word"), term.word.strip())
    for decision in told_decisions(reader.own):
        yield Fact(f"called.{decision.id}", tr("A decision"), decision_label(decision))
    for moment in reader.misunderstandings:
        yield Fact(f"about.{moment.id}", tr("A misunderstanding"), moment.word.strip())
    together = {each.cluster for each in told_ideas(reader.core)}
    for cluster in reader.core.clusters:
        if cluster.id in together:
            yield Fact(f"cluster.{cluster.id}", tr("What belongs together"), cluster.name.strip())
    yield from _analogies(reader)


def _analogies(reader: Addressee) -> Iterator[Fact]:
    """The titles of those that it reads of, and the trades of all that ideas came from or that were compared."""
    stops = reader.stops if reader.organisation.host else ()
    titled = {*(each.analogy for each in reader.told_ideas), *(each.analogy for each in stops)}
    pairs = ((each.one, each.other) for each in compared(reader.own))
    traded = {*(each.analogy for each in told_ideas(reader.core)), *chain.from_iterable(pairs)}
    for each in reader.own.analogies:
        if each.id in titled:
            yield Fact(f"card.{each.id}", tr("An analogy"), each.title.strip())
        if each.id in traded | titled:
            yield Fact(f"trade.{each.id}", tr("A trade"), each.industry.strip())
