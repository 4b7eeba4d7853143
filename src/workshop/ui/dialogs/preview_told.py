"""What a document holds and what asks for a look, under its pages: told before it is printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.background import Background
from workshop.ui import theme
from workshop.ui.document_words import counted_looks
from workshop.ui.preflight_run import Asked, PreflightRun
from workshop.ui.widgets.look_list import LookList
from workshop.ui.widgets.prose_label import ProseLabel

if TYPE_CHECKING:
    from workshop.documents.record import Record
    from workshop.ui.document_words import Told

_MOST_TOLD: Final = 6
_MOST_LOOKS: Final = 3


class PreviewTold(QWidget):
    """`look(asked, record)` tells of one document. `after(act)` does something as soon as that stands there."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looking = PreflightRun(background, self)
        self._next: Callable[[], object] | None = None
        self.short = ProseLabel("", "meta", "ink-2", most=_MOST_TOLD)
        self.looks = LookList(most=_MOST_LOOKS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.short)
        column.addWidget(self.looks)
        self._looking.done.connect(self._tell)
        self._looking.failed.connect(self._go_on)
        self.hide()

    def look(self, asked: Asked, record: Record) -> None:
        """Look at a document."""
        self._looking.look(asked, record)

    def forget(self) -> None:
        """Another document is on its way, or none."""
        self._next = None
        self._looking.cancel()
        self.hide()

    def after(self, act: Callable[[], object]) -> None:
        """Do `act` once it stands there what the document holds: nobody has to ask twice."""
        if self._looking.running:
            self._next = act
        else:
            act()

    @Slot(object)
    def _tell(self, told: tuple[Told | None, ...]) -> None:
        for each in told:
            if each is not None:
                self.short.setText(f"{each.file_name}. {each.short}")
                self.looks.show_looks(counted_looks(each))
                self.show()
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        wanted, self._next = self._next, None
        if wanted is not None:
            wanted()
