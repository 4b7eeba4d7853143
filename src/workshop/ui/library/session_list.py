"""The list of sessions: arrows choose, Enter opens, Delete deletes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from workshop.library.entry import Entry
from workshop.ui import theme
from workshop.ui.library.session_row import TALL, Index, SessionPainter, Sessions
from workshop.words import tr

GUTTER = 12
"""What is kept beside the rows for the scroll bar."""


class SessionList(QListView):
    """Shows `Sessions`. `chosen` carries the entry that is selected, or None.

    A key that is held opens or deletes one: what stands in its place then is another session.
    """

    chosen = Signal(object)
    open_wanted = Signal(object)
    delete_wanted = Signal(object)
    menu_wanted = Signal(QPoint)
    """Where the menu of what is selected opens."""

    draws_own_focus = True
    """The selected row has the edge that tells it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sessions = Sessions()
        self.sessions.setParent(self)
        self._painter = SessionPainter(self)
        self._acts = {
            Qt.Key.Key_Return: self.open_wanted,
            Qt.Key.Key_Enter: self.open_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
            Qt.Key.Key_Backspace: self.delete_wanted,
        }
        self.setObjectName("sessions")
        self.setAccessibleName(tr("Sessions"))
        self.setModel(self.sessions)
        self.setItemDelegate(self._painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.doubleClicked.connect(self._open)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room()

    def set_narrow(self, narrow: bool) -> None:
        """Use the narrow columns."""
        if self._painter.narrow != narrow:
            self._painter.narrow = narrow
            self.viewport().update()

    def select(self, path: Path | None) -> None:
        """Select the row of a file; the first one if it is not listed."""
        row = max(0, self.sessions.place(path))
        self.setCurrentIndex(self.sessions.index(row))
        self.scrollTo(self.currentIndex())

    def select_row(self, row: int) -> None:
        """Select what stands in `row` now, or the last one."""
        self.setCurrentIndex(self.sessions.index(min(row, self.sessions.rowCount() - 1)))

    def current(self) -> Entry | None:
        """The entry that is selected."""
        return self.sessions.at(self.currentIndex())

    def whole_height(self) -> int:
        """How high it is with every row shown."""
        return self.sessions.rowCount() * theme.px(TALL) + 1

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(TALL))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  Qt's name
        super().currentChanged(current, previous)
        self.viewport().update()
        self.chosen.emit(self.sessions.at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.current()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        wanted = self._acts.get(Qt.Key(event.key())) if plain else None
        if entry is None or wanted is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            wanted.emit(entry.path)

    @Slot()
    def _make_room(self) -> None:
        """The scroll bar stands beside the rows and never takes of their width."""
        free = theme.px(GUTTER)
        if self.verticalScrollBar().maximum() > 0:
            free -= self.verticalScrollBar().sizeHint().width()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(free if rtl else 0, 0, 0 if rtl else free, 0)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        entry = self.sessions.at(index)
        if entry is not None:
            self.open_wanted.emit(entry.path)

    @Slot(QPoint)
    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at) if self.indexAt(at).isValid() else self.currentIndex()
        if self.sessions.at(index) is not None:
            self.setCurrentIndex(index)
            self.menu_wanted.emit(self.viewport().mapToGlobal(at))
