"""The side panel: what the room sees now, and below it the script, the log or what the stage brings along."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from workshop.projection import Shown
from workshop.ui import keymap, theme
from workshop.ui.console.gap_line import GapLine
from workshop.ui.console.script_panel import ScriptPanel
from workshop.ui.console.up_next import UpNext
from workshop.ui.presentation import Presentation
from workshop.ui.side_ground import paint_ground
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.thumbnail import Thumbnail
from workshop.words import tr
from workshop.workbench import Workbench

SMALL = QSize(112, 63)


class SidePanel(QWidget):
    """`show_body` puts another widget in the script's place; then the thumbnail stands small, or stays large."""

    freeze_wanted = Signal()
    blank_wanted = Signal()
    next_wanted = Signal()
    views_wanted = Signal()
    ahead_wanted = Signal()
    break_left = Signal(bool)
    """The room sees a break that is over, or no longer."""

    def __init__(self, workbench: Workbench, presentation: Presentation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._presentation = workbench, presentation
        self._body: QWidget | None = None
        self._is_large = True
        self.script = ScriptPanel(workbench)
        self.ahead = UpNext(workbench, presentation, self)
        self.setAccessibleName(tr("Side panel"))
        self._build()
        presentation.changed.connect(self._show)
        workbench.ran.connect(self._tell_break)
        self._show()

    def add_body(self, body: QWidget) -> None:
        """Keep `body` for later, unseen."""
        if self._stack.indexOf(body) < 0:
            self._stack.addWidget(body)

    def show_body(self, body: QWidget | None, *, bleeds: bool = False, large: bool = False) -> None:
        """Show `body` below the thumbnail; None shows the script.

        One that `bleeds` keeps its own margins; beside a `large` one the thumbnail stays as it is beside the script.
        """
        if body is self._body:
            return
        self._body, self._is_large = body, large or body is None
        if body is not None:
            self.add_body(body)
        side = 0 if bleeds else theme.px(16)
        self._around.setContentsMargins(side, 0, side, 0)
        self._stack.setCurrentWidget(body or self.script)
        self._arrange()

    def look_ahead(self, wanted: bool) -> None:
        """Show the next view for the facilitator alone, or put it away."""
        self.ahead.setVisible(wanted)
        self._look.setChecked(wanted)

    def offer_next(self, wanted: bool) -> None:
        """Whether Next leads on."""
        self._next.setEnabled(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.thumbnail.set_width(self.width() - 2 * theme.px(16) - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, begins=False)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, theme.px(12), 0, theme.px(12))
        column.setSpacing(0)
        column.addWidget(self._build_large())
        column.addWidget(self._build_small())
        column.addWidget(self._build_left_over())
        column.addWidget(self.ahead)
        self.ahead.hide()
        self.gap = GapLine(self._workbench, self)
        column.addWidget(self.gap)
        self._stack = QStackedWidget(self)
        self._stack.setMinimumHeight(1)  # what stands here scrolls; the room's picture above keeps its shape
        self._stack.addWidget(self.script)
        self._around = QVBoxLayout()
        self._around.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        self._around.addWidget(self._stack)
        column.addLayout(self._around, 1)
        self._arrange()

    def _build_large(self) -> QWidget:
        self._large = QWidget(self)
        column = QVBoxLayout(self._large)
        column.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(16))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addStrut(theme.px(28))
        head.addWidget(SectionHeading(tr("On the screen now")))
        head.addStretch(1)
        self._about = Label("", "meta", "ink-2")
        head.addWidget(self._about)
        head.addSpacing(theme.px(4))
        self._look = IconButton("eye", f"{tr('Look at the next view')} ({keymap.label('ahead')})", size=28)
        self._look.setCheckable(True)
        self._look.clicked.connect(self.ahead_wanted)
        views = IconButton("screen", f"{tr('Pick what the room sees')} ({keymap.label('views')})", size=28)
        views.clicked.connect(self.views_wanted)
        head.addWidget(self._look)
        head.addWidget(views)
        column.addLayout(head)
        column.addSpacing(theme.px(6))
        self.thumbnail = Thumbnail(self._presentation, parent=self._large)
        column.addWidget(self.thumbnail)
        column.addSpacing(theme.px(8))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        self._freeze = Button(tr("Freeze"), size=28, icon="freeze", key=keymap.label("freeze"), tight=True)
        self._blank = Button(tr("Blank"), size=28, icon="blank", key=keymap.label("blank"), tight=True)
        self._next = Button(tr("Next"), size=28, trailing="chevron-right", tight=True)
        for button, signal in (
            (self._freeze, self.freeze_wanted),
            (self._blank, self.blank_wanted),
            (self._next, self.next_wanted),
        ):
            button.clicked.connect(signal)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button, button.sizeHint().width())
        self._next.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        air = theme.px(8)  # it has no keycap to give up where words are long, as the other two have
        self._next.setMinimumWidth(self._next.sizeHint().width() + air)
        column.addLayout(buttons)
        return self._large

    def _build_small(self) -> QWidget:
        self._small = QWidget(self)
        line = QHBoxLayout(self._small)
        line.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(12))
        line.setSpacing(theme.px(12))
        self._small_thumbnail = Thumbnail(self._presentation, SMALL, self._small)
        line.addWidget(self._small_thumbnail)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(SectionHeading(tr("On the screen now")))
        self._state = Label("", "caption", "ink-2")
        beside.addWidget(self._state)
        beside.addSpacing(theme.px(4))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        self._small_freeze = Button(keymap.label("freeze"), size=24, icon="freeze")
        self._small_blank = Button(keymap.label("blank"), size=24, icon="blank")
        self._small_freeze.setAccessibleName(tr("Freeze"))
        self._small_blank.setAccessibleName(tr("Blank"))
        self._small_freeze.clicked.connect(self.freeze_wanted)
        self._small_blank.clicked.connect(self.blank_wanted)
        buttons.addWidget(self._small_freeze)
        buttons.addWidget(self._small_blank)
        buttons.addStretch(1)
        beside.addLayout(buttons)
        line.addLayout(beside, 1)
        return self._small

    def _build_left_over(self) -> QWidget:
        self._left_over = QWidget(self)
        line = QVBoxLayout(self._left_over)
        line.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(12))
        words = tr("The room still sees the break. {key} shows where you are.", key=keymap.label("show"))
        self.left_over = ProseLabel(words, "meta", "ink-2")
        line.addWidget(self.left_over)
        self._left_over.hide()
        return self._left_over

    def _arrange(self) -> None:
        self._large.setVisible(self._is_large)
        self._small.setVisible(not self._is_large)

    @Slot()
    def _show(self) -> None:
        presentation = self._presentation
        state = presentation.state_words
        look = tr("dark") if presentation.theme == "dark" else tr("light")
        self._about.setText(f"{look}, 16:9" if presentation.is_open else tr("no screen"))
        self._state.setText(f"{state}, {look}" if presentation.is_open else state)
        for button in (self._freeze, self._small_freeze, self._blank, self._small_blank):
            button.setEnabled(presentation.is_open)
        self._tell_break()

    @Slot()
    @Slot(object, object)
    def _tell_break(self, _before: object = None, _after: object = None) -> None:
        """Say that the room goes on seeing a break that is over: going on never changes its screen."""
        left_over = self._presentation.keeps(Shown("break")) and not self._workbench.run.on_break
        self._left_over.setVisible(left_over)
        self.break_left.emit(left_over)
