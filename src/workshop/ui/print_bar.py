"""The bar at the foot of a stage: what to look at before the PDFs are made, how far they are, and where they are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.ui import desktop, theme
from workshop.ui.print_run import Run
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.look_list import LookList
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.run_bar import RunBar
from workshop.words import tr

_LINES: Final = 4


class PrintBar(Card):
    """`say_running(share, what)`, `say_done(run)`. Hidden while there is nothing to say.

    `away`: it stands at another stage than that of the documents, and leads there.
    """

    cancelled = Signal()
    elsewhere_wanted = Signal()
    again_wanted = Signal()
    make_wanted = Signal()
    """What the warnings say was seen: make the PDFs all the same."""
    stage_wanted = Signal()
    changed = Signal()
    """It came or went, or says more or less than before."""

    def __init__(self, parent: QWidget | None = None, *, away: bool = False) -> None:
        super().__init__(parent, padding=12, spacing=8)
        self._away = away
        self.setObjectName("documents.bar")
        self._folder = Path()
        self._files: dict[Button, Path] = {}
        self._glyph = Glyph("print", 20, "teal")
        self.title = ElidedLabel("", "strong")
        self.sentence = ProseLabel("", "meta", "ink-2", most=4)
        self.looks = LookList(most=_LINES)
        self.bar = RunBar()
        self.cancel = Button(tr("Cancel"), size=28)
        self.open = Button(tr("Open folder"), icon="folder", size=28)
        self.again = Button(tr("Try again"), size=28)
        self.elsewhere = Button(tr("Save somewhere else"), size=28)
        self._close = IconButton("close", tr("Close this message"), size=28)
        self._links = QWidget()
        self._flow = FlowLayout(self._links, gap=4)
        self.make = Button(tr("Make them all the same"), kind="primary", icon="print", size=28)
        self.stage = Button(tr("Translation"), icon="arrow", size=28)
        self.make.setObjectName("documents.anyway")
        self.stage.setObjectName("documents.stage")
        self.stage.setAccessibleName(tr("Go to Translation"))
        self.cancel.setObjectName("documents.cancel")
        self.open.setObjectName("documents.open")
        self.again.setObjectName("documents.again")
        self.elsewhere.setObjectName("documents.elsewhere")
        self._build()
        if away:  # the pointer leaves the cursor where somebody types
            for button in (*self.findChildren(Button), self._close):
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cancel.clicked.connect(self.cancelled)
        self.open.clicked.connect(self._open_folder)
        self.again.clicked.connect(self.again_wanted)
        self.elsewhere.clicked.connect(self.elsewhere_wanted)
        self.make.clicked.connect(self.make_wanted)
        self.stage.clicked.connect(self.stage_wanted)
        self._close.clicked.connect(self.put_away)
        self.hide()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
        return super().event(event)

    def tall(self, wide: int) -> int:
        """The height that it needs at a width, in pixels."""
        column = self.column
        return column.totalHeightForWidth(wide) if column.hasHeightForWidth() else column.totalSizeHint().height()

    def show_looks(self, lines: Sequence[str]) -> None:
        """What asks for a look in the documents; it stays while they are made and afterwards."""
        self.looks.show_looks(lines)

    def say_looking(self) -> None:
        """They are looked through before they are made."""
        self._glyph.set_icon("print")
        self.title.setText(tr("Looking through the PDFs"))
        self.sentence.setText("")
        self.bar.setValue(0)
        self._arrange(running=True)

    def say_warned(self, count: int) -> None:
        """Something in them has to be seen before they are made."""
        self._glyph.set_icon("warning")
        self.title.setText(
            tr("Look at this before {n} PDFs are made", n=count, one="Look at this before the PDF is made")
        )
        self.sentence.setText("")
        self._show_files(())
        self._arrange(running=False, warned=True)

    def set_away(self, away: bool) -> None:
        """Lead to the stage of the documents, unless one is there."""
        self._away = away
        self.stage.setVisible(away and self.bar.isHidden())

    @Slot()
    def put_away(self) -> None:
        """Say nothing any more."""
        self.hide()
        self.changed.emit()

    def say_running(self, share: float, what: str) -> None:
        """A run is on its way."""
        self.title.setText(tr("Making the PDFs"))
        self.sentence.setText(what)
        self.bar.setValue(round(share * 1000))
        self._arrange(running=True)

    def say_done(self, run: Run) -> None:
        """A run has ended: what was made, and what could not be."""
        self._folder = run.folder
        if run.folder_refused or not run.made:
            self._glyph.set_icon("warning")
            self.title.setText(tr("No PDF was made"))
            why = run.folder_refused or " ".join(each.why for each in run.refused)
            self.sentence.setText(tr("{why} Your work is safe in the session.", why=why))
        else:
            self._glyph.set_icon("print" if not run.refused else "warning")
            self.title.setText(tr("{n} PDFs made", n=len(run.made), one="{n} PDF made"))
            told = tr("They are in {folder}.", n=len(run.made), one="It is in {folder}.", folder=str(run.folder))
            self.sentence.setText(" ".join((told, *(each.why for each in run.refused))))
        self._show_files(run.made)
        self._arrange(running=False, refused=bool(run.folder_refused or run.refused), made=bool(run.made))

    def say_cancelled(self) -> None:
        """Somebody stopped the run."""
        self._glyph.set_icon("print")
        self.title.setText(tr("Stopped"))
        self.sentence.setText(tr("What was made before stays in its folder."))
        self._show_files(())
        self._arrange(running=False)

    def say_failed(self) -> None:
        """Something went wrong that nobody foresaw."""
        self._glyph.set_icon("warning")
        self.title.setText(tr("The PDFs could not be made"))
        self.sentence.setText(tr("Your work is safe in the session. Change what you typed last, or try again."))
        self._show_files(())
        self._arrange(running=False, refused=True)

    def files(self) -> tuple[Path, ...]:
        """What can be opened from here."""
        return tuple(self._files.values())

    def open_place(self, path: Path) -> None:
        """Open a file or a folder with the program that the user has for it, or say where it is."""
        if desktop.open_path(path):
            return
        if self.isHidden():
            self._glyph.set_icon("warning")
            self.title.setText(tr("The folder could not be opened"))
            self._show_files(())
            self._arrange(running=False)
        self.sentence.setText(desktop.unopened(path if path.is_dir() else path.parent))
        self.sentence.show()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(self._glyph)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.sentence)
        row.addLayout(words, 1)
        for button in (self.cancel, self.elsewhere, self.again, self.make, self.open, self.stage, self._close):
            row.addWidget(button)
        self.column.addLayout(row)
        self.column.addWidget(self.looks)
        self.column.addWidget(self.bar)
        self.column.addWidget(self._links)

    def _arrange(self, *, running: bool, refused: bool = False, made: bool = False, warned: bool = False) -> None:
        self.sentence.setVisible(bool(self.sentence.text()))
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self.open.setVisible(made)
        self.again.setVisible(refused)
        self.elsewhere.setVisible(refused)
        self._close.setVisible(not running)
        self.make.setVisible(warned)
        self.stage.setVisible(self._away and not running)
        self._links.setVisible(not running and bool(self._files))
        self.show()
        self.changed.emit()

    def _show_files(self, files: tuple[Path, ...]) -> None:
        for button in self._files:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._files.clear()
        for path in files:
            # the folder has the session's title already
            button = Button(path.stem.removeprefix(f"{self._folder.name}, "), kind="link", size=24, icon="file")
            button.setAccessibleName(tr("Open {name}", name=path.name))
            button.clicked.connect(self._open_file)
            self._files[button] = path
            self._flow.addWidget(button)

    @Slot()
    def _open_file(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.open_place(self._files[button])

    @Slot()
    def _open_folder(self) -> None:
        self.open_place(self._folder)
