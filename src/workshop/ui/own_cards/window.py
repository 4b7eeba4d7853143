"""The window of own cards: list at the left, form at the right. What is typed is kept; the room never sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from workshop import paths
from workshop.deck.industry import Card, Industry, Strength
from workshop.deck.own_folder import new_strength_id
from workshop.deck.own_import import Imported
from workshop.deck.own_making import copied, copied_card, new_industry, new_strength
from workshop.model.identity import new_id
from workshop.ui import desktop, keymap, theme
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.own_cards.form import OwnForm
from workshop.ui.own_cards.messages import OwnMessages
from workshop.ui.own_cards.own_list import OwnRow, rows_of
from workshop.ui.own_cards.side import OwnSide
from workshop.ui.own_shelf import OwnShelf
from workshop.ui.sides import sided
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import Label
from workshop.words import tr

NAME: Final = "own cards"
_SIZE: Final = (1000, 660)
_SMALLEST: Final = (860, 560)


class OwnCardsWindow(ReturningDialog):
    """Stands beside the work like the export: nothing waits for it, and the console can be used behind it."""

    def __init__(self, decks: DeckShelf, own: OwnShelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decks, self._own = decks, own
        self._rows: tuple[OwnRow, ...] = ()
        self._key = ""
        self._was_told = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(NAME)
        self.setWindowTitle(tr("Own cards"))
        self.setMinimumSize(theme.px(_SMALLEST[0]), theme.px(_SMALLEST[1]))
        self.side, self.form, self.messages = OwnSide(), OwnForm(), OwnMessages()
        self._build()
        self._connect()
        self._bind_keys()
        self._follow_deck()
        self._show()
        self.messages.tell_trouble(own.trouble)
        decks.fill()
        own.read()

    def open(self) -> None:
        """Show it beside the work."""
        self.show()
        self.raise_()
        self.activateWindow()
        if not self._rows:
            self.form.begin()

    def go(self, key: str) -> None:
        """Select the card of that key, or keep it for when the cards are read; a shipped one is none of these."""
        if not self._rows:
            self._key = key
        elif key in [each.key for each in self._rows]:
            self._select(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("paper"))

    def done(self, result: int) -> None:
        """Whatever way it closes, what was typed stands; where the disk does not take it, nobody leaves unknowing."""
        self._own.flush()
        if self._own.trouble and not self._was_told:
            self._was_told = True
            self.messages.say_left()
            return
        super().done(result)

    # --- building ---

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        column = QVBoxLayout()
        column.setContentsMargins(sided(self, 24, 16, 12, 16))
        column.setSpacing(theme.px(16))
        column.addWidget(self.messages)
        column.addWidget(self.form, 1)
        foot = self._build_foot()
        column.addLayout(foot)
        row.addLayout(column, 1)
        around = column.contentsMargins().left() + column.contentsMargins().right()
        saved = ceil(theme.text_width("caption", tr("Saved")))  # which is not there yet
        least = self.side.sizeHint().width() + around + foot.sizeHint().width() + saved
        self.resize(max(theme.px(_SIZE[0]), least), theme.px(_SIZE[1]))

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(sided(self, 0, 0, 12, 0))
        foot.setSpacing(theme.px(8))
        self.delete = Button(tr("Delete"), kind="quiet", icon="bin")
        self.duplicate = Button(tr("Duplicate"), kind="quiet", icon="copy")
        self.saved = Label("", "caption", "ink-3")
        self.bring_in = Button(tr("Import"), icon="folder")
        self.give_out = Button(tr("Export"), icon="export")
        self.close_button = Button(tr("Close"), key="Esc")
        for name, part in (
            ("delete", self.delete), ("duplicate", self.duplicate), ("import", self.bring_in),
            ("export", self.give_out), ("close", self.close_button),
        ):  # fmt: skip
            part.setObjectName(f"own.{name}")
        foot.addWidget(self.delete)
        foot.addWidget(self.duplicate)
        foot.addStretch(1)
        foot.addWidget(self.saved)
        foot.addSpacing(theme.px(8))
        foot.addWidget(self.bring_in)
        foot.addWidget(self.give_out)
        foot.addWidget(self.close_button)
        return foot

    def _connect(self) -> None:
        own, side, form, messages = self._own, self.side, self.form, self.messages
        own.changed.connect(self._show)
        own.written.connect(self._tell_saved)
        own.troubled.connect(self._tell_trouble)
        own.unmended.connect(messages.say_unmended)
        own.imported.connect(self._tell_imported)
        own.exported.connect(messages.tell_exported)
        self._decks.filled.connect(self._follow_deck)
        side.list.chosen.connect(self._select)
        side.list.delete_wanted.connect(self._delete)
        side.copy_wanted.connect(self._copy)
        side.industry_wanted.connect(self._add_industry)
        side.card_wanted.connect(self._add_card)
        form.industry.edited.connect(self._edit_industry)
        form.card.edited.connect(self._edit_card)
        form.mend_wanted.connect(self._mend)
        form.folder_wanted.connect(self._open_folder)
        form.begin_wanted.connect(self._add_industry)
        messages.undo_wanted.connect(self._undo)
        messages.folder_wanted.connect(self._open_folder)
        messages.file_wanted.connect(self._ask_import)
        self.delete.clicked.connect(self._delete)
        self.duplicate.clicked.connect(self._duplicate)
        self.bring_in.clicked.connect(self._ask_import)
        self.give_out.clicked.connect(self._ask_export)
        self.close_button.clicked.connect(self.reject)

    def _bind_keys(self) -> None:
        slots: dict[str, Callable[[], object]] = {
            "new": self.side.new_industry.click, "add": self.side.new_card.click, "undo": self._undo,
            "redo": self._redo, "open": self.bring_in.click, "export": self.give_out.click, "search": self._search,
        }  # fmt: skip
        for command, slot in slots.items():
            for shortcut in keymap.shortcuts(command, self):
                shortcut.activated.connect(slot)

    # --- showing ---

    @Slot()
    def _follow_deck(self) -> None:
        self.side.know(self._decks.deck)
        self.form.know(self._decks.deck)
        self.bring_in.setEnabled(self._decks.deck is not None)

    @Slot()
    def _show(self) -> None:
        """List what is there; the selected row keeps its place, or else the next takes it."""
        place = next((at for at, each in enumerate(self._rows) if each.key == self._key), 0)
        self._rows = rows_of(self._own.industries, self._own.broken)
        if self._rows and self._key not in [each.key for each in self._rows]:
            self._key = self._rows[min(place, len(self._rows) - 1)].key
        had = self.focusWidget() in (self.side.list, self.form.beginning)
        self.side.list.show_rows(self._rows, self._key)
        row = self._row()
        self.form.show_row(row)
        if had:
            self._keep_cursor()
        is_own = row is not None and row.industry is not None
        self.delete.setVisible(is_own)
        self.duplicate.setVisible(row is not None and row.strength is not None)
        self.side.new_card.setEnabled(is_own)
        self.give_out.setEnabled(bool(self._own.industries))
        if not self._own.is_saved:
            self.saved.setText("")

    def _keep_cursor(self) -> None:
        """The cursor is in the list, or where the first card is begun: an empty list would hide it."""
        if self._rows:
            self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.begin()

    @Slot()
    def _tell_saved(self) -> None:
        self.saved.setText(tr("Saved") if self._own.is_saved and self._own.industries else "")

    @Slot(str)
    def _tell_trouble(self, why: str) -> None:
        self._was_told = self._was_told and bool(why)
        self.messages.tell_trouble(why)

    def _row(self) -> OwnRow | None:
        return next((each for each in self._rows if each.key == self._key), None)

    @Slot(str)
    def _select(self, key: str) -> None:
        self._key = key
        self.messages.clear()
        self._show()

    # --- edits ---

    @Slot()
    def _add_industry(self) -> None:
        made = new_industry(f"own-{new_id()[:12]}")
        self._key = made.id
        self._own.put(tr("New industry"), made)
        self.form.begin()

    @Slot()
    def _add_card(self) -> None:
        row = self._row()
        if row is not None and row.industry is not None:
            self._put_strength(tr("New card"), row.industry, new_strength(new_strength_id()))
            self.form.begin()

    @Slot()
    def _duplicate(self) -> None:
        row = self._row()
        if row is not None and row.industry is not None and row.strength is not None:
            self._put_strength(tr("Duplicate a card"), row.industry, copied(row.strength, new_strength_id()))
            self.form.begin()

    @Slot(object)
    def _copy(self, card: Card) -> None:
        """Begin from a card of the deck: its text is a start, and the card is another one."""
        strength = new_strength_id()
        made = copied_card(card, self._own.industries, f"own-{new_id()[:12]}", strength)
        self._key = f"{made.id}/{strength}"
        self._own.put(tr("Begin from a card"), made)
        self.form.begin()

    def _put_strength(self, label: str, industry: Industry, strength: Strength) -> None:
        self._key = f"{industry.id}/{strength.id}"
        self._own.put(label, replace(industry, strengths=(*industry.strengths, strength)))

    @Slot(object, str)
    def _edit_industry(self, industry: Industry, field: str) -> None:
        self._own.put(tr("Edit an industry"), industry, merge_key=f"{industry.id}.{field}")

    @Slot(object, str)
    def _edit_card(self, strength: Strength, field: str) -> None:
        row = self._row()
        if row is not None and row.industry is not None:
            strengths = tuple(strength if each.id == strength.id else each for each in row.industry.strengths)
            merge_key = f"{row.industry.id}.{strength.id}.{field}"
            self._own.put(tr("Edit a card"), replace(row.industry, strengths=strengths), merge_key=merge_key)

    @Slot()
    def _delete(self) -> None:
        row = self._row()
        if row is None or row.industry is None:
            return
        title, strength = row.title, row.strength
        if strength is None:
            self._own.remove(tr("Delete an industry"), row.industry.id)
        else:
            strengths = tuple(each for each in row.industry.strengths if each.id != strength.id)
            self._own.put(tr("Delete a card"), replace(row.industry, strengths=strengths))
        self.messages.say_undoable(tr("Deleted {title}.", title=title))
        self._keep_cursor()

    @Slot()
    def _undo(self) -> None:
        label = self._own.undo()
        if label:
            self.messages.say_undone(label)

    @Slot()
    def _redo(self) -> None:
        if self._own.redo():
            self.messages.clear()

    # --- files ---

    @Slot()
    def _search(self) -> None:
        self.side.copy.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.side.copy.selectAll()

    @Slot(str)
    def _mend(self, name: str) -> None:
        self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._own.mend(name)

    @Slot()
    def _open_folder(self) -> None:
        there = next(each for each in (self._own.folder, *self._own.folder.parents) if each.is_dir())
        if not desktop.open_path(there):
            self.messages.say_unopened(there)

    @Slot()
    def _ask_import(self) -> None:
        dialog = self._file_dialog(tr("Import cards"), QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.import_file)
        dialog.open()

    @Slot()
    def _ask_export(self) -> None:
        dialog = self._file_dialog(tr("Export all own cards"), QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(f"{tr('Own cards')}.csv")
        dialog.fileSelected.connect(self.export_file)
        dialog.open()

    def _file_dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        folder = paths.documents_folder()
        there = next(each for each in (folder, *folder.parents) if each.is_dir())
        dialog = QFileDialog(self, title, str(there))
        dialog.setObjectName("own file")
        dialog.setFileMode(mode)
        dialog.setNameFilters([f"{tr('Tables and TOML')} (*.csv *.toml)", f"{tr('All files')} (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    @Slot(str)
    def import_file(self, name: str) -> None:
        """Take over the cards in a file, all or none; not before it is known which features there are."""
        if self._decks.deck is not None:
            self._own.bring_in(Path(name), frozenset(self._decks.deck.feature))

    @Slot(str)
    def export_file(self, name: str) -> None:
        """Write all own cards into a file."""
        self._own.give_out(Path(name))

    @Slot(object)
    def _tell_imported(self, done: Imported | Exception) -> None:
        if isinstance(done, Imported):
            if done.industries:
                self._select(done.industries[0].id)
            self.messages.tell_imported(done)
        else:
            self.messages.tell_refused(done)


def open_own_cards(decks: DeckShelf, parent: QWidget, card: str = "") -> None:
    """Open the window over `parent`'s, or bring forward the one that is open, at `card` ("industry/strength")."""
    top = parent.window()
    window = top.findChild(OwnCardsWindow, NAME)
    if window is None and decks.own is not None:
        window = OwnCardsWindow(decks, decks.own, top)
    if window is not None:
        window.go(card)
        window.open()
