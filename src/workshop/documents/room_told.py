"""What the room said of itself and of the question: the ladder, the reactions, the probe, the organisations."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from workshop.documents.blocks import Block, Prose, prose
from workshop.documents.lines import Span
from workshop.documents.rows import Row
from workshop.documents.sections import cell, labelled, noted, section, table
from workshop.documents.style import BODY, CELL, CELL_HEAD, LABEL, NOTE, SPOKEN
from workshop.model.parts import Organisation, Rung
from workshop.model.probe import Statement
from workshop.model.reaction import Reaction
from workshop.model.session import Session
from workshop.room import outsiders
from workshop.room.take_home import called
from workshop.words import tr

_PROBE: Final = 0.4


def ladder(core: Session, air: float) -> list[Block]:
    """The rungs from general to concrete, the working altitude marked, with what they said before."""
    given = [each for each in core.rungs if (each.text + each.note).strip()]
    rows = labelled((_rung_row(core, each) for each in given), air, padding=4.5)
    return section(tr("How we climbed, from general to concrete"), rows, air)


def _rung_row(core: Session, rung: Rung) -> Row:
    told: list[Block] = [prose(rung.text, BODY)] if rung.text.strip() else []
    if rung.note.strip():
        told.append(prose(rung.note, NOTE, 1.5))
    before = [each.strip() for each in rung.earlier if each.strip()]
    told += [prose(tr("Before that: {text}", text=each), NOTE, 1.5) for each in before]
    return Row(((prose(_rung_label(core, rung), LABEL, balanced=True),), tuple(told)))


def _rung_label(core: Session, rung: Rung) -> str:
    if rung.id == core.ladder.working:
        return tr("We worked at this one")
    return tr("Candidate {letter}", letter=rung.candidate) if rung.candidate.strip() else ""


def reactions(core: Session, people: Collection[str], air: float) -> list[Block]:
    """What outsiders and others said of the abstraction. Of `people`, in small letters, nobody is named unagreed."""
    given = outsiders.told(core)
    rows = labelled((_reaction_row(each, outsiders.who_said(core, each, people)) for each in given), air, padding=4.5)
    return section(tr("What others made of it"), rows, air)


def _reaction_row(each: Reaction, who: str) -> Row:
    fresh = "" if each.fresh else tr("had heard the problem")
    stopped = tr("stopped at “{word}”", word=each.stopped_at.strip()) if each.stopped_at.strip() else ""
    note = ", ".join(part for part in (outsiders.found_it(each.verdict), stopped, fresh) if part)
    said = (prose(each.said, SPOKEN),) if each.said.strip() else ()
    return Row(((prose(who or tr("Somebody"), LABEL),), (*said, prose(note, NOTE, 1.5))))


def probe(core: Session, air: float) -> list[Block]:
    """The statements that were rated, each with what every organisation said before and after."""
    given = [each for each in core.statements if each.text.strip()]
    lead = prose(tr("1 is “not at all”, 5 is “entirely”, before the work and after it."), NOTE, keep=True)
    rows = [_statement_row(core, each) for each in given]
    made = table((tr("The statement"), tr("Before and after")), rows, (1 - _PROBE, _PROBE), air, 3.5)
    return section(tr("What we took for granted"), [lead, *made] if made else [], air)


def _statement_row(core: Session, statement: Statement) -> Row:
    found = {each.organisation: each for each in core.estimates if each.statement == statement.id}
    told = tuple(
        Prose(
            (
                Span(tr("{organisation}:", organisation=called(each)), CELL_HEAD),
                Span(f" {_rated(found[each.id].before)} → {_rated(found[each.id].after)}", CELL),
            ),
            CELL,
        )
        for each in core.organisations
        if each.id in found and (found[each.id].before or found[each.id].after)
    )
    return Row((cell(statement.text), told))


def _rated(value: int) -> str:
    return str(value) if value else "–"


def organisations(core: Session, air: float) -> list[Block]:
    """Who was there, and what each said of itself."""
    rows = labelled((_organisation_row(core, each) for each in core.organisations), air, padding=4.5)
    return section(tr("Who was in the room"), rows, air)


def _organisation_row(core: Session, each: Organisation) -> Row:
    people = tr("{n} people", n=each.people, one="{n} person") if each.people else ""
    spoken = each.spokesperson.strip() if core.ground_rules.names_agreed else ""
    about = ", ".join(part for part in (each.industry.strip(), people) if part)
    speaker = (prose(tr("{name} speaks for it", name=spoken), NOTE, balanced=True),) if spoken else ()
    told = (
        (tr("It wants:"), each.wants),
        (tr("It brings:"), each.brings),
        (tr("It cannot:"), each.cannot),
        (tr("Success:"), each.success),
        (tr("Its own words:"), ", ".join(word.strip() for word in each.words if word.strip())),
    )
    passages = tuple(
        Prose((Span(label, CELL_HEAD), Span(f" {text.strip()}", CELL)), CELL, 1.5)
        for label, text in told
        if text.strip()
    )
    label = tr("{organisation}, the host", organisation=called(each)) if each.host else called(each)
    return Row(((*noted(label, about, LABEL), *speaker), passages))
