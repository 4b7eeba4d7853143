"""Who speaks for an analogy: one line that says it, and the small frame in which it is changed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.ui import drawing, theme
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.popover_frame import PopoverFrame
from workshop.words import tr

_NOBODY, _OUTSIDE = "nobody", "outside"
_WIDTH = 336


def spoken_for(session: Session, analogy: Analogy) -> str:
    """Who speaks for `analogy`, in one line for the facilitator."""
    organisation = session.organisation(analogy.speaker_organisation)
    who = [organisation.name if organisation else "", analogy.speaker]
    named = ", ".join(each for each in who if each)
    return tr("Spoken for by {who}", who=named) if named else tr("Nobody speaks for it yet")


class SpeakerPopover(PopoverFrame):
    """`SpeakerPopover(stage)`, `ask(session, analogy, beside)`; `kept` carries the speaker and the organisation's id.

    The organisation is None for an outsider; for nobody the speaker is empty, too. Enter keeps, Esc leaves it as it
    was, and going elsewhere keeps what was chosen.
    """

    kept = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, padding=15, spacing=6)
        self._stage = parent
        self.setObjectName("speaker")
        self.setAccessibleName(tr("Who speaks for it"))
        self._before: tuple[str, str] = (_NOBODY, "")
        self._origin: QWidget | None = None
        self.who = Dropdown(tr("Who speaks for it"))
        self.who.setObjectName("speaker.who")
        self.trade = LineField(tr("Their trade: once a stagehand"), name=tr("Their trade"))
        self.trade.setObjectName("speaker.trade")
        self.keep = Button(tr("Keep"), kind="primary", size=28, key="Enter")
        self.keep.setObjectName("speaker.keep")
        self.leave = Button(tr("Cancel"), size=28)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        self.column.addWidget(Label(tr("Who speaks for it?"), "section"))
        self.column.addWidget(self.who)
        self.column.addWidget(self.trade)
        self.column.addSpacing(theme.px(4))
        self.column.addLayout(buttons)
        self.who.chosen.connect(self._choose)
        self.trade.entered.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.close_again)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.hide()

    def ask(self, session: Session, analogy: Analogy, beside: QWidget) -> None:
        """Open under `beside` with what is known of `analogy`; closing puts the focus back there."""
        self.who.clear()
        self.who.add(_NOBODY, tr("Nobody yet"))
        for each in session.organisations:
            self.who.add(each.id, each.name or tr("Unnamed organisation"), letters=each.tile)
        self.who.add(_OUTSIDE, tr("Somebody from outside"))
        known = session.organisation(analogy.speaker_organisation)
        chosen = known.id if known else _OUTSIDE if analogy.speaker else _NOBODY
        self._before, self._origin = (chosen, analogy.speaker), beside
        self.who.choose(chosen)
        self.trade.show_text(analogy.speaker)
        self.trade.setVisible(chosen != _NOBODY)
        self._place_under(beside)
        self.show()
        self.raise_()
        self.who.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_again(self) -> None:
        """Leave everything as it was."""
        origin, self._origin = self._origin, None
        self.hide()
        if origin is not None and origin.isVisible():
            origin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key that is pressed in here reaches the stage behind it."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_again()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._keep()
        event.accept()

    @Slot(str)
    def _choose(self, key: str) -> None:
        self.trade.setVisible(key != _NOBODY)
        if self._origin is not None:
            self._place_under(self._origin)
        if key != _NOBODY:
            self.trade.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _keep(self) -> None:
        self._tell()
        self.close_again()

    def _tell(self) -> None:
        chosen = self.who.choice() or _NOBODY
        trade = "" if chosen == _NOBODY else self.trade.text().strip()
        if (chosen, trade) != self._before:
            self._before = (chosen, trade)
            self.kept.emit(trade, None if chosen in (_NOBODY, _OUTSIDE) else chosen)

    def _place_under(self, beside: QWidget) -> None:
        parent = self._stage
        self.column.activate()
        wide, tall, gap = theme.px(_WIDTH), self.frame_height(), theme.px(4)
        corner = beside.mapTo(parent, QPoint(0, 0))
        from_right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = corner.x() + beside.width() - wide if from_right else corner.x()
        top = corner.y() + beside.height() + gap
        if top + tall > parent.height() - drawing.shadow_margin():
            top = max(gap, corner.y() - gap - tall)
        left = max(gap, min(left, parent.width() - wide - gap))
        self.place(QRect(left, top, wide, tall))

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes on working elsewhere has said who speaks for it."""
        inside: QWidget | None = new
        while inside is not None and inside is not self:
            inside = inside.parentWidget()
        if self.isVisible() and new is not None and inside is None:
            self._origin = None
            self._tell()
            self.hide()
