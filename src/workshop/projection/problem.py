"""The first views: the title with the ground rules, the problem, who is in the room."""

from __future__ import annotations

from workshop.model.parts import Organisation
from workshop.model.session import Session
from workshop.projection.views import Blank, Home, Labelled, Organisations, Rules, Statement
from workshop.room.take_home import sentences
from workshop.words import tr


def rules(session: Session) -> Rules | Blank:
    """The title with the ground rules."""
    found = session.ground_rules
    lines = (
        Labelled(tr("What may leave the room"), found.may_leave),
        Labelled(tr("Names"), found.names),
        Labelled(tr("Ideas"), found.ideas),
    )
    said = tuple(each for each in lines if each.text)
    title = session.plan.title
    if not title and not said:
        return Blank()
    who = ", ".join(each.name for each in session.organisations if each.name)
    return Rules(title=title, who=who, rules=said, foot=tr("Not legal advice.") if said else "")


def statement(session: Session) -> Statement | Blank:
    """The problem in the host's words, over the organisations."""
    text, here = session.problem.statement, tuple(_beneath(each) for each in session.organisations if each.name)
    if not text and not here:
        return Blank()
    host = session.host
    said_by = tr("As {organisation} says it", organisation=host.name) if host and host.name else tr("The problem")
    foot = sentences(session.ground_rules.names, session.ground_rules.ideas)
    return Statement(said_by=said_by, text=text, organisations=here, foot=foot)


def organisations(session: Session) -> Organisations | Blank:
    """Everybody in the room, with what each brings. People are counted, not named, unless names are agreed."""
    homes = tuple(_home(each, session.ground_rules.names_agreed) for each in session.organisations if each.name)
    if not homes:
        return Blank()
    counted = [each.people for each in session.organisations if each.people is not None]
    many = tr("{n} organisations", n=len(homes), one="{n} organisation")
    people = tr("{n} people", n=sum(counted), one="{n} person")
    return Organisations(title=tr("Who is here"), count=f"{many}, {people}" if counted else many, homes=homes)


def _beneath(each: Organisation) -> Labelled:
    return Labelled(each.name, tr("host") if each.host else each.industry)


def _home(each: Organisation, names_agreed: bool) -> Home:
    notes = [each.industry, tr("host") if each.host else ""]
    if each.people is not None:
        notes.append(tr("{n} people", n=each.people, one="{n} person"))
    spoken = names_agreed and each.spokesperson
    return Home(
        tile=each.tile,
        name=each.name,
        note=", ".join(note for note in notes if note),
        brings=each.brings,
        speaks=tr("{name} speaks for it", name=each.spokesperson) if spoken else "",
    )
