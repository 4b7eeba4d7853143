"""The console: puts the parts of the window together and lets each know what the others did."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from workshop.model.place import Place
from workshop.model.run import Run
from workshop.projection import Shown, shown_for
from workshop.room import clocks, gap
from workshop.room.sheet_codes import SheetCode, SheetKind, place_of
from workshop.room.stages import STAGES, stage_name
from workshop.ui.awake import Awake
from workshop.ui.console.aside_desk import AsideDesk
from workshop.ui.console.capture_bar import CaptureBar
from workshop.ui.console.commands import ConsoleCommands
from workshop.ui.console.layout import ConsoleLayout, Parts
from workshop.ui.console.leaving import Leaving
from workshop.ui.console.log_desk import LogDesk
from workshop.ui.console.messages import Messages
from workshop.ui.console.print_desk import PrintDesk
from workshop.ui.console.rail import Rail
from workshop.ui.console.session_menu import SessionMenu
from workshop.ui.console.side_guest import SideGuest
from workshop.ui.console.side_panel import SidePanel
from workshop.ui.console.stage_views import STAGE_VIEWS
from workshop.ui.console.timekeeper import Timekeeper
from workshop.ui.console.top_bar import TopBar
from workshop.ui.console.view_desk import ViewDesk
from workshop.ui.dialogs.set_aside import SetAsideDialog
from workshop.ui.equipment import Equipment
from workshop.ui.misunderstandings.capture import SlipCapture
from workshop.ui.misunderstandings.log import SlipLog
from workshop.ui.photographs.desk import PhotoDesk
from workshop.ui.probing.place import PROBE
from workshop.ui.projector import PROJECTOR_KEYS, Projector
from workshop.ui.settling.edits import SETTLE
from workshop.ui.stages.stage import StageView
from workshop.ui.widgets.notice import Banner

TICK = 1_000
"""Milliseconds between two looks at the clocks."""


class Console(QWidget):
    """One open session. `left` asks for the library, `export_wanted` for the export."""

    left = Signal()
    export_wanted = Signal()

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equipment = equipment
        self.workbench = equipment.workbench
        self.presentation = equipment.presentation
        self._stages: dict[str, StageView] = {}
        self._committed = self.workbench.session
        self._build()
        self._connect()
        self.commands = ConsoleCommands(self, self.presentation, self._actions())
        self.menu = SessionMenu(self.top.menu, equipment, self.commands, self)
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK)
        self._ticker.timeout.connect(self.tick)
        self._ticker.start()
        self.time.take_up()
        run = self.workbench.run
        stage = run.stage if run.stage in STAGES else STAGES[0]
        aside = run.aside if run.aside in STAGE_VIEWS else ""
        self.go(Place(aside, "", run.item(aside)) if aside else Place(stage, run.tab(stage)))

    def stage(self) -> StageView:
        """The stage that the facilitator is at, or what stands in its place: agenda, settle round, probe."""
        view = self._centre.currentWidget()
        assert isinstance(view, StageView)
        return view

    def go(self, place: Place) -> None:
        """Go to a place: its stage, its tab, its item. What the room sees does not change."""
        if place.stage == "misunderstandings":
            self.logs.open(place.item)
            return
        if place.stage not in STAGE_VIEWS:
            return
        self.workbench.commit()
        view = self._stage(place.stage)
        if place.stage in STAGES:
            self.workbench.note(partial(clocks.go_to_stage, stage=place.stage))
            self.time.follow()
        self._centre.setCurrentWidget(view)
        view.go(place)
        self._follow_stage()

    @Slot(str)
    def go_to_stage(self, key: str) -> None:
        """Go to a stage, where it was left."""
        self.go(Place(key, self.workbench.run.tab(key)))
        self.stage().begin()

    @Slot()
    def toggle_agenda(self) -> None:
        """Ctrl+G: open the agenda over the stage, and put it away again."""
        run = self.workbench.run
        self.go(Place(run.stage, run.tab(run.stage)) if self.stage().key == "agenda" else Place("agenda"))

    @Slot()
    def present(self) -> None:
        """F5: open the room's window, blank; then show where the facilitator is."""
        if self.presentation.is_open:
            self.workbench.commit()
            self.show_to_room(self.here())
        else:
            self.projector.open_for_room()
            self.time.begin_on_the_day()

    def here(self) -> Shown:
        """The view of where the facilitator is: the break while it is on and nothing stands aside, else the stage's."""
        if self.workbench.run.on_break and not self.workbench.run.aside:
            return Shown("break")
        view = self.stage()
        return view.shown() or shown_for(view.place(), self.workbench.session)

    @Slot(object)
    def show_to_room(self, shown: Shown) -> None:
        """Put a view on the room's screen, opening it first if need be."""
        if not self.presentation.is_open:
            self.projector.open_for_room()
        self.presentation.show_to_room(shown)

    @Slot(str)
    def obey(self, command: str) -> None:
        """Carry out one of the projector's keys, pressed in whichever window."""
        match command:
            case "show":
                self.present()
            case "end":
                self.projector.end()
            case "freeze":
                self.presentation.freeze()
            case "blank":
                self.presentation.blank()
            case "next.view":
                self.views.turn(1)
            case "previous.view":
                self.views.turn(-1)
            case "step.clock":
                self.time.toggle_step()
            case "step.minute":
                self.time.lengthen_step()

    @Slot()
    def catch(self) -> None:
        """F4 or Ctrl+M: open the row that catches a misunderstanding."""
        self.slip.open(self.stage().place(), context=self.stage().context())

    @Slot(str)
    def catch_word(self, word: str) -> None:
        """Open the row with a word from the capture line."""
        self.slip.open(self.stage().place(), word, self.stage().context())

    @Slot(object)
    def open_sheet(self, code: SheetCode) -> None:
        """Go where the sheet of paper with this code is typed in: its stage, the row of a moment, the capture line."""
        place = place_of(code, self.workbench.session)
        if place is not None:
            self.go(place)
        if code.kind is SheetKind.SLIP:
            self.catch()
        elif code.kind is SheetKind.IDEA:
            self.capture.take("idea")
        elif place is not None:
            self.stage().begin()

    @Slot()
    def undo(self) -> None:
        """Take the last edit back, wherever it was made, and say which it was."""
        self.workbench.commit()
        self.top.tell_undone(self.workbench.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last, and say which it was."""
        self.workbench.commit()
        self.top.tell_redone(self.workbench.redo())

    @Slot()
    def tick(self) -> None:
        """Show the clocks as they stand now."""
        self.time.look()
        self.top.time.tick()
        self.rail.tick()
        run = self.workbench.run
        now = gap.room_now(run, self.workbench.clock.now())
        self.presentation.tick(clocks.step_left(run, now) if run.step_total else None)

    def put_away(self) -> None:
        """The session is left: the room's window closes and nothing ticks any more."""
        self._ticker.stop()
        self.time.leave()
        self.workbench.commit()
        self.projector.end()
        self.projector.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout.arrange()

    def _build(self) -> None:
        self.top = TopBar(self.workbench, self.presentation, self)
        self.rail = Rail(self.workbench, [(key, stage_name(key)) for key in STAGES], self)
        self._centre = QStackedWidget(self)
        self._centre.setObjectName("centre")
        self.side = SidePanel(self.workbench, self.presentation, self)
        self.capture = CaptureBar(self.workbench, self)
        self.banner = Banner("", parent=self)
        self.time = Timekeeper(self.workbench, self)
        self.log = SlipLog(self.workbench, self.side)
        self.asides = AsideDesk(self.workbench, self._centre, self)
        self.side.add_body(self.log)
        self.papers = PrintDesk(self._equipment, self.stage, self)
        self.slip = SlipCapture(self.workbench, self)
        self.projector = Projector(self.presentation, self._equipment.screens, self)
        self.views = ViewDesk(self._equipment, self.projector, self.side, self.here, self)
        self.messages = Messages(self.banner, self.workbench, self.projector, self.presentation)
        self.leaving = Leaving(self.presentation, self.messages, self)
        self.awake = Awake(self.presentation, self)
        self.presentation.set_theme(self._equipment.settings.current.projector_theme)
        self.presentation.follow(self.workbench.session, self.workbench.run)
        parts = Parts(
            self.top, self.rail, self._centre, self.side, self.capture, self.banner, self.slip, self.papers.bar
        )
        self._layout = ConsoleLayout(self, parts, self.presentation)
        self._guest = SideGuest(self.side, self._layout, self._centre)
        self.logs = LogDesk(self.log, self._guest, self)
        self.photographs = PhotoDesk(self.workbench, self._equipment.background, self._guest, self.stage, self)

    def _connect(self) -> None:
        workbench, presentation = self.workbench, self.presentation
        self.top.present.connect(self.present)
        self.top.export.connect(self.export_wanted)
        self.leaving.left.connect(self.left)
        self.top.time.begin_wanted.connect(self.time.begin)
        self.top.time.step_wanted.connect(self.time.toggle_step)
        self.top.time.minute_wanted.connect(self.time.lengthen_step)
        for leads in (self.rail, self.asides, self.log):
            leads.wanted.connect(self.go)
        for shows in (self.views, self.slip, self.log):
            shows.presented.connect(self.show_to_room)
        self.rail.chosen.connect(self.go_to_stage)
        self.rail.break_wanted.connect(self.time.toggle_break)
        self.rail.log_wanted.connect(self.logs.toggle)
        self.rail.aside_wanted.connect(self._open_set_aside)
        self.side.freeze_wanted.connect(presentation.freeze)
        self.side.blank_wanted.connect(presentation.blank)
        self.side.next_wanted.connect(self.views.go_on)
        self.side.script.agenda_wanted.connect(self.toggle_agenda)
        self.views.screen_picked.connect(self.projector.use)
        self.time.view_wanted.connect(self.views.show_named)
        self.views.rehearsed.connect(self.messages.forget_screen)
        self.messages.screens_wanted.connect(self.views.choose_screen)
        self.views.opened.connect(self._layout.look_ahead)
        self.views.remote.asked.connect(self.obey)
        self.capture.slip_wanted.connect(self.catch_word)
        self.capture.sheet_wanted.connect(self.open_sheet)
        self.capture.card_missed.connect(self.messages.card_missed)
        self.slip.word_changed.connect(self.capture.mirror_word)
        self.slip.caught.connect(self.capture.forget_word)
        self._guest.left.connect(self._follow_stage)
        self.log.round_wanted.connect(self._settle)
        self.side.script.round_wanted.connect(self._settle)
        self.side.script.missed.connect(self.top.tell_why)
        for nowhere in (self.capture.left, self.slip.lost, self._guest.lost, self.asides.returned):
            nowhere.connect(self._begin_stage)
        self.log.edit_wanted.connect(self.slip.edit)
        self.log.catch_wanted.connect(self.catch)
        self.projector.asked.connect(self.obey)
        self.messages.changed.connect(self._make_room)
        self.papers.changed.connect(self._make_room)
        self.papers.stage_wanted.connect(self.go_to_stage)
        workbench.returned.connect(self._return)
        workbench.committed.connect(self._follow_work)
        workbench.ran.connect(self._follow_run)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    def _actions(self) -> dict[str, Callable[[], object]]:
        """What each command of the key table does here."""
        actions: dict[str, Callable[[], object]] = {
            "catch": self.catch,
            "capture.misunderstanding": self.catch,
            "log": self.logs.toggle,
            "settle": self._settle,
            "probe": partial(self.asides.toggle, PROBE),
            "photos": self.photographs.toggle,
            "photo.attach": self.photographs.choose,
            "screens": self.views.choose_screen,
            "rehearse": self.views.rehearse,
            "views": self.views.pick,
            "ahead": self.views.look_ahead,
            "agenda": self.toggle_agenda,
            "break": self.time.toggle_break,
            "step.next": self.time.next_step,
            "step.previous": self.time.previous_step,
            "undo": self.undo,
            "redo": self.redo,
            "library": self.leaving.ask,
            "export": self.export_wanted.emit,
            "pdf": self.papers.make,
            "count": partial(self.go, Place("mapping", "count")),
            "reveal": lambda: self.stage().uncover(),
            "add": lambda: self.stage().add(),
            "move.up": lambda: self.stage().shift(-1),
            "move.down": lambda: self.stage().shift(1),
            "search": lambda: self.stage().search(),
            "region.next": lambda: self._layout.cycle(1),
            "region.previous": lambda: self._layout.cycle(-1),
        }
        for kind in ("idea", "term", "parking", "note"):
            actions[f"capture.{kind}"] = partial(self.capture.take, kind)
        for number, key in enumerate(STAGES, start=1):
            actions[f"stage.{number}"] = partial(self.go_to_stage, key)
        for command in PROJECTOR_KEYS:
            actions[command] = partial(self.obey, command)
        return actions

    def _stage(self, key: str) -> StageView:
        if key not in self._stages:
            view = STAGE_VIEWS[key](self._equipment, self)
            view.moved.connect(self._follow_stage)
            view.presented.connect(self.show_to_room)
            view.wanted.connect(self.go)
            view.left.connect(self.asides.leave)
            view.explained.connect(self.top.tell_why)
            view.commanded.connect(self.commands.run)
            self._stages[key] = view
            self._centre.addWidget(view)
            self._layout.arrange_stage(view)
        return self._stages[key]

    @Slot()
    @Slot(object)
    def _follow_stage(self, place: object = None) -> None:
        """What the stage brings along stands in the side panel, and ideas go where it says."""
        view = self.stage()
        self.top.forget_why()
        if not self._guest.is_here:
            in_round = self.workbench.run.aside == SETTLE
            self.side.show_body(view.side(), bleeds=in_round, large=in_round or view.side_is_short())
        analogy = self.workbench.session.analogy(view.destination())
        self.capture.aim(analogy.id if analogy else None, analogy.title if analogy else "")
        self.views.follow()
        self.papers.follow_stage()

    @Slot(object)
    def _return(self, place: Place) -> None:
        """Undo goes to its place; where that is gone with what was undone, the cursor goes to the stage's beginning."""
        self.go(place)
        focus = QApplication.focusWidget()
        if focus is None or self.top.isAncestorOf(focus):
            self._begin_stage()

    @Slot()
    def _follow_work(self) -> None:
        self._committed = self.workbench.session
        self.presentation.follow(self._committed, self.workbench.run)

    @Slot(object, object)
    def _follow_run(self, before: Run, after: Run) -> None:
        self.presentation.follow(self._committed, after)
        self.tick()

    @Slot(QWidget, QWidget)
    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if self.workbench.session is not self._committed:
            self.workbench.commit()

    @Slot()
    def _begin_stage(self) -> None:
        self.stage().begin()

    @Slot()
    def _settle(self) -> None:
        """Ctrl+Shift+L: the settle round, whose list stands where the log may be; again: back."""
        self._guest.close()
        self.asides.toggle(SETTLE)

    @Slot()
    def _make_room(self) -> None:
        self._layout.arrange()

    @Slot()
    def _open_set_aside(self) -> None:
        SetAsideDialog(self.workbench, self.stage().destination(), self).open()
