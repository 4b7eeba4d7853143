"""Pages of a document as they will print, with the buttons that turn them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workshop.ui import drawing, theme
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.notice import ErrorState
from workshop.words import tr

A4 = 297 / 210
_BETWEEN = 16


class PagePicture(QLabel):
    """One page, or two beside each other, as large as there is room for."""

    sized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beside = 1
        self._pictures: tuple[QImage, ...] = ()
        self._ratio = A4
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pictures(self, pictures: Sequence[QImage], name: str) -> None:
        """Show these pages; `name` is what they are to those who hear the screen."""
        self._pictures = tuple(pictures)
        self.setAccessibleName(name)
        if self._pictures and self._pictures[0].width():
            self._ratio = self._pictures[0].height() / self._pictures[0].width()
            self.keep_below()
        self.update()

    def page_width(self) -> int:
        """How wide a page is shown, in device pixels."""
        return round((self._place(0).width() - 2) * self.devicePixelRatioF())

    def keep_below(self) -> None:
        """Be no taller than a page as wide as there is room for, so that what follows stands right under it."""
        self.setMaximumHeight(math.ceil(self._widest() * self._ratio))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(258), round(theme.px(258) * self._ratio))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), theme.px(100))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.keep_below()
        self.sized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for at in range(max(1, len(self._pictures))):
            place = self._place(at)
            painter.fillRect(place, theme.colour("white"))
            if at < len(self._pictures):
                inner = place.adjusted(1, 1, -1, -1)
                painter.drawImage(inner, self._pictures[at])
            drawing.box(painter, place, 0, None, "line-strong")

    def _widest(self) -> float:
        """How wide a page could be."""
        return (self.width() - theme.px(_BETWEEN) * (self.beside - 1)) / self.beside

    def _place(self, at: int) -> QRectF:
        """Where a page stands: all of them in the middle, from the top."""
        gap, count = theme.px(_BETWEEN), self.beside
        wide = max(1.0, min(self._widest(), self.height() / self._ratio))
        whole = wide * count + gap * (count - 1)
        left = (self.width() - whole) / 2 + at * (wide + gap)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - wide
        return QRectF(round(left), 0, round(wide), round(wide * self._ratio))


class PagePreview(QWidget):
    """`show_pages(pictures, name)`, `turn_to(page)` (from 1), `say_late()`, `say_failed()`.

    `sized` says that pages now stand `page_width()` device pixels wide; `again` that somebody wants another try.
    """

    sized = Signal()
    again = Signal()

    def __init__(self, *, as_printed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_printed = as_printed
        self._name, self._page, self._first = "", 1, 0
        self._pictures: tuple[QImage, ...] = ()
        self.picture = PagePicture(self)
        self.picture.sized.connect(self.sized)
        self.error = ErrorState(
            tr("This document could not be drawn."),
            tr("Your texts are safe. Change what you typed last, or try again."),
            tr("Try again"),
        )
        self.error.acted.connect(self.again)
        self.error.hide()
        self.back = IconButton("chevron-left", tr("Page before"), size=28)
        self.forth = IconButton("chevron-right", tr("Page after"), size=28)
        self.back.clicked.connect(self._turn_back)
        self.forth.clicked.connect(self._turn_forth)
        self.said = Label("", "meta", "ink-2", align=drawing.CENTRE)
        self._build()
        self._show()

    def show_pages(self, pictures: Sequence[QImage], name: str) -> None:
        """Show these pages; the page that is open stays open if it is still there."""
        self._pictures, self._name = tuple(pictures), name
        self.error.hide()
        self.picture.show()
        self._show()

    def page(self) -> int:
        """The page that is open, from 1."""
        return self._page

    def turn_to(self, page: int) -> None:
        """Open a page."""
        if page != self._page:
            self._page = page
            self._show()

    def page_width(self) -> int:
        """How wide a page stands, in device pixels."""
        return self.picture.page_width()

    def set_beside(self, count: int) -> None:
        """Show one page, or two beside each other."""
        if count != self.picture.beside:
            self.picture.beside = count
            self._show()
            self.sized.emit()

    def say_late(self) -> None:
        """The pages take a while; those before stay."""
        self.said.setText(tr("Being made"))

    def say_failed(self) -> None:
        """The pages could not be made."""
        self._show()
        self.picture.setVisible(bool(self._pictures))
        self.error.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.picture.keep_below()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.error)
        column.addWidget(self.picture, 1)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.back)
        line.addWidget(self.said, 1)
        line.addWidget(self.forth)
        column.addLayout(line)
        column.addStretch(0)

    def _show(self) -> None:
        count, beside = len(self._pictures), self.picture.beside
        self._page = min(max(1, self._page), max(1, count))
        self._first = first = max(0, min(self._page - 1, count - beside))
        told = self._told(count) if count else ""
        self.said.setText(told)
        self.back.setEnabled(first > 0)
        self.forth.setEnabled(first + beside < count)
        name = ". ".join(each for each in (self._name, told) if each)
        self.picture.show_pictures(self._pictures[first : first + beside], name)

    def _told(self, count: int) -> str:
        """Which page is open."""
        first = self._first + 1
        if self.picture.beside > 1 and count > 1:
            return tr("Pages {first} and {last} of {pages}", first=first, last=first + 1, pages=count)
        if self._as_printed:
            return tr("Page {page} of {pages}, as it will print", page=first, pages=count)
        return tr("Page {page} of {pages}", page=first, pages=count)

    @Slot()
    def _turn_back(self) -> None:
        self.turn_to(self._first)

    @Slot()
    def _turn_forth(self) -> None:
        self.turn_to(self._first + 2)
