"""The read-back: one word, which each organisation says again in its own."""

from __future__ import annotations

from workshop.model.identity import TermId
from workshop.model.session import Session
from workshop.projection.views import Blank, Prompt, ReadBack, ReadBy
from workshop.room.take_home import called
from workshop.words import tr


def read_back(session: Session, item: str) -> ReadBack | Blank:
    """The term `item` as the room words it, and who has said it back. Organisations are named, never people."""
    term = session.term(TermId(item))
    if term is None or not term.word.strip():
        return Blank()
    wording = term.in_room.strip()
    read = {each.organisation for each in session.meanings if each.term == term.id and each.read_back}
    homes = tuple(ReadBy(name=called(each), done=each.id in read) for each in session.organisations)
    own = tr("Explain “{word}” as if to your own team.", word=wording or term.word)
    prompt = Prompt(
        lead=tr("Say it back in your own words"),
        text=f"{term.word}: {wording}" if wording else term.word,
        steps=(own, tr("The others: is that what we mean here?")),
        foot="",
    )
    done = sum(each.done for each in homes)
    return ReadBack(prompt=prompt, homes=homes, count=tr("{n} of {all} have said it back", n=done, all=len(homes)))
