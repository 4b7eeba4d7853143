"""The undo history: the edits that were done, those undone, and nothing else. There is no second undo stack."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from workshop.model.patch import Patch, backwards, difference
from workshop.model.place import Place
from workshop.model.session import Session

KEPT: Final = 1_000
"""Edits that can be undone at the most; more than the 500 that are promised."""


@dataclass(frozen=True)
class Edit:
    """One undo step: its number in the session's life, its words, its place, and the sessions on either side.

    An edit read from a journal has a patch and no sessions; one made just now has sessions and finds its patch.
    """

    step: int
    label: str
    place: Place
    before: Session | None = None
    after: Session | None = None
    stored: Patch = ()
    merge_key: str = ""

    @cached_property
    def patch(self) -> Patch:
        """What this edit changed: what the journal told, and then what was done since."""
        fresh = difference(self.before, self.after) if self.before is not None and self.after is not None else ()
        return self.stored + fresh

    @property
    def way_back(self) -> Patch:
        """What undoes this edit."""
        return backwards(self.patch)


@dataclass(frozen=True, slots=True)
class History:
    """Edits done, oldest first, and edits undone, the next to redo last. `step` is the number given last."""

    done: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()
    step: int = 0

    def with_edit(self, edit: Edit) -> History:
        """This history after a new edit, which ends what could be redone."""
        return History((*self.done[1 - KEPT :], edit), (), edit.step)

    def with_last(self, edit: Edit) -> History:
        """This history with its last edit grown into `edit`: typing that goes on in one field."""
        return History((*self.done[:-1], edit), (), self.step)

    def without_empty(self) -> History:
        """This history without edits at either end that changed nothing in the end, such as a letter taken back."""
        done, undone = self.done, self.undone
        while done and not done[-1].patch:
            done = done[:-1]
        while undone and not undone[-1].patch:
            undone = undone[:-1]
        return History(done, undone, self.step)

    def back(self) -> History:
        """This history with its last edit undone."""
        return replace(self, done=self.done[:-1], undone=(*self.undone, self.done[-1]))

    def forth(self) -> History:
        """This history with the edit undone last done again."""
        return replace(self, done=(*self.done, self.undone[-1]), undone=self.undone[:-1])


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal as history needs it. `kind` is "edit", "undo", "redo", "made" or "migrated"."""

    step: int
    kind: str
    label: str
    place: Place
    patch: Patch


def recalled(entries: Iterable[Entry]) -> History:
    """The history that a journal tells, from its entries in order."""
    history = History()
    for entry in entries:
        if entry.kind == "undo":  # what it undid may be older than what the journal keeps
            history = history.back() if _is_last(entry, history.done) else history
        elif entry.kind == "redo":
            history = history.forth() if _is_last(entry, history.undone) else history
        elif entry.kind == "edit":
            if history.done and history.done[-1].step == entry.step and not history.undone:
                last = history.done[-1]
                history = history.with_last(replace(last, stored=last.stored + entry.patch))
            else:
                history = history.with_edit(Edit(entry.step, entry.label, entry.place, stored=entry.patch))
        history = replace(history, step=max(history.step, entry.step))
    return history


def _is_last(entry: Entry, edits: tuple[Edit, ...]) -> bool:
    return bool(edits) and edits[-1].step == entry.step
