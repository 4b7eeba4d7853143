"""The features of an own card, a row each: which one, and how it shows there."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.check import FEATURES, MOST_SHOWS
from workshop.deck.industry import Feature, Showing
from workshop.deck.own import one_line
from workshop.ui import theme
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr


class FeatureRows(QWidget):
    """`show_features` shows them; `edited` carries the tuple of `Showing` as it is now."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[Feature, ...] = ()
        self._features: tuple[Showing, ...] = ()
        self._rows: list[_Row] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.addWidget(Label(tr("What it knows: features, and how they show"), "meta", "ink-2"), 1)
        self._count = Label("", "caption", "ink-3")
        head.addWidget(self._count)
        column.addLayout(head)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.px(6))
        column.addLayout(self._column)
        self.more = Button(tr("Add a feature"), kind="link", size=28, icon="plus")
        self.more.setObjectName("own.feature.add")
        self.more.clicked.connect(self._add)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)

    def know(self, known: tuple[Feature, ...]) -> None:
        """The features from which to choose."""
        if known != self._known:
            self._known = known
            features, self._features = self._features, ()
            self._clear()
            self.show_features(features)

    def show_features(self, features: tuple[Showing, ...]) -> None:
        """Show other features; rows that are there are used again, so that the cursor stays."""
        self._features = features
        while len(self._rows) > len(features):
            row = self._rows.pop()
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(features):
            row = _Row(len(self._rows), self._known, self)
            row.edited.connect(self._change)
            row.removed.connect(self._remove)
            self._rows.append(row)
            self._column.addWidget(row)
        for row, each in zip(self._rows, features, strict=True):
            row.show_feature(each)
        most = FEATURES[1]
        self._count.setText(tr("{n} of {most}", n=len(features), most=most) if features else "")
        self.more.setVisible(len(features) < most)

    def _clear(self) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []

    @Slot()
    def _add(self) -> None:
        used = {each.feature for each in self._features}
        first = next((each.id for each in self._known if each.id not in used), "")
        if first:
            self.edited.emit((*self._features, Showing(first, "")))
            self._rows[-1].feature.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object, object)
    def _change(self, place: int, feature: Showing) -> None:
        self.edited.emit(tuple(feature if at == place else each for at, each in enumerate(self._features)))

    @Slot(object)
    def _remove(self, place: int) -> None:
        self.edited.emit(tuple(each for at, each in enumerate(self._features) if at != place))
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)


class _Row(QWidget):
    """One feature: `edited` carries its place and the new value, `removed` its place."""

    edited = Signal(object, object)
    removed = Signal(object)

    def __init__(self, place: int, known: tuple[Feature, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._showing = Showing("", "")
        self.feature = Dropdown(tr("Feature {n}", n=place + 1), placeholder=tr("Choose a feature"))
        self.feature.setObjectName(f"own.feature.{place + 1}")
        for each in known:
            self.feature.add(each.id, each.label)
            self.feature.setItemData(self.feature.count() - 1, each.sentence, Qt.ItemDataRole.ToolTipRole)
        self.shows = LineField(tr("How it shows there"), name=tr("How feature {n} shows", n=place + 1))
        self.shows.setObjectName(f"own.shows.{place + 1}")
        remove = IconButton("close", tr("Take feature {n} out", n=place + 1), size=28)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.feature, 2)
        row.addWidget(self.shows, 5)
        row.addWidget(remove)
        self.feature.chosen.connect(self._choose)
        self.shows.edited.connect(self._word)
        remove.clicked.connect(self._remove)

    def show_feature(self, showing: Showing) -> None:
        """Show another feature; one that nobody knows is left as it is."""
        self._showing = showing
        if self.feature.findData(showing.feature) < 0 and showing.feature:
            self.feature.add(showing.feature, showing.feature)
        self.feature.choose(showing.feature)
        if one_line(self.shows.text()) != showing.shows:
            self.shows.show_text(showing.shows)
        count = len(showing.shows)
        over = tr("{n} of {most}, too long for the card", n=count, most=MOST_SHOWS) if count > MOST_SHOWS else ""
        self.shows.setToolTip(over)
        self.shows.setAccessibleDescription(over)

    @Slot(str)
    def _choose(self, feature: str) -> None:
        self.edited.emit(self._place, replace(self._showing, feature=feature))

    @Slot(str)
    def _word(self, text: str) -> None:
        self.edited.emit(self._place, replace(self._showing, shows=one_line(text)))

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self._place)
