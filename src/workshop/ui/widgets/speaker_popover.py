"""The small frame in which somebody says who speaks for an analogy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.passing_frame import PassingFrame
from workshop.words import tr

_NOBODY, _OUTSIDE = "nobody", "outside"
_WIDTH = 336


class SpeakerPopover(PassingFrame):
    """`SpeakerPopover(stage)`, `ask(session, analogy, beside)`; `told` carries the speaker and the organisation's id.

    The organisation is None for an outsider; for nobody the speaker is empty, too. What is chosen and typed counts at
    once; Enter, Esc and going elsewhere only close the frame.
    """

    told = Signal(str, object)

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self._last: tuple[str, str | None] = ("", None)
        self.setObjectName("speaker")
        self.setAccessibleName(tr("Who speaks for it"))
        self.whose = Dropdown(tr("From"))
        self.whose.setObjectName("speaker.organisation")
        self.trade = LineField(tr("Such as: once a stagehand"), name=tr("Trade or name"))
        self.trade.setObjectName("speaker.trade")
        self._trade_label = Label(tr("Trade or name"), "caption", "ink-3")
        self.column.addWidget(Label(tr("From"), "caption", "ink-3"))
        self.column.addWidget(self.whose)
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(self._trade_label)
        self.column.addWidget(self.trade)
        self.whose.chosen.connect(self._choose)
        self.trade.edited.connect(self._tell)
        self.trade.entered.connect(self.close_again)

    def ask(self, session: Session, analogy: Analogy, beside: QWidget) -> None:
        """Open under `beside` with what is known of `analogy`; closing by key puts the focus back there."""
        self.whose.clear()
        for each in session.organisations:
            self.whose.add(each.id, each.name or tr("No name yet"), letters=each.tile)
        self.whose.add(_OUTSIDE, tr("An outsider"))
        self.whose.add(_NOBODY, tr("Nobody yet"))
        known = session.organisation(analogy.speaker_organisation)
        chosen = known.id if known else _OUTSIDE if analogy.speaker else _NOBODY
        self._last, self._origin = (analogy.speaker, known.id if known else None), beside
        self.whose.choose(chosen)
        self.trade.show_text(analogy.speaker)
        self.trade.end(False)
        self._unfold(chosen != _NOBODY)
        self.open_beside(beside, self.whose)

    @Slot(str)
    def _choose(self, key: str) -> None:
        if key == _NOBODY:
            self.trade.show_text("")
        self._unfold(key != _NOBODY)
        self._tell()
        if key != _NOBODY and not self.whose.is_walked:
            self.trade.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _tell(self) -> None:
        chosen = self.whose.choice()
        now = (self.trade.text(), None if chosen in ("", _NOBODY, _OUTSIDE) else chosen)
        if now != self._last:
            self._last = now
            self.told.emit(*now)

    def _unfold(self, somebody: bool) -> None:
        """The trade is asked only of somebody."""
        self._trade_label.setVisible(somebody)
        self.trade.setVisible(somebody)
        if self._origin is not None:
            self.place_under(self._origin, _WIDTH, from_end=True)
