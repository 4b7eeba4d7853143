"""Words for people by what they do: what that is called, and how else they are called."""

from __future__ import annotations

from workshop.language.forms import Ending, forms, inflected
from workshop.language.lexicon import NOUN, PERSON, Sense, lexicon


def role(word: str) -> str:
    """The lemma of `word` (of several words, in small letters) if it can be somebody: "nurse" for "nurses"; else
    empty."""
    lemma = next((each.lemma for each in forms(word) if each.part == NOUN), "")
    return lemma if lemma and any(map(_is_somebody, _senses(lemma))) else ""


def doings(lemma: str) -> tuple[str, ...]:
    """What somebody who is `lemma` does, by derivation: "nursing" of a nurse, "law" of a lawyer."""
    return lexicon().doings(lemma)


def other_names(lemma: str) -> tuple[str, ...]:
    """How else somebody is called who is `lemma`, where both words mostly mean just that."""
    meant = next(filter(_is_somebody, _senses(lemma)), None)
    if meant is None:
        return ()
    return tuple(each for each in meant.words if each != lemma and _senses(each)[:1] == (meant,))


def unmarked(lemma: str) -> tuple[str, ...]:
    """What a man would be called who does the same, where `lemma` says that she is a woman: "actor" for "actress"."""
    if not lemma.endswith(("ess", "woman")):
        return ()
    above = [lexicon().sense(each) for sense in _senses(lemma) if _is_somebody(sense) for each in sense.above]
    return tuple(each for sense in above for each in sense.words if each[:3] == lemma[:3] and each != lemma)


def many(word: str) -> str:
    """`word`, of one or several words, for more than one."""
    return inflected(word, NOUN, Ending.S)


def _is_somebody(sense: Sense) -> bool:
    return sense.field == PERSON and not sense.name


def _senses(lemma: str) -> tuple[Sense, ...]:
    entry = lexicon().entries(lemma).get(NOUN)
    return tuple(map(lexicon().sense, entry.senses)) if entry is not None else ()
