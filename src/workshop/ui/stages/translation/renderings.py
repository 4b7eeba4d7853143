"""Which words of the room read otherwise in a document, each with the act that leaves it as it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.model.changes.translation import let_stand_in, say_instead
from workshop.model.identity import OrganisationId, TermId
from workshop.model.session import meaning_id
from workshop.ui import theme
from workshop.ui.stages.translation.terms import place_of
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr
from workshop.workbench import Workbench

if TYPE_CHECKING:
    from workshop.documents.rendering import Rendering


class RenderingList(QWidget):
    """`show_renderings(...)`: a line for each substitution, where it stands and what is read there.

    What stays as it is has a line too, and no act.
    """

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._shown: tuple[Rendering, ...] = ()
        self._acts: dict[Button, Rendering] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))

    def show_renderings(self, renderings: Sequence[Rendering]) -> None:
        """List them in the order of reading. An act that has the focus hands it on to what stands in its place then."""
        if tuple(renderings) == self._shown:
            return
        self._shown = tuple(renderings)
        here = next((at for at, act in enumerate(self._acts) if act.hasFocus()), None)
        self._acts.clear()
        while item := self._column.takeAt(0):
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for each in self._shown:
            self._column.addWidget(Hairline())
            self._column.addWidget(self._line(each))
        acts = list(self._acts)
        if here is not None and acts:
            acts[min(here, len(acts) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, rendering: Rendering) -> QWidget:
        from workshop.language.wording import Way

        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ProseLabel(_told(rendering), "meta", most=4))
        if rendering.left:
            return line
        if rendering.way is Way.REPLACED:
            words, name = tr("Leave it"), tr("Leave “{word}” as it is", word=rendering.found)
        else:
            words, name = tr("Take their word out"), tr("Take out their word for “{word}”", word=rendering.found)
        act = Button(words, kind="link", size=24, flush=True)
        act.setObjectName(f"rendering.{rendering.term}")
        act.setAccessibleName(name)
        act.clicked.connect(self._leave)
        self._acts[act] = rendering
        column.addWidget(act, 0, Qt.AlignmentFlag.AlignLeading)
        return line

    @Slot()
    def _leave(self) -> None:
        """A word that was replaced is explained from now on; one that was explained is no longer theirs at all."""
        from workshop.language.wording import Way

        act = self.sender()
        if not isinstance(act, Button) or act not in self._acts:
            return
        rendering = self._acts[act]
        term, organisation = TermId(rendering.term), OrganisationId(rendering.organisation)
        if rendering.way is Way.REPLACED:
            label = tr("Leave a word as it is")
            change = partial(let_stand_in, term=term, organisation=organisation, stands_in=False)
        else:
            label = tr("Take their word out")
            change = partial(say_instead, term=term, organisation=organisation, says="")
        self._workbench.edit(label, change, place_of(meaning_id(term, organisation)))


def _told(rendering: Rendering) -> str:
    where, found, given = rendering.where, rendering.found, rendering.given
    if rendering.left:
        return tr("{where}: “{found}” stays as it is", where=where, found=found)
    return tr("{where}: “{found}” reads “{given}”", where=where, found=found, given=given)
