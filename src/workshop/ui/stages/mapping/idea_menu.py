"""The menu of an idea: what can be done with it, and where it belongs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.room.analogy_name import analogy_name
from workshop.ui import keymap
from workshop.ui.stages.mapping.idea_name import in_a_line, in_short
from workshop.ui.widgets.menu_button import Menu
from workshop.words import tr

EDIT, DELETE, NAME, OUT = "edit", "delete", "name", "out"
MERGE, SPLIT, GATHER = "idea.merge", "idea.split", "idea.gather"
"""What can be done with an idea; the last three are commands with a key of their own."""
KEYED: Final = (MERGE, SPLIT, GATHER)


class IdeaMenu(Menu):
    """`acted` has one of the names above, `moved` an analogy's id or None, `taken_out` the place of a merged text."""

    acted = Signal(str)
    moved = Signal(object)
    taken_out = Signal(object)

    def __init__(self, session: Session, idea: Idea, parent: QWidget) -> None:
        super().__init__(parent)
        self._acts: dict[QAction, str] = {}
        self.add_heading(tr("Idea {letter}", letter=in_short(idea)))
        self._act(tr("Edit"), EDIT, icon="pencil", key="Enter")
        self._act(tr("Merge into another…"), MERGE, key=keymap.key(MERGE).keys)
        self._act(tr("Split at the cursor"), SPLIT, key=keymap.key(SPLIT).keys)
        self._places = self._add_merged(idea)
        self.addSeparator()
        self._act(tr("Put under a name…"), GATHER, key=keymap.key(GATHER).keys)
        cluster = next((each for each in session.clusters if each.id == idea.cluster), None)
        if cluster is not None:
            name = in_a_line(cluster.name)
            self._act(tr("Call “{name}” something else…", name=name), NAME, icon="")
            self._act(tr("Out of “{name}”", name=name), OUT, icon="")
        self._homes = self._add_homes(session, idea)
        self.addSeparator()
        self._act(tr("Delete"), DELETE, icon="bin", key="Del")
        self.triggered.connect(self._chosen)

    def _act(self, words: str, act: str, *, icon: str = "", key: str = "") -> None:
        self._acts[self.add(words, icon=icon, key=key)] = act

    def _add_merged(self, idea: Idea) -> dict[QAction, int]:
        """The texts that went into the idea: choosing one makes it an idea of its own again."""
        if not idea.merged:
            return {}
        texts = Menu(self)
        texts.setTitle(tr("Take out again"))
        places = {texts.add(in_a_line(text)): place for place, text in enumerate(idea.merged)}
        self.addMenu(texts)
        return places

    def _add_homes(self, session: Session, idea: Idea) -> dict[QAction, str | None]:
        belongs = Menu(self)
        belongs.setTitle(tr("Belongs to"))
        homes: dict[QAction, str | None] = {belongs.add(analogy_name(each)): each.id for each in session.analogies}
        belongs.addSeparator()
        homes[belongs.add(tr("No analogy"))] = None
        for action, analogy in homes.items():
            action.setCheckable(True)
            action.setChecked(analogy == idea.analogy)
        self.addMenu(belongs)
        return homes

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        if action in self._acts:
            self.acted.emit(self._acts[action])
        elif action in self._places:
            self.taken_out.emit(self._places[action])
        elif action in self._homes:
            self.moved.emit(self._homes[action])


class DropMenu(Menu):
    """What becomes of an idea that was let go on another: `acted` has MERGE or GATHER."""

    acted = Signal(str)

    def __init__(self, session: Session, dragged: Idea, on: Idea, parent: QWidget) -> None:
        super().__init__(parent)
        cluster = next((each for each in session.clusters if each.id == on.cluster), None)
        self.add_heading(tr("{dragged} on {other}", dragged=in_short(dragged), other=in_short(on)))
        merge = tr("Merge into {letter}, both texts are kept", letter=in_short(on))
        together = tr("Under one name with {letter}…", letter=in_short(on))
        if cluster is not None:
            together = tr("Under “{name}”", name=in_a_line(cluster.name))
        self._acts = {self.add(merge): MERGE, self.add(together): GATHER}
        self.triggered.connect(self._chosen)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        if action in self._acts:
            self.acted.emit(self._acts[action])
