"""Who is with the working altitude: a tick for each organisation."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.model.changes.abstraction import tick_with_it
from workshop.model.identity import OrganisationId
from workshop.model.parts import Organisation
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import icons, theme
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.organisation_tile import TILE_HEIGHT, TILE_WIDTH, paint_organisation
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.words import tr
from workshop.workbench import Workbench

_GLYPH, _GAP, _SIDE = 14, 2, 2
_MANY = 6


class Tick(PaintedButton):
    """An organisation's tile and a tick, or a dash while it is not with it."""

    ring_radius = theme.RADIUS["tag"]

    def __init__(self, which: OrganisationId, parent: QWidget | None = None) -> None:
        self._letters = ""
        super().__init__("", parent)
        self.which = which
        self.setObjectName(f"with_it.{which}")
        self.setCheckable(True)

    def show_organisation(self, which: Organisation, with_it: bool) -> None:
        """Show whether `which` is with it."""
        self._letters = which.tile or "–"
        self.setChecked(with_it)
        name = which.name or tr("An organisation without a name")
        self.setAccessibleName(tr("{organisation} is with it", organisation=name))
        is_with_it = tr("{organisation} is with it", organisation=name)
        not_yet = tr("{organisation} is not with it yet", organisation=name)
        self.setToolTip(plain_tip(is_with_it if with_it else not_yet))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(TILE_WIDTH + _GAP + _GLYPH + 2 * _SIDE), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hovered() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("rail"))
        tall = theme.px(TILE_HEIGHT)
        tile = QRectF(theme.px(_SIDE), (self.height() - tall) // 2, theme.px(TILE_WIDTH), tall)
        paint_organisation(painter, self.visual(tile), self._letters)
        side = theme.px(_GLYPH)
        spot = QRectF(theme.px(_SIDE + TILE_WIDTH + _GAP), (self.height() - side) // 2, side, side)
        icons.paint(painter, self.visual(spot), "check" if self.isChecked() else "minus", "ink")


class WithIt(QWidget):
    """The words, and the ticks of all organisations in the room."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.ticks: dict[OrganisationId, Tick] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._words = Label(tr("With it"), "caption", "ink-2")
        self._row.addWidget(self._words)

    def show_session(self, session: Session) -> None:
        """Show who is in the room, and who is with it."""
        if list(self.ticks) != [each.id for each in session.organisations]:
            self._lay_out([each.id for each in session.organisations])
        for each in session.organisations:
            self.ticks[each.id].show_organisation(each, each.id in session.ladder.with_it)
        self.setVisible(bool(self.ticks))

    def _lay_out(self, wanted: list[OrganisationId]) -> None:
        for gone in set(self.ticks) - set(wanted):
            self.ticks.pop(gone).deleteLater()
        ticks = {}
        for which in wanted:
            if which not in self.ticks:
                self.ticks[which] = Tick(which, self)
                self.ticks[which].clicked.connect(self._tick)
            ticks[which] = self.ticks[which]
            self._row.removeWidget(ticks[which])
            self._row.addWidget(ticks[which])
        self.ticks = ticks
        self._row.setSpacing(theme.px(4 if len(ticks) <= _MANY else 0))

    @Slot()
    def _tick(self) -> None:
        tick = self.sender()
        if isinstance(tick, Tick):
            change = partial(tick_with_it, organisation=tick.which, with_it=tick.isChecked())
            place = Place("abstraction", "", f"with_it.{tick.which}")
            self._workbench.edit(tr("Tick who is with it"), change, place)
