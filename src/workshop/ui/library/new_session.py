"""The form of a new session, in the right panel. Nothing in it is required."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.library.beginning import Wanted
from workshop.room.templates import Template
from workshop.ui import keymap, theme
from workshop.ui.library.agenda_card import AgendaCard
from workshop.ui.library.guests_field import GuestsField
from workshop.ui.library.industry_field import IndustryField
from workshop.ui.library.typed_day import day_from, day_words, hour_from, people_from
from workshop.ui.template_shelf import TemplateShelf
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import clock_time, tr

_TALL = 34


class _SteppedField(LineField):
    """Up and Down ask for the next and the one before."""

    stepped = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.stepped.emit(step)
            return
        super().keyPressEvent(event)


class NewSessionForm(QWidget):
    """`begin(template, today)` opens it; `created` carries (Wanted, Template), `cancelled` puts it away.

    The page's Escape keeps what was typed for the next time; Cancel does not.
    """

    created = Signal(object, object)
    cancelled = Signal()
    template_chosen = Signal(str)

    def __init__(self, templates: TemplateShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = templates
        self._templates: dict[str, Template] = {}
        self._today = date.min
        self._build()
        templates.changed.connect(self._offer_templates)
        self._offer_templates()
        for shortcut in keymap.shortcuts("keep", self):
            shortcut.activated.connect(self._create)

    def begin(self, template: str, today: date) -> None:
        """Start with the template `template`, the cursor in the title."""
        self._today = today
        self.choose_template(template)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.title, self.host, self.industry, self.date, self.starts, self.people):
            field.clear()
        self.guests.clear()
        self.guests.set_host("")
        self._tell_unclear()

    def choose_template(self, key: str) -> None:
        """Use the template `key`; everything that was typed stays."""
        self.template.choose(key)
        self._show_plan()

    def offer_industries(self, names: tuple[str, ...]) -> None:
        """Offer these industries for the host."""
        self.industry.offer(names)

    def wanted(self) -> Wanted:
        """What the form holds now."""
        day, hour = day_from(self.date.text(), self._today), hour_from(self.starts.text())
        people = people_from(self.people.text())
        return Wanted(
            title=" ".join(self.title.text().split()),
            host=self.host.text().strip(),
            industry=self.industry.text().strip(),
            guests=self.guests.guests(),
            date=day.isoformat() if day else "",
            starts=clock_time(hour) if hour else "",
            people=people or 0,
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(24), 0, theme.px(16))
        column.setSpacing(theme.px(8))
        column.addLayout(self._build_head())
        area = ScrollArea()
        area.column.setSpacing(theme.px(12))
        side = theme.px(20)
        area.column.setContentsMargins(side + 1, theme.px(4), side, theme.px(8))
        self._build_fields(area.column)
        column.addWidget(area, 1)
        column.addLayout(self._build_foot())

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(20) + 1, 0, theme.px(20), 0)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(ProseLabel(tr("New session"), "card-title"))
        words.addWidget(Label(tr("Nothing here is required."), "meta", "ink-2"))
        head.addLayout(words, 1)
        close = IconButton("close", tr("Close this form"), size=28)
        close.clicked.connect(self._cancel)
        head.addWidget(close)
        return head

    def _build_fields(self, column: QVBoxLayout) -> None:
        self.template = Dropdown(tr("Template"), size=_TALL)
        self.template.chosen.connect(self._chose_template)
        self.title = self._field("title", tr("Title"))
        self.host = self._field("host", tr("Host"))
        self.industry = IndustryField(tr("Its industry"), size=_TALL)
        self.industry.setObjectName("industry")
        self.industry.entered.connect(self._next)
        self.industry.editingFinished.connect(self._show_beginning)
        self.host.edited.connect(self._host_changed)
        column.addLayout(_labelled(tr("Template"), self.template))
        column.addLayout(_labelled(tr("Title"), self.title))
        host = QHBoxLayout()
        host.setSpacing(theme.px(10))
        host.addLayout(_labelled(tr("Host"), self.host), 3)
        host.addLayout(_labelled(tr("Its industry"), self.industry), 2)
        column.addLayout(host)
        self.guests = GuestsField(tr("Guests"))
        self.guests.done.connect(self._next)
        column.addLayout(self._build_guests())
        column.addLayout(self._build_day())
        self.unclear = ProseLabel("", "caption", "ink-2")
        self.unclear.hide()
        column.addWidget(self.unclear)
        self.agenda = AgendaCard()
        column.addSpacing(theme.px(4))
        column.addWidget(self.agenda)

    def _build_guests(self) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.setSpacing(theme.px(4))
        head.addWidget(Label(tr("Guests"), "meta", "ink-2"), 1)
        head.addWidget(KeyHint("Enter"))
        head.addWidget(Label(tr("adds one"), "caption", "ink-3"))
        made.addLayout(head)
        made.addWidget(self.guests)
        return made

    def _build_day(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(10))
        grid.setVerticalSpacing(theme.px(4))
        self.date = self._stepped("date", tr("Date"), tr("e.g. 27 May"))
        self.starts = self._stepped("starts", tr("Start"), tr("e.g. 9:30"))
        self.people = self._field("people", tr("People"))
        self.date.stepped.connect(self._step_day)
        self.starts.stepped.connect(self._step_hour)
        self.date.edited.connect(self._day_changed)
        self.starts.edited.connect(self._day_changed)
        self.date.editingFinished.connect(self._write_day)
        self.starts.editingFinished.connect(self._write_hour)
        self.people.edited.connect(self._day_changed)
        self.people.editingFinished.connect(self._tell_unclear)
        for at, (label, field, wide) in enumerate(
            ((tr("Date"), self.date, 16), (tr("Start"), self.starts, 9), (tr("People"), self.people, 6))
        ):
            grid.addWidget(Label(label, "meta", "ink-2"), 0, at)
            grid.addWidget(field, 1, at)
            field.setMinimumWidth(theme.px(78 if field is self.starts else 48))
            grid.setColumnStretch(at, wide)
        return grid

    def _build_foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(theme.px(20) + 1, theme.px(4), theme.px(20), 0)
        foot.setSpacing(theme.px(12))
        foot.addWidget(ProseLabel(tr("Create opens Problem, with the cursor in the statement."), "caption", "ink-3"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.make = Button(tr("Create"), kind="primary", size=36, key=keymap.label("keep"))
        self.make.setObjectName("create")
        self.make.clicked.connect(self._create)
        self.cancel = Button(tr("Cancel"), kind="quiet", size=36)
        self.cancel.clicked.connect(self._cancel)
        row.addWidget(self.make, 1)
        row.addWidget(self.cancel)
        foot.addLayout(row)
        return foot

    def _field(self, key: str, name: str) -> LineField:
        field = LineField("", size=_TALL, name=name)
        field.setObjectName(key)
        field.entered.connect(self._next)
        field.editingFinished.connect(self._show_beginning)
        return field

    def _stepped(self, key: str, name: str, example: str) -> _SteppedField:
        field = _SteppedField(example, size=_TALL, name=name)
        field.setObjectName(key)
        field.entered.connect(self._next)
        return field

    @Slot()
    def _offer_templates(self) -> None:
        """What was chosen stays chosen while there is such a template, else the usual one is."""
        chosen = self.template.choice()
        self._templates = {each.key: each for each in self._shelf.all}
        self.template.clear()
        for each in self._templates.values():
            self.template.add(each.key, each.name)
        self.choose_template(chosen if chosen in self._templates else next(iter(self._templates)))

    @Slot()
    def _cancel(self) -> None:
        self.clear()
        self.cancelled.emit()

    @Slot()
    def _create(self) -> None:
        """Make it, unless something typed would be lost by that: then the cursor goes there, and it is told why."""
        template = self._templates.get(self.template.choice())
        if template is None or not self.isVisible():
            return
        unclear = self._tell_unclear()
        if unclear is not None:
            unclear.setFocus(Qt.FocusReason.OtherFocusReason)
            unclear.selectAll()
        else:
            self.created.emit(self.wanted(), template)

    @Slot()
    def _show_beginning(self) -> None:
        """A long text that was left is read from its beginning."""
        field = self.sender()
        if isinstance(field, LineField):
            field.setCursorPosition(0)

    @Slot()
    def _next(self) -> None:
        self.focusNextChild()

    @Slot(str)
    def _chose_template(self, key: str) -> None:
        self._show_plan()
        self.template_chosen.emit(key)

    @Slot(str)
    def _host_changed(self, text: str) -> None:
        self.guests.set_host(text.strip())

    @Slot(str)
    def _day_changed(self, text: str) -> None:
        self._show_plan()

    @Slot(object)
    def _step_day(self, by: int) -> None:
        day = day_from(self.date.text(), self._today)
        self.date.setText(day_words(day + timedelta(days=by) if day else self._today, self._today))
        self._show_plan()

    @Slot(object)
    def _step_hour(self, by: int) -> None:
        hour = hour_from(self.starts.text())
        minutes = (hour.hour * 60 + hour.minute + 15 * by) % (24 * 60) if hour else 9 * 60 + 30
        self.starts.setText(clock_time(time(minutes // 60, minutes % 60)))
        self._show_plan()

    @Slot()
    def _write_day(self) -> None:
        day = day_from(self.date.text(), self._today)
        if day is not None:
            self.date.show_text(day_words(day, self._today))
        self._tell_unclear()

    @Slot()
    def _write_hour(self) -> None:
        hour = hour_from(self.starts.text())
        if hour is not None:
            self.starts.show_text(clock_time(hour))
        self._tell_unclear()

    @Slot()
    def _tell_unclear(self) -> LineField | None:
        """Tell of the first field that nobody can read, and which it is; None while all can be read."""
        unread: LineField | None = None
        told = ""
        if self.date.text().strip() and day_from(self.date.text(), self._today) is None:
            unread, told = self.date, tr("That is no day we know. Try 27 May, or leave it out.")
        elif self.starts.text().strip() and hour_from(self.starts.text()) is None:
            unread, told = self.starts, tr("That is no hour we know. Try 09:30, or leave it out.")
        elif self.people.text().strip() and people_from(self.people.text()) is None:
            unread, told = self.people, tr("We count people in digits. Try 12, or leave it out.")
        self.unclear.setText(told)
        self.unclear.setVisible(bool(told))
        return unread

    def _show_plan(self) -> None:
        template = self._templates.get(self.template.choice())
        if template is not None:
            self.agenda.show_plan(template, hour_from(self.starts.text()))
        if not self.unclear.isHidden():
            self._tell_unclear()


def _labelled(name: str, field: QWidget) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(theme.px(4))
    made.addWidget(Label(name, "meta", "ink-2"))
    made.addWidget(field)
    return made
