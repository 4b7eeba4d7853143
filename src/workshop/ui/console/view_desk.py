"""Choosing what the room sees next: the list of all views, a look ahead, the clicker."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.model.run import Run, made_ready
from workshop.model.session import Session
from workshop.projection import Shown, beside, is_on_the_way, named
from workshop.room.preparation import REHEARSAL
from workshop.ui.console.presenter_keys import PresenterKeys
from workshop.ui.console.side_panel import SidePanel
from workshop.ui.dialogs.rehearsal import RehearsalDialog
from workshop.ui.dialogs.screens import ScreensDialog
from workshop.ui.dialogs.views import ViewsDialog
from workshop.ui.equipment import Equipment
from workshop.ui.presentation import State
from workshop.ui.projector import Projector


class ViewDesk(QWidget):
    """`presented` puts a `Shown` on the room's screen; `opened` says that the side panel is needed, or no longer."""

    presented = Signal(object)
    opened = Signal(bool)
    rehearsed = Signal()
    """A rehearsal is over: what was said of the screen in it no longer holds."""
    screen_picked = Signal(object)
    """This `QScreen` is the room's, or None: a plain window."""

    def __init__(
        self,
        equipment: Equipment,
        projector: Projector,
        side: SidePanel,
        here: Callable[[], Shown],
        console: QWidget,
    ) -> None:
        super().__init__(console)
        self._console = console
        self._workbench, self._screens = equipment.workbench, equipment.screens
        self._presentation = presentation = equipment.presentation
        self._projector, self._side, self._here = projector, side, here
        self._asked: tuple[Session, Shown | None, bool, bool] | None = None
        self._rehearsal: RehearsalDialog | None = None
        self.remote = PresenterKeys(presentation, self)
        side.views_wanted.connect(self.pick)
        side.ahead_wanted.connect(self.look_ahead)
        side.ahead.presented.connect(self.presented)
        presentation.changed.connect(self._offer_next)
        self._workbench.committed.connect(self._offer_next)
        self._workbench.ran.connect(self._follow_break)
        self.hide()

    @Slot()
    def pick(self) -> None:
        """Ctrl+F5: pick what the room sees from the list of everything."""
        self._workbench.commit()
        views = ViewsDialog(self._workbench, self._presentation, self._console)
        views.presented.connect(self.presented)
        views.open()

    @Slot()
    def choose_screen(self) -> None:
        """Ctrl+Shift+F5: choose the room's screen by its number."""
        screens = ScreensDialog(self._screens, self._console)
        screens.picked.connect(self.screen_picked)
        screens.open()

    @Slot()
    def rehearse(self) -> None:
        """Alt+Shift+F5: walk through what may happen to the room's screen; the console goes on working meanwhile."""
        self._workbench.commit()
        if self._rehearsal is not None:
            self._rehearsal.activateWindow()
            return
        stage = self._rehearsal = RehearsalDialog(self._here(), self._presentation, self._projector, self._console)
        stage.ended.connect(self.rehearsed)
        stage.walked.connect(self._note_rehearsal)
        stage.finished.connect(self._end_rehearsal)
        stage.show()

    @Slot()
    def _end_rehearsal(self) -> None:
        self._rehearsal = None

    @Slot()
    def look_ahead(self) -> None:
        """Alt+F5: look at the next view without showing it; again: put it away."""
        wanted = self._side.ahead.isHidden()
        self._side.look_ahead(wanted)
        self.opened.emit(wanted)
        self.follow()

    @Slot(str)
    def show_named(self, kind: str) -> None:
        """The script's step names a view: it goes on the room's screen if that is open and there is such a view."""
        found = named(self._workbench.session, kind, self._here())
        if found is not None and self._presentation.is_open:
            self._workbench.commit()
            self.presented.emit(found.shown)

    def follow(self) -> None:
        """The facilitator went elsewhere: the look ahead begins there."""
        self._side.ahead.aim(self._here())
        self._offer_next()

    def turn(self, by: int) -> None:
        """The view's next part; past its ends the next view of the day. Frozen and blank stay.

        From what was put between on purpose (a break, a moment of misunderstanding, the square) the clicker leads to
        where the facilitator is.
        """
        presentation = self._presentation
        turned = presentation.next_part() if by > 0 else presentation.previous_part()
        following = None if turned else self._following(by)
        if not turned and presentation.state is State.LIVE and following is not None:
            self.presented.emit(following)
            if by < 0:
                presentation.to_last_part()

    @Slot()
    def go_on(self) -> None:
        """The side panel's Next does what the clicker's does."""
        self.turn(1)

    def _following(self, by: int) -> Shown | None:
        """What the clicker leads to from the view that is shown; None where that is nothing else."""
        shown, session = self._presentation.shown, self._workbench.session
        if shown is None or is_on_the_way(session, shown):
            return beside(session, shown, by)
        here = self._here()
        return here if here != shown else None

    @Slot(object, object)
    def _follow_break(self, before: Run, after: Run) -> None:
        """A break has begun or is over: F5 shows something else now, and the look ahead with it."""
        if before.on_break is after.on_break:
            self._offer_next()
        else:
            self.follow()

    @Slot()
    @Slot(object, object)
    def _offer_next(self, _before: object = None, _after: object = None) -> None:
        """The panel's Next stands ready where it leads on."""
        presentation = self._presentation
        live = presentation.state is State.LIVE
        self._side.offer_next(live and (presentation.part + 1 < presentation.parts or self._leads_on()))

    def _leads_on(self) -> bool:
        """Whether another view follows: looked up anew only when another one is shown, or there are others."""
        shown, session = self._presentation.shown, self._workbench.session
        asked = self._asked
        if asked is None or asked[0] is not session or asked[1] != shown:
            on_the_way = shown is None or is_on_the_way(session, shown)
            asked = self._asked = (session, shown, beside(session, shown, 1) is not None, on_the_way)
        return asked[2] if asked[3] else self._here() != shown

    @Slot()
    def _note_rehearsal(self) -> None:
        self._workbench.note(partial(made_ready, what=REHEARSAL, at=self._workbench.clock.stamp()))
