"""The first tab: the statement, and under it the five things that stand around the problem."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.problem import describe_problem
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import drawing, theme
from workshop.ui.stages.problem.field_rows import FieldRow, FieldRows
from workshop.ui.stages.problem.statement_card import StatementCard
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.words import tr
from workshop.workbench import Workbench

TAB = "problem"


def rows() -> tuple[FieldRow, ...]:
    """What stands around a problem, each with the question that asks for it."""
    return (
        FieldRow("lives_with_it", tr("Who lives with it"), tr("Who has it on their hands every day?")),
        FieldRow("tried", tr("What was tried, why it stalled"), tr("What did you try last, and where did it stop?")),
        FieldRow("cannot_change", tr("What cannot change"), tr("What would you not be allowed to touch?")),
        FieldRow("success", tr("What success looks like"), tr("What would you see on a good Tuesday?")),
        FieldRow("decides", tr("Who decides"), tr("Who could say yes by next month?")),
    )


class ProblemTab(QWidget):
    """Scrolls where the window is low; nothing in it is required."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.card = StatementCard(workbench)
        self._around = FieldRows(rows(), 210)
        self._around.edited.connect(self._describe)
        self._around.finished.connect(workbench.commit)
        self._count = Label("", "meta", "ink-2", align=drawing.RIGHT)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = ScrollArea(self, beside=BESIDE)
        outer.addWidget(area)
        area.column.addWidget(self.card)
        area.column.addSpacing(theme.px(16))
        head = QHBoxLayout()
        head.addStrut(theme.px(32))
        head.addWidget(SectionHeading(tr("What stands around it")))
        head.addStretch(1)
        head.addWidget(self._count)
        area.column.addLayout(head)
        area.column.addSpacing(theme.px(4))
        area.column.addWidget(self._around)
        area.column.addStretch(1)
        area.column.addSpacing(theme.px(12))
        area.column.addWidget(Label(tr("Leave what nobody knows. It is asked again in the break."), "caption", "ink-3"))
        workbench.changed.connect(self._show)
        self._show(None, workbench.session)

    def go(self, item: str) -> None:
        """Put the cursor into the statement or one of the rows."""
        if item in self._around.fields:
            self._around.focus(item)
        elif item:
            self.card.statement.setFocus(Qt.FocusReason.OtherFocusReason)

    def item(self) -> str:
        """Which field has the cursor."""
        found = next((field for field, edit in self._around.fields.items() if edit.hasFocus()), "")
        return found or ("statement" if self.card.statement.hasFocus() else "")

    @Slot(str, str)
    def _describe(self, field: str, text: str) -> None:
        label = tr("Edit problem")
        values: dict[str, Any] = {field: text}
        change = partial(describe_problem, **values)
        self._workbench.edit(label, change, Place("problem", TAB, field), merge_key=f"problem.{field}")

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is None or before.problem is not after.problem:
            texts = {field: getattr(after.problem, field) for field in self._around.fields}
            self._around.show_texts(texts)
            filled = sum(bool(text.strip()) for text in texts.values())
            self._count.setText(tr("{n} of {all}", n=filled, all=len(texts)))
