"""What a document states, a fact at a time: what parity compares and a change slip reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workshop.audience import seen_by
from workshop.documents.addressee import Addressee, addressee, idea_label, settled_terms
from workshop.documents.closing import (
    abstraction,
    compared,
    decision_label,
    decision_text,
    share_words,
    term_status,
    told_decisions,
)
from workshop.documents.counted import count_of, counted
from workshop.documents.fact import Fact, given
from workshop.documents.ideas import dots_told, leading_words
from workshop.documents.link_sign import link_word
from workshop.documents.naming_facts import naming_facts
from workshop.documents.rendering import wordings
from workshop.documents.slips import ending
from workshop.language.wording import Wording
from workshop.model.choosing import Comparison
from workshop.model.identity import ROOM, OrganisationId
from workshop.model.parts import Decision, MappingRow, Misunderstanding, Term, TermStatus
from workshop.model.session import Session
from workshop.words import tr


def facts(session: Session, organisation: OrganisationId | None) -> tuple[Fact, ...]:
    """What the document of `organisation` states: the core, then what is told to it alone. For None the core."""
    found = session.organisation(organisation)
    if found is None:
        return core_facts(seen_by(session, ROOM))
    reader = addressee(session, found)
    return (*core_facts(reader.core), *_own_facts(reader))


def core_facts(core: Session) -> tuple[Fact, ...]:
    """What stands in every organisation's document alike."""
    dots, count = counted(core), count_of(core)
    ideas = [each for each in core.ideas if each.text.strip()]
    every = (
        Fact("abstraction", tr("The abstraction"), abstraction(core)),
        *(Fact(f"idea.{each.id}", idea_label(each), each.text.strip()) for each in ideas),
        *(Fact(f"dots.{each.id}", idea_label(each), dots_told(count, each)) for each in ideas if dots[each.id]),
        *(Fact(f"decision.{each.id}", decision_label(each), decision_text(each)) for each in told_decisions(core)),
        *(_term(each) for each in settled_terms(core)),
        *(_pair(core, each) for each in compared(core)),
    )
    return given(every)


def leading_fact(core: Session) -> tuple[Fact, ...]:
    """Which ideas lead, once the room has seen the dots. In no register: it follows from the dots, which are."""
    return given((Fact("leading", tr("Where the room would begin"), leading_words(core)),))


def _pair(session: Session, pair: Comparison) -> Fact:
    return Fact(f"shared.{pair.id}", share_words(session, pair), pair.shared.strip())


def _term(term: Term) -> Fact:
    """The room's word; that both are kept is said beside it, as on paper."""
    both = term_status(term.status).word if term.status is TermStatus.BOTH else ""
    return Fact(f"term.{term.id}", tr("“{word}”", word=term.word), term.in_room.strip(), both)


def _own_facts(reader: Addressee) -> tuple[Fact, ...]:
    home, common = reader.home, {each.id for each in reader.core.ideas}
    fields = (
        ("title", tr("Title"), home.title),
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
        *(_worded(reader, f"idea.{each.id}", idea_label(each), each.text) for each in alone),
        *(_own_decision(reader, each) for each in reader.own_decisions),
        *(_pair(reader.own, each) for each in reader.own_comparisons),
        *(fact for each in reader.misunderstandings for fact in _moment(each)),
        *(fact for each in reader.terms for fact in _meanings(reader, each)),
        *(_stop(reader, each) for each in reader.stops),
        *(_worded(reader, name, label, text or "", f"home.{name}") for name, label, text in fields),
        *naming_facts(reader),
    )
    return given(every)


def _worded(reader: Addressee, where: str, label: str, text: str, key: str = "") -> Fact:
    """The passage `where` with the reader's words in it, as it read them."""
    return _read(key or where, label, reader.quoted(where, text), text.strip())


def _read(key: str, label: str, text: str, typed: str) -> Fact:
    return Fact(key, label, text, typed=typed if typed != text else "")


def _own_decision(reader: Addressee, each: Decision) -> Fact:
    key = f"decision.{each.id}"
    told = decision_text(replace(each, text=reader.quoted(key, each.text)))
    return _read(key, decision_label(each), told, decision_text(each))


def _moment(each: Misunderstanding) -> tuple[Fact, ...]:
    """How it ended, what was meant and heard, what lay underneath, and what is still to be found out."""
    word = each.word
    return (
        Fact(f"moment.{each.id}", tr("“{word}”", word=word), ending(each)),
        Fact(f"meant.{each.id}", tr("“{word}”, meant", word=word), each.meant.strip()),
        Fact(f"heard.{each.id}", tr("“{word}”, heard", word=word), each.heard.strip()),
        Fact(f"underneath.{each.id}", tr("“{word}”, underneath", word=word), each.assumption.strip()),
        Fact(f"question.{each.id}", tr("“{word}”, open question", word=word), each.question.strip()),
    )


def _meanings(reader: Addressee, term: Term) -> Iterator[Fact]:
    """What the word means to the reader, and to whoever stands beside it in the reader's glossary."""
    for each in reader.own.organisations:
        found = reader.meaning(term, each.id)
        beside = reader.host is None or each.id in (reader.organisation.id, reader.host.id)
        if found is None or not beside:
            continue
        own = each.id == reader.organisation.id
        whose = tr("“{word}”, for you", word=term.word) if own else _whose(reader, term, each.id)
        yield Fact(f"meaning.{found.id}", whose, tr("not used") if found.unused else found.text.strip())


def _whose(reader: Addressee, term: Term, organisation: OrganisationId) -> str:
    return tr("“{word}”, for {organisation}", word=term.word, organisation=reader.name_of(organisation))


def _stop(reader: Addressee, row: MappingRow) -> Fact:
    """Both sides of where a comparison stops, and how it does."""
    key = f"row.{row.id}"
    host = reader.organisation.host
    told = reader.quoted(key, row.theirs if host else row.ours)
    theirs, ours = (told, row.ours) if host else (row.theirs, told)
    typed = _stop_words(row, row.theirs, row.ours)
    return _read(key, tr("Where the comparison stops"), _stop_words(row, theirs, ours), typed)


def _stop_words(row: MappingRow, theirs: str, ours: str) -> str:
    doubt = tr("to check") if row.to_check else ""
    return " · ".join(each.strip() for each in (theirs, ours, link_word(row.link), doubt) if each.strip())


def _own_word(wording: Wording) -> str:
    """The reader's own word for a term, and whether it stands in the room's place."""
    word = next(iter(wording.room), "")
    if wording.stands_in:
        return tr("{own}, in place of “{word}”", own=wording.theirs, word=word)
    return tr("{own}, for “{word}”", own=wording.theirs, word=word)
