"""The program's window: the sessions, or one of them on the console. One workbench a window, nothing global."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop.paths import backups_folder
from workshop.settings import Geometry
from workshop.ui import theme
from workshop.words import tr

if TYPE_CHECKING:  # the shell is painted before any of these is read
    from workshop.background import Background, Cancelled, Progress
    from workshop.clock import Clock
    from workshop.library.library import Library
    from workshop.model.session import Session
    from workshop.ui.console.console import Console
    from workshop.ui.deck_shelf import DeckShelf
    from workshop.ui.library.page import LibraryPage
    from workshop.ui.screens import Screens
    from workshop.ui.settings_shelf import SettingsShelf
    from workshop.workbench import StorageError, Workbench

SMALLEST = (1024, 680)
USUAL = (1366, 768)
PAPER_AFTER = 2_500
"""Milliseconds after a session was opened until what paper needs is read, so that no first document waits for it."""
START_COLUMN, DETAILS = 256, 332
"""How wide the library's outer columns are: the shell is painted like it."""


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
    """Stands painted before the rest of the program is read; `furnish` brings the library into it.

    Then it shows the library until a session is opened, and again when it is left.
    """

    painted = Signal()
    """The empty window stands on the screen."""
    left = Signal()
    """A session was put away, for the library or for another one."""
    closed = Signal()

    library: LibraryPage
    _household: Household

    def __init__(self, remembered: Geometry | None = None) -> None:
        super().__init__()
        self.is_furnished = False
        self._is_painted = False
        self.console: Console | None = None
        self._workbench: Workbench | None = None
        self.setObjectName("window")
        self.setWindowTitle(tr("Analogy Workshop"))
        self.setMinimumSize(*SMALLEST)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._place(remembered)

    def furnish(self, household: Household) -> None:
        """Bring in the library, and everything that a session needs."""
        from workshop.ui import keymap
        from workshop.ui.library.page import LibraryPage
        from workshop.ui.library.titles_veil import TitlesVeil

        self._household = household
        self.library = LibraryPage(household.library, household.background, household.clock, self)
        self.veil = TitlesVeil(self.library, household.screens)
        self.library.open_wanted.connect(self.open_file)
        self._stack.addWidget(self.library)
        household.deck.filled.connect(self._offer_industries)
        for command, slot in (("keys", self.show_keys), ("own.cards", self.show_own_cards)):
            for shortcut in keymap.shortcuts(command, self):
                shortcut.activated.connect(slot)
        self.library.column.own_cards_wanted.connect(self.show_own_cards)
        self.is_furnished = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds of the library's three columns, until the library itself stands on them."""
        if not self.is_furnished:
            self._paint_shell(QPainter(self))
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @Slot(object)
    def open_file(self, path: Path) -> bool:
        """Open a session on the console. What stands in the way is told where one is; False then."""
        from workshop.ui.console.console import Console
        from workshop.ui.equipment import Equipment
        from workshop.ui.presentation import Presentation
        from workshop.workbench import StorageError, Workbench

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
            self.library.templates,
        )
        household.library.note_opened(path, household.clock.stamp())
        self.console = Console(equipment, self)
        self.console.left.connect(self.show_library)
        self.console.export_wanted.connect(self.export)
        self._stack.addWidget(self.console)
        self._stack.setCurrentWidget(self.console)
        workbench.changed.connect(self._show_title)
        self._show_title(None, workbench.session)
        self.console.stage().begin()
        QTimer.singleShot(PAPER_AFTER, self._read_paper)
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
        from workshop.ui.dialogs.keys import KeysDialog

        KeysDialog(self).open()

    @Slot()
    def show_own_cards(self) -> None:
        """Ctrl+Shift+D: the window of own industries and cards, beside what is open."""
        from workshop.ui.own_cards.window import open_own_cards

        open_own_cards(self._household.deck, self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: what was typed is on disk, or gets there now."""
        if self.is_furnished:
            self._leave()
        super().closeEvent(event)
        self.closed.emit()

    def tell_error(self, message: str) -> None:
        """Something in the program failed: say so."""
        if self.console is not None:
            self.console.messages.error(message)
        elif self.is_furnished:
            self.library.say(message)

    def _tell(self, error: StorageError) -> None:
        if self.console is None:
            self.library.tell(error)
            return
        from workshop.library.trouble import trouble_with

        trouble = trouble_with(error)
        self.console.messages.tell("file", f"{trouble.title} {trouble.sentence}")

    @Slot(object, object)
    def _show_title(self, before: Session | None, after: Session) -> None:
        """The session's title may be another one by now."""
        if before is None or before.plan is not after.plan:
            title = after.plan.title or tr("Untitled session")
            self.setWindowTitle(tr("{title}: Analogy Workshop", title=title))

    @Slot()
    def _read_paper(self) -> None:
        """Whatever fails here fails again when a document is asked for, and is told there."""
        if self._workbench is not None:
            self._household.background.run(partial(_paper_read, self._workbench.session), failed=_say_nothing)

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
            self._household.library.note_left()
            self._workbench.deleteLater()
            self._workbench = None
            self.left.emit()
        self._stack.setCurrentWidget(self.library)

    def _paint_shell(self, painter: QPainter) -> None:
        start, end = theme.px(START_COLUMN), theme.px(DETAILS)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = end, start
        painter.fillRect(self.rect(), theme.colour("paper"))
        for left, wide, edge in ((0, start, start - 1), (self.width() - end, end, self.width() - end)):
            painter.fillRect(QRect(left, 0, wide, self.height()), theme.colour("rail"))
            painter.fillRect(QRect(edge, 0, 1, self.height()), theme.colour("line"))

    def _place(self, remembered: Geometry | None) -> None:
        if remembered is None:
            self.resize(theme.px(USUAL[0]), theme.px(USUAL[1]))
        else:
            self.setGeometry(remembered.x, remembered.y, remembered.width, remembered.height)
            if remembered.maximised:
                self.showMaximized()


def _paper_read(session: Session, _: Progress, cancelled: Cancelled) -> None:
    """The job: read what paper needs."""
    from workshop.documents.reading_ahead import read_ahead

    if not cancelled():
        read_ahead(session)


def _say_nothing(error: Exception) -> None:
    """The log has it."""
