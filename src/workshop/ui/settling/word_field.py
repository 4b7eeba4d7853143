"""The field for the word that one organisation keeps, behind its tile."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from workshop.model.parts import Organisation
from workshop.room.take_home import called
from workshop.ui import theme
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.organisation_tile import TILE_HEIGHT, TILE_WIDTH, paint_organisation
from workshop.words import tr


class WordField(LineField):
    """`show_word` says whose word it is; nobody's has no tile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._tile = ""
        super().__init__(tr("Their word for it"), size=36, parent=parent)

    def show_word(self, organisation: Organisation | None, word: str) -> None:
        """Show the word that `organisation` keeps."""
        self._tile = organisation.tile if organisation is not None else ""
        name = called(organisation) if organisation is not None else tr("Somebody")
        self.setAccessibleName(tr("{who} says", who=name))
        self.set_margins(theme.px(TILE_WIDTH + 8) if self._tile else 0, 0)
        self.show_text(word)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._tile:
            return
        wide, tall = theme.px(TILE_WIDTH), theme.px(TILE_HEIGHT)
        place = QRect(theme.px(11), (self.height() - tall) // 2, wide, tall)
        paint_organisation(QPainter(self), QStyle.visualRect(self.layoutDirection(), self.rect(), place), self._tile)
