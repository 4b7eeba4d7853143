"""Names where a name, a trade or a table may stand: who speaks for an analogy, holds cards, or is given a document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from workshop.model.identity import OrganisationId
from workshop.model.session import Session
from workshop.words import tr

_MOST: Final = 5  # words of a name
SMALL: Final = frozenset(
    {"af", "al", "av", "bin", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
     "le", "ten", "ter", "van", "von", "y", "zu"}
)  # fmt: skip
"""Words inside a name that are written small."""


def named_aside(session: Session, organisation: OrganisationId | None) -> Iterator[str]:
    """What was typed where somebody of `organisation` may be named, or, for None, somebody of none."""
    yield from (each.speaker for each in session.analogies if each.speaker_organisation == organisation)
    if organisation is not None:
        yield session.taken_home_by(organisation).hears_first or ""
    yield from (each.to for each in session.issues if each.organisation == organisation)
    yield from (each.holder for each in session.hands if each.organisation == organisation)


def no_names(session: Session) -> frozenset[str]:
    """What is no person, in small letters: the trades, the words that they are made of, and the organisations."""
    trades = (
        *(each.industry for each in session.organisations),
        *(each.industry for each in session.analogies),
        *(trade for each in session.participants for trade in (each.trade, each.second_trade)),
    )
    homes = (word for each in session.organisations for word in (each.name, each.tile))
    words = (word for each in trades for word in each.split())
    return frozenset(" ".join(each.casefold().split()) for each in (*trades, *homes, *words) if each.strip())


def is_name(text: str, others: frozenset[str]) -> bool:
    """Whether `text` reads as a person's name: every word begins large, and it is not one of `others`, nor of them."""
    words = text.split()
    if not words or len(words) > _MOST or any(each.isdigit() for each in text) or text.casefold() in others:
        return False
    table = tr("Table {table}-P{person}", table="", person="").split()[0].casefold()
    if any(each.casefold() == table for each in words) or all(each.casefold() in others for each in words):
        return False
    large = [not each[0].islower() for each in words]
    return (
        large[0] and large[-1] and all(is_large or each in SMALL for each, is_large in zip(words, large, strict=True))
    )
