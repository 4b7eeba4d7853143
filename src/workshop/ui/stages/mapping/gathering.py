"""Merging ideas, splitting them, and putting them under names: what is asked, what is done, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.background import Background, Cancelled, Progress, Task
from workshop.model.identity import ClusterId, IdeaId
from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.model.votes import Cluster
from workshop.room.votes import counted_in_all
from workshop.ui.stages.mapping.edits import MappingEdits
from workshop.ui.stages.mapping.idea_name import in_short
from workshop.ui.widgets.picker import Pick, Picker
from workshop.words import tr

_MERGE, _GATHER, _NAME = "merge", "gather", "name"


class Gathering(QObject):
    """`went` has the idea that is to be selected afterwards, `said` what came of it, in words."""

    went = Signal(str)
    said = Signal(str)

    def __init__(self, edits: MappingEdits, background: Background, page: QWidget) -> None:
        super().__init__(page)
        self._edits, self._background = edits, background
        self._reading: Task | None = None
        self._act = ""
        self._ideas: tuple[Idea, ...] = ()
        self.picker = Picker(page)
        self.picker.picked.connect(self._pick)
        self.picker.named.connect(self._name)

    def ask_merge(self, idea: Idea, card: QWidget, origin: QWidget) -> None:
        """Ask into which other idea `idea` goes. The one that is most like it is proposed."""
        self._begin(_MERGE, (idea,))
        session = self._session
        others = [each for each in session.ideas if each.id != idea.id and each.text]
        picks = [Pick(each.id, each.text, each.letter) for each in others]
        title = tr("Merge {letter} into…", letter=in_short(idea))
        note = tr("Both texts are kept, and the dots of both are added up.")
        if any(each.idea == idea.id for each in session.ratings):
            note = tr("Both texts are kept, the dots of both are added up. Hands shown for {letter} are not kept.",
                      letter=in_short(idea))  # fmt: skip
        self.picker.ask(title, tr("Its letter, or a few words"), picks, note, names=False)
        self.picker.open_at(card, origin)
        self._reading = self._background.run(partial(_most_alike, idea, others), done=self.picker.light)

    def ask_name(self, ideas: tuple[Idea, ...], card: QWidget, origin: QWidget) -> None:
        """Ask under which name ideas go."""
        self._begin(_GATHER, ideas)
        under = {each.cluster for each in ideas}
        session = self._session
        picks = [
            Pick(each.id, each.name, note=_number(session, each)) for each in session.clusters if {each.id} != under
        ]
        letters = ", ".join(in_short(each) for each in ideas)
        self.picker.ask(
            tr("Put {letters} under a name", letters=letters), tr("A name, new or known"), picks, "", names=True
        )
        self.picker.open_at(card, origin)

    def ask_other_name(self, idea: Idea, card: QWidget, origin: QWidget) -> None:
        """Ask what the cluster of `idea` is called instead."""
        cluster = self._cluster(idea.cluster)
        if cluster is not None:
            self._begin(_NAME, (idea,))
            note = _number(self._session, cluster)
            self.picker.ask(tr("Another name"), tr("Name of the cluster"), (), note, names=True, text=cluster.name)
            self.picker.open_at(card, origin)

    def merge(self, gone: Idea, into: Idea) -> None:
        """Merge, and say what became of dots and hands."""
        session = self._session
        dots = counted_in_all(session, gone.id)
        rated = any(each.idea == gone.id for each in session.ratings)
        self._edits.merge(gone, into)
        said = [tr("{gone} is in {into} now", gone=in_short(gone), into=in_short(into))]
        if dots:
            said.append(tr("with its {n} dots", n=dots, one="with its {n} dot"))
        if rated:
            said.append(tr("without the hands shown for it"))
        self.went.emit(into.id)
        self.said.emit(", ".join(said))

    def split(self, idea: Idea, at: int) -> None:
        """Split at a place of the words; at an end there is nothing to split, and that is said."""
        before = self._session
        new = self._edits.split(idea, at)
        if self._session is before:
            self.said.emit(tr("Put the cursor at the split first."))
        else:
            self._tell_new(idea, new)

    def take_out(self, idea: Idea, place: int) -> None:
        """Take a text that was merged out again."""
        self._tell_new(idea, self._edits.take_out(idea, place))

    def drop(self, dragged: Idea, on: Idea, card: QWidget, origin: QWidget) -> None:
        """Put an idea under the name of the one that it was let go on, or both under one that is asked for."""
        cluster = self._cluster(on.cluster)
        if cluster is None:
            self.ask_name((dragged, on), card, origin)
        else:
            self._put((dragged,), cluster)

    def leave(self, idea: Idea) -> None:
        """Take an idea from its name."""
        self._edits.put_under((idea.id,), None)
        self.went.emit(idea.id)

    @property
    def _session(self) -> Session:
        return self._edits.workbench.session

    def _begin(self, act: str, ideas: tuple[Idea, ...]) -> None:
        self._act, self._ideas = act, ideas
        if self._reading is not None:
            self._reading.cancel()

    def _cluster(self, wanted: ClusterId | None) -> Cluster | None:
        return next((each for each in self._session.clusters if each.id == wanted), None)

    def _still_there(self) -> bool:
        here = {each.id for each in self._session.ideas}
        return bool(self._ideas) and all(each.id in here for each in self._ideas)

    @Slot(str)
    def _pick(self, which: str) -> None:
        if not self._still_there():
            return
        if self._act == _MERGE:
            into = next((each for each in self._session.ideas if each.id == which), None)
            if into is not None:
                self.merge(self._ideas[0], into)
            return
        cluster = self._cluster(ClusterId(which))
        if cluster is not None:
            self._put(self._ideas, cluster)

    @Slot(str)
    def _name(self, name: str) -> None:
        if not self._still_there():
            return
        first = self._ideas[0]
        if self._act == _NAME:
            if first.cluster is not None:
                self._edits.name_cluster(first.cluster, name, first)
        else:
            self._edits.gather(tuple(each.id for each in self._ideas), name)
        self.went.emit(first.id)

    def _put(self, ideas: tuple[Idea, ...], cluster: Cluster) -> None:
        self._edits.put_under(tuple(each.id for each in ideas), cluster.id)
        self.went.emit(ideas[0].id)

    def _tell_new(self, idea: Idea, new: IdeaId) -> None:
        session = self._session
        letter = next((each.letter for each in session.ideas if each.id == new), "")
        said = tr("{new} came out of {letter}", new=letter, letter=in_short(idea))
        if counted_in_all(session, idea.id):
            said = tr("{new} came out of {letter}, which keeps its dots", new=letter, letter=in_short(idea))
        self.went.emit(new)
        self.said.emit(said)


def _most_alike(idea: Idea, others: Sequence[Idea], progress: Progress, cancelled: Cancelled) -> str:
    """The job: the id of the one that shares most with `idea`, the first of several; empty if there are no others."""
    from workshop.language.likeness import alike

    likeness = {each.id: alike(idea.text, each.text) for each in others if not cancelled()}
    return max(likeness, key=likeness.__getitem__, default="")


def _number(session: Session, cluster: Cluster) -> str:
    number = sum(1 for each in session.ideas if each.cluster == cluster.id)
    return tr("{n} ideas", n=number, one="{n} idea")
