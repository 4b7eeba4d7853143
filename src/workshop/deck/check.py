"""The deck check: what a card must be to fit where it is shown and printed, to be found, and to be like no other.

`docs/deck.md` says the same to people who write cards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from workshop import toml_file
from workshop.deck.alike import alike_in_meaning, alike_in_practice, alike_in_words
from workshop.deck.deck import Deck, industry_files, read_deck
from workshop.deck.industry import Card, Industry, IndustryError, Strength
from workshop.deck.ledger import LEDGER_FILE, ledger_faults, read_ledger
from workshop.deck.meaning import NoMeaningError
from workshop.deck.own import FIRST_NUMBER, INDUSTRY_KEYS, STRENGTH_KEYS, is_id
from workshop.deck.question_check import question_faults
from workshop.suits import SUITS

MOST: Final = {
    "title": 30,
    "scene": 210,
    "challenge": 140,
    "mechanism": 300,
    "works_because": 180,
    "ask": 100,
    "breaks_when": 110,
}
"""Characters that fit the projected card and the printed one (A6)."""
MOST_NAME: Final = 26
MOST_LIVES_WITH: Final = 90
MOST_SHOWS: Final = 64
MOST_TRANSFER: Final = {"to": 40, "what": 130, "source": 90}
MOST_OTHER_NAMES: Final = 8
MOST_ASKED: Final = 120
ASKED: Final = (3, 4)
"""How many other wordings of its challenge a strength has."""
KNOWS: Final = (12, 16)
"""How many further things a trade knows how to do."""
WORDS: Final = {"scene": (18, 38), "challenge": (8, 26), "mechanism": (22, 54)}
"""Fewest and most words: less is too thin to see, more is too long to be read aloud."""
STRENGTHS: Final = (3, 5)
FEATURES: Final = (3, 6)
BALANCE: Final = 0.8
"""The smallest suit has at least this share of the largest one's cards."""

UMBRELLAS: Final = frozenset(
    [
        *("agriculture", "art", "arts", "business", "care", "commerce", "communication", "construction", "crafts"),
        *("culture", "design", "education", "energy", "engineering", "entertainment", "environment", "finance", "food"),
        *("government", "health", "healthcare", "hospitality", "industry", "law", "logistics", "management"),
        *("manufacturing", "media", "medicine", "music", "nature", "politics", "religion", "research", "retail"),
        *(
            "safety",
            "science",
            "security",
            "services",
            "society",
            "sport",
            "sports",
            "technology",
            "trade",
            "transport",
        ),
    ]
)
"""Words for so much at once that they are the other name of no one trade."""
_ORDINARY: Final = {"care", "with", "work", "service", "services", "making", "people", "keeping", "public", "school"}
"""Words in the names of trades that anybody uses of anything."""


def faults(folder: Path) -> tuple[str, ...]:
    """What is wrong with the deck in `folder`, a line each; nothing when all is well. Raises OSError, IndustryError."""
    deck = read_deck(folder)
    found = [f"{each.name}: {each.why}" for each in deck.broken]
    for path in industry_files(folder):
        if not any(each.name == f"{path.parent.name}/{path.name}" for each in deck.broken):
            found += [f"{path.parent.name}/{path.name}: {each}" for each in _misplaced(path)]
    for industry in deck.industries:
        found += [f"{industry.suit}/{industry.id}.toml: {each}" for each in industry_faults(industry, deck)]
    of_all = (_misnumbered(deck, folder), question_faults(deck), _twice(deck), _alike(deck), _unbalanced(deck))
    return (*found, *(each for faults in of_all for each in faults))


def _misplaced(path: Path) -> Iterator[str]:
    """A file that is not called by its industry, or says what nobody reads."""
    data = toml_file.read(path.read_bytes())
    if data["id"] != path.stem:
        yield f"id is {data['id']}, not the file's name"
    if data["suit"] != path.parent.name:
        yield f"suit is {data['suit']}, not the folder's name"
    for key in sorted(set(data) - INDUSTRY_KEYS):
        yield f"{key} is not a field here"
    for each in data["strengths"]:
        for key in sorted(set(each) - STRENGTH_KEYS):
            yield f"{each['id']}: {key} is not a field here"


def industry_faults(industry: Industry, deck: Deck) -> Iterator[str]:
    """What is wrong with one industry by itself."""
    if not is_id(industry.id):
        yield "id must be small letters with hyphens"
    yield from _too_long("name", industry.name, MOST_NAME)
    yield from _too_long("lives_with", industry.lives_with, MOST_LIVES_WITH)
    if len(industry.also) > MOST_OTHER_NAMES:
        yield f"also has {len(industry.also)} names, at most {MOST_OTHER_NAMES}"
    for each in industry.also:
        if each.casefold() in UMBRELLAS:
            yield f"also has {each}, which is an umbrella over many trades"
    yield from _out_of(STRENGTHS, len(industry.strengths), "strengths")
    for twice in _repeated(each.id for each in industry.strengths):
        yield f"the id {twice} is used twice"
    own = {word for name in (industry.name, *industry.also) for word in _letters(name)} - _ORDINARY
    yield from _out_of(KNOWS, len(industry.also_knows), "lines in also_knows")
    for each in industry.also_knows:
        yield from _asked_faults("also_knows", each, _letters(industry.name) - _ORDINARY)
    for strength in industry.strengths:
        for fault in (*_text_faults(strength, own), *_feature_faults(strength, deck)):
            yield f"{strength.id}: {fault}"


def _text_faults(strength: Strength, own: set[str]) -> Iterator[str]:
    """`own` are the words of the trade, which its challenge must not use."""
    if not is_id(strength.id):
        yield "id must be small letters with hyphens"
    if strength.number >= FIRST_NUMBER:
        yield f"number is {strength.number}: from {FIRST_NUMBER} on they are the users' own"
    for name, most in MOST.items():
        yield from _too_long(name, getattr(strength, name), most)
        if re.search(r"[!\u2014]", getattr(strength, name)):
            yield f"{name} has an exclamation mark or a long dash"
        if "'" in getattr(strength, name):
            yield f"{name} has a straight apostrophe, where print has ’"
    for name, bounds in WORDS.items():
        yield from _out_of(bounds, len(getattr(strength, name).split()), f"words of {name}")
    if not strength.ask.endswith("?"):
        yield "ask must be a question"
    yield from _out_of(ASKED, len(strength.also_asked), "wordings in also_asked")
    yield from _foreign_faults("challenge", strength.challenge, own)
    for each in strength.also_asked:
        yield from _asked_faults("also_asked", each, own)


def _asked_faults(name: str, text: str, own: set[str]) -> Iterator[str]:
    yield from _too_long(name, text, MOST_ASKED)
    yield from _foreign_faults(name, text, own)


def _foreign_faults(name: str, text: str, own: set[str]) -> Iterator[str]:
    """What people of other trades would not say."""
    if not text.startswith("How to "):
        yield f"{name} must begin with How to"
    for word in sorted(own & _letters(text)):
        yield f"{name} uses the trade's own word {word}"


def _feature_faults(strength: Strength, deck: Deck) -> Iterator[str]:
    yield from _out_of(FEATURES, len(strength.features), "features")
    for twice in _repeated(each.feature for each in strength.features):
        yield f"the feature {twice} is there twice"
    for each in strength.features:
        if each.feature not in deck.feature:
            yield f"there is no feature {each.feature}"
        yield from _too_long(f"shows of {each.feature}", each.shows, MOST_SHOWS)
    for transfer in strength.transfers:
        for name, most in MOST_TRANSFER.items():
            yield from _too_long(f"transfer's {name}", getattr(transfer, name), most)


def _misnumbered(deck: Deck, folder: Path) -> Iterator[str]:
    """Numbers that are not the cards' own by the ledger, which remembers those of cards that are gone."""
    try:
        yield from ledger_faults(deck, read_ledger(folder / LEDGER_FILE))
    except FileNotFoundError:
        yield f"{LEDGER_FILE} is missing, which remembers the numbers of all cards"
    except (OSError, IndustryError) as error:
        yield str(error)


def _twice(deck: Deck) -> Iterator[str]:
    """Numbers are held apart by the reader; names, ids and titles are what people find a card by."""
    names = (name.casefold() for each in deck.industries for name in (each.name, *each.also))
    for kind, found in (
        ("industry's id", (each.id for each in deck.industries)),
        ("name", names),
        ("title", (each.strength.title.casefold() for each in deck.cards)),
        ("feature", (each.id for each in deck.features)),
    ):
        for each in _repeated(found):
            yield f"the {kind} {each} is used twice"


def _alike(deck: Deck) -> Iterator[str]:
    """Challenges that say nearly the same, in nearly the same words or in others; one practice told twice."""
    found = dict.fromkeys(alike_in_words(deck.cards), "have nearly the same challenge")
    try:
        for pair in alike_in_meaning(deck.cards):
            found.setdefault(pair, "have challenges of nearly the same meaning")
        for pair in alike_in_practice(deck.cards):
            found.setdefault(pair, "tell the same practice")
    except NoMeaningError as error:
        yield f"challenges were not compared by meaning: {error}"
    for (one, other), how in found.items():
        yield f"{_called(one)} and {_called(other)} {how}"


def _unbalanced(deck: Deck) -> Iterator[str]:
    counted = Counter(each.industry.suit for each in deck.cards)
    most = max(counted.values(), default=0)
    for suit in SUITS:
        if counted[suit] < BALANCE * most:
            yield f"the suit {suit} has {counted[suit]} cards, another one {most}"


def _called(card: Card) -> str:
    return f"{card.strength.number} {card.key}"


def _too_long(name: str, text: str, most: int) -> Iterator[str]:
    if len(text) > most:
        yield f"{name} has {len(text)} characters, at most {most}"


def _out_of(bounds: tuple[int, int], count: int, what: str) -> Iterator[str]:
    if not bounds[0] <= count <= bounds[1]:
        yield f"{count} {what}, {bounds[0]} to {bounds[1]} are right"


def _repeated(found: Iterable[str]) -> list[str]:
    return [each for each, count in Counter(found).items() if count > 1]


def _letters(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{4,}", text.casefold()))
