"""Changes to the register of documents that were given out."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.identity import IssueId, OrganisationId
from workshop.model.paper import Issue
from workshop.model.session import Session
from workshop.model.table import added, next_rank


def give_out(
    session: Session,
    new: IssueId,
    *,
    document: str,
    organisation: OrganisationId | None,
    to: str,
    at: str,
    facts: tuple[str, ...],
) -> Session:
    """Note that a document was given to somebody; it is a further version where it says other things than the last."""
    before = session.last_issue(document, organisation)
    version = 1 if before is None else before.version + (before.facts != facts)
    issue = Issue(
        id=new,
        rank=next_rank(session.issues),
        document=document,
        organisation=organisation,
        version=version,
        to=to,
        at=at,
        facts=facts,
    )
    return replace(session, issues=added(session.issues, issue))
