"""The frame in which the facilitator says which features the abstraction has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from workshop.deck.industry import Feature
from workshop.model.parts import MOST_FEATURES
from workshop.ui import theme
from workshop.ui.letter_keys import types_a_letter
from workshop.ui.stages.abstraction.feature_list import FeatureList
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.passing_frame import PassingFrame
from workshop.words import tr

_WIDE: Final = 600
_LIST: Final = (168, 300)
"""Pixels at 100 % that the list is high: as many as there is room for below, so that the chips stay in sight."""


class FeaturePicker(PassingFrame):
    """`given` carries the ids of the features that were chosen; none of them: the matcher proposes again.

    What is ticked counts at once; Esc and going elsewhere only close the frame.
    """

    given = Signal(object)

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage, spacing=8)
        self.setObjectName("feature_picker")
        self.setAccessibleName(tr("What makes this situation what it is"))
        self._chosen: tuple[str, ...] = ()
        self.search = LineField(tr("Find a feature"), icon="search", name=tr("Find a feature"))
        self.search.setObjectName("feature_search")
        self.search.installEventFilter(self)
        self.list = FeatureList(self)
        self.list.installEventFilter(self)
        self._count = ElidedLabel("", "caption", "ink-2")
        self.again = Button(tr("Let the matcher propose"), kind="link", size=24, icon="restore")
        self.again.setObjectName("propose_again")
        self.column.addWidget(self.search)
        self.column.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self.again)
        self.column.addLayout(foot)
        self.search.edited.connect(self._narrow)
        self.search.entered.connect(self._take_first)
        self.list.toggled.connect(self._toggle)
        self.list.left.connect(self._seek)
        self.again.clicked.connect(self._propose_again)

    def ask(self, features: Sequence[Feature], beside: QWidget) -> None:
        """Open beside a widget with these to choose from."""
        self.search.show_text("")
        self.list.rows.show_features(features)
        self.list.rows.narrow("")
        self.list.scrollToTop()
        self._fit(self.room_below(beside))
        self.place_under(beside, _WIDE, from_end=False)
        self.open_beside(beside, self.search)

    def show_chosen(self, chosen: Sequence[str], *, proposed: bool) -> None:
        """Tick the features of these ids; `proposed` ones nobody has corrected yet."""
        self._chosen = tuple(chosen)
        self.list.rows.choose(chosen)
        self.again.setVisible(not proposed)
        self._tell()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            goes_down = event.key() == Qt.Key.Key_Down
            if goes_down and self.list.rows.rowCount():
                self.list.enter()
            return goes_down
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return types_a_letter(event) and self._search_anew(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the search and the list, where it ticks: several are ticked one after the other."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _search_anew(self, letter: QKeyEvent) -> bool:
        """Letters that are typed in the list are a new search: none of them ticks or jumps."""
        self._seek()
        self.search.selectAll()
        QApplication.sendEvent(self.search, letter)
        return True

    def _fit(self, room: int) -> None:
        least, most = (theme.px(each) for each in _LIST)
        self.list.setFixedHeight(least)
        self.column.activate()
        self.list.setFixedHeight(max(least, min(most, least + room - self.frame_height())))

    @Slot(str)
    def _narrow(self, wanted: str) -> None:
        self.list.rows.narrow(wanted)
        self._tell()

    @Slot()
    def _take_first(self) -> None:
        """Enter in the search ticks what stands first, if something was searched."""
        feature = self.list.rows.feature(self.list.rows.first())
        if feature is not None and self.search.text().strip():
            self._toggle(feature.id)

    @Slot(str)
    def _toggle(self, feature: str) -> None:
        if feature in self._chosen:
            self.given.emit(tuple(each for each in self._chosen if each != feature))
        elif len(self._chosen) < MOST_FEATURES:
            self.given.emit((*self._chosen, feature))
        else:
            self._count.setText(tr("{n} are chosen: take one out first.", n=MOST_FEATURES))

    @Slot()
    def _seek(self) -> None:
        self.search.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _propose_again(self) -> None:
        self.given.emit(())
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        if not self.list.rows.rowCount() and self.search.text().strip():
            self._count.setText(tr("No feature has these words: try plainer ones, or empty the search."))
            return
        self._count.setText(tr("{n} of {all} chosen", n=len(self._chosen), all=MOST_FEATURES))
