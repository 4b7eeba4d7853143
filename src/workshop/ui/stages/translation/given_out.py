"""Who has which version of a document, and how much changed since."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.documents.keys import TRANSLATION
from workshop.model.parts import Organisation
from workshop.ui.handing_out import hand_out, receiver
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr
from workshop.workbench import Workbench


class GivenOut(QWidget):
    """`show_for(organisation, changes)`: the last time it was given out, and the act that notes another."""

    slip_wanted = Signal()
    """The page that says what changed is to be made."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._organisation: Organisation | None = None
        self._told = ProseLabel("", "caption", "ink-2", most=3)
        self.note = Button("", kind="link", size=24, flush=True)
        self.note.setObjectName("documents.given")
        self.slip = Button(tr("Make the change slip"), kind="link", size=24, flush=True)
        self.slip.setObjectName("documents.slip")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._told)
        for link in (self.note, self.slip):
            column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        self.note.clicked.connect(self._give)
        self.slip.clicked.connect(self.slip_wanted)
        self.hide()

    def show_for(self, organisation: Organisation, changes: int | None) -> None:
        """Say who has it; `changes` since then, None if it was never given out."""
        from workshop.documents.issued import given_words

        self._organisation = organisation
        issue = self._workbench.session.last_issue(TRANSLATION, organisation.id)
        self._told.setText(_told(given_words(issue), changes or 0) if issue is not None else "")
        self._told.setVisible(issue is not None)
        self.note.setText(tr("Note as given to {who}", who=receiver(self._workbench.session, organisation)))
        self.slip.setVisible(bool(changes))
        self.show()

    @Slot()
    def _give(self) -> None:
        if self._organisation is not None:
            hand_out(self._workbench, [self._organisation.id], self._workbench.session)
            self.show_for(self._organisation, 0)


def _told(given: str, changes: int) -> str:
    if not changes:
        return tr("{given}. Nothing has changed since.", given=given)
    return tr("{given}. {n} changes since.", n=changes, one="{given}. {n} change since.", given=given)
