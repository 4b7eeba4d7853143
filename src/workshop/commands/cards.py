"""`analogy-workshop cards --to DIR|-`: cards of the deck to print on both sides and cut, four on a sheet."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.commands.outcome import Outcome, Refusal, tell, tell_json, under
from workshop.commands.places import folder
from workshop.commands.source import STANDARD
from workshop.paths import data_folder, own_deck_folder, resources
from workshop.suits import SUITS
from workshop.whole_file import write_whole
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.deck.deck import Deck
    from workshop.deck.industry import Card

NAME = "cards"
HELP = tr("write cards of the deck as a PDF to print on both sides and cut")

_NAMED: Final = 12
"""Trades in one message at the most."""


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", metavar="DIR", required=True, help=tr("the folder to write to, or - for standard output")
    )
    parser.add_argument(
        "--suit", dest="suits", choices=SUITS, action="append", default=[], help=tr("cards of this suit; repeatable")
    )
    parser.add_argument(
        "--trade",
        dest="trades",
        metavar="NAME",
        action="append",
        default=[],
        help=tr("cards of this trade; repeatable"),
    )
    parser.add_argument("--numbers", metavar="LIST", default="", help=tr("cards by their numbers, such as 12,23-30"))
    parser.add_argument("--all", action="store_true", help=tr("the whole deck"))
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help=tr("the paper's size, A4 by default"))
    parser.add_argument("--json", action="store_true", help=tr("report as JSON"))


def run(given: argparse.Namespace) -> int:
    from workshop.deck.deck import read_deck, with_own
    from workshop.documents.cards import Dealt, printed
    from workshop.documents.style import Paper
    from workshop.model.identity import AnalogyId

    if given.to == STANDARD and given.json:
        raise Refusal(Outcome.USAGE, tr("--json reports on standard output, and so does --to -. Choose one."))
    if given.to != STANDARD:
        folder(given.to)
    deck = with_own(read_deck(resources() / "deck"), own_deck_folder(data_folder(given.data)))
    cards = _chosen(deck, given)
    dealt = [Dealt(each.taken_up(AnalogyId(each.key))) for each in cards]
    made = printed(dealt, Paper(given.paper))
    if given.to == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(made.pdf)
        sys.stdout.buffer.flush()
        return Outcome.DONE
    path = Path(given.to) / tr("Cards.pdf")
    write_whole(path, made.pdf)
    if given.json:
        tell_json({"written": [str(path)], "cards": [each.strength.number for each in cards], "pages": made.pages})
    else:
        tell(path)
        under(tr("{n} cards. Print them on both sides, turned over the long edge.", n=len(cards),
                 one="{n} card. Print it on both sides, turned over the long edge."))  # fmt: skip
    return Outcome.DONE


def _chosen(deck: Deck, given: argparse.Namespace) -> tuple[Card, ...]:
    """The cards that were asked for. Raises Refusal where there is none, or a name or number is not known."""
    from workshop.deck.selection import missing, read_numbers, selected

    try:
        numbers = read_numbers(given.numbers)
    except ValueError as error:
        raise Refusal(Outcome.USAGE, tr("“{part}” is no number and no range of numbers.", part=error)) from error
    trades = [trade for name in given.trades for trade in _trades(deck, name)]
    if not (given.all or given.suits or trades or numbers):
        raise Refusal(Outcome.USAGE, tr("Say which cards: --suit, --trade, --numbers, or --all."))
    if lost := missing(deck, numbers):
        raise Refusal(Outcome.USAGE, tr("There is no such card: {numbers}.", numbers=", ".join(lost)))
    cards = selected(deck, suits=SUITS if given.all else given.suits, trades=trades, numbers=numbers)
    if not cards:
        raise Refusal(Outcome.USAGE, tr("There is no such card."))
    return cards


def _trades(deck: Deck, name: str) -> tuple[str, ...]:
    """Cards that were only guessed would be printed for nothing: a guess is told, not taken."""
    if found := deck.trades.asked(name):
        return found
    near = deck.trades.called(deck.trades.of(name).industries)
    if near:
        raise Refusal(
            Outcome.USAGE, tr("There is no trade “{name}” in the deck; near it: {near}.", name=name, near=near)
        )
    several = deck.trades.beginning(name)
    if not several:
        raise Refusal(Outcome.USAGE, tr("There is no trade “{name}” in the deck.", name=name))
    told = deck.trades.called(several[:_NAMED]) + (", …" if len(several) > _NAMED else "")
    message = tr("Several trades begin with “{name}”: {several}. Name one in full.", name=name, several=told)
    raise Refusal(Outcome.USAGE, message)
