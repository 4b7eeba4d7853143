"""The restore points of a session: when each was made, and a copy of it in one press."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop import words
from workshop.library.restore_points import Backup
from workshop.ui import drawing, theme
from workshop.ui.library import wording
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr


class _RestoreButton(Button):
    """Painted while the pointer is on its row or it has the focus; Tab finds it all the same."""

    def paintEvent(self, event: QPaintEvent) -> None:
        row = self.parentWidget()
        if self.hasFocus() or (row is not None and row.underMouse()):
            super().paintEvent(event)


class _Row(QWidget):
    """One restore point: its hour, its day, and the button that makes a copy of it."""

    wanted = Signal(object)

    def __init__(self, point: Backup, now: datetime) -> None:
        super().__init__()
        self._point = point
        at = point.at.astimezone(now.tzinfo)
        hour, day = words.clock_time(at), wording.day_of(at, now)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(theme.px(43))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        time = Label(hour, "meta", "ink-2", tabular=True)
        time.setMinimumWidth(theme.px(40))
        self._button = _RestoreButton(tr("Restore"), size=28)
        self._button.setObjectName(f"restore.{point.path.stem}")
        self._button.setAccessibleName(tr("Restore what stood at {time}, {day}", time=hour, day=day))
        self._button.clicked.connect(self._want)
        row.addWidget(time)
        row.addWidget(ElidedLabel(day, "meta"), 1)
        row.addWidget(self._button)

    def paintEvent(self, event: QPaintEvent) -> None:
        drawing.hairline(QPainter(self), 0, 0, self.width(), 0)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self._button.update()
        return super().event(event)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._point)


class RestoreList(QWidget):
    """`show_points(points, now)`; `wanted` carries the one of which a copy shall be made. Hidden without any."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeading(tr("Restore points")))
        column.addSpacing(theme.px(6))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        column.addSpacing(theme.px(12))
        sentence = tr("Restoring opens a copy beside the current file. Nothing is overwritten.")
        column.addWidget(ProseLabel(sentence, "caption", "ink-3"))

    def show_points(self, points: tuple[Backup, ...], now: datetime) -> None:
        """Show `points`, the newest first."""
        while self._rows.count():
            item = self._rows.takeAt(0)
            if item is not None and (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for each in points:
            row = _Row(each, now)
            row.wanted.connect(self.wanted)
            self._rows.addWidget(row)
        self.setVisible(bool(points))
