"""The field for several lines: plain text on a fixed line height, as tall as what stands in it."""

from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QEvent, QMimeData, QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from workshop.ui import drawing, theme
from workshop.ui.dropped import names_files
from workshop.ui.letter_keys import is_command
from workshop.ui.widgets.domain_words import Spans, mark_in_document, units
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.prose_layout import laid_out, paint_lines
from workshop.ui.widgets.still_held import StillHeld

MOST_CHARACTERS = 20_000
SIDE, _ABOVE, _FOLDED_ABOVE = 11, 6, 2
_CARET = 2
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class ProseEdit(QTextEdit):
    """`ProseEdit(self, placeholder=tr("..."))`: `edited` fires for the user's edits only; `show_text` tells nobody.

    `role` is a role of type; the height follows the text between `least` and `most` lines. With `single` there is one
    paragraph: Enter emits `entered`, and pasted lines are joined. Without `frame` it is bare text, for cards; a `quiet`
    frame is there only under the pointer and the cursor, for tables. One that `folds` is a single line, which ends in
    dots where there is more, while the cursor is elsewhere. Tab moves the focus. Undo belongs to the session, so the
    field keeps none of its own. A key that is still held from before the cursor came here types nothing. Lines begin
    where the program's language begins to read, whatever letters they have.
    """

    edited = Signal(str)
    entered = Signal()
    left = Signal()
    draws_own_focus = True

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
        role: str = "body",
        least: int = 1,
        most: int = 8,
        single: bool = False,
        frame: bool = True,
        quiet: bool = False,
        folds: bool = False,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._role, self._least, self._most = role, least, most
        self._single, self._framed, self._quiet, self._folds = single, frame, quiet, folds
        self._placeholder, self._shown = placeholder, ""
        self._composing, self._showing = False, False
        self._held: str | None = None
        self._still_held = StillHeld()
        self._rise = 0
        self._spans: tuple[tuple[int, int], ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name or placeholder)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._dress()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._changed)

    def text(self) -> str:
        """What stands in the field."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show `text` by replacing only what differs, so the caret stays; what is being composed is left alone."""
        if self._composing:
            self._held = text
            return
        shown = self.toPlainText()
        if text == shown:
            return
        start, end_old, end_new = _difference(shown, text)
        self._showing = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(shown, start))
        cursor.setPosition(units(shown, end_old), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start:end_new])
        self._keep_marks(self.toPlainText())
        self._keep_line_height()
        self._showing = False
        self.viewport().update()

    def mark(self, spans: Spans) -> None:
        """Mark the words that begin and end at these characters as domain words.

        They are painted beneath the text, which stays as it is, with its caret and what is being composed. An edit
        moves those behind it and takes those that it touches; mark again when the words are known.
        """
        self._spans = tuple(spans)
        self.viewport().update()

    def marked(self) -> tuple[tuple[int, int], ...]:
        """Where the marked words begin and end now."""
        return self._spans

    def composing(self) -> bool:
        """Whether an input method is at work on a word."""
        return self._composing

    def set_placeholder(self, text: str) -> None:
        """Change what is said while the field is empty."""
        self._placeholder = text
        self.viewport().update()

    def set_role(self, role: str) -> None:
        """Change the role of type."""
        if role != self._role:
            self._role = role
            self._dress()

    def role(self) -> str:
        """Its role of type."""
        return self._role

    def line_count(self) -> int:
        """How many lines the text takes at the present width."""
        return max(1, round(self.document().size().height() / theme.line_height(self._role)))

    def is_folded(self) -> bool:
        """Whether only one line is there now."""
        return self._folds and not self.hasFocus()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), self._height_for(self._least))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(64), self._height_for(self._least))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._framed:
            self._paint_frame()
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_folded() and self.line_count() > 1:
            self._paint_lines(" ".join(self.toPlainText().split()), 1, "ink")
            return
        if self._spans:
            beneath = QPainter(self.viewport())
            corner = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
            mark_in_document(beneath, self.document(), corner, theme.font(self._role), self._spans)
            beneath.end()
        super().paintEvent(event)
        if self._placeholder and self.document().isEmpty() and not self._composing:
            self._paint_lines(self._placeholder, 1 if self.is_folded() else self._least, "ink-3")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._still_held.came()
        self._fold()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._fold()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._still_held.swallows(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
                event.ignore()  # Ctrl+Enter keeps the popover: it is not ours
                return
            if self._single:
                self.entered.emit()
            else:  # Qt's own Enter in an empty paragraph takes its line height away instead
                self.textCursor().insertBlock()
                self.ensureCursorVisible()
            return
        if is_command(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        held, self._held = self._held, None
        if held is not None and not self._composing and not event.commitString():
            self.show_text(held)
        elif self._composing:
            self._held = held

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802  Qt's name
        return source.hasText() and not names_files(source)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  Qt's name
        if not self.canInsertFromMimeData(source):
            return
        text = source.text()[:MOST_CHARACTERS]
        if self._single:
            text = " ".join(text.split())
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    @Slot()
    def _changed(self) -> None:
        if self._showing:
            return
        text = self.toPlainText()
        if text != self._shown:
            self._keep_marks(text)
            self._keep_line_height()
            self.edited.emit(text)

    def _keep_marks(self, text: str) -> None:
        """`text` is what is shown now: the marks follow their words."""
        if self._spans:
            self._spans = tuple(_followed(self._spans, text, *_difference(self._shown, text)))
        self._shown = text

    @Slot()
    def _fit(self) -> None:
        lines = 1 if self.is_folded() else min(max(self.line_count(), self._least), self._most)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.line_count() > self._most and not self.is_folded():
            policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if self._folds:
            self.setToolTip(plain_tip(self.toPlainText()) if self.is_folded() and self.line_count() > 1 else "")
        self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(self._height_for(lines))

    def _dress(self) -> None:
        self.document().setDefaultFont(theme.font(self._role))
        self.setFont(theme.font(self._role))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self._lean()
        self._keep_line_height()
        self._rise = _leading_above(self._role, theme.scale())
        self._fold()

    def _lean(self) -> None:
        """Lean to the side where reading begins; at the right the caret has room behind the last letter."""
        option = self.document().defaultTextOption()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        option.setAlignment(drawing.RIGHT | Qt.AlignmentFlag.AlignAbsolute if mirrored else drawing.LEFT)
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        form.setRightMargin(float(self._caret_room()))
        showing, self._showing = self._showing, True
        self.document().setDefaultTextOption(option)
        frame.setFrameFormat(form)
        self._showing = showing

    def _caret_room(self) -> int:
        return _CARET if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0

    def _fold(self) -> None:
        """Leave the room around the text that it has folded or not, and be as tall."""
        side, above = theme.px(SIDE) if self._framed else 0, self._above()
        self.setViewportMargins(side, above - self._rise, side, above)
        self._fit()

    def _above(self) -> int:
        if not self._framed:
            return 0
        return theme.px(_FOLDED_ABOVE if self.is_folded() else _ABOVE)

    def _keep_line_height(self) -> None:
        """Give every block the fixed line height; new text arrives without."""
        wanted = _fixed_line(self._role)
        block = self.document().begin()
        while block.isValid():
            form = block.blockFormat()
            if form.lineHeightType() != _FIXED or form.lineHeight() != wanted.lineHeight():
                showing, self._showing = self._showing, True
                QTextCursor(block).mergeBlockFormat(wanted)
                self._showing = showing
            block = block.next()

    def _height_for(self, lines: int) -> int:
        return lines * theme.line_height(self._role) + 2 * self._above()

    def _paint_lines(self, text: str, most: int, colour: str) -> None:
        """Paint `text` where it would be typed, in `most` lines."""
        font = theme.font(self._role)
        lines = laid_out(text, font, self.viewport().width() - self._caret_room(), most, self.layoutDirection())
        place = QPointF(0, self._rise)
        paint_lines(QPainter(self.viewport()), lines, place, font, theme.line_height(self._role), colour)

    def _paint_frame(self) -> None:
        if self._quiet and not self.hasFocus() and not self.underMouse():
            return
        painter = QPainter(self)
        fill, edge, width = "sheet", "line-strong", 1
        if not self.isEnabled() or self.isReadOnly():
            fill, edge = "rail", "line"
        elif self.hasFocus():
            edge, width = "teal", 2
        elif self.underMouse():
            edge = "ink-2"
        drawing.box(painter, self.rect(), theme.px(theme.RADIUS["control"]), fill, edge, theme.px(width))


@cache
def _leading_above(role: str, scale: int) -> int:
    """How much lower than a label Qt sets the letters: it puts all the leading of a fixed line above them."""
    probe = QTextDocument("x")
    probe.setDocumentMargin(0)
    probe.setDefaultFont(theme.font(role))
    probe.setTextWidth(1000)
    QTextCursor(probe).mergeBlockFormat(_fixed_line(role))
    probe.pageCount()  # lays it out
    line = probe.firstBlock().layout().lineAt(0)
    return round(line.y() + line.ascent() - drawing.baseline(theme.font(role), 0, theme.line_height(role)))


def _fixed_line(role: str) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(float(theme.line_height(role)), _FIXED)
    return made


def _difference(old: str, new: str) -> tuple[int, int, int]:
    """Where `old` and `new` begin to differ, and where the difference ends in each."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < min(len(old), len(new)) - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, len(new) - tail


def _followed(spans: Spans, text: str, start: int, end_old: int, end_new: int) -> Iterator[tuple[int, int]]:
    """`spans` where they stand in `text`, without those whose word is another one now."""
    for first, last in spans:
        by = 0 if last <= start else end_new - end_old
        grown = text[last + by : last + by + 1].isalnum() or text[max(0, first + by - 1) : first + by].isalnum()
        if (last <= start or first >= end_old) and not grown:
            yield first + by, last + by
