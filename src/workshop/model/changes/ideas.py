"""Changes that make of several ideas one, of one several, and that put them together under names."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.changes.mapping import next_letter, remove_idea, without_empty_clusters
from workshop.model.identity import ClusterId, IdeaId, narrower
from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.model.table import added, amended, next_rank
from workshop.model.votes import Cluster, Dots, dots_id


def merge_ideas(session: Session, gone: IdeaId, into: IdeaId) -> Session:
    """Let an idea go into another, which keeps its letter, its words and its place; the words of both are kept.

    The dots of both are added up, for the room and for each organisation. Hands cannot be added up, the same people
    showed them twice: those for `into` stay, those for `gone` go. Where `into` came from nowhere it now comes from
    where `gone` did. Who was not meant to see one of the two does not see what they make.
    """
    one, other = _idea(session, into), _idea(session, gone)
    if one is other:
        return session
    texts = tuple(each for each in (other.text, *other.merged) if each.strip())
    ideas = amended(
        session.ideas,
        into,
        merged=(*one.merged, *texts),
        analogy=one.analogy or other.analogy,
        row=one.row if one.analogy else other.row,
        cluster=one.cluster or other.cluster,
        audience=narrower(one.audience, other.audience),
    )
    return remove_idea(replace(session, ideas=ideas, dots=_added_up(session.dots, gone, into)), gone)


def split_idea(session: Session, which: IdeaId, at: int, new: IdeaId, *, made: str) -> Session:
    """Cut an idea at a place of its words. What stands before keeps letter and dots; what follows is a new idea."""
    idea = _idea(session, which)
    before, after = idea.text[:at].strip(), idea.text[at:].strip()
    if not before or not after:
        return session
    kept = replace(session, ideas=amended(session.ideas, which, text=before))
    return _beside(kept, idea, new, after, made)


def take_out(session: Session, which: IdeaId, place: int, new: IdeaId, *, made: str) -> Session:
    """Make of a text that went into an idea one of its own again, with a letter of its own and no dots."""
    idea = _idea(session, which)
    merged = (*idea.merged[:place], *idea.merged[place + 1 :])
    kept = replace(session, ideas=amended(session.ideas, which, merged=merged))
    return _beside(kept, idea, new, idea.merged[place], made)


def gather(session: Session, ideas: tuple[IdeaId, ...], new: ClusterId, *, name: str) -> Session:
    """Put ideas together under a name; the one that is there already if there is one, else `new`."""
    known = next((each for each in session.clusters if same_name(each.name, name)), None)
    if known is None:
        known = Cluster(id=new, rank=next_rank(session.clusters), name=name.strip())
        session = replace(session, clusters=added(session.clusters, known))
    return put_under(session, ideas, known.id)


def put_under(session: Session, ideas: tuple[IdeaId, ...], cluster: ClusterId | None) -> Session:
    """Put ideas under the name of a cluster, or (None) under none; a name that is left with none goes."""
    moved = session.ideas
    for each in ideas:
        moved = amended(moved, each, cluster=cluster)
    return session if moved is session.ideas else without_empty_clusters(replace(session, ideas=moved))


def name_cluster(session: Session, which: ClusterId, *, name: str) -> Session:
    """Call a cluster something else; two of one name become one."""
    twin = next((each for each in session.clusters if each.id != which and same_name(each.name, name)), None)
    if twin is not None:
        return put_under(session, tuple(each.id for each in session.ideas if each.cluster == which), twin.id)
    clusters = amended(session.clusters, which, name=name.strip())
    return session if clusters is session.clusters else replace(session, clusters=clusters)


def same_name(one: str, other: str) -> bool:
    """Whether two names of clusters are one to whoever reads them."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _idea(session: Session, which: IdeaId) -> Idea:
    return next(each for each in session.ideas if each.id == which)


def _beside(session: Session, idea: Idea, new: IdeaId, text: str, made: str) -> Session:
    """A new idea from where `idea` came, meant for the same. It stands last: the wall keeps its order."""
    made_new = Idea(
        id=new,
        rank=next_rank(session.ideas),
        letter=next_letter(session),
        text=text,
        analogy=idea.analogy,
        row=idea.row,
        cluster=idea.cluster,
        made=made,
        audience=idea.audience,
    )
    return replace(session, ideas=added(session.ideas, made_new))


def _added_up(dots: tuple[Dots, ...], gone: IdeaId, into: IdeaId) -> tuple[Dots, ...]:
    for each in dots:
        if each.idea != gone:
            continue
        which = dots_id(into, each.organisation)
        there = next((one for one in dots if one.id == which), None)
        if there is not None:
            dots = amended(dots, which, count=there.count + each.count)
        else:
            dots = added(dots, replace(each, id=which, idea=into))
    return dots
