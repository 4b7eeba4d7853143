"""The preview: the real pages of a document, to be read, searched, saved, opened and printed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from workshop.background import Background
from workshop.documents.keys import BRIEF
from workshop.ui import desktop, theme
from workshop.ui.dialogs.preview_search import PreviewSearch
from workshop.ui.dialogs.preview_told import PreviewTold
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.opened_document import SMALL, Begun, Opened, OpenedDocument
from workshop.ui.preflight_run import Asked
from workshop.ui.print_run import folder_for
from workshop.ui.printing_out import PrintingOut
from workshop.ui.settings_shelf import SettingsShelf
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.notice import ErrorState
from workshop.ui.widgets.page_list import PageList
from workshop.ui.widgets.page_view import PageView
from workshop.words import tr
from workshop.workbench import Workbench
from workshop.written_file import written

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document


class PreviewDialog(ReturningDialog):
    """One document of the session as it is when the preview opens; nothing behind it waits."""

    def __init__(
        self,
        workbench: Workbench,
        background: Background,
        settings: SettingsShelf,
        document: Document,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        from workshop.documents.catalogue import possible_documents
        from workshop.documents.record import record_of

        workbench.commit()
        self._session, self._settings = workbench.session, settings
        self._record = record_of(workbench.run, workbench.clock.now(), picture=workbench.pictures())
        self._documents = {_key(each): each for each in possible_documents(self._session)}
        self._document = self._documents.get(_key(document), document)
        self._opened: Opened | None = None
        self._page = 0
        self._saved: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(tr("Preview"))
        self.setObjectName("preview")
        self.pages = OpenedDocument(background, self)
        self.printing = PrintingOut(background, self)
        self.told = PreviewTold(background, self)
        self._build()
        self._connect(workbench)
        self.resize(theme.px(980), theme.px(700))

    def open(self) -> None:
        """Show it beside the work, and make the document."""
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._make()

    def done(self, result: int) -> None:
        """Closing stops what is being made, not what is being printed."""
        self.pages.close()
        self.told.forget()
        super().done(result)

    def turn_to(self, page: int) -> None:
        """Open a page, from 0; while the pages are being drawn that waits for them."""
        if self._opened is None:
            self._page = max(0, page)  # it comes with the others
            return
        self._page = max(0, min(page, len(self._opened.sizes) - 1))
        count = len(self._opened.sizes)
        told = tr("Page {page} of {pages}", page=self._page + 1, pages=count)
        self.view.show_page(self._opened.sizes[self._page], f"{self._document.name}. {told}")
        self.list.choose(self._page)
        self._where.setText(told)
        self.back.setEnabled(self._page > 0)
        self.forth.setEnabled(self._page + 1 < count)
        self.search.show_page(self._page)
        self._draw()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(12))
        column.addLayout(self._build_head())
        body = QHBoxLayout()
        body.setSpacing(theme.px(8))
        self.list = PageList()
        self.view = PageView()
        self.error = ErrorState(
            tr("This document could not be made."),
            tr("Your work is safe in the session. Change what you typed last, or try again."),
            tr("Try again"),
        )
        self.error.hide()
        body.addWidget(self.list)
        body.addWidget(self.view, 1)
        body.addWidget(self.error, 1)
        column.addLayout(body, 1)
        column.addWidget(self.told)
        column.addLayout(self._build_foot())

    def _build_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.choice = Dropdown(tr("Which document"))
        self.choice.setObjectName("preview.document")
        for key, document in self._documents.items():
            self.choice.add(key, document.name)
        self.choice.choose(_key(self._document))
        self.search = PreviewSearch()
        self.smaller = IconButton("minus", tr("Smaller"), size=32)
        self.larger = IconButton("plus", tr("Larger"), size=32)
        self.fit = Button("", kind="quiet")
        self.fit.setObjectName("preview.fit")
        self.fit.setAccessibleName(tr("As wide as there is room for"))
        row.addWidget(self.choice, 3)
        row.addWidget(self.search, 2)
        row.addSpacing(theme.px(8))
        for part in (self.smaller, self.fit, self.larger):
            row.addWidget(part)
        return row

    def _build_foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.back = IconButton("chevron-up", tr("Page before"), size=32)
        self.forth = IconButton("chevron-down", tr("Page after"), size=32)
        self._where = Label(tr("Being made"), "meta", "ink-2")
        self.said = ElidedLabel("", "meta", "ink-2")
        self.said.setObjectName("preview.said")
        self.show_folder = Button(tr("Show in folder"), icon="folder")
        self.read = Button(tr("Open"), icon="file")
        self.save = Button(tr("Save as"), icon="save")
        self.print = Button(tr("Print"), kind="primary", icon="print")
        for part in (self.back, self.forth, self._where):
            row.addWidget(part)
        row.addWidget(self.said, 1)
        for name in ("show_folder", "read", "save", "print"):
            button = getattr(self, name)
            button.setObjectName(f"preview.{name}")
            row.addWidget(button)
        self.show_folder.hide()
        self._allow(False)
        return row

    def _connect(self, workbench: Workbench) -> None:
        self.choice.chosen.connect(self._choose)
        self.list.chosen.connect(self._turn)
        self.back.clicked.connect(self._turn_back)
        self.forth.clicked.connect(self._turn_forth)
        self.smaller.clicked.connect(self.view.smaller)
        self.larger.clicked.connect(self.view.larger)
        self.fit.clicked.connect(self.view.fit)
        self.view.sized.connect(self._draw)
        self.pages.begun.connect(self._show_first)
        self.pages.made.connect(self._show)
        self.pages.drawn.connect(self._show_drawn)
        self.pages.listed.connect(self.list.show_picture)
        self.pages.found.connect(self.search.show_found)
        self.pages.failed.connect(self._fail)
        self.search.asked.connect(self.pages.look_for)
        self.search.went.connect(self._go)
        self.error.acted.connect(self._make)
        self.save.clicked.connect(self._ask)
        self.read.clicked.connect(self._read)
        self.show_folder.clicked.connect(self._show_folder)
        self.print.clicked.connect(self._print)
        self.printing.said.connect(self._tell_printing)
        workbench.destroyed.connect(self.reject)
        for keys, slot in (
            ("PgDown", self._turn_forth),
            ("PgUp", self._turn_back),
            ("Ctrl++", self.view.larger),
            ("Ctrl+=", self.view.larger),
            ("Ctrl+-", self.view.smaller),
            ("Ctrl+0", self.view.fit),
            ("Ctrl+F", self.search.begin),
            ("Ctrl+S", self._ask),
            ("Ctrl+P", self._print),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    @Slot()
    def _make(self) -> None:
        self.error.hide()
        self.view.show()
        self._opened, self._page = None, 0
        self.told.forget()
        self._allow(False)
        for turn in (self.back, self.forth):
            turn.setEnabled(False)
        self._where.setText(tr("Being made"))
        chosen = self._settings.current
        self.pages.open(
            self._session,
            self._document,
            chosen.paper,
            self.view.wanted_width(),
            self._record,
            pseudonyms=chosen.pseudonyms,
        )

    @Slot(object)
    def _show_first(self, begun: Begun) -> None:
        """The first page, to be read while the others are drawn; nothing can be done with the file yet."""
        told = tr("Page {page} of {pages}", page=1, pages=len(begun.sizes))
        self.view.show_page(begun.sizes[0], f"{self._document.name}. {told}")
        self.view.show_picture(begun.first)
        self.list.show_pages(begun.sizes)
        self._where.setText(tr("{page}. The others are being drawn.", page=told))

    @Slot(object)
    def _show(self, opened: Opened) -> None:
        self._opened, self._saved = opened, None
        self.show_folder.hide()
        self.said.setText("")
        self.list.show_pages(opened.sizes)
        if not self._page:
            self.view.show_picture(opened.first)
        self._allow(True)
        self.turn_to(self._page)
        self.search.again()
        chosen = self._settings.current
        asked = Asked(self._session, (self._document,), chosen.paper, chosen.pseudonyms)
        self.told.look(asked, self._record)
        self.pages.list_pages(len(opened.sizes), round(theme.px(SMALL) * self.devicePixelRatioF()))

    @Slot()
    def _draw(self) -> None:
        self.fit.setText(tr("{percent} %", percent=self.view.percent()))
        self.pages.draw(self._page, self.view.wanted_width())

    @Slot(object, object)
    def _show_drawn(self, page: int, picture: object) -> None:
        if page == self._page:
            self.view.show_picture(picture)  # type: ignore[arg-type]
            self.search.show_page(self._page)

    @Slot()
    def _fail(self) -> None:
        self.view.hide()
        self.error.show()
        self._where.setText("")

    @Slot(str)
    def _choose(self, key: str) -> None:
        self._document = self._documents[key]
        self._make()

    @Slot(object)
    def _turn(self, page: int) -> None:
        self.turn_to(page)

    @Slot()
    def _turn_back(self) -> None:
        self.turn_to(self._page - 1)

    @Slot()
    def _turn_forth(self) -> None:
        self.turn_to(self._page + 1)

    @Slot(object, object, object)
    def _go(self, page: int, places: tuple[object, ...], lit: object) -> None:
        if page != self._page:
            self.turn_to(page)
        self.view.show_places(places, lit)  # type: ignore[arg-type]

    def _allow(self, there: bool) -> None:
        for part in (self.read, self.save, self.print, self.search):
            part.setEnabled(there)

    @Slot()
    def _ask(self) -> None:
        if self._opened is not None:
            self.told.after(self._ask_where)

    def _ask_where(self) -> None:
        if self._opened is None:
            return
        folder = folder_for(self._session)
        start = folder if folder.is_dir() else folder.parent
        dialog = QFileDialog(self, tr("Save the PDF"), str(start), tr("PDF (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self._opened.document.file_name)
        dialog.fileSelected.connect(self.save_as)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def save_as(self, name: str) -> None:
        """Save the PDF whole under `name`, or say why not."""
        if self._opened is None:
            return
        from workshop.documents.own_place import marked

        path = Path(name)
        apart = self._opened.document.key == BRIEF
        why = written(path, marked(self._opened.pdf, self._session, apart=apart))
        if why:
            self.said.setText(tr("{why} Your work is safe in the session.", why=why))
            return
        self._saved = path
        self.said.setText(tr("Saved as {name}.", name=path.name))
        self.show_folder.show()

    @Slot()
    def _read(self) -> None:
        """Open the file with the program that the user has for it; one that was not saved goes to its usual place."""
        if self._opened is None:
            return
        if self._saved is None:
            from workshop.documents.own_place import place_for

            name = self._opened.document.file_name
            self.save_as(str(place_for(self._session, [name], folder_for(self._session)) / name))
        if self._saved is not None and not desktop.open_path(self._saved):
            self.said.setText(desktop.unopened(self._saved.parent))

    @Slot()
    def _show_folder(self) -> None:
        if self._saved is not None and not desktop.open_path(self._saved.parent):
            self.said.setText(desktop.unopened(self._saved.parent))

    @Slot(str)
    def _tell_printing(self, words: str) -> None:
        self.said.setText(words)
        self.print.setText(tr("Stop printing") if self.printing.running else tr("Print"))

    @Slot()
    def _print(self) -> None:
        if self.printing.running:
            self.printing.cancel()
        elif self._opened is not None:
            self.told.after(self._ask_printer)

    def _ask_printer(self) -> None:
        if self._opened is not None:
            self.printing.ask(self._opened.pdf, self._opened.document)


def _key(document: Document) -> str:
    return f"{document.key}|{document.organisation or ''}"
