"""What one person said of the abstraction: who, words, verdict; unfolded what stopped them and whether fresh."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.abstraction import describe_reaction, remove_reaction
from workshop.model.place import Place
from workshop.model.reaction import Reaction, Verdict
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.entry_row import EntryRow
from workshop.ui.stages.abstraction.quiet_buttons import QuietIconButton, QuietMenuButton
from workshop.ui.stages.abstraction.statement import set_ink
from workshop.ui.stages.abstraction.verdict import VerdictButton
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.tag import Tag
from workshop.words import tr
from workshop.workbench import Workbench

_GLYPH, _GAP, _WHO = 18, 4, 150
_HEIGHT = 30


class Said(ProseEdit):
    """Words in quotation marks; without them while the cursor is in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        prompt = tr("What did they say, in their words?")
        super().__init__(
            parent, placeholder=prompt, role="meta", single=True, quiet=True, most=4, name=tr("What they said")
        )
        set_ink(self, "ink-2")
        self._said = ""
        self.edited.connect(self._hear)

    def show_said(self, said: str) -> None:
        """Show what was said."""
        self._said = said
        quoted = tr("“{words}”", words=said) if said.strip() and not self.hasFocus() else said
        self.show_text(quoted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.show_said(self._said)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.show_said(self._said)

    @Slot(str)
    def _hear(self, text: str) -> None:
        self._said = text


class ReactionRow(EntryRow):
    """Edits one reaction in place."""

    def __init__(self, workbench: Workbench, which: Reaction, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.which = which.id
        self._open, self._current = False, False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._line = self._build_line()
        self._line.setMinimumHeight(theme.px(_HEIGHT))
        self._more = self._build_more()
        self._more.hide()
        column.addWidget(self._line)
        column.addWidget(self._more)
        self.show_reaction(which)

    def show_reaction(self, which: Reaction) -> None:
        """Show `which` as it is now."""
        self.who.show_text(which.who)
        self.setAccessibleName(tr("Reaction of {who}", who=which.who) if which.who else tr("New reaction"))
        self.said.show_said(which.said)
        self.verdict.show_verdict(which.verdict)
        self._stopped.show_text(which.stopped_at)
        self._heard_it.setVisible(not which.fresh)
        self._has_heard.setChecked(not which.fresh)

    def set_current(self, current: bool) -> None:
        """Whether the cursor is somewhere in this row."""
        self._current = current
        self._light()

    def take_cursor(self, field: str = "") -> None:
        """Put the cursor into a field, unfolding the row if need be: "stopped", "said"; else who it was."""
        if field == "stopped":
            self._unfold(True)
        wanted = {"stopped": self._stopped, "said": self.said}.get(field, self.who)
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        return [self.who, self.said, self._fold, self._menu, self.verdict, self._stopped, self._has_heard]

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._light()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._light()

    def _build_line(self) -> QWidget:
        line = QWidget(self)
        line.setMinimumHeight(theme.px(_HEIGHT))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(_GAP))
        row.addSpacing(theme.px(2))
        row.addWidget(Glyph("people", _GLYPH, "ink-2"))
        self.who = LineField(tr("Their trade"), quiet=True, size=28, role="meta", name=tr("Who it was"), parent=line)
        self.who.setObjectName(f"who.{self.which}")
        self.who.setFixedWidth(theme.px(_WHO))
        self.said = Said(line)
        self.said.setObjectName(f"said.{self.which}")
        self._heard_it = Tag(tr("has heard it"))
        self.verdict = VerdictButton(line)
        self.verdict.setObjectName(f"verdict.{self.which}")
        self._fold = QuietIconButton("chevron-right", tr("More of what they said"), line)
        self._fold.setObjectName(f"fold.{self.which}")
        self._menu = QuietMenuButton(tr("More about this reaction"), line)
        self._menu.menu.add(tr("Delete"), self._delete, icon="bin")
        row.addWidget(self.who)
        row.addWidget(self.said, 1)
        row.addWidget(self._heard_it)
        row.addWidget(self._fold)
        row.addWidget(self._menu)
        row.addWidget(self.verdict)
        self.who.edited.connect(self._name)
        self.who.entered.connect(self._next)
        self.said.edited.connect(self._quote)
        self.said.entered.connect(self._next)
        self.verdict.chosen.connect(self._judge)
        self._fold.clicked.connect(self._toggle)
        return line

    def _build_more(self) -> QWidget:
        more = QWidget(self)
        row = QHBoxLayout(more)
        row.setContentsMargins(0, 0, 0, theme.px(6))
        row.setSpacing(theme.px(4))
        row.addSpacing(theme.px(2 + _GLYPH + _GAP + _WHO + _GAP + 11 - 4))
        asked = tr("The word that stopped them")
        self._stopped = LineField(tr("a word, if one did"), quiet=True, size=28, role="meta", name=asked, parent=more)
        self._stopped.setObjectName(f"stopped.{self.which}")
        self._has_heard = Chip(tr("Has heard the problem"), checkable=True, parent=more)
        self._has_heard.setObjectName(f"heard.{self.which}")
        row.addWidget(Label(asked, "meta", "ink-3"))
        row.addSpacing(theme.px(4))
        row.addWidget(self._stopped, 1)
        row.addSpacing(theme.px(4))
        row.addWidget(self._has_heard)
        self._stopped.edited.connect(self._stop_at)
        self._stopped.entered.connect(self._next)
        self._has_heard.clicked.connect(self._mark_heard)
        return more

    def _light(self) -> None:
        lit = self._current or self.underMouse()
        self._fold.light(lit or self._open)
        self._menu.light(lit)

    def _unfold(self, is_open: bool) -> None:
        if is_open != self._open:
            self._open = is_open
            self._more.setVisible(is_open)
            self._fold.set_icon("chevron-down" if is_open else "chevron-right")
            self._fold.set_name(tr("Less of what they said") if is_open else tr("More of what they said"))
            self._light()

    @Slot()
    def _toggle(self) -> None:
        self._unfold(not self._open)

    @Slot(str)
    def _name(self, text: str) -> None:
        self._describe("who", who=text)

    @Slot(str)
    def _quote(self, text: str) -> None:
        self._describe("said", said=text)

    @Slot(str)
    def _stop_at(self, text: str) -> None:
        self._describe("stopped", stopped_at=text)

    @Slot(object)
    def _judge(self, verdict: Verdict) -> None:
        self._describe("", verdict=verdict)

    @Slot()
    def _mark_heard(self) -> None:
        self._describe("", fresh=not self._has_heard.isChecked())

    @Slot()
    def _delete(self) -> None:
        change = partial(remove_reaction, which=self.which)
        self._workbench.edit(tr("Delete reaction"), change, Place("abstraction", "", self.which))

    def _describe(self, field: str, **values: object) -> None:
        """A field that is typed into has a name; a click has none, and stands at once."""
        place = Place("abstraction", "", f"{field}.{self.which}" if field else self.which)
        key = f"{field}.{self.which}" if field else ""

        def described(session: Session) -> Session:
            return describe_reaction(session, self.which, **values)

        self._workbench.edit(tr("Edit reaction"), described, place, merge_key=key)
