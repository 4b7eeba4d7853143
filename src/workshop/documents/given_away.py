"""What a text for an outsider gives away: names, words of the title, and words that tie it to a trade."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.documents.pseudonyms import people_named_in
from workshop.language.domain import domain_words
from workshop.language.own_words import own_words, telling_words
from workshop.language.ties import Why
from workshop.model.session import Session
from workshop.words import tr


class What(StrEnum):
    """What is given away."""

    PERSON = "person"
    TRADE = "trade"
    NAME = "name"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class GivenAway:
    """The words at characters `start` to `end` of a text, and what they give away."""

    start: int
    end: int
    what: What

    def sentence(self, text: str) -> str:
        """What is said of it before the page is printed."""
        word = " ".join(text[self.start : self.end].split())
        if self.what is What.PERSON:
            return tr("The brief says “{word}”, which names somebody.", word=word)
        if self.what is What.NAME:
            return tr("The brief says “{word}”, which names an organisation.", word=word)
        if self.what is What.TITLE:
            return tr("The brief says “{word}”, which stands in the title.", word=word)
        return tr("The brief says “{word}”, which gives the trade away.", word=word)


def given_away(session: Session, text: str) -> tuple[GivenAway, ...]:
    """Everything that `text` gives away, in its order; words that may be several things stand there as each.

    The words of the trades are those that the ladder marks, those of the organisations, and what people do there.
    """
    found = [
        *(GivenAway(start, end, What.PERSON) for start, end in people_named_in(text, session)),
        *_said(session, text, What.TRADE, _trades(session)),
        *_said(session, text, What.NAME, _each_and_its_words(each.name for each in session.organisations)),
        *_said(session, text, What.TITLE, _each_and_its_words((session.plan.title,))),
        *_marked(session, text),
    ]
    order = {what: at for at, what in enumerate(What)}
    return tuple(sorted(found, key=lambda each: (each.start, order[each.what], -each.end)))


def warnings(text: str, found: Sequence[GivenAway]) -> tuple[str, ...]:
    """A sentence for each word that gives something away, once; each word for the first thing that it may be."""
    said, end = dict[str, None](), 0
    for each in found:
        if each.start >= end:
            said.setdefault(each.sentence(text))
            end = each.end
    return tuple(said)


def _trades(session: Session) -> tuple[str, ...]:
    trades = (*(each.industry for each in session.organisations), *(each.trade for each in session.participants))
    vocabulary = (word for each in session.organisations for word in each.words)
    return (*_each_and_its_words(trades), *vocabulary)


def _each_and_its_words(names: Iterator[str] | Sequence[str]) -> tuple[str, ...]:
    return tuple(word for name in names if name.strip() for word in (name, *telling_words(name)))


def _said(session: Session, text: str, what: What, own: tuple[str, ...]) -> Iterator[GivenAway]:
    """Where one of `own` stands, in whatever form; what belongs together is one."""
    start = end = -1
    for each in domain_words(text, own, session.ladder.plain_words):
        if each.why is not Why.OWN:
            continue
        if end >= 0 and not text[end : each.start].strip():
            end = each.end
            continue
        if end >= 0:
            yield GivenAway(start, end, what)
        start, end = each.start, each.end
    if end >= 0:
        yield GivenAway(start, end, what)


def _marked(session: Session, text: str) -> Iterator[GivenAway]:
    """The domain words that the ladder underlines."""
    for each in domain_words(text, own_words(session.organisations), session.ladder.plain_words):
        if each.why is not Why.OWN:
            yield GivenAway(each.start, each.end, What.TRADE)
