"""What is told of a document before it is printed."""

from __future__ import annotations

from dataclasses import replace

from tests.samples import CALMER, sample, with_people
from workshop.documents.catalogue import Document, documents_of
from workshop.documents.issued import stated
from workshop.documents.preflight import Preflight, preflight
from workshop.documents.style import Paper
from workshop.documents.withheld import withheld
from workshop.model.identity import FACILITATOR, ROOM, IssueId, OrganisationId, only
from workshop.model.paper import Issue
from workshop.model.session import Session
from workshop.ui.document_words import told_of

HALCYON = OrganisationId("org-halcyon")
LARKFIELD = OrganisationId("org-larkfield")


def for_halcyon(session: Session) -> Document:
    return next(each for each in documents_of(session) if each.organisation == HALCYON)


def told(session: Session, *, pseudonyms: bool = False) -> Preflight:
    return preflight(session, for_halcyon(session), Paper.A4, pseudonyms=pseudonyms)


def test_pages_contents_and_the_name_of_the_file_are_told() -> None:
    found = told(sample(CALMER))
    assert found.pages in (2, 3)
    assert found.document.file_name == "Calmer before surgery, for Halcyon Lounges.pdf"
    assert "The abstraction" in [each.words for each in found.holds]
    assert found.left_out


def test_open_terms_are_those_that_stand_in_it() -> None:
    assert told(sample(CALMER)).open_terms == ("ready", "guest", "soon")


def test_open_terms_are_told_in_words_of_every_document_that_says_them() -> None:
    session = sample(CALMER)
    for document in documents_of(session):
        found = preflight(session, document, Paper.A4)
        told = told_of(found)
        said = "\n".join((told.short, *told.looks)).casefold()
        assert all(each in said for each in found.open_terms), document.name
        assert ("Open terms:" in told.short) is (bool(found.open_terms) and document.key != "translation")


def test_people_are_those_whose_names_stand_in_it() -> None:
    assert told(sample(CALMER)).named == ()
    found = told(with_people(sample(CALMER)))
    assert [each.name for each in found.named] == ["Inês Duarte"]
    assert not found.names_agreed


def test_with_pseudonyms_nobody_is_named_and_it_is_told_who_is_hidden() -> None:
    found = told(with_people(sample(CALMER)), pseudonyms=True)
    assert found.named == ()
    assert [(each.name, each.pseudonym) for each in found.hidden] == [("Inês Duarte", "Table 2-P2")]


def test_a_first_name_alone_and_in_capitals_is_told_and_hidden() -> None:
    before = with_people(sample(CALMER))
    ideas = (replace(before.ideas[0], text="JONAS asks Ines"), *before.ideas[1:])
    session = replace(before, ideas=ideas)
    assert [each.name for each in told(session).named] == ["Inês Duarte", "Jonas Reet"]
    found = told(session, pseudonyms=True)
    assert (found.named, found.left) == ((), ())
    assert [each.pseudonym for each in found.hidden] == ["Table 2-P2", "Table 3-P2"]


def test_a_pseudonym_that_is_broken_over_the_line_hides_somebody_too() -> None:
    session = with_people(sample(CALMER))
    summary = next(each for each in documents_of(session) if each.key == "summary")
    long = "and here is a line that is long enough to be broken just there by {name} and others who go on about it"
    for letters in range(40, 52):
        statement = f"{'i' * letters} {long.format(name='Jonas Reet')}"
        typed = replace(session, problem=replace(session.problem, statement=statement), reactions=(), analogies=())
        found = preflight(typed, summary, Paper.A4, pseudonyms=True)
        assert "Jonas Reet" in [each.name for each in found.hidden], letters


def test_of_several_with_one_name_the_readers_own_is_told() -> None:
    before = with_people(sample(CALMER))
    homes = tuple(replace(before.taken_home_by(each.id), id=each.id, person="Priya") for each in before.organisations)
    found = told(replace(before, take_home=homes))
    assert [(each.name, each.home) for each in found.named] == [("Priya", HALCYON)]


def test_a_word_that_may_be_a_name_and_stays_is_pointed_out() -> None:
    before = with_people(sample(CALMER))
    first = before.organisations[1]
    organisations = (before.organisations[0], replace(first, spokesperson="May Park"), *before.organisations[2:])
    ideas = (replace(before.ideas[0], text="May asks Park on 6 May, at Larkfield Park"), *before.ideas[1:])
    found = told(replace(before, organisations=organisations, ideas=ideas), pseudonyms=True)
    assert "Table 2-P2" in [each.pseudonym for each in found.hidden]
    assert found.left == ("May", "Park")
    looks = told_of(found).looks
    assert "Says “May”, “Park”, read as no name. Look whether it is one." in looks


def test_what_is_restricted_is_told_with_whom_it_is_for() -> None:
    before = sample(CALMER)
    ideas = (
        replace(before.ideas[0], audience=only(LARKFIELD)),
        replace(before.ideas[1], audience=FACILITATOR),
        replace(before.ideas[2], audience=only(HALCYON)),
        *before.ideas[3:],
    )
    session = replace(before, ideas=ideas)
    found = [(each.words, each.count, each.reader_name) for each in told(session).withheld]
    assert ("Ideas", 2, "Larkfield Park") in found  # one was its own before
    assert ("Ideas", 1, "the facilitator") in found
    assert ("Ideas", 1, "Halcyon Lounges") not in found
    assert ("What another takes home", 1, "Larkfield Park") in found
    assert ("Ideas", 1, "Halcyon Lounges") in [
        (each.words, each.count, each.reader_name) for each in withheld(session, ROOM)
    ]


def paper_told(session: Session, key: str) -> Preflight:
    return preflight(session, next(each for each in documents_of(session) if each.key == key), Paper.A4)


def test_what_is_withheld_is_told_once() -> None:
    session = sample(CALMER)
    found = told(session)
    assert "Parking lot and notes" in [each.words for each in found.withheld]
    left_out = [each.words for each in found.left_out]
    assert "Misunderstandings between others" in left_out
    assert not {"Restricted to others", "Parking lot and notes"} & set(left_out)
    assert paper_told(session, "summary").left_out == ()


def test_from_sheets_of_lines_to_write_on_nothing_is_withheld() -> None:
    session = sample(CALMER)
    for key in ("printer-test", "slips", "idea-slips"):
        assert paper_told(session, key).withheld == ()
    assert paper_told(session, "cards").withheld


def test_what_others_take_home_is_not_withheld_from_a_paper_that_is_for_nobody_in_particular() -> None:
    session = sample(CALMER)
    assert "What another takes home" in [each.words for each in told(session).withheld]
    assert "What another takes home" not in [each.words for each in paper_told(session, "summary").withheld]


def test_people_are_not_withheld_from_tent_cards_that_name_them() -> None:
    session = sample(CALMER)
    agreed = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    assert "People" in [each.words for each in paper_told(session, "tent-cards").withheld]
    assert "People" not in [each.words for each in paper_told(agreed, "tent-cards").withheld]
    assert "People" in [each.words for each in paper_told(agreed, "summary").withheld]


def test_changes_since_a_document_was_given_out_are_counted() -> None:
    session = sample(CALMER)
    assert told(session).changes is None
    issue = Issue(
        id=IssueId("i"), rank="a", document="translation", organisation=HALCYON, version=1,
        facts=stated(session, HALCYON),
    )  # fmt: skip
    given = replace(session, issues=(issue,))
    assert told(given).changes == 0
    ideas = (replace(given.ideas[0], text="Another idea altogether"), *given.ideas[1:])
    assert told(replace(given, ideas=ideas)).changes == 1


def test_what_goes_with_something_that_is_kept_back_is_withheld_with_it() -> None:
    session = sample(CALMER)
    first = replace(session.analogies[0], audience=FACILITATOR)
    found = paper_told(replace(session, analogies=(first, *session.analogies[1:])), "summary").withheld
    told_of = {(each.words, each.reader_name): each.count for each in found}
    assert told_of["Analogies", "the facilitator"] == 1
    assert told_of["Rows of a mapping", "the facilitator"] == len(session.rows_of(first.id))


def test_the_facilitator_is_refused_nothing() -> None:
    assert withheld(sample(CALMER), FACILITATOR) == ()


def test_a_character_that_no_font_has_is_told_with_its_place() -> None:
    before = sample(CALMER)
    terms = (replace(before.terms[0], in_room="the hour \ue123 before"), *before.terms[1:])
    (missing,) = told(replace(before, terms=terms)).missing
    assert (missing.character, bool(missing.where)) == ("\ue123", True)
    assert missing.place.startswith(f"Term “{terms[0].word}”, under “")


def test_each_character_that_no_font_has_is_spelt_as_on_paper_with_the_letter_of_its_idea() -> None:
    before = sample(CALMER)
    ideas = tuple(
        replace(each, text=f"{each.text} {added}")
        for each, added in zip(before.ideas, "\U0001f44d\U00013000", strict=False)
    )
    session = replace(before, ideas=(*ideas, *before.ideas[2:]))
    found = {each.spelt: each.place for each in told(session).missing}
    assert found == {
        "thumbs up sign": f"Idea {ideas[0].letter}, under “All the ideas”",
        "U+13000": f"Idea {ideas[1].letter}, under “What the room made of it”",
    }


def test_the_running_lines_of_each_document_are_looked_through_and_no_others() -> None:
    before = sample(CALMER)
    titled = replace(before, plan=replace(before.plan, title="Calmer \ue123", brief_code="7\U00013000"))
    assert [each.character for each in told(titled).missing] == ["\ue123"]
    brief = paper_told(titled, "brief")
    assert [(each.character, each.place) for each in brief.missing] == [("\U00013000", "under “Title”")]
    assert paper_told(titled, "tent-cards").missing == (), "no line runs above what is folded"


def test_the_brief_names_nobody() -> None:
    session = sample(CALMER)
    brief = next(each for each in documents_of(session) if each.organisation is None)
    found = preflight(session, brief, Paper.LETTER)
    assert found.pages == 1
    assert found.named == ()
