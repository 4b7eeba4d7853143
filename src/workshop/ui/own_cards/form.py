"""The right of the window: the form of what is selected, with its head, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.deck.industry import BrokenFile
from workshop.suits import suit_label
from workshop.ui import theme
from workshop.ui.own_cards.card_form import CardForm
from workshop.ui.own_cards.industry_form import IndustryForm
from workshop.ui.own_cards.own_list import OwnRow
from workshop.ui.sides import sided
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.notice import EmptyState, ErrorState
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.ui.widgets.suit_tile import SuitTile
from workshop.words import tr


def _told(broken: BrokenFile) -> tuple[str, str, str]:
    """What happened, what is safe and what to do, and the button for it."""
    title = tr("{file} cannot be used: {why}.", file=broken.name, why=broken.why)
    safe = tr("Your other cards work, and nothing in the file was changed.")
    if broken.mendable:
        todo = tr("“Mend it” gives what is used twice anew, and puts the file in its place.")
        return title, f"{safe} {todo}", tr("Mend it")
    todo = tr("Put it right with a text editor; docs/deck.md says how a file is written.")
    return title, f"{safe} {todo}", tr("Open folder")


class OwnForm(QWidget):
    """`show_row` shows what is selected; None: there is nothing yet.

    `mend_wanted` and `folder_wanted` are for a file that cannot be used, `begin_wanted` where there is nothing yet.
    """

    mend_wanted = Signal(str)
    folder_wanted = Signal()
    begin_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: OwnRow | None = None
        self.industry, self.card = IndustryForm(), CardForm()
        self._nothing = EmptyState(
            "deal",
            tr("No own cards yet"),
            tr("Make an industry that you know, begin from a card of the deck, or import a table."),
            tr("New industry"),
            primary=True,
        )
        self._nothing.action.setObjectName("own.begin")
        self._broken = ErrorState("", "")
        self._broken.action.setObjectName("own.mend")
        self._area = ScrollArea(beside=12)
        self._build()
        self._nothing.acted.connect(self.begin_wanted)
        self._broken.acted.connect(self._act)

    def know(self, deck: Deck | None) -> None:
        """The features from which to choose."""
        if deck is not None:
            self.card.know(deck.features)

    def show_row(self, row: OwnRow | None) -> None:
        """Show the form of `row`; another row is read from its beginning."""
        same = row is not None and self._row is not None and self._row.key == row.key
        self._row = row
        broken = row.broken if row is not None else None
        industry, strength = (row.industry, row.strength) if row is not None else (None, None)
        self._nothing.setVisible(row is None)
        self._broken.setVisible(broken is not None)
        self._area.setVisible(industry is not None)
        self._head.setVisible(industry is not None)
        self._below.setVisible(industry is None)
        if broken is not None:
            self._broken.say(*_told(broken))
        if row is None or industry is None:
            return
        self.industry.setVisible(strength is None)
        self.card.setVisible(strength is not None)
        self._tile.show_suit(industry.suit)
        number = strength.number if strength is not None else 0
        self._number.setText(str(number) if number else "")
        name = industry.name or tr("Industry without a name")
        self._about.setText(tr("{industry}, {suit}", industry=name, suit=suit_label(industry.suit))
                            if strength is not None else suit_label(industry.suit))  # fmt: skip
        self._title.setText(row.title)
        if strength is not None:
            self.card.show_card(strength)
        else:
            self.industry.show_industry(industry)
        if not same:
            self._area.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Put the cursor where typing begins; while there is nothing yet, on what makes the first."""
        row = self._row
        if row is None:
            self.beginning.setFocus(Qt.FocusReason.OtherFocusReason)
        elif row.industry is not None:
            field = self.industry.name if row.strength is None else self.card.fields["title"]
            field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def beginning(self) -> QWidget:
        """What makes the first industry, while there is nothing yet."""
        return self._nothing.action

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(16))
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(sided(self, 0, 0, 12, 0))
        row.setSpacing(theme.px(12))
        self._tile = SuitTile("move", 40)
        self._about = ElidedLabel("", "meta", "ink-2")
        self._title = ProseLabel("", "card-title", most=1)
        self._number = Label("", "card-number")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._about)
        words.addWidget(self._title)
        row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        self._area.column.addWidget(self.industry)
        self._area.column.addWidget(self.card)
        self._below = QWidget()
        notices = QVBoxLayout()
        notices.setContentsMargins(sided(self, 0, 0, 12, 0))
        for part in (self._nothing, self._broken):
            notices.addWidget(part)
        column.addWidget(self._head)
        column.addLayout(notices)
        column.addWidget(self._area, 1)
        column.addWidget(self._below, 1)

    @Slot()
    def _act(self) -> None:
        broken = self._row.broken if self._row is not None else None
        if broken is not None and broken.mendable:
            self.mend_wanted.emit(broken.name)
        else:
            self.folder_wanted.emit()
