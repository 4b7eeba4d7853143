"""What can be said instead of the word at one place of a rung."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.language.alternatives import VerbStep, more_general, verb_steps
from workshop.language.domain import DomainWord, domain_words


@dataclass(frozen=True, slots=True)
class Offer:
    """Characters `start` to `end` of the text, a domain word, a verb that says what is done, or both.

    `general` are words to say instead of the domain word, from near to far; `up` and `down` are verbs for why and how.
    """

    start: int
    end: int
    word: str
    domain: DomainWord | None
    general: tuple[str, ...]
    up: tuple[str, ...]
    down: tuple[str, ...]


def offer_at(text: str, at: int, own: Sequence[str] = (), plain: Sequence[str] = ()) -> Offer | None:
    """What there is for the word at character `at`, its end included; None for other words."""
    domain = {(each.start, each.end): each for each in domain_words(text, own, plain)}
    steps = {(each.start, each.end): each for each in verb_steps(text)}
    found = next((span for span in (*domain, *steps) if span[0] <= at <= span[1]), None)
    return None if found is None else _offer(text, found, domain.get(found), steps.get(found))


def nearest_offer(text: str, at: int, own: Sequence[str] = (), plain: Sequence[str] = ()) -> Offer | None:
    """What there is for the word at `at`, else for the next domain word, else for the first one, else for a verb."""
    here = offer_at(text, at, own, plain)
    if here is not None:
        return here
    marked = [each.start for each in domain_words(text, own, plain)]
    behind = [start for start in marked if start >= at]
    places = behind or marked or [each.start for each in verb_steps(text)]
    return offer_at(text, places[0], own, plain) if places else None


def _offer(text: str, span: tuple[int, int], domain: DomainWord | None, step: VerbStep | None) -> Offer:
    general = more_general(text, domain) if domain is not None else ()
    up, down = (step.up, step.down) if step is not None else ((), ())
    return Offer(*span, text[slice(*span)], domain, tuple(each for each in general if each not in up), up, down)
