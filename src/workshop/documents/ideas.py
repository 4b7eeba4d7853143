"""The room's ideas as a list: with their dots once these are revealed, in their clusters, most dots first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from workshop.documents.blocks import Block, prose
from workshop.documents.columns import Columns
from workshop.documents.counted import Count, count_of, counted
from workshop.documents.lines import apart
from workshop.documents.rows import Row, Rows
from workshop.documents.sections import annotated
from workshop.documents.style import SMALL, SMALL_HEAD, SMALL_NOTE
from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.room import votes
from workshop.room.take_home import called
from workshop.words import in_a_row, right_to_left, tr

_LEAD: Final = 3
_LONG: Final = 400  # characters of an idea from which the list takes the whole width


@dataclass(frozen=True, slots=True)
class Group:
    """Ideas under the name of their cluster, or under none."""

    name: str
    ideas: tuple[Idea, ...]


def told_ideas(core: Session) -> tuple[Idea, ...]:
    """The ideas that say something: by their dots once voting is over, in the room's order before."""
    given = tuple(each for each in core.ideas if each.text.strip())
    dots = counted(core)
    return tuple(sorted(given, key=lambda each: -dots[each.id])) if core.voting.ended else given


def leading(core: Session) -> tuple[Idea, ...]:
    """The few ideas that the room gave most dots to, as soon as it has seen them."""
    dots = counted(core)
    return tuple(sorted((each for each in told_ideas(core) if dots[each.id]), key=lambda each: -dots[each.id]))[:_LEAD]


def leading_words(core: Session) -> str:
    """The letters of the ideas that lead, most dots first, as "A, C and B"; empty while nobody is told."""
    return in_a_row([each.letter or "–" for each in leading(core)])


def grouped(core: Session) -> tuple[Group, ...]:
    """The ideas that say something in their clusters, as the room's wall has them."""
    return tuple(Group(*each) for each in votes.grouped(core, told_ideas(core)))


def dots_by(core: Session, count: Count | None, idea: Idea) -> tuple[str, ...]:
    """Which organisation, by its letters, gave an idea how many dots, where each was counted for itself."""
    if count is None or not core.voting.by_organisation:
        return ()
    parts = count.parts.get(idea.id, {})
    given = [(each.tile.strip() or called(each), parts.get(each.id, 0)) for each in core.organisations]
    return tuple(tr("{organisation} {count}", organisation=name, count=apart(str(n))) for name, n in given if n > 0)


def dots_told(count: Count | None, idea: Idea) -> str:
    """What the room's count of an idea came to, as the room's wall has it; empty while nobody is told."""
    if count is None:
        return ""
    if idea.id not in count.votes.totals:
        return tr("not counted")
    told, missing = dots_words(count.votes.totals[idea.id]), count.votes.missing.get(idea.id, 0)
    if not missing:
        return told
    return tr("{dots}, {n} organisations to go", dots=told, n=missing, one="{dots}, {n} organisation to go")


def dots_words(count: int) -> str:
    """As "9 dots"."""
    return tr("{n} dots", n=count, one="{n} dot") if count else tr("no dots")


def origin(core: Session, idea: Idea) -> str:
    """Where an idea came from, as "Before curtain-up, Theatre"; empty if that is not known."""
    analogy = core.analogy(idea.analogy)
    names = (analogy.title.strip(), analogy.industry.strip()) if analogy else ()
    return ", ".join(dict.fromkeys(each for each in names if each))


def trade(core: Session, idea: Idea) -> str:
    """The trade that an idea came from, in as few words as there are."""
    analogy = core.analogy(idea.analogy)
    return (analogy.industry.strip() or analogy.title.strip()) if analogy else ""


def nowhere(_core: Session, _idea: Idea) -> str:
    """For a list whose heading says already where its ideas came from."""
    return ""


def idea_list(
    core: Session,
    ideas: Sequence[Idea],
    *,
    across: int = 2,
    whence: Callable[[Session, Idea], str] = origin,
    strong: Sequence[Idea] = (),
) -> list[Block]:
    """Each idea beside its letter, or its letters once there are more than 26; with `whence` it came, and its dots.

    Those that are `strong` in bold. Nothing without ideas.
    """
    if not ideas:
        return []
    dots, count = counted(core), count_of(core)
    letters = min(max(len(each.letter) for each in ideas), 4)
    wide = (0.03 + 0.03 * letters) * across / 2
    entries = []
    for each in ideas:
        notes = (whence(core, each), dots_told(count, each) if dots[each.id] else "")
        told = annotated(each.text, notes[0], SMALL_HEAD if each in strong else SMALL, SMALL_NOTE, notes[1])
        row = Row(((prose(each.letter or "–", SMALL_HEAD),), (told,)))
        entries.append(Rows(rows=(row,), widths=(wide, 1 - wide), padding=1.5, mirrored=right_to_left()))
    return [Columns(entries=tuple(entries), count=1 if max(len(each.text) for each in ideas) > _LONG else across)]
