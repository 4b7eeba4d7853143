"""The top bar: which session, whether it is saved, the time, what the room sees, and the two large buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.session import Session
from workshop.ui import drawing, keymap, theme
from workshop.ui.console.time_panel import TimePanel
from workshop.ui.presentation import Presentation
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.menu_button import Menu
from workshop.ui.widgets.projector_pill import ProjectorPill
from workshop.words import tr
from workshop.workbench import Workbench

_WORDS = 106
"""Room for the longest of the projector's words, so that the clocks stay where they are when it changes."""


class TopBar(QWidget):
    """`menu` is the session's menu, for the console to fill."""

    present = Signal()
    export = Signal()

    def __init__(self, workbench: Workbench, presentation: Presentation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._presentation = presentation
        self._compact = False
        self._told = self._why = ""
        self.setFixedHeight(theme.px(56))
        self._build()
        workbench.changed.connect(self._show)
        workbench.saved.connect(self._show_saved)
        workbench.unsaved.connect(self._show_saved)
        presentation.changed.connect(self._show_presentation)
        self._show(None, workbench.session)
        self._show_presentation()

    def set_compact(self, compact: bool) -> None:
        """Stand as in a window below 1180 pixels: no subtitle, no word Export."""
        self._compact = compact
        self._show_saved()
        self.time.set_compact(compact)
        self._export.setVisible(not compact)
        self._export_small.setVisible(compact)
        self._names.setMaximumWidth(theme.px(180 if compact else 296))
        self._pill_room.setColumnMinimumWidth(0, theme.px(_WORDS))

    def tell_undone(self, label: str) -> None:
        """Say which edit was taken back, until the next one is made; there was none if `label` is empty."""
        self._tell(tr("Undone: {label}", label=label) if label else "")

    def tell_redone(self, label: str) -> None:
        """Say which edit was done again, until the next one is made; there was none if `label` is empty."""
        self._tell(tr("Done again: {label}", label=label) if label else "")

    @Slot(str)
    def tell_why(self, why: str) -> None:
        """Say why a key did nothing, or what it did out of sight, until the next edit or until `forget_why`."""
        self._tell(why)
        self._why = why

    @Slot()
    def forget_why(self) -> None:
        """The facilitator has gone on: why a key did nothing is past. What undo did is still told."""
        if self._told and self._told == self._why:
            self._tell("")

    def told(self) -> str:
        """What undo or redo did just now, why a key did nothing, or what it did out of sight; empty if that is past."""
        return self._told

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail"))
        drawing.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(1024), theme.px(56))

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(8), 0, theme.px(12), 1)
        line.setSpacing(0)
        self.menu = Menu(self)
        self.menu_button = IconButton("menu", tr("Session menu"), parent=self)
        self.menu_button.setObjectName("menu")
        self.menu_button.clicked.connect(self._open_menu)
        line.addWidget(self.menu_button)
        line.addSpacing(theme.px(6))
        line.addWidget(Glyph("mark", 24, "teal"))
        line.addSpacing(theme.px(10))
        line.addWidget(self._build_names())
        line.addSpacing(theme.px(8))
        line.addStretch(1)
        self.time = TimePanel(self._workbench, self)
        line.addWidget(self.time)
        line.addStretch(1)
        self._pill = ProjectorPill(parent=self)
        self._pill.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._pill_room = QGridLayout()
        self._pill_room.addWidget(self._pill, 0, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(self._pill_room)
        line.addSpacing(theme.px(12))
        self._export = Button(tr("Export"), icon="export", parent=self)
        self._export_small = IconButton("export", tr("Export"), kind="secondary", parent=self)
        for button in (self._export, self._export_small):
            button.clicked.connect(self.export)
            line.addWidget(button)
        line.addSpacing(theme.px(8))
        self._present = Button(tr("Present"), kind="primary", icon="present", key=keymap.label("show"), parent=self)
        self._present.setObjectName("present")
        self._present.clicked.connect(self.present)
        line.addWidget(self._present)

    def _build_names(self) -> QWidget:
        self._names = _Names(self)
        column = QVBoxLayout(self._names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        self._title = ElidedLabel("", "session-name")
        self._first = ElidedLabel("", "caption", "ink-3")
        self._saved = Label("", "caption", "ink-3")
        self._saved.setObjectName("saved")
        subtitle = QHBoxLayout()
        subtitle.setSpacing(theme.px(6))
        subtitle.addWidget(self._first)
        subtitle.addWidget(self._saved)
        subtitle.addStretch(1)
        column.addWidget(self._title)
        column.addLayout(subtitle)
        column.addStretch(1)
        return self._names

    @Slot()
    def _open_menu(self) -> None:
        corner = self.menu_button.rect().bottomLeft()
        self.menu.popup(self.menu_button.mapToGlobal(corner))

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is None or before.plan is not after.plan or before.organisations is not after.organisations:
            self._title.setText(after.plan.title or tr("Untitled session"))
        self._tell("")

    def _tell(self, words: str) -> None:
        self._told = words
        self._show_saved()

    @Slot(object)
    def _show_saved(self, told: object = None) -> None:
        """Who is here and whether it is saved; in a narrow window nothing but what undo or redo did just now.

        Where there is little room the first of them is cut: whether the work is safe is always read whole.
        """
        first = self._told or ("" if self._compact else who(self._workbench.session))
        saved = saved_words(self._workbench)
        for label, words in ((self._first, first), (self._saved, f"·  {saved}" if first else saved)):
            if words != label.text():
                label.setText(words)
            label.set_colour("ink" if self._workbench.failure else "ink-3")
        self._first.setVisible(bool(first))
        self._saved.setVisible(not self._compact)

    @Slot()
    def _show_presentation(self) -> None:
        self._pill.set_state(self._presentation.state)
        self._present.setText(tr("Show where I am") if self._presentation.is_open else tr("Present"))


class _Names(QWidget):
    """Title and subtitle: as wide as they may be, narrower where the other parts need the room."""

    def sizeHint(self) -> QSize:
        return QSize(self.maximumWidth(), theme.px(40))


def who(session: Session) -> str:
    """Who is in the room, in one line."""
    host, guests = session.host, len(session.guests)
    if host is None or not host.name:
        return (
            tr("{n} organisations", n=len(session.organisations), one="{n} organisation")
            if session.organisations
            else ""
        )
    if not guests:
        return host.name
    counted = {1: tr("one guest"), 2: tr("two guests"), 3: tr("three guests"), 4: tr("four guests")}
    return tr("{host} and {guests}", host=host.name, guests=counted.get(guests, tr("{n} guests", n=guests)))


def saved_words(workbench: Workbench) -> str:
    """Whether everything is on disk, in words."""
    if workbench.failure:
        return tr("not saved: trying again")
    acknowledged = workbench.acknowledged
    if not workbench.is_saved:
        return tr("saving")
    return tr("saved {time}", time=acknowledged.at[11:16]) if acknowledged else tr("saved")
