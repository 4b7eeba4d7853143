"""Keeping this session's agenda and script as a template: a button that becomes a line to type the name in."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QWidget

from workshop.room.own_templates import OWN, template_name
from workshop.ui import drawing, theme
from workshop.ui.template_shelf import TemplateShelf
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr
from workshop.workbench import Workbench

_NAME: Final = 240
"""Pixels that the name has at least."""


class TemplateSaver(QStackedWidget):
    """Enter keeps, Escape puts the line away. It says what became of it."""

    def __init__(self, workbench: Workbench, shelf: TemplateShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._shelf = workbench, shelf
        self.addWidget(self._build_button())
        self.addWidget(self._build_line())
        self.setFixedHeight(theme.px(32))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)  # the rest is for what stands beside
        shelf.saved.connect(self._tell_saved)
        shelf.refused.connect(self._tell_refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the line away, and not the agenda."""
        if event.key() == Qt.Key.Key_Escape and self.currentIndex() == 1:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def _build_button(self) -> QWidget:
        page = QWidget()
        line = QHBoxLayout(page)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        self.told = ElidedLabel("", "meta", "ink-2", align=drawing.RIGHT)
        self.button = Button(tr("Save as a template"), size=28, icon="save")
        self.button.setObjectName("agenda.template")
        self.button.clicked.connect(self._open)
        line.addWidget(self.told, 1)
        line.addWidget(self.button)
        return page

    def _build_line(self) -> QWidget:
        page = QWidget()
        line = QHBoxLayout(page)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        self.name = LineField(tr("Name of the template"))
        self.name.setObjectName("template.name")
        self.name.setMinimumWidth(theme.px(_NAME))
        self.name.edited.connect(self._warn)
        self.name.entered.connect(self._save)
        self.keep = Button(tr("Save"), size=28, key="Enter")
        self.keep.setObjectName("template.save")
        self.keep.clicked.connect(self._save)
        line.addWidget(self.name, 1)
        line.addWidget(self.keep)
        return page

    @Slot()
    def _open(self) -> None:
        """The name is that of the own template which this session began from, if it did."""
        self._shelf.look()
        key = self._workbench.session.plan.template
        begun = next((each.name for each in self._shelf.own.templates if each.key == key), "")
        self.name.show_text(begun if key.startswith(OWN) else "")
        self._warn(self.name.text())
        self.setCurrentIndex(1)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    @Slot(str)
    def _warn(self, text: str) -> None:
        """A name that is there already is that template's: its file gets another content."""
        same = self._shelf.own.called(text)
        self.keep.setText(tr("Replace") if same else tr("Save"))
        self.keep.setEnabled(bool(template_name(text)))

    @Slot()
    def _save(self) -> None:
        name = template_name(self.name.text())
        if name:
            self._workbench.commit()
            self._shelf.save(self._workbench.session, name)
            self._put_away()

    def _put_away(self) -> None:
        self.told.setText("")
        self.setCurrentIndex(0)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _tell_saved(self, name: str) -> None:
        self.told.setText(tr("“{name}” is kept.", name=name))

    @Slot(str)
    def _tell_refused(self, why: str) -> None:
        self.told.setText(tr("It could not be kept: {why}. The session itself is safe.", why=why.rstrip(".")))
