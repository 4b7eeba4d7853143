"""The open card: its head in the suit's wash, who speaks for it, its text, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.suits import suit_label
from workshop.ui import drawing, keymap, theme
from workshop.ui.stages.analogies.card_strip import CardStrip
from workshop.ui.stages.analogies.card_text import CardText
from workshop.ui.stages.analogies.opened import Opened
from workshop.ui.stages.analogies.trade_line import TradeLine
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.end_fade import EndFade
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.ui.widgets.speaker_popover import SpeakerPopover
from workshop.ui.widgets.suit_tile import SuitTile
from workshop.words import tr

_SIDE = 16
_SCROLLS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class OpenCard(QFrame):
    """`show_card` puts a card here. It takes the focus as a whole: arrows scroll its text.

    `speaker_told` carries who speaks for it and of which organisation.
    """

    shortlisted = Signal()
    presented = Signal()
    print_wanted = Signal(str)
    """The card of this number is wanted on paper."""
    shown_wanted = Signal(object)
    """Something else than the card is to be shown to the room: its `Shown`."""
    given = Signal(object)
    """The card, as `Opened`, is to be given to somebody."""
    tables_wanted = Signal()
    """Deal to the tables, or see who has which card."""
    closed = Signal()
    passed = Signal()
    let_back = Signal()
    speaker_told = Signal(str, object)
    ring_radius = theme.RADIUS["card"]

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._opened: Opened | None = None
        self._session: Session | None = None
        self._popover = SpeakerPopover(stage)
        self._popover.told.connect(self.speaker_told)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self._build_head())
        self._strip = CardStrip(_SIDE)
        self.change, self.not_this, self.back = self._strip.change, self._strip.not_this, self._strip.back
        self._strip.speaker_wanted.connect(self._ask_who)
        self._strip.passed.connect(self.passed)
        self._strip.let_back.connect(self.let_back)
        self._column.addWidget(self._strip)
        self._scroll = ScrollArea(self)
        self._text = CardText()
        side = theme.px(_SIDE)
        self._scroll.column.addWidget(self._text)
        self._fade = EndFade(self._scroll, "sheet", _SIDE - 2)
        self._column.addWidget(self._scroll, 1)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(Hairline())
        self._foot_row = QHBoxLayout()
        self._foot_row.setContentsMargins(side, theme.px(10), side, theme.px(10))
        foot.addLayout(self._foot_row)
        self._column.addWidget(self._foot)
        self._actions = self._build_actions()
        self._foot_row.addWidget(self._actions)

    def show_card(
        self,
        opened: Opened,
        session: Session,
        deck: Deck | None,
        features: tuple[str, ...] = (),
        *,
        consulted: bool = False,
    ) -> None:
        """Show `opened`, matched by the abstraction's `features`, and whether its trade is `consulted` on such things;
        another card is read from its beginning."""
        same = self._opened is not None and self._opened.lasting == opened.lasting
        self._opened, self._session = opened, session
        text = opened.analogy
        self._tile.show_suit(text.suit)
        is_own = opened.card is not None and opened.card.industry.own
        suit = suit_label(text.suit)
        self._trade.show_trade(text.industry, tr("{suit}, own card", suit=suit) if is_own else suit)
        self._title.setText(text.title)
        self._number.setText(f"{text.number:02}" if text.number > 0 else "")
        self.setAccessibleName(tr("Open card: {industry}, {title}", industry=text.industry, title=text.title))
        self.setAccessibleDescription("\n".join(each for each in (text.scene, text.mechanism) if each))
        self._strip.show_strip(opened, session)
        kept = opened.taken and text.shortlisted
        self.shortlist.setText(tr("Take off") if kept else tr("Shortlist"))
        told = tr("Take it off the shortlist") if kept else tr("Put it on the shortlist")
        self.shortlist.setAccessibleName(told)
        self.shortlist.setToolTip(told)
        self.shortlist.set_kind("secondary" if kept else "primary")
        self.print.setEnabled(opened.card is not None and text.number > 0)
        self._text.show_card(opened, deck, features, consulted=consulted)
        if not same:
            self._scroll.verticalScrollBar().setValue(0)
            if self._popover.isVisible():
                self._popover.close_again()
        self._head.update()

    @Slot()
    def give(self) -> None:
        """Ask who is to have the card."""
        if self._opened is not None and self.isVisible():
            self.given.emit(self._opened)

    def set_compact(self, compact: bool) -> None:
        """In little height the actions stand in the head."""
        row = self._head_row if compact else self._foot_row
        if row.indexOf(self._actions) < 0:
            row.addWidget(self._actions)
        self._foot.setVisible(not compact)
        side, above = theme.px(_SIDE), theme.px(4 if compact else 11)
        self._head_row.setContentsMargins(side - 1, above, side - 1, above + 1)
        self._scroll.column.setContentsMargins(side, theme.px(6 if compact else 10), side, theme.px(16))
        self._strip.set_compact(compact)
        self._text.set_compact(compact)

    def holds_focus(self) -> bool:
        """Whether the keys go to the card, or to a part of it."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._scroll.keyPressEvent(event)
            event.accept()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = theme.px(theme.RADIUS["card"])
        drawing.box(painter, self.rect(), radius, "sheet", "line")
        if self._opened is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            shape = QPainterPath()
            inner = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            shape.addRoundedRect(inner, radius - 1, radius - 1)
            head = QPainterPath()
            head.addRect(QRectF(0, 0, self.width(), self._head.geometry().bottom() + 1))
            painter.fillPath(shape.intersected(head), theme.suit_wash(self._opened.analogy.suit))

    def _build_head(self) -> QWidget:
        self._head = QWidget(self)
        self._head_row = QHBoxLayout(self._head)
        self._head_row.setSpacing(theme.px(12))
        self._tile = SuitTile("move", 40)
        self._trade = TradeLine()
        self._title = ProseLabel("", "card-title", most=2)
        self._number = Label("", "card-number")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._trade)
        words.addWidget(self._title)
        self._head_row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head_row.addLayout(words, 1)
        self._head_row.addWidget(self._number, 0, Qt.AlignmentFlag.AlignVCenter)
        return self._head

    def _build_actions(self) -> QWidget:
        actions = QWidget(self)
        row = QHBoxLayout(actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.shortlist = Button(tr("Shortlist"), kind="primary", size=28, icon="pin", key=keymap.label("shortlist"))
        self.shortlist.setObjectName("card.shortlist")
        self.present = Button(tr("Put on screen"), size=28, icon="screen")
        self.present.setObjectName("card.present")
        self.print = IconButton("print", tr("Print this card"), kind="secondary", size=28)
        self.print.setObjectName("card.print")
        self.more = MenuButton(tr("More"), kind="secondary")
        self.more.setObjectName("card.more")
        self.more.menu.add(tr("Put our question on screen"), self._want_question, icon="screen")
        self.more.menu.add(tr("Put who has which card on screen"), self._want_deal, icon="screen")
        self.more.menu.add(tr("Hand it to…"), self.give, icon="deal", key=keymap.label("give"))
        self.more.menu.add(tr("Cards for the tables…"), self._want_tables, icon="people", key=keymap.label("tables"))
        self.more.menu.add(tr("Not this one"), self._pass, icon="close", key=keymap.label("pass"))
        self.more.menu.add(tr("Close the card"), self._close, icon="close", key="Esc")
        self.shortlist.clicked.connect(self.shortlisted)
        self.present.clicked.connect(self.presented)
        self.print.clicked.connect(self._want_print)
        row.addWidget(self.shortlist)
        row.addWidget(self.present)
        row.addStretch(1)
        row.addWidget(self.print)
        row.addWidget(self.more)
        return actions

    @Slot()
    def _want_print(self) -> None:
        if self._opened is not None:
            self.print_wanted.emit(f"{self._opened.analogy.number}")

    @Slot()
    def _want_question(self) -> None:
        self.shown_wanted.emit(Shown("question"))

    @Slot()
    def _want_deal(self) -> None:
        self.shown_wanted.emit(Shown("deal"))

    @Slot()
    def _want_tables(self) -> None:
        self.tables_wanted.emit()

    @Slot()
    def _pass(self) -> None:
        self.passed.emit()

    @Slot()
    def _close(self) -> None:
        self.closed.emit()

    @Slot()
    def _ask_who(self) -> None:
        if self._opened is not None and self._session is not None:
            self._popover.ask(self._session, self._opened.analogy, self.change)
