"""The wordings that a rung had before: a menu that shows them and puts one back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop.documents.excerpt import cut
from workshop.model.changes.abstraction import put_back
from workshop.model.identity import RungId
from workshop.model.parts import Rung
from workshop.model.place import Place
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.menu_button import Menu
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.words import tr
from workshop.workbench import Workbench

_MOST_LETTERS = 90


class EarlierMenu(Menu):
    """Every earlier wording of a rung, the last one first. Choosing one puts it back; the present one is kept."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._which: RungId | None = None
        self.triggered.connect(self._put_back)

    def show_rung(self, rung: Rung) -> None:
        """Offer the earlier wordings of `rung`."""
        self.clear()
        self._which = rung.id
        self.setTitle(counted(rung))
        for wording in reversed(rung.earlier):
            action = self.add(cut(wording, _MOST_LETTERS))
            action.setToolTip(plain_tip(wording))
            action.setData(wording)

    @Slot(QAction)
    def _put_back(self, action: QAction) -> None:
        if self._which is not None:
            change = partial(put_back, which=self._which, wording=str(action.data()))
            place = Place("abstraction", "", self._which)
            self._workbench.edit(tr("Put back an earlier wording"), change, place)


class EarlierButton(Button):
    """ "2 earlier wordings", with the menu behind it; not there while there is none, and where there is no room."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__("", kind="link", size=24, icon="restore", parent=parent)
        self.setObjectName("earlier")
        self.menu = EarlierMenu(workbench, self)
        self._rung: Rung | None = None
        self.clicked.connect(self._open)
        self.hide()

    def show_rung(self, rung: Rung, *, room: bool) -> None:
        """Say how many wordings `rung` had, if there is room for it; the menu of the rung has them always."""
        self._rung = rung
        self.setText(counted(rung))
        self.setVisible(bool(rung.earlier) and room)

    @Slot()
    def _open(self) -> None:
        if self._rung is not None:
            self.menu.show_rung(self._rung)
            self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))


def counted(rung: Rung) -> str:
    """How many wordings `rung` had before, in words."""
    return tr("{n} earlier wordings", n=len(rung.earlier), one="{n} earlier wording")
