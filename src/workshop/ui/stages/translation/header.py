"""The head of the matrix: each organisation's name with its industry beneath."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from workshop.ui import drawing, theme
from workshop.ui.names import shortened
from workshop.ui.stages.translation.terms import Terms

TALL = 52
_LEFT, _RIGHT, _ABOVE = 10, 8, 7


class Heading(QHeaderView):
    """52 high, two lines a column; it stays while the rows scroll."""

    def __init__(self, terms: Terms, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._terms = terms
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setFixedHeight(theme.px(TALL))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(theme.px(40))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.px(TALL))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        paint_heading(painter, rect, self._terms.heading(logicalIndex), logicalIndex == 0, self._is_rtl())

    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


class HeadEnd(QWidget):
    """Carries the head on over the scroll bar, which begins beneath it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(TALL))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail"))
        drawing.hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1)


def paint_heading(painter: QPainter, rect: QRect, lines: tuple[str, str], first: bool, rtl: bool) -> None:
    """Paint one head: name above industry, or a name alone in the middle."""
    painter.save()
    painter.fillRect(rect, theme.colour("rail"))
    drawing.hairline(painter, rect.left(), rect.bottom(), rect.right() + 1, rect.bottom())
    if not first:
        edge = rect.right() if rtl else rect.left()
        drawing.hairline(painter, edge, rect.top(), edge, rect.bottom())
    before, after = (theme.px(_RIGHT), theme.px(_LEFT)) if rtl else (theme.px(_LEFT), theme.px(_RIGHT))
    inner = rect.adjusted(before, 0, -after, 0)
    align = drawing.RIGHT if rtl else drawing.LEFT
    name, beneath = lines
    if not name or not beneath:
        role, ink = ("meta-strong", "ink") if name else ("caption", "ink-3")
        drawing.text(painter, inner, name or beneath, role, ink, align)
    else:
        top = rect.top() + theme.px(_ABOVE)
        upper = QRect(inner.left(), top, inner.width(), theme.line_height("meta-strong"))
        lower = QRect(inner.left(), upper.bottom() + 1, inner.width(), theme.line_height("meta"))
        drawing.text(painter, upper, shortened(name, "meta-strong", upper.width()), "meta-strong", "ink", align)
        drawing.text(painter, lower, beneath, "caption", "ink-3", align)
    painter.restore()
