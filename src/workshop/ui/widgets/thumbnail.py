"""The console's live picture of the room's screen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.projection import View
from workshop.ui import canvas, drawing, icons, keymap, theme
from workshop.ui.presentation import Presentation, State
from workshop.ui.widgets.prose_layout import laid_out, paint_lines
from workshop.words import tr

LARGE, SMALL = QSize(284, 160), QSize(112, 63)
"""The usual sizes: beside the script, in narrow panels, and where a log or document needs the panel."""


class Thumbnail(QLabel):
    """`Thumbnail(presentation, LARGE)`: what the room sees, painted anew only when that changes.

    It is painted a moment after the room's own screen: whoever types does not wait for both pictures.
    """

    def __init__(self, presentation: Presentation, size: QSize = LARGE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presentation = presentation
        self._size = QSize(theme.px(size.width()), theme.px(size.height()))
        self._picture: QImage | None = None
        self._key: tuple[View, int, int, float] | None = None
        self._described: tuple[State, str] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.update)
        presentation.changed.connect(self._follow)
        self._follow()

    def set_width(self, wide: int) -> None:
        """Fill `wide` pixels of the screen, as high as the room's picture is then."""
        size = QSize(wide, round(wide * 9 / 16))
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._presentation.state is State.NO_SCREEN:
            self._paint_missing(painter)
            return
        radius = theme.px(theme.RADIUS["thumbnail"])
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawImage(inside, self._drawn(inside.size().toSize()))
        painter.setPen(QPen(theme.colour("line-strong"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _drawn(self, size: QSize) -> QImage:
        """The picture, rendered only if the view, the size or the screen is another one."""
        view, part = self._presentation.view, self._presentation.part
        ratio = self.devicePixelRatioF()
        key = (view, part, size.width(), ratio)
        if self._picture is None or self._key != key:
            self._picture = canvas.render(view, part, size, ratio)
            self._key = key
        return self._picture

    def _paint_missing(self, painter: QPainter) -> None:
        """A dashed frame; where there is room for words, what is missing and the key that opens the window."""
        area = QRectF(self.rect())
        drawing.box(painter, area, theme.px(theme.RADIUS["thumbnail"]), None, "ink-2", 1.5, dashed=True)
        side = theme.px(24)
        middle = area.center()
        if self.width() <= theme.px(SMALL.width()):
            icons.paint(painter, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side), "screen", "ink-2")
            return
        room, middle_of = area.width() - theme.px(16), Qt.AlignmentFlag.AlignHCenter
        parts = [
            (role, colour, laid_out(words, theme.font(role), room, 2, self.layoutDirection(), middle_of))
            for role, colour, words in (
                ("section", "ink", tr("The room’s window is closed")),
                ("meta", "ink-2", tr("{key} opens the room’s window, blank.", key=keymap.label("show"))),
            )
        ]
        tall = theme.px(36 + 4) + sum(theme.line_height(role) * lines.count for role, _, lines in parts)
        top = middle.y() - tall / 2
        icons.paint(painter, QRectF(middle.x() - side / 2, top, side, side), "screen", "ink-2")
        top += theme.px(36)
        for role, colour, lines in parts:
            paint_lines(painter, lines, QPointF(theme.px(8), top), theme.font(role), theme.line_height(role), colour)
            top += theme.line_height(role) * lines.count + theme.px(4)

    @Slot()
    def _follow(self) -> None:
        self._describe()
        self._later.start()

    def _describe(self) -> None:
        state, words = self._presentation.state, self._presentation.heard
        if self._described == (state, words):
            return
        self._described = (state, words)
        self.setAccessibleName(
            {
                State.NO_SCREEN: tr("The room’s screen: none is open"),
                State.BLANK: tr("The room’s screen: blank"),
                State.LIVE: tr("The room’s screen, live"),
                State.FROZEN: tr("The room’s screen, frozen"),
            }[state]
        )
        self.setAccessibleDescription(words)
