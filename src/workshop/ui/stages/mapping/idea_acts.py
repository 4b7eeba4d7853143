"""What is done with an idea besides typing: by key, by its menu, and by carrying its card onto another."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.background import Background
from workshop.model.identity import AnalogyId
from workshop.model.parts import Idea
from workshop.ui.stages.mapping import idea_menu
from workshop.ui.stages.mapping.edits import MappingEdits
from workshop.ui.stages.mapping.gathering import Gathering
from workshop.ui.stages.mapping.idea_list import IdeaList
from workshop.ui.stages.mapping.idea_menu import DropMenu, IdeaMenu
from workshop.ui.widgets.menu_button import Menu


class IdeaActs(QObject):
    """Acts on the idea that has the cursor in `cards`. `lacking`: none has it."""

    lacking = Signal()

    def __init__(self, cards: IdeaList, edits: MappingEdits, background: Background, page: QWidget) -> None:
        super().__init__(cards)
        self._cards, self._edits = cards, edits
        self._menu: Menu | None = None
        self._carried: tuple[Idea, Idea] | None = None
        self.gathering = Gathering(edits, background, page)
        self.gathering.went.connect(cards.select)
        cards.acted.connect(self.act)
        cards.menu_wanted.connect(self.open_menu)
        cards.drag.dropped.connect(self.drop)

    @Slot(str)
    def act(self, act: str) -> None:
        """Do what a key or the menu asks for."""
        at = self._cards.caret()
        self._edits.workbench.commit()
        idea = self._cards.kept()
        if idea is None:
            self.lacking.emit()
            return
        match act:
            case idea_menu.EDIT:
                self._cards.open(idea)
            case idea_menu.DELETE:
                self._edits.remove_idea(idea)
            case idea_menu.SPLIT:
                self._split(idea, at)
            case idea_menu.OUT:
                self.gathering.leave(idea)
            case idea_menu.MERGE:
                self.gathering.ask_merge(idea, self._cards.anchor(idea), self._cards)
            case idea_menu.GATHER:
                self.gathering.ask_name((idea,), self._cards.anchor(idea), self._cards)
            case idea_menu.NAME:
                self.gathering.ask_other_name(idea, self._cards.anchor(idea), self._cards)

    @Slot(object, object)
    def open_menu(self, idea: Idea, at: QPoint) -> None:
        """Open the menu of an idea at a place of the screen."""
        self._menu_of(idea).popup(at)

    def open_menu_at(self, idea: Idea, button: QWidget) -> None:
        """Open the menu of an idea at a button."""
        self._menu_of(idea).open_at(button)

    def _menu_of(self, idea: Idea) -> Menu:
        menu = IdeaMenu(self._edits.workbench.session, idea, self._cards)
        menu.acted.connect(self.act)
        menu.moved.connect(self._belong)
        menu.taken_out.connect(self._take_out)
        return self._kept(menu)

    @Slot(object, object)
    def drop(self, dragged: int, on: int) -> None:
        """Ask what becomes of the card in one place that was let go on the card in another."""
        rows = self._cards.rows
        one, other = rows.idea(dragged), rows.idea(on)
        if one is not None and other is not None:
            self._carried = one, other
            menu = DropMenu(self._edits.workbench.session, one, other, self._cards)
            menu.acted.connect(self._drop_as)
            card = self._cards.visualRect(rows.index(on))
            self._kept(menu).popup(self._cards.viewport().mapToGlobal(card.center()))

    def _split(self, idea: Idea, at: int) -> None:
        """Split where the cursor is; without one the card opens, so that it can be put there."""
        if at < 0:
            self._cards.open(idea)
        self.gathering.split(idea, at if at >= 0 else len(idea.text))

    def _kept(self, menu: Menu) -> Menu:
        """`menu`, in place of the one before."""
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu
        return menu

    @Slot(str)
    def _drop_as(self, act: str) -> None:
        if self._carried is None:
            return
        one, other = self._carried
        if act == idea_menu.MERGE:
            self.gathering.merge(one, other)
        else:
            self.gathering.drop(one, other, self._cards.anchor(other), self._cards)

    @Slot(object)
    def _take_out(self, place: int) -> None:
        idea = self._cards.current()
        if idea is not None:
            self.gathering.take_out(idea, place)

    @Slot(object)
    def _belong(self, analogy: AnalogyId | None) -> None:
        idea = self._cards.current()
        if idea is not None and replace(idea, analogy=analogy) != idea:
            self._edits.move_idea(idea, analogy)
