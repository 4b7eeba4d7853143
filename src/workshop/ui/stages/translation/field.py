"""One field of what an organisation takes home: the session's proposal until somebody types over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.ui import theme
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.tag import Tag
from workshop.words import tr


class HomeField(QWidget):
    """`typed(name, text)` with every letter, `put_back(name)` when the proposal is wanted again."""

    typed = Signal(str, str)
    put_back = Signal(str)
    entered = Signal()

    def __init__(self, name: str, prompt: str, *, least: int = 1, single: bool = False) -> None:
        super().__init__()
        self.name = name
        self._replaced, self._active = False, False
        self._label = ElidedLabel("", "meta", "ink-2")
        self.tag = Tag(tr("from the session"))
        self.back = Button(tr("put back"), kind="link", size=24)
        self.back.setObjectName(f"home.{name}.put_back")
        self.field = ProseEdit(self, placeholder=prompt, least=least, most=30, single=single)
        self.field.setObjectName(f"home.{name}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(self._label, 1)
        line.addWidget(self.back)
        line.addWidget(self.tag)
        self._label.setMinimumHeight(theme.px(24))
        column.addLayout(line)
        column.addWidget(self.field)
        self.field.edited.connect(self._edited)
        self.field.entered.connect(self.entered)
        self.back.clicked.connect(self._put_back)
        QWidget.setTabOrder(self.field, self.back)

    def show_value(self, label: str, typed: str | None, proposed: str) -> None:
        """Show what holds: what was typed, or the proposal with its tag."""
        self._label.setText(label)
        self.field.setAccessibleName(label)
        self.field.show_text(proposed if typed is None else typed)
        self.tag.setVisible(typed is None and bool(proposed.strip()))
        self._replaced = typed is not None and typed != proposed and bool(proposed.strip())
        self._show_back()
        self.back.setAccessibleName(tr("Put back what the session says: {field}", field=label))

    def set_active(self, active: bool) -> None:
        """The cursor is here: what else can be done with the field is shown."""
        self._active = active
        self._show_back()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_back()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_back()

    def is_filled(self) -> bool:
        """Whether anything will print here."""
        return bool(self.field.text().strip())

    def _show_back(self) -> None:
        self.back.setVisible(self._replaced and (self._active or self.underMouse()))

    @Slot(str)
    def _edited(self, text: str) -> None:
        self.typed.emit(self.name, text)

    @Slot()
    def _put_back(self) -> None:
        self.field.setFocus()
        self.put_back.emit(self.name)
