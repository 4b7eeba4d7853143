"""The capture line: one field that keeps an idea, a term, a line for the parking lot or a note, from anywhere."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QWidget

from workshop.model.identity import AnalogyId
from workshop.model.run import drafted
from workshop.model.text import lines_of
from workshop.room.analogy_name import analogy_name
from workshop.room.sheet_codes import SheetCode, SheetKind, analogy_of, lacks_card, read_code
from workshop.room.stages import stage_name
from workshop.ui import drawing, theme
from workshop.ui.console.destination_field import DestinationField
from workshop.ui.console.harvest import MOST, counted, keep
from workshop.ui.cursor import Cursor
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.popover_frame import PopoverFrame
from workshop.words import tr
from workshop.workbench import Workbench

DRAFT = "capture"
DRAFT_KIND = "capture.kind"
"""What a draft was to become, unless it is an idea: what was meant for one pair of eyes is no idea after a restart."""


@dataclass(frozen=True, slots=True)
class Capture:
    """One kind of thing that the line keeps: its key, its word, its letter and its glyph."""

    key: str
    word: str
    letter: str
    icon: str


def captures() -> tuple[Capture, ...]:
    """The kinds in the order of their chips."""
    return (
        Capture("idea", tr("Idea"), "I", "idea"),
        Capture("misunderstanding", tr("Misunderstanding"), "M", "slip-open"),
        Capture("term", tr("Term"), "T", "term"),
        Capture("parking", tr("Parking lot"), "P", "park"),
        Capture("note", tr("Note"), "N", "note"),
    )


class CaptureBar(QWidget):
    """Enter keeps what stands in the field, a pasted list becomes a thing a line.

    The cursor goes back to where it was, unless several are wanted: in Mapping, where ideas are harvested, it stays for
    the next one if nobody was typing, and anywhere after the kind's key was pressed twice. `slip_wanted` asks for the
    misunderstanding's row, with the text so far.
    """

    slip_wanted = Signal(str)
    sheet_wanted = Signal(object)
    """The code of a sheet of paper was typed, a `SheetCode`: what stands on the sheet is to be typed in."""
    card_missed = Signal(str)
    """Why the sheet of this code cannot be opened, in words; empty once something else stands in the line."""
    left = Signal()
    """Escape, or something was kept, and the field where the cursor was is no longer there."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._kind = self._before = "idea"
        self._analogy: AnalogyId | None = None
        self._place = ""
        self._back: Cursor | None = None
        self._again = self._lent = self._mirrors = False
        self._kept = 0
        self._captures = {each.key: each for each in captures()}
        self.setAccessibleName(tr("Capture line"))
        self._build()
        self.field.show_text(workbench.run.draft(DRAFT))
        drafted_as = workbench.run.draft(DRAFT_KIND)
        self.choose(drafted_as if drafted_as in self._captures else "idea")
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember)

    def choose(self, kind: str) -> None:
        """Let the line keep things of `kind`."""
        if kind != self._kind:
            self._begin_counting()
        self._kind = kind
        self._chips[kind].setChecked(True)
        self._note_kind()
        self._send()

    def aim(self, analogy: AnalogyId | None, title: str) -> None:
        """Let ideas go to `analogy`, called `title`; None: to the loose ideas."""
        self._analogy, self._place = analogy, title
        self._send()

    def take(self, kind: str) -> None:
        """Choose `kind` and put the cursor into the field."""
        focus = QApplication.focusWidget()
        again = focus is self.field and (self._again or kind == self._kind)
        self.choose(kind)
        before = Cursor(focus) if focus is not None and self._is_outside(focus) else self._back
        self._again = again
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)
        self._back = before

    def mirror_word(self, word: str | None) -> None:
        """Show the word that is being caught above the line; None ends that: the line is what it was before."""
        self._mirrors = word is not None
        if word is None:
            self._lent = False
            self.field.show_text(self._workbench.run.draft(DRAFT))
            self.choose(self._before if self._kind == "misunderstanding" else self._kind)
        else:
            if self._kind != "misunderstanding":
                self._before = self._kind
            self._kind = "misunderstanding"
            self._chips["misunderstanding"].setChecked(True)
            self.field.show_text(word)
            self._send()

    @Slot()
    def forget_word(self) -> None:
        """A misunderstanding was kept: if its row began with what stood here, that is nothing half typed any more."""
        if self._lent:
            self._note_draft("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to where the cursor was; what is half typed stays for the next time."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def fold(self, folded: bool) -> None:
        """In a narrow window only Idea and Misunderstanding keep their words."""
        for key in ("term", "parking", "note"):
            self._chips[key].set_folded(folded)
        side = theme.px(12 if folded else 16)
        self._line.setContentsMargins(side, 1, side, 0)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(800), theme.px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sheet"))
        drawing.hairline(painter, 0, 0, self.width(), 0)

    def _build(self) -> None:
        self.setFixedHeight(theme.px(52))
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(16), 1, theme.px(16), 0)
        line.setSpacing(theme.px(8))
        self._chips: dict[str, Chip] = {}
        group = QButtonGroup(self)
        for each in self._captures.values():
            kind = "slip" if each.key == "misunderstanding" else "plain"
            chip = Chip(each.word, kind=kind, icon=each.icon, mnemonic=each.letter, parent=self)
            chip.setObjectName(f"capture.{each.key}")
            chip.clicked.connect(self._chosen)
            group.addButton(chip)
            self._chips[each.key] = chip
            line.addWidget(chip)
        line.addSpacing(theme.px(4))
        self.field = DestinationField(self)
        self.field.setObjectName("capture")
        self.field.setMinimumWidth(theme.px(320))
        self.field.edited.connect(self._keep_draft)
        self.field.entered.connect(self._keep)
        self.field.listed.connect(self._keep_list)
        line.addWidget(self.field, 1)
        self._enter = KeyHint("Enter")
        self._hint = Label(tr("keeps it"), "caption", "ink-3")
        told = QHBoxLayout()
        told.setSpacing(theme.px(4))
        told.addWidget(self._enter)
        told.addWidget(self._hint)
        line.addLayout(told)

    def _send(self) -> None:
        """Let the tag say where the text goes; the code of a sheet leads to where the sheet belongs."""
        sheet = self._sheet()
        if sheet is not None:
            self.field.send_to(tr("Sheet"), self._where_sheet_belongs(sheet))
            return
        word = self._captures[self._kind].word
        where = {
            "idea": self._place or tr("Loose ideas"),
            "misunderstanding": tr("the log"),
            "term": tr("Shared terms"),
            "parking": tr("for later"),
            "note": tr("only you"),
        }[self._kind]
        self.field.send_to(word, where, slip=self._kind == "misunderstanding")

    def _sheet(self) -> SheetCode | None:
        """The sheet whose code stands in the field; only for ideas, since a code may be a term or a note too."""
        return read_code(self.field.text()) if self._kind == "idea" else None

    def _where_sheet_belongs(self, sheet: SheetCode) -> str:
        session = self._workbench.session
        if lacks_card(sheet, session):
            return tr("not in this session")
        analogy = session.analogy(analogy_of(sheet, session))
        match sheet.kind:
            case SheetKind.LADDER:
                return stage_name("abstraction")
            case SheetKind.SLIP:
                return tr("the log")
            case SheetKind.IDEA:
                return analogy_name(analogy) if analogy is not None else self._place or tr("Loose ideas")
            case _:
                return analogy_name(analogy) if analogy is not None else stage_name("mapping")

    @Slot()
    def _chosen(self) -> None:
        kind = next(key for key, chip in self._chips.items() if chip is self.sender())
        if kind == "misunderstanding":
            self._lend(self.field.text())
        else:
            self.take(kind)

    def _lend(self, text: str) -> None:
        """Let the row of a misunderstanding begin with `text`; put away unkept, it is here again."""
        self._lent = not self._mirrors and text == self._workbench.run.draft(DRAFT)
        self.slip_wanted.emit(text)

    @Slot(str)
    def _keep_draft(self, text: str) -> None:
        self._lent = False
        self._note_draft(text)
        self.field.setAccessibleDescription("")
        self.card_missed.emit("")
        self._send()

    @Slot()
    def _keep(self) -> None:
        text = self.field.text().strip()
        if not text:
            self._go_back()
        elif self._kind == "misunderstanding":
            self._lend(self.field.text())
        elif (sheet := self._sheet()) is not None:
            self._open_sheet(sheet)
        else:
            keep(self._workbench, self._kind, [text], self._analogy)
            self._empty()
            if self._wants_more():
                self._tell_kept(1)
            else:
                self._go_back()

    def _open_sheet(self, sheet: SheetCode) -> None:
        """Let the sheet be opened; the code of a card that is not in the session stays in the line, to be mended."""
        if lacks_card(sheet, self._workbench.session):
            words = tr("Card {n} is not in this session. Shortlist it or hand it out first.", n=sheet.card)
            self.field.setAccessibleDescription(words)
            self.card_missed.emit(words)
            return
        self._empty()
        self.card_missed.emit("")
        self.sheet_wanted.emit(sheet)

    def _wants_more(self) -> bool:
        """Whether the cursor stays for the next one."""
        in_harvest = self._kind == "idea" and self._workbench.run.stage == "mapping"
        return self._again or (in_harvest and self._back is not None and not self._back.is_in_text)

    @Slot(str)
    def _keep_list(self, text: str) -> None:
        """A list was pasted: each line is kept, as far as they are not too many; the clipboard has the others still."""
        lines = lines_of(text)
        keep(self._workbench, self._kind, lines[:MOST], self._analogy)
        self._empty()
        self._tell_kept(len(lines[:MOST]), left=len(lines[MOST:]))

    def _begin_counting(self) -> None:
        self._kept = 0
        self._hint.setText(tr("keeps it"))
        self._enter.show()
        self.field.setAccessibleDescription("")

    def _tell_kept(self, more: int, left: int = 0) -> None:
        self._kept += more
        words = tr("{counted} kept, Esc leaves", counted=counted(self._kind, self._kept))
        if left:
            words = tr("{counted} kept, {left} too many", counted=counted(self._kind, self._kept), left=left)
        self._hint.setText(words)
        self._enter.hide()
        self.field.setAccessibleDescription(words)

    def _empty(self) -> None:
        self.field.clear()
        self._note_draft("")
        self._send()

    def _note_draft(self, text: str) -> None:
        """Let what stands in the line survive a restart."""
        self._workbench.note(partial(drafted, field=DRAFT, text=text))
        self._note_kind()

    def _note_kind(self) -> None:
        """Let what the draft is to become survive with it."""
        kind = self._kind if self._workbench.run.draft(DRAFT) and self._kind != "idea" else ""
        self._workbench.note(partial(drafted, field=DRAFT_KIND, text=kind))

    def _go_back(self) -> None:
        back, self._back = self._back, None
        self._again = False
        self._begin_counting()
        if back is None or not back.restore():
            self.left.emit()

    @Slot(QWidget, QWidget)
    def _remember(self, old: QWidget | None, new: QWidget | None) -> None:
        """The cursor comes into the line: note from where. The row of a misunderstanding gives it back by itself.

        Whoever takes it elsewhere has ended the harvest: Esc leaves nothing then.
        """
        if old is None or new is None:
            return
        if self.isAncestorOf(new) and self._is_outside(old):
            self._back = Cursor(old)
            self._again = False
            self._begin_counting()
        elif self.isAncestorOf(old) and self._is_outside(new):
            self._begin_counting()

    def _is_outside(self, widget: QWidget) -> bool:
        return not self.isAncestorOf(widget) and widget.window() is self.window() and not _in_popover(widget)


def _in_popover(widget: QWidget | None) -> bool:
    while widget is not None and not isinstance(widget, PopoverFrame):
        widget = widget.parentWidget()
    return widget is not None
