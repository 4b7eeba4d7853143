"""The session summary for everybody: first what came of it, then how it came about, last how the time went."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable
from functools import partial
from typing import Final

from workshop.audience import seen_by
from workshop.documents.addressee import settled_terms
from workshop.documents.blocks import Block, Prose, prose
from workshop.documents.closing import (
    abstraction,
    compared,
    decision_row,
    pair_row,
    source,
    term_status,
    told_decisions,
)
from workshop.documents.counted import Count, count_of
from workshop.documents.draft import Draft, Kind, opening, sheet
from workshop.documents.ideas import dots_told, idea_list, leading, told_ideas
from workshop.documents.minutes import minutes, went_by
from workshop.documents.record import Record
from workshop.documents.room_told import ladder, organisations, probe, reactions
from workshop.documents.rows import Row
from workshop.documents.sections import beside, cell, labelled, labelled_row, noted, section, table, with_gap
from workshop.documents.style import BODY, CELL, LABEL, NOTE, QUOTE, Paper
from workshop.model import parts
from workshop.model.identity import ROOM
from workshop.model.parts import Analogy, Idea
from workshop.model.session import Session
from workshop.room.holder import people_of
from workshop.room.speaker import spoken_for
from workshop.room.tables import head_count
from workshop.room.take_home import called
from workshop.words import full_date, in_a_row, tr


def draft(session: Session, paper: Paper, record: Record) -> Draft:
    """What the room may see of the session, with the minutes on a page of their own once it has begun."""
    core = seen_by(session, ROOM)
    timed = (partial(minutes, core, record.run),) if went_by(core, record.run) else ()
    return Draft(
        sheet=sheet(core, paper, tr("Session summary")),
        chapters=(partial(_summary, core, people_of(session)), *timed),
        holds=(
            (tr("Ideas"), len(told_ideas(core))),
            (tr("Decisions and dates"), len(told_decisions(core))),
            (tr("Analogies"), len(core.shortlist)),
            (tr("Agreed terms"), len(settled_terms(core))),
            (tr("Planned and actual minutes"), None if timed else 0),
        ),
    )


def _wanted(session: Session) -> bool:
    core = seen_by(session, ROOM)
    return bool(core.problem.statement.strip() or abstraction(core) or told_ideas(core) or told_decisions(core))


KIND: Final = Kind(
    key="summary",
    called=lambda: tr("Session summary"),
    file_name=lambda: tr("summary"),
    wanted=_wanted,
    draft=draft,
)


def _summary(core: Session, people: Collection[str], air: float) -> list[Block]:
    return [
        *opening(core.plan.title.strip() or tr("What we did together"), _lead(core)),
        *_question(core, air),
        *_decided(core, air),
        *_first_ideas(core, air),
        *_analogies(core, air),
        *_shared(core, air),
        *section(tr("All the ideas"), idea_list(core, told_ideas(core)), air, 5),
        *_words(core, air),
        *_still_open(core, air),
        *_problem(core, air),
        *ladder(core, air),
        *reactions(core, people, air),
        *probe(core, air),
        *organisations(core, air),
        *_rules(core, air),
    ]


def _lead(core: Session) -> list[str]:
    """When, who asked, who came, and how many."""
    host = core.host
    guests = [called(each) for each in core.guests]
    people = head_count(core)
    told = [_date(core), tr("{n} people", n=people, one="{n} person") if people else ""]
    if host and guests:
        told.append(tr("{host} with {guests}", host=called(host), guests=in_a_row(guests)))
    elif host or guests:
        told.append(called(host) if host else in_a_row(guests))
    return told


def _date(core: Session) -> str:
    try:
        return full_date(datetime.date.fromisoformat(core.plan.date))
    except ValueError:
        return ""


def _question(core: Session, air: float) -> list[Block]:
    statement, told = core.problem.statement.strip(), abstraction(core)
    blocks = section(tr("The question, as it was brought"), [prose(statement, BODY)] if statement else [], air)
    if not told:
        return blocks
    around = (
        (tr("What makes it hard"), core.ladder.makes_it_hard),
        (tr("What must stay true"), core.ladder.must_stay_true),
    )
    rows = labelled((labelled_row(label, text) for label, text in around if text.strip()), air)
    title = tr("The same question, with the trade taken out") if statement else tr("The question")
    quoted = prose(told, QUOTE, quoted=True)
    return [*blocks, *section(title, [quoted, *(with_gap(each, 9) for each in rows)], air)]


def _decided(core: Session, air: float) -> list[Block]:
    rows = labelled((decision_row(each) for each in told_decisions(core)), air, padding=4.0)
    return section(tr("What was decided"), rows, air)


def _first_ideas(core: Session, air: float) -> list[Block]:
    count = count_of(core)
    rows = labelled((_idea_row(core, count, each) for each in leading(core)), air)
    return section(tr("Where the room would begin"), rows, air)


def _idea_row(core: Session, count: Count | None, idea: Idea) -> Row:
    return Row(((prose(dots_told(count, idea), LABEL),), noted(idea.text, source(core, idea), BODY)))


def _analogies(core: Session, air: float) -> list[Block]:
    """Who had solved it already, how, and who spoke for them."""
    rows = labelled((_analogy_row(core, each) for each in core.shortlist), air, padding=4.5)
    return section(tr("Who has solved it already"), rows, air)


def _analogy_row(core: Session, analogy: Analogy) -> Row:
    text = analogy.mechanism.strip() or analogy.scene.strip() or analogy.challenge.strip()
    speaker = spoken_for(core, analogy, with_person=core.ground_rules.names_agreed)
    label = noted(analogy.title.strip() or tr("An analogy"), analogy.industry, LABEL)
    return Row((label, noted(text, speaker, CELL) if text else noted(speaker, "", NOTE)))


def _shared(core: Session, air: float) -> list[Block]:
    """What two of them have in common, in the words of the room."""
    rows = labelled((pair_row(core, each) for each in compared(core)), air, padding=4.5)
    return section(tr("What two trades share"), rows, air)


def _words(core: Session, air: float) -> list[Block]:
    """The words that were settled; what each means at home stands in the glossary."""
    rows = [
        Row((cell(each.word), cell(each.in_room), (term_status(each.status, CELL),))) for each in settled_terms(core)
    ]
    head = (tr("Where one of us says"), tr("we now say"), tr("Status"))
    return section(tr("Our words"), table(head, rows, (0.3, 0.5, 0.2), air, 3.0), air, 0)


def _still_open(core: Session, air: float) -> list[Block]:
    """What nobody has settled: the words that mean two things still."""
    moments = [each for each in core.misunderstandings if each.status is parts.Status.OPEN and each.word.strip()]
    terms = [each for each in core.terms if each.status is parts.TermStatus.OPEN and each.word.strip()]
    told = list(dict.fromkeys([each.word.strip() for each in moments] + [each.word.strip() for each in terms]))
    if not told:
        return []
    return section(tr("Words that are still open"), [Prose(beside(told, BODY), BODY)], air)


def _problem(core: Session, air: float) -> list[Block]:
    told = (
        (tr("Who lives with it"), core.problem.lives_with_it),
        (tr("What was tried"), core.problem.tried),
        (tr("What cannot change"), core.problem.cannot_change),
        (tr("What success looks like"), core.problem.success),
        (tr("Who decides"), core.problem.decides),
    )
    return section(tr("About the question"), _told(told, air), air)


def _rules(core: Session, air: float) -> list[Block]:
    told = (
        (tr("What may leave the room"), core.ground_rules.may_leave),
        (tr("How names are used"), core.ground_rules.names),
        (tr("What happens to ideas"), core.ground_rules.ideas),
    )
    return section(tr("What we agreed before we began"), _told(told, air), air)


def _told(pairs: Iterable[tuple[str, str]], air: float) -> list[Block]:
    return labelled((labelled_row(label, text) for label, text in pairs if text.strip()), air, padding=4.5)
