"""The print pack in the side panel: what lies on the tables, how much of each, and everything onto a stick."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.background import Cancelled, Progress, Task
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.dialogs.export import ExportDialog
from workshop.ui.dialogs.export_words import EVERYTHING
from workshop.ui.equipment import Equipment
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr

_LATER: Final = 400
"""Milliseconds after the last change until the pack is counted again."""
_SCRIPT: Final = "script"
_ICONS: Final = {
    "cards": "deal",
    "printer-test": "print",
    "worksheets": "columns",
    "slips": "slip-open",
    "idea-slips": "idea",
    "brief": "file",
    _SCRIPT: "note",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One document of the pack, by its key, and how many pieces of it there are."""

    key: str
    name: str
    count: int


def pack_of(session: Session, progress: Progress, cancelled: Cancelled) -> tuple[Piece, ...]:
    """What the pack of `session` holds. A job for `Background`: it reads in what makes documents."""
    from workshop.documents.catalogue import print_pack
    from workshop.documents.table_papers import BY_KEY

    return tuple(
        Piece(each.key, each.name, BY_KEY[each.key].count(session) if each.key in BY_KEY else 1)
        for each in print_pack(session)
    )


class PackPanel(QWidget):
    """Counts again a moment after a change, while it is seen."""

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equipment, self._workbench = equipment, equipment.workbench
        self._task: Task | None = None
        self._pieces: tuple[Piece, ...] | None = None
        self._counted: Session | None = None
        self.setObjectName("prepare.pack.panel")
        self.setAccessibleName(tr("Print pack"))
        self._paper = Label("", "meta", "ink-2")
        head = QHBoxLayout()
        head.addWidget(SectionHeading(tr("Print pack")), 1)
        head.addWidget(self._paper)
        self.area = ScrollArea()
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._about = ProseLabel("", "caption", "ink-3")
        self.area.column.addLayout(self._list)
        self.area.column.addSpacing(theme.px(8))
        self.area.column.addWidget(self._about)
        self.stick = Button(tr("Everything to a stick"), icon="stick")
        self.stick.setObjectName("prepare.stick")
        self.stick.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.stick.clicked.connect(self._take_everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(theme.px(4))
        column.addWidget(self.area, 1)
        column.addSpacing(theme.px(8))
        column.addWidget(self.stick)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self._count)
        self._workbench.changed.connect(self._follow)
        equipment.settings.changed.connect(self._name_paper)
        self._name_paper()

    def pieces(self) -> tuple[Piece, ...]:
        """What is listed."""
        return self._pieces or ()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count()

    @Slot()
    def _name_paper(self) -> None:
        self._paper.setText({"a4": tr("A4"), "letter": tr("Letter")}[self._equipment.settings.current.paper])

    @Slot(object, object)
    def _follow(self, _before: Session, _after: Session) -> None:
        if self.isVisible():
            self._later.start()

    @Slot()
    def _count(self) -> None:
        session = self._workbench.session
        if session is self._counted:
            return
        self._counted = session
        if self._task is not None:
            self._task.cancel()
        self._task = self._equipment.background.run(partial(pack_of, session), done=self._show)

    def _show(self, pieces: tuple[Piece, ...]) -> None:
        if pieces == self._pieces:
            return
        self._pieces = pieces
        while self._list.count():
            old = self._list.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names = _names()
        for each in pieces:
            self._list.addWidget(Hairline())
            self._list.addWidget(_line(each, names.get(each.key, each.name)))
        self._list.addWidget(Hairline())
        self._about.setText(
            tr("The script is for you alone, with your notes. The rest lies on the tables.")
            if any(each.key == _SCRIPT for each in pieces)
            else tr("All of it lies on the tables.")
        )

    @Slot()
    def _take_everything(self) -> None:
        equipment = self._equipment
        ExportDialog(self._workbench, equipment.background, equipment.settings, self.window(), form=EVERYTHING).open()


def _line(piece: Piece, name: str) -> QWidget:
    line = QWidget()
    line.setFixedHeight(theme.px(32))
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(12))
    row.addWidget(Glyph(_ICONS.get(piece.key, "file"), 18, "ink-2"))
    row.addWidget(ElidedLabel(name, "meta"), 1)
    row.addWidget(Label(str(piece.count), "meta", "ink-2"))
    return line


def _names() -> dict[str, str]:
    """What the documents are called where there is little room."""
    return {
        "cards": tr("Cards to cut"),
        "printer-test": tr("Printer test"),
        "worksheets": tr("Worksheets"),
        "slips": tr("Misunderstanding slips"),
        "idea-slips": tr("Idea slips"),
        "brief": tr("Brief for outsiders"),
        "script": tr("Script"),
    }
