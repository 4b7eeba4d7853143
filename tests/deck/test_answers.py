"""Questions that come up again and again: read from their files, checked, and what they know counts in the match."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.deck.test_kept_deck import folder
from tests.samples import DECK
from workshop.deck import check
from workshop.deck.answers import Answers
from workshop.deck.asked import Asked
from workshop.deck.deck import Deck, read_deck
from workshop.deck.groups import Groups
from workshop.deck.kept_deck import KEPT_FILE, read_kept
from workshop.deck.matching import suggest
from workshop.deck.meaning import Meaning, load_meaning
from workshop.deck.question import Question
from workshop.deck.question_check import question_faults
from workshop.deck.vectors import no_vectors

__all__ = ["folder"]

PLACES = {"theatre": 0, "courts": 1, "bakery": 2}
WAITING = Question(
    ("how to wait without fear", "how to bear a delay", "how to sit out an hour nobody can shorten"),
    ("theatre", "courts"),
)
JOINING = Question(
    ("how to join two metals", "how to fix iron to brass", "how to bond parts that shrink apart"), ("bakery",)
)
FILE = """[[question]]
case = "A ward asked a playhouse"
asked = [
    "how to call people in time",
    "how to tell everybody when their turn comes",
    "how to have each one ready and none waiting",
]
trades = ["theatre", "courts", "theatre", "nowhere"]
"""


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return load_meaning()


def answers_to(questions: tuple[Question, ...], places: dict[str, int], meaning: Meaning) -> Answers:
    """The vote of `questions` alone."""
    asked, none = (Groups(each, no_vectors(), meaning) for each in (tuple(one.asked for one in questions), ()))
    return Answers(Asked(questions, asked, none, np.empty(0, dtype=np.intp), places))


def test_the_trades_of_the_nearest_question_have_most_of_the_vote(meaning: Meaning) -> None:
    answers = answers_to((WAITING, JOINING), PLACES, meaning)
    theatre, courts, bakery = answers(meaning.vector("how to calm a person while a delay lasts"))
    assert theatre > courts > 0.5 > bakery
    assert answers(meaning.vector("how to weld steel to copper"))[2] > 0.5


def test_without_questions_and_with_trades_that_are_not_there_nothing_is_added(meaning: Meaning) -> None:
    read = meaning.vector("how to wait")
    assert answers_to((), PLACES, meaning)(read).tolist() == [0, 0, 0]
    assert answers_to((WAITING,), {"bakery": 0}, meaning)(read).tolist() == [0]


def test_what_a_question_names_is_suggested_sooner() -> None:
    said = "How to keep a crowd of strangers patient until the doors open"
    named = DECK.by_key[suggest(DECK, said, 60)[-1].card.key].industry
    told = Deck(DECK.industries, DECK.features, questions=(*DECK.questions, Question((said,), (named.id,))))
    assert named in [each.card.industry for each in suggest(told, said, 10)]


def test_questions_are_read_from_their_files_and_from_the_kept_one(folder: Path, tmp_path: Path) -> None:
    (folder / "questions").mkdir()
    file = folder / "questions" / "calling.toml"
    file.write_text(FILE, "utf-8")
    asked = (
        "how to call people in time",
        "how to tell everybody when their turn comes",
        "how to have each one ready and none waiting",
    )
    wanted = (Question(asked, ("theatre", "courts", "theatre", "nowhere"), "A ward asked a playhouse"),)
    assert read_deck(folder).questions == wanted
    for _ in range(2):
        assert read_kept(folder, tmp_path / KEPT_FILE).questions == wanted
    file.write_text(FILE.replace("playhouse", "court"), "utf-8")
    assert read_kept(folder, tmp_path / KEPT_FILE).questions[0].case == "A ward asked a court"


@pytest.mark.parametrize(
    "text",
    [
        "question =",
        "[[question]]\nasked = 3\ntrades = []",
        '[[question]]\nasked = ["a"]',
        FILE.replace('"A ward', '3 #"'),
    ],
)
def test_a_broken_file_of_questions_is_named_and_the_rest_works(folder: Path, text: str) -> None:
    (folder / "questions").mkdir()
    (folder / "questions" / "calling.toml").write_text(text, "utf-8")
    deck = read_deck(folder)
    assert [each.name for each in deck.broken] == ["questions/calling.toml"]
    assert len(deck.industries) == 2


def test_the_check_names_what_is_wrong_with_a_question(folder: Path) -> None:
    (folder / "questions").mkdir()
    text = FILE.replace("how to call people in time", "call people") + FILE.replace(
        "how to call people in time", "how to call all of them in time"
    )
    (folder / "questions" / "calling.toml").write_text(text, "utf-8")
    found = [each.rpartition(": ")[2] for each in check.faults(folder) if each.startswith("the question ")]
    assert found == [
        "call people must begin with how to",
        "call people has 2 words, 6 to 26 are right",
        "4 trades, 6 to 12 are right",
        "there is no industry nowhere",
        "a trade is named twice",
        "how to tell everybody when their turn comes is asked twice",
        "how to have each one ready and none waiting is asked twice",
        "4 trades, 6 to 12 are right",
        "there is no industry nowhere",
        "a trade is named twice",
    ]


def test_a_trade_that_answers_everything_is_named() -> None:
    deck = Deck(DECK.industries, DECK.features, questions=(Question(("how to",), ("theatre",)),) * 7)
    assert "theatre answers 7 of 7 questions" in list(question_faults(deck))
