"""A layout that sets its items in lines, as text is set; for chips."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from workshop.ui import theme


class FlowLayout(QLayout):
    """`FlowLayout(parent, gap=8)`, then `addWidget`. A line's items are centred in its height."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = theme.px(gap)
        self._line_gap = theme.px(gap if line_gap is None else line_gap)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  Qt's name
        self._items.append(item)

    def insertWidget(self, index: int, widget: QWidget) -> None:  # noqa: N802  Qt's name
        """Put `widget` before the item at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._set(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  Qt's name
        super().setGeometry(rect)
        self._set(rect, place=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return self._with_margins(QSize(wide, max((size.height() for size in shown), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802  Qt's name
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return self._with_margins(least)

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _set(self, rect: QRect, *, place: bool) -> int:
        """Break the items into lines inside `rect`; returns the height that they take."""
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        lines: list[list[tuple[QLayoutItem, int]]] = [[]]
        x = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = min(item.sizeHint().width(), max(inner.width(), item.minimumSize().width()))
            if lines[-1] and x + wide > inner.width():
                lines.append([])
                x = 0
            lines[-1].append((item, wide))
            x += wide + self._gap
        y = inner.top()
        for line in lines:
            tall = max((item.sizeHint().height() for item, _ in line), default=0)
            if place:
                self._place(line, inner, y, tall)
            y += tall + self._line_gap
        return max(0, y - self._line_gap - inner.top()) + margins.top() + margins.bottom()

    def _place(self, line: list[tuple[QLayoutItem, int]], inner: QRect, y: int, tall: int) -> None:
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        x = inner.left()
        for item, wide in line:
            high = item.sizeHint().height()
            item.setGeometry(QStyle.visualRect(direction, inner, QRect(x, y + (tall - high) // 2, wide, high)))
            x += wide + self._gap
