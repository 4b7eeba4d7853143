"""Under the working altitude: the questions that take it further, and what the room settled with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.abstraction import describe_ladder
from workshop.model.parts import Rung
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.equipment import Equipment
from workshop.ui.stages.abstraction.features_row import NAMES, FeaturesRow
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.words import tr

HARD, TRUE = "makes_it_hard", "must_stay_true"


class Questions(QWidget):
    """The hint chips; two of them open a field below. In a narrow window a field is there only once it was opened."""

    climbed = Signal()
    descended = Signal()
    swap_wanted = Signal()
    rearranged = Signal()

    def __init__(self, equipment: Equipment, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = equipment.workbench
        self._compact = False
        self._opened: set[str] = set()
        self._rows: dict[str, QWidget] = {}
        self.fields: dict[str, ProseEdit] = {}
        self.chips: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_chips())
        self.features = FeaturesRow(equipment, page, self)
        self.features.rearranged.connect(self.rearranged)
        column.addWidget(self.features)
        column.addSpacing(theme.px(4))
        column.addWidget(self._build_row(HARD, tr("What makes it hard"), tr("What would be left if it were easy?")))
        column.addWidget(self._build_row(TRUE, tr("What must stay true"), tr("What may no answer change?")))

    def show_session(self, session: Session, rung: Rung) -> None:
        """Show what was settled with `rung`."""
        for name, field in self.fields.items():
            field.show_text(getattr(session.ladder, name))
        self.features.show_session(session, rung)
        self._reveal()

    def set_compact(self, compact: bool) -> None:
        """Show filled fields, or only opened ones."""
        self._compact = compact
        self._reveal()

    def open(self, name: str) -> None:
        """Show a field and put the cursor into it."""
        self._opened.add(name)
        self._reveal()
        self.fields[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        return [*self.chips, *self.features.stops(), *self.fields.values()]

    def _build_chips(self) -> QWidget:
        line = QWidget(self)
        flow = FlowLayout(line, gap=8)
        for name, words, slot in (
            ("who_else", tr("Who else has this?"), self._climb),
            ("how", tr("How?"), self._descend),
            ("ask_hard", tr("What makes it hard?"), self._open_hard),
            ("ask_true", tr("What must stay true?"), self._open_true),
            ("swap", tr("Swap a word"), self._swap),
        ):
            chip = Chip(words, kind="hint", parent=line)
            chip.setObjectName(name)
            chip.clicked.connect(slot)
            flow.addWidget(chip)
            self.chips.append(chip)
        return line

    def _build_row(self, field: str, name: str, prompt: str) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(5))
        label = ElidedLabel(name, "caption", "ink-3")
        label.setFixedSize(theme.px(NAMES), theme.line_height("meta") + theme.px(4))
        edit = ProseEdit(row, placeholder=prompt, role="meta", quiet=True, folds=True, most=5, name=name)
        edit.setObjectName(field)
        edit.edited.connect(self._describe)
        edit.left.connect(self._reveal)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(edit, 1, Qt.AlignmentFlag.AlignTop)
        self.fields[field], self._rows[field] = edit, row
        return row

    @Slot()
    def _climb(self) -> None:
        self.climbed.emit()

    @Slot()
    def _descend(self) -> None:
        self.descended.emit()

    @Slot()
    def _swap(self) -> None:
        self.swap_wanted.emit()

    @Slot()
    def _open_hard(self) -> None:
        self.open(HARD)

    @Slot()
    def _open_true(self) -> None:
        self.open(TRUE)

    @Slot()
    def _reveal(self) -> None:
        for name, row in self._rows.items():
            filled = bool(self.fields[name].text().strip())
            row.setVisible(name in self._opened or (filled and not self._compact))

    @Slot(str)
    def _describe(self, text: str) -> None:
        name = self.sender().objectName()
        place = Place("abstraction", "", name)
        label = tr("Edit what makes it hard") if name == HARD else tr("Edit what must stay true")

        def described(session: Session) -> Session:
            return describe_ladder(session, **{name: text})

        self._workbench.edit(label, described, place, merge_key=f"ladder.{name}")
