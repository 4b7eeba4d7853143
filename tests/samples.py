"""The worked examples of `resources/samples/`. `python -m tests.samples` copies today's deck into their cards."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path

from workshop.clock import Clock
from workshop.deck.deck import read_deck
from workshop.library.examples import make_examples
from workshop.library.library import Library
from workshop.model import document
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.paths import resources

SAMPLES = tuple(sorted((resources() / "samples").glob("*.json")))
CALMER = resources() / "samples" / "calmer-before-surgery.json"
CLICK = resources() / "samples" / "a-click-worth-hearing.json"
DECK = read_deck(resources() / "deck")


def sample(path: Path) -> Session:
    """The session of a worked example."""
    return document.session_from(path.read_bytes())


def with_examples(library: Library) -> tuple[Path, ...]:
    """Where in `library` the worked examples stand that were never there before."""
    made = make_examples(library.missing_examples(CALMER.parent), library.folder, Clock().stamp())
    library.keep_examples(made)
    return tuple(each.path for each in made)


def with_people(session: Session) -> Session:
    """`session` with a person named in what each organisation takes home, and whoever has no name numbered."""
    homes = {each.id: each for each in session.organisations}
    numbers = {home: count(1) for home in homes}
    participants = tuple(
        each if each.name else replace(each, name=f"P{next(numbers[each.organisation])}")
        for each in session.participants
        if each.organisation in numbers
    )
    first = {each.organisation: each.name for each in reversed(participants)}
    take_home = tuple(
        replace(each, person=homes[each.id].spokesperson or first.get(each.id)) for each in session.take_home
    )
    return replace(session, participants=participants, take_home=take_home)


def with_todays_card(analogy: Analogy) -> Analogy:
    """`analogy` with the text that its card has in the deck, and what this session said of it."""
    return replace(
        DECK.by_key[analogy.strength].taken_up(analogy.id),
        rank=analogy.rank,
        shortlisted=analogy.shortlisted,
        speaker=analogy.speaker,
        speaker_organisation=analogy.speaker_organisation,
        their_place=analogy.their_place,
        our_place=analogy.our_place,
        audience=analogy.audience,
    )


def _refresh() -> None:
    for path in SAMPLES:
        session = sample(path)
        analogies = tuple(with_todays_card(each) for each in session.analogies)
        path.write_text(document.text(replace(session, analogies=analogies)), "utf-8", newline="\n")


if __name__ == "__main__":
    _refresh()
