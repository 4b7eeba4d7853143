"""The session's menu behind the three lines: what concerns the session as a whole."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop.ui import keymap
from workshop.ui.console.commands import ConsoleCommands
from workshop.ui.dialogs.keys import KeysDialog
from workshop.ui.dialogs.plan import PlanDialog
from workshop.ui.dialogs.print_cards import PrintCardsDialog
from workshop.ui.equipment import Equipment
from workshop.ui.own_cards.window import open_own_cards
from workshop.ui.widgets.menu_button import Menu
from workshop.words import tr


class SessionMenu(QObject):
    """Fills the menu, and says in it what undo and redo would do."""

    def __init__(self, menu: Menu, equipment: Equipment, commands: ConsoleCommands, console: QWidget) -> None:
        super().__init__(console)
        self._menu, self._workbench, self._presentation = menu, equipment.workbench, equipment.presentation
        self._settings, self._equipment = equipment.settings, equipment
        self._commands, self._console = commands, console
        self._undo = self._add("undo", tr("Undo"))
        self._redo = self._add("redo", tr("Redo"))
        menu.addSeparator()
        menu.add(tr("Title, day and people"), self._plan)
        self._add("agenda", tr("Agenda and script"))
        self._add("photos", tr("Photographs"))
        self._add("probe", tr("Assumption probe"))
        self._add("views", tr("What the room sees"))
        self._add("screens", tr("The room’s screen"))
        self._add("rehearse", tr("Screen rehearsal"))
        self._dark = menu.add(tr("Dark screen for the room"), self._turn_dark)
        self._dark.setCheckable(True)
        menu.addSeparator()
        self._add("export", tr("Export"))
        menu.add(tr("Print cards of the deck"), self._print_cards)
        if equipment.deck.own is not None:
            menu.add(tr("Own cards"), self._own_cards, key=keymap.label("own.cards"))
        menu.add(tr("Keys"), self._keys, key=keymap.label("keys"))
        menu.addSeparator()
        self._add("library", tr("Back to the sessions"))
        menu.aboutToShow.connect(self._show)

    def _add(self, command: str, words: str) -> QAction:
        action = self._menu.add(words, self._run, key=keymap.label(command))
        action.setData(command)
        return action

    @Slot()
    def _run(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._commands.run(action.data())

    @Slot()
    def _show(self) -> None:
        workbench = self._workbench
        for action, verb, label in (
            (self._undo, tr("Undo"), workbench.undoable),
            (self._redo, tr("Redo"), workbench.redoable),
        ):
            action.setEnabled(bool(label))
            action.setText(f"{verb}: {label}".replace("&", "&&") if label else verb)
        self._dark.setChecked(self._presentation.theme == "dark")

    @Slot()
    def _plan(self) -> None:
        PlanDialog(self._workbench, self._console).open()

    @Slot()
    def _print_cards(self) -> None:
        PrintCardsDialog(self._equipment, self._console.window()).open()

    @Slot()
    def _own_cards(self) -> None:
        open_own_cards(self._equipment.deck, self._console)

    @Slot()
    def _keys(self) -> None:
        KeysDialog(self._console).open()

    @Slot()
    def _turn_dark(self) -> None:
        theme = "dark" if self._dark.isChecked() else "light"
        self._presentation.set_theme(theme)
        self._settings.choose(projector_theme=theme)
