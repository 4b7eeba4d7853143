"""The ideas while dots are counted, one lit, with the field for its number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRect, QRegularExpression, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from workshop.model.identity import IdeaId
from workshop.model.parts import Idea, Organisation
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.room.votes import Turn, tally, votable
from workshop.ui import keymap, theme
from workshop.ui.stages.mapping.count_row import NUMBER, SIDE, TALL, CountRow
from workshop.ui.stages.mapping.idea_name import in_full
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr

_NEAR: Final = 1
"""Rows on either side of the lit one that are made at once; the others a moment later, the nearest first."""
_SLICE: Final = 16
"""Rows that are made in one turn of the event loop: nobody waits for hundreds of them."""


class NumberField(LineField):
    """Digits alone; + and - ask for a dot more or less, Up and Down for another idea."""

    stepped = Signal(object)
    climbed = Signal(object)
    backed = Signal()
    """Backspace where there is nothing left to take away."""

    def show_number(self, number: str) -> None:
        """Show what is written down; nothing is typed over it yet."""
        self.show_text(number)
        self.setModified(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {keymap.key("count.more").keys: 1, keymap.key("count.less").keys: -1}
        rows = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.text() in steps:
            self.stepped.emit(steps[event.text()])
        elif event.key() in rows and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.climbed.emit(rows[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backed.emit()
        else:
            super().keyPressEvent(event)


class CountRows(QWidget):
    """`wanted` is an idea that was pointed at."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, CountRow] = {}
        self._order: list[str] = []
        self._middle = 0
        self._ideas: dict[str, tuple[Idea, str]] = {}
        self._lit = ""
        self._whose: Organisation | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._make_more)
        self._totals: Mapping[IdeaId, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.field = NumberField(parent=self)
        self.field.setObjectName("count.number")
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        end = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        self.field.setAlignment(end | Qt.AlignmentFlag.AlignAbsolute)
        self.field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,4}"), self.field))

    def show_ideas(self, session: Session, turn: Turn | None) -> None:
        """Show every idea with its count; the one whose `turn` it is has the field."""
        suits: dict[str, str] = {each.id: each.suit for each in session.analogies}
        ideas = self._listed(session)
        lit = turn.idea if turn is not None else None
        self._whose = asked = session.organisation(turn.organisation) if turn is not None else None
        for gone in set(self._rows) - {each.id for each in ideas}:
            self._rows.pop(gone).deleteLater()
        self._order = [each.id for each in ideas]
        self._ideas = {each.id: (each, suits.get(each.analogy or "", "")) for each in ideas}
        self._lit = lit.id if lit is not None else ""
        self._read(session)
        self._middle = self._order.index(self._lit) if self._lit in self._order else 0
        for at, which in enumerate(self._order):
            if which in self._rows or abs(at - self._middle) <= _NEAR:
                self._show_row(which)
        self._later.start()
        self.field.setVisible(lit is not None)
        if lit is not None:
            self.field.setAccessibleName(self._asked(lit, asked))
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(TALL) * len(self._order))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _make_more(self) -> None:
        """Make some of the rows that nobody can see yet, and the others after that."""
        missing = [(abs(at - self._middle), each) for at, each in enumerate(self._order) if each not in self._rows]
        for _, which in sorted(missing)[:_SLICE]:
            self._show_row(which)
        if missing:
            self._arrange()
            self._later.start()

    def _show_row(self, which: str) -> None:
        """Let the row of an idea show it as it is; the row is made if need be."""
        idea, suit = self._ideas[which]
        row = self._rows.get(which) or self._new(idea, suit)
        row.show_idea(idea, suit)
        self._tell(row, lit=which == self._lit, asked=self._whose)

    def _listed(self, session: Session) -> tuple[Idea, ...]:
        """The ideas in their order: while dots are counted nothing jumps."""
        return votable(session)

    def _read(self, session: Session) -> None:
        """Take in what `_tell` shows, once for all rows."""
        self._totals = tally(session).totals

    def _tell(self, row: CountRow, *, lit: bool, asked: Organisation | None) -> None:
        """Let a row show its count."""
        row.show_count(self._totals.get(row.idea.id), lit=lit, asked=asked)

    def _asked(self, lit: Idea, asked: Organisation | None) -> str:
        """What the field asks for."""
        name = tr("Dots for {idea}", idea=in_full(lit))
        return name if asked is None else tr("{organisation}: {name}", organisation=called(asked), name=name)

    def _make(self, idea: Idea, suit: str) -> CountRow:
        return CountRow(idea, suit, self)

    def _place(self) -> tuple[int, int]:
        """Where the field begins in the lit row, and how wide it is."""
        return self.width() - theme.px(SIDE + NUMBER), theme.px(NUMBER)

    def _new(self, idea: Idea, suit: str) -> CountRow:
        row = self._make(idea, suit)
        row.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field goes from row to row with Up, Down and Enter
        row.clicked.connect(self._point)
        row.show()
        self._rows[idea.id] = row
        return row

    def _arrange(self) -> None:
        tall = theme.px(TALL)
        for at, which in enumerate(self._order):
            if which in self._rows:
                self._rows[which].setGeometry(0, at * tall, self.width(), tall)
            if which == self._lit:
                high = self.field.sizeHint().height()
                left, wide = self._place()
                place = QRect(left, at * tall + (tall - high) // 2, wide, high)
                self.field.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
                self.field.raise_()

    @Slot()
    def _point(self) -> None:
        row = self.sender()
        if isinstance(row, CountRow):
            self.wanted.emit(row.idea)
