"""Count mode: one idea is lit, its dots are typed, Enter lights the next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.parts import Idea
from workshop.model.run import lit
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.room.take_home import called
from workshop.room.votes import Turn, counted, overspent, tally, turns, votable
from workshop.ui import keymap, theme
from workshop.ui.presentation import Presentation, State
from workshop.ui.stages.mapping.count_head import AskingHead, CountHead
from workshop.ui.stages.mapping.count_rows import CountRows
from workshop.ui.stages.mapping.edits import COUNT, MappingEdits
from workshop.ui.stages.mapping.idea_name import in_short
from workshop.ui.stages.mapping.ways import Ways
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.ui.widgets.thumbnail import SMALL, Thumbnail
from workshop.words import tr

Keys: TypeAlias = tuple[tuple[tuple[str, ...], str], ...]
"""Commands of the keymap, and what they do here."""


class CountPage(QWidget):
    """Takes the stage's place while dots are counted. `left` asks to go back, `presented` for the wall.

    Where each organisation is counted for itself, the lit idea is asked of one after the other before the next lights.
    """

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
        self._presentation = presentation
        self._turn: Turn | None = None
        self._goes_on = False
        self._asked: tuple[Session | None, tuple[Turn, ...]] = (None, ())
        self.hide()
        self._build(presentation)
        self.head.left.connect(self.left)
        self.ways.chosen.connect(self._ask_for)
        self.ways.switched.connect(self._switch_rating)
        self.again.clicked.connect(self._start_again)
        self.reveal.clicked.connect(self._reveal)
        self.rows.wanted.connect(self._point)
        self.rows.field.entered.connect(self._enter)
        self.rows.field.stepped.connect(self._step)
        self.rows.field.climbed.connect(self._climb)
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._workbench.changed.connect(self._show)

    def lit(self) -> Idea | None:
        """The idea whose dots are being counted."""
        return self._turn.idea if self._turn is not None else None

    def open(self, wanted: str = "") -> None:
        """Light the idea `wanted`, or go on where counting was left, else with what was not counted; take the keys."""
        self.ways.choose(self.tab)
        self.show()
        found = self._turn_of(wanted) if wanted else self._left_off()
        self._light(found or self._uncounted() or next(iter(self._turns()), None))

    def uncover(self) -> str:
        """Show the room what was counted, as the button does; if there is nothing to show, why."""
        if not self.reveal.isHidden():
            self._reveal()
            return ""
        if self.tab == COUNT and self._workbench.session.voting.revealed:
            if self._presentation.shows(Shown("ideas")):
                return tr("The room sees the dots already.")
            return tr("The dots are revealed already. {key} shows the wall.", key=keymap.label("show"))
        return tr("Nothing is counted yet that could be revealed.")

    def set_compact(self, compact: bool) -> None:
        """Show what the room sees here, while the side panel is folded away."""
        self.thumbnail.setVisible(compact)

    def close_count(self) -> None:
        """No idea is lit any more, here and on the room's wall."""
        self._workbench.note(partial(lit, idea=""))
        self._turn = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self, presentation: Presentation) -> None:
        self.head = self._make_head()
        self.thumbnail = Thumbnail(presentation, SMALL)
        self.thumbnail.hide()
        self.rows = self._make_rows()
        self.area = ScrollArea()
        self.area.column.addWidget(self.rows)
        self.card = Card(padding=0, spacing=0)
        self.card.column.addWidget(self.area)
        self.note = ElidedLabel("", "meta", "ink-2")
        self.again = Button(tr("Start again"))
        self.again.setObjectName("count.again")
        self.reveal = Button(tr("Reveal to the room"), icon="eye", key=keymap.label("reveal"))
        self.reveal.setObjectName("count.reveal")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.note)
        self.keys = key_line(self._keys())
        words.addWidget(self.keys)
        self.ways = Ways()
        self.head.told.addSpacing(theme.px(8))
        self.head.told.addWidget(self.ways.rated)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addLayout(words, 1)
        foot.addWidget(self.again)
        foot.addWidget(self.reveal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addWidget(self.head, 1)
        head.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.ways)
        column.addWidget(self.card, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    @Slot(object, object)
    def _show(self, before: Session, after: Session) -> None:
        names = ("ideas", "analogies", "dots", "ratings", "voting", "organisations", "plan")
        if self.isHidden() or all(getattr(before, each) is getattr(after, each) for each in names):
            return
        at = self._at()
        if at >= 0:
            self._turn = self._turns()[at]
            if not self._goes_on:
                self._refresh()
        else:
            self._light(self._uncounted() or next(iter(self._turns()), None))

    def _refresh(self) -> None:
        session = self._workbench.session
        self.ways.show_rated(session.voting.rated)
        if isinstance(self.head, CountHead):
            self.head.show_session(session)
        self.rows.show_ideas(session, self._turn)
        self.note.setText(_note(session))
        self.reveal.setVisible(tally(session).counted > 0 and not session.voting.revealed)
        self.again.setVisible(bool(session.dots))

    def _make_head(self) -> AskingHead:
        head = CountHead()
        head.budgeted.connect(self._give_dots)
        head.parted.connect(self._count_apart)
        head.done.connect(self._take_keys)
        return head

    def _make_rows(self) -> CountRows:
        return CountRows()

    def _keys(self) -> Keys:
        """Which keys count, as the list of keys has them, and what they do."""
        return (
            (("count.digit", "count.set"), tr("sets and lights the next")),
            (("count.more", "count.less"), tr("by one")),
        )

    @Slot(bool)
    def _switch_rating(self, rated: bool) -> None:
        """Let novelty and feasibility be rated by hands too, or no longer."""
        self._edits.rate(rated, self.lit())
        if not rated and self.tab != COUNT:
            self.wanted.emit(COUNT)

    def _light(self, turn: Turn | None) -> None:
        """Ask for this number: light its idea, and put the cursor into the field."""
        self._turn = turn
        idea, whose = (turn.idea.id, turn.organisation or "") if turn is not None else ("", "")
        self._workbench.note(partial(lit, idea=idea, asked_of=whose))
        self._refresh()
        if turn is None:
            self.head.back.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        number = counted(self._workbench.session, turn.idea.id, turn.organisation)
        self.rows.field.show_number("" if number is None else str(number))
        self._take_keys()
        self._keep_in_sight()
        self.moved.emit()

    @Slot()
    def _take_keys(self) -> None:
        self.rows.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows.field.selectAll()

    @Slot()
    def _keep_in_sight(self) -> None:
        """Scroll to the lit row, also once the list learns how long it is: that is after it was opened."""
        if self._turn is not None:
            self.area.ensureWidgetVisible(self.rows.field, 0, theme.px(24))

    @Slot(object)
    def _point(self, idea: Idea) -> None:
        with self._presentation.at_once():
            self._leave_number()
            self._light(self._turn_of(idea.id))

    @Slot(str)
    def _ask_for(self, tab: str) -> None:
        with self._presentation.at_once():
            self._leave_number()
            self.wanted.emit(tab)

    def _leave_number(self) -> None:
        """What was typed is written down also where another number is asked for without Enter, or none any more."""
        if self.rows.field.isModified():
            self._write_typed()

    @Slot()
    def _enter(self) -> None:
        """Write down what was typed, and ask for the next number; nothing typed is no count."""
        if self._turn is None:
            return
        with self._presentation.at_once():
            self._write_typed()
            self._light_next()

    def _write_typed(self) -> None:
        """Write a number down; the rows are shown anew when the next one is asked for, in the same breath."""
        typed = self.rows.field.text()
        if self._turn is None or not typed:
            return
        self._goes_on = True
        try:
            self._keep(self._turn, int(typed))
        finally:
            self._goes_on = False

    def _keep(self, turn: Turn, number: int) -> None:
        """Make a number part of the session."""
        self._edits.count(turn.idea, number, turn.organisation)

    def _light_next(self) -> None:
        """Ask for the number after this one, and behind the last for what was passed over."""
        following = self._turns()[self._at() + 1 :]
        self._light(next(iter(following), None) or self._uncounted() or self._turn)

    @Slot(object)
    def _step(self, by: int) -> None:
        """One more or less than what stands in the field; it stays lit."""
        if self._turn is None:
            return
        typed = self.rows.field.text()
        self._keep(self._turn, max((int(typed) if typed else 0) + by, 0))
        self._light(self._turn)

    @Slot(object)
    def _climb(self, by: int) -> None:
        every, at = self._turns(), self._at() + by
        if 0 <= at < len(every):
            with self._presentation.at_once():
                self._leave_number()
                self._light(every[at])

    @Slot(object)
    def _give_dots(self, budget: int) -> None:
        self._edits.give_dots(self._lit_id(), budget)

    @Slot(bool)
    def _count_apart(self, apart: bool) -> None:
        self._edits.count_apart(self._lit_id(), apart)

    @Slot()
    def _start_again(self) -> None:
        if self._turn is not None:
            self._edits.start_again(self._turn.idea)
            self._light(next(iter(self._turns()), None))

    @Slot()
    def _reveal(self) -> None:
        if self._turn is not None and not self.reveal.isHidden():
            self._leave_number()
            self._edits.reveal(self._turn.idea)
            self._light(self._turn)
            self._put(Shown("ideas"))

    def _put(self, shown: Shown) -> None:
        """Put what was counted before the room; behind a frozen picture it waits, since nobody asked to end that."""
        if self._presentation.state is State.FROZEN:
            self._presentation.make_ready(shown)
            key = keymap.label("freeze")
            self.note.setText(tr("The room’s picture is frozen. {key} lets the room see this.", key=key))
        else:
            self.presented.emit(shown)

    def _lit_id(self) -> str:
        return self._turn.idea.id if self._turn is not None else ""

    def _turns(self) -> tuple[Turn, ...]:
        """All numbers that are asked for, in their order: of a large room thousands, so made once for a session."""
        session = self._workbench.session
        if self._asked[0] is not session:
            self._asked = (session, self._turns_of(session))
        return self._asked[1]

    def _turns_of(self, session: Session) -> tuple[Turn, ...]:
        return turns(session)

    def _at(self) -> int:
        """Where among all the numbers the one stands that is asked for; -1 if it is no longer."""
        return next((at for at, each in enumerate(self._turns()) if each.same(self._turn)), -1)

    def _turn_of(self, idea: str) -> Turn | None:
        """What is asked for an idea: the first number that it lacks, else its first; None if it is not there."""
        own = [each for each in self._turns() if each.idea.id == idea]
        return next(self._lacking(own), next(iter(own), None))

    def _left_off(self) -> Turn | None:
        """The number that was asked for last, also before a restart; None if none was, or of another question."""
        run = self._workbench.run
        if run.asked != self._asks():
            return None
        here = (each for each in self._turns() if each.idea.id == run.lit and each.organisation == run.asked_of)
        return next(here, None) or self._turn_of(run.lit)

    def _asks(self) -> str:
        """What `Run.asked` says while this page asks."""
        return ""

    def _uncounted(self) -> Turn | None:
        return next(self._lacking(self._turns()), None)

    def _lacking(self, turns: Iterable[Turn]) -> Iterator[Turn]:
        """Those of `turns` whose number nobody wrote down yet."""
        known = {(each.idea, each.organisation) for each in self._workbench.session.dots}
        return (each for each in turns if (each.idea.id, each.organisation) not in known)


def key_line(keys: Keys) -> QWidget:
    """The keys that count, each group with what it does."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(4))
    for commands, words in keys:
        for command in commands:
            row.addWidget(KeyHint(keymap.label(command)))
        row.addWidget(Label(words, "caption", "ink-3"))
        row.addSpacing(theme.px(8))
    row.addStretch(1)
    return line


def _note(session: Session) -> str:
    """What the facilitator should know before the room does: too many dots, then a tie, then who sees the totals."""
    votes = tally(session)
    for organisation, over in overspent(session):
        name = called(organisation)
        return tr("{organisation} gave {n} dots more than it has. Count again?", organisation=name, n=over,
                  one="{organisation} gave {n} dot more than it has.")  # fmt: skip
    if votes.over:
        return tr("{n} dots more than the room has. Count again?", n=votes.over, one="{n} dot more than the room has.")
    if len(votes.leaders) > 1 and votes.counted == votes.ideas:
        letters = ", ".join(in_short(each) for each in votable(session) if each.id in votes.leaders)
        return tr("A tie: {letters} have the same number of dots.", letters=letters)
    left = votes.ideas - votes.counted
    if session.voting.revealed and left:
        return tr("Revealed. {n} ideas are not counted yet.", n=left, one="Revealed. {n} idea is not counted yet.")
    if session.voting.revealed:
        return tr("The totals are revealed, and the wall is sorted.")
    return tr("Only you see the totals. Revealing sorts the wall.")
