"""What all questions of a trade have in common says something of an abstraction to which none of them is near."""

from __future__ import annotations

import numpy as np
import pytest

from workshop.deck.asked import Asked
from workshop.deck.groups import Groups
from workshop.deck.leaning import Leaning
from workshop.deck.meaning import Meaning, load_meaning
from workshop.deck.question import Question
from workshop.deck.vectors import no_vectors

QUEUES = (
    ("how to keep people calm while they wait", "how to let a queue know that it moves", "how to shorten an hour felt"),
    ("how to seat a crowd before it grows restless", "how to let in thousands at a time", "how to fill rows in order"),
)
HEAT = (
    ("how to melt a metal evenly", "how to hold a furnace at one temperature", "how to cool glass without cracks"),
    ("how to bake a thick wall through", "how to fire clay so that it does not warp", "how to dry wood slowly"),
)
PLACES = {"theatre": 0, "kiln": 1}


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return load_meaning()


def leaning(questions: tuple[Question, ...], meaning: Meaning, cards: tuple[tuple[str, int], ...] = ()) -> Leaning:
    """What is learned from `questions` and from the challenges of `cards`, each with the place of its trade."""
    asked = Groups(tuple(each.asked for each in questions), no_vectors(), meaning)
    challenges = Groups(tuple((said,) for said, _ in cards), no_vectors(), meaning)
    trade_of = np.array([place for _, place in cards], dtype=np.intp)
    return Leaning(Asked(questions, asked, challenges, trade_of, PLACES))


def test_an_abstraction_leans_to_the_trade_whose_questions_are_of_its_kind(meaning: Meaning) -> None:
    questions = (
        *(Question(each, ("theatre", "kiln")) for each in QUEUES),
        *(Question(each, ("kiln",)) for each in HEAT),
    )
    leans = leaning(questions, meaning)
    theatre, kiln = leans(meaning.vector("how to make standing in line less dull"))
    assert theatre > kiln
    theatre, kiln = leans(meaning.vector("how to warm a casting without strain"))
    assert kiln > theatre


def test_the_challenges_of_cards_teach_too(meaning: Meaning) -> None:
    leans = leaning((), meaning, ((QUEUES[0][0], 0), (HEAT[0][0], 1)))
    theatre, kiln = leans(meaning.vector("how to keep a waiting crowd calm"))
    assert theatre > kiln


def test_where_nothing_is_asked_it_leans_nowhere(meaning: Meaning) -> None:
    assert leaning((), meaning)(meaning.vector("how to wait")).tolist() == [0, 0]
