"""The desktop program put together: what is made at the start, and how it is put away at the end."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTimer, QTranslator, Signal, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from workshop import crash, paths, settings, words
from workshop.ui import theme
from workshop.ui.main_window import MainWindow

if TYPE_CHECKING:  # read after the window is painted
    from workshop.background import Background
    from workshop.clock import Clock
    from workshop.library.library import Library
    from workshop.ui.deck_shelf import DeckShelf
    from workshop.ui.screens import Screens
    from workshop.ui.settings_shelf import SettingsShelf

SWITCH_INTERVAL: Final = 0.0005
"""Seconds a thread may keep the interpreter: with ReportLab beside it the GUI's worst gap fell from 41 ms to 3.5."""

DECK_AFTER: Final = 500
"""Milliseconds until the deck is read, unless a stage asks for it sooner: beside the library both would be slower."""


class Program(QObject):
    """Everything that lives as long as the program does."""

    _told = Signal(str, str)

    background: Background
    settings: SettingsShelf
    screens: Screens
    deck: DeckShelf
    library: Library

    def __init__(self, app: QApplication, data: Path, clock: Clock | None = None) -> None:
        super().__init__()
        self._app, self._data, self._clock = app, data, clock
        self._file: Path | None = None
        self.watch = crash.install(paths.log_folder(data), self._told.emit)
        self._told.connect(self._tell)
        qInstallMessageHandler(crash.qt_message)
        chosen = settings.load(paths.settings_file(data)).settings
        words.use(chosen.language)
        _translate_qt(app)
        app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if words.right_to_left() else Qt.LayoutDirection.LeftToRight
        )
        theme.apply(app, chosen.scale)
        app.setApplicationName("Analogy Workshop")
        self.window = MainWindow(chosen.window)
        self.window.painted.connect(self.furnish)
        self.window.closed.connect(self.stop)

    def start(self, file: Path | None = None) -> None:
        """Show the window at once; what takes longer comes after it is painted."""
        self._file = file
        self.window.show()

    @Slot()
    def furnish(self) -> None:
        """Read the rest of the program and bring it into the window; a second call does nothing."""
        if self.window.is_furnished:
            return
        from workshop.background import Background
        from workshop.clock import Clock
        from workshop.library.library import Library
        from workshop.ui import icons
        from workshop.ui.deck_shelf import DeckShelf
        from workshop.ui.focus_ring import FocusRing
        from workshop.ui.key_filter import KeyFilter
        from workshop.ui.main_window import Household
        from workshop.ui.screens import Screens
        from workshop.ui.settings_shelf import SettingsShelf
        from workshop.ui.sweeper import Sweeper

        self._sweeper = Sweeper(self)
        self._app.setWindowIcon(icons.icon("mark", 24, "teal"))
        self._ring = FocusRing(self._app)
        self._filter = KeyFilter(self)
        self.background = Background(self)
        self.settings = SettingsShelf(paths.settings_file(self._data), self.background, self)
        self.screens = Screens(self.settings.current.projector_screen, self)
        self.screens.picked.connect(self._remember_screen)
        self.deck = DeckShelf(paths.resources() / "deck", self.background, self, own=paths.own_deck_folder(self._data))
        self.deck.filled.connect(self._sweeper.set_aside)
        self.window.left.connect(self._sweeper.sweep_all)
        clock = self._clock or Clock()
        self.library = Library(self._data, clock)
        self.window.furnish(Household(self.library, self.deck, self.background, self.screens, self.settings, clock))
        self.window.library.load(examples=paths.resources() / "samples")
        if self._file is not None:
            self.window.open_file(self._file)
        QTimer.singleShot(DECK_AFTER, self.deck.fill)

    @Slot()
    def stop(self) -> None:
        """Put everything away, in the order in which it leans on one another."""
        if self.window.is_furnished:
            self.deck.put_away()
            self.background.stop()
            self._sweeper.stop()
            place = self.window.normalGeometry()
            kept = settings.Geometry(place.x(), place.y(), place.width(), place.height(), self.window.isMaximized())
            self.settings.close(window=kept)
            self.library.close()
        self.watch.remove()
        qInstallMessageHandler(None)

    @Slot()
    def _remember_screen(self) -> None:
        """Written at once: after a crash it is the room's screen all the same."""
        self.settings.choose(projector_screen=self.screens.chosen)

    @Slot(str)
    def raise_window(self, file: str = "") -> None:
        """A second start asked for the window, perhaps with a file."""
        self.window.showNormal() if self.window.isMinimized() else self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if file and self.window.is_furnished:
            self.window.open_file(Path(file))
        elif file:
            self._file = Path(file)

    @Slot(str, str)
    def _tell(self, message: str, details: str) -> None:
        """An error in one handler costs nothing that was typed; whoever sits there is told so."""
        self.window.tell_error(message)


def run(data: Path, file: Path | None) -> int:
    """Open the program's window, with `file` on the console if it is given; a second start raises the first's."""
    from workshop.ui.first_window import FirstWindow, ask_first

    sys.setswitchinterval(SWITCH_INTERVAL)
    app = QApplication(sys.argv[:1])
    first = FirstWindow(data)
    if not first.leads and ask_first(data, file):
        return 0
    program = Program(app, data)
    first.asked.connect(program.raise_window)
    program.start(file)
    code = app.exec()
    first.close()
    return code


def _translate_qt(app: QApplication) -> None:
    """Qt's own words (in file dialogs) in the language in use, where Qt brings them."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{words.language()}", folder):
        app.installTranslator(translator)
