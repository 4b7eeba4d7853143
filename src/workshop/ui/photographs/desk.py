"""Photographs on their way into the session: chosen, dropped anywhere on the console, or pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from workshop.background import Background, Cancelled, Progress
from workshop.model.changes.photographs import attach_photo
from workshop.model.identity import PhotoId
from workshop.model.session import Session
from workshop.ui.console.side_guest import SideGuest
from workshop.ui.photographs.intake import Refused, Source, Taken, files_in, refusals, taken_in
from workshop.ui.photographs.panel import PhotoPanel
from workshop.ui.photographs.place_menu import Spot, photo_place
from workshop.ui.stages.stage import StageView
from workshop.words import tr
from workshop.workbench import Workbench

_Came = tuple[Spot, tuple[Taken | Refused, ...]]


class PhotoDesk(QObject):
    """Its panel is the side panel's `guest`. What is taken in belongs to the `stage` and analogy at hand."""

    def __init__(
        self,
        workbench: Workbench,
        background: Background,
        guest: SideGuest,
        stage: Callable[[], StageView],
        console: QWidget,
    ) -> None:
        super().__init__(console)
        self._workbench, self._background = workbench, background
        self._guest, self._stage, self._console = guest, stage, console
        self.panel = PhotoPanel(workbench, background, console)
        self.panel.hide()
        self.panel.attach_wanted.connect(self.choose)
        self.panel.paste_wanted.connect(self.paste)
        self.panel.closed.connect(guest.close)
        console.setAcceptDrops(True)
        console.installEventFilter(self)

    def _here(self) -> Spot:
        """Where a photograph belongs that is attached now."""
        return self._workbench.run.stage, self._stage().destination()

    @Slot()
    def open(self) -> None:
        """Show the photographs in the side panel, and go into them."""
        self._guest.open(self.panel)
        self.panel.open(self._here())

    @Slot()
    def toggle(self) -> None:
        """Ctrl+Shift+P: open the photographs, go into them while the cursor is elsewhere, and close them from there."""
        if self._guest.has_cursor(self.panel):
            self._guest.close()
        else:
            self.open()

    @Slot()
    def choose(self) -> None:
        """Ask for files."""
        dialog = QFileDialog(self._console, tr("Attach photographs"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(f"{tr('Photographs')} (*.jpg *.jpeg *.jfif *.png *.webp)")
        dialog.filesSelected.connect(self._take_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def paste(self) -> None:
        """Take what is on the clipboard: a picture, or files."""
        sources = _sources(QGuiApplication.clipboard().mimeData())
        if sources:
            self.take(sources)
        else:
            self.panel.tell(tr("There is no picture on the clipboard. Copy one first, or choose files."))

    def take(self, sources: Sequence[Source]) -> None:
        """Take photographs in, beside the GUI; they are attached to where the facilitator is now."""
        self._workbench.commit()
        self.open()
        n = len(sources)
        self.panel.tell(tr("Taking in {n} photographs…", n=n, one="Taking in a photograph…"))
        self._background.run(partial(_taken_for, self._here(), tuple(sources)), done=self._attach)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files with pictures can be dropped anywhere on the console."""
        if isinstance(event, QDropEvent) and _sources(event.mimeData()):
            if isinstance(event, QDragEnterEvent | QDragMoveEvent):
                event.acceptProposedAction()
                return True
            if event.type() == QEvent.Type.Drop:
                event.acceptProposedAction()
                self.take(_sources(event.mimeData()))
                return True
        return super().eventFilter(watched, event)

    @Slot(list)
    def _take_files(self, files: list[str]) -> None:
        self.take([Path(each) for each in files])

    def _attach(self, came: _Came) -> None:
        """One step to undo for all that came together; what was refused is told."""
        workbench, (spot, found) = self._workbench, came
        taken = [each for each in found if isinstance(each, Taken)]
        new = [PhotoId(workbench.new_id()) for _ in taken]
        if taken:
            digests = [workbench.keep_picture(each.content) for each in taken]
            at = workbench.clock.stamp()
            change = partial(_attached, new=new, taken=taken, digests=digests, spot=spot, at=at)
            label = tr("Attach {n} photographs", n=len(taken), one="Attach photograph")
            workbench.edit(label, change, photo_place(*spot))
        self.panel.tell(refusals(each for each in found if isinstance(each, Refused)))
        self.panel.open(spot, new[0] if new else "")


def _taken_for(spot: Spot, sources: tuple[Source, ...], progress: Progress, cancelled: Cancelled) -> _Came:
    """What became of them, and where the facilitator was when they came."""
    return spot, taken_in(sources, progress, cancelled)


def _attached(
    session: Session, *, new: list[PhotoId], taken: list[Taken], digests: list[str], spot: Spot, at: str
) -> Session:
    for each, picture, digest in zip(new, taken, digests, strict=True):
        size = (picture.width, picture.height)
        session = attach_photo(
            session, each, digest=digest, name="", size=size, stage=spot[0], analogy=spot[1], taken=at
        )
    return session


def _sources(data: QMimeData) -> tuple[Source, ...]:
    """The files with pictures in `data`, or the picture that it is."""
    files = files_in(Path(each.toLocalFile()) for each in data.urls() if each.isLocalFile())
    if files:
        return files
    image = data.imageData() if data.hasImage() else None
    return (image,) if isinstance(image, QImage) and not image.isNull() else ()
