"""The cards of the ideas, with one field that goes from card to card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from workshop.model.identity import AnalogyId, IdeaId, RowId
from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.ui import keymap, theme
from workshop.ui.letter_keys import types_a_letter
from workshop.ui.stages.mapping.edits import MappingEdits
from workshop.ui.stages.mapping.idea_drag import IdeaDrag
from workshop.ui.stages.mapping.idea_menu import KEYED
from workshop.ui.stages.mapping.idea_name import in_short
from workshop.ui.stages.mapping.idea_painter import GAP, TALL, IdeaPainter, OpenCard, open_height, words_rect
from workshop.ui.stages.mapping.idea_rows import SUIT, IdeaRows
from workshop.ui.stages.mapping.typing_field import TypingField
from workshop.ui.widgets.domain_words import characters
from workshop.words import tr

COMMAND: Final = "row.idea"
_COMMANDS: Final = (COMMAND, *KEYED)
_NARROWEST = 250
"""Of a card, in pixels at 100 %."""


class IdeaList(QListView):
    """Enter or a letter types into the selected card, Delete takes it out, the menu does the rest.

    A card that is carried onto another one is merged into it, or stands under one name with it.
    """

    selected = Signal()
    """Another idea has the cursor."""
    acted = Signal(str)
    """A command's key was pressed for the idea with the cursor."""
    menu_wanted = Signal(object, object)
    """The menu of an idea, at a place of the screen."""
    ring_radius = theme.RADIUS["card"]

    def __init__(self, edits: MappingEdits, page: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits, self._page = edits, page
        self._analogy: AnalogyId | None = None
        self._new: Idea | None = None
        self.edited = ""
        self.rows = IdeaRows(self)
        self._painter = IdeaPainter(self)
        self._card_open = OpenCard(page)
        self.field = TypingField(self._card_open, most=6, frame=False, commands=_COMMANDS)
        self.drag = IdeaDrag(self, self.rows, self._painter, page)
        self._dress()
        self.field.setObjectName("idea")
        self.field.edited.connect(self._write)
        self.field.entered.connect(self._put_away)
        self.field.other.connect(self._put_away)
        self.field.put_away.connect(self._put_away)
        self.field.stepped.connect(self._step)
        self.field.pressed.connect(self._press)
        self.field.resized.connect(self.place_field)

    def show_ideas(self, session: Session, analogy: AnalogyId | None) -> None:
        """Show all ideas, those of `analogy` first; the field and what is selected stay with their ideas."""
        if self._new is not None and any(each.id == self._new.id for each in reversed(session.ideas)):
            self._new = None
        current, at = self.current(), self.currentIndex().row()
        if analogy != self._analogy and not self.hasFocus() and not self.field.hasFocus():
            current, at = None, -1
            self.verticalScrollBar().setValue(0)
        self._analogy = analogy
        self.rows.show(session, analogy, self._new)
        if current is not None:
            found = self.rows.place(current.id)
            self._select(found if found >= 0 else min(at, self.rows.rowCount() - 1))
        self._follow_field()

    def current(self) -> Idea | None:
        """The idea with the cursor."""
        return self.rows.idea(self.currentIndex().row())

    def kept(self) -> Idea | None:
        """The idea with the cursor, unless nothing of it is kept yet."""
        return None if self.current() is self._new else self.current()

    def first(self) -> Idea | None:
        """The first idea, which has the cursor now; None while there is none."""
        self._select(0 if self.rows.rowCount() else -1)
        return self.current()

    def go(self, wanted: str) -> bool:
        """Show an idea with the cursor in it; False if it is not there."""
        at = self.rows.place(wanted)
        if at < 0:
            return False
        self._open(at)
        return True

    def begin(self, analogy: AnalogyId | None, row: RowId | None) -> None:
        """Begin an idea; nothing is kept of it before its first letter."""
        made = self._edits.workbench.clock.stamp()
        self._close()
        self._new = Idea(id=IdeaId(self._edits.workbench.new_id()), rank="", analogy=analogy, row=row, made=made)
        self.rows.show(self._edits.workbench.session, self._analogy, self._new)
        self._open(self.rows.place(self._new.id))

    def open(self, idea: Idea) -> None:
        """Type into an idea."""
        self._open(self.rows.place(idea.id))

    def rest(self) -> None:
        """No idea is typed into any more."""
        self._close()

    def caret(self) -> int:
        """The character of its idea that the cursor stands before, -1 while none is typed into."""
        return characters(self.field.text(), self.field.textCursor().position()) if self.edited else -1

    def select(self, wanted: str) -> None:
        """Put the cursor on a card, without typing into it."""
        self._close()
        self._select(self.rows.place(wanted))
        self.scrollTo(self.currentIndex())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def anchor(self, idea: Idea) -> QWidget:
        """The card of an idea, no longer typed into, as something that a frame can open beside."""
        self._close()
        self.scrollTo(self.rows.index(self.rows.place(idea.id)))
        card = self._card(self.rows.place(idea.id))
        self._card_open.setGeometry(card.translated(self.viewport().mapTo(self._page, QPoint(0, 0))))
        return self._card_open

    def focus_rect(self) -> QRect:
        """Where the focus ring stands: round the card with the cursor, not in the gap about it."""
        at = self.currentIndex().row()
        return self._card(at) if at >= 0 else QRect()

    def enter(self) -> None:
        """Take the focus, with a card selected."""
        self._close()
        if self.current() is None and self.rows.rowCount():
            self._select(0)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def lines(self) -> int:
        """In how many lines the cards stand."""
        return -(-self.rows.rowCount() // self._columns())

    def set_all_there(self, everything: bool) -> None:
        """Whether all lines are shown: then there is no scroll bar.

        A bar that Qt takes away by itself leaves the cards in the lines that they had beside it.
        """
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if everything else Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        self.setVerticalScrollBarPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        idea, key = self.current(), event.key()
        pressed = QKeySequence(event.keyCombination())
        command = next((each for each in _COMMANDS if pressed in keymap.key(each).sequences), "")
        if command:
            self._press(command)
        elif key == Qt.Key.Key_Escape and self.drag.on:
            self.drag.cancel()
        elif idea is None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open(self.currentIndex().row())
        elif key == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():  # whoever holds the key does not mean the ideas after this one
                self._edits.remove_idea(idea)
        elif key == Qt.Key.Key_Tab:
            event.ignore()
        elif types_a_letter(event):
            self._open(self.currentIndex().row())
            self.field.textCursor().insertText(event.text())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        card = self._card(index.row())
        if card.contains(spot):
            self._close()
            self._select(index.row())
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.drag.press(index.row(), spot, card)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.drag.move(spot)
        else:
            self._hover(self.indexAt(spot).row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words types into them; a card that was carried is let go."""
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        if event.button() != Qt.MouseButton.LeftButton or self.drag.release() or not index.isValid():
            return
        if words_rect(self._card(index.row()), self.layoutDirection()).contains(spot):
            self._open(index.row())
            self.field.put_caret(self.field.mapFromGlobal(self.viewport().mapToGlobal(spot)))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if mouse else self.currentIndex()
        idea = self.rows.idea(index.row())
        if idea is not None and idea is not self._new:
            self._close()
            self._select(index.row())
            corner = self.viewport().mapToGlobal(self.visualRect(index).topLeft())
            self.menu_wanted.emit(idea, event.globalPos() if mouse else corner)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_width()
        super().resizeEvent(event)
        self.place_field()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  Qt's name
        super().scrollContentsBy(dx, dy)
        self.place_field()

    def dataChanged(  # noqa: N802  Qt's name
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Only paint: QListView would lay all cards out again, and they have one size."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    @Slot()
    def place_field(self) -> None:
        """Put the field over the words of its card; a long text makes the card higher than the others."""
        self._painter.edited = self.edited
        at = self.rows.place(self.edited) if self.edited else -1
        idea = self.rows.idea(at)
        self.field.setVisible(idea is not None)
        self._card_open.setVisible(idea is not None)
        if idea is None:
            return
        card = self._card(at)
        card.moveTop(max(0, min(card.top(), self.viewport().height() - card.height())))
        card.moveTopLeft(self.viewport().mapTo(self._page, card.topLeft()))
        card.setHeight(open_height(self.field.height()))
        card.moveTop(min(card.top(), self._page.height() - card.height()))
        self._card_open.show_card(card, idea.letter, str(self.rows.data(self.rows.index(at), SUIT) or ""))
        words = words_rect(self._card_open.rect(), self.layoutDirection())
        if self.field.geometry() != words:
            self.field.setGeometry(words)

    def _dress(self) -> None:
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setObjectName("mapping.ideas")
        self.setAccessibleName(tr("Ideas"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, 0, -theme.px(GAP))  # what stands under the last line is nothing to scroll to
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._moved)

    def _columns(self) -> int:
        return max(1, min(3, (self._room() + theme.px(GAP)) // theme.px(_NARROWEST + GAP)))

    def _room(self) -> int:
        return self.viewport().width()

    def _card(self, at: int) -> QRect:
        return self._painter.card(self.visualRect(self.rows.index(at)), at, self.layoutDirection())

    def _share_width(self) -> None:
        columns = self._columns()
        # a pixel to spare: a card as wide as the line would begin behind an empty one
        size = QSize((self._room() - 1) // columns, theme.px(TALL + GAP))
        if size != self.gridSize():
            self._painter.columns, self._painter.size = columns, size
            self.setGridSize(size)

    def _hover(self, at: int) -> None:
        before, self._painter.hovered = self._painter.hovered, at
        for each in {before, at}:
            if self.rows.idea(each) is not None:
                self.update(self.rows.index(each))

    def _select(self, at: int) -> None:
        self.setCurrentIndex(self.rows.index(at) if at >= 0 else QModelIndex())

    def _open(self, at: int) -> None:
        idea = self.rows.idea(at)
        if idea is None:
            return
        if self.edited and self.edited != idea.id:
            self._edits.workbench.commit()
            self._close()
            at = self.rows.place(idea.id)
        self.edited = idea.id
        self._select(at)
        self.scrollTo(self.rows.index(at))
        self.field.setObjectName(f"idea.{idea.id}")
        self.field.setAccessibleName(
            tr("New idea") if idea is self._new else tr("Idea {letter}", letter=in_short(idea))
        )
        self.field.ask(tr("What would have to exist?"))
        self.field.show_text(idea.text)
        self.place_field()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.put_caret()
        self.viewport().update()

    def _close(self) -> None:
        """Take the field away; a new idea in which nothing was typed goes with it."""
        self.edited = ""
        self.place_field()
        if self._new is not None:
            self._new = None
            self.show_ideas(self._edits.workbench.session, self._analogy)
        self.viewport().update()

    def _follow_field(self) -> None:
        if not self.edited:
            return
        idea = self.rows.idea(self.rows.place(self.edited))
        if idea is None:
            had_focus = self.field.hasFocus()
            self.edited = ""
            self.place_field()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.show_text(idea.text)
        self.place_field()

    @Slot(str)
    def _write(self, text: str) -> None:
        idea = self.rows.idea(self.rows.place(self.edited))
        if idea is not None:
            new = self._new is not None and self._new.id == idea.id
            self._edits.write_idea(idea, text, new=new)

    @Slot()
    def _put_away(self) -> None:
        self._edits.workbench.commit()
        self.enter()

    @Slot(bool)
    def _step(self, forward: bool) -> None:
        self._edits.workbench.commit()
        self.enter()
        self.focusNextPrevChild(forward)

    def _another(self) -> None:
        """One more idea from where this one came."""
        self._edits.workbench.commit()
        idea = self.current()
        if idea is None:
            self.begin(self._analogy, None)
        else:
            self.begin(idea.analogy, idea.row)

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        self.selected.emit()

    @Slot(str)
    def _press(self, command: str) -> None:
        """A key for the idea that has the cursor, pressed on its card or while its words are typed."""
        if command == COMMAND:
            self._another()
        else:
            self.acted.emit(command)
