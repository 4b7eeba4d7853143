"""The left column: the program's name, new and open, the templates, and where the sessions stay."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.room.own_templates import MOST, OWN
from workshop.ui import drawing, icons, keymap, theme
from workshop.ui.library import wording
from workshop.ui.library.own_template import OwnTemplate
from workshop.ui.library.template_button import TemplateButton
from workshop.ui.side_ground import paint_ground
from workshop.ui.template_shelf import TemplateShelf
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr

_ICONS = {"half-day": "ladder", "full-day": "people", "taster": "clock"}
WIDE, NARROW = 256, 240


class StartColumn(QWidget):
    """`new_wanted` carries a template's key, empty for the usual one."""

    new_wanted = Signal(str)
    open_wanted = Signal()
    example_wanted = Signal()
    own_cards_wanted = Signal()
    rename_wanted = Signal(str)
    """An own template, by its key, is to be called something else."""

    def __init__(self, templates: TemplateShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = templates
        self._templates: list[TemplateButton] = []
        self._rows: list[QWidget] = []
        self._chosen: str | None = None
        self._wide = WIDE
        self.setMinimumWidth(theme.px(NARROW))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._build()
        templates.changed.connect(self._list)
        self._list()

    def set_narrow(self, narrow: bool) -> None:
        """Take less room."""
        self._wide = NARROW if narrow else WIDE
        self.updateGeometry()

    def show_template(self, key: str | None) -> None:
        """Outline the template `key` while the form is open; None: the form is closed."""
        self._chosen = key
        self.new.set_kind("primary" if key is None else "secondary")
        for button in self._templates:
            button.setChecked(button.key == key)

    def button_of(self, key: str) -> TemplateButton | None:
        """The button of the template `key`, if it is listed."""
        return next((each for each in self._templates if each.key == key), None)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._wide), theme.px(400))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, begins=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shelf.look()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(20), theme.px(17), theme.px(16))
        column.setSpacing(0)
        column.addWidget(_Mark())
        column.addSpacing(theme.px(24))
        self.new = Button(tr("New session"), kind="primary", size=36, icon="plus", key=keymap.label("new"))
        self.open = Button(tr("Open a file"), size=36, icon="folder", key=keymap.label("open"))
        self.new.setObjectName("new")
        self.open.setObjectName("open")
        self.new.clicked.connect(self._new)
        self.open.clicked.connect(self.open_wanted)
        column.addWidget(self.new)
        column.addSpacing(theme.px(8))
        column.addWidget(self.open)
        column.addSpacing(theme.px(20))
        column.addWidget(self._build_templates(), 1)
        self.own_cards = Button(tr("Own cards"), kind="quiet", icon="deal", key=keymap.label("own.cards"))
        self.own_cards.setObjectName("own-cards")
        self.own_cards.clicked.connect(self.own_cards_wanted)
        column.addWidget(self.own_cards)
        column.addSpacing(theme.px(8))
        column.addWidget(Hairline())
        column.addSpacing(theme.px(12))
        column.addLayout(_lock_note())

    def _build_templates(self) -> ScrollArea:
        area = ScrollArea()
        # room for the ring of the focus
        area.column.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        heading = QHBoxLayout()
        heading.setContentsMargins(theme.px(8), 0, 0, theme.px(4))
        heading.addWidget(Label(tr("New from a template"), "caption", "ink-3"))
        area.column.addLayout(heading)
        self._list_of_templates = QVBoxLayout()
        self._list_of_templates.setSpacing(0)
        area.column.addLayout(self._list_of_templates)
        example = TemplateButton("example", tr("Worked example"), tr("fill in nothing, look around"), "eye")
        example.clicked.connect(self.example_wanted)
        area.column.addWidget(example)
        self.skipped = ProseLabel("", "caption", "ink-2")
        self.skipped.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), 0)
        area.column.addWidget(self.skipped)
        return area

    @Slot()
    def _list(self) -> None:
        """A button for each template; those whose file cannot be read are named below. A cursor among them stays."""
        focus = QApplication.focusWidget()
        at = next((at for at, row in enumerate(self._rows) if focus and row.isAncestorOf(focus)), -1)
        held = self._templates[at].key if at >= 0 else ""
        for row in self._rows:
            self._list_of_templates.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._templates, self._rows = [], []
        for each in self._shelf.all:
            length = wording.duration(each.minutes) if each.minutes else ""
            icon = "note" if each.key.startswith(OWN) else _ICONS.get(each.key, "file")
            button = TemplateButton(each.key, each.name, each.summary, icon, length)
            button.setCheckable(True)
            button.setChecked(each.key == self._chosen)
            button.clicked.connect(self._from_template)
            self._templates.append(button)
            self._rows.append(self._row_of(button))
            self._list_of_templates.addWidget(self._rows[-1])
            self._rows[-1].show()  # now: it may be given the cursor before the layout has its turn
        if at >= 0:
            found = next((each for each in self._templates if each.key == held), self._templates[-1])
            found.setFocus(Qt.FocusReason.OtherFocusReason)
        told = [
            tr("The template {file} cannot be used: {why}.", file=each.file, why=each.why.rstrip("."))
            for each in self._shelf.own.skipped
        ]
        if beyond := len(self._shelf.own.beyond):
            told.append(
                tr(
                    "{n} more files are not listed: {most} own templates are the most.",
                    n=beyond,
                    one="{n} more file is not listed: {most} own templates are the most.",
                    most=MOST,
                )
            )
        self.skipped.setText("\n".join(told))
        self.skipped.setVisible(bool(told))

    def _row_of(self, button: TemplateButton) -> QWidget:
        """What stands in the list for a template: its button, for an own one with what can be done with it."""
        if not button.key.startswith(OWN):
            return button
        row = OwnTemplate(button)
        row.rename_wanted.connect(self.rename_wanted)
        row.remove_wanted.connect(self._shelf.remove)
        return row

    @Slot()
    def _new(self) -> None:
        self.new_wanted.emit("")

    @Slot()
    def _from_template(self) -> None:
        button = self.sender()
        if isinstance(button, TemplateButton):
            self.new_wanted.emit(button.key)


class _Mark(QWidget):
    """The mark and the program's name in two lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Analogy Workshop"))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, left = theme.px(32), theme.px(8)
        mark = QRectF(self.width() - left - side if rtl else left, theme.px(6), side, side)
        icons.paint(painter, mark, "mark", "teal")
        start = left + side + theme.px(12)
        for line, word in enumerate(("Analogy", "Workshop")):
            place = QRectF(0 if rtl else start, theme.px(22) * line, self.width() - start, theme.px(22))
            drawing.text(painter, place, word, "card-title", "ink", drawing.RIGHT if rtl else drawing.LEFT)


def _lock_note() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
    row.setSpacing(theme.px(8))
    row.addWidget(Glyph("lock", 18, "ink-2"), 0, Qt.AlignmentFlag.AlignTop)
    note = tr("Works offline. Sessions stay in the program’s own folder on this laptop.")
    row.addWidget(ProseLabel(note, "meta", "ink-2"), 1)
    return row
