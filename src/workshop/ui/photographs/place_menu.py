"""Where a photograph belongs, in words, and the menu that changes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop.model.identity import AnalogyId
from workshop.model.paper import Photo
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.room.analogy_name import analogy_name
from workshop.room.stages import STAGES, stage_name
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.menu_button import Menu
from workshop.words import tr

Spot = tuple[str, AnalogyId | None]
"""A stage's key, and the analogy if it belongs to one."""


def photo_place(stage: str, analogy: AnalogyId | None) -> Place:
    """Where undo goes after a photograph that belongs there was changed."""
    return Place(stage or "mapping", analogy or "") if stage in ("", "mapping") else Place(stage)


def place_words(session: Session, photo: Photo) -> str:
    """As "Mapping, Before curtain-up"."""
    analogy = session.analogy(photo.analogy)
    parts = (stage_name(photo.stage), analogy_name(analogy) if analogy is not None else "")
    return ", ".join(each for each in parts if each) or tr("No stage")


class PlaceButton(Button):
    """`show_place(session, photo)`; `chosen` carries a `Spot`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", kind="link", size=24, trailing="chevron-down", parent=parent)
        self.setObjectName("photo.place")
        self._session: Session | None = None
        self._photo: Photo | None = None
        self._menu: Menu | None = None
        self._spots: dict[QAction, Spot] = {}
        self.clicked.connect(self._open)

    def show_place(self, session: Session, photo: Photo) -> None:
        """Say where `photo` belongs."""
        self._session, self._photo = session, photo
        words = place_words(session, photo)
        self.setText(words)
        self.setAccessibleName(tr("Belongs to {place}", place=words))

    @Slot()
    def _open(self) -> None:
        if self._session is None or self._photo is None:
            return
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu = Menu(self)
        self._spots = {menu.add(stage_name(key)): (key, None) for key in STAGES}
        menu.addSeparator()
        for each in self._session.analogies:
            self._spots[menu.add(analogy_name(each))] = ("mapping", each.id)
        here = (self._photo.stage, self._photo.analogy)
        for action, spot in self._spots.items():
            action.setCheckable(True)
            action.setChecked(spot == here if spot[1] is None else spot[1] == here[1])
        menu.triggered.connect(self._choose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(self._spots[action])
