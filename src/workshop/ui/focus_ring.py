"""The ring round what has the keyboard's focus: one overlay, for a style sheet cannot draw a line with a gap."""

from collections.abc import Iterator

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from workshop.ui import drawing, theme

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_TABBED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.LayoutRequest,
    QEvent.Type.EnabledChange,
    QEvent.Type.DynamicPropertyChange,
)
_COVERS = (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ZOrderChange)
# a set, for every event of the program is looked up in it
_WATCHED = frozenset(
    (*_MOVES, *_COVERS, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.FocusIn, QEvent.Type.Paint)
)


class FocusRing(QObject):
    """Make one for the program and keep it. It shows a ring when the focus came by key, and follows what has it.

    A widget may say `ring_radius` (its corners, at 100 %), `ring_accent` ("teal" or "slip"), `draws_own_focus = True`
    (text fields: their 2 px edge is enough), and `focus_rect() -> QRect` if only a part of it has the focus. In lists
    and tables the ring stands inside the current row, or round `focus_rect`, which is in the viewport's pixels.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._overlay: _Overlay | None = None
        self._by_key = self._by_tab = False
        self._last_input_was_key = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        app.focusChanged.connect(self._reveal)
        app.focusChanged.connect(self._follow)
        app.installEventFilter(self)

    def target(self) -> QWidget | None:
        """The widget that the ring stands round, if there is one now."""
        shown = self._overlay is not None and self._alive(self._overlay) and self._overlay.isVisible()
        return QApplication.focusWidget() if shown else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _WATCHED:
            return False
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            reason = event.reason()
            self._by_tab = reason in _TABBED
            if reason in _KEYBOARD:
                self._by_key = True
            elif reason == Qt.FocusReason.MouseFocusReason:
                self._by_key = False
            else:
                self._by_key = self._last_input_was_key
        elif kind == QEvent.Type.KeyPress:
            self._last_input_was_key = True
            if not self._by_key and isinstance(QApplication.focusWidget(), QAbstractItemView):
                self._by_key = True  # arrows in a list that was clicked: from here on the keyboard leads
                self._soon.start()
        elif kind == QEvent.Type.MouseButtonPress:
            self._last_input_was_key = False
        elif watched is not self._overlay and self._concerns(watched, kind):
            self._soon.start()
        return False

    def _concerns(self, watched: QObject, kind: QEvent.Type) -> bool:
        target = QApplication.focusWidget()
        if target is None:
            return False
        if kind == QEvent.Type.Paint:  # the current row or tab changed, or a list scrolled
            part = hasattr(target, "focus_rect") or isinstance(target, QAbstractItemView)
            return part and (watched is target or watched.parent() is target)
        if not isinstance(watched, QWidget):
            return False
        if watched is target or watched.isAncestorOf(target):
            return True
        holder = watched.parentWidget() if kind in _COVERS else None  # what stands beside it may come to lie over it
        return holder is not None and holder.isAncestorOf(target)

    @Slot(QWidget, QWidget)
    def _reveal(self, old: QWidget | None, new: QWidget | None) -> None:
        """Bring what Tab came to from outside into sight: by itself a scroll area follows Tab only in its inside."""
        if new is None or not self._by_tab:
            return
        above = new.parentWidget()
        while above is not None and not above.isWindow():
            if isinstance(above, QScrollArea) and (old is None or not above.isAncestorOf(old)):
                above.ensureWidgetVisible(new)
            above = above.parentWidget()

    @Slot()
    def _follow(self) -> None:
        # Asked for anew each time: a reference kept here could be the last one to a window without a parent, and
        # letting it go would delete that window in the middle of Qt's change of focus.
        target = QApplication.focusWidget()
        wanted = target is not None and self._by_key and target.isVisible() and not _has_own(target)
        place = _place(target) if wanted and target is not None else None
        if target is None or place is None:
            if self._overlay is not None and self._alive(self._overlay):
                self._overlay.hide()
            return
        self._in_window(target.window()).show_round(target, *place)

    def _in_window(self, window: QWidget) -> "_Overlay":
        overlay = self._overlay
        if overlay is not None and self._alive(overlay) and overlay.parentWidget() is window:
            return overlay
        if overlay is not None and self._alive(overlay):
            overlay.hide()
            overlay.deleteLater()
        self._overlay = _Overlay(window)
        return self._overlay

    @staticmethod
    def _alive(widget: QWidget) -> bool:
        return bool(shiboken6.isValid(widget))


class _Overlay(QWidget):
    """Paints the ring; the mouse passes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus-ring")
        for attribute in (
            Qt.WidgetAttribute.WA_TransparentForMouseEvents,
            Qt.WidgetAttribute.WA_NoSystemBackground,
            Qt.WidgetAttribute.WA_TranslucentBackground,
        ):
            self.setAttribute(attribute)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._radius, self._accent, self._inside = 0.0, "teal", False

    def show_round(self, target: QWidget, rect: QRect, visible: QRegion, inside: bool) -> None:
        """Stand round `rect` of the window, cut to `visible`."""
        self._radius = theme.px(getattr(target, "ring_radius", theme.RADIUS["control"]))
        self._accent = getattr(target, "ring_accent", "teal")
        self._inside = inside
        away = 0 if inside else theme.px(theme.RING_GAP + theme.RING_WIDTH)
        whole = rect.adjusted(-away, -away, away, away)
        if self.geometry() != whole:
            self.setGeometry(whole)
        shown = visible.intersected(whole).translated(-whole.topLeft())
        if shown.isEmpty():
            self.hide()
            return
        self.setMask(shown)
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._inside:
            width, radius = theme.px(theme.RING_WIDTH), theme.px(theme.RADIUS["tag"])
            drawing.box(painter, self.rect(), radius, None, self._accent, width)
            return
        away = theme.px(theme.RING_GAP + theme.RING_WIDTH)
        body = QRectF(self.rect()).adjusted(away, away, -away, -away)
        drawing.ring(painter, body, self._radius, self._accent)


def _has_own(target: QWidget) -> bool:
    """Whether it shows its focus itself, or is a whole region that is no control."""
    if getattr(target, "draws_own_focus", False) or isinstance(target, (QLineEdit, QTextEdit, QPlainTextEdit)):
        return True
    return target.isWindow()


def _place(target: QWidget) -> tuple[QRect, QRegion, bool] | None:
    """Where the ring stands in the window, where it can be seen, and whether the ring stands inside its place."""
    window = target.window()
    inside = False
    part = target.viewport() if isinstance(target, QAbstractItemView) else target
    if hasattr(target, "focus_rect"):
        rect = target.focus_rect()
        if not rect.isValid():
            return None
    elif isinstance(target, QAbstractItemView):
        index = target.currentIndex()
        rect = target.visualRect(index) if index.isValid() else QRect()
        if not rect.isValid():
            return None
        inside = True
        rect = rect.intersected(QRect(0, rect.y(), part.width(), rect.height()))
    else:
        rect = target.rect()
    placed = QRect(part.mapTo(window, rect.topLeft()), rect.size())
    return placed, _uncovered(part, placed, window, inside), inside


def _uncovered(part: QWidget, placed: QRect, window: QWidget, inside: bool) -> QRegion:
    """The window less what scroll areas hide, over whose edge the ring may reach, and what lies over the control."""
    shown = QRegion(window.rect())
    away = 0 if inside else theme.px(theme.RING_GAP + theme.RING_WIDTH)
    above: QWidget | None = part
    while above is not None and above is not window:
        holder = above.parentWidget()
        if isinstance(holder, QAbstractScrollArea) and holder.viewport() is above:
            seen = QRect(above.mapTo(window, QPoint(0, 0)), above.size())
            shown = shown.intersected(seen.adjusted(-away, -away, away, away))
        elif holder is not None:
            for cover in _over(above, holder, window):
                if cover.intersects(placed):
                    shown = shown.subtracted(QRegion(cover))
        above = holder
    return shown


def _over(part: QWidget, holder: QWidget, window: QWidget) -> Iterator[QRect]:
    """Where in the window those of the holder's children stand that are painted after `part`."""
    children = holder.children()
    for each in children[children.index(part) + 1 :]:
        through = isinstance(each, QWidget) and each.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if isinstance(each, QWidget) and each.isVisible() and not each.isWindow() and not through:
            yield QRect(each.mapTo(window, QPoint(0, 0)), each.size())
