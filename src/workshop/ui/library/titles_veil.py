"""Covers the sessions while the room sees the same picture as the facilitator: clients do not read of one another."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QScreen, QWindow
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop.ui import theme
from workshop.ui.library.page import LibraryPage
from workshop.ui.screens import Screens
from workshop.ui.widgets.notice import EmptyState
from workshop.words import tr


class TitlesVeil(QWidget):
    """Lies over list and details of `page` on a mirrored screen until somebody asks for them: they have no keys either.

    A new form stays free, and what is told above the list.
    """

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
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.notice, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self._handle: QWindow | None = None
        for each in (page, page.pane, page.pane.search, page.details, page.form):
            each.installEventFilter(self)
        screens.changed.connect(self.follow)
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            if watched is self._page:
                self._follow_window()
            self._arrange()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("paper"))

    @Slot()
    def lift(self) -> None:
        """Show the sessions, until the screens are others."""
        self._asked = True
        self._cover(False)
        self._page.pane.focus_list()

    @Slot()
    def follow(self) -> None:
        """Cover the sessions if a screen shows the same picture; uncover them if none does any more."""
        self._follow_window()
        mirrored = self._screens.mirrored(self._page.screen())
        if not mirrored:
            self._asked = False
        self._cover(mirrored and not self._asked)

    @Slot(QScreen)
    def _move(self, screen: QScreen) -> None:
        """The window stands on another screen, which may be a mirrored one."""
        self.follow()

    def _follow_window(self) -> None:
        """There is no window to follow before it is shown for the first time."""
        window = self._page.window()
        if window.testAttribute(Qt.WidgetAttribute.WA_WState_Created) and window.windowHandle() is not self._handle:
            self._handle = window.windowHandle()
            self._handle.screenChanged.connect(self._move)

    def _cover(self, covered: bool) -> None:
        page = self._page
        focus = QApplication.focusWidget()
        held = focus is not None and (page.pane.isAncestorOf(focus) or page.details.isAncestorOf(focus))
        page.pane.cover(covered)
        page.details.setEnabled(not covered)
        self.setVisible(covered)
        self._arrange()
        if held and covered:
            self.notice.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Over the list, and over the details while they are what the panel shows."""
        pane, edge = self._page.pane, theme.px(self._page.pane.side)
        listed = pane.listed().translated(pane.pos())
        panel = (self._page.details.parentWidget() or self._page.details).geometry()
        whole = listed.united(panel) if self._page.form.isHidden() else listed
        self.setGeometry(whole)
        mask = QRegion(listed.translated(-whole.topLeft()))
        if self._page.form.isHidden():
            mask += QRegion(panel.translated(-whole.topLeft()))
        self.setMask(mask)
        self._column.setContentsMargins(edge, theme.px(24) + listed.y() - whole.y(), edge, edge)
        self.raise_()
