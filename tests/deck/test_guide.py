"""The guide's five examples by name: what is tied, what is about right, and which trades come first without a hint."""

from __future__ import annotations

import pytest

from tests.samples import DECK
from workshop.deck.matching import suggest
from workshop.language.altitude import Height, altitude

# Name: the problem as the guide has it, the vocabulary of whose it is, the abstraction, and trades that serve.
EXAMPLES = {
    "a frightening wait": (
        "Reduce patient anxiety before surgery",
        (),
        "How to make a high-stakes waiting period feel shorter and less stressful",
        # the guide: theme parks, airport lounges
        {"theme-parks", "airport-terminals"},
    ),
    "a customer's trust": (
        "A bank wanting to improve customer trust",
        ("bank",),
        "How to make a high-stakes interaction feel safe",
        # the guide: hotels; guest houses and butlers are their next of kin, a second set of controls serves as well
        {"guest-houses", "butlers", "flight-instruction"},
    ),
    "a satisfying touch": (
        "A consumer electronics company wants to improve the tactile feel of its devices",
        (),
        "How to create a satisfying physical interaction",
        # the guide: watchmakers
        {"watchmaking"},
    ),
    "the last mile": (
        "A logistics company is struggling with last-mile delivery in dense urban areas",
        (),
        "How to make the last stretch quick and sure, where every place is different and somebody must be found",
        # the guide: food delivery; post and lunch-box carriers live by the same stretch
        {"food-delivery", "post", "dabbawalas"},
    ),
    "waiting lists": (
        "Healthcare providers reduce waiting times for hip operations in their hospitals",
        (),
        "How to shorten the wait of everyone without more hands",
        # the guide: car plants, for how they plan the flow; the study of queues, tills and rides do it with people
        {"operational-research", "supermarkets", "theme-parks"},
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_guides_problem_is_tied_and_its_abstraction_about_right(name: str) -> None:
    tied, own, right, _ = EXAMPLES[name]
    assert altitude(tied, own).height is Height.TIED
    assert altitude(right, own).height is Height.RIGHT


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_guides_trades_or_ones_that_serve_as_well_are_among_the_first_ten(name: str) -> None:
    _, _, abstraction, trades = EXAMPLES[name]
    assert trades <= {each.card.industry.id for each in suggest(DECK, abstraction, 10)}
