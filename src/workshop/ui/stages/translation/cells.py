"""How a cell of the matrix of terms is painted, measured and typed into."""

from __future__ import annotations

from math import inf

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workshop.model.parts import TermStatus
from workshop.ui import drawing, icons, theme
from workshop.ui.sides import sided
from workshop.ui.stages.translation.terms import CELL, Cell, Index, Part, shown
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.prose_layout import laid_out, paint_lines
from workshop.words import tr

LEAST = 66
MOST_LINES = 8
_LEFT, _RIGHT, _ABOVE, _GLYPH, _GAP = 10, 8, 10, 14, 8
MORE = 24
STATUS_ICONS = {
    TermStatus.OPEN: "slip-open",
    TermStatus.AGREED: "slip-agreed",
    TermStatus.BOTH: "slip-differ",
}


class CellField(ProseEdit):
    """The words of a cell while they are typed. Tab, Enter and Escape leave it."""

    tabbed = Signal(bool)
    dropped = Signal()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  Qt's name
        self.tabbed.emit(forward)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
            return
        super().keyPressEvent(event)


class CellEditor(QWidget):
    """A cell that is open: its sheet, its teal edge, and the field in the place of its words."""

    edited = Signal(str)
    left = Signal(object)
    """How it is left: "down", "next", "previous", or "drop" to put back what stood there."""

    def __init__(self, index: Index, part: Part, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.index = QPersistentModelIndex(index)
        self.before: str | None = None
        role = "term" if part is Part.WORD else "meta-control" if part is Part.ROOM else "meta"
        self.field = CellField(self, role=role, single=True, frame=False, most=MOST_LINES, name=name)
        self.field.setObjectName("terms.cell")
        self.setFocusProxy(self.field)
        self.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        inset = _GLYPH + _GAP if part is Part.ROOM else 0
        column.setContentsMargins(sided(self, _LEFT + inset, _ABOVE, _RIGHT, 0))
        column.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self.field.edited.connect(self.edited)
        self.field.entered.connect(self._enter)
        self.field.tabbed.connect(self._tab)
        self.field.dropped.connect(self._drop)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sheet"))
        drawing.box(painter, self.rect(), theme.px(2), None, "teal", theme.px(2))

    @Slot()
    def _enter(self) -> None:
        self.left.emit("down")

    @Slot(bool)
    def _tab(self, forward: bool) -> None:
        self.left.emit("next" if forward else "previous")

    @Slot()
    def _drop(self) -> None:
        self.left.emit("drop")


class CellPainter(QStyledItemDelegate):
    """Paints the cells; says how tall they are; opens `CellEditor` in one."""

    left = Signal(object, object)
    """The editor in it, and how it was left."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = -1
        self._lines: dict[tuple[str, str, int], tuple[int, float]] = {}

    def height(self, cell: Cell, width: int) -> int:
        """How tall `cell` is in a column of `width`."""
        text, role = shown(cell), _role(cell)
        room = _room(cell, width)
        key = (text, role, room)
        if key not in self._lines:
            if len(self._lines) > 20_000:
                self._lines.clear()
            font = _font(cell)
            advance = inf if "\n" in text else QFontMetricsF(font).horizontalAdvance(text)
            self._lines[key] = (1, advance) if advance <= room else _broken(text, font, room)
        count, end = self._lines[key]
        note = len(cell.note.splitlines()) * theme.line_height("caption")
        below = _below(cell, end, room)
        return max(theme.px(LEAST), count * theme.line_height(role) + note + 2 * theme.px(_ABOVE) + 1 + below)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        if isinstance(cell, Cell):
            rtl = option.direction == Qt.LayoutDirection.RightToLeft
            focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
            self.paint_cell(painter, option.rect, cell, rtl, focus=focus, marked=self._is_marked(index))

    def paint_cell(
        self, painter: QPainter, rect: QRect, cell: Cell, rtl: bool, *, focus: bool = False, marked: bool = False
    ) -> None:
        """Paint one cell. `marked`: the three dots of its row's menu stand in it."""
        painter.save()
        painter.fillRect(rect, theme.colour(_ground(cell)))
        drawing.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
        if cell.part is not Part.WORD:
            edge = rect.right() if rtl else rect.left()
            drawing.hairline(painter, edge, rect.top(), edge, rect.bottom())
        left = rect.left() + theme.px(_LEFT)
        if cell.part is Part.ROOM:
            side = theme.px(_GLYPH)
            glyph = _turned(QRect(left, rect.top() + theme.px(_ABOVE + 2), side, side), rect, rtl)
            icons.paint(painter, QRectF(glyph), STATUS_ICONS[cell.status], _ink(cell, glyph=True))
            left += side + theme.px(_GAP)
        words = _turned(QRect(left, rect.top(), _room(cell, rect.width()), rect.height()), rect, rtl)
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        font, tall = _font(cell), theme.line_height(_role(cell))
        lines = laid_out(shown(cell), font, words.width(), MOST_LINES, direction)
        paint_lines(painter, lines, QPointF(words.left(), rect.top() + theme.px(_ABOVE)), font, tall, _ink(cell))
        under = rect.top() + theme.px(_ABOVE) + lines.count * tall
        self._paint_note(painter, QRect(words.left(), under, words.width(), rect.bottom() - under), cell, direction)
        if cell.read_back:
            side = theme.px(_GLYPH)
            tick = QRect(rect.right() - theme.px(_RIGHT) - side, rect.top() + theme.px(_ABOVE + 2), side, side)
            icons.paint(painter, QRectF(_turned(tick, rect, rtl)), "check", "teal")
        if marked and cell.part is Part.WORD:
            icons.paint(painter, QRectF(more_rect(rect, rtl)).adjusted(4, 4, -4, -4), "more", "ink-2")
        if focus:
            drawing.box(painter, rect, theme.px(2), None, "teal", theme.px(2))
        painter.restore()

    def _paint_note(self, painter: QPainter, place: QRect, cell: Cell, direction: Qt.LayoutDirection) -> None:
        """The small lines under a word."""
        font, tall = theme.font("caption"), theme.line_height("caption")
        for number, line in enumerate(cell.note.splitlines()):
            top = place.top() + number * tall
            if top + tall <= place.bottom() + 2:
                set_line = laid_out(line, font, place.width(), 1, direction)
                paint_lines(painter, set_line, QPointF(place.left(), top), font, tall, "ink-3")

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: N802
        cell = index.data(CELL)
        part = cell.part if isinstance(cell, Cell) else Part.MEANING
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole) or tr("a cell"))
        editor = CellEditor(index, part, name, parent)
        editor.edited.connect(self._edited)
        editor.left.connect(self._leave)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802  Qt's name
        if isinstance(editor, CellEditor):
            text = str(index.data(Qt.ItemDataRole.EditRole) or "")
            if editor.before is None:
                editor.before = text
            editor.field.show_text(text)

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:  # noqa: N802  Qt's name
        """Nothing is left to write: every letter was written as it was typed."""

    def updateEditorGeometry(  # noqa: N802  Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.px(120), theme.px(LEAST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An editor stays open when the focus goes elsewhere, so that the cursor finds its way back."""
        return False

    @Slot(str)
    def _edited(self, text: str) -> None:
        editor = self.sender()
        if isinstance(editor, CellEditor):
            model = self._view.model()
            model.setData(model.index(editor.index.row(), editor.index.column()), text)

    @Slot(object)
    def _leave(self, how: object) -> None:
        editor = self.sender()
        if isinstance(editor, CellEditor):
            self.left.emit(editor, how)

    def close(self, editor: CellEditor) -> None:
        """Close the editor."""
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _is_marked(self, index: Index) -> bool:
        return index.row() in (self.hovered, self._view.currentIndex().row())


def more_rect(rect: QRect, rtl: bool) -> QRect:
    """Where the three dots stand in the cell of a word."""
    side = theme.px(MORE)
    return _turned(QRect(rect.right() - side - theme.px(2), rect.bottom() - side - theme.px(4), side, side), rect, rtl)


def _broken(text: str, font: QFont, room: int) -> tuple[int, float]:
    """How many lines `text` takes, and how wide the last is."""
    lines = laid_out(text, font, room, MOST_LINES)
    last = lines.layouts[-1][0]
    return lines.count, last.lineAt(last.lineCount() - 1).naturalTextWidth()


def _below(cell: Cell, end: float, room: int) -> int:
    """By how much a cell is taller, so that its last line, `end` wide, does not run under the three dots."""
    notes = cell.note.splitlines()
    if notes:
        end = theme.text_width("caption", notes[-1])
    free = cell.part is not Part.WORD or end <= room - theme.px(MORE - _RIGHT)
    return 0 if free else theme.px(MORE - _ABOVE)


def _is_instead(cell: Cell) -> bool:
    return cell.unused or not (cell.text.strip() or cell.says)


def _role(cell: Cell) -> str:
    if cell.part is Part.WORD:
        return "term"
    settled = cell.part is Part.ROOM and cell.status is TermStatus.AGREED and not _is_instead(cell)
    return "meta-control" if settled else "meta"


def _font(cell: Cell) -> QFont:
    return theme.font(_role(cell), italic=_is_instead(cell) and cell.part is not Part.ROOM)


def _room(cell: Cell, width: int) -> int:
    """The width that the words of `cell` have."""
    glyph = cell.part is Part.ROOM or cell.read_back
    taken = theme.px(_LEFT + _RIGHT) + (theme.px(_GLYPH + _GAP) if glyph else 0)
    return max(theme.px(24), width - taken)


def _ground(cell: Cell) -> str:
    if cell.part is not Part.ROOM or cell.status is TermStatus.BOTH:
        return "sheet"
    return "teal-wash" if cell.status is TermStatus.AGREED else "slip-wash"


def _ink(cell: Cell, *, glyph: bool = False) -> str:
    if cell.part is not Part.ROOM:
        return "ink-3" if _is_instead(cell) else "ink"
    if cell.status is TermStatus.OPEN:
        return "slip" if glyph or _is_instead(cell) else "ink"
    return "teal-hover" if cell.status is TermStatus.AGREED else "ink"


def _turned(part: QRect, whole: QRect, rtl: bool) -> QRect:
    direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    return QStyle.visualRect(direction, whole, part)
