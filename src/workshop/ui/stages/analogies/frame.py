"""Where the parts of the stage stand: cards beside the open one, or above it in a small window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workshop.ui import drawing, keymap, theme
from workshop.ui.presentation import Presentation
from workshop.ui.stages.analogies.open_card import OpenCard
from workshop.ui.stages.analogies.shelf import CardShelf
from workshop.ui.stages.analogies.shortlist import ShortlistTray
from workshop.ui.stages.analogies.together import Together
from workshop.ui.stages.analogies.working_line import WorkingLine
from workshop.ui.stages.margins import margins
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.thumbnail import SMALL, Thumbnail
from workshop.words import tr

_SHELF, _SHELF_LEAST = 420, 240
_SHELF_SHARE, _WIDE_SHARE = 0.47, 0.6
_FILTER, _ROW, _GAP = 40, 78, 6
_SEARCH = 148
_LOW: Final = 540
"""Below this height a small window has room for one row of cards."""
_UNLIMITED: Final = 16_777_215


class AnalogiesFrame:
    """Makes the stage's parts and gives them their places; `stage` is the widget that they stand in."""

    def __init__(self, stage: QWidget, presentation: Presentation, together: Together) -> None:
        self._stage = stage
        self._compact = self._wide = self._together = self._bare = False
        self.wanted_card = LineField(tr("Word or number"), icon="search", size=28, name=tr("Search the cards"))
        self.wanted_card.setObjectName("search")
        self.wanted_card.setToolTip(drawing.key_text(keymap.key("search").keys))
        self.wanted_card.setFixedWidth(theme.px(_SEARCH))
        self.surprise = _hand(tr("Surprise"), "shuffle", "shuffle", tr("Draw eight cards by lot"))
        self.deal = _hand(tr("Deal eight"), "deal", "deal", tr("2 near, 4 in between, 2 far"))
        self.line = WorkingLine()
        self.shelf = CardShelf()
        self.card = OpenCard(stage)
        self._nothing_open = EmptyState(
            "deal", tr("No card is open"), tr("Choose one from the list, or type the number printed on it.")
        )
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing_open)
        self._right.addWidget(self.card)
        self.tray = ShortlistTray()
        self._thumbnail = Thumbnail(presentation, SMALL)
        self._thumbnail.hide()
        self._rule = Hairline()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(theme.px(16))
        self._body.addWidget(self.shelf)
        self._body.addWidget(self._right, 1)
        self.together = together
        self._body.addWidget(self.together, 1)
        self.together.hide()
        self._column = QVBoxLayout(stage)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self._column.addSpacing(theme.px(8))
        self._column.addWidget(self._rule)
        self._gap = QWidget()
        self._column.addWidget(self._gap)
        self._column.addLayout(self._body, 1)
        self._column.addSpacing(theme.px(8))
        self._column.addWidget(self.tray)

    def set_width(self, compact: bool, wide: bool) -> None:
        """Stand as the window allows."""
        self._compact, self._wide = compact, wide
        self._thumbnail.setVisible(compact)
        self._reveal()
        self.shelf.set_columns(2 if compact or wide else 1)
        self.shelf.head.set_compact(compact)
        self.card.set_compact(compact)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._body.setDirection(down if compact else across)
        self._body.setSpacing(theme.px(6 if compact else 16))
        self.arrange()

    def show_hand(self, *, deal: bool, draw: bool) -> None:
        """Show which of the buttons' cards lie on the table."""
        self.deal.setChecked(deal)
        self.surprise.setChecked(draw)

    def show_together(self, together: bool) -> None:
        """Show two cards beside each other instead of the list and the open card."""
        self._together = together
        self.tray.show_together(together)
        self._reveal()

    def show_bare(self, bare: bool) -> None:
        """Show only what is missing, as other stages do, while no card can be listed, open or on the shortlist."""
        if bare != self._bare:
            self._bare = bare
            self._reveal()
            self.arrange()

    def show_open(self, is_open: bool) -> None:
        """Show the open card, or that none is open."""
        self._right.setCurrentWidget(self.card if is_open else self._nothing_open)

    def arrange(self) -> None:
        """Room at the sides, and how wide or high the shelf of cards is."""
        around = margins(self._stage, compact=self._compact, wide=self._wide)
        self._column.setContentsMargins(around)
        self._gap.setFixedHeight(theme.px(8 if self._bare else 2 if self._compact else 12))
        content = self._stage.width() - around.left() - around.right()
        if self._compact or self._bare:
            self.shelf.setMinimumWidth(0)
            self.shelf.setMaximumWidth(_UNLIMITED)
        if self._bare:
            self.shelf.setMinimumHeight(0)
            self.shelf.setMaximumHeight(_UNLIMITED)
            return
        if self._compact:
            few = 0 < self.shelf.list.cards.rowCount() <= 2  # they stand beside each other in one row
            rows = 2 if self._stage.height() >= theme.px(_LOW) and not few else 1
            cut = 0 if few else _GAP  # the gap under the last row is left out, unless that alone could be scrolled
            self.shelf.setFixedHeight(theme.px(_FILTER + rows * _ROW - cut))
            return
        share = round(content * _WIDE_SHARE) if self._wide else min(theme.px(_SHELF), round(content * _SHELF_SHARE))
        self.shelf.setMinimumHeight(0)
        self.shelf.setMaximumHeight(_UNLIMITED)
        self.shelf.setFixedWidth(max(share, theme.px(_SHELF_LEAST)))

    def _reveal(self) -> None:
        self.together.setVisible(self._together)
        self.shelf.setVisible(not self._together)
        self._right.setVisible(not self._together and not self._bare)
        for part in (self.shelf.head, self.tray):
            part.setVisible(not self._bare)
        self._rule.setVisible(not self._compact and not self._bare)

    def _head(self) -> QHBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(theme.px(8))
        title.addWidget(StageTitle(tr("Analogies"), tr("Who already lives with this?")), 1)
        for part in (self.wanted_card, self.surprise, self.deal):
            title.addWidget(part)
        words = QVBoxLayout()
        words.setSpacing(theme.px(8))
        words.addLayout(title)
        words.addWidget(self.line)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addLayout(words, 1)
        head.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        return head


def _hand(words: str, icon: str, command: str, tip: str) -> Button:
    """A button that lays cards on the table; it is checked while they lie there."""
    made = Button(words, size=28, icon=icon, key=keymap.label(command))
    made.setObjectName(f"hand.{command}")
    made.setToolTip(tip)
    made.setCheckable(True)
    return made
