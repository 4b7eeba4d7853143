"""The wall of ideas."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.parts import Idea
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.model.votes import Scale
from workshop.projection.views import Blank, IdeaCard, Ideas
from workshop.room.ratings import rated
from workshop.room.take_home import called
from workshop.room.votes import Tally, grouped, on_wall, ranked, tally, votable
from workshop.suits import suit_label
from workshop.words import tr

_ASKED = frozenset(each.value for each in Scale)


def ideas(session: Session, run: Run) -> Ideas | Blank:
    """Every idea under its letter: in the order it came until the dots are revealed, then most dots first.

    Of `run` it shows the idea whose dots are being counted, and whose dots these are, or the idea for which hands are
    shown. Until they are revealed nothing that is returned tells how many dots any idea has, nor all of them together;
    what the hands come to is told by the square of both scales alone.
    """
    if not votable(session):
        return Blank()
    lit = run.lit
    if lit and run.asked in _ASKED:
        return _rating(session, lit, Scale(run.asked))
    votes = tally(session)
    if session.voting.revealed:
        return _revealed(session, votes)
    marks = dict.fromkeys(votes.done, "done") | {lit: "now"}
    count = tr("{n} so far", n=votes.ideas, one="{n} so far")
    foot = tr("Point at an empty box. What would have to exist for it to be filled?")
    if lit or votes.totals:
        count = tr("{n} of {all} counted", n=votes.counted, one="{n} of {all} counted", all=votes.ideas)
        foot = _hold_up(session, run, votes)
    words = {"now": tr("counted") if votes.is_complete else tr("counting now"), "done": tr("counted")}
    cards = []
    for each in votable(session):
        mark = marks.get(each.id, "")
        cards.append(_card(session, each, mark=mark, foot=words.get(mark, "")))
    return Ideas(title=tr("Ideas from the gaps"), count=count, cards=tuple(cards), foot=foot)


def _hold_up(session: Session, run: Run, votes: Tally) -> str:
    """Who is asked to hold up dots: nobody while no letter is lit, or once every idea is counted."""
    if votes.is_complete:
        return tr("All are counted. The totals come next.")
    if not run.lit:
        return tr("Totals come at the end.")
    whose = session.organisation(run.asked_of) if session.voting.by_organisation else None
    if whose is None:
        return tr("Hold up your dots for the lit letter. Totals come at the end.")
    name = called(whose)
    return tr("Counting for {organisation}: hold up your dots for the lit letter.", organisation=name)


def _rating(session: Session, lit: str, scale: Scale) -> Ideas:
    """The wall as it stands, with the letter that is lit and those for which hands were shown already."""
    done = rated(session, scale)
    wall = on_wall(session)
    cards = []
    for each in wall:
        mark = "now" if each.id == lit else "done" if each.id in done else ""
        foot = {"now": tr("show your hand"), "done": tr("shown")}.get(mark, "")
        cards.append(_card(session, each, mark=mark, foot=foot))
    count = tr("{n} of {all} rated", n=len(done), one="{n} of {all} rated", all=len(wall))
    title = {
        Scale.NOVELTY: tr("How new is it?"),
        Scale.FEASIBILITY: tr("How feasible is it?"),
    }[scale]
    foot = {
        Scale.NOVELTY: tr("One finger: we do it already. Five: nobody here has seen it. All hands at once."),
        Scale.FEASIBILITY: tr("One finger: we cannot. Five: we could begin on Monday. All hands at once."),
    }[scale]
    return Ideas(title=title, count=count, cards=tuple(cards), foot=foot)


def clusters(session: Session) -> Ideas | Blank:
    """The ideas under their names, with their dots once these are revealed."""
    votes, groups = tally(session), grouped(session)
    names = sum(1 for name, _ in groups if name)
    if not names:
        return Blank()
    cards = [
        replace(_told(session, each, votes), group=name or tr("Under no name yet"))
        for name, group in groups
        for each in group
    ]
    count = tr("{n} names", n=names, one="{n} name")
    ideas_said = tr("{n} ideas", n=len(cards), one="{n} idea")
    foot = tr("A name is only a name, and every idea may move.")
    if session.voting.revealed:
        foot = tr("Most dots first. The dots say where to look, not who is right.")
    title = tr("What belongs together")
    return Ideas(
        title=title, count=tr("{ideas}, {names}", ideas=ideas_said, names=count), cards=tuple(cards), foot=foot
    )


def _revealed(session: Session, votes: Tally) -> Ideas:
    """The wall by its dots; a tie is said, so that nobody takes the order for more than it is."""
    cards = [_told(session, each, votes) for each in ranked(session)]
    count = tr("{n} dots", n=votes.given, one="{n} dot")
    if votes.missing:
        count = tr("{n} dots so far", n=votes.given, one="{n} dot so far")
    if votes.people:
        people = tr("{n} people", n=votes.people, one="{n} person")
        count = tr("{dots}, {people}", dots=count, people=people)
    foot = tr("Most dots first. The dots say where to look, not who is right.")
    if len(votes.leaders) > 1:
        letters = ", ".join(each.letter for each in ranked(session) if each.id in votes.leaders)
        foot = tr(
            "{letters} have the same number of dots. The dots say where to look, not who is right.", letters=letters
        )
    return Ideas(title=tr("Ideas from the gaps"), count=count, cards=tuple(cards), foot=foot)


def _told(session: Session, idea: Idea, votes: Tally) -> IdeaCard:
    """An idea with its dots, once these are revealed."""
    if not session.voting.revealed:
        return _card(session, idea)
    total = votes.totals.get(idea.id)
    foot = tr("not counted") if total is None else tr("no dots") if total == 0 else ""
    if idea.id in votes.missing:
        foot = tr("{n} to go", n=votes.missing[idea.id], one="{n} to go")
    return _card(session, idea, dots=total, first=idea.id in votes.leaders, foot=foot)


def _card(
    session: Session, idea: Idea, *, mark: str = "", dots: int | None = None, first: bool = False, foot: str = ""
) -> IdeaCard:
    origin = session.analogy(idea.analogy)
    suit = origin.suit if origin is not None else ""
    return IdeaCard(
        letter=idea.letter,
        suit=suit,
        label=suit_label(suit),
        text=idea.text,
        mark=mark,
        dots=dots,
        first=first,
        foot=foot,
    )
