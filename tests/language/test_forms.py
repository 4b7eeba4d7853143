"""From a form to its lemma and back."""

import pytest

from workshop.language.forms import Ending, forms, inflected
from workshop.language.lexicon import NOUN, VERB


@pytest.mark.parametrize(
    ("word", "part", "lemma"),
    [
        ("nurses", NOUN, "nurse"), ("ferries", NOUN, "ferry"), ("boxes", NOUN, "box"), ("women", NOUN, "woman"),
        ("children", NOUN, "child"), ("things", NOUN, "thing"), ("analyses", NOUN, "analysis"), ("bus", NOUN, "bus"),
        ("stopped", VERB, "stop"), ("making", VERB, "make"), ("carries", VERB, "carry"), ("carried", VERB, "carry"),
        ("brought", VERB, "bring"), ("written", VERB, "write"), ("controlling", VERB, "control"), ("is", VERB, "be"),
        ("withheld", VERB, "withhold"), ("undertaken", VERB, "undertake"), ("rebuilt", VERB, "rebuild"),
        ("overheard", VERB, "overhear"), ("repaid", VERB, "repay"), ("spilt", VERB, "spill"),
        ("vying", VERB, "vie"), ("lying", VERB, "lie"),
    ],
)  # fmt: skip
def test_a_form_is_known_by_its_lemma(word: str, part: str, lemma: str) -> None:
    assert lemma in [each.lemma for each in forms(word) if each.part == part]


def test_a_strange_word_has_no_form() -> None:
    assert forms("zqxv") == ()
    assert forms("") == ()


@pytest.mark.parametrize(
    ("lemma", "part", "ending", "form"),
    [
        ("carer", NOUN, Ending.S, "carers"), ("person", NOUN, Ending.S, "people"), ("body", NOUN, Ending.S, "bodies"),
        ("health professional", NOUN, Ending.S, "health professionals"), ("woman", NOUN, Ending.S, "women"),
        ("piece of work", NOUN, Ending.S, "pieces of work"), ("goods", NOUN, Ending.S, "goods"),
        ("affect", VERB, Ending.S, "affects"), ("carry", VERB, Ending.PAST, "carried"),
        ("stop", VERB, Ending.ING, "stopping"),
        ("make", VERB, Ending.ING, "making"), ("give", VERB, Ending.PARTICIPLE, "given"),
        ("lie", VERB, Ending.ING, "lying"),
        ("hand over", VERB, Ending.ING, "handing over"), ("see", VERB, Ending.ING, "seeing"),
        ("do", VERB, Ending.S, "does"), ("behold", VERB, Ending.PAST, "beheld"),
        ("regret", VERB, Ending.PAST, "regretted"), ("propel", VERB, Ending.ING, "propelling"),
        ("control", VERB, Ending.ING, "controlling"), ("travel", VERB, Ending.PAST, "travelled"),
        ("equip", VERB, Ending.PAST, "equipped"), ("visit", VERB, Ending.PAST, "visited"),
        ("reveal", VERB, Ending.ING, "revealing"), ("parallel", VERB, Ending.PAST, "paralleled"),
        ("offer", VERB, Ending.ING, "offering"),
    ],
)  # fmt: skip
def test_a_lemma_takes_the_form_that_is_asked(lemma: str, part: str, ending: Ending, form: str) -> None:
    assert inflected(lemma, part, ending) == form
