"""The field of the guests: Enter makes a chip of what was typed, Backspace takes the last one back."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QWidget

from workshop.model.changes.problem import add_organisation
from workshop.model.identity import OrganisationId, SessionId
from workshop.model.parts import Plan
from workshop.model.session import Session
from workshop.ui import drawing, theme
from workshop.ui.letter_keys import is_command
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.words import tr


class _Line(QLineEdit):
    """What is being typed behind the chips."""

    draws_own_focus = True
    entered = Signal()
    """Enter, with something typed."""
    done = Signal()
    """Enter, with nothing typed."""
    took_back = Signal()
    pasted = Signal(str)
    """A list of several lines, which a field of one line would run together."""
    moved = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setFrame(False)
        self.setObjectName("guests")
        self.setAccessibleName(name)
        self.setFont(theme.font("body"))
        self.setStyleSheet("QLineEdit { background: transparent; border: none; padding: 0; }")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        wide = theme.text_width("body", self.text()) + theme.px(16)
        return QSize(max(theme.px(60), round(wide)), theme.px(theme.CONTROL["chip"]))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(60), theme.px(theme.CONTROL["chip"]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pasted = QApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        if "\n" in pasted.strip():
            self.pasted.emit(pasted)
            return
        if is_command(event):
            event.ignore()
            return
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enters = plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enters and (event.key() != Qt.Key.Key_Backspace or self.text()):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():  # it was held to keep a name, or to take one out letter by letter
            typed = self.text().strip()
            (self.took_back if not enters else self.entered if typed else self.done).emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.moved.emit()


class GuestsField(QWidget):
    """`guests()` are the names on the chips and what is still being typed; `done` asks for the next field."""

    changed = Signal()
    done = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self._host = ""
        self.setCursor(Qt.CursorShape.IBeamCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.line = _Line(name)
        self.line.entered.connect(self._keep)
        self.line.done.connect(self.done)
        self.line.pasted.connect(self._paste)
        self.line.took_back.connect(self._take_back)
        self.line.moved.connect(self.update)
        self.line.textEdited.connect(self._typed)
        self._flow = FlowLayout(self, gap=5)
        inset = theme.px(6)
        self._flow.setContentsMargins(inset, inset, inset, inset)
        self._flow.addWidget(self.line)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._fit)
        self._fit()

    def guests(self) -> tuple[str, ...]:
        """The names of the guests."""
        typed = self.line.text().strip()
        return (*(chip.label() for chip in self._chips), *([typed] if typed else []))

    @Slot(str)
    def set_host(self, name: str) -> None:
        """The host's name, with which the letters of the guests must not collide."""
        names, self._host = tuple(chip.label() for chip in self._chips), name
        if names:
            self._show(())
            self._show(names)

    def clear(self) -> None:
        """Take everything out."""
        self.line.clear()
        self._show(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        focused = self.line.hasFocus()
        edge, width = ("teal", 2) if focused else ("line-strong", 1)
        radius = theme.px(theme.RADIUS["control"])
        drawing.box(QPainter(self), self.rect(), radius, "sheet", edge, theme.px(width))

    @Slot()
    def _fit(self) -> None:
        """Be as high as the lines of chips: what scrolls knows of no height for a width."""
        self.setMinimumHeight(max(theme.px(72), self._flow.heightForWidth(self.width())))

    @Slot(str)
    def _typed(self, text: str) -> None:
        """A comma ends a name as Enter does; so a pasted list becomes chips."""
        parts = [each.strip() for each in re.split(r"[,;\n\t\u2028\u2029]", text)]
        if len(parts) > 1:
            self.line.setText(parts[-1])
            self._show((*(chip.label() for chip in self._chips), *(each for each in parts[:-1] if each)))
        self.changed.emit()

    @Slot(str)
    def _paste(self, text: str) -> None:
        self._typed(f"{self.line.text()}{text}\n")

    @Slot()
    def _keep(self) -> None:
        names = self.guests()
        self.line.clear()
        self._show(names)

    @Slot()
    def _take_back(self) -> None:
        if self._chips:
            self._show(tuple(chip.label() for chip in self._chips[:-1]))

    @Slot()
    def _remove(self) -> None:
        gone = self.sender()
        self._show(tuple(chip.label() for chip in self._chips if chip is not gone))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, names: tuple[str, ...]) -> None:
        if names != tuple(chip.label() for chip in self._chips):
            for chip in self._chips:
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self._chips = [self._chip(name, letters) for name, letters in self._lettered(names)]
            for place, chip in enumerate(self._chips):
                self._flow.insertWidget(place, chip)
                chip.show()
        self._fit()
        self.changed.emit()

    def _chip(self, name: str, letters: str) -> Chip:
        chip = Chip(name, letters=letters, removable=True, parent=self)
        chip.setMinimumWidth(theme.px(80))  # a long name is cut before it widens the field
        chip.setAccessibleDescription(tr("Delete takes this guest out"))
        chip.removed.connect(self._remove)
        chip.setCursor(Qt.CursorShape.ArrowCursor)
        return chip

    def _lettered(self, names: tuple[str, ...]) -> list[tuple[str, str]]:
        """Every name with the letters that its organisation will have in the session."""
        room = add_organisation(Session(plan=Plan(id=SessionId(""))), OrganisationId("host"), name=self._host)
        for place, name in enumerate(names):
            room = add_organisation(room, OrganisationId(str(place)), name=name)
        return [(name, each.tile) for name, each in zip(names, room.organisations[1:], strict=True)]
