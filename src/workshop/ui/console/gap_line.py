"""The question whether time that nobody saw counts: a quiet line that waits, and goes when it is answered.

Where such time came several times before somebody answered, the one question tells of all of it.
"""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from workshop.room.gap import Gap, count_gaps, gaps_of, leave_out_gaps
from workshop.room.stages import stage_name
from workshop.ui import drawing, theme
from workshop.ui.cursor import Cursor
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import clock_time, in_a_row, tr
from workshop.workbench import Workbench

_BELOW = 8
"""What stays free below its ground."""


class GapLine(QWidget):
    """Shown while the run has gaps. Until somebody answers the time counts, as it was; then the cursor goes back.

    `asked` tells that a question waits, or no longer.
    """

    asked = Signal(bool)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._back: Cursor | None = None
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
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = self.rect().adjusted(1, 0, 0, -theme.px(_BELOW))
        painter.fillRect(ground, theme.colour("amber-wash"))
        for edge in (0, ground.height() - 1):
            drawing.hairline(painter, 0, edge, self.width(), edge, "amber-edge")

    @Slot()
    def _count(self) -> None:
        self._give_back()
        self._workbench.note(count_gaps)

    @Slot()
    def _leave_out(self) -> None:
        self._give_back()
        self._workbench.note(leave_out_gaps)

    def _give_back(self) -> None:
        back, self._back = self._back, None
        focus = QApplication.focusWidget()
        if back is not None and focus is not None and self.isAncestorOf(focus):
            back.restore()

    @Slot(QWidget, QWidget)
    def _remember(self, old: QWidget | None, new: QWidget | None) -> None:
        """Somebody comes to answer: note from where."""
        if old is not None and new is not None and self.isAncestorOf(new) and not self.isAncestorOf(old):
            self._back = Cursor(old)

    @Slot(object, object)
    def _show(self, before: object = None, after: object = None) -> None:
        gaps = gaps_of(self._workbench.run)
        self.setVisible(bool(gaps))
        self.asked.emit(bool(gaps))
        if gaps:
            words = self._of_one(*gaps) if len(gaps) == 1 else self._of_all(gaps)
            self.told.setText(words)
            self.setAccessibleName(words)

    def _of_one(self, gap: Gap) -> str:
        return tr(
            "From {begin} to {end} this session was left alone. Do the {n} minutes count for {stage}?",
            begin=clock_time(gap.begins),
            end=clock_time(gap.ends),
            n=_minutes(gap.seconds),
            one="From {begin} to {end} this session was left alone. Does the {n} minute count for {stage}?",
            stage=self._called(gap.stage),
        )

    def _of_all(self, gaps: tuple[Gap, ...]) -> str:
        """All of it in one question, the minutes of each stage together."""
        times = in_a_row(
            [tr("from {begin} to {end}", begin=clock_time(each.begins), end=clock_time(each.ends)) for each in gaps]
        )
        seconds: dict[str, int] = {}
        for each in gaps:
            seconds[each.stage] = seconds.get(each.stage, 0) + each.seconds
        counts = in_a_row(
            [
                tr(
                    "the {n} minutes for {stage}",
                    n=_minutes(lasted),
                    one="the {n} minute for {stage}",
                    stage=self._called(stage),
                )
                for stage, lasted in seconds.items()
            ]
        )
        return tr("This session was left alone {times}. Do {minutes} count?", times=times, minutes=counts)

    def _called(self, stage: str) -> str:
        key = next((each.key for each in self._workbench.session.stages if each.id == stage), "")
        return stage_name(key) or tr("the session")


def _minutes(seconds: int) -> int:
    return max(1, round(seconds / 60))
