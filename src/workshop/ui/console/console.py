"""The console: puts the parts of the window together and lets each know what the others did."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from workshop.model.place import Place
from workshop.model.run import Run, at_stage
from workshop.model.session import Session
from workshop.projection import Shown, shown_for
from workshop.room import clocks
from workshop.room.stages import STAGES, stage_name
from workshop.ui.console.capture_bar import CaptureBar
from workshop.ui.console.commands import ConsoleCommands
from workshop.ui.console.layout import ConsoleLayout
from workshop.ui.console.rail import Rail
from workshop.ui.console.script_panel import current_script
from workshop.ui.console.side_panel import SidePanel
from workshop.ui.console.stage_views import STAGE_VIEWS
from workshop.ui.console.top_bar import TopBar
from workshop.ui.equipment import Equipment
from workshop.ui.misunderstandings.capture import SlipCapture
from workshop.ui.misunderstandings.log import SlipLog
from workshop.ui.projector import Projector
from workshop.ui.stages.stage import StageView
from workshop.ui.widgets.notice import Banner
from workshop.words import tr

TICK = 1_000
"""Milliseconds between two looks at the clocks."""
STEP_SECONDS = 5 * 60
"""What the room's clock begins with where the script names no minutes."""


class Console(QWidget):
    """One open session. `left` asks for the library, `export_wanted` for the export."""

    left = Signal()
    export_wanted = Signal()
    undone = Signal(str)
    """Undo or redo took back or brought back an edit; its words."""

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._equipment = equipment
        self.workbench = equipment.workbench
        self.presentation = equipment.presentation
        self._stages: dict[str, StageView] = {}
        self._log_open = False
        self._banner_for = ""
        self._build()
        self._connect()
        self.commands = ConsoleCommands(self)
        self._ticker = QTimer(self)
        self._ticker.setInterval(TICK)
        self._ticker.timeout.connect(self.tick)
        self._ticker.start()
        run = self.workbench.run
        self.go(Place(run.stage if run.stage in STAGE_VIEWS else STAGES[0], run.tab(run.stage)))
        self._show_failure(self.workbench.failure)

    @property
    def stage_keys(self) -> tuple[str, ...]:
        """The stages in the order of their keys."""
        return STAGES

    def stage(self) -> StageView:
        """The stage that the facilitator is at."""
        return self._stages[self.workbench.run.stage]

    def go(self, place: Place) -> None:
        """Go to a place: its stage, its tab, its item. What the room sees does not change."""
        if place.stage == "misunderstandings":
            self.open_log(place.item)
            return
        if place.stage not in STAGE_VIEWS:
            return
        self.workbench.commit()
        view = self._stage(place.stage)
        self.workbench.note(partial(at_stage, stage=place.stage))
        self._count()
        self._centre.setCurrentWidget(view)
        view.go(place)
        self._follow_stage()

    @Slot(str)
    def go_to_stage(self, key: str) -> None:
        """Go to a stage, where it was left."""
        self.go(Place(key, self.workbench.run.tab(key)))
        self.stage().begin()

    @Slot()
    def present(self) -> None:
        """F5: open the room's window, blank; then show where the facilitator is."""
        if self.presentation.is_open:
            self.workbench.commit()
            self.show_to_room(shown_for(self.stage().place(), self.workbench.session))
        else:
            self.projector.open_for_room()
            self._begin_on_the_day()

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
                self.presentation.next_part()
            case "previous.view":
                self.presentation.previous_part()
            case "step.clock":
                self.toggle_step()
            case "step.minute":
                self.lengthen_step()

    @Slot()
    def begin(self) -> None:
        """Let the session's clock start with the stage that the facilitator is at."""
        stage, _, _ = current_script(self.workbench)
        if stage is not None and not self.workbench.run.begun:
            now = self.workbench.clock.now()
            self.workbench.note(lambda run: clocks.begin(run, stage.id, now))

    @Slot()
    def toggle_break(self) -> None:
        """Ctrl+B: the break begins, or is over."""
        self.begin()
        stage, _, _ = current_script(self.workbench)
        now = self.workbench.clock.now()
        if self.workbench.run.on_break and stage is not None:
            self.workbench.note(lambda run: clocks.end_break(run, stage.id, now))
        else:
            pause = self._next_break()
            self.workbench.note(lambda run: clocks.take_break(run, pause, now))

    @Slot()
    def toggle_step(self) -> None:
        """F7: the room's clock starts with the minutes of the script's step, pauses, goes on."""
        _, steps, current = current_script(self.workbench)
        seconds = steps[current].minutes * 60 if steps and steps[current].minutes else STEP_SECONDS
        now = self.workbench.clock.now()
        self.workbench.note(lambda run: clocks.toggle_step(run, seconds, now))

    @Slot()
    def lengthen_step(self) -> None:
        """Shift+F7: a minute more for the room."""
        now = self.workbench.clock.now()
        self.workbench.note(lambda run: clocks.lengthen_step(run, 60, now))

    @Slot()
    def next_step(self) -> None:
        """Ctrl+J: the script's next step becomes the current one; behind the last it begins again."""
        stage, steps, current = current_script(self.workbench)
        if stage is not None and steps:
            following = (current + 1) % len(steps)
            self.workbench.note(lambda run: clocks.at_step(run, stage.id, following))

    @Slot()
    def catch(self) -> None:
        """F4 or Ctrl+M: open the row that catches a misunderstanding."""
        self.slip.open(self.stage().place(), context=self.stage().context())

    @Slot(str)
    def catch_word(self, word: str) -> None:
        """Open the row with a word from the capture line."""
        self.slip.open(self.stage().place(), word, self.stage().context())

    @Slot()
    def toggle_log(self) -> None:
        """Ctrl+L: open or close the log."""
        if self._log_open:
            self.close_log()
        else:
            self.open_log()

    def open_log(self, item: str = "") -> None:
        """Open the log in the side panel, at the misunderstanding `item` if one is named."""
        self._log_open = True
        self.side.show_body(self.log)
        self._layout.open_side()
        self.log.open(item)

    @Slot()
    def close_log(self) -> None:
        """Let the side panel show what belongs to the stage again."""
        self._log_open = False
        self._follow_stage()
        self.stage().begin()

    @Slot()
    def undo(self) -> None:
        """Take the last edit back, wherever it was made."""
        self.workbench.commit()
        self.workbench.undo()

    @Slot()
    def redo(self) -> None:
        """Do again what was undone last."""
        self.workbench.commit()
        self.workbench.redo()

    @Slot()
    def make_pdfs(self) -> None:
        """Ctrl+P: make the PDFs, where they are made."""
        if self.workbench.run.stage != "translation":
            self.go_to_stage("translation")
        self.stage().print()

    @Slot()
    def tick(self) -> None:
        """Show the clocks as they stand now."""
        self.top.time.tick()
        self.rail.tick()
        run = self.workbench.run
        self.presentation.tick(clocks.step_left(run, self.workbench.clock.now()) if run.step_total else None)

    def cycle(self, by: int) -> None:
        """F6: put the focus into the next part of the window."""
        self._layout.cycle(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout.arrange()

    def _build(self) -> None:
        equipment = self._equipment
        self.top = TopBar(self.workbench, self.presentation, self)
        self.rail = Rail(self.workbench, [(key, stage_name(key)) for key in STAGES], self)
        self._centre = QStackedWidget(self)
        self._centre.setObjectName("centre")
        self.side = SidePanel(self.workbench, self.presentation, self)
        self.capture = CaptureBar(self.workbench, self)
        self.banner = Banner("", parent=self)
        self.banner.hide()
        self.log = SlipLog(self.workbench, self)
        self.slip = SlipCapture(self.workbench, self)
        self.projector = Projector(self.presentation, equipment.screens, self)
        self.presentation.set_theme(equipment.settings.projector_theme)
        self.presentation.follow(self.workbench.session, self.workbench.run)
        self._layout = ConsoleLayout(self, self.presentation, self._centre)

    def _connect(self) -> None:
        workbench, presentation = self.workbench, self.presentation
        self.top.present.connect(self.present)
        self.top.export.connect(self.export_wanted)
        self.top.time.begin_wanted.connect(self.begin)
        self.top.time.step_wanted.connect(self.toggle_step)
        self.top.time.minute_wanted.connect(self.lengthen_step)
        self.rail.chosen.connect(self.go_to_stage)
        self.rail.break_wanted.connect(self.toggle_break)
        self.rail.log_wanted.connect(self.toggle_log)
        self.rail.terms_wanted.connect(self._go_to_terms)
        self.rail.room_wanted.connect(self._go_to_room)
        self.side.freeze_wanted.connect(presentation.freeze)
        self.side.blank_wanted.connect(presentation.blank)
        self.side.next_wanted.connect(presentation.next_part)
        self.capture.slip_wanted.connect(self.catch_word)
        self.slip.word_changed.connect(self.capture.mirror_word)
        self.slip.presented.connect(self.show_to_room)
        self.log.presented.connect(self.show_to_room)
        self.log.closed.connect(self.close_log)
        self.log.wanted.connect(self.go)
        self.log.edit_wanted.connect(self.slip.edit)
        self.log.catch_wanted.connect(self.catch)
        self.projector.asked.connect(self.obey)
        self.projector.offered.connect(self._offer_screen)
        self.banner.acted.connect(self._act)
        self.banner.closed.connect(self._close_banner)
        workbench.returned.connect(self._return)
        workbench.committed.connect(self._follow_work)
        workbench.ran.connect(self._follow_run)
        workbench.unsaved.connect(self._show_failure)
        workbench.saved.connect(self._hide_failure)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_changed)

    def _stage(self, key: str) -> StageView:
        if key not in self._stages:
            view = STAGE_VIEWS[key](self._equipment, self)
            view.moved.connect(self._follow_stage)
            view.presented.connect(self.show_to_room)
            view.wanted.connect(self.go)
            self._stages[key] = view
            self._centre.addWidget(view)
            self._layout.arrange_stage(view)
        return self._stages[key]

    @Slot()
    @Slot(object)
    def _follow_stage(self, place: object = None) -> None:
        """What the stage brings along stands in the side panel, and ideas go where it says."""
        view = self.stage()
        if not self._log_open:
            self.side.show_body(view.side())
        analogy = self.workbench.session.analogy(view.destination())
        self.capture.aim(analogy.id if analogy else None, analogy.title if analogy else "")

    @Slot(object, str)
    def _return(self, place: Place, label: str) -> None:
        self.go(place)
        self.undone.emit(label)

    @Slot()
    def _follow_work(self) -> None:
        self.presentation.follow(self.workbench.session, self.workbench.run)

    @Slot(object, object)
    def _follow_run(self, before: Run, after: Run) -> None:
        self.tick()

    @Slot(QWidget, QWidget)
    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if not self.workbench.is_saved:
            self.workbench.commit()

    @Slot(str)
    def _show_failure(self, why: str) -> None:
        if why:
            self.banner.say(
                tr("Nothing new reaches the disk at the moment. What you type is kept here and tried again.")
            )
            self.banner.show()
            self._layout.arrange()

    @Slot(object)
    def _hide_failure(self, acknowledged: object) -> None:
        if self._banner_for == "disk":
            self._close_banner()

    @Slot(bool)
    def _offer_screen(self, ready: bool) -> None:
        """The room's screen went away or came back; it waits for the facilitator's word."""
        if ready:
            self._tell("screen", tr("The room's screen is back. It stays blank until you open it."), tr("Open it"))
        else:
            told = tr("The room sees nothing. Your timer is still running and your work is saved.")
            self._tell("screen", told, tr("Use a window"))

    def _tell(self, about: str, words: str, action: str = "") -> None:
        self._banner_for = about
        self.banner.say(words, action)
        self.banner.show()
        self._layout.arrange()

    @Slot()
    def _act(self) -> None:
        if self._banner_for == "screen":
            self.projector.open_for_room()
        else:
            self.workbench.flush()
        self._close_banner()

    @Slot()
    def _close_banner(self) -> None:
        self._banner_for = ""
        self.banner.hide()
        self._layout.arrange()

    @Slot()
    def _go_to_terms(self) -> None:
        self.go(Place("translation", "terms"))

    @Slot()
    def _go_to_room(self) -> None:
        self.go(Place("problem", "room"))

    def _count(self) -> None:
        stage, _, _ = current_script(self.workbench)
        if stage is not None:
            now = self.workbench.clock.now()
            self.workbench.note(lambda run: clocks.move_on(run, stage.id, now))

    def _begin_on_the_day(self) -> None:
        """Presenting begins the session, unless it is planned for another day: then it is a rehearsal."""
        planned: Session = self.workbench.session
        if planned.plan.date in ("", self.workbench.clock.now().date().isoformat()):
            self.begin()

    def _next_break(self) -> str:
        run, now = self.workbench.run, self.workbench.clock.now()
        pauses = [each for each in self.workbench.session.stages if each.key == clocks.BREAK and each.on]
        untaken = [each.id for each in pauses if not clocks.spent(run, each.id, now)]
        return untaken[0] if untaken else pauses[-1].id if pauses else ""
