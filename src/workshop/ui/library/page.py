"""The page of all sessions: puts column, list and panel together, and does with files what they ask for."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from workshop import paths
from workshop.background import Background
from workshop.clock import Clock
from workshop.library.beginning import Wanted, begun_from
from workshop.library.entry import Entry
from workshop.library.library import Backup, Deletion, Library
from workshop.library.trouble import StorageError, trouble_with
from workshop.model.identity import new_id
from workshop.model.run import Run
from workshop.room.templates import Template
from workshop.ui import desktop, keymap, theme
from workshop.ui.library import wording
from workshop.ui.library.details import Details
from workshop.ui.library.new_session import NewSessionForm
from workshop.ui.library.reader import Reader
from workshop.ui.library.regions import Regions
from workshop.ui.library.right_panel import RightPanel, panel_width
from workshop.ui.library.sessions_pane import SessionsPane
from workshop.ui.library.start_column import StartColumn
from workshop.ui.library.template_naming import TemplateNaming
from workshop.ui.template_shelf import TemplateShelf
from workshop.words import clock_time, tr

_NARROW: Final = 1180


class LibraryPage(QWidget):
    """`load` once the window is painted; `open_wanted` carries the path of a session to open."""

    open_wanted = Signal(object)

    def __init__(self, library: Library, background: Background, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._clock = library, clock
        self._examples = paths.resources() / "samples"
        self._deletion: Deletion | None = None
        self._kept = ""
        self._archived: tuple[Path, bool] | None = None
        """What was archived last, or taken out of the archive, while it can be taken back."""
        self.reader = Reader(library, background, clock, self)
        self.reader.advanced.connect(self._show_again)
        self.reader.released.connect(self.open_wanted)
        self.templates = TemplateShelf(paths.own_templates_folder(library.folder.parent), background, self)
        self._removed = False
        """Whether a template was removed last, while it can be taken back."""
        self._build()
        self._bind_keys()

    @property
    def loaded(self) -> bool:
        """Whether every file has been looked at since the start."""
        return self.reader.loaded

    def load(self, examples: Path) -> None:
        """List what is known, then look through the files beside the GUI; at the first start, make the examples."""
        self._examples = examples
        cut_off = self._library.cut_off
        if cut_off is not None:
            self._kept = tr("We kept everything up to {time}. Nothing was lost.", time=clock_time(cut_off[1]))
        self._show(cut_off[0] if cut_off is not None else None)
        self.reader.begin(examples)

    @Slot(object)
    def refresh(self, left: Path | None) -> None:
        """Come back from the session in the file `left`: list what has changed, with that one selected.

        A search that would hide it is over.
        """
        if left is not None:
            self._library.note_put_away(left)
            if left not in [each.path for each in self._library.search(self.pane.search.text())]:
                self.pane.search.clear()
        self._show()
        self.pane.select(left)
        self.pane.focus_list()
        self.reader.look()

    def tell(self, error: StorageError) -> None:
        """Say why a file could not be used, at the top of the list."""
        trouble = trouble_with(error)
        self.pane.tell(trouble, self._library.newest_good(trouble.path) if trouble.is_lost else None)

    def say(self, text: str) -> None:
        """Tell something that needs no answer, at the top of the list."""
        self.pane.say(text)

    def message(self) -> str:
        """What is told at the top at the moment; empty if nothing is."""
        return self.pane.message()

    def offer_industries(self, names: tuple[str, ...]) -> None:
        """Offer these industries where the host's is asked for."""
        self.form.offer_industries(names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width()
        self._panel.set_wide(panel_width(wide))
        self.column.set_narrow(wide < theme.px(_NARROW))
        self.pane.set_narrow(wide < theme.px(_NARROW))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self.pane.focus_list()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing else wanted puts the form away."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_form_away()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("paper"))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.column = StartColumn(self.templates)
        self.pane = SessionsPane()
        self._panel = RightPanel()
        self.details = Details()
        self.form = NewSessionForm(self.templates)
        self._usual = self.templates.all[0].key
        self._panel.addWidget(self.details)
        self._panel.addWidget(self.form)
        row.addWidget(self.column)
        row.addWidget(self.pane, 1)
        row.addWidget(self._panel)
        self._connect()

    def _connect(self) -> None:
        self.column.new_wanted.connect(self.begin)
        self.column.open_wanted.connect(self.open_a_file)
        self.column.example_wanted.connect(self._open_example)
        self.renaming = TemplateNaming(self.templates, self.column, self)
        self.templates.removed.connect(self._tell_removed)
        self.templates.refused.connect(self._tell_refused)
        pane, details = self.pane, self.details
        pane.searched.connect(self._show_again)
        pane.undo_wanted.connect(self._take_back)
        pane.copy_wanted.connect(self._open_a_copy)
        pane.point_wanted.connect(self._restore)
        pane.example_wanted.connect(self._open_example)
        pane.list.chosen.connect(self._show_details)
        pane.list.open_wanted.connect(self._open)
        pane.list.delete_wanted.connect(self._delete)
        pane.list.menu_wanted.connect(self._open_menu)
        details.open_wanted.connect(self._open)
        details.plan_wanted.connect(self._duplicate_plan)
        details.copy_wanted.connect(self._duplicate)
        details.salvage_wanted.connect(self._open_a_copy)
        details.archive_wanted.connect(self._archive)
        details.folder_wanted.connect(self._show_in_folder)
        details.delete_wanted.connect(self._delete)
        details.restore_wanted.connect(self._put_back)
        self.form.created.connect(self._create)
        self.form.cancelled.connect(self._put_form_away)
        self.form.template_chosen.connect(self.column.show_template)

    def _bind_keys(self) -> None:
        Regions(self, self.column, self.pane, self._panel)
        slots = {"new": self._begin_usual, "open": self.open_a_file, "search": self.pane.focus_search,
                 "undo": self._undo}  # fmt: skip
        for command, slot in slots.items():
            for shortcut in keymap.shortcuts(command, self):
                shortcut.activated.connect(slot)

    # -- the list -----------------------------------------------------------------------------------------------

    def _show(self, select: Path | None = None) -> None:
        found = self._library.search(self.pane.search.text())
        self.pane.show_entries(found, self._clock.now(), reading=not self.loaded)
        if select is not None:
            self.pane.select(select)
        self._show_details(self.pane.list.current())  # its restore points may be others, though it is the same
        self.pane.say(self._library.trouble or self.reader.trouble or self._kept)
        if self.pane.list.isVisible() and self.focusWidget() in (None, self.column.new):
            self.pane.focus_list()  # where the window put the focus while there was no list

    @Slot()
    def _show_again(self) -> None:
        self._show()

    @Slot(object)
    def _show_details(self, entry: Entry | None) -> None:
        points = self._library.restore_points(entry.path) if entry is not None else ()
        self.details.show_entry(entry, self._clock.now(), points)

    @Slot(QPoint)
    def _open_menu(self, place: QPoint) -> None:
        self._put_form_away()
        self.details.menu_at(place)

    # -- whole files --------------------------------------------------------------------------------------------

    @Slot(object)
    def _open(self, path: Path) -> None:
        """Ask for a session to be opened, once the background has let go of its file."""
        self._kept = ""
        self._put_form_away()
        self.pane.error.hide()
        self.reader.release(path)

    @Slot()
    def open_a_file(self) -> None:
        """Ask which file to open."""
        dialog = QFileDialog(self, tr("Open a session"), str(paths.documents_folder()))
        dialog.setObjectName("open file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{tr('Sessions')} (*{paths.SESSION_SUFFIX})", f"{tr('All files')} (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._open_chosen)
        dialog.open()

    @Slot(str)
    def _open_chosen(self, name: str) -> None:
        self._open(Path(name))

    @Slot()
    def _open_example(self) -> None:
        try:
            path = self._library.example(self._examples)
        except StorageError as error:
            self.tell(error)
            return
        self._show(path)
        if path is not None:
            self._open(path)

    @Slot(object)
    def _open_a_copy(self, path: Path) -> None:
        try:
            copy = self._library.open_a_copy(path)
        except StorageError as error:
            self.tell(error)
            return
        self._show(copy)
        self._open(copy)

    @Slot(object, object)
    def _restore(self, path: Path, point: Backup) -> None:
        """Open a restore point as a session of its own."""
        copy = self._put_back(path, point)
        if copy is not None:
            self._open(copy)

    @Slot(object, object)
    def _put_back(self, path: Path, point: Backup) -> Path | None:
        """Make a session of a restore point, and select it."""
        try:
            copy = self._library.restore(path, point)
        except StorageError as error:
            self.tell(error)
            return None
        self._show(copy)
        self.pane.focus_list()
        return copy

    @Slot(object)
    def _duplicate_plan(self, path: Path) -> None:
        self._copied(path, plan_only=True)

    @Slot(object)
    def _duplicate(self, path: Path) -> None:
        self._copied(path, plan_only=False)

    def _copied(self, path: Path, plan_only: bool) -> None:
        try:
            copy = self._library.duplicate(path, plan_only)
        except StorageError as error:
            self.tell(error)
            return
        self._show(copy)
        self.pane.focus_list()

    @Slot(object)
    def _archive(self, path: Path) -> None:
        entry, row = self._library.entry(path), self.pane.list.currentIndex().row()
        archived = not (entry and entry.archived)
        self._library.archive(path, archived)
        self._deletion, self._archived, self._removed = None, (path, archived), False
        self._show()
        if self.pane.list.sessions.place(path) < 0:
            self.pane.list.select_row(row)
        self.pane.say_archived(wording.title(entry) if entry else path.stem, archived=archived)
        self.pane.focus_list()

    @Slot(object)
    def _show_in_folder(self, path: Path) -> None:
        if not desktop.open_path(path.parent):
            self.pane.say("")  # it may have been told before, and closed
            self.pane.say(desktop.unopened(path.parent))

    @Slot(object)
    def _delete(self, path: Path) -> None:
        row = self.pane.list.currentIndex().row()
        try:
            self._deletion, self._archived, self._removed = self._library.delete(path), None, False
        except StorageError as error:
            self.tell(error)
            return
        self._show()
        self.pane.list.select_row(row)
        self.pane.say_deleted(self._deletion.title)
        self.pane.focus_list()

    @Slot()
    def _take_back(self) -> None:
        """Undo what was deleted, archived or removed last."""
        (deletion, archived), self._deletion, self._archived = (self._deletion, self._archived), None, None
        self.pane.take_offers_back()
        if self._removed:
            self._removed = False
            self.templates.bring_back()
            return
        try:
            if deletion is not None:
                path = self._library.undelete(deletion)
            elif archived is not None:
                path = archived[0]
                self._library.archive(path, not archived[1])
            else:
                return
        except StorageError as error:
            self.tell(error)
            return
        self._show(path)
        self.pane.focus_list()

    @Slot()
    def _undo(self) -> None:
        """What was deleted, archived or removed, if that can be taken back; else what is typed in a field."""
        focused = QApplication.focusWidget()
        nothing = self._deletion is None and self._archived is None and not self._removed
        if nothing and isinstance(focused, QLineEdit):
            focused.undo()
        else:
            self._take_back()

    @Slot(str)
    def _tell_removed(self, name: str) -> None:
        self._deletion, self._archived, self._removed = None, None, True
        self.pane.say_deleted(tr("the template “{name}”", name=name))

    @Slot(str)
    def _tell_refused(self, why: str) -> None:
        """Each time anew: what was told before may have been closed."""
        self.pane.say("")
        self.pane.say(tr("The template stays as it is: {why}.", why=why.rstrip(".")))

    # -- the form -----------------------------------------------------------------------------------------------

    @Slot()
    def _begin_usual(self) -> None:
        self.begin("")

    @Slot(str)
    def begin(self, template: str) -> None:
        """Open the form with a template, the usual one if empty; one that is open only changes its template."""
        key = template or self._usual
        if self._panel.currentWidget() is self.form and template:
            self.form.choose_template(key)
        elif self._panel.currentWidget() is not self.form:
            self._panel.setCurrentWidget(self.form)
            self.form.begin(key, self._clock.now().date())
        else:
            key = self.form.template.choice()
            self.form.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.column.show_template(key)

    @Slot()
    def _put_form_away(self) -> None:
        if self._panel.currentWidget() is self.form:
            self._panel.setCurrentWidget(self.details)
            self.column.show_template(None)
            self.pane.focus_list()

    @Slot(object, object)
    def _create(self, wanted: Wanted, template: Template) -> None:
        try:
            path = self._library.create(begun_from(wanted, template, new_id, self._clock.stamp()), Run())
        except StorageError as error:
            self.tell(error)
            return
        self.form.clear()
        self._show(path)
        self._open(path)
