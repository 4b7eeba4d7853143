"""The strip that stands for the side panel in a small window: it opens it, and keeps freeze and blank at hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.ui import keymap, theme
from workshop.ui.presentation import Presentation
from workshop.ui.side_ground import paint_ground
from workshop.ui.widgets.button import IconButton
from workshop.words import tr


class SideStrip(QWidget):
    """`opened` asks to open or close the panel."""

    opened = Signal()

    def __init__(self, presentation: Presentation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presentation = presentation
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(10), 0, theme.px(10))
        column.setSpacing(theme.px(6))
        self._fold = IconButton("chevron-left", tr("Open the side panel"), parent=self)
        self._fold.clicked.connect(self.opened)
        self._waiting = IconButton("clock", tr("A question about the time waits in the side panel"), parent=self)
        self._waiting.setObjectName("strip.gap")
        self._waiting.clicked.connect(self.opened)
        self._waiting.hide()
        words = tr("The room still sees the break. {key} shows where you are.", key=keymap.label("show"))
        self._break = IconButton("break", words, parent=self)
        self._break.setObjectName("strip.break")
        self._break.clicked.connect(self.opened)
        self._break.hide()
        self._freeze = IconButton("freeze", f"{tr('Freeze')} ({keymap.label('freeze')})", parent=self)
        self._blank = IconButton("blank", f"{tr('Blank')} ({keymap.label('blank')})", parent=self)
        self._freeze.clicked.connect(presentation.freeze)
        self._blank.clicked.connect(presentation.blank)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._fold, 0, centre)
        column.addWidget(self._waiting, 0, centre)
        column.addWidget(self._break, 0, centre)
        column.addStretch(1)
        column.addWidget(self._freeze, 0, centre)
        column.addWidget(self._blank, 0, centre)
        presentation.changed.connect(self._show)
        self._show()

    def set_open(self, is_open: bool) -> None:
        """Show whether the panel is open."""
        self._fold.set_icon("chevron-right" if is_open else "chevron-left")
        self._fold.set_name(tr("Close the side panel") if is_open else tr("Open the side panel"))

    @Slot(bool)
    def ask(self, waits: bool) -> None:
        """Show that a question about the time waits in the panel."""
        self._waiting.setVisible(waits)

    @Slot(bool)
    def tell_break(self, left: bool) -> None:
        """Show that the room goes on seeing a break that is over."""
        self._break.setVisible(left)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, begins=False)

    @Slot()
    def _show(self) -> None:
        for button in (self._freeze, self._blank):
            button.setEnabled(self._presentation.is_open)
