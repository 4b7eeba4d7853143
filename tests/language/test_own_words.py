"""What the organisations in the room have for their own words."""

from workshop.language.domain import domain_words
from workshop.language.own_words import own_words
from workshop.model.identity import OrganisationId
from workshop.model.parts import Organisation


def organisation(name: str, industry: str = "", *words: str) -> Organisation:
    return Organisation(id=OrganisationId(name), rank="i00000", name=name, industry=industry, words=words)


def test_names_industries_and_words_are_theirs_each_once() -> None:
    said = own_words((organisation("Fell Rescue", "mountain rescue", "belay"), organisation("", "", " ", "belay")))
    assert said.count("belay") == 1
    assert {"Fell Rescue", "Fell", "mountain rescue", "belay"} <= set(said)
    assert "" not in said


def test_a_name_is_theirs_in_part_too_and_a_saying_only_whole() -> None:
    said = own_words((organisation("Halcyon Lounges", "airline lounges", "walk the floor"),))
    assert [each.word for each in domain_words("How to walk home past the lounge", said)] == ["lounge"]
    assert {"walk", "floor"} <= {each.word for each in domain_words("How to walk the floor at night", said)}


def test_an_ordinary_word_of_a_name_is_nobodys_own() -> None:
    assert "Care" not in own_words((organisation("City Care"),))
    assert "felt" not in own_words((organisation("Evenkeel", "", "felt scale"),))
