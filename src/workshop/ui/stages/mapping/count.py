"""Count mode: one idea is lit, its dots are typed, Enter lights the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.parts import Idea
from workshop.model.run import lit
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.room.votes import Tally, counted, tally, votable
from workshop.ui import theme
from workshop.ui.presentation import Presentation
from workshop.ui.stages.mapping.count_rows import CountRows
from workshop.ui.stages.mapping.edits import COUNT, MappingEdits
from workshop.ui.stages.mapping.ways import Ways
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import SectionHeading, StageTitle
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.ui.widgets.thumbnail import SMALL, Thumbnail
from workshop.words import tr


class CountPage(QWidget):
    """Takes the stage's place while dots are counted. `left` asks to go back, `presented` for the wall."""

    left = Signal()
    presented = Signal(object)
    moved = Signal()
    """Another idea is lit."""
    wanted = Signal(str)
    """Count dots, or show hands on a scale instead: a tab of the stage."""
    tab = COUNT

    def __init__(self, edits: MappingEdits, presentation: Presentation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._workbench = edits.workbench
        self._lit: Idea | None = None
        self.hide()
        self._build(presentation)
        self.back.clicked.connect(self.left)
        self.ways.chosen.connect(self.wanted)
        self.ways.switched.connect(self._switch_rating)
        self.again.clicked.connect(self._start_again)
        self.reveal.clicked.connect(self._reveal)
        self.rows.wanted.connect(self._light)
        self.rows.field.entered.connect(self._enter)
        self.rows.field.stepped.connect(self._step)
        self.rows.field.climbed.connect(self._climb)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._workbench.changed.connect(self._show)

    def lit(self) -> Idea | None:
        """The idea whose dots are being counted."""
        return self._lit

    def open(self, wanted: str = "") -> None:
        """Light the idea `wanted`, or the first that was not counted yet, and take the keys."""
        session = self._workbench.session
        self.ways.choose(self.tab)
        ideas = votable(session)
        chosen = next((each for each in ideas if each.id == wanted), None) or self._uncounted(session)
        self.show()
        self._light(chosen or next(iter(ideas), None))

    def set_compact(self, compact: bool) -> None:
        """Show what the room sees here, while the side panel is folded away."""
        self.thumbnail.setVisible(compact)

    def close_count(self) -> None:
        """No idea is lit any more, here and on the room's wall."""
        self._workbench.note(partial(lit, idea=""))
        self._lit = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self, presentation: Presentation) -> None:
        self.rows = self._make_rows()
        self.area = ScrollArea()
        self.area.column.addWidget(self.rows)
        card = Card(padding=0, spacing=0)
        card.column.addWidget(self.area)
        self.note = ElidedLabel("", "meta", "ink-2")
        self.again = Button(tr("Start again"))
        self.again.setObjectName("count.again")
        self.reveal = Button(tr("Reveal to the room"), icon="eye")
        self.reveal.setObjectName("count.reveal")
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        self.ways = Ways()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.ways.rated)
        foot.addSpacing(theme.px(8))
        foot.addWidget(self.again)
        foot.addWidget(self.reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        self.card = card
        column.addLayout(self._build_head(presentation))
        column.addWidget(self.ways)
        column.addWidget(card, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    def _build_head(self, presentation: Presentation) -> QHBoxLayout:
        self.back = Button(tr("Back to Mapping"), size=28, key="Esc")
        self.back.setObjectName("count.back")
        self.progress = SectionHeading("")
        self.thumbnail = Thumbnail(presentation, SMALL)
        self.thumbnail.hide()
        title = QHBoxLayout()
        self.title = StageTitle(tr("Count dots"), tr("The room holds up dots for the lit letter."))
        title.addWidget(self.title, 1)
        title.addWidget(self.back)
        told = QHBoxLayout()
        told.addWidget(self.progress, 1)
        self.keys = Label(tr("Enter sets and lights the next, + and − change by one"), "meta", "ink-2")
        told.addWidget(self.keys)
        words = QVBoxLayout()
        words.setSpacing(theme.px(12))
        words.addLayout(title)
        words.addLayout(told)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addLayout(words, 1)
        head.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        return head

    @Slot(object, object)
    def _show(self, before: Session, after: Session) -> None:
        names = ("ideas", "analogies", "dots", "ratings", "voting", "organisations", "plan")
        if self.isHidden() or all(getattr(before, each) is getattr(after, each) for each in names):
            return
        ideas = votable(after)
        if self._lit is None or self._lit.id not in {each.id for each in ideas}:
            self._light(next(iter(ideas), None))
            return
        self._refresh()

    def _refresh(self) -> None:
        session = self._workbench.session
        self.ways.show_rated(session.voting.rated)
        votes = tally(session)
        self.rows.show_ideas(session, self._lit)
        self.progress.set_texts(*_progress(votes))
        revealed = session.voting.revealed
        self.note.setText(_note(session, votes))
        self.reveal.setVisible(votes.counted > 0 and not revealed)
        self.again.setVisible(bool(session.dots))

    def _make_rows(self) -> CountRows:
        return CountRows()

    @Slot(object)
    def _switch_rating(self, rated: bool) -> None:
        """Let novelty and feasibility be rated by hands too, or no longer."""
        self._edits.rate(rated, self._lit)

    @Slot(object)
    def _light(self, idea: Idea | None) -> None:
        """Light an idea, and put the cursor into its number."""
        self._lit = idea
        self._workbench.note(partial(lit, idea=idea.id if idea is not None else ""))
        self._refresh()
        if idea is None:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        number = counted(self._workbench.session, idea.id)
        self.rows.field.show_text("" if number is None else str(number))
        self.rows.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows.field.selectAll()
        self._keep_in_sight()
        self.moved.emit()

    @Slot()
    def _keep_in_sight(self) -> None:
        """Scroll to the lit row, also once the list learns how long it is: that is after it was opened."""
        if self._lit is not None:
            self.area.ensureWidgetVisible(self.rows.field, 0, theme.px(24))

    @Slot()
    def _enter(self) -> None:
        """Write down what was typed, and light the next idea; nothing typed is no count."""
        if self._lit is None:
            return
        typed = self.rows.field.text()
        if typed:
            self._edits.count(self._lit, int(typed))
        self._light_next(self._lit)

    def _light_next(self, idea: Idea) -> None:
        """Light the idea after `idea`, and behind the last one what was passed over."""
        session = self._workbench.session
        ideas = votable(session)
        at = next((place for place, each in enumerate(ideas) if each.id == idea.id), -1) + 1
        self._light(ideas[at] if at < len(ideas) else self._uncounted(session) or idea)

    @Slot(object)
    def _step(self, by: int) -> None:
        """A dot more or less than what stands in the field; it stays lit."""
        if self._lit is None:
            return
        typed = self.rows.field.text()
        number = max((int(typed) if typed else 0) + by, 0)
        self._edits.count(self._lit, number)
        self._light(self._lit)

    @Slot(object)
    def _climb(self, by: int) -> None:
        ideas = votable(self._workbench.session)
        at = next((place for place, each in enumerate(ideas) if self._lit and each.id == self._lit.id), -1) + by
        if 0 <= at < len(ideas):
            self._light(ideas[at])

    @Slot()
    def _start_again(self) -> None:
        if self._lit is not None:
            self._edits.start_again(self._lit)
            self._light(next(iter(votable(self._workbench.session)), None))

    @Slot()
    def _reveal(self) -> None:
        if self._lit is not None:
            self._edits.reveal(self._lit)
            self.presented.emit(Shown("ideas"))
            self._light(self._lit)

    def _uncounted(self, session: Session) -> Idea | None:
        return next((each for each in votable(session) if counted(session, each.id) is None), None)


def _progress(votes: Tally) -> tuple[str, str]:
    """How many dots there are so far, of how many, and of how many ideas."""
    given = tr("{n} of {all}", n=votes.given, all=votes.budget) if votes.budget else str(votes.given)
    return given, tr("dots so far, {counted} of {all} ideas", counted=votes.counted, all=votes.ideas)


def _note(session: Session, votes: Tally) -> str:
    """What the facilitator should know before the room does: too many dots, then a tie, then who sees the totals."""
    if votes.over:
        return tr("{n} dots more than the room has. Count again?", n=votes.over, one="{n} dot more than the room has.")
    if len(votes.leaders) > 1 and votes.counted == votes.ideas:
        letters = ", ".join(each.letter for each in votable(session) if each.id in votes.leaders)
        return tr("A tie: {letters} have the same number of dots.", letters=letters)
    if session.voting.revealed:
        return tr("The totals are revealed, and the wall is sorted.")
    return tr("Only you see the totals. Revealing sorts the wall.")
