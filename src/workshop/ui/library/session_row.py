"""The rows of the library: a model over its entries, and how one is painted."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop.library.entry import Entry, State
from workshop.ui import drawing, theme
from workshop.ui.library import wording
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.tag import paint_tag, tag_width

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
TALL = 92
_WIDE = (20, 172, 92, 20)
_NARROW = (14, 112, 92, 12)


class Sessions(QAbstractListModel):
    """The entries that search and filters let through, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self.now = datetime.now().astimezone()

    def show(self, entries: tuple[Entry, ...], now: datetime) -> None:
        """List `entries`. Where only their content differs, rows stay what they are."""
        same = [each.path for each in entries] == [each.path for each in self._entries]
        if not same:
            self.beginResetModel()
        self._entries, self.now = entries, now
        if not same:
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def place(self, path: Path | None) -> int:
        """The row of a file, -1 if it is not listed."""
        return next((row for row, each in enumerate(self._entries) if each.path == path), -1)

    def at(self, index: Index) -> Entry | None:
        """The entry in a row."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's names
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.at(index)
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.title(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return wording.spoken(entry, self.now)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(wording.room(entry))
        return None


class SessionPainter(QStyledItemDelegate):
    """Title, organisations and tags; the track with the stage; when it was opened last."""

    narrow = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(TALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, model = index.data(ENTRY), index.model()
        if not isinstance(entry, Entry) or not isinstance(model, Sessions):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(option.rect)
        self._paint_ground(painter, option, index, body)
        padding, track, last, gap = (theme.px(each) for each in (_NARROW if self.narrow else _WIDE))
        row = _Row(painter, body, option.direction == Qt.LayoutDirection.RightToLeft)
        left, right = body.left() + padding, body.right() - padding
        at_last, at_track = right - last, right - last - gap - track
        self._paint_what(row, entry, left, at_track - gap)
        if not entry.broken:
            self._paint_track(row, entry, model.now, at_track, track)
        spare = gap - theme.px(8)  # into which longer words may reach
        self._paint_when(row, entry, model.now, at_last - spare, last + spare)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, body: QRectF) -> None:
        radius = theme.px(theme.RADIUS["card"])
        view = option.widget
        current = view.currentIndex().row() if isinstance(view, QAbstractItemView) else -1
        if option.state & QStyle.StateFlag.State_Selected:
            drawing.box(painter, body, radius, "sheet", "teal", theme.px(2))
            return
        if option.state & QStyle.StateFlag.State_MouseOver:
            drawing.box(painter, body, radius, "sheet", "line-strong")
            return
        if index.row() != current + 1 or current < 0:
            drawing.hairline(painter, body.left(), body.top(), body.right(), body.top())
        if index.row() == index.model().rowCount() - 1:
            drawing.hairline(painter, body.left(), body.bottom() - 1, body.right(), body.bottom() - 1)

    def _paint_what(self, row: _Row, entry: Entry, left: float, right: float) -> None:
        top, wide = row.body.top() + theme.px(11), right - left
        row.text(QRectF(left, top, wide, theme.px(26)), wording.title(entry), "small-title", "ink")
        row.text(QRectF(left, top + theme.px(26), wide, theme.px(18)), wording.room(entry), "meta", "ink-2")
        words, tone, icon = wording.slips(entry)
        tall = theme.px(theme.CONTROL["tag"])
        tag = QRectF(left, top + theme.px(50), min(tag_width(words, icon), wide), tall)
        row.painter.setLayoutDirection(row.direction)
        paint_tag(row.painter, row.turned(tag).toRect(), words, tone, icon)
        start = tag.right() + theme.px(12)
        told = _fitting(wording.counts(entry), right - start)
        row.text(QRectF(start, tag.top(), right - start, tall), told, "caption", "ink-3")

    def _paint_track(self, row: _Row, entry: Entry, now: datetime, left: float, wide: float) -> None:
        state = entry.state(now.date())
        bold, rest = wording.stage(entry, now.date())
        lead, trail = theme.text_width("meta-strong", bold), theme.text_width("meta", rest)
        space = theme.text_width("meta", " ")
        beside = lead + space + trail <= wide + 1
        tall = theme.px(32 if beside else 48)
        top = row.body.top() + round((row.body.height() - tall) / 2)
        gap = theme.px(3)
        part = (wide - gap * (entry.stages - 1)) / entry.stages
        for number in range(entry.stages):
            done = state is State.FINISHED or number < entry.done
            colour = "ink-2" if done else "teal" if number == entry.done else "track"
            place = QRectF(left + number * (part + gap), top, part, theme.px(6))
            drawing.box(row.painter, row.turned(place), theme.px(1), colour)
        line = top + theme.px(14)
        if beside:
            row.text(QRectF(left, line, lead + 1, theme.px(18)), bold, "meta-strong", "ink")
            row.text(QRectF(left + lead + space, line, trail + 1, theme.px(18)), rest, "meta", "ink-2")
        else:
            row.text(QRectF(left, line, wide, theme.px(18)), bold, "meta-strong", "ink")
            row.text(QRectF(left, line + theme.px(18), wide, theme.px(16)), rest, "caption", "ink-2")

    def _paint_when(self, row: _Row, entry: Entry, now: datetime, left: float, wide: float) -> None:
        told, under = wording.opened(entry, now), wording.beneath(entry, now.date())
        top = row.body.top() + round((row.body.height() - theme.px(34 if under else 18)) / 2)
        row.text(QRectF(left, top, wide, theme.px(18)), told, "meta", "ink", at_end=True)
        row.text(QRectF(left, top + theme.px(18), wide, theme.px(16)), under, "caption", "ink-3", at_end=True)


def _fitting(parts: tuple[str, ...], room: float) -> str:
    """As many of `parts` as have room without being cut."""
    for count in range(len(parts), 0, -1):
        told = ", ".join(parts[:count])
        if theme.text_width("caption", told) <= room:
            return told
    return ""


class _Row:
    """A row being painted, in either direction of writing."""

    def __init__(self, painter: QPainter, body: QRectF, rtl: bool) -> None:
        self.painter, self.body, self._rtl = painter, body, rtl
        self.direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight

    def turned(self, rect: QRectF) -> QRectF:
        """`rect` mirrored within the row where writing runs from right to left."""
        if not self._rtl:
            return rect
        return QRectF(self.body.left() + self.body.right() - rect.right(), rect.top(), rect.width(), rect.height())

    def text(self, rect: QRectF, words: str, role: str, colour: str, *, at_end: bool = False) -> None:
        """One line at the start of `rect`, or at its end."""
        align = drawing.RIGHT if at_end != self._rtl else drawing.LEFT
        drawing.text(self.painter, self.turned(rect), words, role, colour, align)
