"""The centre of the library: search, filters, order, and the list; above it what went wrong or was deleted."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.library.entry import Entry, State
from workshop.library.restore_points import Backup
from workshop.library.trouble import Trouble
from workshop.ui import keymap, theme
from workshop.ui.library.session_list import GUTTER, SessionList
from workshop.ui.library.trouble_card import TroubleCard
from workshop.ui.sides import sided
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.menu_button import Menu
from workshop.ui.widgets.notice import Banner, EmptyState
from workshop.words import tr

WIDEST: Final = 1040
ALL: Final = "all"
_NOTICE: Final = 480
_FILTERS: Final = (ALL, State.PLANNED, State.IN_PROGRESS, State.FINISHED)


class SearchField(LineField):
    """Escape empties it, Down and Enter go on to the list."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def empty(self) -> None:
        """Search for nothing, with the cursor in it."""
        self.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit("")


class _Bars(QWidget):
    """Holds what stands above the list; takes no room while all of it is hidden."""

    def __init__(self, bars: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._bars = bars
        column = QVBoxLayout(self)
        column.setContentsMargins(sided(self, 0, 0, GUTTER, 16))
        column.setSpacing(theme.px(12))
        for bar in bars:
            bar.hide()
            column.addWidget(bar)
            bar.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.setVisible(any(not bar.isHidden() for bar in self._bars))
        return super().eventFilter(watched, event)


class SessionsPane(QWidget):
    """Shows the entries that it is given; `searched` asks for those that match."""

    searched = Signal(str)
    undo_wanted = Signal()
    copy_wanted = Signal(object)
    point_wanted = Signal(object, object)
    example_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._now = datetime.now().astimezone()
        self._filter = ALL
        self._order = "opened"
        self._older_shown = False
        self._said = ""
        self._reading = True
        self.side = 24
        """Pixels at 100 % before what stands in it."""
        self._build()

    def show_entries(self, entries: tuple[Entry, ...], now: datetime, *, reading: bool = False) -> None:
        """List `entries`, those that match the search. `reading`: more may come."""
        self._entries, self._now, self._reading = entries, now, reading
        self._list_again()

    def select(self, path: Path | None) -> None:
        """Select a session, wherever a filter hides it."""
        entry = next((each for each in self._entries if each.path == path), None)
        if entry is not None and self.list.sessions.place(path) < 0:
            self._filter = ALL
            self._older_shown = self._older_shown or entry.older(self._now.date())
            self._list_again()
        self.list.select(path)

    def focus_list(self) -> None:
        """Put the focus into the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the focus into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def say_deleted(self, title: str) -> None:
        """Offer to take a deletion back."""
        self._offer(self.deleted, tr("Deleted {title}.", title=title))

    def say_archived(self, title: str, *, archived: bool) -> None:
        """Offer to take back that a session was put among the older ones, or taken out of them."""
        said = tr("Archived {title}.", title=title) if archived else tr("{title} is back.", title=title)
        self._offer(self.archived, said)

    def take_offers_back(self) -> None:
        """Nothing is offered to be taken back any more."""
        for bar in (self.deleted, self.archived):
            bar.hide()

    def message(self) -> str:
        """What is told above the list at the moment; empty if nothing is."""
        bars = (self.note, self.deleted, self.archived)
        told = [self.error.text(), *(bar.text.text() for bar in bars if not bar.isHidden())]
        return " ".join(each for each in told if each)

    def say(self, text: str) -> None:
        """Tell something that needs no answer, once; nothing if empty."""
        if text == self._said:
            return
        self._said = text
        self.note.say(text)
        self.note.setVisible(bool(text))

    def cover(self, covered: bool) -> None:
        """Take the keys from the list and what finds a session in it, or give them back; titles told above it go."""
        if covered:
            self.take_offers_back()
        for part in (self.search, *self._chips.values(), self.sort, self.list, self.older, self.empty, self.nothing):
            part.setEnabled(not covered)

    def listed(self) -> QRect:
        """Where the list stands, with what finds a session in it: all below what is told."""
        top = self.search.mapTo(self, QPoint(0, -theme.px(8))).y()
        return self.rect().adjusted(0, max(0, top), 0, 0)

    def set_narrow(self, narrow: bool) -> None:
        """Take less room."""
        self.side = 16 if narrow else 24
        self._column.setContentsMargins(sided(self, self.side, 24, self.side - GUTTER, 0))
        self.list.set_narrow(narrow)

    def _build(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        body = QWidget()
        body.setMaximumWidth(theme.px(WIDEST + 48))
        whole.addWidget(body, 1000)
        whole.addStretch(1)
        self._column = QVBoxLayout(body)
        self._column.setSpacing(0)
        self._build_bars()
        self._build_head()
        self._column.addSpacing(theme.px(16))
        self._build_filters()
        self._column.addSpacing(theme.px(12))
        self._build_list()

    def _build_bars(self) -> None:
        self.error = TroubleCard()
        self.error.copy_wanted.connect(self.copy_wanted)
        self.error.point_wanted.connect(self.point_wanted)
        self.note = Banner("")
        self.note.closed.connect(self.note.hide)
        self.deleted = Banner("", tr("Undo"), icon="bin")
        self.deleted.setObjectName("deleted")
        self.deleted.acted.connect(self.undo_wanted)
        self.deleted.closed.connect(self.deleted.hide)
        self.archived = Banner("", tr("Undo"), icon="park")
        self.archived.setObjectName("archived")
        self.archived.acted.connect(self.undo_wanted)
        self.archived.closed.connect(self.archived.hide)
        self._column.addWidget(_Bars((self.error, self.note, self.deleted, self.archived)))

    def _build_head(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(sided(self, 0, 0, GUTTER, 0))
        row.addWidget(StageTitle(tr("Sessions")), 1)
        placeholder = tr("Search titles, terms and ideas")
        self.search = SearchField(placeholder, size=36, icon="search", key=keymap.label("search"))
        self.search.setObjectName("search")
        self.search.setFixedWidth(theme.px(288))
        self.search.edited.connect(self.searched)
        self.search.left.connect(self.focus_list)
        row.addWidget(self.search)
        self._column.addLayout(row)

    def _build_filters(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.setContentsMargins(sided(self, 0, 0, 2, 0))  # the words of the order end where the rows end
        chips = FlowLayout(gap=8)
        self._chips: dict[str, Chip] = {}
        for key in _FILTERS:
            chip = Chip(key)
            chip.setObjectName(f"filter.{key}")
            chip.clicked.connect(self._choose_filter)
            self._chips[key] = chip
            chips.addWidget(chip)
        row.addLayout(chips, 1)
        self.sort = Button("", kind="quiet", size=28, trailing="chevron-down")
        self.sort.setObjectName("sort")
        self.sort.setAccessibleDescription(tr("The order of the list"))
        self.sort.clicked.connect(self._open_orders)
        self._orders = Menu(self.sort)
        self._orders.add(tr("Last opened"), self._by_opened)
        self._orders.add(tr("Title"), self._by_title)
        self._orders.add(tr("Date"), self._by_date)
        row.addWidget(self.sort, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _build_list(self) -> None:
        self.list = SessionList()
        self.older = Button("", kind="link", trailing="chevron-down")
        self.older.setObjectName("older")
        self.older.clicked.connect(self._show_older)
        self.nothing = EmptyState("search", "", "")
        self.nothing.setObjectName("nothing")
        self.nothing.setMaximumWidth(theme.px(_NOTICE))
        self.nothing.acted.connect(self.search.empty)
        title, sentence = tr("No sessions yet"), tr("Try the worked example first; it takes ten minutes.")
        self.empty = EmptyState("eye", title, sentence, tr("Open the example"), primary=True)
        self.empty.setObjectName("empty")
        self.empty.setMaximumWidth(theme.px(_NOTICE))
        self.empty.acted.connect(self.example_wanted)
        foot = QHBoxLayout()
        foot.setContentsMargins(sided(self, 8, 8, 0, 8))
        foot.addWidget(self.older)
        foot.addStretch(1)
        notices = QVBoxLayout()
        notices.setContentsMargins(sided(self, 0, 0, GUTTER, 0))
        notices.addWidget(self.empty)
        notices.addWidget(self.nothing)
        self._column.addLayout(notices)
        self._column.addWidget(self.list, 200)
        self._column.addLayout(foot)
        self._column.addStretch(1)

    def _offer(self, bar: Banner, text: str) -> None:
        self.take_offers_back()
        bar.say(text, tr("Undo"))
        bar.action.set_key(keymap.label("undo"))
        bar.show()

    def _list_again(self) -> None:
        today, kept = self._now.date(), self.list.current()
        states = {each.path: each.state(today) for each in self._entries if not each.broken}
        counts = {key: sum(state == key for state in states.values()) for key in _FILTERS}
        counts[ALL] = len(self._entries)
        self._show_filters(counts)
        through = [each for each in self._entries if self._filter in (ALL, states.get(each.path))]
        older = [each for each in through if each.older(today)]
        hidden = [] if self._older_shown or self.search.text() or len(older) == len(through) else older
        away = {each.path for each in hidden}
        shown = tuple(each for each in self._ordered(through) if each.path not in away)
        self.list.sessions.show(shown, self._now)
        self.list.setMaximumHeight(max(theme.px(92), self.list.whole_height()))
        self.list.setVisible(bool(shown))
        text = tr("Show {n} older sessions", n=len(hidden), one="Show {n} older session")
        self.older.setText(text)
        self.older.setVisible(bool(hidden))
        self._show_nothing(bool(shown))
        self.list.select(kept.path if kept else None)
        if not shown:
            self.list.chosen.emit(None)

    def _show_nothing(self, something: bool) -> None:
        searching = bool(self.search.text().strip())
        bare = not self._entries and not searching
        self.empty.setVisible(bare and not self._reading)
        for control in (*self._chips.values(), self.sort):
            control.setVisible(not bare)
        self.nothing.setVisible(not something and not self.empty.isVisibleTo(self))
        if self._reading and bare:
            self.nothing.say(tr("Looking for sessions"), tr("They are here in a moment."))
        elif searching:
            metrics, room = QFontMetricsF(theme.font("strong")), theme.px(_NOTICE) // 2
            text = metrics.elidedText(self.search.text().strip(), Qt.TextElideMode.ElideRight, room)
            sentence = tr("Titles, terms and ideas were searched. Fewer letters find more.")
            self.nothing.say(tr("Nothing found for {text}", text=text), sentence, tr("Show all sessions"))

    def _show_filters(self, counts: dict[str, int]) -> None:
        if self._filter != ALL and not counts[self._filter]:
            self._filter = ALL
        names = {
            ALL: tr("All {n}", n=counts[ALL], one="All {n}"),
            State.PLANNED: tr("Planned {n}", n=counts[State.PLANNED], one="Planned {n}"),
            State.IN_PROGRESS: tr("In progress {n}", n=counts[State.IN_PROGRESS], one="In progress {n}"),
            State.FINISHED: tr("Finished {n}", n=counts[State.FINISHED], one="Finished {n}"),
        }
        for key, chip in self._chips.items():
            chip.setText(names[key])
            chip.setChecked(key == self._filter)
        orders = {"opened": tr("Last opened"), "title": tr("Title"), "date": tr("Date")}
        self.sort.setText(orders[self._order])

    def _ordered(self, entries: list[Entry]) -> list[Entry]:
        """`entries` come with the one opened last first."""
        if self._order == "title":
            return sorted(entries, key=lambda each: (each.title or each.path.stem).casefold())
        if self._order == "date":
            return sorted(entries, key=lambda each: each.date, reverse=True)
        return entries

    @Slot()
    def _choose_filter(self) -> None:
        chip = self.sender()
        self._filter = next(key for key, each in self._chips.items() if each is chip)
        self._list_again()

    @Slot()
    def _open_orders(self) -> None:
        self._orders.popup(self.sort.mapToGlobal(QPoint(0, self.sort.height() + 2)))

    @Slot()
    def _by_opened(self) -> None:
        self._put_in_order("opened")

    @Slot()
    def _by_title(self) -> None:
        self._put_in_order("title")

    @Slot()
    def _by_date(self) -> None:
        self._put_in_order("date")

    def _put_in_order(self, order: str) -> None:
        self._order = order
        self._list_again()

    @Slot()
    def _show_older(self) -> None:
        self._older_shown = True
        self._list_again()
        self.focus_list()

    def tell(self, trouble: Trouble, point: Backup | None = None) -> None:
        """Say what went wrong, at the top."""
        self.error.tell(trouble, point)
