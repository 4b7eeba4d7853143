"""What the room can be shown: every view in a list that is searched by typing, each with its preview."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop import projection
from workshop.projection import Shown
from workshop.ui import canvas, theme
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.presentation import Presentation
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.named_rows import NamedRows
from workshop.ui.widgets.view_picture import ViewPicture
from workshop.words import tr
from workshop.workbench import Workbench

_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ViewsDialog(ReturningDialog):
    """Looking changes nothing; Enter puts the view on the room's screen: `presented`."""

    presented = Signal(object)

    def __init__(self, workbench: Workbench, presentation: Presentation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presentation = presentation
        self._offers = projection.offers(workbench.session)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("What the room sees"))
        self.setObjectName("views")
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        line.setSpacing(theme.px(24))
        line.addLayout(self._build_list(), 1)
        line.addLayout(self._build_preview())
        self.resize(theme.px(900), theme.px(520))
        self._list("")
        self._wanted.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down go through the list while the cursor stays in the search."""
        if watched is self._wanted and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() in (Qt.KeyboardModifier.NoModifier, _KEYPAD):
                self.found.step(step)
                return True
        return super().eventFilter(watched, event)

    def chosen(self) -> Shown | None:
        """The view that the list stands at."""
        shown = self.found.chosen()
        return shown if isinstance(shown, Shown) else None

    def _build_list(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.px(12))
        column.addWidget(Label(tr("What the room sees"), "stage-title"))
        self._wanted = LineField(tr("Search the views"), icon="search", name=tr("Search the views"))
        self._wanted.edited.connect(self._list)
        self._wanted.entered.connect(self._present)
        self._wanted.installEventFilter(self)
        column.addWidget(self._wanted)
        self.found = NamedRows(tr("Views"), self)
        self.found.currentItemChanged.connect(self._look)
        self.found.itemActivated.connect(self._present)
        column.addWidget(self.found, 1)
        return column

    def _build_preview(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.px(8))
        column.addSpacing(theme.px(44))
        self.picture = ViewPicture(QSize(448, 252), self)
        column.addWidget(self.picture)
        self._note = Label("", "meta", "ink-2")
        column.addWidget(self._note)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addStretch(1)
        close = Button(tr("Close"), key="Esc")
        close.clicked.connect(self.reject)
        self._show = Button(tr("Show to the room"), kind="primary", icon="present", key="Enter")
        self._show.clicked.connect(self._present)
        buttons.addWidget(close)
        buttons.addWidget(self._show)
        column.addLayout(buttons)
        return column

    @Slot(str)
    def _list(self, wanted: str) -> None:
        """The views in whose name or stage every word of `wanted` stands; first those that begin with it.

        Until somebody searches it stands at the one that the room sees.
        """
        sought = wanted.casefold().split()
        fits = [
            each for each in self._offers if all(word in f"{each.title} {each.group}".casefold() for word in sought)
        ]
        begins = [each for each in fits if each.title.casefold().startswith(" ".join(sought))]
        self.found.clear()
        for each in (*begins, *(each for each in fits if each not in begins)):
            self.found.add(each.title, each.group, each.shown)
        if not sought:
            self.found.stand_at(self._presentation.shown)
        if self.found.currentRow() < 0:
            self.found.setCurrentRow(0)
        self._show.setEnabled(self.found.count() > 0)
        if not self.found.count():
            self._note.setText(tr("No view is called that."))

    @Slot()
    def _look(self) -> None:
        shown = self.chosen()
        if shown is None:
            return
        view = self._presentation.preview(shown)
        self.picture.show_view(view)
        count = canvas.parts(view)
        words = tr("On the screen now") if self._presentation.keeps(shown) else tr("Only you see this")
        self._note.setText(tr("{words}, on {n} views", words=words, n=count) if count > 1 else words)

    @Slot()
    def _present(self) -> None:
        shown = self.chosen()
        if shown is not None:
            self.presented.emit(shown)
            self.accept()
