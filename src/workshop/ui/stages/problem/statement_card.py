"""The problem in the host's own words: the largest thing on the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.model.changes.problem import state_problem
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import keymap, theme
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.words import tr
from workshop.workbench import Workbench

PLACE = Place("problem", "problem", "statement")


class StatementCard(Card):
    """One field, and above it whose words these are."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=19, spacing=6)
        self._workbench = workbench
        self._whose = ElidedLabel("", "caption", "ink-2")
        self._whose.setFixedHeight(theme.px(20))
        # before the statement, so that Enter goes on from there to what stands around the problem
        self.attach = Button(tr("Attach a photo"), kind="quiet", size=28, icon="camera", parent=self)
        self.attach.setObjectName("statement.attach")
        self.attach.setToolTip(f"{tr('Attach a photo')} ({keymap.label('photo.attach')})")
        self.attach.setCursor(Qt.CursorShape.ArrowCursor)
        self.statement = ProseEdit(
            self,
            placeholder=tr("What is the problem, as you would say it at work?"),
            role="statement",
            frame=False,
            single=True,
            most=6,
            name=tr("The problem"),
        )
        self.statement.setObjectName("statement")
        self.statement.edited.connect(self._restate)
        self.statement.entered.connect(self._go_on)
        self.column.setContentsMargins(*(theme.px(each) for each in (21, 15, 21, 19)))
        head = QHBoxLayout()
        head.addWidget(self._whose, 1)
        head.addWidget(self.attach)
        self.column.addLayout(head)
        self.column.addWidget(self.statement)
        self.setFocusProxy(self.statement)
        self.statement.installEventFilter(self)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        workbench.changed.connect(self._show)
        self._show(None, workbench.session)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card is the field's frame: its edge says that the cursor is in it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.set_selected(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    @Slot(str)
    def _restate(self, text: str) -> None:
        self._workbench.edit(tr("Edit problem"), partial(state_problem, text=text), PLACE, merge_key="statement")

    @Slot()
    def _go_on(self) -> None:
        """Enter finishes the statement and goes on to what stands around it."""
        self._workbench.commit()
        self.focusNextChild()

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is None or before.problem is not after.problem:
            self.statement.show_text(after.problem.statement)
        if before is None or before.organisations is not after.organisations:
            host = after.host
            named = host is not None and host.name
            self._whose.setText(
                tr("As {host} says it", host=host.name) if host and named else tr("As the host says it")
            )
