"""The entries of the log as a list: a model over the session's misunderstandings, and how one is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop.model.parts import Misunderstanding, Status
from workshop.model.session import Session
from workshop.room.stages import stage_name
from workshop.ui import drawing, icons, theme
from workshop.ui.misunderstandings.fields import ICONS, status_words
from workshop.ui.widgets.organisation_tile import paint_organisation
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.words import in_a_row, tr

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
SESSION = Qt.ItemDataRole.UserRole + 1
TALL = 85
_SIDE = 16


class Entries(QAbstractListModel):
    """The misunderstandings that the log's filters let through, newest first."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[Misunderstanding] = []
        self._session: Session | None = None

    def show(self, session: Session, entries: list[Misunderstanding]) -> None:
        """List `entries`. Where only their content differs, rows stay what they are."""
        same = [each.id for each in entries] == [each.id for each in self._entries]
        if not same:
            self.beginResetModel()
        self._entries, self._session = entries, session
        if not same:
            self.endResetModel()
        elif entries:
            self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))

    def place(self, wanted: str) -> int:
        """The row of the misunderstanding `wanted`, -1 if it is not listed."""
        return next((row for row, each in enumerate(self._entries) if each.id == wanted), -1)

    def at(self, index: Index) -> Misunderstanding | None:
        """The misunderstanding in a row."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008  Qt's names
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        caught = self.at(index)
        if caught is None:
            return None
        if role == ENTRY:
            return caught
        if role == SESSION:
            return self._session
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((caught.word, status_words(caught.status), when(caught)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return _in_full(caught, self._session)
        return None


class EntryPainter(QStyledItemDelegate):
    """Glyph and word, when and where, and the two meanings behind the tiles of their organisations."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(200), theme.px(TALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        caught, session = index.data(ENTRY), index.data(SESSION)
        if not isinstance(caught, Misunderstanding) or not isinstance(session, Session):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("slip-wash" if caught.status is Status.OPEN else "sheet"))
        elif index.row():
            drawing.hairline(
                painter, body.left() + theme.px(_SIDE), body.top(), body.right() - theme.px(_SIDE), body.top()
            )
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        self._paint_head(painter, body, caught, rtl)
        self._paint_sides(painter, body, caught, session, rtl)
        painter.restore()

    def _paint_head(self, painter: QPainter, body: QRectF, caught: Misunderstanding, rtl: bool) -> None:
        top, left, right = body.top() + theme.px(8), body.left() + theme.px(_SIDE), body.right() - theme.px(_SIDE)
        side = theme.px(18)
        glyph = QRectF(left, top + theme.px(2), side, side)
        icons.paint(painter, _turned(glyph, body, rtl), ICONS[caught.status], _ink(caught))
        told = when(caught)
        wide = theme.text_width("caption", told) + 2
        at = _turned(QRectF(right - wide, top, wide, theme.px(22)), body, rtl)
        drawing.text(painter, at, told, "caption", "ink-2", drawing.LEFT if rtl else drawing.RIGHT, elide=False)
        start = left + side + theme.px(8)
        word = _turned(QRectF(start, top, right - wide - theme.px(8) - start, theme.px(22)), body, rtl)
        drawing.text(painter, word, caught.word, "term", "ink", drawing.RIGHT if rtl else drawing.LEFT)

    def _paint_sides(
        self, painter: QPainter, body: QRectF, caught: Misunderstanding, session: Session, rtl: bool
    ) -> None:
        left, right = body.left() + theme.px(_SIDE), body.right() - theme.px(_SIDE)
        hearer = caught.heard_by[0] if caught.heard_by else None
        top = body.top() + theme.px(32)
        others = max(0, len(caught.heard_by) - 1)
        for organisation, more, text in ((caught.said_by, 0, caught.meant), (hearer, others, caught.heard)):
            found = session.organisation(organisation)
            tile = QRectF(left, top + theme.px(1), theme.px(24), theme.px(20))
            if found is not None:
                paint_organisation(painter, _turned(tile, body, rtl), found.tile)
            start, align = left + theme.px(32), drawing.RIGHT if rtl else drawing.LEFT
            if more:
                words = f"{drawing.RIGHTWARD}+{more}"
                beside = _turned(QRectF(start - theme.px(4), top, theme.px(20), theme.px(22)), body, rtl)
                start += round(drawing.text(painter, beside, words, "caption", "ink-2", align, elide=False))
            line = _turned(QRectF(start, top, right - start, theme.px(22)), body, rtl)
            ink = "ink" if text else "ink-3"
            drawing.text(painter, line, text or tr("not written down yet"), "meta", ink, align)
            top += theme.px(24)


def _in_full(caught: Misunderstanding, session: Session | None) -> str:
    """The lines that may be cut where they are painted."""
    lines = [caught.word]
    for organisations, text in (((caught.said_by,), caught.meant), (caught.heard_by, caught.heard)):
        who = in_a_row(_named(session, organisations))
        if text:
            lines.append(tr("{who}: {text}", who=who, text=text) if who else text)
    return plain_tip("\n".join(lines))


def _named(session: Session | None, wanted: Sequence[str | None]) -> list[str]:
    found = [session.organisation(each) if session is not None else None for each in wanted]
    return [each.name for each in found if each is not None and each.name]


def when(caught: Misunderstanding) -> str:
    """When and where it was caught."""
    return ", ".join(each for each in (caught.caught_at[11:16], stage_name(caught.stage)) if each)


def _ink(caught: Misunderstanding) -> str:
    return "slip" if caught.status is Status.OPEN else "ink"


def _turned(rect: QRectF, body: QRectF, rtl: bool) -> QRectF:
    """`rect` mirrored within `body` for right to left."""
    if not rtl:
        return rect
    return QRectF(body.left() + body.right() - rect.right(), rect.top(), rect.width(), rect.height())
