"""Changes in the Abstraction stage: the ladder, the working altitude, what outsiders said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.model import rank
from workshop.model.identity import OrganisationId, ReactionId, RungId
from workshop.model.parts import MOST_FEATURES, Rung
from workshop.model.reaction import Reaction
from workshop.model.session import Session
from workshop.model.table import added, amended, moved, next_rank, without, written


def add_rung(
    session: Session, new: RungId, *, above: RungId | None = None, below: RungId | None = None, text: str = ""
) -> Session:
    """Put a rung on the ladder: just above or just below another one, else on top, the most general."""
    ids = [each.id for each in session.rungs]
    if below is not None:
        place = ids.index(below) + 1
    elif above is not None:
        place = ids.index(above)
    else:
        place = 0
    higher = session.rungs[place - 1].rank if place > 0 else None
    lower = session.rungs[place].rank if place < len(ids) else None
    return replace(session, rungs=added(session.rungs, Rung(id=new, rank=rank.between(higher, lower), text=text)))


def word_rung(session: Session, which: RungId, **values: object) -> Session:
    """Change fields of a rung: `text`, `note`, `candidate`, `earlier`, `audience`."""
    rungs = amended(session.rungs, which, **values)
    return session if rungs is session.rungs else replace(session, rungs=rungs)


def keep_version(session: Session, which: RungId, *, earlier: str) -> Session:
    """Remember the wording that a rung had before it was refined."""
    rung = session.rung(which)
    if rung is None or not earlier.strip() or earlier in (*rung.earlier, rung.text):
        return session
    return word_rung(session, which, earlier=(*rung.earlier, earlier))


def refine_rung(session: Session, which: RungId, *, text: str, began: str) -> Session:
    """Reword a rung. `began` is its wording when the rewording began: the working altitude's is remembered.

    Back at that wording, nothing was refined and nothing is remembered.
    """
    after = word_rung(session, which, text=text)
    rung = after.rung(which)
    if rung is None or session.ladder.working != which:
        return after
    if rung.text != began:
        return keep_version(after, which, earlier=began)
    return word_rung(after, which, earlier=rung.earlier[:-1]) if rung.earlier[-1:] == (began,) else after


def put_back(session: Session, which: RungId, *, wording: str) -> Session:
    """Give a rung an earlier wording again; the one that it has now becomes an earlier one."""
    rung = session.rung(which)
    if rung is None or wording == rung.text:
        return session
    others = tuple(each for each in rung.earlier if each not in (wording, rung.text))
    earlier = (*others, rung.text) if rung.text.strip() else others
    return word_rung(session, which, text=wording, earlier=earlier)


def move_rung(session: Session, which: RungId, by: int) -> Session:
    """Move a rung `by` places: negative is up, towards the general. At an end it stays."""
    rungs = moved(session.rungs, which, by)
    return session if rungs is session.rungs else replace(session, rungs=rungs)


def remove_rung(session: Session, which: RungId) -> Session:
    """Take a rung off the ladder; if it was the working altitude there is none."""
    rungs = without(session.rungs, [which])
    ladder = session.ladder.at(None) if session.ladder.working == which else session.ladder
    return session if rungs is session.rungs else replace(session, rungs=rungs, ladder=ladder)


def work_at(session: Session, rung: RungId) -> Session:
    """Make `rung` the working altitude: the abstraction that every later stage starts from."""
    ladder = session.ladder.at(rung)
    return session if ladder is session.ladder else replace(session, ladder=ladder)


def describe_ladder(session: Session, **values: object) -> Session:
    """Say what makes the abstraction hard and what must stay true: `makes_it_hard`, `must_stay_true`."""
    ladder = written(session.ladder, **values)
    return session if ladder is session.ladder else replace(session, ladder=ladder)


def give_features(session: Session, features: Sequence[str]) -> Session:
    """Say which features the abstraction has, by their ids, the first MOST_FEATURES; none lets the matcher propose."""
    return describe_ladder(session, features=tuple(dict.fromkeys(features))[:MOST_FEATURES])


def find_plain(session: Session, word: str) -> Session:
    """Remember that `word`, in whatever form, is plain enough for this room."""
    word = word.strip()
    known = session.ladder.plain_words
    if not word or word.casefold() in (each.casefold() for each in known):
        return session
    return describe_ladder(session, plain_words=(*known, word))


def tick_with_it(session: Session, organisation: OrganisationId, with_it: bool) -> Session:
    """Note whether an organisation is with the working altitude."""
    others = tuple(each for each in session.ladder.with_it if each != organisation)
    return describe_ladder(session, with_it=(*others, organisation) if with_it else others)


def add_reaction(session: Session, new: ReactionId, *, who: str = "", said: str = "") -> Session:
    """Write down what somebody said of the abstraction."""
    reaction = Reaction(id=new, rank=next_rank(session.reactions), who=who, said=said)
    return replace(session, reactions=added(session.reactions, reaction))


def describe_reaction(session: Session, which: ReactionId, **values: object) -> Session:
    """Change fields of a reaction: `who`, `said`, `stopped_at`, `verdict`, `fresh`."""
    reactions = amended(session.reactions, which, **values)
    return session if reactions is session.reactions else replace(session, reactions=reactions)


def remove_reaction(session: Session, which: ReactionId) -> Session:
    """Take a reaction out."""
    reactions = without(session.reactions, [which])
    return session if reactions is session.reactions else replace(session, reactions=reactions)
