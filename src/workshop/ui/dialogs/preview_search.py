"""The search in a document: what is looked for, how often it stands there, and which of them is meant."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.documents.pdfium import Place
from workshop.ui import drawing, theme
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr

PAUSE = 150
"""Milliseconds after the last letter until it is looked for."""


class PreviewSearch(QWidget):
    """`asked` carries the words; tell the places to `show_found`; `went` carries a page, its places, and the one."""

    asked = Signal(str)
    went = Signal(object, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[Place, ...] = ()
        self._at = -1
        self._page = 0
        self.field = LineField(tr("Search"), icon="search", name=tr("Search in the document"))
        self.field.setObjectName("preview.search")
        self.count = Label("", "caption", "ink-2", align=drawing.RIGHT)
        self.before = IconButton("chevron-up", tr("Place before"), size=28)
        self.after = IconButton("chevron-down", tr("Next place"), size=28)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for part, stretch in ((self.field, 1), (self.count, 0), (self.before, 0), (self.after, 0)):
            row.addWidget(part, stretch)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.again)
        self.field.edited.connect(self._wait)
        self.field.entered.connect(self._next)
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._next)
        self._tell()

    @Slot()
    def begin(self) -> None:
        """Put the cursor into the field."""
        self.field.setFocus()
        self.field.selectAll()

    @Slot()
    def again(self) -> None:
        """Look for what stands in the field."""
        self._pause.stop()
        self.asked.emit(self.field.text())

    @Slot(object)
    def show_found(self, places: tuple[Place, ...]) -> None:
        """What was found: the first on the open page or after it is meant."""
        self._places = places
        self._at = next((at for at, each in enumerate(places) if each.page >= self._page), 0 if places else -1)
        self._tell()
        self._go()

    def show_page(self, page: int) -> None:
        """Another page is open: its places are told, the one that is meant if it is on it."""
        self._page = page
        lit = self._places[self._at] if 0 <= self._at < len(self._places) else None
        if lit is None or lit.page != page:
            self.went.emit(page, self._on(page), None)
        else:
            self.went.emit(page, self._on(page), lit)

    @Slot(str)
    def _wait(self, _text: str) -> None:
        self._pause.start()

    @Slot()
    def _next(self) -> None:
        if self._pause.isActive():
            self.again()
        else:
            self._step(1)

    @Slot()
    def _back(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self._tell()
            self._go()

    def _go(self) -> None:
        if self._at < 0:
            self.went.emit(self._page, (), None)
            return
        lit = self._places[self._at]
        self.went.emit(lit.page, self._on(lit.page), lit)

    def _on(self, page: int) -> tuple[Place, ...]:
        return tuple(each for each in self._places if each.page == page)

    def _tell(self) -> None:
        count = len(self._places)
        wanted = bool(self.field.text().strip())
        told = tr("{at} of {n}", at=self._at + 1, n=count) if count else tr("not there") if wanted else ""
        self.count.setText(told)
        self.count.setVisible(bool(told))
        for button in (self.before, self.after):
            button.setVisible(count > 0)
