"""What the room sees, as a word."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from workshop.ui import drawing, icons, theme
from workshop.words import tr

_PADDING, _GAP, _GLYPH = 9, 6, 12
_GLYPHS = {"live": "live", "frozen": "freeze", "blank": "blank", "no_screen": "close"}
_FACES: dict[str, tuple[str | None, str, str, bool]] = {
    "live": ("teal", "teal", "white", False),
    "frozen": ("sheet", "ink", "ink", False),
    "blank": ("ink", "ink", "white", False),
    "no_screen": (None, "ink-2", "ink", True),
}


class ProjectorPill(QLabel):
    """`pill.set_state("live")`; states: live, frozen, blank, no_screen. As wide as its word."""

    def __init__(self, state: str = "no_screen", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._state = ""
        self.set_state(state)

    def state(self) -> str:
        """The state that it shows."""
        return self._state

    def set_state(self, state: str) -> None:
        """Show another state."""
        if state == self._state:
            return
        self._state = state
        self.setText(self._word())
        self.setAccessibleName(self._sentence())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = round(theme.text_width("caption-bold", self.text()) + 0.49)
        return QSize(wide + theme.px(2 * _PADDING + _GAP + _GLYPH), theme.px(theme.CONTROL["pill"]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, edge, ink, dashed = _FACES[self._state]
        drawing.box(painter, self.rect(), theme.px(theme.RADIUS["tag"]), fill, edge, 1.5, dashed=dashed)
        side, left = theme.px(_GLYPH), theme.px(_PADDING)
        spot = QRect(left, (self.height() - side) // 2, side, side)
        icons.paint(painter, QRectF(self._visual(spot)), _GLYPHS[self._state], ink)
        words = QRect(left + side + theme.px(_GAP), 0, self.width(), self.height())
        words.setRight(self.width() - left)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        align = drawing.RIGHT if right_to_left else drawing.LEFT
        drawing.text(painter, self._visual(words), self.text(), "caption-bold", ink, align, elide=False)

    def _visual(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _word(self) -> str:
        words = {"live": tr("LIVE"), "frozen": tr("FROZEN"), "blank": tr("BLANK"), "no_screen": tr("NO SCREEN")}
        return words[self._state]

    def _sentence(self) -> str:
        return {
            "live": tr("The room’s screen is live"),
            "frozen": tr("The room’s screen is frozen"),
            "blank": tr("The room’s screen is blank"),
            "no_screen": tr("The room’s window is closed"),
        }[self._state]
