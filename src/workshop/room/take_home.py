"""What each organisation takes home: what the session proposes, and what was typed over it."""

from __future__ import annotations

import datetime
from dataclasses import fields, replace

from workshop.audience import seen_by
from workshop.model.identity import OrganisationId, only
from workshop.model.parts import Organisation, TakeHome
from workshop.model.session import Session
from workshop.words import short_day, tr


def proposed(session: Session, organisation_id: OrganisationId) -> TakeHome:
    """What the session knows for that organisation, every field filled; "" where it knows nothing.

    Made from what the organisation itself may see. A person is proposed only where names are agreed.
    """
    organisation = session.organisation(organisation_id) or Organisation(id=organisation_id, rank="")
    own = seen_by(session, only(organisation_id))
    return TakeHome(
        id=organisation_id,
        title=_title(session, organisation),
        why=sentences(organisation.wants, organisation.success or _success(own, organisation)),
        brought=_brought(own, organisation),
        asked="",
        not_asked=organisation.cannot,
        gets="",
        ideas_and_names=own.ground_rules.ideas,
        person=organisation.spokesperson if own.ground_rules.names_agreed else "",
        hears_first="",
    )


def effective(session: Session, organisation_id: OrganisationId) -> TakeHome:
    """What holds for that organisation: what was typed, emptied fields too, and the proposal for the rest."""
    typed = session.taken_home_by(organisation_id)
    given = {each.name: getattr(typed, each.name) for each in fields(TakeHome)}
    return replace(
        proposed(session, organisation_id),
        **{name: value for name, value in given.items() if value is not None},
    )


def called(organisation: Organisation) -> str:
    """What to call an organisation on paper and screen, with a name or without."""
    if organisation.name.strip():
        return organisation.name
    if organisation.industry.strip():
        return organisation.industry
    return tr("the host") if organisation.host else tr("a guest")


def held_on(session: Session) -> str:
    """The day of the session as people say it ("27 May"), or "" while there is none."""
    try:
        return short_day(datetime.date.fromisoformat(session.plan.date))
    except ValueError:
        return ""


def _title(session: Session, organisation: Organisation) -> str:
    name, day = called(organisation), held_on(session)
    if day:
        return tr("For {organisation}: what we found on {day}", organisation=name, day=day)
    return tr("For {organisation}: what we found", organisation=name)


def _success(own: Session, organisation: Organisation) -> str:
    return own.problem.success if organisation.host else ""


def _brought(own: Session, organisation: Organisation) -> str:
    """One line for each analogy that it speaks for, "title: how it works there", then what it offers besides."""
    spoken = [each for each in own.analogies if each.speaker_organisation == organisation.id]
    lines = [_labelled(each.title, each.mechanism or each.scene) for each in spoken]
    return "\n".join(each for each in (*lines, organisation.brings) if each.strip())


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if label.strip() and text.strip() else label or text


def sentences(*texts: str) -> str:
    """`texts` after each other as sentences."""
    given = [text.strip() for text in texts if text.strip()]
    return " ".join(text if text.endswith((".", "!", "?", "…")) or text is given[-1] else f"{text}." for text in given)
