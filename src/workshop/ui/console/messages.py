"""What the program has to say over the stage, one thing at a time: of the disk, of the room's screen, of an error."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from workshop.paths import documents_folder
from workshop.ui.presentation import Presentation
from workshop.ui.projector import Projector
from workshop.ui.widgets.notice import Banner
from workshop.words import tr
from workshop.workbench import StorageError, Workbench


class Messages(QObject):
    """Fills the banner. `changed` tells that it came or went, so that the rest makes room."""

    changed = Signal()
    screens_wanted = Signal()
    """Let the facilitator choose the room's screen."""

    def __init__(self, banner: Banner, workbench: Workbench, projector: Projector, presentation: Presentation) -> None:
        super().__init__(banner)
        self._banner = banner
        self._workbench = workbench
        self._projector = projector
        self._presentation = presentation
        self._was_open = presentation.is_open
        self._about = ""
        self._action: Callable[[], object] | None = None
        banner.hide()
        banner.acted.connect(self._act)
        banner.closed.connect(self.close)
        workbench.unsaved.connect(self._disk_failed)
        workbench.saved.connect(self._disk_works)
        projector.offered.connect(self._screen)
        presentation.changed.connect(self._screen_opened)

    def tell(self, about: str, words: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Say `words`; `action` is the button that calls `act`."""
        self._about, self._action = about, act
        self._banner.say(words, action)
        self._banner.show()
        self.changed.emit()

    def error(self, message: str) -> None:
        """A handler failed. What was typed is kept and on its way to disk as ever."""
        self.tell("error", message)

    @Slot(str)
    def card_missed(self, words: str) -> None:
        """A sheet's card is not in the session, as `words` say; empty: that no longer matters."""
        if words:
            self.tell("card", words)
        elif self._about == "card":
            self.close()

    @property
    def about(self) -> str:
        """What is spoken of now, as given to `tell`; empty if nothing is."""
        return self._about

    def text(self) -> str:
        """What is said now; empty if nothing is."""
        return self._banner.text.text() if self._about else ""

    @Slot()
    def close(self) -> None:
        """Say nothing any more."""
        self._about, self._action = "", None
        self._banner.hide()
        self.changed.emit()

    @Slot()
    def forget_screen(self) -> None:
        """What was said of the room's screen no longer holds."""
        if self._about == "screen":
            self.close()

    @Slot()
    def _act(self) -> None:
        act = self._action
        self.close()
        if act is not None:
            act()

    @Slot(str)
    def _disk_failed(self, why: str) -> None:
        if self._about != "disk":
            words = tr("Nothing new reaches the disk at the moment. What you type is kept here and tried again.")
            self.tell("disk", words, tr("Save a copy"), self._save_copy)

    def _save_copy(self) -> None:
        """A second copy in Documents, where people find it, while the file itself cannot be written."""
        folder = documents_folder()
        try:
            self._workbench.save_copy(folder)
        except StorageError as error:
            self.tell("disk", str(error), tr("Save a copy"), self._save_copy)
        else:
            words = tr("A copy is safe in Documents / {folder}. Saving is tried again.", folder=folder.name)
            self.tell("disk", words, tr("Save a copy"), self._save_copy)

    @Slot(object)
    def _disk_works(self, acknowledged: object) -> None:
        if self._about == "disk":
            self.close()

    @Slot()
    def _screen_opened(self) -> None:
        """The room's window is open, by whatever key: what was said of a missing one is over."""
        opened = self._presentation.is_open and not self._was_open
        self._was_open = self._presentation.is_open
        if opened:
            self.forget_screen()

    @Slot(bool)
    def _screen(self, ready: bool) -> None:
        """The room's screen went away or came back; it waits for the facilitator's word."""
        if ready:
            words = tr("The room’s screen is back. It stays blank until you open it.")
            self.tell("screen", words, tr("Open it"), self._projector.open_for_room)
        elif self._presentation.is_open:
            self.forget_screen()  # it went again; the room's plain window is there as before
        else:
            safe = tr("your work is saved") if not self._workbench.failure else tr("what you type is kept here")
            words = tr("The room sees nothing. Your timer is still running and {safe}.", safe=safe)
            self.tell("screen", words, tr("Choose a screen"), self.screens_wanted.emit)
