"""What came in on paper or as a picture, who holds which cards, and who was given which document."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.model.identity import FACILITATOR, ROOM, AnalogyId, Audience, HandId, IssueId, OrganisationId, PhotoId


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """The cards that were dealt to a table or a person, named by `holder`; `analogies` are ids, in their order."""

    id: HandId
    rank: str
    holder: str = ""
    organisation: OrganisationId | None = None
    analogies: tuple[str, ...] = ()
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photograph of a flip chart or of what stood on the table, without what the camera wrote about itself.

    The picture stands in the file's `pictures` under `digest`. It belongs to `stage` (a stage's key) and, if that is
    known, to one analogy. `read` is what was typed from it.
    """

    id: PhotoId
    rank: str
    digest: str
    name: str = ""
    width: int = 0
    height: int = 0
    stage: str = ""
    analogy: AnalogyId | None = None
    read: str = ""
    taken: str = ""
    audience: Audience = ROOM


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A document as it was given out: which version, to whom, when (ISO), and what it said then, a fact a line.

    `document` is the document's key, `organisation` whom it was written for, if for one.
    """

    id: IssueId
    rank: str
    document: str
    organisation: OrganisationId | None = None
    version: int = 1
    to: str = ""
    at: str = ""
    facts: tuple[str, ...] = ()
    audience: Audience = FACILITATOR
