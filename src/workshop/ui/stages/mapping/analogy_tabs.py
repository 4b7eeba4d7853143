"""A tab for each analogy on the shortlist; one that was set aside with its rows is behind a menu at the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop.model.identity import AnalogyId
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.room.analogy_name import analogy_name
from workshop.suits import suit_label
from workshop.ui import theme
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.tab_bar import TabBar
from workshop.words import tr

_LEAST = 88
"""How narrow a tab's words may get, in pixels at 100 %; past that the bar scrolls, and all words are whole."""
_STUMP = 2
"""Letters that are no help at the end of a shortened title."""


class AnalogyTabs(QWidget):
    """`chosen` has the analogy's id."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Analogy, ...] = ()
        self._offered: tuple[Analogy, ...] = ()
        self._aside: dict[QAction, str] = {}
        self.bar = TabBar(tr("Analogies"))
        self.bar.setObjectName("mapping.tabs")
        self.bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.aside = MenuButton(tr("Set aside, with their rows"))
        self.aside.setObjectName("mapping.aside")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self.bar, 1)
        self._row.addWidget(self.aside)
        self.aside.hide()
        self.bar.chosen.connect(self.chosen)
        self.aside.menu.triggered.connect(self._chosen_aside)

    def show_tabs(self, session: Session, open_one: AnalogyId | None) -> None:
        """Show the shortlist, with `open_one` chosen; it has a tab also when it was set aside."""
        mapped = {each.analogy for each in session.mapping}
        aside = tuple(each for each in session.analogies if not each.shortlisted and each.id in mapped)
        extra = (each for each in session.analogies if each.id == open_one and not each.shortlisted)
        shown = (*session.shortlist, *extra)
        if shown != self._shown:
            self._shown = shown
            self.bar.clear()
            for each in shown:
                self.bar.add(each.id, analogy_name(each), suit=each.suit)
            self._fit()
        if open_one is not None and self.bar.choice() != open_one:
            self.bar.choose(open_one)
            self._fit()
        if aside != self._offered:
            self._offered = aside
            self._offer(aside)
            self._row.activate()  # the menu gives its place to the bar, or takes it
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _offer(self, aside: tuple[Analogy, ...]) -> None:
        self.aside.setVisible(bool(aside))
        if aside:
            menu = self.aside.menu
            menu.clear()
            menu.add(tr("Set aside")).setEnabled(False)
            self._aside = {menu.add(analogy_name(each), icon=f"suit-{each.suit}"): each.id for each in aside}

    def _fit(self) -> None:
        """Shorten the words of all tabs but the open one, as much as it takes for all to be in sight.

        Where that would leave stumps, they stay whole and the bar scrolls.
        """
        if not self._shown:
            return
        current = self.bar.choice()
        wanted = {each.id: self.bar.words_width(analogy_name(each)) for each in self._shown}
        room = self.bar.width() - sum(self.bar.width_beside(at) for at in range(len(self._shown)))
        most = _most(wanted, current, room)
        metrics = QFontMetricsF(theme.font("strong"))
        for at, each in enumerate(self._shown):
            title = analogy_name(each)
            fitting = metrics.elidedText(title, Qt.TextElideMode.ElideRight, most)
            words = title if title == fitting or each.id == current else _without_stump(fitting)
            if self.bar.tabText(at) != words.replace("&", "&&"):
                self.bar.set_label(each.id, words)
            self.bar.setAccessibleTabName(at, f"{title}, {suit_label(each.suit)}")
            self.bar.setTabToolTip(at, plain_tip(f"{title}, {suit_label(each.suit)}"))

    @Slot(QAction)
    def _chosen_aside(self, action: QAction) -> None:
        if action in self._aside:
            self.chosen.emit(self._aside[action])


def _without_stump(words: str) -> str:
    """Words that end in dots, without the letter or two that stood before them."""
    kept = words.removesuffix("…").split()
    while len(kept) > 1 and len(kept[-1]) <= _STUMP:
        kept.pop()
    return f"{' '.join(kept)}…"


def _most(wanted: dict[AnalogyId, int], current: str, room: int) -> int:
    """How wide the words of a tab that is not open may be, so that all fit into `room` or are whole."""
    others = sorted(width for each, width in wanted.items() if each != current)
    left = room - next((width for each, width in wanted.items() if each == current), 0)
    for at, width in enumerate(others):
        share = left // (len(others) - at)
        if width > share:
            return share if share >= theme.px(_LEAST) else others[-1] + 1
        left -= width
    return others[-1] + 1 if others else 0
