"""What the side panel shows: the documents to take home beside the terms, or what one of them holds beside the form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.parts import Organisation
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.ui import drawing, keymap, theme
from workshop.ui.document_preview import Pages
from workshop.ui.document_words import left_out, page_count
from workshop.ui.stages.translation.chips import OrganisationChips
from workshop.ui.stages.translation.given_out import GivenOut
from workshop.ui.stages.translation.renderings import RenderingList
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.page_preview import PagePreview
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.words import tr
from workshop.workbench import Workbench

if TYPE_CHECKING:
    from workshop.documents.contents import Held

_GAPS = 2
_FEW, _MOST, _ROOMY = 2, 4, 340
"""Lines that what is left out may take beside a page, also in a panel whose pages leave room below them."""


class MakeRow(QWidget):
    """The primary button, and the menu of what else can be done with the documents."""

    make_wanted = Signal()
    paper_wanted = Signal(str)
    preview_wanted = Signal()
    one_wanted = Signal()
    brief_wanted = Signal()
    folder_wanted = Signal()
    elsewhere_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button("", kind="primary", icon="print", key=keymap.label("pdf"))
        self.button.setObjectName("documents.make")
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more = MenuButton(tr("More about the documents"), kind="secondary", size=32)
        self.more.setObjectName("documents.more")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.button, 1)
        row.addWidget(self.more)
        self.button.clicked.connect(self.make_wanted)
        menu = self.more.menu
        self._papers = QActionGroup(self)
        for key, words in (("a4", tr("On A4")), ("letter", tr("On Letter"))):
            action = menu.add(words)
            action.setCheckable(True)
            action.setData(key)
            self._papers.addAction(action)
        self._papers.triggered.connect(self._choose_paper)
        menu.addSeparator()
        self._look = menu.add(tr("Preview and print"), icon="eye")
        menu.addSeparator()
        self._one = menu.add("", icon="file")
        brief = menu.add(tr("Make the abstraction brief"), icon="file")
        menu.addSeparator()
        folder = menu.add(tr("Open the folder"), icon="folder")
        elsewhere = menu.add(tr("Save somewhere else"), icon="stick")
        for action, wanted in (
            (self._look, self.preview_wanted),
            (self._one, self.one_wanted),
            (brief, self.brief_wanted),
            (folder, self.folder_wanted),
            (elsewhere, self.elsewhere_wanted),
        ):
            action.triggered.connect(wanted)

    def show_documents(self, session: Session, organisation: str, paper: str) -> None:
        """Say how many there are, and for whom one could be made alone; while nobody is here that is not pressing."""
        count = len(session.organisations)
        self.button.set_kind("primary" if count else "secondary")
        self.button.setText(tr("Make {n} PDFs", n=count + 1) if count else tr("Make the abstraction brief"))
        told = tr("{n} documents and the abstraction brief", n=count, one="{n} document and the abstraction brief")
        self.button.setToolTip(told if count else "")
        found = session.organisation(organisation)
        self._one.setVisible(found is not None)
        self._look.setVisible(found is not None)
        if found is not None:
            words = tr("Make only the one for {organisation}", organisation=called(found))
            self._one.setText(words.replace("&", "&&"))
        for action in self._papers.actions():
            action.setChecked(action.data() == paper)

    @Slot(QAction)
    def _choose_paper(self, action: QAction) -> None:
        self.paper_wanted.emit(str(action.data()))


class GapList(QWidget):
    """What a document leaves blank or cannot print, each in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))

    def show_gaps(self, gaps: Sequence[str], most: int = _GAPS) -> None:
        """List them; past `most` the rest is counted."""
        said = tuple(gaps[:most])
        if len(gaps) > most:
            said = (*gaps[: most - 1], tr("and {n} more gaps", n=len(gaps) - most + 1, one="and {n} more gap"))
        self.setVisible(bool(said))
        if said == self._said:
            return
        self._said = said
        while item := self._column.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not said:
            return
        card = Card(padding=9, spacing=6)
        for number, words in enumerate(said):
            line = QHBoxLayout()
            line.setSpacing(theme.px(10))
            glyph = Glyph("warning", 16) if not number else QWidget()
            glyph.setFixedWidth(theme.px(16))
            line.addWidget(glyph, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(ProseLabel(words, "meta", most=4), 1)
            card.column.addLayout(line)
        self._column.addWidget(card)


class TermsSide(QWidget):
    """ "Documents to take home": for whom, the page as it prints, its gaps, and the button that makes them all."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given = GivenOut(workbench)
        self.chips = OrganisationChips("document")
        self.preview = PagePreview()
        self.make = MakeRow()
        self._pages = Label("", "meta", "ink-2", align=drawing.RIGHT)
        self._gaps = GapList()
        self._told = ProseLabel("", "caption", "ink-3", most=_FEW)
        self._nobody = _nobody()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.addWidget(SectionHeading(tr("Documents to take home")), 1)
        head.addWidget(self._pages)
        column.addLayout(head)
        column.addSpacing(theme.px(8))
        column.addWidget(self.chips)
        column.addWidget(self._nobody, 1, Qt.AlignmentFlag.AlignTop)
        column.addSpacing(theme.px(10))
        column.addWidget(self.preview, 1)
        column.addWidget(self._gaps)
        column.addSpacing(theme.px(6))
        column.addWidget(self._told)
        column.addWidget(self.given)
        column.addSpacing(theme.px(10))
        column.addWidget(self.make)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._told.set_most(_MOST if self.width() >= theme.px(_ROOMY) else _FEW)

    def show_room(self, session: Session, organisation: str) -> None:
        """Show who is in the room, and for whom the document is."""
        self.chips.show_organisations(session)
        self.chips.choose(organisation)
        for part in (self.chips, self.preview):
            part.setVisible(bool(session.organisations))
        self._nobody.setVisible(not session.organisations)

    def show_pages(self, pages: Pages, name: str, organisation: Organisation) -> None:
        """Show a document that was made."""
        self.given.show_for(organisation, pages.changes)
        self.preview.show_pages(pages.pictures, name)
        self._pages.setText(page_count(pages.count))
        self._gaps.show_gaps(all_gaps(pages))
        self._told.setText(left_out(pages.contents))


class HomeSide(QWidget):
    """What one organisation's document holds, in whose words, what it leaves out and what is missing."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.make = MakeRow()
        self.given = GivenOut(workbench)
        self._same = ProseLabel("", "meta", "ink-2", most=4)
        self._words_title = SectionHeading(tr("In their words"))
        self._renderings = RenderingList(workbench)
        self._title = SectionHeading("")
        self._title.setMinimumWidth(theme.px(96))
        self._pages = Label("", "meta", "ink-2", align=drawing.RIGHT)
        self._held, self._left_out = HeldList(), HeldList()
        self._out_title = SectionHeading(tr("Left out"))
        self._gap_title = SectionHeading(tr("Before you print"))
        self._gaps = GapList()
        self._nobody = _nobody()
        self._area = ScrollArea(beside=BESIDE)
        inner = self._area.column
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._pages)
        inner.addLayout(head)
        inner.addSpacing(theme.px(6))
        inner.addWidget(self._held)
        inner.addSpacing(theme.px(6))
        inner.addWidget(self._same)
        inner.addSpacing(theme.px(16))
        inner.addWidget(self._words_title)
        inner.addSpacing(theme.px(6))
        inner.addWidget(self._renderings)
        inner.addSpacing(theme.px(16))
        inner.addWidget(self._out_title)
        inner.addSpacing(theme.px(6))
        inner.addWidget(self._left_out)
        inner.addSpacing(theme.px(16))
        inner.addWidget(self._gap_title)
        inner.addSpacing(theme.px(8))
        inner.addWidget(self._gaps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self._nobody, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._area, 1)
        column.addWidget(self.given)
        column.addWidget(self.make)
        self._words_title.hide()
        self._out_title.hide()
        self._gap_title.hide()

    def show_room(self, session: Session) -> None:
        """Show whether somebody is in the room for whom there is a document."""
        self._area.setVisible(bool(session.organisations))
        self._nobody.setVisible(not session.organisations)

    def show_pages(self, pages: Pages, title: str, organisation: Organisation) -> None:
        """Show what is in a document that was made."""
        self.given.show_for(organisation, pages.changes)
        self._same.setText(pages.parity.words if pages.parity is not None else "")
        self._words_title.setVisible(bool(pages.contents.renderings))
        self._renderings.show_renderings(pages.contents.renderings)
        self._title.set_texts(title)
        self._pages.setText(page_count(pages.count))
        self._held.show_held(pages.contents.holds)
        self._left_out.show_held(pages.contents.left_out)
        self._out_title.setVisible(bool(pages.contents.left_out))
        gaps = all_gaps(pages)
        self._gap_title.setVisible(bool(gaps))
        self._gaps.show_gaps(gaps, 8)


class HeldList(QWidget):
    """Lines of what a document holds: words, and at the end its count or that it is the core."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Held, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_held(self, held: tuple[Held, ...]) -> None:
        """List them."""
        if held == self._shown:
            return
        self._shown = held
        while item := self._column.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in held:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, theme.px(6), 0, theme.px(5))
            row.addWidget(ElidedLabel(each.words, "meta"), 1)
            row.addWidget(Label(_told(each), "meta", "ink-2", tabular=True))
            self._column.addWidget(Hairline())
            self._column.addWidget(line)


def _nobody() -> EmptyState:
    """What stands in the place of a document while nobody is in the room; the stage leads to where that is written."""
    sentence = tr("Each organisation gets a document of its own. Write down who is in the room first.")
    return EmptyState("file", tr("No document yet"), sentence)


def all_gaps(pages: Pages) -> tuple[str, ...]:
    """What the document leaves blank, and what no font of this machine can print."""
    return (*pages.contents.gaps, *(each.words for each in pages.missing))


def _told(held: Held) -> str:
    if not held.core:
        return "" if held.count is None else str(held.count)
    return tr("core") if held.count is None else tr("core, {n}", n=held.count)
