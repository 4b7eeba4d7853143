"""Which trades of the deck somebody means who says what they do or where they work: "nurse", "hotel manager"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from workshop.deck.industry import Industry
from workshop.deck.naming import Names, called, plain
from workshop.deck.ranking import words
from workshop.language.english import is_english
from workshop.language.forms import Ending, forms
from workshop.language.lexicon import NOUN, VERB
from workshop.language.roles import doings, many, other_names, role, unmarked

if TYPE_CHECKING:
    from workshop.deck.likeness import Likeness

ALIKE: Final = 0.44
"""How alike in meaning a trade must be to be guessed: of the words that are no trade none reaches it."""
IN_NAMES: Final = 0.12
"""How much it counts beside that names of the trade end in what somebody is or does."""
TOGETHER: Final = 0.12
"""Trades so little behind the likeliest one are meant as well, if their names say so too;"""
UNDECIDED: Final = 0.03
"""and so little behind it also where no name tells."""
MOST: Final = 3
"""Trades that one word is read as."""
LONGEST: Final = 80
"""Characters of a trade that are read; who types more tells a story."""

_WHERE: Final = frozenset(("as", "at", "for", "in", "on", "with"))
"""Words after which somebody says where or for whom they did it."""
_LEADING: Final = _WHERE | {"a", "am", "an", "is", "the", "was"}
"""Words after which somebody says what they were."""
_PLAYS: Final = ("play ", "plays ", "played ")
_MAKING: Final = ("making", "building")


@dataclass(frozen=True, slots=True)
class Trade:
    """What `typed` was taken for: `industries` by id, the likeliest first, none where the deck has nothing near.

    `read_as` says it in words where the deck does not call it so and the program guessed.
    """

    typed: str
    industries: tuple[str, ...] = ()
    read_as: str = ""


class Trades:
    """The trades of a deck by what people call them. What was read once is kept."""

    def __init__(self, industries: Sequence[Industry], likeness: Likeness | None) -> None:
        self._industries, self._likeness = industries, likeness
        self._read: dict[str, Trade] = {}

    def of(self, typed: str) -> Trade:
        """What `typed` means: a name of the deck, in whatever form; else a guess, or nothing."""
        if typed not in self._read:
            self._read[typed] = self._found(typed)
        return self._read[typed]

    def prepare(self) -> None:
        """Read a word that nobody types, so that what is made once for every word is there: names, the language."""
        self._found("worker at a trade")

    def known(self, typed: Collection[str]) -> frozenset[str]:
        """The ids of all industries that are meant by any of `typed`."""
        return frozenset(each for one in typed for each in self.of(one).industries)

    def named(self, typed: Collection[str]) -> frozenset[str]:
        """The ids of the industries that the deck calls as any of `typed` is called: no guesses."""
        return frozenset(each for one in typed if not self.of(one).read_as for each in self.of(one).industries)

    def asked(self, typed: str) -> tuple[str, ...]:
        """The ids of what somebody asks for: the trade called so, the only one that begins so, else all named in it."""
        wanted = " ".join(plain(typed).split())
        exact = [each.id for each in self._industries if wanted == each.id or called(each, typed)]
        beginning = self.beginning(typed)
        if exact or len(beginning) == 1:
            return tuple(exact or beginning)[:1]
        return self.of(typed).industries if self.named((typed,)) else ()

    def beginning(self, typed: str) -> tuple[str, ...]:
        """The ids of all whose names begin as `typed` does; none for nothing typed."""
        wanted = " ".join(plain(typed).split())
        return tuple(each.id for each in self._industries if wanted and plain(each.name).startswith(wanted))

    @cached_property
    def _names(self) -> Names:
        return Names(self._industries)

    @cached_property
    def _making(self) -> frozenset[str]:
        return frozenset(each.id for each in self._industries if each.name.endswith(_MAKING))

    @cached_property
    def _heads(self) -> dict[str, tuple[frozenset[str], ...]]:
        """How the names of each industry end, its own name first."""
        return {each.id: tuple(map(_singular, (each.name, *each.also))) for each in self._industries}

    def called(self, industries: Collection[str]) -> str:
        """The names of `industries` in a row."""
        return ", ".join(each.name for one in industries for each in self._industries if each.id == one)

    def _found(self, typed: str) -> Trade:
        for said in (typed, *_same(typed)):
            if found := self._called(said):
                return Trade(typed, found)
        spoken = plain(typed).split()
        if not spoken or len(typed) > LONGEST:
            return Trade(typed)
        whole = role(" ".join(spoken))
        for said in other_names(whole):
            if found := self._called(many(said)):
                return Trade(typed, found[:MOST], many(said))
        for said in _likely(spoken):
            if found := self._names.exactly(said):
                return Trade(typed, found[:MOST], self.called(found[:MOST]))
        guess = self._guess(typed, role(spoken[-1]))
        head = " ".join(_head(spoken))
        return guess if guess.industries or head == " ".join(spoken) else replace(self._guess(head, ""), typed=typed)

    def _called(self, said: str) -> tuple[str, ...]:
        """The trades called so; else those that are named in it, without those who make what somebody plays."""
        if exact := self._names.exactly(said):
            return exact
        found = self._names.within(said)
        return tuple(each for each in found if each not in self._making) if plain(said).startswith(_PLAYS) else found

    def _guess(self, typed: str, somebody: str) -> Trade:
        """By meaning, and by names that end in what `somebody` is or does."""
        does = doings(somebody) if somebody else ()
        ending = self._ending({somebody, *does}) if somebody else Counter[str]()
        likely = self._alike(typed) if self._likeness is not None else dict.fromkeys(ending, ALIKE)
        scores = {each: value + (IN_NAMES if each in ending else 0.0) for each, value in likely.items()}
        ordered = sorted(scores, key=lambda each: (-scores[each], -ending[each]))
        if not ordered or scores[ordered[0]] < ALIKE:
            return Trade(typed)
        named = ordered[0] in ending
        least = scores[ordered[0]] - (TOGETHER if named else UNDECIDED)
        meant = [each for each in ordered if scores[each] >= max(ALIKE, least) and (each in ending) is named][:MOST]
        as_one = (*does, somebody)[0] if named and len(meant) > 1 else ""
        return Trade(typed, tuple(meant), as_one or self.called(meant))

    def _ending(self, heads: set[str]) -> Counter[str]:
        """The trades whose own name, or two of whose names, end in one of `heads`, and how many names do."""
        counted = {each: [not heads.isdisjoint(one) for one in ends] for each, ends in self._heads.items()}
        return Counter({each: sum(ends) for each, ends in counted.items() if ends[0] or sum(ends) > 1})

    def _alike(self, typed: str) -> dict[str, float]:
        """How alike each trade is in meaning; nothing without the model, or for what is no English."""
        likeness = self._likeness
        if likeness is None or not is_english(typed) or not words(typed):
            return {}
        found = (likeness.industries @ likeness.meaning.vector(typed)).tolist()
        return dict(zip((each.id for each in self._industries), found, strict=True))


def _same(typed: str) -> Iterator[str]:
    """The same said in another form: for several people, as one word ("fire fighter"), or without where they did it."""
    spoken = plain(typed).split()
    if not spoken or len(typed) > LONGEST:
        return
    if role(spoken[-1]):
        yield many(" ".join(spoken))
    if len(spoken) > 1:
        joined = " ".join((*spoken[:-2], spoken[-2] + spoken[-1]))
        yield joined
        yield many(joined)
    front = spoken[: next((at for at, each in enumerate(spoken) if each in _WHERE), len(spoken))]
    if front and len(front) < len(spoken) and role(front[-1]):
        yield many(" ".join(front))


def _likely(spoken: Sequence[str]) -> Iterator[str]:
    """What a man would say, "waiter" for "waitress"; what somebody does who says what they are, "stage management" of a
    stage manager, "sailing" of its instructor; and what they are who say what they do: "referees handball"."""
    head = _head(spoken)
    if somebody := role(head[-1]):
        for each in unmarked(somebody):
            yield many(" ".join((*head[:-1], each)))
        for each in doings(somebody):
            yield " ".join((*head[:-1], each))
        if len(head) > 1 and head[-2].endswith("ing"):
            yield " ".join(head[:-1])
    is_done = any(each.part == VERB and each.ending is Ending.S for each in forms(spoken[0]))
    if len(spoken) > 1 and is_done and (does := role(spoken[0])):
        yield many(does)


def _head(spoken: Sequence[str]) -> Sequence[str]:
    """The words that say what it was, without how long and where: all if nothing leads up to them."""
    last = max((at for at, each in enumerate(spoken[:-1]) if each in _LEADING), default=-1)
    return spoken[last + 1 :]


def _singular(name: str) -> frozenset[str]:
    """The last word of a name, as it stands and as one of several."""
    last = plain(name).rpartition(" ")[2]
    return frozenset({last, *(each.lemma for each in forms(last) if each.part == NOUN)})
