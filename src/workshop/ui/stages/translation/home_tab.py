"""The tab of what they take home: the form or the decisions, and beside it the pages as they will print."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workshop.model.identity import OrganisationId
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.document_preview import Pages
from workshop.ui.stages.translation.chips import EVERYBODY
from workshop.ui.stages.translation.decisions import Decisions
from workshop.ui.stages.translation.home_form import HomeForm
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.page_preview import PagePreview
from workshop.words import tr
from workshop.workbench import Workbench

TAB = "home"
_PREVIEW, _GAP = 372, 20


class HomeTab(QWidget):
    """`show_home(session, organisation)`: an organisation's form, or the decisions for everybody."""

    marked = Signal(object)
    """The field being typed, whose passage the preview lays on a wash; None for none."""
    room_wanted = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = EVERYBODY
        self._pages: Pages | None = None
        self._turned_for: str | None = None
        self._wide = False
        self.form = HomeForm(workbench)
        self.decisions = Decisions(workbench)
        self.preview = PagePreview(as_printed=True)
        self._nobody = EmptyState(
            "people",
            tr("Nobody is in the room yet"),
            tr("Each organisation takes a document home, in its own words. Write down who is here first."),
            tr("Go to In the room"),
        )
        self._left = QStackedWidget()
        self._left.addWidget(self.form)
        self._left.addWidget(self.decisions)
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(_GAP) - theme.px(10))
        row.addWidget(self._left, 1)
        row.addWidget(self.preview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nobody, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._body, 1)
        self.set_wide(wide=False)
        self._nobody.acted.connect(self.room_wanted)
        self.form.entered_field.connect(self._mark)

    def show_home(self, session: Session, choice: str) -> None:
        """Show the form of the organisation `choice`, or the decisions."""
        self._choice = choice
        self._nobody.setVisible(not session.organisations)
        self._body.setVisible(bool(session.organisations))
        self.decisions.show_decisions(session)
        if choice == EVERYBODY:
            self._left.setCurrentWidget(self.decisions)
        else:
            self.form.show_organisation(session, OrganisationId(choice))
            self._left.setCurrentWidget(self.form)

    def show_pages(self, pages: Pages, name: str) -> None:
        """Show the pages, at the passage of the field that has the cursor."""
        self._pages = pages
        self.preview.show_pages(pages.pictures, name)
        self._turn()

    def set_wide(self, *, wide: bool) -> None:
        """Show two pages beside each other where there is room."""
        self._wide = wide
        self.preview.set_beside(2 if wide else 1)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """The pages have their width, but leave more than half to the form."""
        wanted = theme.px(2 * _PREVIEW + 16 if self._wide else _PREVIEW)
        most = self.width() * (62 if self._wide else 46) // 100
        self.preview.setFixedWidth(max(theme.px(200), min(wanted, most)))

    def go(self, item: str) -> None:
        """Put the cursor into the field or the decision that `item` names."""
        if self._choice == EVERYBODY:
            self.decisions.go(item)
        else:
            self.form.go(item.partition(".")[2])

    def begin(self) -> None:
        """Put the cursor where the work begins."""
        if self._nobody.isVisibleTo(self):
            self._nobody.action.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go("")

    @Slot(str)
    def _mark(self, field: str) -> None:
        self._turned_for = None
        self.marked.emit(field or None)
        self._turn()

    def _turn(self) -> None:
        """Open the page of the passage that is typed; once, so that the reader may turn on."""
        here = self.form.here()
        if self._pages is None or not here or here == self._turned_for:
            return
        page = self._pages.passages.get(here)
        if page is not None and self._pages.wanted.organisation == self._choice:
            self._turned_for = here
            self.preview.turn_to(page)
