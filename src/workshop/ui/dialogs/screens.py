"""Which screen is the room's: picked by its number, which stands on each of them meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.ui import theme
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.screen_number import ScreenNumber
from workshop.ui.screens import Screens, screen_name
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.named_rows import NamedRows
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.screen_map import ScreenMap
from workshop.words import tr

_WINDOW = -1
"""What stands for a window in the list, where a screen has its place among all of them."""


class ScreensDialog(ReturningDialog):
    """`picked` carries the `QScreen`, or None for a window. Nothing moves before Enter."""

    picked = Signal(object)

    def __init__(self, screens: Screens, console: QWidget) -> None:
        super().__init__(console)
        self._screens, self._console = screens, console
        self._numbers: list[ScreenNumber] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("The room’s screen"))
        self.setObjectName("screens")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Label(tr("The room’s screen"), "stage-title"))
        self._words = ProseLabel("", "body", "ink-2")
        column.addWidget(self._words)
        self.map = ScreenMap(tr("How the screens stand"), self)
        column.addWidget(self.map, 0, Qt.AlignmentFlag.AlignHCenter)
        self.found = NamedRows(tr("Screens"), self)
        self.found.currentRowChanged.connect(self._mark)
        self.found.itemDoubleClicked.connect(self._pick)
        column.addWidget(self.found, 1)
        column.addLayout(self._build_buttons())
        self.resize(theme.px(560), theme.px(480))
        screens.changed.connect(self._list)
        screens.gone.connect(self._leave)
        self._list()
        self.found.setFocus()

    def done(self, result: int) -> None:
        """Whatever way it closes, the numbers go."""
        self._leave()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks, on every platform."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick()
        else:
            super().keyPressEvent(event)

    def _build_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addStretch(1)
        close = Button(tr("Close"), key="Esc")
        close.clicked.connect(self.reject)
        use = Button(tr("Use it for the room"), kind="primary", icon="present", key="Enter")
        use.clicked.connect(self._pick)
        buttons.addWidget(close)
        buttons.addWidget(use)
        return buttons

    @Slot()
    def _list(self) -> None:
        """The screens there are now, each with what it is, and a window where nothing else is to be had."""
        self._leave()
        console = self._console.screen()
        every, free = self._screens.all(), self._screens.others(console)
        self._words.setText(_sentence(len(every), len(free)))
        self.found.clear()
        for at, each in enumerate(every):
            if each in free:
                size = each.geometry()
                name = tr("{number}: {name}", number=at + 1, name=screen_name(each))
                self.found.add(name, tr("{wide} × {tall}", wide=size.width(), tall=size.height()), at)
        self.found.add(tr("A window that you move there"), "", _WINDOW)
        room = self._screens.room(console)
        self.found.stand_at(every.index(room) if room is not None else _WINDOW)
        self._numbers = [ScreenNumber(at + 1, each, self) for at, each in enumerate(every)]
        for number in self._numbers:
            number.show()

    @Slot(object)
    def _leave(self, screen: QScreen | None = None) -> None:
        for number in self._numbers:
            number.hide()
            number.deleteLater()
        self._numbers = []

    @Slot()
    def _mark(self) -> None:
        at = self.found.chosen()
        every = self._screens.all()
        words = "; ".join(f"{number}: {screen_name(each)}" for number, each in enumerate(every, start=1))
        self.map.show_screens([each.geometry() for each in every], at if isinstance(at, int) else _WINDOW, words)

    @Slot()
    def _pick(self) -> None:
        at = self.found.chosen()
        every = self._screens.all()
        if isinstance(at, int):
            self.accept()
            self.picked.emit(every[at] if 0 <= at < len(every) else None)


def _sentence(count: int, free: int) -> str:
    if free:
        return tr("Each screen shows its number. The room’s stays blank until you show something.")
    if count > 1:
        return tr("Your screens show the same picture. Set them to extend each other, or use a window.")
    return tr("There is one screen only. Connect the projector, or use a window.")
