"""What a document states, a fact at a time: what parity compares and a change slip reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.audience import seen_by
from workshop.documents.addressee import Addressee, addressee, idea_label, settled_terms
from workshop.documents.closing import abstraction, decision_label, decision_text, dots_words, told_decisions
from workshop.documents.counted import counted
from workshop.documents.rendering import wordings
from workshop.documents.slips import ending
from workshop.language.wording import Wording
from workshop.model.identity import ROOM, OrganisationId
from workshop.model.session import Session
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that stands in a document: `key` names it for ever, `label` on paper, `text` is its value."""

    key: str
    label: str
    text: str

    @property
    def line(self) -> str:
        """The fact as the register keeps it."""
        return f"{self.key}: {self.text}"


def facts(session: Session, organisation: OrganisationId | None) -> tuple[Fact, ...]:
    """What the document of `organisation` states: the core, then what is told to it alone. For None the core."""
    found = session.organisation(organisation)
    if found is None:
        return core_facts(seen_by(session, ROOM))
    reader = addressee(session, found)
    return (*core_facts(reader.core), *_own_facts(reader))


def core_facts(core: Session) -> tuple[Fact, ...]:
    """What stands in every organisation's document alike."""
    dots = counted(core)
    ideas = [each for each in core.ideas if each.text.strip()]
    every = (
        Fact("abstraction", tr("The abstraction"), abstraction(core)),
        *(Fact(f"idea.{each.id}", idea_label(each), each.text.strip()) for each in ideas),
        *(Fact(f"dots.{each.id}", idea_label(each), dots_words(dots[each.id])) for each in ideas if dots[each.id]),
        *(Fact(f"decision.{each.id}", decision_label(each), decision_text(each)) for each in told_decisions(core)),
        *(
            Fact(f"term.{each.id}", tr("“{word}”", word=each.word), each.in_room.strip())
            for each in settled_terms(core)
        ),
    )
    return _given(every)


def _own_facts(reader: Addressee) -> tuple[Fact, ...]:
    home, common = reader.home, {each.id for each in reader.core.ideas}
    fields = (
        ("why", tr("Why it matters to you"), home.why),
        ("brought", tr("What you brought"), home.brought),
        ("asked", tr("From you"), home.asked),
        ("not_asked", tr("Not from you"), home.not_asked),
        ("ideas_and_names", tr("Ideas and names"), home.ideas_and_names),
        ("gets", tr("You get back"), home.gets),
        ("person", tr("Your person on this"), home.person),
        ("hears_first", tr("Who needs to hear it first"), home.hears_first),
    )
    whose = reader.organisation.id
    alone = [each for each in reader.own.ideas if each.id not in common]
    every = (
        *(Fact(f"says.{each.term}", tr("Your own word"), _own_word(each)) for each in wordings(reader.own, whose)),
        *(Fact(f"idea.{each.id}", idea_label(each), each.text.strip()) for each in alone),
        *(Fact(f"decision.{each.id}", decision_label(each), decision_text(each)) for each in reader.own_decisions),
        *(Fact(f"moment.{each.id}", tr("“{word}”", word=each.word), ending(each)) for each in reader.misunderstandings),
        *(Fact(f"home.{name}", label, (text or "").strip()) for name, label, text in fields),
    )
    return _given(every)


def _own_word(wording: Wording) -> str:
    """The reader's own word for a term, and whether it stands in the room's place."""
    word = next(iter(wording.room), "")
    if wording.stands_in:
        return tr("{own}, in place of “{word}”", own=wording.theirs, word=word)
    return tr("{own}, for “{word}”", own=wording.theirs, word=word)


def _given(every: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple(each for each in every if each.text)
