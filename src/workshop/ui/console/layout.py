"""Where the parts of the console stand, from 1024 by 680 to the largest screen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from workshop.ui import theme
from workshop.ui.console.capture_bar import CaptureBar
from workshop.ui.console.rail import Rail
from workshop.ui.console.side_panel import SidePanel
from workshop.ui.console.side_strip import SideStrip
from workshop.ui.console.top_bar import TopBar
from workshop.ui.misunderstandings.capture import SlipCapture
from workshop.ui.presentation import Presentation
from workshop.ui.print_bar import PrintBar
from workshop.ui.regions import first_stop, onward
from workshop.ui.stages.stage import StageView
from workshop.ui.widgets.notice import Banner

_TOP, _CAPTURE, _FOLDED, _STRIP = 56, 52, 56, 44


@dataclass(frozen=True, slots=True)
class Parts:
    """What the console is made of."""

    top: TopBar
    rail: Rail
    centre: QStackedWidget
    side: SidePanel
    capture: CaptureBar
    banner: Banner
    slip: SlipCapture
    papers: PrintBar


class ConsoleLayout:
    """Places the parts of `console` by hand: the shell never scrolls, and each part knows how to stand narrower."""

    def __init__(self, console: QWidget, parts: Parts, presentation: Presentation) -> None:
        self._console = console
        self._parts = parts
        self._side_open = self._side_was_open = False
        self._needs: set[str] = set()
        self._strip = SideStrip(presentation, console)
        self._strip.opened.connect(self.toggle_side)
        parts.side.gap.asked.connect(self._strip.ask)
        parts.side.break_left.connect(self._strip.tell_break)
        self._strip.ask(not parts.side.gap.isHidden())

    @property
    def compact(self) -> bool:
        """Whether the window is narrower than 1180 pixels of the design."""
        return self._console.width() < theme.px(1180)

    @property
    def wide(self) -> bool:
        """Whether the window has 1920 pixels of the design or more."""
        return self._console.width() >= theme.px(1920)

    def open_side(self, need: str) -> None:
        """Show the side panel where it is folded away, until `close_side` was said of every such `need`."""
        if not self._needs:
            self._side_was_open = self._side_open
        self._needs.add(need)
        self._side_open = True
        self.arrange()

    def close_side(self, need: str) -> None:
        """Let the side panel stand as it did before the first `open_side`, unless something else needs it still."""
        self._needs.discard(need)
        if not self._needs:
            self._side_open = self._side_was_open
        self.arrange()

    def look_ahead(self, wanted: bool) -> None:
        """The side panel is needed for a look ahead, or no longer."""
        (self.open_side if wanted else self.close_side)("ahead")

    def toggle_side(self) -> None:
        """Open the folded side panel over the stage, or close it."""
        self._side_open = not self._side_open
        self.arrange()

    def arrange(self) -> None:
        """Place everything for the window's present size."""
        console, parts = self._console, self._parts
        width, height = console.width(), console.height()
        compact, low = self.compact, height < theme.px(720)
        parts.top.set_compact(compact)
        parts.rail.fold(compact, low)
        parts.capture.fold(compact)
        parts.side.script.set_low(low)
        top, rail, side = theme.px(_TOP), self._rail_width(), self._side_width()
        capture = height - theme.px(_CAPTURE)
        self._place(parts.top, 0, 0, width, top)
        self._place(parts.rail, 0, top, rail, height - top)
        self._place(parts.capture, rail, capture, width - rail, height - capture)
        banner = parts.banner.sizeHint().height() if parts.banner.isVisibleTo(console) else 0
        middle = width - rail - (theme.px(_STRIP) if compact else side)
        self._place(parts.banner, rail, top, middle, banner)
        foot = capture - self._place_papers(rail, middle, capture)
        self._place(self._parts.centre, rail, top + banner, middle, foot - top - banner)
        self._place_side(width, top, banner, capture)
        for view in self._parts.centre.findChildren(StageView, options=Qt.FindChildOption.FindDirectChildrenOnly):
            self.arrange_stage(view)
        parts.slip.arrange(self._mirrored(rail, top, middle, capture - top))

    def arrange_stage(self, view: StageView) -> None:
        """Let a stage know how much room it has."""
        view.set_width(self.compact, self.wide)

    def cycle(self, by: int) -> None:
        """Put the focus into the next (1) or previous (-1) of rail, centre, side panel and capture line."""
        console, parts = self._console, self._parts
        for region in onward((parts.rail, parts.centre, parts.side, parts.capture), by, home=1):
            if region.isVisibleTo(console) and self._enter(region):
                return

    def _enter(self, region: QWidget) -> bool:
        parts = self._parts
        if region is parts.capture:
            parts.capture.field.setFocus(Qt.FocusReason.TabFocusReason)
            parts.capture.field.end(False)
        elif region is parts.rail:
            parts.rail.focus_current()
        elif region is self._parts.centre:
            view = parts.centre.currentWidget()
            if isinstance(view, StageView):
                view.begin()
        else:
            first = first_stop(region.findChildren(QWidget))
            if first is None:
                return False
            first.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _rail_width(self) -> int:
        return theme.px(_FOLDED if self.compact else 232 if self.wide else 208)

    def _side_width(self) -> int:
        width = self._console.width()
        if self.compact:
            return theme.px(316)
        if self.wide:
            return theme.px(420)
        return theme.px(360 if width >= theme.px(1600) else 316 if width >= theme.px(1366) else 280)

    def _place_papers(self, left: int, middle: int, bottom: int) -> int:
        """The bar of the PDFs at the foot of the stage; how much of the stage's height it takes."""
        bar = self._parts.papers
        if not bar.isVisibleTo(self._console):
            return 0
        side = theme.px(16 if self.compact else 24)
        tall = bar.tall(middle - 2 * side)
        taken = tall + theme.px(12)
        self._place(bar, left + side, bottom - taken, middle - 2 * side, tall)
        return taken

    def _place_side(self, width: int, top: int, banner: int, capture: int) -> None:
        """Beside the stage, or over it: there it leaves the banner free, whose button may be what is needed now."""
        parts, strip, side = self._parts, theme.px(_STRIP), self._side_width()
        self._strip.setVisible(self.compact)
        self._strip.set_open(self._side_open)
        self._place(self._strip, width - strip, top, strip, capture - top)
        parts.side.setVisible(not self.compact or self._side_open)
        right = width - strip if self.compact else width
        below = top + banner if self.compact else top
        self._place(parts.side, right - side, below, side, capture - below)
        if self.compact and self._side_open:
            parts.side.raise_()

    def _place(self, part: QWidget, left: int, top: int, width: int, height: int) -> None:
        part.setGeometry(self._mirrored(left, top, width, height))

    def _mirrored(self, left: int, top: int, width: int, height: int) -> QRect:
        if self._console.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self._console.width() - left - width
        return QRect(left, top, width, height)
