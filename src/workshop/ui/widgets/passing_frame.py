"""A popover for a moment: it opens beside what it belongs to, and goes when somebody works on elsewhere."""

from PySide6.QtCore import QPoint, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop.ui import drawing, theme
from workshop.ui.widgets.popover_frame import PopoverFrame
from workshop.ui.widgets.thumbnail import Thumbnail

_AWAY = 4


class PassingFrame(PopoverFrame):
    """Stands over `stage`. Closing it by key puts the focus back to where it was opened."""

    def __init__(self, stage: QWidget, *, padding: int = 15, spacing: int = 4) -> None:
        super().__init__(stage, padding=padding, spacing=spacing)
        self._stage = stage
        self._origin: QWidget | None = None
        self._beside: tuple[QWidget, int, bool] | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.hide()

    def open_beside(self, origin: QWidget, inside: QWidget) -> None:
        """Show it, with the focus on its part `inside`; `origin` has it back in the end, unless that is a part, too."""
        if not self.isAncestorOf(origin):
            self._origin = origin
        self.show()
        inside.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_again(self) -> None:
        """Close it; the focus goes back to where it was opened."""
        origin, self._origin = self._origin, None
        self.hide()
        if origin is not None and origin.isVisible():
            origin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key that is pressed in here reaches the stage behind it."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close_again()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Lines know how high they are only once they have their width: then it is put in its place again."""
        super().showEvent(event)
        if self._beside is not None:
            beside, wide, from_end = self._beside
            self.place_under(beside, wide, from_end=from_end)

    def room_below(self, beside: QWidget) -> int:
        """How many pixels there are for the frame under `beside`."""
        bottom = beside.mapTo(self._stage, QPoint(0, beside.height())).y() + theme.px(_AWAY)
        return self._stage.height() - drawing.shadow_margin() - bottom

    def place_under(self, beside: QWidget, wide: int, *, from_end: bool) -> None:
        """Put it, `wide` pixels at 100 %, under `beside`, or above where there is no room; level at one side."""
        self._beside = (beside, wide, from_end)
        stage = self._stage
        self.column.activate()
        width, gap = theme.px(wide), theme.px(_AWAY)
        tall = self._height_at(width)
        corner = beside.mapTo(stage, QPoint(0, 0))
        from_right = from_end == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight)
        left = corner.x() + beside.width() - width if from_right else corner.x()
        top = corner.y() + beside.height() + gap
        if tall > self.room_below(beside):
            top = max(gap, corner.y() - gap - tall)
        sides = self._sides()
        left = max(sides.left(), min(left, sides.right() + 1 - width))
        self.place(self._beside_the_thumbnail(QRect(left, top, width, tall)))

    def _sides(self) -> QRect:
        """What of the stage a frame may cover: it ends where everything on the page ends."""
        layout = self._stage.layout()
        if layout is not None:
            return self._stage.rect().marginsRemoved(layout.contentsMargins())
        gap = theme.px(_AWAY)
        return self._stage.rect().adjusted(gap, gap, -gap, -gap)

    def _beside_the_thumbnail(self, rect: QRect) -> QRect:
        """`rect`, moved aside where it would cover the picture of what the room sees: that is always in sight."""
        for each in self._stage.findChildren(Thumbnail):
            seen = QRect(each.mapTo(self._stage, QPoint(0, 0)), each.size())
            if each.isVisible() and rect.intersects(seen):
                gap = theme.px(_AWAY)
                if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                    rect.moveLeft(seen.right() + 1 + gap)
                else:
                    rect.moveRight(seen.left() - 1 - gap)
        return rect

    def _height_at(self, width: int) -> int:
        """How high it has to be when it is `width` pixels wide: its lines may break."""
        around = 2 * drawing.shadow_margin()
        tall = self.column.totalHeightForWidth(width + around) - around if self.column.hasHeightForWidth() else 0
        return tall or self.frame_height()

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes on working elsewhere needs the room."""
        inside: QWidget | None = new
        while inside is not None and inside is not self:
            inside = inside.parentWidget()
        if self.isVisible() and new is not None and inside is None:
            self._origin = None
            self.hide()
