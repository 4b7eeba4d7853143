"""The kit in one picture, beside the mock of the tokens: `python -m tests.ui.gallery OUT.png [ratio] [rtl] [scale]`."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import SectionHeading, StageTitle
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.notice import Banner, EmptyState, ErrorState
from workshop.ui.widgets.organisation_tile import OrganisationTile
from workshop.ui.widgets.popover_frame import PopoverFrame
from workshop.ui.widgets.projector_pill import ProjectorPill
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.segmented import Segmented
from workshop.ui.widgets.suit_tile import SuitTile
from workshop.ui.widgets.tab_bar import TabBar
from workshop.ui.widgets.tag import Tag

_STATES = ("Default", "Hover", "Pressed / selected", "Focus (keyboard)", "Disabled")


class Rings(QWidget):
    """Focus rings round several widgets at once, which a real window never has."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._round: list[QWidget] = []

    def add(self, widget: QWidget) -> None:
        self._round.append(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for widget in self._round:
            place = QRectF(QRect(widget.mapTo(self.window(), QPoint(0, 0)), widget.size()))
            radius, accent = getattr(widget, "ring_radius", 6), getattr(widget, "ring_accent", "teal")
            drawing.ring(painter, place, theme.px(radius), accent)


class Gallery(QWidget):
    """The lower half of the mock of the tokens."""

    def __init__(self) -> None:
        super().__init__()
        self.rings = Rings(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 20, 40, 32)
        column.setSpacing(8)
        for title, part in (
            ("Buttons, fields, rows", self._controls()),
            ("States in words and shapes", self._states()),
            ("Empty and error", self._notices()),
            ("Parts of the console", self._console()),
        ):
            line = Hairline()
            column.addWidget(line)
            column.addWidget(Label(title, "card-title"))
            column.addLayout(part)
            column.addSpacing(14)
        column.addStretch(1)

    def resizeEvent(self, event: object) -> None:
        self.rings.setGeometry(self.rect())
        self.rings.raise_()

    def _controls(self) -> QHBoxLayout:
        across = QHBoxLayout()
        grid = QGridLayout()
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(18)
        grid.setColumnMinimumWidth(0, 120)
        for at, state in enumerate(_STATES):
            grid.setColumnMinimumWidth(at + 1, 130)
            grid.addWidget(Label(state, "caption", "ink-3"), 0, at + 1)
        rows: tuple[tuple[str, object], ...] = (
            ("Primary", lambda: Button("Present", kind="primary")),
            ("Secondary", lambda: Button("Export")),
            ("Quiet", lambda: Button("Cancel", kind="quiet")),
            ("Misunderstanding", lambda: Button("Keep", kind="slip")),
            ("Input", self._field),
            ("Row, card", self._row_card),
            ("Chip", lambda: Chip("Term")),
        )
        for row, (name, make) in enumerate(rows, 1):
            grid.addWidget(Label(name, "meta", "ink-2"), row, 0)
            for at, state in enumerate(_STATES):
                widget = make()  # type: ignore[operator]
                self._put_in(widget, state)
                grid.addWidget(widget, row, at + 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.addLayout(grid)
        across.addSpacing(32)
        side = QVBoxLayout()
        side.addWidget(Label("Shadow, one level, for things above the page", "caption", "ink-3"))
        popover = PopoverFrame(padding=12)
        popover.column.addWidget(Label("0 4 16, ink at 16 %"))
        popover.setFixedWidth(300)
        side.addWidget(popover)
        side.addWidget(Label("Line icons, 20 grid, 1.5 stroke", "caption", "ink-3"))
        holder = QWidget()
        flow = FlowLayout(holder, gap=10)
        for name in icons.names():
            flow.addWidget(Glyph(name, 20))
        side.addWidget(holder)
        side.addStretch(1)
        across.addLayout(side, 1)
        return across

    def _field(self) -> LineField:
        field = LineField("A word")
        field.setFixedWidth(108)
        return field

    def _row_card(self) -> Card:
        card = Card(padding=0)
        card.setFixedSize(116, 32)
        card.column.setContentsMargins(10, 0, 10, 0)
        card.column.addWidget(Label("Stage manager", "meta"))
        return card

    def _put_in(self, widget: QWidget, state: str) -> None:
        if isinstance(widget, LineField) and state != "Default":
            widget.setText("locked" if state == "Disabled" else "calm")
        if state == "Hover":
            widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        elif state == "Pressed / selected":
            if isinstance(widget, Chip):
                widget.setChecked(True)
            elif isinstance(widget, Button):
                widget.setDown(True)
            elif isinstance(widget, Card):
                widget.set_selected(True)
        elif state == "Focus (keyboard)" and not isinstance(widget, LineField):
            self.rings.add(widget)
        elif state == "Disabled":
            widget.setEnabled(False)

    def _states(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        first = self._line()
        for state in ("live", "frozen", "blank", "no_screen"):
            first.addWidget(ProjectorPill(state))
        first.addSpacing(16)
        for icon, words, colour in (
            ("slip-open", "open", "slip"), ("slip-agreed", "agreed", "ink"), ("slip-differ", "agree to differ", "ink"),
            ("link-corresponds", "corresponds", "ink"), ("link-gap", "no counterpart", "ink"),
            ("link-breaks", "breaks here", "ink"),
        ):  # fmt: skip
            first.addWidget(Glyph(icon, 22, colour))
            first.addWidget(Label(words, "body", colour))
            first.addSpacing(6)
        first.addStretch(1)
        second = self._line()
        second.addWidget(Chip("Idea", icon="idea", mnemonic="I"))
        second.addWidget(Chip("Misunderstanding", kind="slip", icon="slip-open", mnemonic="M"))
        second.addWidget(Chip("Term", icon="term", mnemonic="T"))
        second.addWidget(Chip("Parking lot", icon="park", mnemonic="P"))
        second.addWidget(Chip("Note", icon="note", mnemonic="N"))
        second.addWidget(Chip("Who else has this?", kind="hint"))
        second.addWidget(Chip("Halcyon Lounges", letters="HL", removable=True))
        slip = Chip("Misunderstanding", kind="slip", icon="slip-open", mnemonic="M")
        slip.setChecked(True)
        second.addWidget(slip)
        second.addStretch(1)
        third = self._line()
        third.addWidget(Tag("2 domain words"))
        third.addWidget(Tag("3", "teal", icon="idea"))
        third.addWidget(Tag("ends 12:33, 3 late", "amber"))
        third.addWidget(Tag("4 open", "slip", icon="slip-open"))
        third.addWidget(Tag("to check", "outline"))
        third.addWidget(Tag("Frightened", "paper"))
        word = ProseLabel("holding area")
        word.mark([(0, 12)])
        word.setFixedHeight(20)
        third.addWidget(word)
        third.addWidget(OrganisationTile("SB", "St Brannock Hospital"))
        third.addWidget(KeyHint("Ctrl+M"))
        for suit in theme.SUITS:
            third.addWidget(SuitTile(suit))
        for size in (20, 40, 44):
            third.addWidget(SuitTile("care", size))
        third.addStretch(1)
        for line in (first, second, third):
            column.addLayout(line)
        return column

    def _notices(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(12)
        for notice in (
            EmptyState("ladder", "No rungs yet",
                           "Write the problem as people here would say it. That is the bottom rung.",
                           "Write the first rung", primary=True),
            EmptyState("slip-open", "Nothing caught so far",
                           "When two people nod at one word for different reasons, press Ctrl+M.", "See an example"),
            ErrorState("Projector unplugged",
                           "The room sees nothing. Your timer is still running and your work is saved.",
                           "Choose a screen"),
            ErrorState("Could not save to D:\\Workshops",
                           "The drive is gone. A copy is safe in Documents / Workshops.",
                           "Save somewhere else", icon="save"),
        ):  # fmt: skip
            notice.setFixedHeight(184)
            across.addWidget(notice, 1)
        return across

    def _console(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        top = self._line()
        top.addWidget(StageTitle("Problem", "In the host’s own words, before anybody solves it."), 1)
        top.addWidget(Button("Attach a photo", kind="quiet", size=28, icon="camera"))
        top.addWidget(Button("Add a rung", size=28, icon="plus", key="Ctrl+R"))
        top.addWidget(Button("Export", icon="export"))
        top.addWidget(Button("Show where I am", kind="primary", icon="present", key="F5"))
        column.addLayout(top)
        tabs = TabBar("Problem")
        tabs.add("problem", "The problem")
        tabs.add("room", "In the room", count="11")
        tabs.add("prepare", "Prepare", count="6 of 7")
        tabs.add("a", "Before curtain-up", suit="play")
        tabs.add("b", "Departure lounge in fog", suit="host")
        column.addWidget(tabs)
        tabs2 = TabBar("Mapping")
        tabs2.add("a", "Before curtain-up", suit="play")
        tabs2.add("b", "Departure lounge in fog", suit="host")
        tabs2.add("o", "St Brannock Hospital", letters="SB", count="3")
        column.addWidget(tabs2)
        row = self._line()
        freeze = Button("Freeze", size=28, icon="freeze", key="F8")
        freeze.setCheckable(True)
        freeze.setChecked(True)
        row.addWidget(freeze)
        row.addWidget(Button("Blank", size=28, icon="blank", key="F9"))
        row.addWidget(Button("Next", size=28, trailing="chevron-right"))
        row.addWidget(Button("Show 7 older sessions", kind="link", trailing="chevron-down"))
        row.addWidget(Button("Change", kind="link", size=28))
        row.addWidget(Button("tiny", size=24))
        row.addWidget(Button("Open a file", size=36, icon="folder", key="Ctrl+O"))
        row.addWidget(IconButton("close", "Close"))
        row.addWidget(MenuButton("More"))
        row.addWidget(Button("Cancel", kind="quiet", key="Esc"))
        row.addWidget(Button("Keep", kind="slip", key="Ctrl+Enter"))
        row.addStretch(1)
        column.addLayout(row)
        status = Segmented("Status", accent="slip")
        status.add("open", "Open", icon="slip-open")
        status.add("agreed", "Agreed", icon="slip-agreed")
        status.add("differ", "Agree to differ", icon="slip-differ")
        fields = self._line()
        fields.addWidget(status)
        said = Dropdown("Said by")
        said.add("ek", "Evenkeel", letters="EK")
        said.add("sb", "St Brannock Hospital", letters="SB")
        said.choose("ek")
        fields.addWidget(said)
        word = LineField("The word", serif=True)
        word.show_text("calm")
        fields.addWidget(word)
        fields.addWidget(LineField("Search titles, terms and ideas", icon="search", key="Ctrl+F", size=36))
        column.addLayout(fields)
        prose = self._line()
        edit = ProseEdit(role="working-line", placeholder="What is the problem?")
        line = "Help someone who is frightened and has little say get through a wait that nobody can shorten."
        edit.show_text(line)
        words = [(line.index(word), line.index(word) + len(word)) for word in ("frightened", "a wait")]
        edit.mark(words)
        prose.addWidget(edit, 1)
        beside = ProseLabel(line, "working-line")
        beside.mark(words)
        prose.addWidget(beside, 1)
        body = ProseEdit(placeholder="What would you see on a good Tuesday?")
        body.show_text("Day-case patients, about thirty a day, and the two nurses in the bay.")
        prose.addWidget(body, 1)
        prose.addWidget(ProseEdit(placeholder="What would you see on a good Tuesday?"), 1)
        column.addLayout(prose)
        column.addWidget(SectionHeading("Ideas from the gaps", "8 ideas, dots not counted yet"))
        column.addWidget(Banner("We kept everything up to 11:06.", "Continue"))
        return column

    @staticmethod
    def _line() -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        return line


def picture(size: QSize, ratio: float = 1.0) -> QImage:
    """The gallery as an image."""
    gallery = Gallery()
    gallery.setFixedWidth(size.width())
    gallery.resize(size)
    gallery.ensurePolished()
    gallery.show()
    QApplication.processEvents()
    image = QImage(round(size.width() * ratio), round(size.height() * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("paper"))
    gallery.render(image)
    gallery.close()
    return image


def main() -> None:
    app = QApplication(sys.argv[:1])
    theme.apply(app, int(sys.argv[4]) if len(sys.argv) > 4 else 100)
    if "rtl" in sys.argv:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    ratio = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
    picture(QSize(1366, 1280), ratio).save(sys.argv[1])


if __name__ == "__main__":
    main()
