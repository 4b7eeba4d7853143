"""The solid card of an error: what happened, what is safe, what to do."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop import words
from workshop.library.restore_points import Backup
from workshop.library.trouble import Trouble
from workshop.ui import theme
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr


class TroubleCard(Card):
    """`tell(trouble)` shows it; `copy_wanted` carries the file of which a copy shall be opened.

    `point_wanted` carries the file and the restore point of it that shall be opened instead.
    """

    copy_wanted = Signal(object)
    point_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=14, edge="line-strong")
        self.setObjectName("trouble")
        self._path = Path()
        self._point: Backup | None = None
        self._title = ProseLabel("", "strong", most=3)
        self._sentence = ProseLabel("", "meta", "ink-2", most=4)
        self.point = Button("", size=28)
        self.copy = Button(tr("Open a copy"), size=28)
        self.shut = Button(tr("Close"), kind="quiet", size=28)
        self.point.clicked.connect(self._go_back)
        self.copy.clicked.connect(self._copy)
        self.shut.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Glyph("warning", 20), 0, Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(theme.px(4))
        told.addWidget(self._title)
        told.addWidget(self._sentence)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.setContentsMargins(0, theme.px(8), 0, 0)
        buttons.addWidget(self.point)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.shut)
        buttons.addStretch(1)
        told.addLayout(buttons)
        row.addLayout(told, 1)
        self.column.addLayout(row)

    def tell(self, trouble: Trouble, point: Backup | None = None) -> None:
        """Show `trouble`, with the focus on what can be done; `point` is the newest restore point that is good."""
        self._path, self._point = trouble.path, point
        self._title.setText(trouble.title)
        self._sentence.setText(trouble.sentence)
        self.copy.setVisible(trouble.can_copy)
        self.copy.setText(tr("Open a copy") if point is None else tr("Open what can be read"))
        self.point.setText(tr("Open the copy from {time}", time=_said(point)) if point is not None else "")
        self.point.setVisible(point is not None)
        self.setAccessibleName(f"{trouble.title} {trouble.sentence}")
        self.show()
        first = self.point if point is not None else self.copy if trouble.can_copy else self.shut
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else f"{self._title.text()} {self._sentence.text()}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    @Slot()
    def _copy(self) -> None:
        self.hide()
        self.copy_wanted.emit(self._path)

    @Slot()
    def _go_back(self) -> None:
        self.hide()
        self.point_wanted.emit(self._path, self._point)


def _said(point: Backup) -> str:
    """When it was made: the hour of today, or day and hour."""
    at = point.at.astimezone()
    hour = words.clock_time(at)
    return hour if at.date() == datetime.now().astimezone().date() else f"{words.short_day(at.date())}, {hour}"
