"""The Translation stage: the terms, what everybody takes home, and the PDFs."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workshop.model.place import Place
from workshop.model.run import at_item, at_tab
from workshop.model.session import Session
from workshop.projection.shown import Shown
from workshop.room.take_home import called
from workshop.ui import keymap, theme
from workshop.ui.document_preview import DocumentPreview, Pages
from workshop.ui.equipment import Equipment
from workshop.ui.print_bar import PrintBar
from workshop.ui.printing import Printing
from workshop.ui.stages.margins import margins
from workshop.ui.stages.stage import StageView
from workshop.ui.stages.translation.chips import EVERYBODY
from workshop.ui.stages.translation.home_tab import HomeTab
from workshop.ui.stages.translation.read_back import READ
from workshop.ui.stages.translation.side import HomeSide, MakeRow, TermsSide
from workshop.ui.stages.translation.tab_row import HOME, TabRow
from workshop.ui.stages.translation.terms import room_order
from workshop.ui.stages.translation.terms_pages import TERMS, TermsPages
from workshop.ui.stages.translation.terms_tab import TermsTab
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.page_preview import PagePreview
from workshop.ui.widgets.thumbnail import SMALL, Thumbnail
from workshop.words import tr


class TranslationView(StageView):
    """Two tabs over one choice: for which organisation the document is that is shown."""

    key = "translation"

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = equipment.workbench
        self._equipment = equipment
        self._settings = equipment.settings
        self._everybody = self._compact = self._wide = False
        self._reader = ""
        self._pages = DocumentPreview(equipment.background, self)
        self._build()
        self._printing = Printing(equipment, self.print_bar, self)
        self._connect()
        self._tab = TERMS
        self._show_tab(self._workbench.run.tab(self.key) or TERMS)
        self._show(None, self._workbench.session)

    def place(self) -> Place:
        if self._tab == TERMS:
            return self.words.place()
        if self._everybody:
            return Place(self.key, HOME, self.home.decisions.here())
        return self.home.form.place(self.home.form.here())

    def shown(self) -> Shown | None:
        return self.words.shown() if self._tab == TERMS else None

    def go(self, place: Place) -> None:
        self._show_tab(TERMS if place.tab == READ else place.tab or self._tab)
        if self._tab == TERMS:
            self.words.go(place)
        elif place.item:
            organisation = self._workbench.session.organisation(place.item.split(".", 1)[0])
            self._choose(organisation.id if organisation else EVERYBODY)
            self.home.go(place.item)

    def begin(self) -> None:
        (self.words if self._tab == TERMS else self.home).begin()

    def add(self) -> None:
        if self._tab == TERMS:
            self.words.show_matrix()
            self.terms.add()
        else:
            self._choose(EVERYBODY)
            self.home.decisions.add()

    def shift(self, by: int) -> None:
        if self._tab == TERMS and not self.words.reads():
            self.terms.shift(by)
        elif self._everybody:
            self.home.decisions.shift(by)

    def print(self) -> None:
        self._make()

    def side(self) -> QWidget | None:
        return self.terms_side if self._tab == TERMS else self.home_side

    def context(self) -> str:
        return self.words.context() if self._tab == TERMS else ""

    def set_width(self, compact: bool, wide: bool) -> None:
        self._thumbnail.setVisible(compact)
        self._compact, self._wide = compact, wide
        self._pad()
        self.home.set_wide(wide=wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pad()

    def _pad(self) -> None:
        self._column.setContentsMargins(margins(self, compact=self._compact, wide=self._wide))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(None, self._workbench.session)
        self._pages.look(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pages.look(False)

    def _build(self) -> None:
        self.terms, self.home = TermsTab(self._workbench, self._equipment.background), HomeTab(self._workbench)
        self.terms_side, self.home_side = TermsSide(self._workbench), HomeSide(self._workbench)
        self.print_bar = PrintBar()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        words = QVBoxLayout()
        words.setSpacing(theme.px(8))
        words.addLayout(self._build_title())
        self._row = TabRow(self._workbench)
        self.tabs, self.term_chips, self.home_chips = self._row.tabs, self._row.term_chips, self._row.home_chips
        self._row.probe.commanded.connect(self.commanded)
        words.addWidget(self._row)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addLayout(words, 1)
        head.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addSpacing(theme.px(12))
        self._stack = QStackedWidget()
        self.words = TermsPages(self.terms, self._equipment)
        self._stack.addWidget(self.words)
        self._stack.addWidget(self.home)
        body = QVBoxLayout()
        body.setSpacing(theme.px(12))
        body.addWidget(self._stack, 1)
        body.addWidget(self.print_bar)
        self._column.addLayout(body, 1)
        self.set_width(compact=False, wide=False)

    def _build_title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(StageTitle(tr("Translation"), tr("Send everyone home with words their own people use.")), 1)
        self._add = Button(tr("Add a term"), icon="plus", key=keymap.label("add"), size=28)
        self._add.setObjectName("terms.add")
        row.addWidget(self._add)
        self._thumbnail = Thumbnail(self._equipment.presentation, SMALL)
        return row

    def _connect(self) -> None:
        self._workbench.changed.connect(self._show)
        self._settings.changed.connect(self._follow_settings)
        self._add.clicked.connect(self.add)
        self.tabs.chosen.connect(self._open_tab)
        self.term_chips.chosen.connect(self.terms.filter)
        self.terms.filtered.connect(self.term_chips.choose)
        self.terms.went.connect(self._tell)
        self.words.moved.connect(self._turn)
        self.words.presented.connect(self.presented)
        self.terms.read_back_wanted.connect(self._present_read_back)
        self.terms.room_wanted.connect(self._go_to_room)
        self.home.room_wanted.connect(self._go_to_room)
        self.home.marked.connect(self._want)
        self.home_chips.chosen.connect(self._choose_home)
        self.terms_side.chips.chosen.connect(self._choose)
        for preview in self._previews():
            preview.sized.connect(self._want)
            preview.again.connect(self._pages.again)
        for make in (self.terms_side.make, self.home_side.make):
            self._connect_make(make)
        for given in (self.terms_side.given, self.home_side.given):
            given.slip_wanted.connect(self._make_slip)
        self._pages.made.connect(self._show_pages)
        self._pages.late.connect(self._say_late)
        self._pages.failed.connect(self._say_failed)

        for shortcut in keymap.shortcuts("read", self):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._toggle_reading)

    def _connect_make(self, make: MakeRow) -> None:
        make.make_wanted.connect(self._make)
        make.preview_wanted.connect(self._preview)
        make.one_wanted.connect(self._make_one)
        make.brief_wanted.connect(self._make_brief)
        make.paper_wanted.connect(self._choose_paper)
        make.folder_wanted.connect(self._printing.open_folder)
        make.elsewhere_wanted.connect(self._printing.ask_for_folder)

    def _previews(self) -> tuple[PagePreview, PagePreview]:
        return self.terms_side.preview, self.home.preview

    def _show_tab(self, tab: str) -> None:
        self._tab = tab if tab in (TERMS, HOME) else TERMS
        self.tabs.choose(self._tab)
        self._stack.setCurrentWidget(self.words if self._tab == TERMS else self.home)
        self._show_chips()
        self.home_chips.setVisible(self._tab == HOME and bool(self._workbench.session.organisations))
        self._add.setVisible(self._tab == TERMS)
        self._workbench.note(partial(at_tab, stage=self.key, tab=self._tab))
        self._want()

    @Slot(str)
    def _open_tab(self, tab: str) -> None:
        self._workbench.commit()
        self._show_tab(tab)
        self._tell()

    @Slot()
    def _toggle_reading(self) -> None:
        """From wherever in the stage the cursor is, its other tab too."""
        if self._tab != TERMS:
            self._open_tab(TERMS)
        self.words.toggle_reading()

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        """Follow the session; while nobody looks, nothing but the session is noted."""
        if not self.isVisible() and before is not None:
            return
        self._keep_reader(after)
        self.terms.show_terms(after)
        self.term_chips.show_counts(after)
        self._show_chips()
        self.home.show_home(after, EVERYBODY if self._everybody else self._reader)
        self.home_chips.show_organisations(after)
        self.home_chips.setVisible(self._tab == HOME and bool(after.organisations))
        self.home_chips.choose(EVERYBODY if self._everybody else self._reader)
        self.terms_side.show_room(after, self._reader)
        self.home_side.show_room(after)
        self._show_makes()
        self.tabs.set_count(TERMS, str(len(after.terms)) if after.terms else "")
        self.tabs.set_count(HOME, str(len(after.organisations)) if after.organisations else "")
        self._pages.follow(after)

    def _keep_reader(self, session: Session) -> None:
        """Whoever the document was for is still chosen, unless gone: then the first guest, then the host."""
        if session.organisation(self._reader) is None:
            wanted = session.organisation(self._workbench.run.item(self.key))
            order = room_order(session)
            first = wanted or next(iter((*session.guests, *order)), None)
            self._reader = first.id if first else ""
            self._want()

    @Slot(str)
    def _choose(self, organisation: str) -> None:
        """Show the document of `organisation`; everybody's part is shown in the one chosen last."""
        self._everybody = organisation == EVERYBODY
        if organisation:
            self._reader = organisation
            self._workbench.note(partial(at_item, stage=self.key, item=organisation))
        self._show(None, self._workbench.session)
        self._want()

    @Slot(str)
    def _choose_home(self, organisation: str) -> None:
        self._workbench.commit()
        self._choose(organisation)
        self._tell()

    @Slot(str)
    def _choose_paper(self, paper: str) -> None:
        self._settings.choose(paper=paper)

    @Slot()
    def _follow_settings(self) -> None:
        self._show_makes()
        self._want()

    def _show_makes(self) -> None:
        for make in (self.terms_side.make, self.home_side.make):
            make.show_documents(self._workbench.session, self._reader, self._settings.current.paper)

    @Slot()
    @Slot(object)
    def _want(self, _field: object = None) -> None:
        """Say which pages are wanted, and how wide."""
        home = self._tab == HOME
        preview = self.home.preview if home else self.terms_side.preview
        field = self.home.form.here() if home and not self._everybody else ""
        settings = self._settings.current
        wanted = replace(
            self._pages.wanted,
            organisation=self._reader,
            paper=settings.paper,
            highlight=field or None,
            pseudonyms=settings.pseudonyms,
        )
        if preview.isVisible():
            wanted = replace(wanted, width=max(preview.page_width(), 1))
        if self._reader:
            self._pages.want(wanted)

    @Slot(object)
    def _show_pages(self, pages: Pages) -> None:
        organisation = self._workbench.session.organisation(pages.wanted.organisation)
        if organisation is None or organisation.id != self._reader:
            return
        title = tr("In {organisation}’s document", organisation=called(organisation))
        self.home.show_pages(pages, title)
        self.home_side.show_pages(pages, title, organisation)
        self.terms_side.show_pages(pages, title, organisation)

    @Slot()
    def _say_late(self) -> None:
        for preview in self._previews():
            preview.say_late()

    @Slot()
    def _say_failed(self) -> None:
        for preview in self._previews():
            preview.say_failed()

    @Slot()
    def _make(self) -> None:
        self._printing.make(self._settings.current.paper)

    @Slot()
    def _make_one(self) -> None:
        self._printing.make(self._settings.current.paper, self._reader)

    @Slot()
    def _make_slip(self) -> None:
        self._printing.make_slip(self._settings.current.paper, self._reader)

    @Slot()
    def _preview(self) -> None:
        """Open the document that is shown, to be read and printed."""
        from workshop.documents.catalogue import possible_documents
        from workshop.ui.dialogs.preview import PreviewDialog

        every = possible_documents(self._workbench.session)
        document = next((each for each in every if each.organisation == self._reader), None)
        if document is not None:
            PreviewDialog(self._workbench, self._equipment.background, self._settings, document, self.window()).open()

    @Slot()
    def _make_brief(self) -> None:
        self._printing.make(self._settings.current.paper, "brief")

    @Slot()
    def _tell(self) -> None:
        self.moved.emit(self.place())

    @Slot()
    def _turn(self) -> None:
        """The filter belongs to the matrix alone."""
        self._show_chips()
        self._tell()

    def _show_chips(self) -> None:
        matrix = self._tab == TERMS and not self.words.reads()
        self.term_chips.setVisible(matrix and bool(self._workbench.session.terms))

    @Slot(str)
    def _present_read_back(self, term: str) -> None:
        self.presented.emit(Shown("read_back", term))

    @Slot()
    def _go_to_room(self) -> None:
        self.wanted.emit(Place("problem", "room"))
