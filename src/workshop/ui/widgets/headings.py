"""The heading of a section, and the title of a stage with what it is for."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from workshop.ui import drawing, theme


class _TwoPart(QLabel):
    """A heading, and beside it on the same baseline a quieter text that gives way when there is no room."""

    def __init__(
        self, title: str, beside: str, roles: tuple[str, str], colour: str, gap: int, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._title, self._beside = title, beside
        self._roles, self._colour, self._gap = roles, colour, gap
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_texts(title, beside)

    def set_texts(self, title: str, beside: str = "") -> None:
        """Change both texts."""
        self._title, self._beside = title, beside
        self.setText(title)
        self.setAccessibleName(f"{title}. {beside}" if beside else title)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = theme.text_width(self._roles[0], self._title)
        if self._beside:
            wide += theme.px(self._gap) + theme.text_width(self._roles[1], self._beside)
        return QSize(round(wide) + 2, theme.line_height(self._roles[0]))

    def minimumSizeHint(self) -> QSize:
        wide = min(theme.text_width(self._roles[0], self._title) + 2, theme.px(240))
        return QSize(round(wide), theme.line_height(self._roles[0]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        taken = round(theme.text_width(self._roles[0], self._title) + 0.99)
        self._words(painter, QRect(0, 0, min(taken, self.width()), self.height()), self._title, self._roles[0], "ink")
        left = taken + theme.px(self._gap)
        room = self.width() - left
        if self._beside and room > theme.px(48):
            drop = round(self._baseline(self._roles[0]) - self._baseline(self._roles[1]))
            place = QRect(left, drop, room, self.height())
            self._words(painter, place, self._beside, self._roles[1], self._colour)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _baseline(self, role: str) -> float:
        return drawing.baseline(theme.font(role), 0, self.height())

    def _words(self, painter: QPainter, place: QRect, words: str, role: str, colour: str) -> None:
        direction = self.layoutDirection()
        align = drawing.LEFT if direction == Qt.LayoutDirection.LeftToRight else drawing.RIGHT
        drawing.text(painter, QStyle.visualRect(direction, self.rect(), place), words, role, colour, align)


class SectionHeading(_TwoPart):
    """`SectionHeading(tr("Ideas from the gaps"), tr("8 ideas, dots not counted yet"))`."""

    def __init__(self, title: str, beside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, beside, ("section", "meta"), "ink-2", 8, parent)


class StageTitle(_TwoPart):
    """`StageTitle(tr("Abstraction"), tr("Say it so that an outsider recognises it as their own."))`, 32 high."""

    def __init__(self, title: str, beside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, beside, ("stage-title", "body"), "ink-2", 12, parent)
