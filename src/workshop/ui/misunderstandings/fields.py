"""The fields of a misunderstanding, and where they stand: in one row, or unfolded."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QButtonGroup, QStyle, QWidget

from workshop.model.parts import Kind, Status
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.misunderstandings.draft import EVERYBODY, SEVERAL, SlipDraft
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.domain_words import units
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.prose_layout import laid_out, paint_lines
from workshop.ui.widgets.segmented import Segmented
from workshop.words import tr

ICONS = {Status.OPEN: "slip-open", Status.AGREED: "slip-agreed", Status.DIFFER: "slip-differ"}


def kind_words(kind: Kind) -> str:
    """What a kind of misunderstanding is called."""
    return {
        Kind.WORD: tr("word"),
        Kind.MEASURE: tr("measure"),
        Kind.PRIORITY: tr("priority"),
        Kind.DECIDES: tr("who decides"),
        Kind.PACE: tr("pace"),
        Kind.RISK: tr("risk"),
    }[kind]


def status_words(status: Status) -> str:
    """What a status is called."""
    return {Status.OPEN: tr("Open"), Status.AGREED: tr("Agreed"), Status.DIFFER: tr("Agree to differ")}[status]


class SlipFields(QWidget):
    """`edited` tells that something was typed or chosen. In one row only word, said by and heard by are there."""

    edited = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded = True
        self._session: Session | None = None
        self._build()

    def show_organisations(self, session: Session) -> None:
        """Offer the organisations of `session`."""
        if self._session is not None and self._session.organisations is session.organisations:
            return
        self._session = session
        kept = self.draft().within(session)
        for choice in (self.said_by, self.heard_by):
            choice.clear()
            for each in session.organisations:
                choice.add(each.id, each.name or tr("Unnamed"), letters=each.tile)
            if choice is self.heard_by and len(session.organisations) > 2:
                choice.add(EVERYBODY, tr("Everybody else"))
        self.said_by.choose(kept.said_by)
        self._choose_hearers(kept.heard_by)
        self._name_sides()

    def show_draft(self, draft: SlipDraft) -> None:
        """Fill the fields."""
        self.word.show_text(draft.word)
        self.said_by.choose(draft.said_by)
        self._choose_hearers(draft.heard_by)
        self.meant.show_text(draft.meant)
        self.heard.show_text(draft.heard)
        self.assumption.show_text(draft.assumption)
        self._kinds[Kind(draft.kind)].setChecked(True)
        self.status.choose(draft.status)
        self._name_sides()

    def _choose_hearers(self, wanted: str) -> None:
        """Choose who heard it; several who are not everybody become a choice of their own."""
        if SEVERAL in wanted and self.heard_by.findData(wanted) < 0 and self._session is not None:
            found = [self._session.organisation(each) for each in wanted.split(SEVERAL)]
            self.heard_by.add(wanted, ", ".join(each.name for each in found if each))
        self.heard_by.choose(wanted)

    def draft(self) -> SlipDraft:
        """What stands in the fields."""
        kind = next(each for each, chip in self._kinds.items() if chip.isChecked())
        return SlipDraft(
            self.word.text(),
            self.said_by.choice(),
            self.heard_by.choice(),
            self.meant.text(),
            self.heard.text(),
            self.assumption.text(),
            kind.value,
            self.status.choice() or Status.OPEN.value,
        )

    def fold(self, folded: bool) -> None:
        """Stand in one row, or unfolded."""
        self._folded = folded
        for part in (*self._above, self.meant, self.heard, self.assumption, self.status, *self._kinds.values()):
            part.setVisible(not folded)
        for part in self._beside:
            part.setVisible(folded)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place the fields for the present width."""
        if self._folded:
            self._arrange_row()
        else:
            self._arrange_all()

    def _build(self) -> None:
        self.word = LineField(tr("The word"), serif=True, slip=True, name=tr("The word"), parent=self)
        self.word.setObjectName("slip.word")
        self.said_by = Dropdown(tr("Said by"), placeholder=tr("Who said it?"), slip=True, parent=self)
        self.said_by.setObjectName("slip.said_by")
        self.heard_by = Dropdown(tr("Heard by"), placeholder=tr("Who heard it?"), slip=True, parent=self)
        self.heard_by.setObjectName("slip.heard_by")
        self.meant = LineField("", slip=True, name=tr("Meant"), parent=self)
        self.meant.setObjectName("slip.meant")
        self.heard = LineField("", slip=True, name=tr("Heard"), parent=self)
        self.heard.setObjectName("slip.heard")
        self.assumption = LineField(
            tr("What would make both right?"), slip=True, name=tr("What each takes for granted"), parent=self
        )
        self.assumption.setObjectName("slip.assumption")
        self._build_kinds()
        self.status = Segmented(tr("Status"), accent="slip", parent=self)
        for status in Status:
            self.status.add(status.value, status_words(status), icon=ICONS[status])
        self.status.chosen.connect(self._tell)
        self._build_labels()
        for field in (self.word, self.meant, self.heard, self.assumption):
            field.edited.connect(self._tell)
            field.entered.connect(self.entered)
        for choice in (self.said_by, self.heard_by):
            choice.chosen.connect(self._tell)

    def _build_kinds(self) -> None:
        self._kinds: dict[Kind, Chip] = {}
        group = QButtonGroup(self)
        for kind in Kind:
            chip = Chip(kind_words(kind), parent=self)
            chip.setObjectName(f"slip.kind.{kind.name.lower()}")
            chip.clicked.connect(self._tell)
            group.addButton(chip)
            self._kinds[kind] = chip
        self._kinds[Kind.WORD].setChecked(True)

    def _build_labels(self) -> None:
        def above(text: str) -> ElidedLabel:
            return ElidedLabel(text, "meta", "ink-2", parent=self)

        self._meant_name, self._heard_name = _SideName(self), _SideName(self)
        self._above = (
            above(tr("The word")),
            above(tr("Said by")),
            above(tr("Heard by")),
            self._meant_name,
            self._heard_name,
            above(tr("What each takes for granted (can wait)")),
            above(tr("Kind")),
        )
        self._beside = (above(tr("Said by")), above(tr("Heard by")))

    def _arrange_row(self) -> None:
        """Word, said by, heard by: as in the pictures, the word a little narrower than the organisations."""
        words = [round(theme.text_width("meta", each.text())) + 2 for each in self._beside]
        gap, wide = theme.px(8), self.width()
        free = wide - sum(words) - 5 * gap
        word, tall = max(theme.px(110), round(free * 0.32)), self.height()
        one = (free - word) // 2
        left = 0
        self._place(self.word, left, 0, word, tall)
        left += word + gap + gap // 2
        for label, choice, label_wide in zip(self._beside, (self.said_by, self.heard_by), words, strict=True):
            self._place(label, left, 0, label_wide, tall)
            left += label_wide + gap
            self._place(choice, left, 0, one, tall)
            left += one + gap + gap // 2

    def _arrange_all(self) -> None:
        gap, wide, label, field = theme.px(12), self.width(), theme.px(20), theme.px(32)
        word = theme.px(168)
        half = (wide - word - 2 * gap) // 2
        top = 0
        row = ((self.word, 0, word), (self.said_by, word + gap, half), (self.heard_by, wide - half, half))
        for name, (part, left, width) in zip(self._above[:3], row, strict=True):
            self._place(name, left, top, width, label)
            self._place(part, left, top + label, width, field)
        top += label + field + theme.px(8)
        half = (wide - gap) // 2
        for name, part, left in ((self._meant_name, self.meant, 0), (self._heard_name, self.heard, wide - half)):
            self._place(name, left, top, half, label)
            self._place(part, left, top + label, half, field)
        top += label + field + theme.px(8)
        sizes = [chip.sizeHint().width() for chip in self._kinds.values()]
        kinds = sum(sizes) + theme.px(4) * (len(sizes) - 1)
        self._place(self._above[5], 0, top, wide - kinds - gap, label)
        self._place(self.assumption, 0, top + label, wide - kinds - gap, field)
        left = wide - kinds
        self._place(self._above[6], left, top, kinds, label)
        for chip, width in zip(self._kinds.values(), sizes, strict=True):
            self._place(chip, left, top + label + theme.px(3), width, theme.px(26))
            left += width + theme.px(4)
        top += label + field + theme.px(10)
        self._place(self.status, 0, top, self.status.sizeHint().width(), theme.px(32))

    def _place(self, part: QWidget, left: int, top: int, width: int, height: int) -> None:
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(left, top, width, height)))

    @Slot()
    @Slot(str)
    def _tell(self, _what: str = "") -> None:
        self._name_sides()
        self.edited.emit()

    def _name_sides(self) -> None:
        """The two meanings stand under the names of those who meant and heard."""
        said, heard = self.said_by.currentText(), self.heard_by.currentText()
        self._meant_name.say(said, tr("{who} meant", who=said) if said else tr("Meant"))
        self._heard_name.say(heard, tr("{who} heard", who=heard) if heard else tr("Heard"))
        self.meant.setAccessibleName(self._meant_name.text())
        self.heard.setAccessibleName(self._heard_name.text())


class _SideName(ElidedLabel):
    """Who meant or heard it: the name stands out from the words round it, as far as both have room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "meta", "ink-2", parent=parent)
        self._who = ""

    def say(self, who: str, words: str) -> None:
        """Show `words`, in which `who` is the name."""
        self._who = who
        self.setText(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        lines = laid_out(self.text(), self.font(), self.width(), 1, self.layoutDirection())
        layout, at = lines.layouts[0][0], self.text().find(self._who)
        if not self._who or at < 0 or lines.cut or not self._stand_out(layout, at):
            super().paintEvent(event)
            return
        paint_lines(QPainter(self), lines, QPointF(), self.font(), self.height(), "ink-2")

    def _stand_out(self, layout: QTextLayout, at: int) -> bool:
        """Set the name, which begins at the character `at`, in its own type; says whether all still fits."""
        strong = QTextCharFormat()
        strong.setFont(theme.font("meta-strong"))
        strong.setForeground(theme.colour("ink"))
        name = QTextLayout.FormatRange()
        start, end = units(self.text(), at), units(self.text(), at + len(self._who))
        name.start, name.length, name.format = start, end - start, strong
        layout.setFormats([name])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(self.width())
        layout.endLayout()
        return line.textLength() >= units(self.text(), len(self.text()))
