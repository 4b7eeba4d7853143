"""Changes to the register of documents that were given out."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.identity import IssueId, OrganisationId
from workshop.model.paper import Issue
from workshop.model.session import Session
from workshop.model.table import added, next_rank, without


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
    before = last_issue(session, document, organisation)
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


def take_back(session: Session, which: IssueId) -> Session:
    """Strike a line of the register that should not be there."""
    issues = without(session.issues, [which])
    return session if issues is session.issues else replace(session, issues=issues)


def last_issue(session: Session, document: str, organisation: OrganisationId | None) -> Issue | None:
    """When that document was given out last, if ever."""
    given = [each for each in session.issues if each.document == document and each.organisation == organisation]
    return given[-1] if given else None
