"""What asks for a look in documents that are made together, told before they are made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.dialogs.export_words import PACK, TOGETHER
from workshop.ui.document_words import all_looks
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.look_list import LookList
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document
    from workshop.ui.document_words import Told


class ExportLooks(QWidget):
    """Not there while there is nothing to say. `warns`: something is told that nobody can call back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.warns = False
        self.title = Label("", "section")
        self.list = LookList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        column.addStretch(0)

    def show_told(
        self, form: str, session: Session, documents: Sequence[Document], told: Sequence[Told | None] | None
    ) -> None:
        """Show what was told of those of `documents` that `form` takes along; None while it is not known yet."""
        from workshop.documents.catalogue import print_pack

        pack = {each.key for each in print_pack(session)}
        taken = [
            each
            for document, each in zip(documents, told or (), strict=False)
            if each is not None and (form != PACK or document.key in pack)
        ]
        lines = all_looks(taken)
        self.warns = any(each.warnings for each in taken)
        self.title.setText(tr("Before you print") if told is not None else tr("Being looked through"))
        self.list.show_looks(lines)
        self.setVisible(form in TOGETHER and (told is None or bool(lines)))
