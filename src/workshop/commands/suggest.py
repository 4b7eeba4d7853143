"""`analogy-workshop suggest TEXT`: the cards that fit an abstraction."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, Final

from workshop.commands.outcome import Outcome, Refusal, complain, tell, tell_json, under
from workshop.commands.source import asked_texts
from workshop.commands.trade_report import complain_of_unknown, reported, tell_guesses
from workshop.paths import data_folder, own_deck_folder, resources
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.deck.deck import Deck
    from workshop.deck.matching import Room, Suggestion

NAME = "suggest"
HELP = tr("say which cards fit an abstraction, one card an industry")

_MOST: Final = 10
"""Ranked cards for an abstraction where nobody says how many."""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "text",
        nargs="*",
        metavar="TEXT",
        help=tr("the abstraction; several texts in quotes are several abstractions"),
    )
    parser.add_argument(
        "--from", dest="source", metavar="FILE", help=tr("abstractions, one a line; - for standard input")
    )
    parser.add_argument("--limit", metavar="N", type=_limit, help=tr("cards for each, 10 by default"))
    parser.add_argument(
        "--host",
        metavar="TRADE",
        default="",
        help=tr("the host's trade, from which near is measured; its own cards are left out"),
    )
    parser.add_argument(
        "--guest", metavar="TRADE", action="append", default=[], help=tr("a trade that is in the room; may be repeated")
    )
    parser.add_argument("--dial", metavar="1-5", type=_dial, default=3, help=tr("from near trades (1) to far ones (5)"))
    parser.add_argument(
        "--features", metavar="IDS", default="", help=tr("what makes it hard, by ids of features with commas between")
    )
    hand = parser.add_mutually_exclusive_group()
    hand.add_argument("--deal", action="store_true", help=tr("a deal of eight: 2 near, 4 in between, 2 far"))
    hand.add_argument("--seed", metavar="SEED", help=tr("a surprise draw: eight cards by lot, the same for a seed"))
    parser.add_argument("--json", action="store_true", help=tr("one JSON object a line for each abstraction"))


def run(given: argparse.Namespace) -> int:
    from workshop.deck.deck import read_deck, with_own
    from workshop.deck.scoring import consulted, engine, features_of
    from workshop.deck.trouble import trouble

    if given.limit is not None and (given.deal or given.seed is not None):
        raise Refusal(Outcome.USAGE, tr("--limit is for ranked cards: a deal and a draw by lot are always eight."))
    queries = asked_texts(given.text, given.source)
    if queries is None and given.seed is not None:
        queries = [""]
    if queries is None:
        raise Refusal(Outcome.USAGE, tr("Give an abstraction, or a file of them with --from FILE."))
    deck = with_own(read_deck(resources() / "deck"), own_deck_folder(data_folder(given.data)))
    features = _features(given.features, deck)
    room = _room(given)
    for each in deck.broken:
        complain(tr("{name}: {why}; it is left out, the rest works", name=each.name, why=each.why))
    complain_of_unknown(deck, room)
    if not given.json:
        tell_guesses(deck, room)
    for query in queries:
        found = _found(given, deck, query, features)
        hard = trouble(deck, query) if given.seed is None else ""
        known = consulted(deck, query)
        on = features_of(deck, query) if features is None else features
        if given.json:
            cards = [_card(each) | {"consulted": each.card.industry.id in known} for each in found]
            trades = reported(deck, room)
            asked = {"query": query, "engine": engine(deck, query), "trouble": hard}
            tell_json(asked | {"features": list(on), "trades": trades, "cards": cards})
        else:
            tell(_head(query, given.seed))
            if on and given.seed is None:
                under(tr("Matched on: {features}", features=_labels(deck, on)))
            _print(deck, found, hard, known)
    return Outcome.DONE


def _head(query: str, seed: str | None) -> str:
    """By what the cards were found: a draw by lot asks no abstraction, though one may be given."""
    if seed is not None:
        return tr("Drawn by lot; {seed} draws the same again", seed=seed)
    return query.strip() or tr("An empty abstraction")


def _found(
    given: argparse.Namespace, deck: Deck, query: str, features: tuple[str, ...] | None
) -> tuple[Suggestion, ...]:
    """What lies on the table: a surprise draw, a deal of eight, or the best."""
    from workshop.deck.matching import drawn, suggest
    from workshop.deck.spread import SEATS, deal, surprise

    room = _room(given)
    if given.seed is not None:
        return tuple(drawn(deck, each, room) for each in surprise(deck, given.seed, SEATS, room=room))
    if given.deal:
        return deal(deck, query, room, features=features)
    return suggest(deck, query, given.limit or _MOST, features=features, room=room)


def _room(given: argparse.Namespace) -> Room:
    from workshop.deck.matching import Room

    return Room((given.host,), tuple(given.guest), given.dial - 1)


def _features(typed: str, deck: Deck) -> tuple[str, ...] | None:
    """The features that were given, None for those that the deck proposes."""
    given = tuple(dict.fromkeys(each.strip() for each in typed.split(",") if each.strip()))
    for each in given:
        if each not in deck.feature:
            raise Refusal(Outcome.USAGE, tr("There is no feature “{feature}”; see docs/deck.md.", feature=each))
    return given or None


def _limit(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 9 or int(text) < 1:
        raise argparse.ArgumentTypeError(tr("{text} is not a whole number above 0", text=text))
    return int(text)


def _dial(text: str) -> int:
    if text not in ("1", "2", "3", "4", "5"):
        raise argparse.ArgumentTypeError(tr("{text} is not a stop from 1 (near) to 5 (far)", text=text))
    return int(text)


def _card(found: Suggestion) -> dict[str, Any]:
    industry, strength = found.card.industry, found.card.strength
    return {
        "id": found.card.key,
        "number": strength.number,
        "industry": industry.name,
        "also": list(industry.also),
        "suit": industry.suit,
        "title": strength.title,
        "challenge": strength.challenge,
        "score": found.score,
        "reasons": list(found.reasons),
        "features": list(found.features),
        "near": found.near,
        "in_room": found.in_room,
        "own": industry.own,
    }


def _print(deck: Deck, found: tuple[Suggestion, ...], hard: str, known: frozenset[str]) -> None:
    """What was `found`, each with its reasons; `known` are the trades that others with such a question look to."""
    if not found and not hard:
        under(tr("No card shares a word with it."))
    for each in found:
        strength, industry = each.card.strength, each.card.industry
        number = f"{strength.number:02} " if strength.number else ""  # none yet where nothing may be written
        why = _why(deck, each, asked=industry.id in known)
        under(f"{number}{strength.title}, {industry.name}" + (f" ({why})" if why else ""))
    if hard:
        under(hard)


def _why(deck: Deck, found: Suggestion, *, asked: bool) -> str:
    """Why a card was found: whose it is, the features and the words in common, and that others look there."""
    told = (
        tr("own card") if found.card.industry.own else "",
        tr("in the room") if found.in_room else "",
        _labels(deck, found.features),
        tr("shares {words}", words=", ".join(found.reasons)) if found.reasons else "",
        tr("others look there for this") if asked else "",
    )
    return "; ".join(each for each in told if each)


def _labels(deck: Deck, features: tuple[str, ...]) -> str:
    return ", ".join(deck.feature[each].label for each in features if each in deck.feature)
