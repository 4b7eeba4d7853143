"""What stands on the room's screen where nothing is written yet: a question that the stage is there to answer."""

from __future__ import annotations

from workshop.projection.scenes import Waiting
from workshop.projection.views import Blank
from workshop.words import tr


def waiting(kind: str) -> Waiting | Blank:
    """The composed view of a `kind` that holds nothing yet; plain ground for what is about one item."""
    found = _words().get(kind)
    if found is None:
        return Blank()
    icon, lead, text, foot = found
    return Waiting(icon=icon, lead=lead, text=text, foot=foot)


def _words() -> dict[str, tuple[str, str, str, str]]:
    return {
        "rules": ("people", tr("Welcome"), tr("Good that you are here."), tr("We begin when everybody has a seat.")),
        "statement": (
            "flag",
            tr("The problem"),
            tr("What would you like to change?"),
            tr("As one would say it at work, in a sentence or two."),
        ),
        "organisations": (
            "people",
            tr("Who is here"),
            tr("Who are you, and what do you bring?"),
            tr("A sentence each is enough."),
        ),
        "ladder": (
            "ladder",
            tr("From our problem to a question for others"),
            tr("How would we say it so that a stranger recognises it?"),
            tr("Who else has this? How does it show here?"),
        ),
        "prompt": (
            "people",
            tr("Who else has this?"),
            tr("Who else might live with something like it?"),
            tr("First we say it so that no trade is left in it."),
        ),
        "outsiders": (
            "people",
            tr("What outsiders said"),
            tr("Would somebody from another trade recognise it?"),
            tr("We ask people who have not heard the problem."),
        ),
        "question": (
            "deal",
            tr("Our question"),
            tr("Which trade already lives with this?"),
            tr("The further away it is, the more there is to learn."),
        ),
        "deal": (
            "deal",
            tr("The cards"),
            tr("In a moment each table gets its cards."),
            tr("Read yours alone first, then tell the others."),
        ),
        "mapping": (
            "columns",
            tr("There and here"),
            tr("What is it there, and what is it here?"),
            tr("Ask the guest first. Then look for it at home."),
        ),
        "ideas": (
            "idea",
            tr("Ideas"),
            tr("What would have to exist here?"),
            tr("An idea a slip. It need not be finished."),
        ),
        "square": (
            "idea",
            tr("How new, and how feasible"),
            tr("No idea was rated on both yet."),
            tr("First how new it is, then how feasible: one to five fingers."),
        ),
        "terms": (
            "term",
            tr("Our words"),
            tr("Which word means something else to you?"),
            tr("Nobody is wrong. We write down both."),
        ),
    }
