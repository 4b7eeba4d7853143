"""What was set aside while the room went on: the parking lot, and the notes that only the facilitator sees."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.captures import remove_jotting, word_jotting
from workshop.model.changes.harvest import take_up
from workshop.model.identity import AnalogyId, IdeaId, JottingId
from workshop.model.jottings import Jotting, JottingKind
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.room.stages import stage_name
from workshop.ui import keymap, theme
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.sides import sided
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr
from workshop.workbench import Workbench

_INSET = 11
_REMOVE, _WORDS, _IDEA = "remove.", "jotting.", "idea."
_IDEA_KEY = "row.idea"


class SetAsideDialog(ReturningDialog):
    """Every line with when and where it was kept, edited in place. What is done with is taken out; undo works.

    A parked line becomes an idea of `analogy`, the one that is open, by its button or its key.
    """

    def __init__(self, workbench: Workbench, analogy: AnalogyId | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._analogy = workbench.session.analogy(analogy)
        self._lines: dict[JottingId, ProseEdit] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Set aside"))
        self.setObjectName("set_aside")
        column = QVBoxLayout(self)
        column.setContentsMargins(sided(self, 24 - _INSET, 16, 24, 16))
        column.setSpacing(theme.px(12))
        column.addWidget(_inset(Label(tr("Set aside"), "stage-title")))
        self._area = ScrollArea(self, beside=12)
        column.addWidget(self._area, 1)
        foot = QHBoxLayout()
        self._told = Label(tr("The room never sees this page."), "caption", "ink-3")
        foot.addWidget(_inset(self._told), 1)
        self._close = Button(tr("Close"), key="Esc")
        self._close.clicked.connect(self.reject)
        foot.addWidget(self._close)
        column.addLayout(foot)
        slots = {_IDEA_KEY: self._take_up_current, "undo": self._undo, "redo": self._redo}
        for command, slot in slots.items():
            for shortcut in keymap.shortcuts(command, self):
                shortcut.activated.connect(slot)
        self.resize(theme.px(600), theme.px(480))
        workbench.changed.connect(self._show)
        self._show(None, workbench.session)
        self._close.setFocus()

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is not None and before.jottings is after.jottings:
            return
        if before is not None and {each.id for each in after.jottings} == set(self._lines):
            for each in after.jottings:
                self._lines[each.id].show_text(each.text)
            return
        self._lines = {}
        column = self._area.column
        while column.count():
            old = column.takeAt(0)
            widget = old.widget() if old is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        parks = tr("Nothing is parked. {key} parks.", key=keymap.label("capture.parking"))
        notes = tr("No notes. {key} keeps one.", key=keymap.label("capture.note"))
        column.addWidget(self._part(JottingKind.PARKING, tr("Parking lot"), parks, after))
        column.addWidget(self._part(JottingKind.NOTE, tr("Notes"), notes, after))

    def _part(self, kind: JottingKind, title: str, none: str, session: Session) -> QWidget:
        part = QWidget(self)
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, theme.px(16))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(_inset(Label(title, "section")), 0, 0)
        kept = [each for each in session.jottings if each.kind is kind]
        for row, each in enumerate(kept, start=1):
            grid.addWidget(self._line(each, f"{title}, {row}"), row, 0)
            when = Label(_when(each), "caption", "ink-3")
            when.setFixedHeight(theme.px(32))
            grid.addWidget(when, row, 1, Qt.AlignmentFlag.AlignTop)
            if kind is JottingKind.PARKING:
                grid.addWidget(self._idea_button(each), row, 2, Qt.AlignmentFlag.AlignTop)
            remove = IconButton("bin", tr("Take out {words}", words=each.text), size=32)
            remove.setObjectName(f"{_REMOVE}{each.id}")
            remove.clicked.connect(self._remove)
            grid.addWidget(remove, row, 3, Qt.AlignmentFlag.AlignTop)
        if not kept:
            grid.addWidget(_inset(Label(none, "body", "ink-3")), 1, 0)
        return part

    def _idea_button(self, jotting: Jotting) -> IconButton:
        """It says where the idea goes, and its tooltip names the key."""
        where = self._analogy.title if self._analogy is not None else tr("Loose ideas")
        name = tr("Make an idea of “{words}”, for {where}", words=jotting.text, where=where)
        button = IconButton("idea", name, size=32)
        tip = tr("Make it an idea, for {where}", where=where)
        button.setToolTip(plain_tip(f"{tip} ({keymap.label(_IDEA_KEY)})"))
        button.setObjectName(f"{_IDEA}{jotting.id}")
        button.clicked.connect(self._take_up)
        return button

    def _line(self, jotting: Jotting, name: str) -> ProseEdit:
        line = ProseEdit(self, quiet=True, single=True, name=name)
        line.setObjectName(f"{_WORDS}{jotting.id}")
        line.show_text(jotting.text)
        line.edited.connect(self._word)
        line.entered.connect(self._workbench.commit)
        self._lines[jotting.id] = line
        return line

    @Slot(str)
    def _word(self, text: str) -> None:
        which = JottingId(self.sender().objectName().removeprefix(_WORDS))
        change = partial(word_jotting, which=which, text=text)
        place = Place(self._workbench.run.stage)
        self._workbench.edit(_acts()[0], change, place, merge_key=f"jotting.{which}")

    def done(self, result: int) -> None:
        """Whatever way it closes, what was typed stands."""
        self._workbench.commit()
        super().done(result)

    @Slot()
    def _remove(self) -> None:
        button = self.sender()
        if isinstance(button, IconButton):
            which = JottingId(button.objectName().removeprefix(_REMOVE))
            place, at = Place(self._workbench.run.stage), [*self._lines].index(which)
            self._workbench.edit(_acts()[1], partial(remove_jotting, which=which), place)
            self._go_on([*self._lines], at)

    @Slot()
    def _take_up(self) -> None:
        button = self.sender()
        if isinstance(button, IconButton):
            self._make_idea(JottingId(button.objectName().removeprefix(_IDEA)))

    @Slot()
    def _take_up_current(self) -> None:
        """The key: of the parked line that has the cursor, or one of whose buttons has it."""
        focus = QApplication.focusWidget()
        which = focus.objectName().rpartition(".")[2] if focus is not None else ""
        if any(each.id == which for each in self._parked()):
            self._make_idea(JottingId(which))

    @Slot()
    def _undo(self) -> None:
        """Take back what was done here; what was done on the console before waits until this is closed."""
        self._workbench.commit()
        if self._workbench.undoable in _acts():
            self._tell(tr("Undone: {label}", label=self._workbench.undo()))

    @Slot()
    def _redo(self) -> None:
        self._workbench.commit()
        if self._workbench.redoable in _acts():
            self._tell(tr("Done again: {label}", label=self._workbench.redo()))

    def _tell(self, words: str) -> None:
        """Say what came of a key. The line that had the cursor may be another now, or gone."""
        self._told.setText(words)
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self._close.setFocus()

    def _make_idea(self, which: JottingId) -> None:
        workbench, analogy = self._workbench, self._analogy
        at = [each.id for each in self._parked()].index(which)
        new = IdeaId(workbench.new_id())
        goes = analogy.id if analogy is not None else None
        change = partial(take_up, which=which, new=new, made=workbench.clock.stamp(), analogy=goes)
        workbench.edit(_acts()[2], change, Place("mapping", "ideas", new))
        letter = next(each.letter for each in workbench.session.ideas if each.id == new)
        self._told.setText(tr("It is idea {letter} now.", letter=letter))
        self._go_on([each.id for each in self._parked()], at)

    def _go_on(self, left: Sequence[JottingId], at: int) -> None:
        """The cursor goes to what stands in the place of the line that is gone, `at` among those that are `left`."""
        (self._lines[left[min(at, len(left) - 1)]] if left else self._close).setFocus()

    def _parked(self) -> list[Jotting]:
        return [each for each in self._workbench.session.jottings if each.kind is JottingKind.PARKING]


def _acts() -> tuple[str, str, str]:
    """What can be done here, as undo names it: words are changed, a line is taken out, an idea is made of one."""
    return tr("Edit what was set aside"), tr("Take out what was set aside"), tr("Make an idea of what was parked")


def _inset(label: Label) -> Label:
    """`label` in line with the words of the fields, which stand inside a frame."""
    label.setContentsMargins(sided(label, _INSET, 0, 0, 0))
    return label


def _when(jotting: Jotting) -> str:
    stage = stage_name(jotting.stage) if jotting.stage else ""
    return ", ".join(each for each in (jotting.made[11:16], stage) if each)
