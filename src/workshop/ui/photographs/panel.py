"""The photographs in the side panel: one to look at, and beside it the field to type what it says."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.background import Background, Task
from workshop.model.changes.photographs import describe_photo, remove_photo
from workshop.model.identity import PhotoId
from workshop.model.paper import Photo
from workshop.model.session import Session
from workshop.model.text import lines_of
from workshop.ui import keymap, theme
from workshop.ui.console.harvest import MOST, counted, keep
from workshop.ui.photographs.intake import shown_picture
from workshop.ui.photographs.picture_view import PictureView
from workshop.ui.photographs.place_menu import PlaceButton, Spot, photo_place
from workshop.ui.photographs.told import Told
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.words import tr
from workshop.workbench import Workbench

_SPOKEN = ("photo.name", "photo.read")


class PhotoPanel(QWidget):
    """`attach_wanted` asks for files, `paste_wanted` for what is on the clipboard, `closed` for the panel to go."""

    attach_wanted = Signal()
    paste_wanted = Signal()
    closed = Signal()

    def __init__(self, workbench: Workbench, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._background = workbench, background
        self._current: PhotoId | None = None
        self._digest = ""
        self._of_ideas = ""
        self._task: Task | None = None
        self.setAccessibleName(tr("Photographs"))
        self.setObjectName("photographs")
        self._build()
        self._connect()
        self._show(workbench.session)

    def open(self, spot: Spot, item: str = "") -> None:
        """Show the photograph `item`, else the first that belongs to `spot`, and take the cursor."""
        photos = self._workbench.session.photos
        known = self.current()
        wanted = [each for each in photos if each.id == item]
        if not wanted and (known is None or (known.stage, known.analogy) != spot):
            wanted = [each for each in photos if (each.stage, each.analogy) == spot] or [
                each for each in photos if each.stage == spot[0]
            ]
        if wanted:
            self._look_at(wanted[0].id)
        (self.view if photos else self.empty.action).setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Photo | None:
        """The photograph that is looked at."""
        return next((each for each in self._workbench.session.photos if each.id == self._current), None)

    def tell(self, words: str) -> None:
        """Say `words` over the picture until they are closed; empty words end it."""
        self.told.tell(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and self.view.hasFocus():
            if not event.isAutoRepeat():  # whoever holds the key does not mean the photographs after this one
                self.remove()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape leaves the panel from its fields too; a picture that is pasted there is no text."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and self._has_picture_to_paste():
                self.paste_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def remove(self) -> None:
        """Take the photograph out; undo brings it back. The next one is looked at."""
        photo = self.current()
        if photo is None:
            return
        photos = self._workbench.session.photos
        at = photos.index(photo)
        beside = photos[at + 1] if at + 1 < len(photos) else photos[at - 1] if at else None
        self._current = beside.id if beside is not None else None
        self.tell("")
        self._workbench.edit(
            tr("Remove photograph"), partial(remove_photo, which=photo.id), photo_place(photo.stage, photo.analogy)
        )
        (self.view if beside is not None else self.empty.action).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(bool)
    def turn(self, forward: bool) -> None:
        """Look at the next one, or the one before; at the ends it stays."""
        photos = self._workbench.session.photos
        at = next((n for n, each in enumerate(photos) if each.id == self._current), 0) + (1 if forward else -1)
        if 0 <= at < len(photos):
            self._workbench.commit()
            self.tell("")
            self._look_at(photos[at].id)
            if not (self.next if forward else self.previous).isEnabled() and not self.read.hasFocus():
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that had the cursor leads no further

    @Slot()
    def make_ideas(self) -> None:
        """Make an idea of each line that was typed, unless it is one already."""
        photo = self.current()
        if photo is None:
            return
        there = {each.text for each in self._workbench.session.ideas if each.analogy == photo.analogy}
        lines = [each for each in lines_of(photo.read) if each not in there]
        if not lines:
            self._tell_of_ideas(tr("Each of its lines is an idea already."))
            return
        kept, left = lines[:MOST], len(lines[MOST:])
        keep(self._workbench, "idea", kept, photo.analogy)
        words = tr("{counted} kept.", counted=counted("idea", len(kept)))
        if left:
            words = tr("{kept} {n} more wait: make ideas once more.", kept=words, n=left,
                       one="{kept} {n} more waits: make ideas once more.")  # fmt: skip
        self._tell_of_ideas(words)

    def _tell_of_ideas(self, words: str) -> None:
        """Say what came of its lines, until the ideas are others: an undo takes that back, too."""
        self._of_ideas = words
        self.tell(words)

    def _build(self) -> None:
        self.view = PictureView()
        self.name = LineField(tr("What is it? As: flip chart 2"), name=tr("Name of the photograph"))
        self.read = ProseEdit(
            placeholder=tr("What does it say? A line each."), least=3, most=6, name=tr("What it says")
        )
        self.name.setObjectName(_SPOKEN[0])
        self.read.setObjectName(_SPOKEN[1])
        self.place = PlaceButton()
        self.told = Told()
        self.ideas = Button(tr("Make ideas"), size=28, icon="idea")
        self.ideas.setToolTip(tr("Each line becomes an idea"))
        self.ideas.setObjectName("photo.ideas")
        self.attach = Button(tr("Attach"), size=28, icon="camera")
        self.attach.setToolTip(f"{tr('Attach photographs')} ({keymap.label('photo.attach')})")
        self.attach.setObjectName("photo.attach")
        self.empty = EmptyState(
            "camera",
            tr("No photographs yet"),
            tr("Drop them here, paste one, or choose files. What the camera wrote about itself is left out."),
            tr("Attach photographs"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(self._build_head())
        column.addWidget(self.told)
        column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self._one = QWidget()
        inside = QVBoxLayout(self._one)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.px(6))
        inside.addWidget(self.view, 1)
        inside.addLayout(self._build_tools())
        inside.addWidget(self.name)
        inside.addWidget(self.read)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.ideas)
        foot.addStretch(1)
        foot.addWidget(self.attach)
        inside.addLayout(foot)
        column.addWidget(self._one, 1)
        column.addStretch(0)

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addWidget(SectionHeading(tr("Photographs")))
        head.addStretch(1)
        self._count = Label("", "meta", "ink-2")
        self.previous = IconButton("chevron-left", tr("Photograph before this"), size=28)
        self.next = IconButton("chevron-right", tr("Next photograph"), size=28)
        close = IconButton("close", f"{tr('Close')} ({keymap.label('photos')})", size=28)
        close.clicked.connect(self.closed)
        for part in (self._count, self.previous, self.next, close):
            head.addWidget(part)
        return head

    def _build_tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(4))
        self.smaller = IconButton("minus", tr("Smaller"), size=28)
        self.larger = IconButton("plus", tr("Larger"), size=28)
        self._remove = IconButton("bin", tr("Remove this photograph"), size=28)
        self.smaller.setObjectName("photo.smaller")
        self.larger.setObjectName("photo.larger")
        tools.addWidget(self.place)
        tools.addStretch(1)
        for part in (self.smaller, self.larger, self._remove):
            tools.addWidget(part)
        return tools

    def _connect(self) -> None:
        self.previous.clicked.connect(self._turn_back)
        self.next.clicked.connect(self._turn_on)
        self.view.turned.connect(self.turn)
        self.smaller.clicked.connect(self._zoom_out)
        self.larger.clicked.connect(self._zoom_in)
        self._remove.clicked.connect(self.remove)
        self.place.chosen.connect(self._move)
        self.name.edited.connect(self._call)
        self.name.entered.connect(self._finish_name)
        self.read.edited.connect(self._read)
        self.ideas.clicked.connect(self.make_ideas)
        self.attach.clicked.connect(self.attach_wanted)
        self.empty.acted.connect(self.attach_wanted)
        for field in (self.name, self.read):
            field.installEventFilter(self)
        self._workbench.changed.connect(self._follow)

    def _look_at(self, which: PhotoId) -> None:
        self._current = which
        self._show(self._workbench.session)

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        """What an undo brought back is looked at."""
        if before.ideas is not after.ideas and self.told.words() == self._of_ideas:
            self.tell("")
        if before.photos is after.photos and before.analogies is after.analogies:
            return
        known = {each.id for each in before.photos}
        self._current = next((each.id for each in after.photos if each.id not in known), self._current)
        self._show(after)

    def _show(self, session: Session) -> None:
        photos = session.photos
        photo = self.current()
        if photo is None and photos:
            photo = photos[0]
            self._current = photo.id
        self.empty.setVisible(photo is None)
        self._one.setVisible(photo is not None)
        for part in (self._count, self.previous, self.next):
            part.setVisible(len(photos) > 1)
        if photo is None:
            self._digest = ""
            return
        at = photos.index(photo) + 1
        self._count.setText(tr("{n} of {all}", n=at, all=len(photos)))
        self.previous.setEnabled(at > 1)
        self.next.setEnabled(at < len(photos))
        self.name.show_text(photo.name)
        self.read.show_text(photo.read)
        self.place.show_place(session, photo)
        self.ideas.setEnabled(bool(photo.read.strip()))
        if photo.digest != self._digest:
            self._load(photo)

    def _load(self, photo: Photo) -> None:
        self._digest = photo.digest
        if self._task is not None:
            self._task.cancel()
        self.view.show_picture(QImage(), "")
        job = partial(shown_picture, self._workbench.pictures(), photo.digest)
        self._task = self._background.run(job, done=self._take)

    def _take(self, image: QImage) -> None:
        photo = self.current()
        if photo is not None:
            named = photo.name.strip() or self.place.text()
            self.view.show_picture(image, tr("Photograph: {name}", name=named))
            if image.isNull():
                self.tell(tr("The picture is not in this file, or cannot be read."))

    def _has_picture_to_paste(self) -> bool:
        data = QGuiApplication.clipboard().mimeData()
        return bool(data.hasImage()) and not data.hasText()

    @Slot()
    def _turn_back(self) -> None:
        self.turn(False)

    @Slot()
    def _turn_on(self) -> None:
        self.turn(True)

    @Slot()
    def _zoom_in(self) -> None:
        self.view.larger()

    @Slot()
    def _zoom_out(self) -> None:
        self.view.smaller()

    @Slot()
    def _finish_name(self) -> None:
        self._workbench.commit()
        self.read.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _call(self, text: str) -> None:
        self._describe(tr("Name photograph"), "name", name=text)

    @Slot(str)
    def _read(self, text: str) -> None:
        self._describe(tr("Type what a photograph says"), "read", read=text)

    @Slot(object)
    def _move(self, spot: Spot) -> None:
        self._describe(tr("Move photograph"), "", stage=spot[0], analogy=spot[1])

    def _describe(self, label: str, field: str, **values: str | None) -> None:
        photo = self.current()
        if photo is not None:
            described: dict[str, Any] = values
            change = partial(describe_photo, which=photo.id, **described)
            key = f"photo.{field}.{photo.id}" if field else ""
            self._workbench.edit(label, change, photo_place(photo.stage, photo.analogy), merge_key=key)
