"""How high a rung stands: still tied to its domain, about right, or true of everything. Advice, never in the way.

Two sums over the words of the rung say it. `tie` adds what ties it to one trade (`ties.py`). `hold` adds what it gives
an outsider to hold on to: words that say something, words that set a condition or one wish against another ("without",
"when", "who"), and words that stand for what is no longer named ("something that", "those", "it"). A sentence of praise
and empty nouns has little of it, however long it is. What is told without a name also bears a domain word or two.

The weights and limits are chosen in `docs/decisions/0006-how-high-a-rung-stands.md`, and measured by
`benchmarks/restatements.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.language.domain import MARKED, DomainWord, tied_words
from workshop.language.english import is_english
from workshop.language.lexicon import VERB, lexicon, listed
from workshop.language.sentence import FUNCTION_WORDS, Word, words
from workshop.words import tr


class Height(StrEnum):
    """Where a rung stands."""

    TIED = "tied"
    RIGHT = "right"
    WIDE = "wide"


AGAINST: Final = listed(
    "without although though unless until despite instead nobody nothing never cannot no not none but yet only even "
    "rather before while against alone neither nor hardly barely can't don't doesn't won't once few little "
    "between"
)
"""Words that set one wish, or a limit, against another."""
CONDITIONS: Final = listed("who whom whose when if because where than after same too every each still already must")
"""Words that say for whom, when, on what condition."""
STAND_INS: Final = listed("that which what it its itself they something somebody someone those others")
"""Words that begin to tell of a case, or stand for what it no longer names: "something that", "those", "it"."""

# What a word adds to the hold of a sentence. Other words add nothing.
AGAINST_HOLDS: Final = 1.5
CONDITION_HOLDS: Final = 0.6
STAND_IN_HOLDS: Final = 0.6
WISH_HOLDS: Final = -0.5
"""`resources/words/wishes.txt`; those of `stock.txt` add nothing."""
TELLING_HOLDS: Final = ((5.2, 0.5), (4.7, 0.75), (0.0, 1.0))
"""Every other noun, verb, adjective, adverb, by its Zipf frequency: what all write all the time tells less."""
COMPOUND_HOLDS: Final = 0.5
"""Besides its last word, for one that people put together on the spot: "high-stakes"."""
VERB_SHARE: Final = 0.7
"""Of what another part of speech holds."""

TIED_FROM: Final = 0.5
TIED_SLACK: Final = 0.15
"""A rung is tied from this tie on, and from more for each unit of what it tells in general words, which bears one."""
WIDE_BELOW: Final = 2.2
"""A rung with less hold is true of everything: hardly one in a hundred of the deck's challenges has less."""
FEW_TIES: Final = 1.0
NO_HOLD: Final = 0.5
"""So is one with hardly a tie which has no more hold than that besides it: "how to improve our hospitals"."""
LONGEST: Final = 80
"""Words of a rung that is judged; the deck's longest wording has half of it."""
CLAUSES: Final = 2
"""How often the same small word counts."""
NAMED: Final = 4
"""Domain words that a reason names."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What can be said of a rung.

    `height` is None when there is nothing to go by (no sentence, not English); `score` is then 0.5. Else `score` is
    below 1/3 for tied, above 2/3 for wide, and in between how near it is to either.
    """

    height: Height | None
    score: float
    reason: str
    domain: tuple[DomainWord, ...]
    tie: float = 0.0
    hold: float = 0.0
    english: bool = True


def altitude(text: str, own: Sequence[str] = (), plain: Sequence[str] = ()) -> Reading:
    """How high `text` stands, for organisations whose names, industries and words are `own`.

    Words that the room finds `plain` enough tie it to nothing.
    """
    found = words(text)
    tied = tied_words(text, own, plain)
    domain = tuple(each for each in tied if each.tie >= MARKED)
    if found and not is_english(text):
        reason = tr("This help knows English only, so it marks no words and gives no verdict.")
        return Reading(None, 0.5, reason, domain, english=False)
    if unjudged := _unjudged(found):
        return Reading(None, 0.5, unjudged, domain)
    new = _first_said(found)
    marked = {each.start for each in domain}
    tie = sum(each.tie for each in tied if each.start in new)
    lefts = ("", *(each.lower for each in found))
    told = tuple(_told(word, left) if word.start in new else 0.0 for word, left in zip(found, lefts, strict=False))
    holds = tuple(_hold(word, each) if word.start in new else 0.0 for word, each in zip(found, told, strict=True))
    limit = TIED_FROM + TIED_SLACK * sum(told)
    hold = sum(holds)
    besides = sum(each for word, each in zip(found, holds, strict=True) if word.start not in marked)
    height = _height(tie / limit, tie, hold, besides)
    return Reading(height, _score(height, tie / limit, hold), _reason(height, domain), domain, tie, hold)


def _unjudged(found: Sequence[Word]) -> str:
    """Why there is nothing to judge; empty for what reads like a rung."""
    spoken = {each.lower for each in found if each.text[0].isalpha()}
    if not spoken:
        return tr("There is no sentence to judge yet.")
    if len(spoken) < 2:
        return tr("A whole sentence can be judged, one word cannot.")
    if spoken <= FUNCTION_WORDS:
        return tr("This is no sentence yet: it does not say what is to be done.")
    if len(found) > LONGEST:
        return tr("Too long to judge: a rung is one sentence that people can keep in mind.")
    return ""


def _first_said(found: Sequence[Word]) -> frozenset[int]:
    """Where words stand that were not said before, in whatever form: what is said again adds nothing.

    Small words may be said twice, for two clauses: "who must wait and who may go".
    """
    said: Counter[str] = Counter()
    new = []
    for each in found:
        lemma = each.form.lemma if each.form is not None else each.lower
        said[lemma] += 1
        if said[lemma] <= (CLAUSES if each.lower in FUNCTION_WORDS else 1):
            new.append(each.start)
    return frozenset(new)


def _height(ties: float, tie: float, hold: float, besides: float) -> Height:
    """`ties` is the tie in parts of the limit from which on a rung is tied."""
    if tie < FEW_TIES and besides < NO_HOLD:
        return Height.WIDE
    if ties >= 1.0:
        return Height.TIED
    return Height.WIDE if hold < WIDE_BELOW else Height.RIGHT


def _told(word: Word, left: str) -> float:
    """What a word tells of a case without naming anything; "so that" tells a purpose, which everything has."""
    if word.lower == "that" and left == "so":
        return 0.0
    if word.lower in AGAINST:
        return AGAINST_HOLDS
    if word.lower in CONDITIONS:
        return CONDITION_HOLDS
    return STAND_IN_HOLDS if word.lower in STAND_INS else 0.0


def _hold(word: Word, told: float) -> float:
    if told:
        return told
    if word.lower in FUNCTION_WORDS or word.form is None:
        return 0.0
    known = lexicon()
    if word.form.lemma in known.wishes or word.lower in known.wishes:
        return WISH_HOLDS
    if word.form.lemma in known.stock or word.lower in known.stock:
        return 0.0
    telling = next(holds for least, holds in TELLING_HOLDS if known.zipf(word.form.lemma) >= least)
    compound = COMPOUND_HOLDS if "-" in word.lower and not known.entries(word.lower) else 0.0
    return compound + telling * (VERB_SHARE if word.part == VERB else 1.0)


def _score(height: Height, ties: float, hold: float) -> float:
    """Thirds of 0 to 1, and inside a third how far it is from the next: twice the limit is as far as can be."""
    ties = min(ties, 2.0)
    holds = min(max(hold / WIDE_BELOW, 0.0), 2.0)
    if height is Height.TIED:
        within = 2.0 - ties
    elif height is Height.WIDE:
        within = 1.0 - min(holds, 1.0)
    else:
        within = (1.0 - ties + 2.0 - holds) / 2
    return round((list(Height).index(height) + min(max(within, 0.0), 1.0)) / 3, 3)


def _reason(height: Height, domain: Sequence[DomainWord]) -> str:
    named = ", ".join(dict.fromkeys(each.word for each in domain[:NAMED]))
    if height is Height.WIDE:
        return tr("True of everything, so it points nowhere. What makes it hard: for whom, when, without what?")
    if height is Height.TIED:
        return tr("Still tied to its trade: {words}.", words=named) if named else tr("Still tied to its trade.")
    if named:
        return tr("About right, though an outsider may stop at {words}.", words=named)
    return tr("About right: no word ties it to one trade, and it keeps what makes it hard.")
