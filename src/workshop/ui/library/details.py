"""The right panel: what is known of the selected session, and what can be done with it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.library.entry import Entry, State
from workshop.library.restore_points import Backup
from workshop.room.stages import stage_name
from workshop.ui import theme
from workshop.ui.library import wording
from workshop.ui.library.restore_list import RestoreList
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.menu_button import Menu, MenuButton
from workshop.ui.widgets.organisation_tile import TILE_WIDTH, OrganisationTile
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr


class Details(QWidget):
    """`show_entry(entry, now, points)`. Every signal carries the file's path."""

    open_wanted = Signal(object)
    plan_wanted = Signal(object)
    copy_wanted = Signal(object)
    salvage_wanted = Signal(object)
    archive_wanted = Signal(object)
    folder_wanted = Signal(object)
    delete_wanted = Signal(object)
    restore_wanted = Signal(object, object)
    """The path, and the restore point of which a copy is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._shown: tuple[object, ...] = ()
        self._build()
        self.show_entry(None, datetime.now().astimezone())

    def entry(self) -> Entry | None:
        """The entry that is shown."""
        return self._entry

    def show_entry(self, entry: Entry | None, now: datetime, points: tuple[Backup, ...] = ()) -> None:
        """Show `entry` with its restore `points`, or nothing."""
        if self._shown == (entry, now.date(), points):
            return
        self._shown, self._entry = (entry, now.date(), points), entry
        self.points.show_points(points, now)
        self._area.setVisible(entry is not None)
        if entry is None:
            return
        self._title.setText(wording.title(entry))
        self._when.setText(entry.broken or wording.when(entry, now.date()))
        self._altitude.setText(" ".join(entry.altitude.split()))
        self._altitude_card.setVisible(bool(entry.altitude.strip()))
        self.go.setText(_go_words(entry, now))
        self.salvage.setVisible(entry.can_copy)
        self._show_rows(entry)

    def menu_at(self, place: QPoint) -> None:
        """Open the menu of the session that is shown."""
        self._fill_menu()
        self.more.menu.popup(place)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._area = ScrollArea()
        side = theme.px(20)
        self._area.column.setContentsMargins(side + 1, theme.px(24), side, theme.px(16))
        column.addWidget(self._area)
        inner = self._area.column
        self._title = ProseLabel("", "card-title", most=3)
        self._when = ProseLabel("", "meta", "ink-2", most=4)
        inner.addWidget(self._title)
        inner.addSpacing(theme.px(2))
        inner.addWidget(self._when)
        self._altitude_card = Card(padding=13, spacing=4)
        self._altitude = ProseLabel("", "rung", most=7)
        self._altitude_card.column.addWidget(Label(tr("Working altitude"), "caption", "ink-3"))
        self._altitude_card.column.addWidget(self._altitude)
        inner.addSpacing(theme.px(16))
        inner.addWidget(self._altitude_card)
        inner.addSpacing(theme.px(12))
        inner.addLayout(self._build_actions())
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        inner.addWidget(self._rows)
        self.points = RestoreList()
        self.points.wanted.connect(self._restore)
        inner.addSpacing(theme.px(24))
        inner.addWidget(self.points)

    def _build_actions(self) -> QVBoxLayout:
        actions = QVBoxLayout()
        actions.setSpacing(theme.px(8))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        self.go = Button("", kind="primary")
        self.go.setObjectName("continue")
        self.go.clicked.connect(self._open)
        self.more = MenuButton(tr("More about this session"), kind="secondary", size=32)
        self.more.setObjectName("more")
        self.more.pressed.connect(self._fill_menu)
        row.addWidget(self.go, 1)
        row.addWidget(self.more)
        self.salvage = Button(tr("Open a copy of what can be read"))
        self.salvage.clicked.connect(self._salvage)
        actions.addLayout(row)
        actions.addWidget(self.salvage)
        return actions

    @Slot()
    def _fill_menu(self) -> None:
        menu: Menu = self.more.menu
        menu.clear()
        entry = self._entry
        if entry is None:
            return
        if not entry.broken:
            menu.add(tr("Duplicate, plan only"), self._duplicate_plan, icon="copy")
            menu.add(tr("Duplicate everything"), self._duplicate, icon="copy")
        menu.add(tr("Back from the archive") if entry.archived else tr("Archive"), self._archive, icon="park")
        menu.add(tr("Show in folder"), self._show_in_folder, icon="folder")
        menu.addSeparator()
        menu.add(tr("Delete"), self._delete, icon="bin", key="Del")

    def _show_rows(self, entry: Entry) -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        if entry.broken:
            return
        self._list.addSpacing(theme.px(24))
        self._head(tr("In the room"), tr("{n} organisations", n=len(entry.organisations), one="{n} organisation"))
        for letters, name in zip(entry.tiles, entry.organisations, strict=False):
            self._row(OrganisationTile(letters, name), " ".join(name.split()) or tr("Without a name yet"), "")
        if not entry.organisations:
            self._row(Glyph("people", 18, "ink-2"), tr("Nobody yet"), "")
        self._list.addSpacing(theme.px(24))
        self._head(tr("What it holds"), "")
        to_ask = tr("{n} to ask", n=entry.to_ask, one="{n} to ask") if entry.to_ask else ""
        terms = f"{entry.terms} ({to_ask})" if to_ask else str(entry.terms)
        self._row(Glyph("idea", 18, "ink-2"), tr("Ideas"), str(entry.ideas))
        self._row(Glyph("slip-open", 18, "slip"), tr("Open misunderstandings"), str(entry.open))
        self._row(Glyph("term", 18, "ink-2"), tr("Terms"), terms)
        self._row(Glyph("check", 18, "ink-2"), tr("Decisions"), str(entry.decisions))

    def _head(self, title: str, beside: str) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, theme.px(6))
        row.addWidget(SectionHeading(title), 1)
        row.addWidget(Label(beside, "caption", "ink-3"))
        self._list.addWidget(line)

    def _row(self, sign: QWidget, words: str, figure: str) -> None:
        self._list.addWidget(Hairline())
        line = QWidget()
        line.setFixedHeight(theme.px(43))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(sign)
        row.addSpacing(theme.px(TILE_WIDTH) - sign.sizeHint().width())
        row.addWidget(ElidedLabel(words, "meta"), 1)
        if figure:
            row.addWidget(Label(figure, "meta-strong", tabular=True))
        line.setAccessibleName(f"{words} {figure}".strip())
        self._list.addWidget(line)

    @Slot()
    def _open(self) -> None:
        self._send(self.open_wanted)

    @Slot()
    def _duplicate_plan(self) -> None:
        self._send(self.plan_wanted)

    @Slot()
    def _duplicate(self) -> None:
        self._send(self.copy_wanted)

    @Slot()
    def _salvage(self) -> None:
        self._send(self.salvage_wanted)

    @Slot()
    def _archive(self) -> None:
        self._send(self.archive_wanted)

    @Slot()
    def _show_in_folder(self) -> None:
        self._send(self.folder_wanted)

    @Slot()
    def _delete(self) -> None:
        self._send(self.delete_wanted)

    @Slot(object)
    def _restore(self, point: Backup) -> None:
        if self._entry is not None:
            self.restore_wanted.emit(self._entry.path, point)

    def _send(self, signal: object) -> None:
        if self._entry is not None:
            signal.emit(self._entry.path)  # type: ignore[attr-defined]


def _go_words(entry: Entry, now: datetime) -> str:
    state = entry.state(now.date())
    if entry.broken:
        return tr("Try to open it")
    if state is State.IN_PROGRESS:
        return tr("Continue at {stage}", stage=stage_name(entry.stage))
    return tr("Open") if state is State.FINISHED else tr("Open at {stage}", stage=stage_name(entry.stage))
