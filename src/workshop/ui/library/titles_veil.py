"""Covers the sessions while the room sees the same picture as the facilitator: clients do not read of one another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.ui import theme
from workshop.ui.library.page import LibraryPage
from workshop.ui.screens import Screens
from workshop.ui.widgets.notice import EmptyState
from workshop.words import tr


class TitlesVeil(QWidget):
    """Lies over list and details of `page` on a mirrored screen until somebody asks for them; a new form stays free."""

    def __init__(self, page: LibraryPage, screens: Screens) -> None:
        super().__init__(page)
        self._page, self._screens, self._asked = page, screens, False
        self.setObjectName("titles_veil")
        self.notice = EmptyState(
            "screen",
            tr("The room may see this screen"),
            tr("Your screens show the same picture, so the titles of other sessions are hidden."),
            tr("Show the sessions"),
            parent=self,
        )
        self.notice.setMaximumWidth(theme.px(420))
        self.notice.acted.connect(self.lift)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        column.addWidget(self.notice, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        for each in (page.pane, page.details, page.form):
            each.installEventFilter(self)
        screens.changed.connect(self.follow)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._arrange()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("paper"))

    @Slot()
    def lift(self) -> None:
        """Show the sessions, until the screens are others."""
        self._asked = True
        self.hide()
        self._page.pane.focus_list()

    @Slot()
    def follow(self) -> None:
        """Cover the sessions if a screen shows the same picture; uncover them if none does any more."""
        mirrored = self._screens.mirrored(self._page.screen())
        if not mirrored:
            self._asked = False
        self.setVisible(mirrored and not self._asked)
        self._arrange()

    def _arrange(self) -> None:
        """Over the list, and over the details while they are what the panel shows."""
        pane = self._page.pane.geometry()
        panel = (self._page.details.parentWidget() or self._page.details).geometry()
        whole = pane.united(panel) if self._page.form.isHidden() else pane
        self.setGeometry(whole)
        self.raise_()
