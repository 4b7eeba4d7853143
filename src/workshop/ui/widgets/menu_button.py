"""The three dots, and the menu behind them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget, QWidgetAction

from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.label import Label


class Menu(QMenu):
    """A menu in the look of the program. `menu.add(tr("Rename"), self._rename)`; the method must be a bound slot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setToolTipsVisible(True)

    def add(self, text: str, slot: Callable[[], object] | None = None, *, icon: str = "", key: str = "") -> QAction:
        """Add an entry; `text` may be what people typed. `key` is shown, not bound."""
        action = QAction(text.replace("&", "&&"), self)
        if icon:
            action.setIcon(icons.icon(icon, 16, "ink-2"))
        if key:
            action.setShortcut(QKeySequence(key, QKeySequence.SequenceFormat.PortableText))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        if slot is not None:
            action.triggered.connect(slot)
        self.addAction(action)
        return action

    def add_heading(self, text: str) -> None:
        """Add a line that says what the entries below it are; `text` may be what people typed."""
        line = QWidget(self)
        column = QVBoxLayout(line)
        column.setContentsMargins(theme.px(10), theme.px(6), theme.px(10), theme.px(2))  # in line with the entries
        column.addWidget(_Heading(text, "caption", "ink-3"))
        heading = QWidgetAction(self)
        heading.setDefaultWidget(line)
        heading.setText(text)
        heading.setEnabled(False)
        self.addAction(heading)

    def open_at(self, button: QWidget) -> None:
        """Open in line with the end of `button`: below it, or above where the window leaves no room below."""
        self.setWindowTitle(button.accessibleName())  # nobody sees it: a menu's name for a screen reader
        size = self.sizeHint()
        place = QPoint(0, button.height() + 2)
        if button.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            place.setX(button.width() - size.width())
        window = button.window()
        if button.mapTo(window, place).y() + size.height() > window.height():
            place.setY(-size.height() - 2)
        self.popup(button.mapToGlobal(place))


class _Heading(Label):
    """It cannot be chosen, but is there to be read: it keeps its colour."""

    def paintEvent(self, event: QPaintEvent) -> None:
        drawing.text(QPainter(self), self.contentsRect(), self.text(), self.font(), "ink-3", self._side())


class MenuButton(IconButton):
    """`MenuButton(tr("More about this session"))`, then `.menu.add(tr("Duplicate"), self._duplicate)`."""

    def __init__(
        self,
        name: str,
        *,
        icon: str = "more",
        kind: str = "quiet",
        size: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(icon, name, kind=kind, size=size, parent=parent)
        self.menu = Menu(self)
        self.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        self.menu.open_at(self)
