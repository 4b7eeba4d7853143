"""What the register keeps of a document that was given out, as it reads where people go by pseudonyms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workshop.documents.facts import facts
from workshop.model.identity import OrganisationId
from workshop.model.paper import Issue
from workshop.model.session import Session


def in_step(session: Session, renamed: Session) -> Session:
    """`renamed`, which is `session` with pseudonyms, with a register by which nothing changed that did not.

    A fact that stands as it was kept is said as the document says it now: whoever has a name that several have, or
    that a month has too, may go otherwise in a text that tells less of whose it is.
    """
    pairs = tuple(zip(session.issues, renamed.issues, strict=True))
    named = {was.organisation for was, now in pairs if was.facts != now.facts}
    read = {each: _read(session, renamed, each) for each in named}
    issues = tuple(_kept(was, now, read[was.organisation]) if was.organisation in read else now for was, now in pairs)
    return renamed if issues == renamed.issues else replace(renamed, issues=issues)


def _kept(was: Issue, now: Issue, read: Mapping[str, str]) -> Issue:
    return replace(now, facts=tuple(read.get(kept, said) for kept, said in zip(was.facts, now.facts, strict=True)))


def _read(session: Session, renamed: Session, organisation: OrganisationId | None) -> dict[str, str]:
    """How each line that a register may have of what stands now reads with pseudonyms."""
    after = {each.key: each for each in facts(renamed, organisation)}
    read: dict[str, str] = {}
    for was in facts(session, organisation):
        now = after.get(was.key, was)
        for kept, said in ((was.said, now.said), (was.text, now.text), (was.typed, now.typed)):
            read.setdefault(replace(was, text=kept, status="").line, replace(now, text=said, status="").line)
    return read
