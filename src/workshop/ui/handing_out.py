"""Noting that documents were given out: to whom, when, and what they said then."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial, reduce

from workshop.documents.keys import TRANSLATION
from workshop.model.changes.issues import give_out
from workshop.model.identity import IssueId, OrganisationId
from workshop.model.parts import Organisation
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.room.take_home import called, effective
from workshop.words import tr
from workshop.workbench import Workbench


def receiver(session: Session, organisation: Organisation) -> str:
    """Who gets the document of `organisation`: its person on this, or itself while there is none."""
    person = effective(session, organisation.id).person or ""
    return person.strip() or called(organisation)


def hand_out(workbench: Workbench, organisations: Sequence[OrganisationId], given: Session) -> None:
    """Keep that each of `organisations` was given its document of `given`: one step, which undo takes back.

    `given` is the session from which the documents were made; nobody is noted who has left since.
    """
    from workshop.documents.issued import stated

    at, there = workbench.clock.stamp(), {each.id for each in workbench.session.organisations}
    known = [each for each in given.organisations if each.id in there.intersection(organisations)]
    gifts = [
        partial(
            give_out,
            new=IssueId(workbench.new_id()),
            document=TRANSLATION,
            organisation=each.id,
            to=receiver(given, each),
            at=at,
            facts=stated(given, each.id),
        )
        for each in known
    ]
    if gifts:
        place = Place("translation", "home", known[0].id)
        workbench.edit(tr("Note as given out"), partial(_all_given, gifts=gifts), place, commit=True)


def _all_given(session: Session, gifts: Sequence[partial[Session]]) -> Session:
    return reduce(_given, gifts, session)


def _given(session: Session, gift: partial[Session]) -> Session:
    return gift(session)
