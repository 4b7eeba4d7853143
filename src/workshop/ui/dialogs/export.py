"""The export: which documents, for whom, as what, and where to."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.background import Background, Task
from workshop.documents.keys import TRANSLATION
from workshop.model.identity import OrganisationId
from workshop.model.run import made_ready
from workshop.room import preparation
from workshop.ui import desktop, theme
from workshop.ui.dialogs.export_choice import DocumentList
from workshop.ui.dialogs.export_looks import ExportLooks
from workshop.ui.dialogs.export_result import ExportResult
from workshop.ui.dialogs.export_run import Wanted, exported
from workshop.ui.dialogs.export_words import (
    CSV,
    EVERYTHING,
    JSON,
    MARKDOWN,
    PACK,
    PDF,
    TOGETHER,
    WORD,
    export_words,
    moved_aside,
    told_apart,
    told_of,
)
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.folder_dialog import ask_for_folder
from workshop.ui.handing_out import hand_out
from workshop.ui.preflight_run import Asked, PreflightRun
from workshop.ui.print_run import Run, folder_for, own_folder
from workshop.ui.settings_shelf import SettingsShelf
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.dotted_lines import DottedLines
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.segmented import Segmented
from workshop.ui.widgets.tick import Tick
from workshop.words import tr
from workshop.workbench import Workbench

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document
    from workshop.documents.record import Record
    from workshop.ui.document_words import Told


class ExportDialog(ReturningDialog):
    """Ctrl+E. It works on the session as it is when Export is pressed; the console can be used behind it.

    `form` is what is chosen first, one of the constants in `export_words`.
    """

    def __init__(
        self,
        workbench: Workbench,
        background: Background,
        settings: SettingsShelf,
        parent: QWidget | None = None,
        *,
        form: str = PDF,
    ) -> None:
        super().__init__(parent)
        from workshop.documents.catalogue import possible_documents

        self._workbench, self._background, self._settings = workbench, background, settings
        self._documents: tuple[Document, ...] = possible_documents(workbench.session)
        self._folder = folder_for(workbench.session)
        self._task: Task | None = None
        self._looking = PreflightRun(background, self)
        self._waits = False
        self._run: Run | None = None
        self._receivers: list[OrganisationId] = []
        self._exported, self._form = workbench.session, form
        self._asked = self._folder
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self.setObjectName("export")
        self.format = Segmented(tr("As what"))
        self.paper = Segmented(tr("On which paper"))
        self.choice = DocumentList(self._documents)
        self._build()
        self.format.choose(form)
        self.format.chosen.connect(self._choose_format)
        self.paper.chosen.connect(self._choose_paper)
        self.choice.changed.connect(self._arrange)
        self.choice.preview_wanted.connect(self._preview)
        self.pseudonyms.toggled.connect(self._choose_names)
        self._looking.done.connect(self._tell)
        self._looking.failed.connect(self._miss)
        workbench.destroyed.connect(self.reject)
        self._arrange()
        self._look()
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Show it beside the work: nothing waits for it, least of all what the room sees."""
        self.show()
        self.raise_()
        self.activateWindow()

    @Slot()
    def export(self) -> None:
        """Make what was chosen."""
        self._workbench.commit()
        if self.format.choice() in TOGETHER and not self._looking.is_done(self._what()):
            self._wait()
            return
        wanted, folder = self._wanted(), self._folder
        self._exported, self._form = wanted.session, wanted.form
        if wanted.form == EVERYTHING:
            folder = own_folder(wanted.session, folder, pseudonyms=wanted.pseudonyms)
        self._asked = folder
        job = partial(exported, wanted, folder)
        self._run = None
        chosen = self.choice.chosen() if self.format.choice() == PDF else ()
        self._receivers = [each.organisation for each in chosen if each.key == TRANSLATION and each.organisation]
        self._task = self._background.run(job, done=self._done, failed=self._fail, progress=self.result_card.report)
        self.result_card.report(0.0, "")
        self._arrange()

    @Slot(str)
    def save_in(self, folder: str) -> None:
        """Export into `folder`."""
        self._folder = Path(folder)
        self._where.setText(folder)
        self._forget()
        self._arrange()

    def done(self, result: int) -> None:
        """Closing stops what is being made."""
        self._looking.cancel()
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def _wanted(self) -> Wanted:
        """What was chosen, of the session as it is now."""
        return Wanted(
            self._workbench.session,
            self.format.choice(),
            self.paper.choice(),
            self.pseudonyms.isChecked(),
            self._record(),
            frozenset((each.key, each.organisation) for each in self.choice.chosen()),
            self._workbench.copier(),
        )

    def _record(self) -> Record:
        from workshop.documents.record import record_of

        return record_of(self._workbench.run, self._workbench.clock.now(), picture=self._workbench.pictures())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(Label(tr("Export"), "stage-title"))
        for chosen, words in (
            (PDF, tr("PDF")),
            (WORD, tr("Word")),
            (MARKDOWN, tr("Markdown")),
            (CSV, tr("Lists (CSV)")),
            (JSON, tr("JSON")),
            (PACK, tr("Print pack")),
            (EVERYTHING, tr("Everything")),
        ):
            self.format.add(chosen, words)
        self.paper.add("a4", tr("A4"))
        self.paper.add("letter", tr("Letter"))
        self.paper.choose(self._settings.current.paper)
        column.addWidget(self.format, 0, Qt.AlignmentFlag.AlignLeading)
        self.pseudonyms = Tick(tr("People go by their table, as in Table 2-P3, instead of their names"), "body")
        self.pseudonyms.setObjectName("export.pseudonyms")
        self.pseudonyms.setChecked(self._settings.current.pseudonyms)
        details = QHBoxLayout()
        details.setSpacing(theme.px(16))
        details.addWidget(self.paper)
        details.addWidget(self.pseudonyms)
        details.addStretch(1)
        column.addLayout(details)
        self._whole = ProseLabel("", "body", "ink-2")
        column.addWidget(self._whole)
        self._parts = DottedLines("body", "ink-2")
        column.addWidget(self._parts)
        self.looks = ExportLooks()
        column.addWidget(self.looks, 1)
        column.addWidget(self.choice, 1)
        column.addStretch(0)
        column.addLayout(self._build_folder())
        self.result_card = ExportResult()
        self.result_card.hand_out.connect(self._hand_out)
        column.addWidget(self.result_card)
        column.addLayout(self._build_buttons())
        self.resize(theme.px(640), theme.px(600))

    def _build_folder(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(Label(tr("Into"), "meta", "ink-2"))
        row.addWidget(Glyph("folder", 16, "ink-2"))
        self._where = ElidedLabel(str(self._folder), "meta", rightward=True)
        self._where.setObjectName("export.folder")
        row.addWidget(self._where, 1)
        self._change = Button(tr("Change"), size=28)
        self._change.setObjectName("export.change")
        self._change.setAccessibleName(tr("Change the folder"))
        self._change.clicked.connect(self._ask)
        row.addWidget(self._change)
        return row

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.show_folder = Button(tr("Show in folder"), icon="folder")
        self.show_folder.setObjectName("export.show")
        self.close_button = Button(tr("Close"))
        self.go = Button(tr("Export"), kind="primary", icon="export")
        self.go.setObjectName("export.go")
        row.addWidget(self.show_folder)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.go)
        self.show_folder.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.reject)
        self.go.clicked.connect(self.export)
        return row

    def _forget(self) -> None:
        """What came of the last export is not said any more."""
        self.result_card.hide()
        self._run = None

    @Slot()
    @Slot(str)
    def _arrange(self, _choice: str = "") -> None:
        """Show what belongs to the choice; nothing can be chosen while something is made."""
        from workshop.documents.formats import Format, comes_as

        busy = self._task is not None and self._task.running
        chosen = self.format.choice()
        listed = chosen in (PDF, WORD, MARKDOWN)
        if listed:
            self.choice.offer([each for each in self._documents if comes_as(each, Format(chosen))], chosen)
        count = len(self.choice.chosen())
        self.paper.setVisible(chosen in (PDF, WORD, PACK, EVERYTHING))
        self.choice.setVisible(listed)
        self._whole.setText(told_of(chosen, self._workbench.session))
        self._whole.setVisible(not listed)
        self._parts.show_lines(told_apart(chosen, self._workbench.session))
        self._show_looks()
        for part in (self.format, self.paper, self.choice, self._change, self.pseudonyms):
            part.setEnabled(not busy)
        self.go.setEnabled(not busy and (not listed or count > 0))
        self.go.setText(export_words(chosen, count))
        self.close_button.setText(tr("Cancel") if busy else tr("Close"))
        self.show_folder.setVisible(self._run is not None and bool(self._run.made))

    @Slot(str)
    def _choose_format(self, _choice: str) -> None:
        """What was said of the format before belongs to that one."""
        self._forget()
        self._look()
        self._arrange()

    @Slot(bool)
    def _choose_names(self, pseudonyms: bool) -> None:
        self._settings.choose(pseudonyms=pseudonyms)
        self._look()

    @Slot(str)
    def _choose_paper(self, paper: str) -> None:
        self._settings.choose(paper=paper)
        self._look()

    def _look(self) -> None:
        """Read beforehand what each document holds, leaves out and cannot print."""
        self._waits = False
        self._looking.look(self._what(), self._record())
        self._show_looks()

    def _what(self) -> Asked:
        """Every document as it would be made now."""
        paper, pseudonyms = self.paper.choice(), self.pseudonyms.isChecked()
        apart = pseudonyms and self.format.choice() == EVERYTHING
        return Asked(self._workbench.session, self._documents, paper, pseudonyms, apart)

    def _wait(self) -> None:
        """It was asked for before it is known what would be in it: it is made as soon as nothing warns of it."""
        self._look()
        self._waits = True
        self._say(tr("Being looked through"), tr("It is made as soon as that is done."))

    def _show_looks(self) -> None:
        told = () if self._looking.told is None and not self._looking.running else self._looking.told
        self.looks.show_told(self.format.choice(), self._workbench.session, self._documents, told)

    @Slot(object)
    def _tell(self, told: tuple[Told | None, ...]) -> None:
        self.choice.tell(told)
        self._show_looks()
        if not self._waits:
            return
        self._waits = False
        if self.looks.warns:
            self._say(tr("Look at this first"), tr("Nothing is made yet. Press the button again to make it as it is."))
        else:
            self.export()

    @Slot()
    def _miss(self) -> None:
        """It could not be looked through: that keeps nobody from making it, once they know."""
        self._show_looks()
        if self._waits:
            self._waits = False
            self._say(
                tr("It could not be looked through"),
                tr("Nothing is made yet. Press the button again to make it all the same."),
            )

    @Slot(object)
    def _preview(self, document: Document) -> None:
        from workshop.ui.dialogs.preview import PreviewDialog

        PreviewDialog(self._workbench, self._background, self._settings, document, self).open()

    @Slot()
    def _ask(self) -> None:
        ask_for_folder(self, tr("Export into"), self._folder, self.save_in)

    @Slot()
    def _open_folder(self) -> None:
        folder = self._folder if self._run is None or self._run.folder == self._asked else self._run.folder
        if not desktop.open_path(folder):
            self.result_card.explain(desktop.unopened(folder))

    def _done(self, run: Run) -> None:
        from workshop.documents.catalogue import pack_lacks

        self._run = run
        whys = " ".join(each.why for each in run.refused)
        if run.folder_refused or not run.made:
            safe = tr("{why} Your work is safe in the session. Choose another folder.", why=run.folder_refused or whys)
            self._say(tr("Nothing was exported"), safe)
        else:
            count = len(run.made)
            if self._form == PACK:
                what = preparation.PACK_IN_PART if pack_lacks(self._exported) else preparation.PACK
                self._workbench.note(partial(made_ready, what=what, at=self._workbench.clock.stamp()))
            told = " ".join(each for each in (moved_aside(run.folder, self._asked), whys) if each)
            self._say(tr("{n} files are there", n=count, one="{n} file is there"), told)
        self.result_card.bar.hide()
        self._arrange()
        (self.show_folder if run.made else self._change).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _hand_out(self) -> None:
        """Keep in the register that everybody has what was made for them."""
        before = len(self._workbench.session.issues)
        hand_out(self._workbench, self._receivers, self._exported)
        self.result_card.noted(len(self._workbench.session.issues) - before)

    def _fail(self, error: Exception) -> None:
        self._say(tr("It could not be made"), tr("Your work is safe in the session. Try again, or another document."))
        self.result_card.bar.hide()
        self._arrange()

    def _say(self, title: str, sentence: str) -> None:
        made = self._run is not None and bool(self._run.made) and not self._run.refused
        self.result_card.say(title, sentence, to_note=made and bool(self._receivers))
