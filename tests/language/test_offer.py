"""What there is for the word at one place of a rung."""

import pytest

from workshop.language.domain import domain_words
from workshop.language.offer import nearest_offer, offer_at

TEXT = "How to reassure patients before surgery"


def test_a_domain_word_has_plainer_ones_and_a_verb_has_some_up_and_down() -> None:
    word = offer_at(TEXT, TEXT.index("patients") + 3)
    assert word is not None
    assert (word.word, word.domain is not None) == ("patients", True)
    assert "people" in word.general
    verb = offer_at(TEXT, TEXT.index("reassure"))
    assert verb is not None
    assert verb.domain is None
    assert "affect" in verb.up


def test_the_end_of_a_word_belongs_to_it_and_other_words_have_nothing() -> None:
    assert offer_at(TEXT, len(TEXT)) is not None
    assert offer_at(TEXT, 1) is None


def test_the_nearest_is_the_word_at_the_caret_then_the_next_one_then_the_first_then_a_verb() -> None:
    def found(at: int, text: str = TEXT, plain: tuple[str, ...] = ()) -> str:
        offer = nearest_offer(text, at, (), plain)
        return offer.word if offer is not None else ""

    assert found(TEXT.index("reassure") + 2) == "reassure"
    assert found(0) == "patients"
    assert found(TEXT.index(" before")) == "patients"  # its end touches
    assert found(TEXT.index("before") + 2) == "surgery"
    assert found(0, plain=("patient", "surgery")) == "reassure"
    assert found(0, "How is it?") == ""


def test_what_the_room_finds_plain_is_marked_in_no_form() -> None:
    assert "patients" in [each.word for each in domain_words(TEXT)]
    assert [each.word for each in domain_words(TEXT, (), ("Patient",))] == ["surgery"]
    assert not domain_words(TEXT, ("patients",), ("patient", "surgery")), "even an organisation's own word"


@pytest.mark.parametrize("text", ["", " ", "手術前", "x" * 10_000, "nurse " * 1_600, "\x00\x01", "😀 nurse"])
def test_any_text_can_be_asked(text: str) -> None:
    for at in (0, len(text) // 2, len(text)):
        nearest_offer(text, at)
