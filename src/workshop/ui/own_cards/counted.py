"""A field with its name above it, and beside that how many characters fit the card: said, never in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.own import one_line
from workshop.ui import theme
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.words import tr


class Counted(QWidget):
    """`Counted("title", tr("Title"), 30)`; `edited` carries the field's key and its text. `most` 0 counts nothing.

    `needed` says so while the field is empty. `lines` is how many lines it has at least; with `several` each line is
    a text of its own.
    """

    edited = Signal(str, str)

    def __init__(
        self,
        key: str,
        name: str,
        most: int = 0,
        *,
        placeholder: str = "",
        role: str = "body",
        lines: int = 1,
        needed: bool = False,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._most, self._needed, self._several = key, most, needed, several
        self._count = Label("", "caption", "ink-3")
        self.edit = ProseEdit(
            self, placeholder=placeholder, role=role, least=lines, most=8, single=not several, name=name
        )
        self.edit.setObjectName(f"own.{key}")
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(Label(name, "meta", "ink-2"), 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(head)
        column.addWidget(self.edit)
        self.edit.edited.connect(self._tell)
        self.edit.entered.connect(self._next)
        self._show_count()

    def show_text(self, text: str) -> None:
        """Show `text`, unless the field says it already with a space more, as it does while somebody types."""
        if self.value() != text:
            self.edit.show_text(text)
        self._show_count()

    def value(self) -> str:
        """What stands in the field as it is kept: one paragraph, or one text a line."""
        if self._several:
            return "\n".join(one for each in self.edit.text().split("\n") if (one := one_line(each)))
        return one_line(self.edit.text())

    @Slot(str)
    def _tell(self, _text: str) -> None:
        self._show_count()
        self.edited.emit(self._key, self.value())

    @Slot()
    def _next(self) -> None:
        self.focusNextChild()

    def _show_count(self) -> None:
        longest = max((len(each) for each in self.value().split("\n")), default=0)
        told, strong = "", False
        if not longest and self._needed:
            told = tr("needed before it is dealt")
        elif longest > self._most > 0:
            told, strong = tr("{n} of {most}, too long for the card", n=longest, most=self._most), True
        elif longest and self._most and not self._several:
            told = tr("{n} of {most}", n=longest, most=self._most)
        self._count.setText(told)
        self._count.set_colour("ink" if strong else "ink-3")
        self.edit.setAccessibleDescription(told)
