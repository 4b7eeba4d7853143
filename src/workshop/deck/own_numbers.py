"""The numbers of own cards: the highest that was ever given, and those of cards whose files do not say theirs.

A file that somebody wrote by hand stays as it was written: the number that its card was given is remembered beside it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from workshop.deck.industry import Industry, IndustryError, Strength
from workshop.deck.own import FIRST_NUMBER, LAST_NUMBER, is_finished

NUMBERS_FILE: Final = "numbers.json"
"""What is remembered, so that a deleted card's number is never given again."""
HIGHEST: Final = 999_999
"""People type a number of six digits at the most."""


@dataclass(frozen=True, slots=True)
class OwnNumbers:
    """The highest number given, and by "industry/strength" those that stand in no file of a card."""

    highest: int = FIRST_NUMBER - 1
    given: Mapping[str, int] = field(default_factory=dict)

    def text(self) -> str:
        """As the file has it."""
        return json.dumps({"highest": self.highest} | ({"given": dict(self.given)} if self.given else {})) + "\n"

    def of(self, industry: Industry) -> Industry:
        """`industry` with the numbers that its cards were given and do not say themselves."""
        given = (replace(each, number=self._number(industry, each)) for each in industry.strengths)
        return replace(industry, strengths=tuple(given))

    def of_others(self, industry: str) -> set[int]:
        """The numbers that stand in no file and belong to cards of other industries than the one of that id."""
        return {number for key, number in self.given.items() if not key.startswith(f"{industry}/")}

    def reaching(self, numbers: Iterable[int]) -> OwnNumbers:
        """With `numbers` given too. One that somebody wrote far above all others counts nothing."""
        return replace(self, highest=max(self.highest, *(each for each in numbers if each <= LAST_NUMBER), 0))

    def written(self, industry: Industry) -> OwnNumbers:
        """What is still to be remembered once the file of `industry` says its numbers itself."""
        rest = {key: number for key, number in self.given.items() if not key.startswith(f"{industry.id}/")}
        return replace(self, given=rest)

    def given_to(self, industries: Iterable[Industry], used: Collection[int]) -> OwnNumbers:
        """With a number for each finished card of `industries` that has none. Raises IndustryError."""
        given, highest = dict(self.given), self.highest
        for industry in industries:
            for each in industry.strengths:
                if not each.number and industry.name and is_finished(each):
                    given[_key(industry, each)] = highest = next_number(highest, used)
        return OwnNumbers(highest, given)

    def _number(self, industry: Industry, strength: Strength) -> int:
        return strength.number or self.given.get(_key(industry, strength), 0)


def own_numbers(content: bytes) -> OwnNumbers:
    """What is remembered in the file; where nobody knows any more, as if no number was given."""
    try:
        found = json.loads(content)
        highest = found["highest"] if _is_number(found["highest"]) else FIRST_NUMBER - 1
        given = {key: number for key, number in found.get("given", {}).items() if _is_number(number)}
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return OwnNumbers()
    return OwnNumbers(highest, given).reaching(given.values())


def next_number(highest: int, used: Collection[int]) -> int:
    """The next number that nobody has. Raises IndustryError."""
    number = highest + 1
    while number in used:
        number += 1
    if number > HIGHEST:
        raise IndustryError("there is no number left for another card")
    return number


def _key(industry: Industry, strength: Strength) -> str:
    return f"{industry.id}/{strength.id}"


def _is_number(value: object) -> bool:
    return type(value) is int and FIRST_NUMBER <= value <= HIGHEST
