"""The program's window: the sessions, or one of them on the console. One workbench a window, nothing global."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop.background import Background
from workshop.clock import Clock
from workshop.library.library import Library
from workshop.library.trouble import trouble_with
from workshop.paths import backups_folder
from workshop.ui import keymap, theme
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.dialogs.keys import KeysDialog
from workshop.ui.library.page import LibraryPage
from workshop.ui.screens import Screens
from workshop.ui.settings_shelf import SettingsShelf
from workshop.words import tr
from workshop.workbench import StorageError, Workbench

if TYPE_CHECKING:  # the library is painted first
    from workshop.ui.console.console import Console

SMALLEST = (1024, 680)
USUAL = (1366, 768)


@dataclass(frozen=True, slots=True)
class Household:
    """What outlives an open session: the library, the deck, the one way into threads, the screens, the settings."""

    library: Library
    deck: DeckShelf
    background: Background
    screens: Screens
    settings: SettingsShelf
    clock: Clock


class MainWindow(QWidget):
    """Shows the library until a session is opened, and again when it is left."""

    closed = Signal()

    def __init__(self, household: Household) -> None:
        super().__init__()
        self._household = household
        self.console: Console | None = None
        self._workbench: Workbench | None = None
        self.setObjectName("window")
        self.setWindowTitle(tr("Analogy Workshop"))
        self.setMinimumSize(*SMALLEST)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.library = LibraryPage(household.library, household.background, household.clock, self)
        self.library.open_wanted.connect(self.open_file)
        self._stack.addWidget(self.library)
        household.deck.filled.connect(self._offer_industries)
        keys = QShortcut(keymap.key("keys").sequences[0], self)
        keys.activated.connect(self.show_keys)
        self._place()

    @Slot(object)
    def open_file(self, path: Path) -> bool:
        """Open a session on the console. What stands in the way is told where one is; False then."""
        from workshop.ui.console.console import Console
        from workshop.ui.equipment import Equipment
        from workshop.ui.presentation import Presentation

        if self._workbench is not None and path.resolve() == self._workbench.path.resolve():
            return True  # a second start asked for it: the room goes on seeing what it sees
        try:
            backups = backups_folder(self._household.library.folder.parent)
            workbench = Workbench.open(path, self._household.clock, self, backups=backups)
        except StorageError as error:
            self._tell(error)
            return False
        self._leave()
        household = self._household
        self._workbench = workbench
        equipment = Equipment(
            workbench,
            household.background,
            household.deck,
            Presentation(workbench),
            household.screens,
            household.settings,
        )
        household.library.note_opened(path, household.clock.stamp())
        self.console = Console(equipment, self)
        self.console.left.connect(self.show_library)
        self.console.export_wanted.connect(self.export)
        self._stack.addWidget(self.console)
        self._stack.setCurrentWidget(self.console)
        title = workbench.session.plan.title or tr("Untitled session")
        self.setWindowTitle(tr("{title}: Analogy Workshop", title=title))
        self.console.stage().begin()
        return True

    @Slot()
    def show_library(self) -> None:
        """Put the session away and show the others."""
        left = self._workbench.path if self._workbench else None
        self._leave()
        self.library.refresh(left)
        self.setWindowTitle(tr("Analogy Workshop"))

    @Slot()
    def export(self) -> None:
        """Open the export of the session on the console."""
        if self._workbench is not None:
            from workshop.ui.dialogs.export import ExportDialog

            self._workbench.commit()
            ExportDialog(self._workbench, self._household.background, self._household.settings, self).open()

    @Slot()
    def show_keys(self) -> None:
        """F1: the list of keys."""
        KeysDialog(self).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: what was typed is on disk, or gets there now."""
        self._leave()
        super().closeEvent(event)
        self.closed.emit()

    def tell_error(self, message: str) -> None:
        """Something in the program failed: say so."""
        if self.console is not None:
            self.console.messages.error(message)
        else:
            self.library.say(message)

    def _tell(self, error: StorageError) -> None:
        if self.console is None:
            self.library.tell(error)
            return
        trouble = trouble_with(error)
        self.console.messages.tell("file", f"{trouble.title} {trouble.sentence}")

    @Slot()
    def _offer_industries(self) -> None:
        deck = self._household.deck.deck
        if deck is not None:
            self.library.offer_industries(tuple(sorted(each.name for each in deck.industries)))

    def _leave(self) -> None:
        if self.console is not None:
            self.console.put_away()
            self._stack.removeWidget(self.console)
            self.console.deleteLater()
            self.console = None
        if self._workbench is not None:
            self._household.library.note_session(self._workbench.path, self._workbench.session, self._workbench.run)
            self._workbench.close()
            self._workbench.deleteLater()
            self._workbench = None
        self._stack.setCurrentWidget(self.library)

    def _place(self) -> None:
        remembered = self._household.settings.current.window
        if remembered is None:
            self.resize(theme.px(USUAL[0]), theme.px(USUAL[1]))
        else:
            self.setGeometry(remembered.x, remembered.y, remembered.width, remembered.height)
            if remembered.maximised:
                self.showMaximized()
