"""The settle round: one word at a time, what makes each side right, and what the room says from now on.

Organisations are named, never people.
"""

from __future__ import annotations

from workshop.model.parts import Misunderstanding, Status
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection.spotlight import STATUS, heading, sides
from workshop.projection.views import Blank, Half, Settle
from workshop.words import tr


def settling(session: Session, run: Run, item: str) -> Settle | Blank:
    """The misunderstanding `item` as it is being settled, or blank ground if it is gone."""
    found = next((each for each in session.misunderstandings if each.id == item), None)
    if found is None:
        return Blank()
    said, heard = (_worded(half, word) for half, word in zip(sides(session, found), _words(found), strict=True))
    ending, strong = _ending(session, found)
    return Settle(
        status=STATUS[found.status],
        heading=heading(found.status),
        place=_place(session, run, item),
        word=found.word,
        said=said,
        heard=heard,
        right_if=tr("Right if"),
        said_if=found.meant_if,
        heard_if=found.heard_if,
        ending=ending,
        strong=strong,
    )


def _place(session: Session, run: Run, item: str) -> str:
    """Which one of the round it is; nothing where it is none, or the only one. What was deleted does not count."""
    known = {str(each.id) for each in session.misunderstandings}
    ids = [each for each in run.round if each in known]
    if item not in ids or len(ids) < 2:
        return ""
    return tr("{part} of {parts}", part=ids.index(item) + 1, parts=len(ids))


def _words(found: Misunderstanding) -> tuple[str, str]:
    """The word that each side keeps, where both are kept."""
    return (found.said_as, found.heard_as) if found.status is Status.DIFFER else ("", "")


def _worded(half: Half, word: str) -> Half:
    """`half` with the word that its side keeps before what it means by it."""
    word = word.strip()
    if not word:
        return half
    quoted = tr("“{word}”", word=word)
    text = tr("{word}: {meaning}", word=quoted, meaning=half.text) if half.text else quoted
    return Half(who=half.who, verb=tr("says") if half.who else tr("Says"), text=text)


def _ending(session: Session, found: Misunderstanding) -> tuple[str, tuple[str, ...]]:
    """What the room says from now on, or what is still to be found out; and which of its words stand out."""
    words = tuple(each.strip() for each in _words(found) if each.strip())
    if len(words) == 2:
        return tr("From now on the room says {first} or {second}.", first=words[0], second=words[1]), words
    wording = found.settled.strip()
    if found.status is not Status.OPEN:
        return (tr("From now on: {wording}", wording=wording), (wording,)) if wording else ("", ())
    question, asked = found.question.strip(), session.organisation(found.asked_of)
    if not question:
        return tr("What must be true for each of them to be right?"), ()
    if asked is None or not asked.name:
        return tr("Stays open: {question}", question=question), (question,)
    return tr("{who} finds out: {question}", who=asked.name, question=question), (question,)
