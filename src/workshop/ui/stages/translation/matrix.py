"""The matrix of terms: a table that is filled in by keyboard like a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView, QWidget

from workshop.ui import theme
from workshop.ui.stages.translation.cells import LEAST, CellEditor, CellPainter, more_rect
from workshop.ui.stages.translation.frozen import FrozenWords
from workshop.ui.stages.translation.header import TALL, HeadEnd, Heading
from workshop.ui.stages.translation.terms import Index, Part, Terms

WORD_LEAST, WORD_MOST, MEANING_LEAST, ROOM_LEAST, ROOM_MOST = 88, 168, 104, 118, 168


class TermMatrix(QTableView):
    """Arrows move, typing or Enter or F2 edits behind what stands there.

    Enter goes down, Tab beside, Escape puts back what stood there.
    `write(row, column, text)` is told every letter; `erased` and `menu_wanted` carry the cell they are about.
    """

    erased = Signal(object)
    """Delete was pressed on this index."""
    menu_wanted = Signal(object, object)
    """The menu of this index, at this place on the desktop."""
    dropped = Signal(object, str)
    """Escape left this index, in which that text had stood before."""
    stood = Signal()
    """An editor was left: what was typed stands."""
    went = Signal()
    """Another cell has the cursor."""
    draws_own_focus = True

    def __init__(self, write: Callable[[int, int, str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.terms = Terms(write)
        self.painter_of_cells = CellPainter(self)
        self._words = FrozenWords(self, self.terms, self.painter_of_cells)
        self._widths: dict[str, int] = {}
        self.setModel(self.terms)
        self.setHorizontalHeader(Heading(self.terms, self))
        self.setItemDelegate(self.painter_of_cells)
        self._dress()
        self.painter_of_cells.left.connect(self._leave)
        self._words.hovered.connect(self.hover)
        for signal in (self.terms.modelReset, self.terms.rowsInserted, self.terms.rowsRemoved, self.terms.rowsMoved):
            signal.connect(self.measure)
        self.terms.dataChanged.connect(self._measure_changed)
        self.horizontalScrollBar().valueChanged.connect(self._words.follow)
        self.verticalScrollBar().valueChanged.connect(self._words.follow)

    def standing(self) -> tuple[int, int]:
        """The row and column that have the cursor; -1 for none."""
        index = self.currentIndex()
        return index.row(), index.column()

    def item(self) -> str:
        """The name of the cell that has the cursor."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        return self.terms.item(row, column) if row >= 0 else ""

    def go(self, item: str) -> bool:
        """Put the cursor on the cell called `item`; False if it is not listed."""
        found = self.terms.find(item)
        if found is None:
            return False
        self.setCurrentIndex(self.terms.index(*found))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def open_editor(self, index: Index | None = None) -> None:
        """Open the cell that has the cursor, or `index`, with the caret behind its words."""
        if index is not None:
            self.setCurrentIndex(index)
        self.scrollTo(self.currentIndex())
        editor = self.editor()
        if editor is not None:
            editor.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.edit(self.currentIndex())

    def editor(self) -> CellEditor | None:
        """The cell that is open."""
        found = self.indexWidget(self.currentIndex()) if self.currentIndex().isValid() else None
        return found if isinstance(found, CellEditor) else None

    @Slot()
    def measure(self) -> None:
        """Give columns and rows the room that their words need."""
        self._measure_columns()
        self._measure_rows(0, self.terms.rowCount() - 1)
        self._words.follow()

    def natural_height(self) -> int:
        """How tall the whole table is, its head included."""
        bar = self.horizontalScrollBar()
        return theme.px(TALL) + self.verticalHeader().length() + (bar.sizeHint().height() if bar.maximum() else 0)

    def edit(self, index: Index, trigger: object = None, event: object = None) -> bool:  # type: ignore[override]
        """Open a cell."""
        if trigger is None:
            super().edit(index)
            opened = True
        else:
            opened = super().edit(index, trigger, event)  # type: ignore[call-overload]
        editor = self.editor()
        if opened and editor is not None and not editor.hasFocus():
            editor.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return opened

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        index, editor = self.currentIndex(), self.editor()
        if editor is not None and editor.field.hasFocus():
            event.ignore()  # it comes from there, and the field did not want it
        elif editor is not None:
            editor.field.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendEvent(editor.field, event)
        elif not index.isValid():
            super().keyPressEvent(event)
        elif plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.open_editor()
        elif plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if not event.isAutoRepeat():  # whoever holds the key does not mean the terms after this one
                self.erased.emit(index)
        elif plain and event.text() and event.text().isprintable():
            self.open_editor()
            self._type_into(index, event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802  Qt's name
        """Tab goes from cell to cell, and out of the table at its ends."""
        index = self.currentIndex()
        if index.isValid() and self._beside(index, 1 if forward else -1) is not None:
            self._step(1 if forward else -1)
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.terms.rowCount():
            self.setCurrentIndex(self.terms.index(0, 0))
        editor = self.editor()
        if editor is not None:
            editor.field.setFocus(event.reason())
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802  Qt's name
        super().currentChanged(current, previous)
        self._close(previous)
        self.viewport().update()
        self._words.update()
        self.went.emit()

    def scrollTo(  # noqa: N802  Qt's name
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Make a cell visible beside the words, which stand over the first column."""
        super().scrollTo(index, hint)
        if index.column() > 0:
            covered = self.columnWidth(0) - self.columnViewportPosition(index.column())
            if covered > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - covered)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._is_more(index, event.position().toPoint()):
            self.setCurrentIndex(index)
            self.menu_wanted.emit(index, event.globalPosition().toPoint())
            return
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_wanted.emit(index, below if by_key else event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self.hover(self.rowAt(event.position().toPoint().y()))
        elif event.type() == QEvent.Type.Leave:
            self.hover(-1)
        return super().viewportEvent(event)

    @Slot(object)
    def hover(self, row: int) -> None:
        """The pointer is over a row: its dots appear."""
        if row != self.painter_of_cells.hovered:
            self.painter_of_cells.hovered = row
            self.viewport().update()
            self._words.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()
        if self.currentIndex().isValid() and (self.hasFocus() or self.editor() is not None):
            self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.terms.rowCount():
            return
        painter = QPainter(self.viewport())
        bottom = self.rowViewportPosition(self.terms.rowCount() - 1) + self.rowHeight(self.terms.rowCount() - 1)
        if bottom < self.viewport().height():
            below = QRect(0, bottom, self.viewport().width(), self.viewport().height() - bottom)
            painter.fillRect(below, theme.colour("sheet"))

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setCornerWidget(QWidget())
        self.addScrollBarWidget(HeadEnd(), Qt.AlignmentFlag.AlignTop)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme.px(40))
        self.verticalHeader().setDefaultSectionSize(theme.px(LEAST))
        self.verticalScrollBar().setSingleStep(theme.px(22))

    @Slot(QModelIndex, QModelIndex)
    def _measure_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if self._measure_columns():
            self.measure()
        else:
            self._measure_rows(first.row(), last.row())
            self._words.update()

    def _measure_rows(self, first: int, last: int) -> None:
        """Make these rows as tall as their tallest cell."""
        header, terms, grown = self.verticalHeader(), self.terms, False
        widths = [self.columnWidth(at) for at in range(terms.columnCount())]
        for row in range(first, last + 1):
            tall = theme.px(LEAST)
            for column, width in enumerate(widths):
                cell = terms.cell(row, column)
                if cell is not None:
                    tall = max(tall, self.painter_of_cells.height(cell, width))
            if header.sectionSize(row) != tall:
                header.resizeSection(row, tall)
                grown = True
        if grown:
            self.updateEditorGeometries()
            self.viewport().update()

    def _measure_columns(self) -> bool:
        """The word's column as wide as its longest word, the rest shared out; too narrow, the table scrolls.

        Whether anything changed.
        """
        rows, count = range(self.terms.rowCount()), len(self.terms.organisations)
        longest = max((self._word_width(row) for row in rows), default=0)
        word = min(max(longest, theme.px(WORD_LEAST)), theme.px(WORD_MOST))
        whole = self.viewport().width() - word
        share = whole // (count + 1) if count else whole
        room = min(max(share, theme.px(ROOM_LEAST)), theme.px(ROOM_MOST)) if count else whole
        each = max((whole - room) // count, theme.px(MEANING_LEAST)) if count else 0
        spare, changed = max(0, whole - room - each * count), False
        for column in range(self.terms.columnCount()):
            width = {Part.WORD: word, Part.MEANING: each, Part.ROOM: room + spare}[self.terms.part(column)]
            if self.columnWidth(column) != width:
                self.setColumnWidth(column, width)
                changed = True
        return changed

    def _word_width(self, row: int) -> int:
        term = self.terms.term(row)
        word = term.word[:200] if term else ""
        if word not in self._widths:
            longest = max((theme.text_width("term", each) for each in word.split()), default=0)
            self._widths[word] = round(longest) + theme.px(22)
        cell = self.terms.cell(row, 0)
        notes = cell.note.splitlines() if cell is not None else []
        noted = max((theme.text_width("caption", each) for each in notes), default=0)
        return max(self._widths[word], round(noted) + theme.px(22) if notes else 0)

    def _type_into(self, index: Index, event: QKeyEvent) -> None:
        """The letter that opened the cell goes behind its words, so that one meant for a key destroys nothing."""
        editor, cell = self.editor(), self.terms.cell(index.row(), index.column())
        if editor is not None:
            if cell is not None and cell.unused:  # its words are not what the cell says
                editor.field.selectAll()
            editor.field.keyPressEvent(event)

    def _is_more(self, index: QModelIndex, at: QPoint) -> bool:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return index.column() == 0 and more_rect(self.visualRect(index), rtl).contains(at)

    @Slot(object, object)
    def _leave(self, editor: object, how: object) -> None:
        if not isinstance(editor, CellEditor):
            return
        index, before = self.terms.index(editor.index.row(), editor.index.column()), editor.before or ""
        self.painter_of_cells.close(editor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if how == "drop":
            self.dropped.emit(index, before)
            return
        self.stood.emit()
        if how == "down" and index.row() + 1 < self.terms.rowCount():
            self.setCurrentIndex(self.terms.index(index.row() + 1, index.column()))
        elif how in ("next", "previous"):
            self._step(1 if how == "next" else -1)

    def _step(self, by: int) -> None:
        beside = self._beside(self.currentIndex(), by)
        if beside is not None:
            self.setCurrentIndex(beside)

    def _beside(self, index: QModelIndex, by: int) -> QModelIndex | None:
        """The cell after or before `index` in reading order."""
        columns = self.terms.columnCount()
        at = index.row() * columns + index.column() + by
        if not 0 <= at < columns * self.terms.rowCount():
            return None
        return self.terms.index(at // columns, at % columns)

    def _close(self, index: Index) -> None:
        """The editor of a cell that the cursor left is closed."""
        found = self.indexWidget(index) if index.isValid() else None
        if isinstance(found, CellEditor):
            self.painter_of_cells.close(found)
            self.stood.emit()
