"""What the settle round asks of the workbench: each edit with the words and the place that undo needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from workshop.model.changes.misunderstandings import (
    describe_misunderstanding,
    make_term,
    settle_as,
    untie_term,
    word_ending,
)
from workshop.model.identity import OrganisationId, TermId
from workshop.model.parts import Kind, Misunderstanding, Status
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.words import tr
from workshop.workbench import Workbench

SETTLE = "settle"
"""The stage of a place in the settle round, which is none of the agenda's."""


class SettleEdits:
    """Every edit of the round. Typing is merged by field; what is clicked stands at once."""

    def __init__(self, workbench: Workbench) -> None:
        self.workbench = workbench

    def describe(self, caught: Misunderstanding, field: str, text: str) -> None:
        """Type what a side meant, what makes it right, or what has to be found out."""
        values: dict[str, object] = {field: text}
        change = partial(_described, caught=caught, values=values)
        self._edit(tr("Settle misunderstanding"), change, caught, merge_key=f"{field}.{caught.id}")

    def say(self, caught: Misunderstanding, wording: str) -> None:
        """Type what the room says from now on."""
        change = partial(word_ending, which=caught.id, settled=wording)
        self._edit(tr("Settle misunderstanding"), change, caught, merge_key=f"settled.{caught.id}")

    def keep_words(self, caught: Misunderstanding, said_as: str, heard_as: str) -> None:
        """Type the word that either side keeps; both together are what the room says."""
        change = partial(
            word_ending, which=caught.id, said_as=said_as, heard_as=heard_as, settled=_both(said_as, heard_as)
        )
        self._edit(tr("Settle misunderstanding"), change, caught, merge_key=f"words.{caught.id}")

    def settle(self, caught: Misunderstanding, status: Status) -> None:
        """Say how it ends; with both words known, keeping both says them."""
        at = self.workbench.clock.stamp()
        change: Callable[[Session], Session] = partial(settle_as, which=caught.id, status=status, at=at)
        if status is Status.DIFFER and caught.said_as.strip() and caught.heard_as.strip():
            change = partial(_settle_with_words, caught=caught, at=at)
        self._edit(tr("Settle misunderstanding"), change, caught)

    def sort(self, caught: Misunderstanding, kind: Kind) -> None:
        """Say what kind it is."""
        self._edit(
            tr("Settle misunderstanding"), partial(describe_misunderstanding, which=caught.id, kind=kind), caught
        )

    def make_term(self, caught: Misunderstanding, *, wanted: bool) -> None:
        """Make it a term, or no term after all."""
        if wanted:
            new = TermId(self.workbench.new_id())
            self._edit(tr("Make a term of it"), partial(make_term, which=caught.id, new=new), caught)
        else:
            self._edit(tr("No term after all"), partial(untie_term, which=caught.id), caught)

    def ask(self, caught: Misunderstanding, organisation: OrganisationId | None) -> None:
        """Say which organisation finds out."""
        change = partial(describe_misunderstanding, which=caught.id, asked_of=organisation)
        self._edit(tr("Ask an open question"), change, caught)

    def drop_question(self, caught: Misunderstanding) -> None:
        """It is no open question after all."""
        change = partial(describe_misunderstanding, which=caught.id, question="", asked_of=None)
        self._edit(tr("No open question after all"), change, caught)

    def _edit(
        self, label: str, change: Callable[[Session], Session], caught: Misunderstanding, merge_key: str = ""
    ) -> None:
        self.workbench.edit(label, change, Place(SETTLE, "", caught.id), merge_key)


def _both(said_as: str, heard_as: str) -> str:
    words = [each.strip() for each in (said_as, heard_as) if each.strip()]
    return tr("{first} or {second}", first=words[0], second=words[1]) if len(words) == 2 else "".join(words)


def _described(session: Session, *, caught: Misunderstanding, values: Mapping[str, object]) -> Session:
    return describe_misunderstanding(session, caught.id, **values)


def _settle_with_words(session: Session, *, caught: Misunderstanding, at: str) -> Session:
    settled = settle_as(session, caught.id, Status.DIFFER, at=at)
    return word_ending(settled, caught.id, settled=_both(caught.said_as, caught.heard_as))
