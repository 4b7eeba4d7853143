"""Who may see an item: the one filter for screen and paper.

Whatever is shown to the room or printed for somebody is made from the session that `seen_by` returns; what its
viewer may not see is not in there, so nothing further down can leak it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Protocol, TypeVar

from workshop.model.identity import FACILITATOR, ROOM, Audience, organisation_of
from workshop.model.session import Session


class Labelled(Protocol):
    """Anything with an audience."""

    @property
    def audience(self) -> Audience: ...


L = TypeVar("L", bound=Labelled)


def may_see(viewer: Audience, label: Audience) -> bool:
    """Whether `viewer` may see what is labelled `label`: the facilitator all, everybody what is for the room."""
    return viewer == FACILITATOR or label in (ROOM, viewer)


def seen_by(session: Session, viewer: Audience) -> Session:
    """`session` as `viewer` may see it, with nothing left that points at what was taken out."""
    if viewer == FACILITATOR:
        return session

    def kept(items: tuple[L, ...]) -> tuple[L, ...]:
        return tuple(each for each in items if may_see(viewer, each.audience))

    rungs, analogies, terms = kept(session.rungs), kept(session.analogies), kept(session.terms)
    rung_ids, analogy_ids = {each.id for each in rungs}, {each.id for each in analogies}
    mapping = tuple(each for each in kept(session.mapping) if each.analogy in analogy_ids)
    row_ids, term_ids = {each.id for each in mapping}, {each.id for each in terms}
    organisations = kept(session.organisations)
    present: set[str] = {each.id for each in organisations}
    ladder = session.ladder if may_see(viewer, session.ladder.audience) else type(session.ladder)()
    if ladder.working not in rung_ids:
        ladder = ladder.at(None)
    ladder = replace(ladder, with_it=_only_of(present, ladder.with_it))
    own = organisation_of(viewer)
    ideas, clusters = kept(session.ideas), kept(session.clusters)
    idea_ids, cluster_ids = {each.id for each in ideas}, {each.id for each in clusters}
    statements = kept(session.statements)
    statement_ids = {each.id for each in statements}
    return replace(
        session,
        ground_rules=session.ground_rules
        if may_see(viewer, session.ground_rules.audience)
        else type(session.ground_rules)(),
        problem=session.problem if may_see(viewer, session.problem.audience) else type(session.problem)(),
        organisations=organisations,
        participants=tuple(each for each in kept(session.participants) if each.organisation in present),
        steps=kept(session.steps),
        ladder=ladder,
        rungs=rungs,
        reactions=kept(session.reactions),
        analogies=tuple(
            each
            if each.speaker_organisation is None or each.speaker_organisation in present
            else replace(each, speaker="", speaker_organisation=None)
            for each in analogies
        ),
        mapping=mapping,
        ideas=tuple(
            each
            if (each.analogy is None or each.analogy in analogy_ids)
            and (each.row is None or each.row in row_ids)
            and (each.cluster is None or each.cluster in cluster_ids)
            else replace(
                each,
                analogy=each.analogy if each.analogy in analogy_ids else None,
                row=each.row if each.row in row_ids else None,
                cluster=each.cluster if each.cluster in cluster_ids else None,
            )
            for each in ideas
        ),
        misunderstandings=tuple(
            replace(
                each,
                term=each.term if each.term in term_ids else None,
                said_by=each.said_by if each.said_by in present else None,
                heard_by=_only_of(present, each.heard_by),
                asked_of=each.asked_of if each.asked_of in present else None,
            )
            for each in kept(session.misunderstandings)
        ),
        terms=terms,
        meanings=tuple(
            each for each in kept(session.meanings) if each.term in term_ids and each.organisation in present
        ),
        decisions=kept(session.decisions),
        take_home=tuple(each for each in session.take_home if each.id == own and own in present),
        jottings=kept(session.jottings),
        clusters=clusters,
        voting=session.voting if may_see(viewer, session.voting.audience) else type(session.voting)(),
        dots=tuple(
            each
            for each in kept(session.dots)
            if each.idea in idea_ids and (each.organisation is None or each.organisation in present)
        ),
        ratings=tuple(each for each in kept(session.ratings) if each.idea in idea_ids),
        hands=tuple(
            replace(each, analogies=_only_of(analogy_ids, each.analogies))
            for each in kept(session.hands)
            if each.organisation is None or each.organisation in present
        ),
        photos=tuple(
            replace(each, analogy=each.analogy if each.analogy in analogy_ids else None)
            for each in kept(session.photos)
        ),
        statements=statements,
        estimates=tuple(
            each for each in kept(session.estimates) if each.statement in statement_ids and each.organisation in present
        ),
        issues=tuple(
            each for each in kept(session.issues) if each.organisation is None or each.organisation in present
        ),
        passed_over=kept(session.passed_over),
        comparisons=tuple(
            each for each in kept(session.comparisons) if each.one in analogy_ids and each.other in analogy_ids
        ),
    )


def _only_of(present: Collection[str], organisations: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in organisations if each in present)
