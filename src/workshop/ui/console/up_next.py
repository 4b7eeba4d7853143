"""A look at the next view, for the facilitator alone: the room goes on seeing what it sees."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop import projection
from workshop.projection import Offer, Shown
from workshop.ui import theme
from workshop.ui.presentation import Presentation
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.view_picture import ViewPicture
from workshop.words import tr
from workshop.workbench import Workbench


class UpNext(QWidget):
    """Begins with the view of where the facilitator is; the arrows go through all the others. `presented` shows it."""

    presented = Signal(object)
    """Put this `Shown` on the room's screen."""

    def __init__(self, workbench: Workbench, presentation: Presentation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._presentation = workbench, presentation
        self._here = Shown("rules")
        self._looked = self._here
        self.setObjectName("up_next")
        self.setAccessibleName(tr("A look at the next view"))
        self._build()
        workbench.committed.connect(self.refresh)
        presentation.changed.connect(self.refresh)

    def aim(self, here: Shown) -> None:
        """The facilitator is where `here` belongs: look at that."""
        if here != self._here:
            self._here = self._looked = here
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the session as it is now."""
        if self.isHidden():
            return
        title, view = self._title(), self._presentation.preview(self._looked)
        self._name.setText(title)
        self._picture.show_view(view)
        seen = self._presentation.keeps(self._looked)
        self._note.setText(tr("On the screen now") if seen else tr("Only you see this"))

    @Slot()
    def next(self) -> None:
        """Look at the view after this one."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Look at the view before this one."""
        self._step(-1)

    def _step(self, by: int) -> None:
        every = [each.shown for each in self._offers()]
        self._looked = every[(every.index(self._looked) + by) % len(every)] if self._looked in every else every[0]
        self.refresh()

    def _offers(self) -> tuple[Offer, ...]:
        """Every view there is, and the one of here, should that be about a card that is not taken up."""
        found = projection.offers(self._workbench.session)
        if any(each.shown == self._here for each in found):
            return found
        title = self._here.card.title if self._here.card is not None else tr("Where you are")
        return (Offer(self._here, title, ""), *found)

    def _title(self) -> str:
        return next((each.title for each in self._offers() if each.shown == self._looked), tr("No longer there"))

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(12))
        line.setSpacing(theme.px(12))
        self._picture = ViewPicture(QSize(112, 63), self)
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        self._name = ElidedLabel("", "meta-strong")
        self._note = Label("", "caption", "ink-2")
        beside.addWidget(self._name)
        beside.addWidget(self._note)
        beside.addSpacing(theme.px(4))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(4))
        back = IconButton("chevron-left", tr("Look at the view before"), size=24, parent=self)
        on = IconButton("chevron-right", tr("Look at the view after"), size=24, parent=self)
        back.clicked.connect(self.previous)
        on.clicked.connect(self.next)
        self.show_button = Button(tr("Show"), size=24, icon="present", parent=self)
        self.show_button.setAccessibleName(tr("Show this view to the room"))
        self.show_button.setToolTip(tr("Show this view to the room"))
        self.show_button.clicked.connect(self._present)
        for each in (back, on, self.show_button):
            buttons.addWidget(each)
        buttons.addStretch(1)
        beside.addLayout(buttons)
        line.addLayout(beside, 1)

    @Slot()
    def _present(self) -> None:
        self.presented.emit(self._looked)
