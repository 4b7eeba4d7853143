"""What stands where there is nothing yet, where something went wrong, and what waits above a region."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop.ui import drawing, theme
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr


class _Notice(Card):
    """Glyph, one bold line, one sentence, one button."""

    acted = Signal()

    def __init__(
        self, icon: str, title: str, sentence: str, action: str, *, glyph: str, primary: bool, dashed: bool,
        parent: QWidget | None,
    ) -> None:  # fmt: skip
        super().__init__(parent, spacing=6, ground="paper" if dashed else "sheet", edge="line-strong", dashed=dashed)
        leading = Qt.AlignmentFlag.AlignLeading
        self.column.addWidget(Glyph(icon, 28, glyph), 0, leading)
        self.title = ProseLabel(title, "strong")
        self.sentence = ProseLabel(sentence, "meta", "ink-2")
        self.column.addWidget(self.title)
        self.column.addWidget(self.sentence)
        self.column.addStretch(1)
        self.action = Button(action, kind="primary" if primary else "secondary", size=28, parent=self)
        self.action.setVisible(bool(action))
        self.column.addSpacing(theme.px(10))
        self.column.addWidget(self.action, 0, leading)
        self.action.clicked.connect(self.acted)
        self._tell()

    def say(self, title: str, sentence: str, action: str = "") -> None:
        """Say something else."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._tell()

    def _tell(self) -> None:
        """Whoever comes here by keys hears all of it."""
        self.setAccessibleName(" ".join(each for each in (self.title.text(), self.sentence.text()) if each))


class EmptyState(_Notice):
    """`EmptyState("ladder", tr("No rungs yet"), tr("Write ..."), tr("Write the first rung"))`; `acted` when pressed."""

    def __init__(
        self, icon: str, title: str, sentence: str, action: str = "", *, primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        glyph = "slip" if icon == "slip-open" else "ink-2"
        super().__init__(icon, title, sentence, action, glyph=glyph, primary=primary, dashed=True, parent=parent)


class ErrorState(_Notice):
    """What happened, what is safe, what to do, in a solid frame; `acted` when the button is pressed."""

    def __init__(
        self, title: str, sentence: str, action: str = "", *, icon: str = "warning", parent: QWidget | None = None
    ) -> None:
        super().__init__(icon, title, sentence, action, glyph="ink", primary=False, dashed=False, parent=parent)


class Banner(QWidget):
    """One line above a region: `Banner(tr("We kept everything up to 11:06."), tr("Continue"))`; `acted`, `closed`."""

    acted = Signal()
    closed = Signal()

    def __init__(
        self, text: str, action: str = "", *, icon: str = "warning", closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(5), theme.px(6), theme.px(5))
        row.setSpacing(theme.px(8))
        self.text = ElidedLabel(text)
        self.action = Button(action, size=28, parent=self)
        self.action.setVisible(bool(action))
        close = IconButton("close", tr("Close this message"), size=28, parent=self)
        close.setVisible(closable)
        row.addWidget(Glyph(icon, 18))
        row.addWidget(self.text, 1)
        row.addWidget(self.action)
        row.addWidget(close)
        self.action.clicked.connect(self.acted)
        close.clicked.connect(self.closed)

    def say(self, text: str, action: str = "") -> None:
        """Say something else."""
        self.text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))

    def paintEvent(self, event: QPaintEvent) -> None:
        drawing.box(QPainter(self), self.rect(), theme.px(theme.RADIUS["control"]), "sheet", "line-strong")
