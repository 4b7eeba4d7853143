"""The tabs of a stage: 32 high, with a count, a suit's tile or a glyph."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QToolButton, QWidget

from workshop.suits import suit_label
from workshop.ui import drawing, theme
from workshop.ui.widgets.organisation_tile import TILE_HEIGHT, TILE_WIDTH, paint_organisation
from workshop.ui.widgets.suit_tile import paint_suit

_PADDING, _TILE_PADDING, _GAP, _BETWEEN, _TILE = 15, 9, 8, 4, 22
_FADE = 24


@dataclass(frozen=True, slots=True)
class _Face:
    key: str
    label: str
    count: str = ""
    suit: str = ""
    letters: str = ""


class TabBar(QTabBar):
    """`add("room", tr("In the room"), count="11")`, `set_count("room", "12")`; `chosen` carries the user's choice.

    A tab can carry a suit's tile (`suit="play"`) or an organisation's (`letters="SB"`). `choose` tells nobody.
    """

    chosen = Signal(str)
    ring_radius = theme.RADIUS["control"]

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces: list[_Face] = []
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._moved)

    def add(self, key: str, label: str, *, count: str = "", suit: str = "", letters: str = "") -> None:
        """Add a tab at the end; the first is chosen until another is."""
        self._faces.append(_Face(key, label, count, suit, letters))
        self.blockSignals(True)  # the first tab becomes current by itself: nobody chose it
        at = self.addTab(label.replace("&", "&&"))
        self.blockSignals(False)
        self._tell(at)

    def clear(self) -> None:
        """Take all tabs away."""
        self.blockSignals(True)
        self._faces.clear()
        while self.count():
            self.removeTab(0)
        self.blockSignals(False)

    def set_count(self, key: str, count: str) -> None:
        """Change the small number behind a tab's words."""
        at = self.keys().index(key)
        if self._faces[at].count != count:
            self._faces[at] = replace(self._faces[at], count=count)
            self._tell(at)
            self.setTabText(at, self.tabText(at))
            self.updateGeometry()
            self.update()

    def set_label(self, key: str, label: str) -> None:
        """Change a tab's words."""
        at = self.keys().index(key)
        self._faces[at] = replace(self._faces[at], label=label)
        self.setTabText(at, label.replace("&", "&&"))
        self._tell(at)

    def keys(self) -> list[str]:
        """The keys of the tabs, in their order."""
        return [face.key for face in self._faces]

    def choose(self, key: str) -> None:
        """Show `key` as chosen, without telling anybody."""
        self.blockSignals(True)
        self.setCurrentIndex(self.keys().index(key))
        self.blockSignals(False)
        self.update()

    def choice(self) -> str:
        """The key of the chosen tab."""
        at = self.currentIndex()
        return self._faces[at].key if 0 <= at < len(self._faces) else ""

    def focus_rect(self) -> QRect:
        """Where the focus ring stands: round the chosen tab."""
        return self._body(self.currentIndex())

    def words_width(self, label: str) -> int:
        """How wide `label` is in a tab, in pixels."""
        return round(theme.text_width("strong", label) + 0.49)

    def width_beside(self, index: int) -> int:
        """What a tab takes beside its label, in pixels: padding, the gap after it, tile and count."""
        face = self._faces[index] if index < len(self._faces) else _Face("", "")
        wide = theme.px(_PADDING + _BETWEEN)
        tile = face.suit or face.letters
        wide += self._tile_width(face) + theme.px(_TILE_PADDING + _GAP) if tile else theme.px(_PADDING)
        if face.count:
            wide += round(theme.text_width("caption", face.count) + 0.49) + theme.px(_GAP)
        return wide

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802  Qt's name
        label = self._faces[index].label if index < len(self._faces) else ""
        return QSize(self.words_width(label) + self.width_beside(index), theme.px(theme.CONTROL["normal"]))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802  Qt's name
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        wide = sum(self.tabSizeHint(at).width() for at in range(self.count()))
        return QSize(wide, theme.px(theme.CONTROL["normal"]))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(96), theme.px(theme.CONTROL["normal"]))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        current = self.currentIndex()
        for at in range(min(self.count(), len(self._faces))):
            if at != current:
                self._paint_tab(painter, at)
        self._fade_ends(painter)
        if 0 <= current < len(self._faces):
            self._paint_tab(painter, current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _fade_ends(self, painter: QPainter) -> None:
        """Where the bar scrolls, tabs go over into the ground, so that no letter is cut through at its arrows."""
        seen = self.rect()
        for each in self.findChildren(QToolButton):
            if each.isVisible() and each.x() > self.width() // 2:
                seen.setRight(min(seen.right(), each.x() - 1))
            elif each.isVisible():
                seen.setLeft(max(seen.left(), each.geometry().right() + 1))
        every = self.tabRect(0).united(self.tabRect(self.count() - 1))
        wide = theme.px(_FADE)
        if every.right() > seen.right():
            rest = QRect(seen.right() + 1 - wide, 0, wide, self.height())
            drawing.fade(painter, rest, Qt.Edge.RightEdge, "paper")
        if every.left() < seen.left():
            drawing.fade(painter, QRect(seen.left(), 0, wide, self.height()), Qt.Edge.LeftEdge, "paper")

    @Slot(int)
    def _moved(self, index: int) -> None:
        if 0 <= index < len(self._faces):
            self.chosen.emit(self._faces[index].key)

    def _tell(self, at: int) -> None:
        face = self._faces[at]
        parts = (face.label, face.count, suit_label(face.suit) if face.suit else "")
        self.setAccessibleTabName(at, ", ".join(part for part in parts if part))
        if face.suit:
            self.setTabToolTip(at, suit_label(face.suit))

    def _body(self, index: int) -> QRect:
        """The tab without the gap after it."""
        rect = self.tabRect(index)
        gap = theme.px(_BETWEEN)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return rect.adjusted(gap, 0, 0, 0) if right_to_left else rect.adjusted(0, 0, -gap, 0)

    def _tile_width(self, face: _Face) -> int:
        return theme.px(TILE_WIDTH if face.letters else _TILE)

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        face, body, current = self._faces[index], self._body(index), index == self.currentIndex()
        over = body.contains(self.mapFromGlobal(self.cursor().pos())) and self.underMouse() and self.isEnabled()
        radius = theme.px(theme.RADIUS["control"])
        if current:
            drawing.box(painter, body, radius, "sheet", "line-strong")
        elif over:
            drawing.box(painter, body, radius, "rail")
        ink = "ink" if current else "ink-2"
        at = float(theme.px(_PADDING))
        if face.suit or face.letters:
            at = float(theme.px(_TILE_PADDING))
            wide = self._tile_width(face)
            tall = theme.px(TILE_HEIGHT if face.letters else _TILE)
            place = self._visual(body, at, wide, tall)
            if face.letters:
                paint_organisation(painter, place, face.letters)
            else:
                paint_suit(painter, place, face.suit)
            at += wide + theme.px(_GAP)
        role = "strong" if current else "control"
        wide = round(theme.text_width("strong", face.label) + 0.49)
        self._words(painter, self._visual(body, at, wide, body.height()), face.label, role, ink)
        at += round(theme.text_width(role, face.label) + 0.49) + theme.px(_GAP)
        if face.count:
            wide = round(theme.text_width("caption", face.count) + 1.49)
            self._words(painter, self._visual(body, at, wide, body.height()), face.count, "caption", "ink-3")

    def _words(self, painter: QPainter, place: QRectF, words: str, role: str, ink: str) -> None:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ink = ink if self.isEnabled() else "disabled"
        drawing.text(painter, place, words, role, ink, drawing.RIGHT if right_to_left else drawing.LEFT)

    def _visual(self, body: QRect, at: float, wide: float, tall: float) -> QRectF:
        """A part of the tab, `at` from its beginning, in the direction of the language."""
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = body.right() + 1 - at - wide if right_to_left else body.left() + at
        return QRectF(x, body.top() + (body.height() - tall) // 2, wide, tall)
