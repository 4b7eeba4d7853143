"""Hands shown for the lit idea, from one to five fingers: digits and Enter, one number after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.model.parts import Idea
from workshop.model.run import lit as light
from workshop.model.session import Session
from workshop.model.votes import Scale
from workshop.projection import Shown
from workshop.room.ratings import HIGH, LOW, hands, hands_by_idea, rated
from workshop.room.tables import head_count
from workshop.room.votes import Turn, on_wall, votable
from workshop.ui.presentation import Presentation
from workshop.ui.stages.mapping.count import CountPage, Keys
from workshop.ui.stages.mapping.count_head import AskingHead
from workshop.ui.stages.mapping.count_rows import CountRows
from workshop.ui.stages.mapping.edits import BOTH, NOVELTY, MappingEdits, tab_of
from workshop.ui.stages.mapping.idea_name import in_short
from workshop.ui.stages.mapping.rate_rows import RateHead, RateRows
from workshop.ui.stages.mapping.square import SquarePicture
from workshop.words import tr


class RatePage(CountPage):
    """Count mode for one scale at a time, or what both scales come to."""

    def __init__(self, edits: MappingEdits, presentation: Presentation, parent: QWidget | None = None) -> None:
        self.tab = NOVELTY
        super().__init__(edits, presentation, parent)
        self.square = SquarePicture(self)
        self.square.hide()
        head = RateHead(self.rows)
        self.card.column.insertWidget(0, head)
        self.area.verticalScrollBar().rangeChanged.connect(head.update)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.card) + 1, self.square, 1)
        self.again.setObjectName("rate.again")
        self.reveal.setObjectName("rate.reveal")
        self.rows.field.backed.connect(self._go_back)

    @property
    def scale(self) -> Scale:
        """What hands are shown for."""
        return self._grid.scale

    def ask(self, tab: str, wanted: str = "") -> None:
        """Open one of the two scales, at an idea, or what both come to."""
        self.tab = tab
        together = tab == BOTH
        if not together:
            self._grid.scale = next(each for each in Scale if tab_of(each) == tab)
        self.head.title.set_texts(*_title(tab))
        self.card.setVisible(not together)
        self.keys.setVisible(not together)
        self.square.setVisible(together)
        self._turn = None
        self.open(wanted)

    @property
    def _grid(self) -> RateRows:
        rows = self.rows
        assert isinstance(rows, RateRows)
        return rows

    def _make_head(self) -> AskingHead:
        return AskingHead("rate")

    def _make_rows(self) -> CountRows:
        return RateRows()

    def _keys(self) -> Keys:
        return (
            (("count.digit", "count.set"), tr("sets and goes on")),
            (("count.back",), tr("goes back")),
            (("count.more", "count.less"), tr("by one")),
        )

    def _refresh(self) -> None:
        session = self._workbench.session
        self.ways.show_rated(session.voting.rated)
        self.rows.show_ideas(session, self._turn if self.tab != BOTH else None)
        self.square.show_session(session)
        every, done = len(votable(session)), rated(session, self.scale)
        if self.tab == BOTH:
            far, told = self.square.count(), tr("ideas rated on both", n=every, one="idea rated on both")
        else:
            far, told = len(done), tr("ideas rated", n=every, one="idea rated")
        self.head.progress.set_texts(tr("{n} of {all}", n=far, all=every), told)
        self.note.setText(self._told(session))
        self.again.setVisible(self.tab != BOTH and bool(done))
        self.reveal.setVisible(self.square.count() > 0)

    def _told(self, session: Session) -> str:
        """More hands than people, for the lit idea or for one that was left so; else who sees what they come to."""
        lit, people = self.lit(), head_count(session)
        if self.tab != BOTH and lit is not None and people:
            shown = hands_by_idea(session, self.scale)
            for each in (lit, *votable(session)):
                over = sum(shown.get(each.id, ())) - people
                if over > 0:
                    return tr(
                        "{n} hands more than the room has for {idea}.",
                        n=over,
                        one="{n} hand more than the room has for {idea}.",
                        idea=in_short(each),
                    )
        if self.square.count() == 0:
            return tr("Ideas rated on both scales stand in the square.")
        return tr("Only you see the numbers. The room sees the square when you show it.")

    def _light(self, turn: Turn | None) -> None:
        """Light an idea with the cursor at its hands with one finger; the number that is lit stays."""
        if turn is None or not turn.same(self._turn):
            self._grid.fingers = LOW
        self._turn = turn
        asked = "" if self.tab == BOTH else self.scale.value
        idea = turn.idea.id if turn is not None and asked else ""
        self._workbench.note(partial(light, idea=idea, asked=asked))
        self._refresh()
        if turn is None or self.tab == BOTH:
            (self.reveal if self.reveal.isVisible() else self.head.back).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._show_number(turn.idea)
            self._take_keys()
            self._keep_in_sight()
        self.moved.emit()

    def _show_number(self, idea: Idea) -> None:
        counted = hands(self._workbench.session, idea.id, self.scale)
        number = counted[self._grid.fingers - LOW] if counted else 0
        self.rows.field.show_number(str(number) if number else "")

    def _keep(self, turn: Turn, number: int) -> None:
        self._edits.show_hands(turn.idea, self.scale, self._grid.fingers, number)

    def _light_next(self) -> None:
        """Ask for the hands with one finger more, and behind the last for the next idea's."""
        if self._grid.fingers < HIGH:
            self._grid.fingers += 1
            self._light(self._turn)
        else:
            super()._light_next()

    @Slot()
    def _go_back(self) -> None:
        """The number before."""
        if self._grid.fingers > LOW:
            self._grid.fingers -= 1
            self._light(self._turn)

    @Slot()
    def _start_again(self) -> None:
        if self._turn is not None:
            self._edits.forget_hands(self._turn.idea, self.scale)
            self._light(next(iter(self._turns()), None))

    @Slot()
    def _reveal(self) -> None:
        if not self.reveal.isHidden():
            if self._turn is not None:
                self._leave_number()
                self._light(self._turn)
            self._put(Shown("square"))

    def _turns_of(self, session: Session) -> tuple[Turn, ...]:
        """Hands are shown by the whole room, idea by idea as the wall has them."""
        return tuple(Turn(each, None) for each in on_wall(session))

    def _asks(self) -> str:
        return self.scale.value

    def _lacking(self, turns: Iterable[Turn]) -> Iterator[Turn]:
        done = rated(self._workbench.session, self.scale)
        return (each for each in turns if each.idea.id not in done)


def _title(tab: str) -> tuple[str, str]:
    if tab == BOTH:
        return tr("New and feasible"), tr("Where each idea stands on both.")
    if tab == NOVELTY:
        return tr("How new is it?"), tr("All hands at once, one to five fingers.")
    return tr("How feasible is it?"), tr("All hands at once, one to five fingers.")
