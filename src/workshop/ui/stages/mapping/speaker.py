"""Who speaks for the analogy whose grid is open: one line, and Change behind it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.room.speaker import spoken_for
from workshop.ui import theme
from workshop.ui.stages.mapping.edits import MappingEdits
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.speaker_popover import SpeakerPopover
from workshop.words import tr


class SpeakerLine(QWidget):
    """Says who speaks for the open analogy; Change opens `form`."""

    def __init__(self, edits: MappingEdits, page: QWidget) -> None:
        super().__init__(page)
        self._edits = edits
        self._session: Session | None = None
        self._analogy: Analogy | None = None
        self.form = SpeakerPopover(page)
        self.words = ElidedLabel("", "meta", "ink-2")
        self.change = Button(tr("Change"), kind="link", size=24)
        self.change.setObjectName("speaker.change")
        self.change.setAccessibleName(tr("Change who speaks for it"))
        self.setFixedHeight(theme.px(24))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(Glyph("people", 16, "ink-2"))
        row.addWidget(self.words)
        row.addWidget(self.change)
        row.addStretch(1)
        self.change.clicked.connect(self._ask)
        self.form.told.connect(self._say)

    def show_speaker(self, session: Session, analogy: Analogy | None) -> None:
        """Show who speaks for `analogy`."""
        if (analogy and analogy.id) != (self._analogy and self._analogy.id):
            self.form.hide()
        self._session, self._analogy = session, analogy
        said = spoken_for(session, analogy) if analogy is not None else ""
        self.words.setText(said or tr("Nobody speaks for it yet"))

    @Slot()
    def _ask(self) -> None:
        if self._session is not None and self._analogy is not None:
            self.form.ask(self._session, self._analogy, self.change)

    @Slot(str, object)
    def _say(self, speaker: str, organisation: str | None) -> None:
        if self._analogy is not None:
            self._edits.speaks(self._analogy.id, speaker, organisation)
