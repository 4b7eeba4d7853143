"""The time in the top bar: the stage's clock against the plan for the facilitator, and the room's step clock."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from workshop.model.run import Run
from workshop.model.session import Session
from workshop.room.clocks import StageClock, planned_end, planned_minutes, planned_start, stage_clock, step_left
from workshop.room.gap import held_at, room_now
from workshop.room.stages import stage_name
from workshop.ui import drawing, icons, keymap, theme
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.words import clock_time, day, tr
from workshop.workbench import Workbench


def digits(seconds: int) -> str:
    """Seconds as a clock shows them, without their sign: "06:36", "1:02:00"."""
    minutes, rest = divmod(abs(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


class StageTime(PaintedButton):
    """Time left of the stage, and the expected end in words. Before the session begins a click begins it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._digits, self._left, self._right, self._share = "", "", "", 0.0
        self._compact = False
        super().__init__(tr("Time"), parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def stand(self, shown: str, left: str, right: str, share: float) -> None:
        """Show the digits, the words left and right over the bar, and how much of the bar is filled."""
        if (shown, left, right, share) != (self._digits, self._left, self._right, self._share):
            self._digits, self._left, self._right, self._share = shown, left, right, share
            self.setAccessibleDescription(", ".join(each for each in (shown, left, right) if each))
            self.update()

    def set_compact(self, compact: bool) -> None:
        """Leave out the words at the left."""
        self._compact = compact
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = self.height()
        side = theme.px(20)
        icons.paint(painter, self.visual(QRectF(theme.px(12), (tall - side) / 2, side, side)), "clock", "amber")
        font = theme.font("timer")
        wide = theme.text_width("timer", self._digits) + 2
        place = QRectF(theme.px(44), (tall - theme.px(26)) / 2, wide, theme.px(26))
        drawing.text(painter, self.visual(place), self._digits, font, "amber", elide=False)
        self._paint_words(painter, theme.px(44) + wide + theme.px(12))

    def _paint_words(self, painter: QPainter, begin: float) -> None:
        top = (self.height() - theme.px(16 + 3 + 4)) / 2
        wide = self.width() - begin - theme.px(4)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        near, far = (drawing.RIGHT, drawing.LEFT) if rtl else (drawing.LEFT, drawing.RIGHT)
        strip = self.visual(QRectF(begin, top, wide, theme.px(16)))
        if self._compact:
            drawing.text(painter, strip, _short(self._right or self._left, wide), "caption-strong", "amber", near)
        else:
            beside = (
                wide - theme.text_width("caption", self._left) - theme.px(8) - 1
            )  # what is told in words stays whole
            taken = drawing.text(painter, strip, _short(self._right, beside), "caption-strong", "amber", far)
            rest = self.visual(QRectF(begin, top, wide - taken - theme.px(8), theme.px(16)))
            drawing.text(painter, rest, self._left, "caption", "amber", near)
        track = QRectF(begin, top + theme.px(19), wide, theme.px(4))
        drawing.box(painter, self.visual(track), theme.px(2), "amber-edge")
        filled = QRectF(track.left(), track.top(), track.width() * min(max(self._share, 0.0), 1.0), track.height())
        if filled.width() >= 1:
            drawing.box(painter, self.visual(filled), theme.px(2), "amber-bar")


def _short(words: str, wide: float) -> str:
    """`words` as far as they fit: how late it is says more than the hour."""
    return words if theme.text_width("caption-strong", words) <= wide else words.rpartition(", ")[2]


class TimePanel(QWidget):
    """Both clocks on one amber ground. `begin_wanted` asks to let the session begin."""

    begin_wanted = Signal()
    step_wanted = Signal()
    minute_wanted = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.setFixedHeight(theme.px(40))
        self.stage_time = StageTime(self)
        self.stage_time.clicked.connect(self.begin_wanted)
        self._step = StepTime(self)
        self._step.pressed.connect(self.step_wanted)
        self._step.minute.connect(self.minute_wanted)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, theme.px(6), 0)
        line.setSpacing(theme.px(8))
        line.addWidget(self.stage_time, 1)
        line.addWidget(self._step)
        self.tick()

    def set_compact(self, compact: bool) -> None:
        """Stand narrower: without the stage's name."""
        self.stage_time.set_compact(compact)
        self.setFixedWidth(theme.px(392 if compact else 486))

    def paintEvent(self, event: QPaintEvent) -> None:
        drawing.box(QPainter(self), self.rect(), theme.px(6), "amber-wash")

    def tick(self) -> None:
        """Show the clocks as they stand now."""
        session, run, now = self._workbench.session, self._workbench.run, self._workbench.clock.now()
        if run.since:
            self.stage_time.stand(*running(session, run, stage_clock(session, run, now)))
        else:
            self.stage_time.stand(*before(session, run))
        self.stage_time.setAccessibleName(tr("Time") if run.since else tr("Begin the session"))
        self.stage_time.setToolTip("" if run.since else tr("Begin the session: the clock starts"))
        left = step_left(run, room_now(run, now)) if run.step_total else None
        self._step.stand(left, bool(run.step_since) and held_at(run) is None)


def running(session: Session, run: Run, clock: StageClock) -> tuple[str, str, str, float]:
    """Digits, words and bar while the session runs."""
    stage = next((each for each in session.stages if each.id == run.counting), None)
    name = tr("Break") if run.on_break else stage_name(stage.key) if stage else ""
    if not clock.planned:
        return digits(clock.spent), name, ends(clock) if run.on_break else tr("no plan"), 0.0
    if clock.left <= 0:
        name = over(-clock.left // 60)
    elif clock.left <= 120 and not run.on_break:
        name = tr("{n} min left", n=max(1, -(-clock.left // 60)))
    return digits(clock.left), name, ends(clock), clock.spent / clock.planned


def over(minutes: int) -> str:
    """How long it is over time: "8 min over", "2 h 39 over"; with hours the clock beside it needs more room."""
    hours, rest = divmod(minutes, 60)
    if hours:
        return tr("{hours} h {minutes} over", hours=hours, minutes=f"{rest:02}")
    return tr("{n} min over", n=minutes) if minutes else tr("time is up")


def ends(clock: StageClock) -> str:
    """The expected end in words: "ends 12:33, 3 late", "on plan"."""
    if clock.ends is None:
        return ""
    at = clock_time(clock.ends)
    if clock.late > 0:
        return tr("ends {time}, {n} late", time=at, n=clock.late)
    if clock.late < 0:
        return tr("ends {time}, {n} early", time=at, n=-clock.late)
    return tr("ends {time}, on plan", time=at)


def before(session: Session, run: Run) -> tuple[str, str, str, float]:
    """Digits and words before the session began: how long it is, when it is planned."""
    minutes = planned_minutes(session)
    hours, rest = divmod(minutes, 60)
    parts = [tr("{n} h", n=hours) if hours else "", tr("{n} min", n=rest) if rest else ""]
    length = " ".join(each for each in parts if each) or "0:00"
    starts, stops = planned_start(session, run), planned_end(session, run)
    when = day(starts.date()) if starts else tr("not begun")
    hours_of_day = (
        tr("{begin}, ends {end}", begin=clock_time(starts), end=clock_time(stops)) if starts and stops else ""
    )
    return length, when, hours_of_day, 0.0


class StepTime(QWidget):
    """The room's step clock: the time it has left, start or pause, a minute more."""

    pressed = Signal()
    minute = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._button = IconButton("play", tr("Start the room’s clock"), size=28, parent=self)
        self._button.setToolTip(f"{tr('Start or pause the room’s clock')} ({keymap.label('step.clock')})")
        self._button.clicked.connect(self.pressed)
        self._more = Button(drawing.RIGHTWARD + "+1", kind="quiet", size=28, tight=True, parent=self)
        self._more.setAccessibleName(tr("A minute more for the room"))
        self._more.clicked.connect(self.minute)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(2))
        self._room = QSpacerItem(0, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        line.addSpacerItem(self._room)
        line.addWidget(self._button)
        line.addWidget(self._more)
        self._line = line

    def stand(self, left: int | None, runs: bool) -> None:
        """Show the seconds left, None if the clock is not set."""
        text = "–:––" if left is None else ("+" if left < 0 else "") + digits(left).removeprefix("0")
        self._button.set_icon("pause" if runs else "play")
        self._button.setAccessibleName(tr("Pause the room’s clock") if runs else tr("Start the room’s clock"))
        if text != self._text:
            self._text = text
            wide = QFontMetricsF(theme.font("session-name", tabular=True)).horizontalAdvance(text)
            self._room.changeSize(max(theme.px(75), theme.px(41) + round(wide)), 0)
            self._line.invalidate()
            self.setAccessibleName(tr("The room’s clock: {time}", time=text))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        tall, side = self.height(), theme.px(18)

        def place(rect: QRectF) -> QRectF:
            return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height()) if rtl else rect

        line = self.width() if rtl else 0
        drawing.hairline(painter, line, (tall - theme.px(24)) / 2, line, (tall + theme.px(24)) / 2, "amber-edge")
        icons.paint(painter, place(QRectF(theme.px(12), (tall - side) / 2, side, side)), "screen", "amber")
        font = theme.font("session-name", tabular=True)
        spot = place(QRectF(theme.px(37), 0, self._room.sizeHint().width() - theme.px(37), tall))
        words, align = drawing.RIGHTWARD + self._text, drawing.RIGHT if rtl else drawing.LEFT
        drawing.text(painter, spot, words, font, "amber", align, elide=False)
