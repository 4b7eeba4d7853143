"""Catching a misunderstanding: one row above the capture line, unfolded by Tab, from anywhere, no place lost."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from workshop.model.changes.misunderstandings import catch, describe_misunderstanding
from workshop.model.identity import MisunderstandingId, OrganisationId
from workshop.model.parts import Kind, Misunderstanding, Status
from workshop.model.place import Place
from workshop.model.run import drafted
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.room.stages import stage_name
from workshop.ui import keymap, theme
from workshop.ui.cursor import Cursor
from workshop.ui.misunderstandings import draft as drafts
from workshop.ui.misunderstandings.fields import SlipFields
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.popover_frame import PopoverFrame
from workshop.words import tr
from workshop.workbench import Workbench

DRAFT = "slip"
PLACE = "misunderstandings"
ROW, UNFOLDED = 54, 274
"""Heights of the frame, as the design has them."""


class SlipCapture(PopoverFrame):
    """Opening it changes nothing for the room; `presented` is the Spotlight. `word_changed` has the word, or None.

    Where a word is caught while another one is unfinished, that one waits as a draft beneath it.
    """

    presented = Signal(object)
    word_changed = Signal(object)
    caught = Signal()
    """One that is new was kept."""
    lost = Signal()
    """It is closed, and where the cursor was is no longer there."""

    def __init__(self, workbench: Workbench, parent: QWidget) -> None:
        super().__init__(parent, spacing=6)
        self._workbench = workbench
        self._place_caught = Place("")
        self._context = ""
        self._edited: MisunderstandingId | None = None
        self._beneath: list[str] = []
        self._back: Cursor | None = None
        self._room = QRect()
        self._unfolded = False
        self.setObjectName("slip")
        self.setAccessibleName(tr("Catch a misunderstanding"))
        self._build()
        self.hide()
        workbench.changed.connect(self._follow)

    def open(self, place: Place, word: str = "", context: str = "") -> None:
        """Open with the cursor in the word: with `word`, what is selected, an unfinished draft, or nothing."""
        if self.isVisible() and self._edited is None:
            self.fields.word.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._keep_changes()
        self._remember()
        session = self._workbench.session
        selected = "" if word or self._back is None else self._back.selected
        word = word or selected
        self._beneath = [each for each in self._workbench.run.draft(DRAFT).split("\n") if each]
        kept = drafts.read(session, self._beneath.pop(0)) if self._beneath and not word else None
        self._edited, self._place_caught, self._context = None, place, context
        self._open(kept or drafts.fresh(session, word), unfolded=kept is not None and kept.says_more)
        if selected:
            self.fields.word.selectAll()

    def edit(self, caught: Misunderstanding) -> None:
        """Open what was kept, unfolded, to change it."""
        self._keep_changes()
        self._remember()
        session = self._workbench.session
        caught = next((each for each in session.misunderstandings if each.id == caught.id), caught)
        self._edited, self._place_caught, self._context = caught.id, Place(caught.stage), caught.context
        kept = drafts.read(session, self._workbench.run.draft(_changed(caught.id)))
        self._open(kept or drafts.of(session, caught), unfolded=True)

    def arrange(self, room: QRect) -> None:
        """Stand at the lower edge of `room`, 8 above the capture line."""
        self._room = room
        if not self.isVisible():
            return
        side, tall = theme.px(8), theme.px(UNFOLDED if self._unfolded else ROW)
        wide = min(room.width() - 2 * side, theme.px(1040))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = room.right() + 1 - side - wide if rtl else room.left() + side
        self.place(QRect(left, room.bottom() + 1 - side - tall, wide, tall))
        self._fields_rect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif QKeySequence(event.keyCombination()) in keymap.key("keep").sequences:
            self.keep()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Tab in the word unfolds the rest; then it goes on as everywhere."""
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if key == Qt.Key.Key_Tab and watched is self.fields.word and not self._unfolded:
            self._unfold(True)
        return False

    @Slot()
    def keep(self) -> None:
        """Keep it, if there is a word, and put the cursor back where it was.

        Ctrl+Enter in the folded row arrives twice: as the field's Enter, and as the key of the whole row.
        """
        if not self.isVisible():
            return
        found = self.fields.draft()
        if not found.word.strip():
            self.fields.word.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._keep(found)
        self._close(forget=True)

    @Slot()
    def spotlight(self) -> None:
        """Keep it, and show it to the room."""
        found = self.fields.draft()
        if found.word.strip():
            kept = self._keep(found)
            self._close(forget=True)
            self.presented.emit(Shown("spotlight", kept))

    @Slot()
    def put_away(self) -> None:
        """Close; what is unfinished stays as a draft."""
        self._close(forget=not self.fields.draft().says_something)

    def _build(self) -> None:
        self.set_padding(12, 9, 12, 9)
        self._head = self._build_head()
        self.column.addWidget(self._head)
        self._line = QHBoxLayout()
        self._line.setSpacing(theme.px(8))
        self._glyph = Glyph("slip-open", 20, "slip")
        self._line.addWidget(self._glyph)
        self.fields = SlipFields(self)
        self.fields.edited.connect(self._keep_draft)
        self.fields.entered.connect(self._enter)
        self.fields.word.installEventFilter(self)
        self._line.addWidget(self.fields, 1)
        self._hint = KeyHint("Tab")
        self._more = Label(tr("more"), "caption", "ink-3")
        self._keep_short = Button(tr("Keep"), kind="slip", key="Enter")
        self._keep_short.setObjectName("slip.keep")
        self._keep_short.clicked.connect(self.keep)
        unfolds = QHBoxLayout()
        unfolds.setSpacing(theme.px(4))
        unfolds.addWidget(self._hint)
        unfolds.addWidget(self._more)
        self._line.addLayout(unfolds)
        self._line.addWidget(self._keep_short)
        self.column.addLayout(self._line, 1)
        self._build_actions()

    def _build_head(self) -> QWidget:
        head = QWidget(self)
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(8))
        line.addWidget(Glyph("slip-open", 20, "slip"))
        self._title = Label(tr("Catch a misunderstanding"), "small-title")
        line.addWidget(self._title)
        line.addStretch(1)
        self._about = ElidedLabel("", "caption", "ink-3")
        line.addWidget(self._about)
        return head

    def _build_actions(self) -> None:
        """They stand in the row of the status, at its other end."""
        self._cancel = Button(tr("Cancel"), kind="quiet", key="Esc", parent=self)
        self._cancel.clicked.connect(self.put_away)
        self._spotlight = Button(tr("Spotlight"), icon="spotlight", parent=self)
        self._spotlight.setObjectName("slip.spotlight")
        self._spotlight.clicked.connect(self.spotlight)
        self._keep_long = Button(tr("Keep"), kind="slip", key=keymap.label("keep"), parent=self)
        self._keep_long.clicked.connect(self.keep)
        self._actions = (self._cancel, self._spotlight, self._keep_long)

    def _open(self, draft: drafts.SlipDraft, *, unfolded: bool) -> None:
        self.fields.show_organisations(self._workbench.session)
        self.fields.show_draft(draft)
        self._about.setText(self._told())
        self._title.setText(tr("Misunderstanding") if self._edited else tr("Catch a misunderstanding"))
        self.show()
        self._unfold(unfolded)
        self.fields.word.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.fields.word.end(False)
        self.word_changed.emit(draft.word)

    def _unfold(self, unfolded: bool) -> None:
        self._unfolded = unfolded
        self._head.setVisible(unfolded)
        for part in (self._glyph, self._hint, self._more, self._keep_short):
            part.setVisible(not unfolded)
        for part in self._actions:
            part.setVisible(unfolded)
        self.set_padding(*((16, 10, 16, 12) if unfolded else (12, 9, 12, 9)))
        self.fields.fold(not unfolded)
        self.arrange(self._room)

    def _fields_rect(self) -> None:
        self.column.activate()
        self.fields.arrange()
        if not self._unfolded:
            return
        frame = self.frame_rect()
        self._fit_keys(self.fields.width() - self.fields.status.width())
        top = self.fields.y() + self.fields.status.y()
        right = frame.right() + 1 - theme.px(17)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for part in reversed(self._actions):
            wide = part.sizeHint().width()
            left = self.width() - right if rtl else right - wide
            part.setGeometry(left, top, wide, theme.px(32))
            part.raise_()
            right -= wide + theme.px(8)

    def _fit_keys(self, room: int) -> None:
        """Where the actions would run into the status, their keys give way, Escape's first."""
        keys = ((self._keep_long, keymap.label("keep")), (self._cancel, "Esc"))
        for button, _ in keys:
            button.set_key("")
        room -= sum(each.sizeHint().width() + theme.px(8) for each in self._actions)
        for button, key in keys:
            bare = button.sizeHint().width()
            button.set_key(key)
            room -= button.sizeHint().width() - bare
            if room < 0:
                button.set_key("")

    def _told(self) -> str:
        if self._edited is not None:
            caught = next(each for each in self._workbench.session.misunderstandings if each.id == self._edited)
            at = caught.caught_at[11:16]
        else:
            at = self._workbench.clock.stamp()[11:16]
        return ", ".join(each for each in (at, stage_name(self._place_caught.stage), self._context) if each)

    def _keep(self, found: drafts.SlipDraft) -> str:
        workbench = self._workbench
        at = workbench.clock.stamp()
        which = self._edited
        if which is not None and any(each.id == which for each in workbench.session.misunderstandings):
            change = partial(_rewrite, which=which, found=found, at=at)
            workbench.edit(tr("Edit misunderstanding"), change, Place(PLACE, "", which))
            return which
        new = workbench.new_id()  # also for one that undo took away meanwhile: what was typed is kept
        caught = found.caught(workbench.session, new, at=at, stage=self._place_caught.stage, context=self._context)
        workbench.edit(tr("Catch misunderstanding"), partial(catch, caught=caught), Place(PLACE, "", new))
        self.caught.emit()
        return new

    def _keep_changes(self) -> None:
        """Another one is opened over one that is being changed: what was typed into that stands."""
        found = self.fields.draft()
        if self.isVisible() and self._edited is not None and found.word.strip():
            self._keep(found)
            self._note(_changed(self._edited))

    def _close(self, *, forget: bool) -> None:
        if self._edited is not None:
            self._note(_changed(self._edited))
        elif forget:
            self._note(DRAFT, *self._beneath)
        self._edited = None
        self.word_changed.emit(None)
        back, self._back = self._back, None
        if back is None or not back.restore():
            self.lost.emit()
        self.hide()

    def _remember(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._back = Cursor(focus)

    @Slot()
    def _enter(self) -> None:
        if self._unfolded:
            self.focusNextChild()
        else:
            self.keep()

    @Slot()
    def _keep_draft(self) -> None:
        draft = self.fields.draft()
        if self._edited is not None:
            self._note(_changed(self._edited), draft.text())
        else:
            self._note(DRAFT, draft.text(), *self._beneath)
        self.word_changed.emit(draft.word)

    def _note(self, field: str, *texts: str) -> None:
        """What is unfinished, a line each, the newest first."""
        self._workbench.note(partial(drafted, field=field, text="\n".join(texts)))

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        if self.isVisible() and before.organisations is not after.organisations:
            self.fields.show_organisations(after)


def _changed(which: MisunderstandingId) -> str:
    """Under which name the run has what is being changed of one that was kept, until that is kept or cancelled."""
    return f"{DRAFT}.{which}"


def _rewrite(session: Session, *, which: MisunderstandingId, found: drafts.SlipDraft, at: str) -> Session:
    before = next(each for each in session.misunderstandings if each.id == which)
    status = Status(found.status)
    settled_at = "" if status is Status.OPEN else before.settled_at or at
    return describe_misunderstanding(
        session,
        which,
        word=found.word.strip(),
        said_by=OrganisationId(found.said_by) if found.said_by else None,
        heard_by=found.hearers(session),
        meant=found.meant,
        heard=found.heard,
        assumption=found.assumption,
        kind=Kind(found.kind),
        status=status,
        settled_at=settled_at,
    )
