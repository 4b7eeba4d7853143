"""Every organisation reads the same core: its ideas with their dots, its decisions, its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.documents.calmer import EVENKEEL, HALCYON, LARKFIELD, calmer
from tests.documents.reading import letters, words
from workshop.documents import closing, translation
from workshop.documents.addressee import Addressee
from workshop.documents.blocks import Block
from workshop.documents.catalogue import documents_of, make
from workshop.documents.facts import facts
from workshop.documents.keys import TRANSLATION
from workshop.documents.parity import parity
from workshop.documents.style import Paper
from workshop.model.document import session_from
from workshop.model.identity import ClusterId, IdeaId, TermId
from workshop.model.parts import Meaning, Term, TermStatus
from workshop.model.session import Session, meaning_id
from workshop.model.votes import Cluster, Dots, Voting
from workshop.paths import resources

SAMPLES = ("calmer-before-surgery", "a-click-worth-hearing")


def voted(*, revealed: bool = True) -> Session:
    """The hospital's session after its vote, with two ideas put together."""
    found = calmer()
    calls = Cluster(id=ClusterId("c"), rank="a", name="The calls")
    ideas = tuple(replace(each, cluster=calls.id) if each.letter in "BE" else each for each in found.ideas)
    counts = {"i2": 5, "i5": 9, "i6": 4}
    dots = tuple(Dots(id=f"{each}.room", idea=IdeaId(each), count=count) for each, count in counts.items())
    return replace(found, clusters=(calls,), ideas=ideas, dots=dots, voting=Voting(revealed=revealed, ended=revealed))


def text(session: Session, organisation: str) -> str:
    document = next(each for each in documents_of(session) if each.organisation == organisation)
    return words(make(session, document, Paper.A4))


def test_the_closing_list_tells_dots_and_what_was_put_together() -> None:
    told = text(voted(), HALCYON)
    closing_list = told[told.index("All the ideas") :]
    assert "One porter walks the whole way with one person. Theatre · 9 dots" in closing_list
    assert "Promise the next update, never the start time. Airline lounges · 5 dots" in closing_list
    assert "The calls E, B" in closing_list
    assert closing_list.index("One porter") < closing_list.index("Promise the next update")


def test_the_core_begins_with_the_ideas_that_lead() -> None:
    told = text(voted(), HALCYON)
    begins = told[told.index("All the ideas") :]
    assert "Where the room would begin: E and B" in begins
    assert "· 9 dots B Promise the next update" in begins
    assert begins.index("One porter walks") < begins.index("Promise the next update")


def test_after_those_that_lead_the_ideas_stand_by_their_dots_as_in_the_summary() -> None:
    session = session_from((resources() / "samples" / "calmer-before-surgery.json").read_bytes())
    told = text(session, session.organisations[1].id)
    closing_list = told[told.index("All the ideas") :]
    by_dots = ("A board that tells", "One breath lesson", "Turn the queue")  # three dots, two, none; of three clusters
    assert closing_list.index("A small job") < closing_list.index("A supporter meets") < closing_list.index(by_dots[0])
    assert [closing_list.index(each) for each in by_dots] == sorted(closing_list.index(each) for each in by_dots)


def test_what_the_room_made_of_it_says_the_dots() -> None:
    told = text(voted(), HALCYON)
    mine = told[told.index("What the room made of it") : told.index("All the ideas")]
    assert "5 dots Idea B Promise the next update" in mine


def test_who_spoke_for_no_analogy_reads_first_what_got_most_dots() -> None:
    told = text(voted(), EVENKEEL)
    mine = told[told.index("What the room made of it") : told.index("All the ideas")]
    assert mine.index("9 dots Idea E One porter walks") < mine.index("5 dots Idea B Promise the next update")
    assert mine.index("5 dots Idea B") < mine.index("Idea A Named calls")


def test_a_core_that_does_not_say_which_ideas_lead_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(closing, "leading_words", lambda _core: "")
    assert {each.fact.key for each in parity(voted()).differences} == {"leading"}


def test_dots_that_the_room_has_not_seen_are_not_printed() -> None:
    told = text(voted(revealed=False), HALCYON)
    assert " dots" not in told
    assert "Where the room would begin" not in told
    assert "The calls B, E" in told


@pytest.mark.parametrize("name", SAMPLES)
def test_the_worked_examples_say_the_same_to_all(name: str) -> None:
    session = session_from((resources() / "samples" / f"{name}.json").read_bytes())
    found = parity(session)
    assert found.same
    assert found.documents == len(session.organisations)
    assert found.facts > 10


@pytest.mark.parametrize("organisation", ["sb", "hl", "lp", "ek"])
def test_every_fact_of_the_core_is_in_every_file(organisation: str) -> None:
    read = letters(text(voted(), organisation))
    every = facts(voted(), None)
    assert len(every) > 10
    for fact in every:
        assert letters(fact.text) in read


def test_a_word_of_its_own_changes_the_core_of_nobody() -> None:
    found = calmer()
    wait = found.terms[0].id
    own = Meaning(id=meaning_id(wait, HALCYON), term=wait, organisation=HALCYON, says="dwell", stands_in=True)
    assert parity(replace(found, meanings=(own, *found.meanings[1:]))).same


def test_what_is_for_one_alone_is_no_fact_of_the_core() -> None:
    core = {each.key for each in facts(voted(), None)}
    assert "idea.i6" not in core
    assert "dots.i6" not in core
    assert "idea.i7" not in core
    assert "idea.i6" in {each.key for each in facts(voted(), LARKFIELD)}
    assert "idea.i6" not in {each.key for each in facts(voted(), HALCYON)}


def test_a_document_that_says_otherwise_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The check reads what is drawn: documents without their closing lists do not pass."""
    monkeypatch.setattr(closing, "everything", lambda _core, _air: [])
    found = parity(calmer())
    assert not found.same
    assert {each.organisation for each in found.differences} == {each.name for each in calmer().organisations}
    assert "idea.i5" in {each.fact.key for each in found.differences}


def test_a_document_whose_closing_lists_are_others_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def for_halcyon_otherwise(reader: Addressee, air: float) -> list[Block]:
        made = blocks(reader, air)
        return made[:-1] if reader.organisation.id == HALCYON else made

    blocks = translation.blocks
    monkeypatch.setattr(translation, "blocks", lambda reader, air=1.0: for_halcyon_otherwise(reader, air))
    found = parity(calmer())
    assert {each.organisation for each in found.differences} == {"Halcyon Lounges"}
    assert "closing" in {each.fact.key for each in found.differences}


def test_every_translation_document_is_compared() -> None:
    translations = [each for each in documents_of(calmer()) if each.key == TRANSLATION]
    assert parity(calmer()).documents == len(translations)


def halcyon_reads(monkeypatch: pytest.MonkeyPatch, change: Callable[[Addressee], Addressee]) -> None:
    """Halcyon's document is made of a session that somebody changed."""
    blocks = translation.blocks

    def otherwise(reader: Addressee, air: float = 1.0) -> list[Block]:
        return blocks(change(reader) if reader.organisation.id == HALCYON else reader, air)

    monkeypatch.setattr(translation, "blocks", otherwise)


def other_idea(reader: Addressee) -> Addressee:
    ideas = tuple(replace(each, text="Promise it") if each.letter == "B" else each for each in reader.own.ideas)
    return replace(reader, own=replace(reader.own, ideas=ideas))


def other_term(reader: Addressee) -> Addressee:
    terms = tuple(replace(each, in_room="a break") if each.word == "wait" else each for each in reader.own.terms)
    return replace(reader, own=replace(reader.own, terms=terms))


def other_status(reader: Addressee) -> Addressee:
    terms = tuple(replace(each, status=TermStatus.BOTH) if each.word == "wait" else each for each in reader.own.terms)
    return replace(reader, own=replace(reader.own, terms=terms))


def other_decision(reader: Addressee) -> Addressee:
    decisions = tuple(replace(each, due="in May") for each in reader.core.decisions)
    return replace(reader, core=replace(reader.core, decisions=decisions))


def other_label(reader: Addressee) -> Addressee:
    ideas = tuple(replace(each, letter="X") if each.letter == "B" else each for each in reader.own.ideas)
    return replace(reader, own=replace(reader.own, ideas=ideas))


@pytest.mark.parametrize(
    ("change", "keys"),
    [
        (other_idea, {"idea.i2"}),
        (other_label, {"idea.i2"}),
        (other_term, {"term.t-wait"}),
        (other_status, {"term.t-wait"}),
        (other_decision, {"decision.d1", "decision.d2"}),
    ],
)
def test_every_place_of_a_fact_is_looked_at(
    monkeypatch: pytest.MonkeyPatch, change: Callable[[Addressee], Addressee], keys: set[str]
) -> None:
    """The closing lists of Halcyon say what all others say; its own part says it differently."""
    halcyon_reads(monkeypatch, change)
    found = parity(calmer())
    assert {each.organisation for each in found.differences} == {"Halcyon Lounges"}
    assert {each.fact.key for each in found.differences} == keys


def test_the_dots_beside_an_idea_are_looked_at_wherever_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    def other_dots(reader: Addressee) -> Addressee:
        more = tuple(replace(each, count=each.count + 1) for each in reader.own.dots)
        return replace(reader, own=replace(reader.own, dots=more))

    assert parity(voted()).same
    halcyon_reads(monkeypatch, other_dots)
    assert {each.fact.key for each in parity(voted()).differences} == {"idea.i2"}


def test_a_place_in_the_readers_words_is_no_difference() -> None:
    found = calmer()
    update = Term(id=TermId("u"), rank="z", word="update", in_room="update", status=TermStatus.AGREED)
    own = Meaning(id=meaning_id(update.id, HALCYON), term=update.id, organisation=HALCYON, says="call", stands_in=True)
    session = replace(found, terms=(*found.terms, update), meanings=(*found.meanings, own))
    assert "Promise the next call" in text(session, HALCYON)
    assert parity(session).same
