"""What outsiders said of the abstraction: trades are told, never names that the room has not agreed to."""

from __future__ import annotations

from collections.abc import Collection

from workshop.model.reaction import Reaction, Verdict
from workshop.model.session import Session
from workshop.projection.scenes import Outsiders, OutsiderSaid
from workshop.projection.views import Blank
from workshop.room.outsiders import found_it, recognised, told, who_said
from workshop.words import tr

_SIGNS = {Verdict.UNSAID: "", Verdict.OWN_CASE: "check", Verdict.HALF: "minus", Verdict.LOST: "close"}


def outsiders(session: Session, people: Collection[str]) -> Outsiders | Blank:
    """Everybody who said something, in the order in which it was written down. `people` are names in small letters."""
    said = tuple(_said(session, each, people) for each in told(session))
    if not said:
        return Blank()
    working = session.working_rung
    return Outsiders(
        title=tr("What outsiders said"),
        count=recognised(session),
        question=working.text if working is not None else "",
        said=said,
    )


def _said(session: Session, each: Reaction, people: Collection[str]) -> OutsiderSaid:
    stopped = each.stopped_at.strip()
    return OutsiderSaid(
        who=who_said(session, each, people) or tr("Somebody"),
        words=tr("“{words}”", words=each.said.strip()) if each.said.strip() else "",
        stopped=tr("stopped at “{word}”", word=stopped) if stopped else "",
        sign=_SIGNS[each.verdict],
        verdict=found_it(each.verdict),
        note="" if each.fresh else tr("has heard the problem"),
    )
