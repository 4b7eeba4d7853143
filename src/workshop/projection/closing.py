"""The end: what each organisation takes home, told from what the whole room has seen."""

from __future__ import annotations

from workshop.model.parts import Decision, Organisation
from workshop.model.session import Session
from workshop.projection.scenes import Closing, Taken
from workshop.projection.views import Blank
from workshop.room.concerned import concerns
from workshop.words import tr


def closing(session: Session) -> Closing | Blank:
    """A line each. What stands in its document for one organisation alone is not told here."""
    homes = tuple(_taken(session, each) for each in session.organisations if each.name)
    decisions = tuple(text for each in session.decisions if (text := _decided(each)))
    if not homes and not decisions:
        return Blank()
    ideas = tr("{n} ideas", n=len(session.ideas), one="{n} idea")
    terms = tr("{n} words", n=len(session.terms), one="{n} word")
    return Closing(
        title=tr("What each takes home"),
        count=", ".join(each for each, any_ in ((ideas, session.ideas), (terms, session.terms)) if any_),
        homes=homes,
        decided=tr("Decided"),
        decisions=decisions,
    )


def _taken(session: Session, home: Organisation) -> Taken:
    own = [each for each in session.misunderstandings if concerns(each, home.id)]
    spoken = [each.title for each in session.analogies if each.speaker_organisation == home.id and each.title]
    document = tr("Ideas and shared words, in its own language")
    if own:
        slips = tr("{n} misunderstandings", n=len(own), one="{n} misunderstanding")
        document = tr("{document}; {slips}", document=document, slips=slips)
    what = ", ".join(spoken) or home.brings
    brought = tr("Brought: {what}", what=what) if what else ""
    return Taken(tile=home.tile, name=home.name, document=document, brought=brought)


def _decided(decision: Decision) -> str:
    text = ": ".join(each for each in (decision.label, decision.text) if each)
    return tr("{text}, {due}", text=text.rstrip("."), due=decision.due) if text and decision.due else text
