"""When the day of a template ends: its stages to scale, its breaks as outlined pieces."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop.room.clocks import BREAK
from workshop.room.templates import Template
from workshop.ui import drawing, theme
from workshop.ui.library import wording
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.words import clock_time, tr

_MOST_BREAKS = 3


class AgendaCard(Card):
    """`show_plan(template, starts)`; hidden for a template without a plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=13, spacing=0)
        self._ends = Label("", "section")
        self._length = Label("", "meta", "ink-2")
        self._track = _Track()
        head = QHBoxLayout()
        head.addStrut(theme.px(24))
        head.addWidget(self._ends, 1)
        head.addWidget(self._length)
        self.column.setContentsMargins(theme.px(15), theme.px(11), theme.px(15), theme.px(13))
        self.column.addLayout(head)
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(self._track)
        self._breaks = []
        for _ in range(_MOST_BREAKS):
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, theme.px(8), 0, 0)
            row.setSpacing(theme.px(6))
            words = ElidedLabel("", "meta", "ink-2")
            row.addWidget(Glyph("break", 16, "ink-2"))
            row.addWidget(words, 1)
            self._breaks.append((line, words))
            self.column.addWidget(line)

    def show_plan(self, template: Template, starts: time | None) -> None:
        """Show when a session of `template` that begins at `starts` ends and breaks."""
        self.setVisible(template.minutes > 0)
        length = wording.duration(template.minutes)
        if starts is None:
            self._ends.setText(tr("Takes {time}", time=length))
            self._length.setText("")
        else:
            end = wording.after(starts, template.minutes)
            self._ends.setText(tr("Ends {time}", time=clock_time(end)))
            self._length.setText(length)
        self._track.show_pieces(tuple((each.minutes, each.key == BREAK) for each in template.used if each.minutes))
        told = _breaks(template, starts)
        for place, (line, words) in enumerate(self._breaks):
            line.setVisible(place < len(told))
            words.setText(told[place] if place < len(told) else "")

    def words(self) -> str:
        """What it says, in one line."""
        told = [each.text() for line, each in self._breaks if not line.isHidden()]
        return ", ".join((self._ends.text(), *told))


class _Track(QWidget):
    """The stages side by side, as wide as they are long."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[tuple[int, bool], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_pieces(self, pieces: tuple[tuple[int, bool], ...]) -> None:
        """Show pieces of so many minutes; True is a break."""
        self._pieces = pieces
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap, minutes = theme.px(3), sum(each for each, _ in self._pieces)
        room = self.width() - gap * (len(self._pieces) - 1)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = 0.0
        for length, is_break in self._pieces:
            wide = room * length / minutes
            x = self.width() - left - wide if rtl else left
            place = QRectF(x, 0, wide, self.height())
            drawing.box(painter, place, theme.px(2), None if is_break else "ink-2", "line-strong" if is_break else None)
            left += wide + gap


def _breaks(template: Template, starts: time | None) -> list[str]:
    told, passed = [], 0
    for each in template.used:
        if each.key == BREAK:
            if starts is None:
                told.append(tr("Break after {time}", time=wording.duration(passed)))
            else:
                begins, ends = wording.after(starts, passed), wording.after(starts, passed + each.minutes)
                told.append(tr("Break {start} to {end}", start=clock_time(begins), end=clock_time(ends)))
        passed += each.minutes
    return told[:_MOST_BREAKS]
