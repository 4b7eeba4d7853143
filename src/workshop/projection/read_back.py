"""The read-back: one word, which each organisation says again in its own."""

from __future__ import annotations

from workshop.model.identity import TermId
from workshop.model.session import Session
from workshop.projection.views import Blank, Prompt
from workshop.room.take_home import called
from workshop.words import tr


def read_back(session: Session, item: str) -> Prompt | Blank:
    """The term `item` as the room words it, and who has said it back. Organisations are named, never people."""
    term = session.term(TermId(item))
    if term is None or not term.word.strip():
        return Blank()
    wording = term.in_room.strip()
    meanings = ((each, session.meaning(term.id, each.id)) for each in session.organisations)
    done = [called(each) for each, meaning in meanings if meaning is not None and meaning.read_back]
    own = tr("Explain “{word}” as if to your own team.", word=wording or term.word)
    return Prompt(
        lead=tr("Say it back in your own words"),
        text=f"{term.word}: {wording}" if wording else term.word,
        steps=(own, tr("The others: is that what we mean here?")),
        foot=tr("Done by {names}", names=", ".join(done)) if done else "",
    )
