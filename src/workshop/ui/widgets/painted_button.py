"""The button beneath all painted buttons: its text is data, it knows the pointer, and Enter presses it like Space."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from workshop.ui import theme


class PaintedButton(QAbstractButton):
    """Subclasses paint it and say how large it is. `label()` is its text as given; an ampersand in it is a letter."""

    ring_radius = theme.RADIUS["control"]
    ring_accent = "teal"

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setText(label)

    def label(self) -> str:
        """The text as it was given."""
        return self._label

    def setText(self, label: str) -> None:  # noqa: N802  Qt's name, so that it cannot be set past us
        """Show `label`; no letter of it becomes a shortcut."""
        if label == self._label and label:
            return
        self._label = label
        super().setText(label.replace("&", "&&"))
        if label:
            self.setAccessibleName(label)
        self.refresh()

    def refresh(self) -> None:
        """Measure and paint again after a part of the face changed."""
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hovered(self) -> bool:
        """Whether the pointer is over it while it can be used."""
        return self.isEnabled() and self.underMouse()

    def visual(self, rect: QRectF) -> QRectF:
        """`rect`, laid out from left to right, as it stands in the direction of the language."""
        there = QStyle.visualRect(self.layoutDirection(), self.rect(), rect.toRect())
        return QRectF(there)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():  # as with Space: what is switched on stays on
                self.click()
            return
        super().keyPressEvent(event)
