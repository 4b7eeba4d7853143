"""Who speaks for an analogy: one line, and the small form behind Change."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from workshop.model.identity import OrganisationId
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.stages.mapping.edits import MappingEdits
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.popover_frame import PopoverFrame
from workshop.words import tr

OUTSIDER, NOBODY = "outsider", "nobody"
_WIDE = 360


class SpeakerLine(QWidget):
    """Says who speaks for the open analogy; Change opens `form`."""

    def __init__(self, edits: MappingEdits, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.form = SpeakerForm(edits, page)
        self.words = ElidedLabel("", "meta", "ink-2")
        self.change = Button(tr("Change"), kind="link", size=24)
        self.change.setObjectName("speaker.change")
        self.setFixedHeight(theme.px(24))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(Glyph("people", 16, "ink-2"))
        row.addWidget(self.words)
        row.addWidget(self.change)
        row.addStretch(1)
        self.change.clicked.connect(self._open)
        self.form.closed_by_key.connect(self._return)

    def show_speaker(self, session: Session, analogy: Analogy | None) -> None:
        """Show who speaks for `analogy`."""
        self.form.show_speaker(session, analogy)
        if analogy is None:
            return
        home = session.organisation(analogy.speaker_organisation)
        who = ", ".join(each for each in (home.name if home else "", analogy.speaker) if each)
        self.words.setText(tr("Spoken for by {who}", who=who) if who else tr("Nobody speaks for it yet"))
        self.change.setAccessibleName(tr("Change who speaks for it"))

    @Slot()
    def _open(self) -> None:
        below = self.mapTo(self._page, self.words.geometry().bottomLeft())
        wide = theme.px(_WIDE)
        left = below.x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.mapTo(self._page, self.words.geometry().bottomRight()).x() - wide
        self.form.open(QRect(left, below.y() + theme.px(6), wide, self.form.frame_height()))

    @Slot()
    def _return(self) -> None:
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)


class SpeakerForm(PopoverFrame):
    """Whose person it is, and which trade. What is chosen and typed counts at once; Esc or Enter closes it."""

    closed_by_key = Signal()

    def __init__(self, edits: MappingEdits, page: QWidget) -> None:
        super().__init__(page)
        self._edits = edits
        self._analogy: Analogy | None = None
        self._homes: object = None
        self.setObjectName("speaker")
        self.setAccessibleName(tr("Who speaks for it"))
        self.whose = Dropdown(tr("From"), placeholder=tr("Choose"))
        self.whose.setObjectName("speaker.organisation")
        self.trade = LineField(tr("Trade or name, such as: once a stagehand"), name=tr("Trade or name"))
        self.trade.setObjectName("speaker.trade")
        self.column.setSpacing(theme.px(4))
        self.column.addWidget(Label(tr("From"), "caption", "ink-3"))
        self.column.addWidget(self.whose)
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(Label(tr("Trade or name"), "caption", "ink-3"))
        self.column.addWidget(self.trade)
        self.whose.chosen.connect(self._choose)
        self.trade.edited.connect(self._write)
        self.trade.entered.connect(self._enter)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def open(self, place: QRect) -> None:
        """Open at `place`, with the cursor in the choice."""
        self.place(place)
        self.show()
        self.whose.setFocus(Qt.FocusReason.TabFocusReason)

    def show_speaker(self, session: Session, analogy: Analogy | None) -> None:
        """Show what is known of the speaker of `analogy`."""
        other = analogy is None or self._analogy is None or analogy.id != self._analogy.id
        self._analogy = analogy
        if other:
            self.hide()
        if analogy is None:
            return
        if session.organisations is not self._homes:
            self._homes = session.organisations
            self.whose.clear()
            for each in session.organisations:
                self.whose.add(each.id, each.name or tr("No name yet"), letters=each.tile)
            self.whose.add(OUTSIDER, tr("An outsider"))
            self.whose.add(NOBODY, tr("Nobody yet"))
        known = session.organisation(analogy.speaker_organisation)
        choice = known.id if known is not None else OUTSIDER if analogy.speaker else NOBODY
        if not (choice == NOBODY and self.whose.choice() == OUTSIDER and not other):
            self.whose.choose(choice)
        self.trade.show_text(analogy.speaker)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._enter()
        else:
            super().keyPressEvent(event)

    @Slot(str)
    def _choose(self, key: str) -> None:
        if self._analogy is None:
            return
        if key == NOBODY:
            self._edits.speaks(self._analogy.id, speaker_organisation=None, speaker="")
        elif key == OUTSIDER:
            self._edits.speaks(self._analogy.id, speaker_organisation=None)
        else:
            self._edits.speaks(self._analogy.id, speaker_organisation=OrganisationId(key))

    @Slot(str)
    def _write(self, text: str) -> None:
        if self._analogy is not None:
            self._edits.speaker(self._analogy.id, text)

    @Slot()
    def _enter(self) -> None:
        self._edits.workbench.commit()
        self.hide()
        self.closed_by_key.emit()

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes on elsewhere is done with it; its own opened list is not elsewhere."""
        if self.isVisible() and new is not None and not self.isAncestorOf(new) and new.window() is self.window():
            self.hide()
