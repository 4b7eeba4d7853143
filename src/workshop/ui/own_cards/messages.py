"""What the window has to say above the form: what can be taken back, what was brought in, and what went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.deck.fitting import overlong
from workshop.deck.own_import import Imported
from workshop.ui import desktop, theme
from workshop.ui.own_disk import faults_of
from workshop.ui.sides import sided
from workshop.ui.widgets.notice import Banner, ErrorState
from workshop.words import tr

_MOST: Final = 6
"""Faults of a file that are told: whoever has more begins with these."""


class OwnMessages(QWidget):
    """`undo_wanted`, `folder_wanted` and `file_wanted` are what its buttons ask for."""

    undo_wanted = Signal()
    folder_wanted = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = Banner("", icon="check")
        self.trouble = Banner("", tr("Open folder"), closable=False)
        self.refused = ErrorState("", "", tr("Choose another file"))
        self.refused.setObjectName("own.refused")
        column = QVBoxLayout(self)
        column.setContentsMargins(sided(self, 0, 0, 12, 0))
        column.setSpacing(theme.px(12))
        for part in (self.trouble, self.note, self.refused):
            part.hide()
            column.addWidget(part)
        self.hide()
        self.note.acted.connect(self._act)
        self.note.closed.connect(self.clear)
        self.trouble.acted.connect(self.folder_wanted)
        self.refused.acted.connect(self.file_wanted)

    def text(self) -> str:
        """What is told at the moment."""
        told = [bar.text.text() for bar in (self.trouble, self.note) if not bar.isHidden()]
        if not self.refused.isHidden():
            told += [self.refused.title.text(), self.refused.sentence.text()]
        return " ".join(told)

    def say_undoable(self, text: str) -> None:
        """Tell what was done, and offer to take it back."""
        self._say(text, tr("Undo"))

    @Slot(str)
    def say_unmended(self, why: str) -> None:
        """Tell why a file could not be put right."""
        self._say(tr("The file could not be mended: {why}.", why=why))

    def say_unopened(self, folder: Path) -> None:
        """Tell that no program shows the folder."""
        self._say(desktop.unopened(folder))

    def say_left(self) -> None:
        """Tell whoever closes the window what becomes of what is not on disk."""
        self._say(tr("Close again to leave it like this. It is tried again by itself, and once more at the very end."))

    def say_undone(self, label: str) -> None:
        """Tell what was taken back."""
        self._say(tr("Undone: {label}", label=label))

    @Slot(str)
    def tell_trouble(self, why: str) -> None:
        """Tell why the disk has not got what was typed; empty once it has."""
        self.trouble.setVisible(bool(why))
        self._make_room()
        self.trouble.say(tr("Not on disk yet: {why}. What you type stays here.", why=why), tr("Open folder"))

    def tell_imported(self, done: Imported) -> None:
        """Tell what an import did, and what is to be known of it."""
        told = [tr("{n} new cards, {changed} changed.", n=done.added, changed=done.changed,
                   one="{n} new card, {changed} changed.")]  # fmt: skip
        long = sum(1 for each in done.industries for _ in overlong(each))
        if long:
            told.append(tr("{n} texts are too long for the card.", n=long, one="{n} text is too long for the card."))
        if done.renumbered:
            told.append(tr("{n} have another number here.", n=len(done.renumbered), one="{n} has another number here."))
        if done.unsuited:
            told.append(tr("No suit was said for {names}.", names=", ".join(done.unsuited)))
        self._say(" ".join(told), tr("Undo"))

    def tell_refused(self, error: Exception) -> None:
        """Tell that nothing was taken over, and where and why."""
        faults = faults_of(error)
        more = tr("and {n} more", n=len(faults) - _MOST) if len(faults) > _MOST else ""
        told = "\n".join(each for each in (*faults[:_MOST], more) if each)
        safe = tr("Your own cards are as they were. Put this right in the file, or choose another:")
        self.note.hide()
        self.refused.say(tr("Nothing was imported."), f"{safe}\n{told}", tr("Choose another file"))
        self.refused.show()
        self._make_room()

    def tell_exported(self, where: Path | Exception) -> None:
        """Tell where the file is, or why there is none."""
        if isinstance(where, Path):
            self._say(tr("All own cards are in {file}.", file=str(where)))
        else:
            self._say(tr("Nothing was exported: {why}.", why=faults_of(where)[0]))

    @Slot()
    def clear(self) -> None:
        """Nothing is to be said any more, but for what is not on disk."""
        self.note.hide()
        self.refused.hide()
        self._make_room()

    def _say(self, text: str, action: str = "") -> None:
        self.refused.hide()
        self.note.say(text, action)
        self.note.show()
        self._make_room()

    def _make_room(self) -> None:
        """Nothing that says nothing takes room."""
        self.setVisible(any(not each.isHidden() for each in (self.trouble, self.note, self.refused)))

    @Slot()
    def _act(self) -> None:
        self.clear()
        self.undo_wanted.emit()
