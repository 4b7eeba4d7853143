"""Two to five choices in one outline, of which one is chosen."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QWidget,
)

from workshop.ui import drawing, icons, theme

_PADDING, _GAP, _GLYPH = 11, 6, 16


class Segment(QRadioButton):
    """One of the choices. `Segmented.add` makes it."""

    ring_radius = theme.RADIUS["control"]

    def __init__(self, key: str, label: str, icon: str, accent: str, parent: QWidget) -> None:
        super().__init__(label.replace("&", "&&"), parent)
        self.key, self.label, self.ring_accent = key, label, accent
        self._icon = icon
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label)

    def sizeHint(self) -> QSize:
        wide = round(theme.text_width("strong", self.label) + 0.49) + 2 * theme.px(_PADDING)
        return QSize(wide + (theme.px(_GLYPH + _GAP) if self._icon else 0), theme.px(theme.CONTROL["normal"]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802  Qt's name
        return self.rect().contains(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, ink = self._face()
        painter.setClipPath(self._outline())
        painter.fillRect(self.rect(), theme.colour(fill))
        self._paint_divider(painter)
        content = self.sizeHint().width() - 2 * theme.px(_PADDING)
        at = (self.width() - content) / 2
        direction = self.layoutDirection()
        if self._icon:
            side = theme.px(_GLYPH)
            spot = QRectF(round(at), (self.height() - side) // 2, side, side).toRect()
            icons.paint(painter, QRectF(QStyle.visualRect(direction, self.rect(), spot)), self._icon, ink)
            at += side + theme.px(_GAP)
        words = QRectF(round(at), 0, self.width() - at - theme.px(_PADDING) + 1, self.height()).toRect()
        role = "strong" if self.isChecked() else "body"
        drawing.text(painter, QStyle.visualRect(direction, self.rect(), words), self.label, role, ink, drawing.CENTRE)

    def _paint_divider(self, painter: QPainter) -> None:
        """The line before every segment but the first."""
        first = self.x() <= 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self._is_rightmost()
        if not first:
            line = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(0, 0, 1, self.height()))
            colour = "line-strong" if self.isEnabled() else "line"
            drawing.hairline(painter, line.x(), 0, line.x(), self.height(), colour)

    def _is_rightmost(self) -> bool:
        holder = self.parentWidget()
        return holder is None or self.geometry().right() >= holder.width() - 2

    def _face(self) -> tuple[str, str]:
        if not self.isEnabled():
            return "rail", "disabled"
        if self.isChecked():
            return ("slip-wash", "slip") if self.ring_accent == "slip" else ("teal-wash", "teal-hover")
        return ("line" if self.isDown() else "rail" if self.underMouse() else "sheet"), "ink"

    def _outline(self) -> QPainterPath:
        """The outline of the whole group in this segment's coordinates, so that its corners stay round."""
        path = QPainterPath()
        holder = self.parentWidget()
        whole = holder.rect().translated(-self.pos()) if holder else self.rect()
        group = QRectF(whole).adjusted(1, 1, -1, -1)
        radius = theme.px(theme.RADIUS["control"]) - 1
        path.addRoundedRect(group, radius, radius)
        return path


class Segmented(QFrame):
    """`add("open", tr("Open"), icon="slip-open")`, `choose("open")`; `chosen` carries the user's choice."""

    chosen = Signal(str)

    def __init__(self, name: str, *, accent: str = "teal", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._accent = accent
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group.buttonClicked.connect(self._clicked)

    def add(self, key: str, label: str, *, icon: str = "") -> Segment:
        """Add a choice at the end; the first one is chosen until another is."""
        made = Segment(key, label, icon, self._accent, self)
        made.setObjectName(f"segment.{key}")
        self._group.addButton(made)
        self._row.addWidget(made)
        made.setChecked(len(self._group.buttons()) == 1)
        return made

    def choose(self, key: str) -> None:
        """Show `key` as chosen, without telling anybody."""
        for segment in self._group.buttons():
            if isinstance(segment, Segment) and segment.key == key:
                segment.setChecked(True)

    def choice(self) -> str:
        """The key that is chosen."""
        segment = self._group.checkedButton()
        return segment.key if isinstance(segment, Segment) else ""

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.update()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = "line-strong" if self.isEnabled() else "line"
        drawing.box(painter, self.rect(), theme.px(theme.RADIUS["control"]), "sheet", edge)

    @Slot(QAbstractButton)
    def _clicked(self, segment: QAbstractButton) -> None:
        if isinstance(segment, Segment):
            self.chosen.emit(segment.key)
