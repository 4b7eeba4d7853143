"""The documents to choose from: each with what it holds, what it leaves out, and what prints blank."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.ui import theme
from workshop.ui.document_words import counted_looks
from workshop.ui.sides import sided
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.ui.widgets.tick import BOX, GAP, Tick
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document
    from workshop.ui.document_words import Told


class DocumentList(QWidget):
    """`chosen()` are the documents with a tick; `tell` says beneath each what it holds and what is missing."""

    changed = Signal()
    preview_wanted = Signal(object)
    """Somebody wants to see this `Document`."""

    def __init__(self, documents: tuple[Document, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents = documents
        self._ticks: list[Tick] = []
        self._read: tuple[Told | None, ...] = ()
        self._ending = "pdf"
        self._told: list[ProseLabel] = []
        self._gaps: list[ProseLabel] = []
        self._looks: dict[Button, Document] = {}
        self._rows: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        head = QHBoxLayout()
        head.addWidget(Label(tr("Which documents"), "section"))
        head.addStretch(1)
        self._all, self._none = Button(tr("All"), kind="link", size=24), Button(tr("None"), kind="link", size=24)
        self._all.clicked.connect(self._tick_all)
        self._none.clicked.connect(self._tick_none)
        head.addWidget(self._all)
        head.addWidget(self._none)
        head.setContentsMargins(sided(self, 0, 0, BESIDE, 0))  # the links stand in line with those beside the bar
        column.addLayout(head)
        area = ScrollArea(self, beside=BESIDE)
        column.addWidget(area, 1)
        for document in documents:
            self._add(document, area)

    def offer(self, documents: Container[Document], ending: str) -> None:
        """Only `documents` can be had in files that end in `ending`; the others keep their tick for later."""
        self._ending = ending
        self._name_files()
        for document, tick in zip(self._documents, self._ticks, strict=True):
            tick.setEnabled(document in documents)

    def chosen(self) -> tuple[Document, ...]:
        """The documents with a tick, in their order."""
        every = zip(self._documents, self._ticks, self._rows, strict=True)
        return tuple(each for each, tick, row in every if self._is_chosen(tick) and not row.isHidden())

    def tell(self, told: Sequence[Told | None]) -> None:
        """Say of each document what it holds, and its gaps; None takes it from the list."""
        self._read = tuple(told)
        for each, row, label, missing in zip(told, self._rows, self._told, self._gaps, strict=False):
            row.setVisible(each is not None)
            if each is None:
                continue
            label.show()
            missing.setText("\n".join(counted_looks(each)))
            missing.setVisible(bool(each.looks))
        self._name_files()
        self.changed.emit()

    def _name_files(self) -> None:
        """Beneath each document what its file is called, and what it holds."""
        for each, label in zip(self._read, self._told, strict=False):
            if each is not None:
                label.setText(f"{each.file_name.removesuffix('.pdf')}.{self._ending}\n{each.short}")

    def _add(self, document: Document, area: ScrollArea) -> None:
        from workshop.documents.keys import CHANGES

        look = Button(tr("Preview"), kind="link", size=24, icon="eye")
        look.setObjectName(f"export.preview.{document.organisation or document.key}")
        look.setAccessibleName(tr("Preview: {document}", document=document.name))
        look.clicked.connect(self._look)
        self._looks[look] = document
        line = QHBoxLayout()
        tick = Tick(document.name)
        tick.setObjectName(f"export.{document.organisation or document.key}")
        tick.setChecked(document.to_give)
        tick.toggled.connect(self._toggled)
        told, gaps = ProseLabel("", "meta", "ink-2"), ProseLabel("", "meta", "ink")
        beneath = QVBoxLayout()
        beneath.setContentsMargins(sided(self, BOX + GAP, 0, 10, 8))
        beneath.setSpacing(theme.px(2))
        for label in (told, gaps):
            beneath.addWidget(label)
            label.hide()
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self._ticks:
            column.addWidget(Hairline())
            column.addSpacing(theme.px(6))
        line.addWidget(tick, 1)
        line.addWidget(look)
        column.addLayout(line)
        column.addLayout(beneath)
        area.column.addWidget(row)
        row.setVisible(document.key != CHANGES)  # until it is known that something changed
        self._rows.append(row)
        self._ticks.append(tick)
        self._told.append(told)
        self._gaps.append(gaps)

    def _is_chosen(self, tick: Tick) -> bool:
        """It counts also while something is made, when the whole list is at rest."""
        return tick.isChecked() and tick.isEnabledTo(self)

    @Slot()
    def _look(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.preview_wanted.emit(self._looks[button])

    @Slot(bool)
    def _toggled(self, _on: bool) -> None:
        self.changed.emit()

    @Slot()
    def _tick_all(self) -> None:
        for tick in self._ticks:
            tick.setChecked(True)

    @Slot()
    def _tick_none(self) -> None:
        for tick in self._ticks:
            tick.setChecked(False)
