"""What has to be asked of whom: words whose meaning somebody owes, and questions that a misunderstanding left open."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.model.parts import Organisation
from workshop.model.session import Session, meaning_id
from workshop.room.take_home import called
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class ToAsk:
    """What one person is to be asked: `who`, of which `organisation` if that is known.

    `words` are terms of which nobody there said what they mean by them; `questions` are to be found out.
    """

    who: str
    organisation: Organisation | None
    words: tuple[str, ...]
    questions: tuple[str, ...]


def person_of(organisation: Organisation) -> str:
    """Whom to ask at an organisation: who speaks for it, or else it."""
    return organisation.spokesperson.strip() or called(organisation)


def to_ask(session: Session) -> tuple[ToAsk, ...]:
    """Everybody who is to be asked something, the host first; last what nobody is named for."""
    told = {each.id for each in session.meanings if each.unused or each.text.strip()}
    found = []
    for one in sorted(session.organisations, key=lambda each: not each.host):
        words = tuple(
            each.word.strip() for each in session.terms if each.word.strip() and meaning_id(each.id, one.id) not in told
        )
        found.append(ToAsk(person_of(one), one, words, _questions(session, one.id)))
    found.append(ToAsk(tr("Nobody is named yet"), None, (), _questions(session, None)))
    return tuple(each for each in found if each.words or each.questions)


def _questions(session: Session, of: str | None) -> tuple[str, ...]:
    return tuple(
        each.question.strip() for each in session.misunderstandings if each.asked_of == of and each.question.strip()
    )
