"""The kit in one picture, beside the mock of the tokens: `python -m tests.ui.gallery OUT.png [ratio] [rtl] [scale]`."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.ui import drawing, icons, theme
from workshop.ui import widgets as kit

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
            line = kit.Hairline(colour="line-strong")
            column.addWidget(line)
            column.addWidget(kit.Label(title, "card-title"))
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
            grid.addWidget(kit.Label(state, "caption", "ink-3"), 0, at + 1)
        rows: tuple[tuple[str, object], ...] = (
            ("Primary", lambda: kit.Button("Present", kind="primary")),
            ("Secondary", lambda: kit.Button("Export")),
            ("Quiet", lambda: kit.Button("Cancel", kind="quiet")),
            ("Misunderstanding", lambda: kit.Button("Keep", kind="slip")),
            ("Input", self._field),
            ("Row, card", self._row_card),
            ("Chip", lambda: kit.Chip("Term")),
        )
        for row, (name, make) in enumerate(rows, 1):
            grid.addWidget(kit.Label(name, "meta", "ink-2"), row, 0)
            for at, state in enumerate(_STATES):
                widget = make()  # type: ignore[operator]
                self._put_in(widget, state)
                grid.addWidget(widget, row, at + 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.addLayout(grid)
        across.addSpacing(32)
        side = QVBoxLayout()
        side.addWidget(kit.Label("Shadow, one level, for things above the page", "caption", "ink-3"))
        popover = kit.PopoverFrame(padding=12)
        popover.column.addWidget(kit.Label("0 4 16, ink at 16 %"))
        popover.setFixedWidth(300)
        side.addWidget(popover)
        side.addWidget(kit.Label("Line icons, 20 grid, 1.5 stroke", "caption", "ink-3"))
        holder = QWidget()
        flow = kit.FlowLayout(holder, gap=10)
        for name in icons.names():
            flow.addWidget(kit.Glyph(name, 20))
        side.addWidget(holder)
        side.addStretch(1)
        across.addLayout(side, 1)
        return across

    def _field(self) -> kit.LineField:
        field = kit.LineField("A word")
        field.setFixedWidth(108)
        return field

    def _row_card(self) -> kit.Card:
        card = kit.Card(padding=0, hoverable=True)
        card.setFixedSize(116, 32)
        card.column.setContentsMargins(10, 0, 10, 0)
        card.column.addWidget(kit.Label("Stage manager", "meta"))
        return card

    def _put_in(self, widget: QWidget, state: str) -> None:
        if isinstance(widget, kit.LineField) and state != "Default":
            widget.setText("locked" if state == "Disabled" else "calm")
        if state == "Hover":
            widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
        elif state == "Pressed / selected":
            if isinstance(widget, kit.Chip):
                widget.setChecked(True)
            elif isinstance(widget, kit.Button):
                widget.setDown(True)
            elif isinstance(widget, kit.Card):
                widget.set_selected(True)
        elif state == "Focus (keyboard)" and not isinstance(widget, kit.LineField):
            self.rings.add(widget)
        elif state == "Disabled":
            widget.setEnabled(False)
            if isinstance(widget, kit.Card):
                widget.set_ground("rail")

    def _states(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        first = self._line()
        for state in ("live", "frozen", "blank", "no_screen"):
            first.addWidget(kit.ProjectorPill(state))
        first.addSpacing(16)
        for icon, words, colour in (
            ("slip-open", "open", "slip"), ("slip-agreed", "agreed", "ink"), ("slip-differ", "agree to differ", "ink"),
            ("link-corresponds", "corresponds", "ink"), ("link-gap", "no counterpart", "ink"),
            ("link-breaks", "breaks here", "ink"),
        ):  # fmt: skip
            first.addWidget(kit.Glyph(icon, 22, colour))
            first.addWidget(kit.Label(words, "body", colour))
            first.addSpacing(6)
        first.addStretch(1)
        second = self._line()
        second.addWidget(kit.Chip("Idea", icon="idea", mnemonic="I"))
        second.addWidget(kit.Chip("Misunderstanding", kind="slip", icon="slip-open", mnemonic="M"))
        second.addWidget(kit.Chip("Term", icon="term", mnemonic="T"))
        second.addWidget(kit.Chip("Parking lot", icon="park", mnemonic="P"))
        second.addWidget(kit.Chip("Note", icon="note", mnemonic="N"))
        second.addWidget(kit.Chip("Who else has this?", kind="hint"))
        second.addWidget(kit.Chip("Halcyon Lounges", letters="HL", removable=True))
        slip = kit.Chip("Misunderstanding", kind="slip", icon="slip-open", mnemonic="M")
        slip.setChecked(True)
        second.addWidget(slip)
        second.addStretch(1)
        third = self._line()
        third.addWidget(kit.Tag("2 domain words"))
        third.addWidget(kit.Tag("3", "teal", icon="idea"))
        third.addWidget(kit.Tag("ends 12:33, 3 late", "amber"))
        third.addWidget(kit.Tag("4 open", "slip", icon="slip-open"))
        third.addWidget(kit.Tag("to check", "outline"))
        third.addWidget(kit.Tag("Frightened", "paper"))
        word = kit.ProseLabel("holding area")
        word.mark([(0, 12)])
        word.setFixedHeight(20)
        third.addWidget(word)
        third.addWidget(kit.OrganisationTile("SB", "St Brannock Hospital"))
        third.addWidget(kit.KeyHint("Ctrl+M"))
        for suit in theme.SUITS:
            third.addWidget(kit.SuitTile(suit))
        for size in (20, 40, 44):
            third.addWidget(kit.SuitTile("care", size))
        third.addStretch(1)
        for line in (first, second, third):
            column.addLayout(line)
        return column

    def _notices(self) -> QHBoxLayout:
        across = QHBoxLayout()
        across.setSpacing(12)
        for notice in (
            kit.EmptyState("ladder", "No rungs yet",
                           "Write the problem as people here would say it. That is the bottom rung.",
                           "Write the first rung", primary=True),
            kit.EmptyState("slip-open", "Nothing caught so far",
                           "When two people nod at one word for different reasons, press Ctrl+M.", "See an example"),
            kit.ErrorState("Projector unplugged",
                           "The room sees nothing. Your timer is still running and your work is saved.",
                           "Choose a screen"),
            kit.ErrorState("Could not save to D:\\Workshops",
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
        top.addWidget(kit.StageTitle("Problem", "In the host’s own words, before anybody solves it."), 1)
        top.addWidget(kit.Button("Attach a photo", kind="quiet", size=28, icon="camera"))
        top.addWidget(kit.Button("Add a rung", size=28, icon="plus", key="Ctrl+R"))
        top.addWidget(kit.Button("Export", icon="export"))
        top.addWidget(kit.Button("Show where I am", kind="primary", icon="present", key="F5"))
        column.addLayout(top)
        tabs = kit.TabBar("Problem")
        tabs.add("problem", "The problem")
        tabs.add("room", "In the room", count="11")
        tabs.add("prepare", "Prepare", count="6 of 7")
        tabs.add("a", "Before curtain-up", suit="play")
        tabs.add("b", "Departure lounge in fog", suit="host")
        column.addWidget(tabs)
        tabs2 = kit.TabBar("Mapping")
        tabs2.add("a", "Before curtain-up", suit="play")
        tabs2.add("b", "Departure lounge in fog", suit="host")
        tabs2.add("o", "St Brannock Hospital", letters="SB", count="3")
        column.addWidget(tabs2)
        row = self._line()
        freeze = kit.Button("Freeze", size=28, icon="freeze", key="F8")
        freeze.setCheckable(True)
        freeze.setChecked(True)
        row.addWidget(freeze)
        row.addWidget(kit.Button("Blank", size=28, icon="blank", key="F9"))
        row.addWidget(kit.Button("Next", size=28, trailing="chevron-right"))
        row.addWidget(kit.Button("Show 7 older sessions", kind="link", trailing="chevron-down"))
        row.addWidget(kit.Button("Change", kind="link", size=28))
        row.addWidget(kit.Button("tiny", size=24))
        row.addWidget(kit.Button("Open a file", size=36, icon="folder", key="Ctrl+O"))
        row.addWidget(kit.IconButton("close", "Close"))
        row.addWidget(kit.MenuButton("More"))
        row.addWidget(kit.Button("Cancel", kind="quiet", key="Esc"))
        row.addWidget(kit.Button("Keep", kind="slip", key="Ctrl+Enter"))
        row.addStretch(1)
        column.addLayout(row)
        status = kit.Segmented("Status", accent="slip")
        status.add("open", "Open", icon="slip-open")
        status.add("agreed", "Agreed", icon="slip-agreed")
        status.add("differ", "Agree to differ", icon="slip-differ")
        fields = self._line()
        fields.addWidget(status)
        said = kit.Dropdown("Said by")
        said.add("ek", "Evenkeel", letters="EK")
        said.add("sb", "St Brannock Hospital", letters="SB")
        said.choose("ek")
        fields.addWidget(said)
        word = kit.LineField("The word", serif=True)
        word.show_text("calm")
        fields.addWidget(word)
        fields.addWidget(kit.LineField("Search titles, terms and ideas", icon="search", key="Ctrl+F", size=36))
        column.addLayout(fields)
        prose = self._line()
        edit = kit.ProseEdit(role="working-line", placeholder="What is the problem?")
        line = "Help someone who is frightened and has little say get through a wait that nobody can shorten."
        edit.show_text(line)
        words = [(line.index(word), line.index(word) + len(word)) for word in ("frightened", "a wait")]
        edit.mark(words)
        prose.addWidget(edit, 1)
        beside = kit.ProseLabel(line, "working-line")
        beside.mark(words)
        prose.addWidget(beside, 1)
        body = kit.ProseEdit(placeholder="What would you see on a good Tuesday?")
        body.show_text("Day-case patients, about thirty a day, and the two nurses in the bay.")
        prose.addWidget(body, 1)
        prose.addWidget(kit.ProseEdit(placeholder="What would you see on a good Tuesday?"), 1)
        column.addLayout(prose)
        column.addWidget(kit.SectionHeading("Ideas from the gaps", "8 ideas, dots not counted yet"))
        column.addWidget(kit.Banner("We kept everything up to 11:06.", "Continue"))
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
