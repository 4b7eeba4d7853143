"""The question whether time that nobody saw counts: a quiet line that waits, and goes when it is answered."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.room.gap import count_gap, gap_of, leave_out_gap
from workshop.room.stages import stage_name
from workshop.ui import drawing, theme
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import clock_time, tr
from workshop.workbench import Workbench

_BELOW = 8
"""What stays free below its ground."""


class GapLine(QWidget):
    """Shown while the run has a gap. Until somebody answers the time counts, as it was.

    `asked` tells that a question waits, or no longer.
    """

    asked = Signal(bool)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.setObjectName("gap")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(10 + _BELOW))
        column.setSpacing(theme.px(8))
        self.told = ProseLabel("", "meta", "amber")
        column.addWidget(self.told)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        self.counts = Button(tr("It counts"), size=28)
        self.counts.setObjectName("gap.counts")
        self.counts.clicked.connect(self._count)
        self.out = Button(tr("Leave it out"), size=28)
        self.out.setObjectName("gap.out")
        self.out.clicked.connect(self._leave_out)
        buttons.addWidget(self.counts)
        buttons.addWidget(self.out)
        buttons.addStretch(1)
        column.addLayout(buttons)
        workbench.ran.connect(self._show)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self.rect().adjusted(1, 0, 0, -theme.px(_BELOW))
        painter.fillRect(ground, theme.colour("amber-wash"))
        for edge in (0, ground.height() - 1):
            drawing.hairline(painter, 0, edge, self.width(), edge, "amber-edge")

    @Slot()
    def _count(self) -> None:
        self._workbench.note(count_gap)

    @Slot()
    def _leave_out(self) -> None:
        self._workbench.note(leave_out_gap)

    @Slot(object, object)
    def _show(self, before: object = None, after: object = None) -> None:
        run = self._workbench.run
        gap = gap_of(run)
        self.setVisible(gap is not None)
        self.asked.emit(gap is not None)
        if gap is None:
            return
        stage = next((each.key for each in self._workbench.session.stages if each.id == run.gap_stage), "")
        words = tr(
            "From {begin} to {end} this laptop was asleep or shut. Do the {n} minutes count for {stage}?",
            begin=clock_time(gap.begins),
            end=clock_time(gap.ends),
            n=max(1, round(gap.seconds / 60)),
            one="From {begin} to {end} this laptop was asleep or shut. Does the {n} minute count for {stage}?",
            stage=stage_name(stage) or tr("the session"),
        )
        self.told.setText(words)
        self.setAccessibleName(words)
