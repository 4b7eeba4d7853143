"""Agenda and script for the facilitator alone: what to say and do when, who is there, what was parked and noted."""

from __future__ import annotations

import datetime
from functools import partial
from typing import Final

from workshop.documents.blocks import Block, Prose, heading, prose
from workshop.documents.draft import Draft, Kind, opening, sheet
from workshop.documents.held_back import held_back, told_alone
from workshop.documents.issued import given_words
from workshop.documents.lines import Span
from workshop.documents.minutes import stage_starts
from workshop.documents.record import Record
from workshop.documents.rows import Row, Rows
from workshop.documents.sections import beside, cell, labelled, noted, section, table, with_gap
from workshop.documents.slips import hour_of
from workshop.documents.style import BODY, CELL, CELL_HEAD, HEADING, LABEL, NOTE, SPOKEN, Paper
from workshop.model.identity import FACILITATOR
from workshop.model.jottings import Jotting, JottingKind
from workshop.model.paper import Hand, Issue
from workshop.model.parts import Organisation, Participant, Stage, Step
from workshop.model.session import Session
from workshop.room.clocks import BREAK, planned_minutes
from workshop.room.stages import stage_name
from workshop.room.take_home import called
from workshop.words import clock_time, full_date, right_to_left, tr

_AGENDA: Final = (0.15, 0.6, 0.25)
_STEPS: Final = (0.15, 0.85)


def draft(session: Session, paper: Paper, record: Record) -> Draft:
    """Everything the facilitator needs on paper; nothing of the session is kept from it."""
    parked = [each for each in session.jottings if each.text.strip()]
    stages = [each for each in session.stages if each.on]
    return Draft(
        sheet=sheet(session, paper, tr("Agenda and script"), tr("for the facilitator alone")),
        chapters=(partial(_script, session, record),),
        holds=(
            (tr("Stages"), len(stages)),
            (tr("Steps"), sum(len(_steps(session, each)) for each in stages)),
            (tr("Parking lot and notes"), len(parked)),
            (tr("What is not for everybody"), len(told_alone(session))),
        ),
    )


def _wanted(session: Session) -> bool:
    return any(each.on for each in session.stages) or bool(_kept(session, 1.0))


KIND: Final = Kind(
    key="script",
    called=lambda: tr("Agenda and script, for you alone"),
    file_name=lambda: tr("agenda and script, for the facilitator"),
    wanted=_wanted,
    draft=draft,
    reader=FACILITATOR,
)


def _script(session: Session, record: Record, air: float) -> list[Block]:
    starts = stage_starts(session, record.run)
    stages = [each for each in session.stages if each.on]
    blocks = opening(tr("Agenda and script"), _lead(session))
    rows = [_agenda_row(each, starts) for each in stages]
    head = (tr("From"), tr("Stage"), tr("Minutes"))
    blocks += section(tr("The day"), table(head, rows, _AGENDA, air, 3.0), air, 0)
    for each in stages:
        blocks += _stage(session, each, starts, air)
    return [*blocks, *_kept(session, air)]


def _lead(session: Session) -> list[str]:
    try:
        day = full_date(datetime.date.fromisoformat(session.plan.date))
    except ValueError:
        day = ""
    length = planned_minutes(session)
    return [
        session.plan.title.strip(),
        day,
        tr("{n} people", n=session.plan.people, one="{n} person") if session.plan.people else "",
        tr("{n} minutes", n=length, one="{n} minute") if length else "",
    ]


def _agenda_row(stage: Stage, starts: dict[str, datetime.datetime]) -> Row:
    return Row((cell(_start(stage, starts)), cell(_named(stage)), cell(str(stage.minutes))))


def _start(stage: Stage, starts: dict[str, datetime.datetime]) -> str:
    return clock_time(starts[stage.id]) if stage.id in starts else "–"


def _named(stage: Stage) -> str:
    return stage_name(stage.key) or stage.key


def _stage(session: Session, stage: Stage, starts: dict[str, datetime.datetime], air: float) -> list[Block]:
    """One stage with its steps; a stage without any has its line in the agenda, which is enough."""
    steps = _steps(session, stage)
    if not steps:
        return []
    start = clock_time(starts[stage.id]) if stage.id in starts else ""
    length = tr("{n} min", n=stage.minutes)
    title = ", ".join(each for each in (_named(stage), start, length) if each)
    rows = tuple(_step_row(each) for each in steps)
    made = Rows(rows=rows, widths=_STEPS, padding=5 * air, mirrored=right_to_left())
    return [heading(title, HEADING, (14 if stage.key == BREAK else 20) * air), with_gap(made, 5)]


def _steps(session: Session, stage: Stage) -> list[Step]:
    """The steps of a stage that say something."""
    return [each for each in session.steps if each.stage == stage.id and (each.say + each.do).strip()]


def _step_row(step: Step) -> Row:
    """Minutes, then what to say aloud, in the face of what is said, then what to do besides."""
    minutes = tr("{n} min", n=step.minutes) if step.minutes else ""
    clock = tr("room’s clock") if step.clock else ""
    told: list[Block] = [prose(step.say, SPOKEN, balanced=True)] if step.say.strip() else []
    if step.do.strip():
        told.append(prose(step.do, BODY, 2 if told else 0))
    return Row((noted(minutes, clock, LABEL), tuple(told)))


def _kept(session: Session, air: float) -> list[Block]:
    """What stays with the facilitator: people, hands, what was parked and noted, what was given out."""
    return [
        *section(tr("Who is there"), labelled(_homes(session), air, padding=4.5), air),
        *section(tr("Cards that were dealt"), labelled(_hands(session), air, padding=4.0), air),
        *section(tr("Cards passed over"), labelled(_passed(session), air, padding=4.0), air),
        *section(tr("Parking lot"), _jotted(session, JottingKind.PARKING, air), air),
        *section(tr("Your notes"), _jotted(session, JottingKind.NOTE, air), air),
        *held_back(session, air),
        *section(tr("Given out"), labelled(_issues(session), air, padding=4.0), air),
    ]


def _homes(session: Session) -> list[Row]:
    return [_home_row(session, each) for each in session.organisations]


def _home_row(session: Session, home: Organisation) -> Row:
    people = [each for each in session.participants if each.organisation == home.id]
    heads = tr("{n} people", n=home.people, one="{n} person") if home.people else ""
    speaker = home.spokesperson.strip()
    told: list[Block] = []
    if speaker and speaker not in (each.name.strip() for each in people):
        told.append(prose(tr("{name} speaks for it", name=speaker), CELL))
    told += [_person(each, speaker) for each in people if (each.name + each.trade + each.second_trade).strip()]
    return Row((noted(called(home), heads, LABEL), tuple(told)))


def _person(each: Participant, speaker: str) -> Prose:
    """Name and trades; whoever is the `speaker` of their organisation stands nowhere else."""
    name = each.name.strip()
    second = tr("also {trade}", trade=each.second_trade.strip()) if each.second_trade.strip() else ""
    about = ", ".join(part for part in (each.trade.strip(), second) if part)
    if name and name == speaker:
        said = tr("{name} speaks for it", name=name)
        return prose(", ".join(part for part in (said, about) if part), CELL, 1.5)
    return Prose((Span(name, CELL_HEAD), Span(f"  {about}" if about else "", CELL)), CELL, 1.5)


def _hands(session: Session) -> list[Row]:
    return [_hand_row(session, each) for each in session.hands if each.analogies]


def _hand_row(session: Session, hand: Hand) -> Row:
    cards = [session.analogy(each) for each in hand.analogies]  # type: ignore[arg-type]
    titles = Prose(beside((each.title for each in cards if each), CELL), CELL)
    home = session.organisation(hand.organisation)
    return Row((noted(hand.holder.strip() or tr("A hand"), called(home) if home else "", LABEL), (titles,)))


def _passed(session: Session) -> list[Row]:
    """The cards of which the facilitator said "not this one", and why."""
    rows = []
    for each in session.passed_over:
        number = tr("Card {number}", number=each.number) if each.number else ""
        about = ", ".join(part for part in (number, each.industry.strip()) if part)
        rows.append(Row((noted(each.title.strip() or tr("A card"), about, LABEL), cell(each.reason))))
    return rows


def _jotted(session: Session, kind: JottingKind, air: float) -> list[Block]:
    rows = [_jotting_row(each) for each in session.jottings if each.kind is kind and each.text.strip()]
    return labelled(rows, air, padding=4.0)


def _jotting_row(each: Jotting) -> Row:
    where = ", ".join(part for part in (stage_name(each.stage), hour_of(each.made)) if part)
    return Row(((prose(where, NOTE),), (prose(each.text, BODY),)))


def _issues(session: Session) -> list[Row]:
    return [_issue_row(session, each) for each in session.issues]


def _issue_row(session: Session, issue: Issue) -> Row:
    """For whom the document was made, and what the register keeps of it."""
    home = session.organisation(issue.organisation)
    whom = called(home) if home else tr("Everybody")
    return Row(((prose(whom, LABEL),), cell(given_words(issue))))
