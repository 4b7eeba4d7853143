"""The worked examples on paper: short enough to be read, and nothing lost on the way."""

from __future__ import annotations

from functools import cache

import pytest

from tests.documents.reading import bodies, letters, pages, words
from workshop.documents.addressee import Addressee, addressee, settled_terms
from workshop.documents.catalogue import Document, documents_of, preview
from workshop.documents.contents import contents
from workshop.documents.keys import TRANSLATION
from workshop.documents.pages import Composed
from workshop.documents.style import Paper
from workshop.model.document import session_from
from workshop.model.identity import ROOM, only
from workshop.model.parts import Link, Misunderstanding
from workshop.model.session import Session
from workshop.paths import resources
from workshop.room.take_home import called, effective, held_on

SAMPLES = ("calmer-before-surgery", "a-click-worth-hearing")
GUEST, HOST = 3, 4


@cache
def sample(name: str) -> Session:
    return session_from((resources() / "samples" / f"{name}.json").read_bytes())


@cache
def printed(name: str, document: Document, paper: Paper) -> Composed:
    return preview(sample(name), document, paper)


def translations(name: str) -> list[Document]:
    return [each for each in documents_of(sample(name)) if each.key == TRANSLATION]


EVERY = [(name, each, paper) for name in SAMPLES for each in translations(name) for paper in Paper]
every_document = pytest.mark.parametrize(
    ("name", "document", "paper"), EVERY, ids=[f"{each.organisation}-{paper.value}" for _, each, paper in EVERY]
)


def plain(name: str, document: Document, paper: Paper) -> str:
    return letters(words(printed(name, document, paper).pdf))


def core(name: str, document: Document, paper: Paper) -> str:
    """What stands in the document from the common list on, without the running lines."""
    session = sample(name)
    organisation, host = session.organisation(document.organisation), session.host
    assert organisation
    assert host
    header = f"{session.plan.title} For {called(organisation)}"
    told = bodies(printed(name, document, paper).pdf, header, f"Analogy workshop, {called(host)}, {held_on(session)}")
    return told[told.index("All the ideas") :]


def concerns(each: Misunderstanding, document: Document) -> bool:
    return document.organisation in (each.said_by, *each.heard_by)


@every_document
def test_guests_read_three_pages_at_most_and_the_host_four(name: str, document: Document, paper: Paper) -> None:
    organisation = sample(name).organisation(document.organisation)
    assert organisation
    assert printed(name, document, paper).pages <= (HOST if organisation.host else GUEST)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_core_is_the_same_on_every_paper_with_every_idea_and_every_agreed_word(name: str) -> None:
    cores = {letters(core(name, each, paper)) for each in translations(name) for paper in Paper}
    assert len(cores) == 1
    told = cores.pop()
    common = addressee(sample(name), sample(name).organisations[0]).core
    for idea in common.ideas:
        assert letters(f"{idea.letter} {idea.text}") in told
    for term in settled_terms(common):
        assert letters(f"{term.word} {term.in_room}") in told


@every_document
def test_what_the_addressee_needs_reads_back(name: str, document: Document, paper: Paper) -> None:
    session, told = sample(name), plain(name, document, paper)
    organisation = document.organisation
    assert organisation
    home = effective(session, organisation)
    kept = [home.title, home.why, home.asked, home.not_asked, home.gets, home.ideas_and_names, home.person]
    for each in session.misunderstandings:
        if concerns(each, document):
            kept += [each.word, each.meant, each.heard, each.settled]
    for meaning in session.meanings:
        if meaning.organisation == organisation and not meaning.unused:
            kept.append(meaning.text)
    own = addressee(session, next(each for each in session.organisations if each.id == organisation)).own
    kept += [text for each in own.decisions for text in (each.label, each.due)]
    kept += [each.text for each in own.ideas]
    for text in kept:
        assert letters(text or "") in told


@every_document
def test_nothing_of_others_is_in_it(name: str, document: Document, paper: Paper) -> None:
    session, told = sample(name), plain(name, document, paper)
    mine = {text for each in session.misunderstandings if concerns(each, document) for text in (each.meant, each.heard)}
    others = [text for each in session.misunderstandings for text in (each.meant, each.heard) if text not in mine]
    assert not [text for text in others if len(text) > 30 and letters(text) in told]
    organisation = document.organisation
    assert organisation
    labelled = [(each.text, each.audience) for each in session.ideas]
    labelled += [(each.text, each.audience) for each in session.decisions]
    labelled += [(each.in_room, each.audience) for each in session.terms if each.in_room]
    for text, audience in labelled:
        assert audience in (ROOM, only(organisation)) or letters(text) not in told
    for jotting in session.jottings:
        assert letters(jotting.text) not in told


@every_document
def test_what_two_trades_share_is_the_same_for_all_and_what_was_passed_over_is_not_there(
    name: str, document: Document, paper: Paper
) -> None:
    session, told = sample(name), plain(name, document, paper)
    for pair in session.comparisons:
        first, second = (session.analogy(each) for each in (pair.one, pair.other))
        assert first is not None
        assert second is not None
        assert letters(f"{first.industry} and {second.industry} share: {pair.shared}") in told
    for passed in session.passed_over:
        assert letters(passed.reason) not in told
        assert letters(passed.title) not in told


@every_document
def test_a_decision_stands_once(name: str, document: Document, paper: Paper) -> None:
    told = plain(name, document, paper)
    common = addressee(sample(name), sample(name).organisations[0]).core
    for each in common.decisions:
        assert told.count(letters(each.text).removesuffix(".")) == 1


@pytest.mark.parametrize("document", translations(SAMPLES[0]), ids=lambda each: str(each.organisation))
@pytest.mark.parametrize("paper", Paper)
def test_what_was_decided_stands_on_one_page_where_that_costs_none(document: Document, paper: Paper) -> None:
    every = [letters(page) for page in pages(printed(SAMPLES[0], document, paper).pdf)]
    texts = [letters(each.text).removesuffix(".") for each in addressee_of(document).core.decisions]
    assert [all(each in page for each in texts) for page in every].count(True) == 1


def addressee_of(document: Document) -> Addressee:
    session = sample(SAMPLES[0])
    return addressee(session, next(each for each in session.organisations if each.id == document.organisation))


def test_places_where_a_comparison_stops_that_are_not_printed_are_counted_as_left_out() -> None:
    session = sample(SAMPLES[0])
    host = session.host
    assert host
    document = next(each for each in documents_of(session) if each.organisation == host.id)
    told = {each.words: each.count for each in contents(session, document).left_out}
    reader = addressee(session, host)
    assert told["Further places where a comparison stops"] == len(reader.all_stops) - len(reader.stops) > 0


def test_comparisons_that_break_are_told_before_gaps_and_few_of_them() -> None:
    for name in SAMPLES:
        for organisation in sample(name).organisations:
            stops = addressee(sample(name), organisation).stops
            assert 1 <= len(stops) <= (6 if organisation.host else 3)
            links = [each.link for each in stops]
            assert links == sorted(links, key=lambda link: link is not Link.BREAK)
