"""What stands in the capture of a misunderstanding, kept or not: a small value between fields, draft and model."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace

from workshop.model.changes.misunderstandings import last_pair
from workshop.model.identity import MisunderstandingId, OrganisationId
from workshop.model.parts import Kind, Misunderstanding, Status
from workshop.model.session import Session

EVERYBODY = "*"
"""Chosen as the hearers it means every organisation but the one that spoke."""

SEVERAL = ","
"""Stands between the ids of several hearers."""


@dataclass(frozen=True, slots=True)
class SlipDraft:
    """The fields of the capture as they stand; organisations by id, `heard_by` one or several, or `EVERYBODY`."""

    word: str = ""
    said_by: str = ""
    heard_by: str = ""
    meant: str = ""
    heard: str = ""
    assumption: str = ""
    kind: str = Kind.WORD.value
    status: str = Status.OPEN.value

    def caught(self, session: Session, new: str, *, at: str, stage: str, context: str) -> Misunderstanding:
        """The misunderstanding that these fields describe."""
        return Misunderstanding(
            id=MisunderstandingId(new),
            rank="",
            word=self.word.strip(),
            said_by=OrganisationId(self.said_by) if self.said_by else None,
            heard_by=self.hearers(session),
            meant=self.meant,
            heard=self.heard,
            assumption=self.assumption,
            kind=Kind(self.kind),
            status=Status(self.status),
            settled_at="" if self.status == Status.OPEN else at,
            caught_at=at,
            stage=stage,
            context=context,
        )

    @property
    def says_something(self) -> bool:
        """Whether anything was typed."""
        return bool((self.word + self.meant + self.heard + self.assumption).strip())

    @property
    def says_more(self) -> bool:
        """Whether something was typed or chosen that the folded row does not show."""
        chosen = (self.kind, self.status) != (Kind.WORD, Status.OPEN)
        return chosen or bool((self.meant + self.heard + self.assumption).strip())

    def hearers(self, session: Session) -> tuple[str, ...]:
        """The ids of those who heard it."""
        if self.heard_by == EVERYBODY:
            return tuple(each.id for each in session.organisations if each.id != self.said_by)
        return tuple(self.heard_by.split(SEVERAL)) if self.heard_by else ()

    def within(self, session: Session) -> SlipDraft:
        """The same without organisations that have left."""
        here = {each.id for each in session.organisations}
        heard_by = SEVERAL.join(each for each in self.hearers(session) if each in here)
        everybody = self.heard_by == EVERYBODY and len(here) > 2
        return replace(
            self,
            said_by=self.said_by if self.said_by in here else "",
            heard_by=EVERYBODY if everybody else heard_by,
        )

    def text(self) -> str:
        """The draft as it is kept while it is unfinished."""
        return json.dumps(asdict(self), ensure_ascii=False)


def fresh(session: Session, word: str = "") -> SlipDraft:
    """An empty capture, with the last pair of organisations filled in."""
    said_by, heard_by = last_pair(session)
    heard_by = tuple(each for each in heard_by if each != said_by) or heard_by
    return SlipDraft(word=word, said_by=said_by or "", heard_by=_hearer(session, said_by, heard_by))


def of(session: Session, caught: Misunderstanding) -> SlipDraft:
    """The fields of a misunderstanding that was kept."""
    return SlipDraft(
        caught.word,
        caught.said_by or "",
        _hearer(session, caught.said_by, caught.heard_by),
        caught.meant,
        caught.heard,
        caught.assumption,
        caught.kind.value,
        caught.status.value,
    )


def read(session: Session, text: str) -> SlipDraft | None:
    """The draft that `text` keeps, without organisations that have left; None if there is none."""
    try:
        found = SlipDraft(**json.loads(text))
        Kind(found.kind), Status(found.status)
    except (ValueError, TypeError):
        return None
    return found.within(session)


def _hearer(session: Session, said_by: str | None, heard_by: tuple[str, ...]) -> str:
    others = {each.id for each in session.organisations if each.id != said_by}
    if len(heard_by) > 1 and set(heard_by) == others:
        return EVERYBODY
    return SEVERAL.join(heard_by)
