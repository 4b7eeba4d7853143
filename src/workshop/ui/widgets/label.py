"""One line of text in a role of type: plain text, on the role's line height, cut with dots if it does not fit."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.ui import drawing, theme
from workshop.ui.widgets.plain_tip import plain_tip


class Label(QLabel):
    """`Label(tr("Said by"), "caption", "ink-3")`. It asks for its full width; `ElidedLabel` gives way.

    `rightward` is for what runs from left to right in every language, such as a folder.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        colour: str = "ink",
        *,
        align: Qt.AlignmentFlag = drawing.LEFT,
        tabular: bool = False,
        rightward: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._colour, self._align = role, colour, align
        self._tabular = tabular
        self._before = drawing.RIGHTWARD if rightward else ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(role, tabular=tabular))
        self.setText(text)

    def set_colour(self, colour: str) -> None:
        """Change the colour by its token's name."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + 1, theme.line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._colour if self.isEnabled() else "disabled"
        words = self._before + self.text()
        drawing.text(QPainter(self), self.contentsRect(), words, self.font(), colour, self._side())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(theme.font(self._role, tabular=self._tabular))
        super().changeEvent(event)

    def _side(self) -> Qt.AlignmentFlag:
        if self._align == drawing.CENTRE or self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return self._align
        return drawing.LEFT if self._align == drawing.RIGHT else drawing.RIGHT


class ElidedLabel(Label):
    """A label that may be narrower than its text; then the whole text is its tooltip."""

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(24), theme.line_height(self._role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_whole()

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name
        super().setText(text)
        self._tell_whole()

    def _tell_whole(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(plain_tip(self.text()) if cut else "")
