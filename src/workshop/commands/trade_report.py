"""How the trades of host and guests were read: guesses in words, and what the deck knows nothing of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from workshop.commands.outcome import complain, tell
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.deck.deck import Deck
    from workshop.deck.matching import Room


def complain_of_unknown(deck: Deck, room: Room) -> None:
    """One line on standard error for each trade that the deck knows nothing of."""
    for typed in _typed(room.guests):
        if not deck.trades.of(typed).industries:
            complain(
                tr("--guest {trade}: no trade of the deck is called so or near it, so none is marked", trade=typed)
            )
    for typed in _typed(room.host):
        if not deck.trades.of(typed).industries:
            complain(tr("--host {trade}: no trade of the deck is called so or near it; near is a guess", trade=typed))


def tell_guesses(deck: Deck, room: Room) -> None:
    """One line for each trade that the deck does not call so: what it was read as."""
    for typed in _typed(room.host):
        if deck.trades.of(typed).read_as:
            near = deck.trades.called(deck.trades.of(typed).industries)
            tell(tr("{trade}: near is measured from what the word means, nearest {names}", trade=typed, names=near))
    for typed in _typed(room.guests):
        found = deck.trades.of(typed)
        called = deck.trades.called(found.industries)
        if found.read_as and found.read_as != called:
            tell(tr("{trade}: read as {said} ({names})", trade=typed, said=found.read_as, names=called))
        elif found.read_as:
            tell(tr("{trade}: read as {said}", trade=typed, said=called))


def reported(deck: Deck, room: Room) -> list[dict[str, Any]]:
    """The same for JSON: `trades` are names of the deck, none where it knows nothing; `read_as` empty: no guess."""
    return [
        {
            "typed": typed,
            "of": of,
            "trades": [each.name for each in deck.industries if each.id in deck.trades.of(typed).industries],
            "read_as": deck.trades.of(typed).read_as,
        }
        for of, those in (("host", room.host), ("guest", room.guests))
        for typed in _typed(those)
    ]


def _typed(trades: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(each for each in trades if each.strip()))
