"""The rehearsal: what may go wrong with a projector, walked through on one screen before anybody is in the room."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.projection import Shown
from workshop.ui import keymap, theme
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.presentation import Presentation
from workshop.ui.projector import Projector
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.named_rows import NamedRows
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.rehearsal_picture import RehearsalPicture
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing to see: its name, how the picture looks, what to notice."""

    name: str
    look: str
    words: str


class RehearsalDialog(ReturningDialog):
    """Stands beside the console, which goes on working. The session does not begin by it."""

    ended = Signal()
    walked = Signal()
    """Its last step was reached."""

    def __init__(self, shown: Shown, presentation: Presentation, projector: Projector, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown, self._presentation, self._projector = shown, presentation, projector
        self._pulled = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Screen rehearsal"))
        self.setObjectName("rehearsal")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Label(tr("Screen rehearsal"), "stage-title"))
        line = QHBoxLayout()
        line.setSpacing(theme.px(24))
        self.steps = NamedRows(tr("What may happen"), self)
        self.steps.setFixedWidth(theme.px(220))
        for each in _scenes(self._is_real):
            self.steps.add(each.name, "", each)
        line.addWidget(self.steps)
        beside = QVBoxLayout()
        beside.setSpacing(theme.px(12))
        self.picture = RehearsalPicture(self)
        beside.addWidget(self.picture)
        self.words = ProseLabel("", "body", "ink")
        beside.addWidget(self.words)
        beside.addStretch(1)
        line.addLayout(beside)
        column.addLayout(line, 1)
        column.addLayout(self._build_buttons())
        self.steps.currentRowChanged.connect(self._play)
        self.steps.setCurrentRow(0)
        self.steps.setFocus()

    def done(self, result: int) -> None:
        """The rehearsal's window goes with it; one that was opened for the room stays."""
        if not self._is_real:
            self._projector.end()
            self.ended.emit()
        super().done(result)

    @property
    def _is_real(self) -> bool:
        """Whether the room's window is open for the room: once the cable was pulled it is a part of the rehearsal."""
        return self._presentation.is_open and not self._pulled

    def _build_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addStretch(1)
        close = Button(tr("Close"), key="Esc")
        close.clicked.connect(self.reject)
        self._next = Button(tr("Next"), kind="primary", trailing="chevron-right")
        self._next.clicked.connect(self._go_on)
        buttons.addWidget(close)
        buttons.addWidget(self._next)
        return buttons

    @Slot()
    def _go_on(self) -> None:
        self.steps.step(1)

    @Slot()
    def _play(self) -> None:
        real = self._is_real
        scenes = _scenes(real)
        scene = scenes[max(0, self.steps.currentRow())]
        self.words.setText(scene.words)
        self.picture.show_view(self._presentation.preview(self._shown), scene.look)
        self._next.setEnabled(scene is not scenes[-1])
        if scene is scenes[-1]:
            self.walked.emit()
        if real:
            return
        if scene.look == "gone":
            self._pull()
        elif scene is scenes[-1]:
            self._pull()
            self._projector.rehearse_return()

    def _pull(self) -> None:
        """The cable is pulled, as far as the program can tell. No window opens for it: this one keeps the cursor."""
        self._pulled = True
        if not self._presentation.is_open:
            self._presentation.open()
            self._presentation.show_to_room(self._shown)
        self._projector.rehearse_loss()


def _scenes(real: bool) -> tuple[Scene, ...]:
    show, blank = keymap.label("show"), keymap.label("blank")
    first = tr("This is what {key} shows of where you are. Can you read it from here at a glance?", key=show)
    pulled = tr("The console stays where it is and says so. Type something: it is kept, and your timer goes on.")
    back = tr(
        "The screen is offered again and waits, blank. {show} opens it, {blank} brings back the view.",
        show=show,
        blank=blank,
    )
    if real:
        pulled = back = tr("The room’s window is open, so nothing is pulled now. End presenting, then try this.")
    return (
        Scene(tr("As it is"), "as it is", first),
        Scene(tr("An old projector, 4:3"), "narrow", tr("The picture keeps its shape; quiet margins fill the rest.")),
        Scene(tr("Without colour"), "grey", tr("Every state is told by shape and word. Is anything lost?")),
        Scene(tr("From the back row"), "far", tr("Lean back. What cannot be read here needs fewer words.")),
        Scene(tr("The cable is pulled"), "as it is" if real else "gone", pulled),
        Scene(tr("It is back"), "as it is" if real else "blank", back),
    )
