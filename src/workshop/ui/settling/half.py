"""One side of a misunderstanding as it is settled: who, what it means by the word, what makes that right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.parts import Organisation, Status
from workshop.room.take_home import called
from workshop.ui import theme
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.organisation_tile import OrganisationTile
from workshop.ui.widgets.prose_edit import SIDE as PROSE_SIDE
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.words import tr

APART = 12
"""How far the halves stand offset while a word is open."""


class SettleHalf(QWidget):
    """`said`: the side that said the word, at the left; else the one that heard it."""

    meaning_edited = Signal(str)
    condition_edited = Signal(str)
    entered = Signal()

    def __init__(self, *, said: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = said
        self._status = Status.OPEN
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.tile = OrganisationTile("", "", self)
        self.who = ElidedLabel("", "strong")
        self.verb = Label("", "body", "ink-2")
        side = "meant" if said else "heard"
        self.meaning = ProseEdit(self, role="working-line", least=2, most=4, single=True, quiet=True)
        self.meaning.setObjectName(f"settle.{side}")
        self.condition = LineField(tr("What must be true?"), size=34)
        self.condition.setObjectName(f"settle.{side}_if")
        self._build()
        self.meaning.edited.connect(self.meaning_edited)
        self.meaning.entered.connect(self.entered)
        self.condition.edited.connect(self.condition_edited)
        self.condition.entered.connect(self.entered)

    def show_side(self, organisations: Sequence[Organisation], meaning: str, condition: str) -> None:
        """Show who it is, one or several, or nobody; what they meant or heard, and what makes it right."""
        names = ", ".join(called(each) for each in organisations)
        first = organisations[0].tile if organisations else ""
        self.tile.setVisible(bool(first))
        self.tile.show_organisation(first, names)
        who = names or tr("Somebody")
        verb = tr("meant") if self._said else tr("heard")
        self.who.setText(who)
        self.verb.setText(verb)
        self.meaning.setAccessibleName(f"{who} {verb}")
        self.condition.setAccessibleName(tr("{who} is right if", who=who))
        self.meaning.show_text(meaning)
        self.condition.show_text(condition)

    def stand(self, status: Status) -> None:
        """Offset while it is open, joined when agreed, level when both are kept."""
        self._status = status
        drop = theme.px(APART) if status is Status.OPEN else 0
        above, below = (0, drop) if self._said else (drop, 0)
        side = theme.px(16 - PROSE_SIDE)  # the words of the meaning stand under the name: its frame sticks out
        self._column.setContentsMargins(side, theme.px(12) + above, side, theme.px(16) + below)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_open = self._status is Status.OPEN
        width = theme.px(1.5)
        body = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        drop = theme.px(APART) if is_open else 0
        body.adjust(0, 0 if self._said else drop, 0, -drop if self._said else 0)
        path = _rounded(body, theme.px(theme.RADIUS["card"]), left=self._said != self._mirrored())
        painter.fillPath(path, theme.colour("sheet"))
        painter.strokePath(path, QPen(theme.colour("slip" if is_open else "ink-2"), width))

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.setContentsMargins(theme.px(PROSE_SIDE), 0, theme.px(PROSE_SIDE), 0)
        head.addWidget(self.tile)
        head.addWidget(self.who)
        head.addSpacing(-theme.px(3))
        head.addWidget(self.verb)
        head.addStretch(1)
        self._column.addLayout(head)
        self._column.addSpacing(theme.px(4))
        self.meaning.set_placeholder(tr("What did they mean by it?") if self._said else tr("What did they hear?"))
        self._column.addWidget(self.meaning)
        self._column.addStretch(1)
        self._column.addSpacing(theme.px(8))
        below = QVBoxLayout()
        below.setSpacing(theme.px(4))
        below.setContentsMargins(theme.px(PROSE_SIDE), 0, theme.px(PROSE_SIDE), 0)
        below.addWidget(Label(tr("Right if"), "meta", "ink-2"))
        below.addWidget(self.condition)
        self._column.addLayout(below)
        self.stand(Status.OPEN)

    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _rounded(body: QRectF, radius: float, *, left: bool) -> QPainterPath:
    """The outline of a half: round at its outer side, straight where it meets the other."""
    whole, inner = QPainterPath(), QPainterPath()
    whole.addRoundedRect(body, radius, radius)
    square = QRectF(body)
    if left:
        square.setLeft(body.center().x())
    else:
        square.setRight(body.center().x())
    inner.addRect(square)
    return whole.united(inner).simplified()
