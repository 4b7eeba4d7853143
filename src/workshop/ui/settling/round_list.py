"""The moments of the settle round in the side panel: how each ended, which one it is now, how many are left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.parts import Misunderstanding, Status
from workshop.model.session import Session
from workshop.ui import drawing, icons, theme
from workshop.ui.misunderstandings.fields import ICONS, status_words
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr

_TALL, _SIDE, _GLYPH = 40, 16, 16


class RoundRow(PaintedButton):
    """One moment; pressing it goes there."""

    def __init__(self, which: str, parent: QWidget | None = None) -> None:
        self.which = which
        self._icon, self._told, self._now = ICONS[Status.OPEN], "", False
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"round.{which}")

    def show_moment(self, caught: Misunderstanding, told: str, *, now: bool) -> None:
        """Show its word, how it stands, and whether it is the one that is open now."""
        self._icon, self._told, self._now = ICONS[caught.status], told, now
        self.setText(caught.word)
        self.setAccessibleDescription(", ".join((status_words(caught.status), told)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(_TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide, tall, side = self.width(), self.height(), theme.px(_SIDE)
        if self._now or self.hovered():
            painter.fillRect(self.rect(), theme.colour("sheet" if self._now else "line"))
        else:
            drawing.hairline(painter, side, 0, wide - side, 0)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = (drawing.RIGHT, drawing.LEFT) if rtl else (drawing.LEFT, drawing.RIGHT)
        glyph = theme.px(_GLYPH)
        place = self.visual(QRectF(side, (tall - glyph) // 2, glyph, glyph))
        icons.paint(painter, place, self._icon, "slip" if self._icon == ICONS[Status.OPEN] else "ink")
        told = min(theme.text_width("caption", self._told) + 2, wide / 2)
        left = side + glyph + theme.px(8)
        word = self.visual(QRectF(left, 0, wide - side - told - theme.px(8) - left, tall))
        drawing.text(painter, word, self.label(), "term", "ink", start)
        place = self.visual(QRectF(wide - side - told, 0, told, tall))
        drawing.text(painter, place, self._told, "caption", "ink" if self._now else "ink-2", end)


class RoundList(QWidget):
    """`wanted` has the id of the moment that was pressed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, RoundRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(_SIDE), 0, theme.px(_SIDE), 0)
        head.addStrut(theme.px(28))
        head.addWidget(SectionHeading(tr("This round")))
        head.addStretch(1)
        self.left = Label("", "meta", "ink-2")
        head.addWidget(self.left)
        column.addLayout(head)
        self._area = ScrollArea(self)
        column.addWidget(self._area, 1)

    def show_round(self, session: Session, moments: Sequence[Misunderstanding], now: str) -> None:
        """Show the moments of the round; `now` is the id of the one that is open."""
        if [each.id for each in moments] != list(self._rows):
            self._list(moments)
        for each in moments:
            self._rows[each.id].show_moment(each, _told(session, each, now), now=each.id == now)
        to_go = sum(each.status is Status.OPEN and each.id != now for each in moments)
        self.left.setText(tr("{n} to go", n=to_go) if to_go else "")
        if now in self._rows:
            self._area.ensureWidgetVisible(self._rows[now], 0, theme.px(_TALL))

    def _list(self, moments: Sequence[Misunderstanding]) -> None:
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        self._rows = {each.id: RoundRow(each.id) for each in moments}
        for row in self._rows.values():
            row.clicked.connect(self._press)
            self._area.column.addWidget(row)

    @Slot()
    def _press(self) -> None:
        row = self.sender()
        if isinstance(row, RoundRow):
            self.wanted.emit(row.which)


def _told(session: Session, caught: Misunderstanding, now: str) -> str:
    """What stands at the end of a row: how it ended and what became of it, or who is concerned."""
    if caught.id == now:
        return tr("now")
    ways = {Status.AGREED: tr("agreed"), Status.DIFFER: tr("both kept"), Status.OPEN: ""}
    became = (
        tr("term") if session.term(caught.term) is not None else "",
        tr("question") if caught.question.strip() else "",
    )
    told = ", ".join(each for each in (ways[caught.status], *became) if each)
    return told or _concerned(session, caught)


def _concerned(session: Session, caught: Misunderstanding) -> str:
    found = (session.organisation(each) for each in (caught.said_by, *caught.heard_by[:1]))
    tiles = list(dict.fromkeys(each.tile for each in found if each and each.tile))
    return tr("{first} and {second}", first=tiles[0], second=tiles[1]) if len(tiles) == 2 else "".join(tiles)
