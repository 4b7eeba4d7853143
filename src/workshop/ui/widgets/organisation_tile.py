"""An organisation's two letters in an outline."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.ui import drawing, theme
from workshop.ui.widgets.plain_tip import plain_tip

TILE_WIDTH, TILE_HEIGHT = 24, 20


def paint_organisation(painter: QPainter, rect: QRect | QRectF, letters: str) -> None:
    """Paint the tile into `rect`, 24 x 20 at 100 %; for delegates."""
    drawing.box(painter, rect, theme.px(theme.RADIUS["tag"]), "sheet", "ink-2")
    drawing.text(painter, rect, letters, "caption-strong", "ink", drawing.CENTRE, elide=False)


class OrganisationTile(QLabel):
    """`OrganisationTile("SB", "St Brannock Hospital")`: the full name is its tooltip and accessible name."""

    def __init__(self, letters: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._letters = ""
        self.show_organisation(letters, name)

    def show_organisation(self, letters: str, name: str) -> None:
        """Show another organisation."""
        self._letters = letters
        self.setAccessibleName(name)
        self.setToolTip(plain_tip(name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(TILE_WIDTH), theme.px(TILE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_organisation(QPainter(self), self.rect(), self._letters)
