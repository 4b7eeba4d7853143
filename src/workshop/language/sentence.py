"""A text as words with their places, and what part of speech each is likely to be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from workshop.language.forms import Ending, Form, forms
from workshop.language.irregular import SINGULARS
from workshop.language.lexicon import ADJECTIVE, ADVERB, NOUN, VERB, lexicon, listed

_WORD: Final = re.compile(r"[^\W_](?:[\w'’\-\u2010\u2011]*[^\W_])?")
_PLAIN: Final = str.maketrans("’\u2010\u2011", "'--")
"""An apostrophe and a hyphen, of a word processor or one that holds the line, as they stand on a keyboard."""
_OWNER: Final = re.compile(r"['’][sS]$")

DETERMINERS: Final = listed(
    "a an the this these those my your his her its our their every no some any all both another other whose one two "
    "three four five six seven eight nine ten many few several much more most less"
)
PREPOSITIONS: Final = listed(
    "about above across after against along amid amidst among around at before behind below beneath beside besides "
    "between beyond by despite down during except for from in inside into like near of off on onto out outside over "
    "past per since than through throughout till to toward towards under until unto up upon via with within without"
)
PRONOUNS: Final = listed(
    "i you he she it we they me him us them who whom somebody someone anybody anyone everybody everyone nobody "
    "something anything everything nothing none himself herself itself ourselves themselves yourself yourselves "
    "oneself mine yours ours theirs whichever whomever"
)
SEVERAL: Final = listed("many few several both these those two three four five six seven eight nine ten")
"""Determiners of more than one: a bare singular hardly follows ("too many die"), but in "two escape paths"."""
LINKS: Final = listed("that which what each who")
"""Words after which a verb is as likely as a noun."""
MODALS: Final = listed("can could may might must shall should will would cannot can't won't don't doesn't")
_OTHERS: Final = listed(
    "and or but nor so yet if unless because although though while whereas when where why how whether as not n't be am "
    "is are was were been being do does did done doing have has had having ever never too very just only even still "
    "also again once here there then now such same own else enough rather let whereby wherein albeit lest"
)
FUNCTION_WORDS: Final = DETERMINERS | PREPOSITIONS | PRONOUNS | LINKS | MODALS | _OTHERS


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: characters `start` to `end`, without a possessive s, which makes it an `owner`.

    `form` is what it is likely to be here; None for a function word and for one that the lexicon does not know.
    """

    start: int
    end: int
    text: str
    lower: str
    owner: bool = False
    form: Form | None = None

    @property
    def part(self) -> str:
        return self.form.part if self.form else ""


@lru_cache(maxsize=64)
def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order, each with its likely form."""
    found = [_word(match) for match in _WORD.finditer(text)]
    tagged: list[Word] = []
    phrase = False
    for place, word in enumerate(found):
        again = place > 1 and found[place - 2].lower == word.lower  # "from batch to batch"
        left = found[place - 1].lower if place else "to"
        left = "the" if again or (phrase and left not in DETERMINERS) else left
        right = found[place + 1].lower if place + 1 < len(found) else ""
        tagged.append(_tagged(word, left, right, tagged[-1] if tagged else None))
        phrase = _noun_awaited(phrase, tagged[-1])
    return tuple(tagged)


def _noun_awaited(phrase: bool, word: Word) -> bool:
    """Whether a noun must still come after `word`: "the", "their", "the seven", "the very small"."""
    if word.lower in DETERMINERS or word.owner:
        return True
    strange = word.form is None and "-" in word.text  # "the pre-op holding area"
    own = word.lower in ("own", "very")  # "of its own accord"
    return phrase and (word.part in (ADJECTIVE, ADVERB) or word.text.isdigit() or strange or own)


def _word(match: re.Match[str]) -> Word:
    """The word of `match`: "nurse's" is the word "nurse", and an owner; so is "nurses'"."""
    text = _OWNER.sub("", match[0])
    owner = len(text) < len(match[0]) or (
        text[-1] in "sS" and match.string[match.end() : match.end() + 1] in ("'", "’")
    )
    return Word(match.start(), match.start() + len(text), text, text.lower().translate(_PLAIN), owner)


def _tagged(word: Word, left: str, right: str, before: Word | None) -> Word:
    """`word` with its likeliest form between the words `left` and `right`, after `before`."""
    possible = () if word.lower in FUNCTION_WORDS else forms(word.lower) or forms(word.lower.rpartition("-")[2])
    if not possible:
        return word
    return replace(word, form=max(possible, key=lambda form: _weight(form, left, right) * _after(before, form)))


def _after(before: Word | None, form: Form) -> float:
    """How likely `form` is after the word `before`, where a noun may stand too: "match volunteers" has one verb."""
    unlikely = before is not None and (
        (_bare(form) and _no_verb_after(before))
        or (form.part == VERB and form.ending is Ending.S and before.form is not None and _bare(before.form))
    )
    return 0.2 if unlikely else 1.0


def _bare(form: Form) -> bool:
    return form.part == VERB and form.ending is Ending.NONE


def _no_verb_after(before: Word) -> bool:
    """Whether a bare verb hardly follows `before`: "the September harvest", "sell hail", but "people wait"."""
    if before.form is None or before.lower in SINGULARS:
        return False
    if before.part == VERB:
        return before.form.lemma not in ("let", "make", "help")
    return before.part == NOUN and before.form.ending is Ending.NONE


def _is_plural(lower: str) -> bool:
    return any(each.part == NOUN and each.ending is Ending.S for each in forms(lower))


@lru_cache(maxsize=8192)
def _weight(form: Form, left: str, right: str) -> float:
    """How likely `form` is between the words `left` and `right`: how often it is that at all, times what they say."""
    weight = 0.5 + lexicon().entries(form.lemma)[form.part].uses
    if left in SEVERAL and form.part in (NOUN, VERB) and form.ending is Ending.NONE and not _is_plural(right):
        weight *= {NOUN: 0.3, VERB: 1.0}[form.part]
    elif left in DETERMINERS:
        weight *= {NOUN: 2.0, ADJECTIVE: 2.0, VERB: 0.02, ADVERB: 0.3}[form.part]
    elif left == "to" or left in MODALS:
        weight *= 30.0 if form.part == VERB and form.ending is Ending.NONE else 1.0
    elif left in LINKS:
        weight *= 4.0 if form.part == VERB else 1.0
    elif left in PREPOSITIONS:
        weight *= 0.05 if form.part == VERB and form.ending is not Ending.ING else 1.0
    elif left in PRONOUNS or left == "never":
        weight *= {NOUN: 0.2, VERB: 4.0}.get(form.part, 1.0)
    elif any(each.part == ADJECTIVE for each in forms(left)):
        weight *= 3.0 if form.part == NOUN else 0.5
    if right in DETERMINERS or right in PRONOUNS:
        weight *= 3.0 if form.part == VERB else 0.7
    if form.part == ADJECTIVE:
        weight *= 0.7 if right in FUNCTION_WORDS or not right else 2.0
    return weight
