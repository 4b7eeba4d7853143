"""Cards of the deck as one PDF to print on both sides and cut: whole suits, numbers, or all of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.background import Task
from workshop.deck.industry import Card
from workshop.model.identity import AnalogyId
from workshop.ui import desktop, theme
from workshop.ui.dialogs.card_choice import CardChoice
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.equipment import Equipment
from workshop.ui.print_run import Run, cards_run, folder_for
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.run_bar import RunBar
from workshop.ui.widgets.segmented import Segmented
from workshop.words import tr

_ON_A_SHEET = 4


class PrintCardsDialog(ReturningDialog):
    """The PDF goes into the session's folder; the console can be used meanwhile. `numbers` are chosen to begin with."""

    def __init__(self, equipment: Equipment, parent: QWidget | None = None, *, numbers: str = "") -> None:
        super().__init__(parent)
        self._equipment = equipment
        self._folder = folder_for(equipment.workbench.session)
        self._task: Task | None = None
        self._run: Run | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Cards of the deck"))
        self.setObjectName("print-cards")
        self._build()
        self.choice.changed.connect(self._arrange)
        self.paper.chosen.connect(self._choose_paper)
        equipment.deck.filled.connect(self._arrange)
        equipment.workbench.destroyed.connect(self.reject)
        equipment.deck.fill()
        self.choice.numbers.setText(numbers)
        self._arrange()
        self.choice.numbers.setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Show it beside the work: nothing waits for it, least of all what the room sees."""
        self.show()
        self.raise_()
        self.activateWindow()

    def done(self, result: int) -> None:
        """Closing stops what is being made."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    @Slot()
    def make(self) -> None:
        """Print what was chosen."""
        from workshop.documents.cards import Dealt
        from workshop.documents.style import Paper

        cards = [Dealt(each.taken_up(AnalogyId(each.key))) for each in self._chosen()]
        job = partial(cards_run, cards, Paper(self.paper.choice()), self._folder)
        self._run = None
        background = self._equipment.background
        self._task = background.run(job, done=self._done, failed=self._fail, progress=self._report)
        self.bar.setValue(0)
        self._arrange()

    def _chosen(self) -> tuple[Card, ...]:
        deck = self._equipment.deck.deck
        return self.choice.chosen(deck) if deck is not None else ()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(12))
        head = QHBoxLayout()
        head.addWidget(Label(tr("Cards of the deck"), "stage-title"))
        head.addStretch(1)
        self.paper = Segmented(tr("On which paper"))
        self.paper.add("a4", tr("A4"))
        self.paper.add("letter", tr("Letter"))
        self.paper.choose(self._equipment.settings.current.paper)
        head.addWidget(self.paper)
        column.addLayout(head)
        about = tr("Four on a sheet, to print on both sides at 100 % and cut twice. The print pack has a test sheet.")
        column.addWidget(ProseLabel(about, "body", "ink-2"))
        self.choice = CardChoice()
        column.addWidget(self.choice)
        self.told = ProseLabel("", "strong", "ink", most=4)
        column.addWidget(self.told)
        self.bar = RunBar()
        column.addWidget(self.bar)
        column.addStretch(1)
        column.addLayout(self._build_buttons())
        self.resize(theme.px(520), theme.px(440))

    def _build_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.show_folder = Button(tr("Show in folder"), icon="folder")
        self.close_button = Button(tr("Close"))
        self.go = Button(tr("Make the PDF"), kind="primary", icon="print")
        self.go.setObjectName("cards.go")
        row.addWidget(self.show_folder)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.go)
        self.show_folder.clicked.connect(self._open_folder)
        self.close_button.clicked.connect(self.reject)
        self.go.clicked.connect(self.make)
        return row

    @Slot()
    def _arrange(self) -> None:
        """Say how many cards there are; nothing can be chosen while they are made."""
        busy = self._task is not None and self._task.running
        count = len(self._chosen())
        if not busy:
            self.told.setText(self._count_words(count))
        for part in (self.choice, self.paper):
            part.setEnabled(not busy)
        self.bar.setVisible(busy)
        self.go.setEnabled(not busy and count > 0)
        self.close_button.setText(tr("Cancel") if busy else tr("Close"))
        self.show_folder.setVisible(self._run is not None and bool(self._run.made))

    def _count_words(self, count: int) -> str:
        if self._equipment.deck.deck is None:
            return tr("The deck is being read.")
        if self.choice.fault:
            return self.choice.fault
        if not count:
            return tr("No card is chosen yet.")
        sheets = -(-count // _ON_A_SHEET)
        cards = tr("{n} cards", n=count, one="{n} card")
        return tr("{cards} on {n} sheets", n=sheets, one="{cards} on {n} sheet", cards=cards)

    @Slot(str)
    def _choose_paper(self, paper: str) -> None:
        self._equipment.settings.choose(paper=paper)

    @Slot()
    def _open_folder(self) -> None:
        if not desktop.open_path(self._folder):
            self.told.setText(desktop.unopened(self._folder))

    def _report(self, share: float, what: str) -> None:
        self.told.setText(tr("Being made: {file}", file=what))
        self.bar.setValue(round(share * 1000))

    def _done(self, run: Run) -> None:
        self._run = run
        self._arrange()
        whys = run.folder_refused or " ".join(each.why for each in run.refused)
        if whys:
            self.told.setText(tr("Nothing was made. {why}", why=whys))
        elif run.made:
            self.told.setText(tr("{file} is there.", file=run.made[0].name))
            self.show_folder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, error: Exception) -> None:
        self._arrange()
        self.told.setText(tr("It could not be made. Your work is safe in the session. Try again, or other cards."))
