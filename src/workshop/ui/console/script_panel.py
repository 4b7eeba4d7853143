"""The script of the stage in the side panel: its steps with their minutes, the current one large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import delete

from workshop.model.parts import Stage, Status, Step
from workshop.model.session import Session
from workshop.projection import called
from workshop.ui import drawing, keymap, theme
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr
from workshop.workbench import Workbench

_AXIS = 52
"""How far from the edge the axis stands at least; minutes of two digits have room before it in every language."""


class StepLine(QWidget):
    """One step: minutes at the left of the axis, its words at the right; the current one is what to say, in serif.

    `brings` says what going to it does for the room, if anything.
    """

    def __init__(self, step: Step, state: str, brings: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes = tr("{n} min", n=step.minutes) if step.minutes else ""
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        line.setSpacing(0)
        line.addSpacing(_axis() + theme.px(13))
        self._line, column = line, QVBoxLayout()
        line.addLayout(column, 1)
        column.setSpacing(theme.px(4))
        now = state == "now"
        if now and step.say:
            column.addWidget(ProseLabel(f"“{step.say}”", "script", "ink"))
            if step.do:
                column.addWidget(ProseLabel(step.do, "meta", "ink-2"))
        else:
            ink = "ink" if now else "ink-3" if state == "done" else "ink-2"
            column.addWidget(ProseLabel(step.say if not step.do or step.say else step.do, "body", ink))
        if brings:
            column.addWidget(ProseLabel(brings, "caption", "ink-3"))
        said = {"now": tr("now"), "done": tr("done")}.get(state, "")
        self.setAccessibleName(" ".join(each for each in (self._minutes, step.say, step.do, brings, said) if each))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), self._line.totalHeightForWidth(self.width()) if self.width() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        axis = self.width() - _axis() if rtl else _axis()
        drawing.hairline(painter, axis, 0, axis, self.height(), "axis")
        now = self._state == "now"
        size = theme.px(11 if now else 7)
        top = theme.px(11 if now else 12) + (theme.px(1) if now else 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("teal" if now else "line-strong"))
        painter.drawEllipse(QRectF(axis + 0.5 - size / 2, top, size, size))
        wide = _axis() - theme.px(8)
        place = QRectF(self.width() - wide if rtl else 0, theme.px(6), wide, theme.px(20))
        side = drawing.RIGHT if rtl else drawing.LEFT
        drawing.text(painter, place, self._minutes, theme.font("caption", tabular=True), "ink-3", side, elide=False)


def _axis() -> int:
    minutes = QFontMetricsF(theme.font("caption", tabular=True)).horizontalAdvance(tr("{n} min", n=88))
    return max(theme.px(_AXIS), round(minutes) + theme.px(12))


class ScriptPanel(QWidget):
    """The steps of the stage that the facilitator is at; in the break the words that are still open, too.

    `agenda_wanted` asks to edit the steps, `round_wanted` to settle what is open. `missed` says which step the script
    went to while something else stands here, or the side panel is folded away.
    """

    agenda_wanted = Signal()
    round_wanted = Signal()
    missed = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._shown: tuple[object, ...] = ()
        self._low = False
        self._now: StepLine | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addStrut(theme.px(28))
        head.addWidget(SectionHeading(tr("Your script")))
        head.addStretch(1)
        self._place = Label("", "meta", "ink-2")
        head.addWidget(self._place)
        head.addSpacing(theme.px(4))
        edit = IconButton("pencil", f"{tr('Edit agenda and script')} ({keymap.label('agenda')})", size=28)
        edit.setObjectName("script.edit")
        edit.clicked.connect(self.agenda_wanted)
        head.addWidget(edit)
        column.addLayout(head)
        column.addSpacing(theme.px(2))
        self._area = ScrollArea(self)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setMinimumHeight(1)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._keep_in_sight)
        self.offer = EmptyState("slip-open", "", tr("The break is a good time. One word after the other."))
        self.offer.setObjectName("settle.offer")
        self.offer.acted.connect(self.round_wanted)
        self._steps = QWidget()
        self._area.column.addWidget(self.offer)  # it scrolls with the steps: a low window has no room for both
        self._area.column.addSpacing(theme.px(8))
        self._area.column.addWidget(self._steps)
        column.addWidget(self._area, 1)
        workbench.changed.connect(self._show)
        workbench.ran.connect(self._show)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The current step has found its place, which takes a turn or two after it was made."""
        if watched is self._now and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._later.start()
        return super().eventFilter(watched, event)

    def set_low(self, low: bool) -> None:
        """In a low window only the current step and the next are shown."""
        if low != self._low:
            self._low = low
            self._show()

    @Slot(object, object)
    def _show(self, before: object = None, after: object = None) -> None:
        self._offer_round()
        stage, steps, current = current_script(self._workbench)
        brings = [_brings(self._workbench.session, each) for each in steps]
        state = (stage, steps, current, brings, self._low)
        if state == self._shown:
            return
        went_on = steps and self._shown[:2] == (stage, steps) and self._shown[2] != current
        self._shown = state
        self._place.setText(tr("{step} of {n}", step=current + 1, n=len(steps)) if steps else "")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if not steps:
            column.addWidget(ProseLabel(tr("This stage has no script."), "body", "ink-3"))
        self._now = None
        for place, step in enumerate(steps):
            if self._low and place not in (current, current + 1):
                continue
            kind = "now" if place == current else "done" if place < current else "next"
            line = StepLine(step, kind, brings[place])
            column.addWidget(line)
            if place == current:
                self._now = line
                line.installEventFilter(self)
        column.addStretch(1)
        self._area.column.replaceWidget(self._steps, holder)
        delete(self._steps)  # at once, as a scroll area does: without a parent it would be a window for a moment
        self._steps = holder
        holder.show()  # a layout shows what it takes in a turn later
        self._later.start()
        if went_on and not self.isVisible():
            words = steps[current].say or steps[current].do
            self.missed.emit(tr("Step {step} of {n}: {words}", step=current + 1, n=len(steps), words=words))

    @Slot()
    def _keep_in_sight(self) -> None:
        """Scroll as little as shows the current step from its first line on, once it is laid out; an offer first."""
        if self._now is None or not self.offer.isHidden():
            return
        bar, height, air = self._area.verticalScrollBar(), self._area.viewport().height(), theme.px(8)
        top = self._now.mapTo(self._area.content, QPoint(0, 0)).y() - air
        bottom = top + self._now.height() + 2 * air
        bar.setValue(min(max(bar.value(), bottom - height), top))

    def _offer_round(self) -> None:
        """What is open is offered in the break."""
        caught = self._workbench.session.misunderstandings
        left = sum(each.status is Status.OPEN for each in caught)
        offered = self._workbench.run.on_break and left > 0
        if offered and self.offer.isHidden():
            self._area.verticalScrollBar().setValue(0)
        self.offer.setVisible(offered)
        title = tr("{n} words are still open", n=left, one="{n} word is still open")
        self.offer.say(title, self.offer.sentence.text(), tr("Settle round"))


def _brings(session: Session, step: Step) -> str:
    """What the room gets when the script goes to this step, so that nothing on its screen comes as a surprise."""
    view = called(session, step.view) if step.view else ""
    parts = [tr("starts the room’s clock") if step.clock else ""]
    parts.append(tr("shows “{view}”", view=view) if view else "")
    return ", ".join(each for each in parts if each)


def current_script(workbench: Workbench) -> tuple[Stage | None, tuple[Step, ...], int]:
    """The agenda's stage that the facilitator is at, its steps, and which of them is the current one."""
    session, run = workbench.session, workbench.run
    stage = next((each for each in session.stages if each.key == run.stage), None)
    steps = tuple(each for each in session.steps if stage and each.stage == stage.id)
    current = min(run.step(stage.id), len(steps) - 1) if stage and steps else 0
    return stage, steps, current
