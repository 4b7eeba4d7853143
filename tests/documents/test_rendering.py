"""One record in the words of each reader: what changes, what never does, and that all of it is told beforehand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.calmer import BRANNOCK, HALCYON, LARKFIELD, calmer
from tests.documents.reading import words
from workshop.documents.catalogue import documents_of, make
from workshop.documents.contents import contents
from workshop.documents.style import Paper
from workshop.language.wording import Way
from workshop.model.identity import TermId
from workshop.model.parts import Meaning, Term, TermStatus
from workshop.model.session import Session, meaning_id

UPDATE = TermId("t-update")


def session(*, stands_in: bool = False, status: TermStatus = TermStatus.AGREED) -> Session:
    """The hospital's session with the term "update", for which Halcyon says "board call"."""
    found = calmer()
    term = Term(id=UPDATE, rank="z", word="update", in_room="news at the promised minute", status=status)
    own = Meaning(
        id=meaning_id(UPDATE, HALCYON), term=UPDATE, organisation=HALCYON, says="board call", stands_in=stands_in
    )
    return replace(found, terms=(*found.terms, term), meanings=(*found.meanings, own))


def text(of: Session, organisation: str) -> str:
    document = next(each for each in documents_of(of) if each.organisation == organisation)
    return words(make(of, document, Paper.A4))


def test_a_settled_word_is_explained_where_its_reader_meets_it_first() -> None:
    told = text(session(), HALCYON)
    assert "Promise the next update (board call), never the start time." in told
    assert told.count("(board call)") == 1
    assert "board call (update)" in told[told.index("Words that changed hands") :]


def test_a_word_that_stands_in_is_replaced_in_the_readers_part_alone() -> None:
    told = text(session(stands_in=True), HALCYON)
    made = told[told.index("What the room made of it") : told.index("Where the comparison stops")]
    assert "Promise the next board call, never the start time. From your “Promise the update”" in made
    assert "to rehearse the wording of a board call with nothing new in it." in told
    closing = told[told.index("All the ideas") :]
    assert "Promise the next update, never the start time." in closing
    assert "board call" not in closing


def test_the_abstraction_quotations_titles_and_its_own_words_are_never_touched() -> None:
    found = calmer()
    wait = meaning_id(TermId("t-wait"), HALCYON)
    meanings = (replace(each, says="dwell", stands_in=True) if each.id == wait else each for each in found.meanings)
    touched = replace(found, meanings=tuple(meanings))
    told = text(touched, HALCYON)
    assert "get through a wait that nobody can shorten." in told
    assert "One we should not lose: “wait”" in told
    assert "waiting is time a guest has paid for" in told


@pytest.mark.parametrize("organisation", [BRANNOCK, LARKFIELD])
def test_others_read_the_rooms_word(organisation: str) -> None:
    assert text(session(stands_in=True), organisation) == text(session(), organisation)
    assert "board call" not in text(session(stands_in=True), LARKFIELD)


def test_a_word_that_is_open_still_is_not_explained() -> None:
    assert "Promise the next update, never" in text(session(status=TermStatus.OPEN), HALCYON)


def test_a_word_that_only_reads_alike_stays_and_is_told_before_printing() -> None:
    found = calmer()
    patient = Term(id=TermId("t-p"), rank="zz", word="patient", in_room="patient", status=TermStatus.AGREED)
    own = Meaning(
        id=meaning_id(patient.id, HALCYON), term=patient.id, organisation=HALCYON, says="passenger", stands_in=True
    )
    asked = tuple(
        replace(each, asked="Be patient with a patient. Two out-patients.") if each.id == HALCYON else each
        for each in found.take_home
    )
    of = replace(found, terms=(*found.terms, patient), meanings=(*found.meanings, own), take_home=asked)
    assert "Be patient with a passenger. Two out-patients." in text(of, HALCYON)
    document = next(each for each in documents_of(of) if each.organisation == HALCYON)
    told = [each.words for each in contents(of, document).renderings if each.where == "From you"]
    assert told == ["“patient” stays as it is, under “From you”.", "“patient” reads “passenger”, under “From you”."]


def test_every_substitution_is_told_before_printing() -> None:
    of = session(stands_in=True)
    document = next(each for each in documents_of(of) if each.organisation == HALCYON)
    assert [(each.where, each.found, each.given, each.way) for each in contents(of, document).renderings] == [
        ("Idea B", "update", "board call", Way.REPLACED),
        ("From you", "update", "board call", Way.REPLACED),
        ("You get back", "updates", "board calls", Way.REPLACED),
    ]
