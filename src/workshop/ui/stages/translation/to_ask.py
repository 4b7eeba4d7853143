"""Under the terms with gaps: whom to ask what, a line for each person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.room.to_ask import ToAsk, to_ask
from workshop.ui import theme
from workshop.ui.stages.translation.terms import Only, Terms
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.organisation_tile import OrganisationTile
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr
from workshop.workbench import Workbench

_MOST = 176
"""Pixels at 100 % that it takes from the matrix at the most; more people scroll."""
_WHO = 190


class ToAskList(QWidget):
    """Stands there while only terms with gaps are listed; `people` are those who are to be asked."""

    def __init__(self, workbench: Workbench, terms: Terms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._terms = workbench, terms
        self.people: tuple[ToAsk, ...] = ()
        self.setObjectName("terms.to-ask")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._heading = SectionHeading(tr("To ask"))
        self._card = Card(padding=0, spacing=0)
        self._area = ScrollArea(self)
        self._area.column.addWidget(self._card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._heading)
        column.addWidget(self._area)
        workbench.changed.connect(self._follow)
        terms.modelReset.connect(self.show_people)
        self.show_people()

    @Slot()
    def show_people(self) -> None:
        """Show who is to be asked now, or nothing while other terms are listed."""
        found = to_ask(self._workbench.session) if self._terms.only is Only.GAPS else ()
        self.setVisible(bool(found))
        if found == self.people:
            return
        self.people = found
        while (item := self._card.column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for at, each in enumerate(found):
            for part in (Hairline(), _line(each)) if at else (_line(each),):
                self._card.column.addWidget(part)
                part.show()  # at once: what is hidden has no height yet
        self._heading.set_texts(tr("To ask"), tr("{n} people", n=len(found), one="{n} person"))
        tall = self._card.sizeHint().height()
        self._area.setFixedHeight(min(tall, theme.px(_MOST)))

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        names = ("terms", "meanings", "organisations", "misunderstandings")
        if any(getattr(before, each) is not getattr(after, each) for each in names):
            self.show_people()


def _line(each: ToAsk) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
    row.setSpacing(theme.px(10))
    if each.organisation is not None:
        tile = OrganisationTile(each.organisation.tile or "–", called(each.organisation))
        row.addWidget(tile, 0, Qt.AlignmentFlag.AlignVCenter)
    who = ProseLabel(each.who, "meta", most=2)
    who.setFixedWidth(theme.px(_WHO))
    row.addWidget(who, 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(ProseLabel(asked_words(each), "meta", "ink-2", most=6), 1, Qt.AlignmentFlag.AlignVCenter)
    return line


def asked_words(each: ToAsk) -> str:
    """What somebody is to be asked, in a sentence."""
    said = []
    if each.words:
        words = ", ".join(tr("“{word}”", word=word) for word in each.words)
        many = len(each.words)
        said.append(
            tr(
                "What do {words} mean where you work?",
                n=many,
                one="What does {words} mean where you work?",
                words=words,
            )
        )
    return " ".join((*said, *each.questions))
