"""Several lines of plain text at a role's line height."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.ui import theme
from workshop.ui.widgets.domain_words import Spans, mark_in_lines
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.prose_layout import Lines, laid_out, paint_lines


class ProseLabel(QLabel):
    """`ProseLabel(text, "script", most=3)`: wraps; as tall as its lines; past `most` it ends in dots."""

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        colour: str = "ink",
        *,
        most: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._role, self._colour, self._most = role, colour, most
        self._spans: tuple[tuple[int, int], ...] = ()
        self._lines: tuple[tuple[str, int, Qt.LayoutDirection], Lines] | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFont(theme.font(role))
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name
        if text != self.text():
            super().setText(text)
            self._lines = None
            self.updateGeometry()
            self._keep_height()

    def mark(self, spans: Spans) -> None:
        """Mark the words that begin and end at these characters as domain words."""
        self._spans = tuple(spans)
        self.update()

    def set_colour(self, colour: str) -> None:
        """Change the colour by its token's name."""
        if colour != self._colour:
            self._colour = colour
            self.update()

    def set_role(self, role: str) -> None:
        """Change the role of type."""
        if role != self._role:
            self._role = role
            self.setFont(theme.font(role))
            self._lines = None
            self.updateGeometry()
            self._keep_height()

    def set_most(self, most: int) -> None:
        """Change after how many lines it is cut; 0 for never."""
        if most != self._most:
            self._most = most
            self._lines = None
            self.updateGeometry()
            self._keep_height()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid_out(width).count * theme.line_height(self._role)

    def sizeHint(self) -> QSize:
        wide = min(theme.px(480), round(self._laid_out(100_000).width) + 2)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(48), theme.line_height(self._role))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._colour if self.isEnabled() else "disabled"
        lines = self._laid_out(self.width())
        if self._spans:
            tall = theme.line_height(self._role)
            mark_in_lines(painter, lines, QPointF(0, 0), self.font(), tall, self._spans)
        paint_lines(painter, lines, QPointF(0, 0), self.font(), theme.line_height(self._role), colour)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(theme.font(self._role))
            self._lines = None
        super().changeEvent(event)

    def _laid_out(self, width: int) -> Lines:
        key = (self.text(), width, self.layoutDirection())
        if self._lines is None or self._lines[0] != key:
            made = laid_out(self.text(), self.font(), width, self._most, self.layoutDirection())
            if width == 100_000:
                return made
            self._lines = (key, made)
        return self._lines[1]

    def _keep_height(self) -> None:
        """A layout without height-for-width (a scroll area's content, a grid) must not squeeze lines away."""
        if self.width() > 1:
            self.setMinimumHeight(self.heightForWidth(self.width()))
            self.setToolTip(plain_tip(self.text()) if self._laid_out(self.width()).cut else "")
