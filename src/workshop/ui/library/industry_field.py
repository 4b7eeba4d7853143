"""The field of an industry: typed freely, with the deck's industries to choose from."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QListView, QStyle, QWidget

from workshop.ui import icons, theme
from workshop.ui.widgets.dropdown import BARE
from workshop.ui.widgets.line_field import LineField

_CHEVRON = 14


class IndustryField(LineField):
    """`offer(names)`; Down or a click on the chevron opens the list, typing narrows it."""

    def __init__(self, name: str, *, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__("", size=size, name=name, parent=parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        ground, edge, wash, ink = (theme.COLOURS[each] for each in ("sheet", "line-strong", "teal-wash", "teal-hover"))
        self._choices = QListView(self)
        self._choices.setStyleSheet(
            f"QListView {{ background: {ground}; border: 1px solid {edge}; padding: {theme.px(4)}px;"
            f" border-radius: {theme.px(theme.RADIUS['control'])}px; }}"
            f"QListView::item {{ padding: {theme.px(5)}px {theme.px(6)}px; border-radius: {theme.px(4)}px; }}"
            f"QListView::item:selected {{ background: {wash}; color: {ink}; }}"
        )
        self._choices.setFont(theme.font("body"))
        completer.setPopup(self._choices)
        self._choices.setWindowFlags(self._choices.windowFlags() | BARE)
        self._choices.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setCompleter(completer)

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer these industries."""
        self._names.setStringList(list(names))
        self.set_margins(0, theme.px(_CHEVRON + 4) if names else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self._choices.isVisible():
            self._open()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._names.rowCount() and self._chevron().adjusted(-6, -6, 6, 6).contains(event.position()):
            self._open()
            return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._names.rowCount():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            icons.paint(painter, self._chevron(), "chevron-down", "ink-2")

    def _chevron(self) -> QRectF:
        side = theme.px(_CHEVRON)
        place = QRectF(self.width() - theme.px(10) - side, (self.height() - side) // 2, side, side).toRect()
        return QRectF(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _open(self) -> None:
        if self._names.rowCount():
            completer = self.completer()
            completer.setCompletionPrefix("" if self.text() in self._names.stringList() else self.text())
            completer.complete()
