"""The minutes of a session: what was planned for each stage, and what it took."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final

from workshop.documents.blocks import Block, Whole, prose
from workshop.documents.draft import below, opening
from workshop.documents.pen import Pen
from workshop.documents.rows import Row
from workshop.documents.sections import cell, emphasised, table
from workshop.documents.style import CELL_HEAD, INK, INK_2, NOTE
from workshop.model.parts import Stage
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.room.clocks import planned_minutes, planned_start
from workshop.room.stages import stage_name
from workshop.words import clock_time, right_to_left, tr

_WIDTHS: Final = (0.12, 0.24, 0.12, 0.14, 0.38)
_BAR: Final = 9.0
_ACTUAL: Final = 3.5


@dataclass(slots=True, kw_only=True)
class MinutesBar(Whole):
    """Planned minutes as an outlined bar, the actual ones as a line along it, past its end where there were more.

    Both are parts of `most`, the longest of the table.
    """

    planned: float
    actual: float
    most: float

    def height(self, width: float) -> float:
        """The bar."""
        return _BAR + 3

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The bar, from the side where reading begins."""
        planned, actual = (width * each / self.most for each in (self.planned, self.actual))
        starts = [x + width - wide if right_to_left() else x for wide in (planned, actual)]
        if planned:
            pen.frame(starts[0], top - 2, planned, _BAR, INK_2)
        if actual:
            pen.bar(starts[1], top - 2 - (_BAR - _ACTUAL) / 2, _ACTUAL, INK, actual)


def stage_starts(session: Session, run: Run) -> dict[str, datetime.datetime]:
    """When each stage that is on begins by the plan; nothing without an hour."""
    at = planned_start(session, run)
    starts: dict[str, datetime.datetime] = {}
    for each in session.stages if at else ():
        if at and each.on:
            starts[each.id] = at
            at += datetime.timedelta(minutes=each.minutes)
    return starts


def minutes_taken(run: Run, stage: Stage) -> int | None:
    """Whole minutes that `stage` took, or None if it has not been."""
    seconds = run.seconds(stage.id)
    return None if not seconds and run.counting != stage.id else round(seconds / 60)


def went_by(core: Session, run: Run) -> bool:
    """Whether there is anything to tell of how the time went: the session has begun, or a stage has taken time."""
    stages = [each for each in core.stages if each.on]
    return bool(stages) and (bool(run.begun) or any(minutes_taken(run, each) is not None for each in stages))


def minutes(core: Session, run: Run, air: float) -> list[Block]:
    """The page of planned and actual minutes; nothing without an agenda."""
    stages = [each for each in core.stages if each.on]
    if not stages:
        return []
    taken = [minutes_taken(run, each) for each in stages]
    most = max(1, *(each.minutes for each in stages), *(each or 0 for each in taken))
    starts = stage_starts(core, run)
    rows = [_row(each, actual, most, starts, run) for each, actual in zip(stages, taken, strict=True)]
    total = sum(each or 0 for each in taken)
    whole = Row(
        (
            (),
            emphasised(tr("Together"), ""),
            (prose(str(planned_minutes(core)), CELL_HEAD),),
            (prose(str(total) if any(each is not None for each in taken) else "–", CELL_HEAD),),
            (),
        )
    )
    head = (tr("From"), tr("Stage"), tr("Planned"), tr("Actual"), tr("Minutes"))
    made = table(head, (*rows, whole), _WIDTHS, air)
    note = tr("The outline is the plan, the line along it what it took.")
    return [*opening(tr("How the time went"), _lead(run, core, total)), *below(made), prose(note, NOTE, 6)]


def _row(stage: Stage, actual: int | None, most: int, starts: dict[str, datetime.datetime], run: Run) -> Row:
    start = clock_time(starts[stage.id]) if stage.id in starts else ""
    if actual is None:
        told = "–"
    else:
        told = tr("{minutes}, so far", minutes=actual) if run.since and run.counting == stage.id else str(actual)
    bar = MinutesBar(planned=stage.minutes, actual=actual or 0, most=most)
    return Row((cell(start), cell(stage_name(stage.key) or stage.key), cell(str(stage.minutes)), cell(told), (bar,)))


def _lead(run: Run, core: Session, total: int) -> str:
    if not run.begun:
        return tr("Planned: {n} minutes. The session has not begun.", n=planned_minutes(core))
    more = total - planned_minutes(core)
    if run.since or not more:
        return tr("Planned: {planned} minutes. Taken: {total}.", planned=planned_minutes(core), total=total)
    late = tr("{n} more than planned", n=more) if more > 0 else tr("{n} fewer than planned", n=-more)
    return tr(
        "Planned: {planned} minutes. Taken: {total}, {late}.", planned=planned_minutes(core), total=total, late=late
    )
