"""The line under the open card's head: who speaks for it, or why it is not this one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.dealing import holds
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.room.speaker import spoken_for
from workshop.ui import keymap, theme
from workshop.ui.stages.analogies.opened import Opened
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr


class CardStrip(QWidget):
    """`speaker_wanted`, `passed` and `let_back` when their buttons are pressed."""

    speaker_wanted = Signal()
    passed = Signal()
    let_back = Signal()

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row = row = QHBoxLayout()
        before, after = theme.px(side), theme.px(8)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        row.setContentsMargins(before, theme.px(4), after, theme.px(4))
        row.setSpacing(theme.px(8))
        self._glyph = Glyph("people", 16, "ink-2")
        self._words = ProseLabel("", "meta")
        self.change = Button(tr("Change"), kind="link", size=28)
        self.change.setObjectName("card.speaker")
        self.change.setAccessibleName(tr("Change who speaks for it"))
        self.not_this = Button(tr("Not this one"), kind="link", size=28, key=keymap.label("pass"))
        self.not_this.setObjectName("card.pass")
        self.back = Button(tr("Bring it back"), kind="link", size=28, key=keymap.label("pass"))
        self.back.setObjectName("card.back")
        row.addWidget(self._glyph)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        for each in (self.change, self.not_this, self.back):
            row.addWidget(each)
            each.hide()
        column.addLayout(row)
        column.addWidget(Hairline())
        self.change.clicked.connect(self.speaker_wanted)
        self.not_this.clicked.connect(self.passed)
        self.back.clicked.connect(self.let_back)

    def set_compact(self, compact: bool) -> None:
        """Stand closer in little height."""
        around, beside = theme.px(0 if compact else 4), self._row.contentsMargins()
        self._row.setContentsMargins(beside.left(), around, beside.right(), around)

    def show_strip(self, opened: Opened, session: Session) -> None:
        """Say what is known of the card in this session."""
        text = opened.analogy
        passed = session.passed(text.strength) if text.strength else None
        kept = opened.taken and text.shortlisted
        self.change.setVisible(opened.taken and passed is None)
        self.not_this.setVisible(passed is None and not kept and bool(text.strength))
        self.back.setVisible(passed is not None)
        self._glyph.set_icon("people" if passed is None else "close")
        if passed is not None:
            why = " ".join(passed.reason.split())
            self._words.setText(tr("Passed over: {reason}", reason=why) if why else tr("Passed over"))
        elif opened.taken:
            self._words.setText(_told(session, text))
        else:
            self._words.setText(tr("Not taken up yet"))


def _told(session: Session, analogy: Analogy) -> str:
    """Who holds a card, and who speaks for it."""
    spoken = spoken_for(session, analogy) or tr("Nobody speaks for it yet")
    hand = holds(session, analogy.id)
    return tr("Held by {holder}. {spoken}", holder=hand.holder, spoken=spoken) if hand is not None else spoken
