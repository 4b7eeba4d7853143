"""One statement of the probe: its words, a cell for each organisation, and how far apart they are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.model.identity import StatementId
from workshop.model.parts import Organisation
from workshop.model.probe import Statement
from workshop.room.probe import Said
from workshop.room.take_home import called
from workshop.ui import theme
from workshop.ui.probing.rating import RatingCell
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_edit import SIDE as PROSE_SIDE
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.words import tr

GAP_WIDE, SIDE, SPACE, REMOVE = 116, 12, 8, 28
WORDS_AT = 4 + PROSE_SIDE
"""Where the words of a row begin."""


class StatementRow(QWidget):
    """`worded` carries the text, `rated` an organisation and a number, `went` a cell and the way of an arrow."""

    worded = Signal(object, str)
    rated = Signal(object, object, object)
    went = Signal(object, object, object)
    entered = Signal(object)
    removed = Signal(object)

    def __init__(
        self, which: StatementId, organisations: Sequence[Organisation], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.which = which
        prompt = tr("Something that may be taken for granted")
        self.words = ProseEdit(
            self, placeholder=prompt, role="rung", most=4, single=True, quiet=True, name=tr("Statement")
        )
        self.words.setObjectName(f"probe.words.{which}")
        self.cells = {each.id: RatingCell() for each in organisations}
        self.apart = Label("", "meta", "ink-2")
        self.apart.setFixedWidth(theme.px(GAP_WIDE))
        remove = IconButton("bin", tr("Delete this statement"), size=28)
        remove.setObjectName(f"probe.remove.{which}")
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(4), theme.px(6), theme.px(SIDE), theme.px(6))
        line.setSpacing(theme.px(SPACE))
        line.addWidget(self.words, 1)
        for organisation, cell in self.cells.items():
            cell.setObjectName(f"probe.{which}.{organisation}")
            line.addWidget(cell)
            cell.rated.connect(self._rate)
            cell.went.connect(self._go)
        line.addWidget(self.apart)
        line.addWidget(remove)
        self.words.edited.connect(self._word)
        self.words.entered.connect(self._enter)
        remove.clicked.connect(self._remove)

    def show_statement(
        self, statement: Statement, organisations: Sequence[Organisation], said: Sequence[Said], *, after: bool
    ) -> None:
        """Show the words, and what everybody said before the work, or `after` it."""
        self.words.show_text(statement.text)
        self.setAccessibleName(statement.text or tr("New statement"))
        for organisation, each in zip(organisations, said, strict=True):
            value, was = (each.after, each.before) if after else (each.before, 0)
            self.cells[organisation.id].show_rating(called(organisation), value, was)

    @Slot(object)
    def _rate(self, value: int) -> None:
        self.rated.emit(self.which, self._organisation(), value)

    @Slot(object)
    def _go(self, way: tuple[int, int]) -> None:
        self.went.emit(self.which, self._organisation(), way)

    def _organisation(self) -> object:
        return next(each for each, cell in self.cells.items() if cell is self.sender())

    @Slot(str)
    def _word(self, text: str) -> None:
        self.worded.emit(self.which, text)

    @Slot()
    def _enter(self) -> None:
        self.entered.emit(self.which)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.which)
