"""Making the documents: the look at them, then the run in the background; its bar, its folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from workshop.background import Task
from workshop.paths import documents_folder
from workshop.ui.document_words import all_looks
from workshop.ui.equipment import Equipment
from workshop.ui.folder_dialog import ask_for_folder
from workshop.ui.preflight_run import Asked, PreflightRun
from workshop.ui.print_bar import PrintBar
from workshop.ui.print_run import Run, folder_for, print_run
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document
    from workshop.documents.record import Record
    from workshop.ui.document_words import Told


class Printing(QObject):
    """`make(paper)` makes all documents, `make(paper, key)` those for one organisation, or "brief".

    They are looked at first. What is found stands in the bar, and only a warning stops the run: it waits until somebody
    has seen it and asks again.
    """

    def __init__(self, equipment: Equipment, bar: PrintBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._workbench, self._background = equipment.workbench, equipment.background
        self._settings = equipment.settings
        self._bar, self._window = bar, parent
        self._looking = PreflightRun(self._background, self)
        self._task: Task | None = None
        self._asked: Asked | None = None
        self._seen: Asked | None = None
        self._within: Path | None = None
        bar.cancelled.connect(self.cancel)
        bar.again_wanted.connect(self._again)
        bar.elsewhere_wanted.connect(self.ask_for_folder)
        bar.make_wanted.connect(self._again)
        self._looking.done.connect(self._look)
        self._looking.failed.connect(self._miss)

    @property
    def folder(self) -> Path:
        """Where the PDFs go."""
        return folder_for(self._workbench.session, self._within)

    def make(self, paper: str, only: str | None = None) -> None:
        """Make the documents now; the run before is given up."""
        self._workbench.commit()
        self._begin(paper, self._chosen(only))

    def make_slip(self, paper: str, organisation: str) -> None:
        """Make the page that says what changed in the document of `organisation` since it was given out."""
        from workshop.documents.catalogue import possible_documents
        from workshop.documents.keys import CHANGES

        self._workbench.commit()
        every = possible_documents(self._workbench.session)
        found = tuple(each for each in every if (each.key, each.organisation) == (CHANGES, organisation))
        if found:
            self._begin(paper, found)

    def _begin(self, paper: str, chosen: tuple[Document, ...]) -> None:
        if self._task is not None:
            self._task.cancel()
        self._asked = Asked(self._workbench.session, chosen, paper, self._settings.current.pseudonyms)
        self._bar.show_looks(())
        self._bar.say_looking()
        self._looking.look(self._asked, self._record())

    def _record(self) -> Record:
        from workshop.documents.record import record_of

        return record_of(self._workbench.run, self._workbench.clock.now(), picture=self._workbench.pictures())

    @Slot(object)
    def _look(self, told: tuple[Told | None, ...]) -> None:
        """What asks for a look is shown."""
        warns = any(each.warnings for each in told if each is not None)
        self._go_on(all_looks(told), warns=warns)

    @Slot()
    def _miss(self) -> None:
        """They could not be looked through: that has to be seen, and keeps nobody from making them."""
        self._go_on((tr("They could not be looked through. Look at each page yourself."),), warns=True)

    def _go_on(self, looks: tuple[str, ...], *, warns: bool) -> None:
        """Make what was looked at; with a warning that nobody has seen yet nothing is made."""
        self._bar.show_looks(looks)
        if warns and self._asked is not None and not self._asked.is_like(self._seen):
            self._seen = self._asked
            self._bar.say_warned(len(self._asked.documents))
        else:
            self._run()

    def _run(self) -> None:
        """Make what was looked at."""
        from workshop.documents.catalogue import possible_documents
        from workshop.documents.pseudonyms import named
        from workshop.documents.style import Paper

        if self._asked is None:
            return
        session = named(self._asked.session, pseudonyms=self._asked.pseudonyms)
        # their files are called by the names they say
        wanted = {(each.key, each.organisation) for each in self._asked.documents}
        chosen = tuple(each for each in possible_documents(session) if (each.key, each.organisation) in wanted)
        job = partial(print_run, session, chosen, Paper(self._asked.paper), self._record(), self.folder)
        self._bar.say_running(0.0, "")
        self._task = self._background.run(job, done=self._done, failed=self._fail, progress=self._report)

    @Slot()
    def cancel(self) -> None:
        """Stop the run, and say so."""
        self.give_up()
        self._bar.say_cancelled()

    def give_up(self) -> None:
        """Stop what is under way; nothing more comes of it."""
        self._looking.cancel()
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def open_folder(self) -> None:
        """Open the folder of the PDFs, or the one around it while there are none."""
        from workshop.documents.own_place import place_for

        names = [each.file_name for each in self._chosen(None)]
        own = place_for(self._workbench.session, names, self.folder)
        folder = next((each for each in (own, self.folder.parent, documents_folder()) if each.is_dir()), None)
        if folder is not None:
            self._bar.open_place(folder)

    @Slot()
    def ask_for_folder(self) -> None:
        """Let somebody choose another folder, and make the PDFs there."""
        ask_for_folder(self._window, tr("Save the PDFs in"), self._within or documents_folder(), self.save_in)

    @Slot(str)
    def save_in(self, folder: str) -> None:
        """From now on the PDFs go into `folder`; make them there."""
        self._within = Path(folder)
        self._again()

    def _chosen(self, only: str | None) -> tuple[Document, ...]:
        """The document for `only`; if that is None the translation documents and the brief, no others."""
        from workshop.documents.catalogue import possible_documents
        from workshop.documents.keys import BRIEF, TRANSLATION

        found = [each for each in possible_documents(self._workbench.session) if each.key in (TRANSLATION, BRIEF)]
        return tuple(each for each in found if only in (None, each.organisation or each.key))

    @Slot()
    def _again(self) -> None:
        """Make what was asked for last, of the session as it is now; all documents if nothing was."""
        if self._asked is None:
            self.make(self._settings.current.paper)
        else:
            self._workbench.commit()
            self._begin(self._asked.paper, self._asked.documents)

    def _report(self, share: float, what: str) -> None:
        self._bar.say_running(share, what)

    def _done(self, run: Run) -> None:
        self._bar.say_done(run)

    def _fail(self, error: Exception) -> None:
        self._bar.say_failed()
