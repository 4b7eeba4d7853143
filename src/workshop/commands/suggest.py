"""`analogy-workshop suggest TEXT`: the cards that fit an abstraction."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workshop.commands.outcome import Outcome, Refusal, storable, tell, tell_json, under
from workshop.commands.source import text_lines
from workshop.paths import data_folder, own_deck_folder, resources
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.deck.deck import Deck
    from workshop.deck.matching import Suggestion

NAME = "suggest"
HELP = tr("say which cards fit an abstraction, one card an industry")


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
    parser.add_argument("--limit", metavar="N", type=_limit, default=10, help=tr("cards for each, 10 by default"))
    parser.add_argument("--json", action="store_true", help=tr("one JSON object a line for each abstraction"))


def run(given: argparse.Namespace) -> int:
    from workshop.deck.deck import read_deck, with_own
    from workshop.deck.matching import suggest
    from workshop.deck.scoring import FULL_TEXT, engine, features_of

    queries = _queries(given)
    deck = with_own(read_deck(resources() / "deck"), own_deck_folder(data_folder(given.data)))
    for query in queries:
        found = suggest(deck, query, given.limit)
        if given.json:
            tell_json(
                {
                    "query": query,
                    "engine": engine(deck, query),
                    "features": list(features_of(deck, query)),
                    "cards": [_card(each) for each in found],
                }
            )
        else:
            _print(query, found)
            if engine(deck, query) == FULL_TEXT:
                under(_by_words_alone(deck))
    return Outcome.DONE


def _queries(given: argparse.Namespace) -> list[str]:
    texts = list(given.text)
    if not any(len(each.split()) > 1 for each in texts):
        texts = [" ".join(texts)] if texts else []
    if given.source is not None:
        texts += text_lines(given.source)
    elif not texts:
        raise Refusal(Outcome.USAGE, tr("Give an abstraction, or a file of them with --from FILE."))
    return [storable(each) for each in texts]


def _limit(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 9 or int(text) < 1:
        raise argparse.ArgumentTypeError(tr("{text} is not a whole number above 0", text=text))
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
        "own": industry.own,
    }


def _by_words_alone(deck: Deck) -> str:
    """Why nothing was ranked by meaning."""
    if deck.without_meaning:
        return tr("Ranked by shared words alone: {why}", why=deck.without_meaning)
    return tr("Ranked by shared words alone: matching by meaning knows English.")


def _print(query: str, found: tuple[Suggestion, ...]) -> None:
    tell(query)
    if not found:
        under(tr("No card shares a word with it."))
    for each in found:
        reasons = f" ({', '.join(each.reasons)})" if each.reasons else ""
        under(f"{each.card.strength.number:02} {each.card.strength.title}, {each.card.industry.name}{reasons}")
