"""The capture line's field: a tag before the text says where what is typed goes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop.model.text import lines_of
from workshop.ui import drawing, icons, theme
from workshop.ui.dropped import names_files
from workshop.ui.widgets.domain_words import characters
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr

_GAP = 5
_ARROW = 14


class DestinationField(LineField):
    """`send_to("Idea", "Before curtain-up")` shows the tag; `slip` gives it the misunderstanding's colours.

    A list that is pasted or dropped stands in no line: it is `listed`, with what stood in the field already.
    """

    listed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._kind, self._where, self._slip_tag = "", "", False
        super().__init__(tr("What did you just hear?"), size=34, name=tr("Capture"), parent=parent)

    def send_to(self, kind: str, where: str, *, slip: bool = False) -> None:
        """Say that the text is a `kind` and goes to `where`."""
        if (kind, where, slip) == (self._kind, self._where, self._slip_tag):
            return
        self._kind, self._where, self._slip_tag = kind, where, slip
        self.set_slip(slip)
        self.set_margins(round(self._tag_width()), 0)
        self.setAccessibleName(tr("{kind}, goes to {where}", kind=kind, where=where))
        self.update()

    def destination(self) -> str:
        """What the tag says."""
        return f"{self._kind} → {self._where}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.matches(QKeySequence.StandardKey.Paste) or not self._take_list(self._on_clipboard()):
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take_list(event.mimeData().text()):
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    @Slot()
    def take_clipboard(self) -> None:
        """Put in what is on the clipboard, or hand on the list that it is."""
        if not self._take_list(self._on_clipboard()):
            super().take_clipboard()

    def _on_clipboard(self) -> str:
        """The text there; the names of files are none."""
        data = QGuiApplication.clipboard().mimeData()
        return "" if names_files(data) else data.text()

    def _take_list(self, text: str) -> bool:
        """Hand a list on, put in where the cursor is; False for what is one line, or part of a misunderstanding."""
        if self._slip_tag or len(lines_of(text)) < 2:
            return False
        start = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        end = self.selectionEnd() if self.hasSelectedText() else start
        before, after = (characters(self.text(), each) for each in (start, end))
        self.listed.emit(self.text()[:before] + text + self.text()[after:])
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._kind:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = theme.px(24)
        body = QRectF(theme.px(5), (self.height() - tall) // 2, self._tag_width(), tall)
        drawing.box(painter, self._mirrored(body), theme.px(4), "slip-wash" if self._slip_tag else "teal-wash")
        ink = "slip" if self._slip_tag else "teal-hover"
        at = body.left() + theme.px(8)
        for words in (self._kind, "", self._where):
            if words:
                wide = min(theme.text_width("meta", words), float(theme.px(180))) + 1
                drawing.text(painter, self._mirrored(QRectF(at, body.top(), wide, tall)), words, "meta", ink)
                at += wide + theme.px(_GAP)
            else:
                side = theme.px(_ARROW)
                spot = self._mirrored(QRectF(at, body.top() + (tall - side) // 2, side, side))
                icons.paint(painter, spot, "arrow", ink, mirrored=self._turned())
                at += side + theme.px(_GAP)

    def _tag_width(self) -> float:
        words = sum(min(theme.text_width("meta", each), float(theme.px(180))) + 1 for each in (self._kind, self._where))
        return words + theme.px(_ARROW + 2 * _GAP + 16)

    def _turned(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _mirrored(self, rect: QRectF) -> QRectF:
        if not self._turned():
            return rect
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height())
