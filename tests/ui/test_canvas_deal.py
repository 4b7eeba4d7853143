"""Who has which card, as the canvas paints it: card by card, whatever the number, nothing over anything else."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from tests.ui.test_canvas import LONG, ink_box, shown_view, texts
from workshop.projection import Shown
from workshop.projection.scenes import Deal
from workshop.ui import canvas

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("cards", [1, 2, 11, 12, 13, 14, 30])
def test_a_hand_of_any_number_of_cards_is_shown_card_by_card(cards: int) -> None:
    seen = shown_view(Shown("deal"))
    assert isinstance(seen.body, Deal)
    hand = seen.body.hands[0]
    many = tuple(replace(hand.cards[0], number=f"{9000 + at}", title=f"Card{at:03}") for at in range(cards))
    among = (replace(hand, holder=LONG[:1300], cards=many), *seen.body.hands)
    for hands in (among, (replace(hand, cards=many),)):
        view_of = replace(seen, body=replace(seen.body, hands=hands))
        pages = [texts(view_of, at) for at in range(canvas.parts(view_of))]
        for here in pages:
            for at, text in enumerate(here):
                assert QRectF(48, 48, 1824, 1000).contains(ink_box(text)), text.prose.shown
                assert not any(ink_box(text).intersects(ink_box(other)) for other in here[:at])
        there = [each.prose.shown for here in pages for each in here]
        for each in many:
            assert there.count(each.title) == 1
            (at,) = (place for place, here in enumerate(pages) if each.title in [text.prose.shown for text in here])
            assert [text.prose.shown for text in pages[at]].count(each.number) == 1


def test_the_cards_of_a_hand_stay_on_one_page_where_one_holds_them() -> None:
    seen = shown_view(Shown("deal"))
    assert isinstance(seen.body, Deal)
    hand = seen.body.hands[0]
    cards = tuple(replace(hand.cards[0], number="", title=f"Card{at:03}") for at in range(7))
    hands = tuple(replace(hand, holder=f"Table {at}", cards=cards) for at in range(3))
    seen = replace(seen, body=replace(seen.body, hands=hands))
    for part in range(canvas.parts(seen)):
        here = [each.prose.shown for each in texts(seen, part)]
        tables = [each for each in here if each.startswith("Table ")]
        assert tables
        assert [each for each in here if each.startswith("Card0")] == [each.title for each in cards] * len(tables)
