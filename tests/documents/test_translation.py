"""The translation document, read back from the file as its reader would."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.documents.calmer import BRANNOCK, EVENKEEL, HALCYON, LARKFIELD, calmer
from tests.documents.reading import bodies, letters, pages, reader, where, words
from tests.samples import CALMER, CLICK, sample
from workshop.audience import seen_by
from workshop.documents.catalogue import documents_of, make, preview
from workshop.documents.contents import contents
from workshop.documents.keys import TRANSLATION
from workshop.documents.pages import Composed
from workshop.documents.style import Paper
from workshop.model.choosing import Comparison
from workshop.model.identity import ROOM, ComparisonId, IdeaId, OrganisationId, SessionId, only
from workshop.model.parts import Meaning, Organisation, Plan, TakeHome, TermStatus
from workshop.model.session import Session, meaning_id

EVERYBODY = (BRANNOCK, HALCYON, LARKFIELD, EVENKEEL)


@lru_cache(maxsize=40)
def document(session: Session, organisation: str, paper: Paper = Paper.A4, highlight: str | None = None) -> Composed:
    found = next(each for each in documents_of(session) if each.organisation == organisation)
    return preview(session, found, paper, highlight)


def text(session: Session, organisation: str) -> str:
    return words(document(session, organisation).pdf)


def test_the_guest_reads_its_own_story() -> None:
    told = text(calmer(), HALCYON)
    for passage in (
        "What your fog-bound evenings taught a hospital",
        "You joined us on 27 May",
        "Help someone who is frightened and has little say get through a wait that nobody can shorten.",
        "the board is empty, and a guest asks you for a time",
        "Promise the update When there is no departure time",
        "A guest in a lounge can walk out. A patient cannot, and did not choose to come. breaks here",
        "A board that everybody can see no counterpart",
        "wait, lounge time a fault in the list the hour before agreed",
        "guest, anyone past the desk a visitor, so not the patient open",
        "One we should not lose: “wait”",
        "waiting is time a guest has paid for",
        "you are charging people to sit there",
        "Settled at 11:50: it cannot be removed, so it may be furnished.",
        "The trial Six weeks of named calls on the Tuesday list, from 8 June.",
        "From you Two half days, to rehearse the wording of an update with nothing new in it.",
        "Not from you No guest data, no staff on the ward, no money.",
        "Ideas and names Each side keeps what it came with.",
        "You get back What six weeks show about updates that carry no news.",
        "Inês Duarte",
        "Who needs to hear it first",
    ):
        assert passage in told


def test_ideas_from_the_readers_own_trade_come_first() -> None:
    told = text(calmer(), HALCYON)
    made = told[told.index("What the room made of it") : told.index("Where the comparison stops")]
    assert "Idea B Promise the next update" in made
    assert "From your “Promise the update”" in made
    assert "Named calls" not in made


def test_only_misunderstandings_that_the_reader_had_a_part_in_are_printed() -> None:
    session = calmer()
    assert "on their own scale" not in text(session, HALCYON)
    assert "within three minutes" not in text(session, HALCYON)
    assert "within three minutes" in text(session, LARKFIELD)
    assert "waiting is time a guest has paid for" not in text(session, EVENKEEL)
    assert "Agreed to differ: we say seen calm or felt calm" in text(session, BRANNOCK)


def test_the_words_that_two_sides_keep_stand_in_both_their_documents() -> None:
    moments = tuple(
        replace(each, settled="", said_as="felt calm", heard_as="seen calm") if each.id == "m3" else each
        for each in calmer().misunderstandings
    )
    session = replace(calmer(), misunderstandings=moments, terms=(), meanings=())
    for organisation in (BRANNOCK, EVENKEEL):
        told = text(session, organisation)
        assert "Agreed to differ" in told
        assert "The words for it: “felt calm”, “seen calm”." in told
    assert "felt calm" not in text(session, HALCYON)


def test_an_open_question_stands_in_the_document_of_whoever_takes_it_along_and_of_those_who_were_part_of_it() -> None:
    open_ones = {"m1": "Who pays for the hour?", "m4": "How soon is soon?"}
    moments = tuple(
        replace(each, question=open_ones.get(each.id, ""), asked_of=HALCYON) for each in calmer().misunderstandings
    )
    session = replace(calmer(), misunderstandings=moments)
    told = text(session, HALCYON)
    for question in open_ones.values():
        assert f"Open question to you: {question}" in told
    assert "Open question to Halcyon Lounges: Who pays for the hour?" in text(session, BRANNOCK)
    assert "Open question to Halcyon Lounges: How soon is soon?" in text(session, LARKFIELD)
    assert "How soon is soon?" not in text(session, BRANNOCK)
    assert "on their own scale" not in told, "whoever is named for no question has no part in it"


@pytest.mark.parametrize("organisation", EVERYBODY)
def test_nothing_that_is_kept_from_the_reader_is_in_its_document(organisation: str) -> None:
    told = text(calmer(), organisation)
    assert "Ask the board for money" not in told
    assert "Who pays for the drinks" not in told
    assert "Miriam" not in told
    assert ("Larkfield lends its queue designer" in told) is (organisation == LARKFIELD)


def test_what_is_for_one_organisation_alone_never_enters_the_core() -> None:
    told = text(calmer(), LARKFIELD)
    assert "Larkfield lends its queue designer" not in told[told.index("All the ideas") :]


def test_what_two_trades_share_for_one_organisation_alone_stands_in_its_document_and_in_no_other() -> None:
    first, other, *_ = calmer().analogies
    pair = Comparison(
        id=ComparisonId("c"), rank="a", one=first.id, other=other.id, shared="Both say the hour", audience=only(HALCYON)
    )
    session = replace(calmer(), comparisons=(pair,))
    told = text(session, HALCYON)
    trades = f"{first.industry} and {other.industry}"
    assert f"What two trades share {trades} Both say the hour" in told
    assert told.index("Both say the hour") < told.index("All the ideas")
    before, after = (contents(each, documents_of(each)[1]).holds for each in (calmer(), session))
    alone = "For Halcyon Lounges alone"
    counts = [sum(each.count or 0 for each in holds if each.words == alone) for holds in (before, after)]
    assert counts[1] == counts[0] + 1
    for organisation in (BRANNOCK, LARKFIELD, EVENKEEL):
        assert "Both say the hour" not in text(session, organisation)


def test_the_core_is_the_same_in_every_document() -> None:
    cores = set()
    for organisation in calmer().organisations:
        header = f"Calmer before surgery For {organisation.name}"
        told = bodies(document(calmer(), organisation.id).pdf, header, "Analogy workshop, St Brannock Hospital, 27 May")
        cores.add(told[told.index("All the ideas") :])
        assert "Debrief All four meet again at the ward, 24 July." in told
    assert len(cores) == 1
    assert "calm seen calm, felt calm both kept streak days in a row" in cores.pop()


def test_a_word_of_its_own_that_is_the_rooms_word_stands_once() -> None:
    session, wanted = calmer(), meaning_id(calmer().terms[0].id, HALCYON)
    meanings = tuple(replace(each, says="Wait") if each.id == wanted else each for each in session.meanings)
    told = text(replace(session, meanings=meanings), HALCYON)
    assert "wait, lounge time a fault in the list" in told


def test_the_host_reads_its_question_and_what_each_guest_says() -> None:
    told = text(calmer(), BRANNOCK)
    assert "Your question, as you put it Patients on the surgical day ward" in told
    assert "The same question, with your trade taken out" in told
    assert "You say Halcyon Lounges Larkfield Park Evenkeel We now say" in told
    assert "wait, a fault in the list lounge time the part before the ride, designed" in told
    assert "calm, lies still, asks for nothing stops checking the board not used" in told
    assert "Promise the update" in told[told.index("Where the comparison stops") : told.index("Words that changed")]


def test_the_host_too_has_a_line_to_write_on_for_each_word_that_is_open() -> None:
    session = calmer()
    settled = tuple(replace(each, in_room="so", status=TermStatus.AGREED) for each in session.terms)
    blanks = [_short_rules(document(each, BRANNOCK).pdf) for each in (session, replace(session, terms=settled))]
    gaps = contents(session, documents_of(session)[0]).gaps
    assert blanks[0] - blanks[1] == sum("prints as a blank line" in each for each in gaps) > 0


def _short_rules(pdf: bytes) -> int:
    """How many lines are narrower than any that parts two rows."""
    bounds = (each.get_bounds() for page in PdfDocument(pdf) for each in page.get_objects())
    return sum(1 for left, bottom, right, top in bounds if 40 < right - left < 90 and top - bottom < 2)


def test_with_many_guests_the_host_reads_them_in_one_column() -> None:
    session = calmer()
    guests = tuple(Organisation(id=OrganisationId(f"g{at}"), rank=f"e{at}", name=f"Guest {at}") for at in range(3))
    wait = session.terms[0].id
    said = tuple(
        Meaning(id=meaning_id(wait, each.id), term=wait, organisation=each.id, text=f"an hour of {each.name}")
        for each in guests
    )
    many = replace(session, organisations=(*session.organisations, *guests), meanings=(*session.meanings, *said))
    told = text(many, BRANNOCK)
    assert "You say The guests say We now say" in told
    assert "Halcyon Lounges: lounge time · Larkfield Park: the part before the ride, designed" in told
    assert "Guest 2: an hour of Guest 2" in told


def test_a_spokesperson_is_named_only_where_that_was_agreed_or_typed() -> None:
    session = calmer()
    assert "Miriam Adeyemi" not in text(session, BRANNOCK)
    agreed = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    assert "Miriam Adeyemi" in text(agreed, BRANNOCK)


def test_every_page_says_session_addressee_and_page_of_pages() -> None:
    read = pages(document(calmer(), HALCYON).pdf)
    assert 2 <= len(read) <= 4
    for number, page in enumerate(read, 1):
        assert page.startswith("Calmer before surgery For Halcyon Lounges")
        assert page.endswith(f"Analogy workshop, St Brannock Hospital, 27 May {number} / {len(read)}")


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_both_papers_hold_every_word(paper: Paper, size: tuple[int, int]) -> None:
    pdf = document(calmer(), HALCYON, paper).pdf
    box = reader(pdf).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size
    assert "You get back What six weeks show" in words(pdf)


def test_the_same_session_gives_the_same_bytes() -> None:
    for each in documents_of(calmer()):
        assert make(calmer(), each, Paper.A4) == make(calmer(), each, Paper.A4)


def test_the_file_names_its_title_and_language_and_nobody_as_its_author() -> None:
    session = calmer()
    pdf = document(replace(session, plan=replace(session.plan, language="pt-BR")), HALCYON).pdf
    info = reader(pdf).metadata
    assert info is not None
    assert info.title == "What your fog-bound evenings taught a hospital"
    assert not info.author
    assert str(reader(pdf).root_object["/Lang"]) == "pt-BR"


def test_the_headings_are_the_contents_of_the_file() -> None:
    outline = [each.title for each in reader(document(calmer(), HALCYON).pdf).outline if not isinstance(each, list)]
    assert outline[0] == "The question, with the trade taken out"
    assert "One we should not lose: “wait”" in outline
    assert outline[-1] == "The words we agreed on"


def test_what_it_means_for_the_addressee_is_a_heading_of_its_own() -> None:
    found = reader(document(calmer(), HALCYON).pdf).outline
    titles = [str(each["/Title"]) for each in found if not isinstance(each, list)]
    assert titles[titles.index("What comes next, and what it asks of you") + 1] == "What it means for you"
    assert "What it means for you" not in text(replace(calmer(), decisions=()), HALCYON)


def test_where_an_idea_came_from_stands_on_a_line_of_its_own() -> None:
    session = sample(CALMER)
    pdf = document(session, OrganisationId("org-larkfield")).pdf
    left = where(pdf, 0, "Named calls")[0]
    assert where(pdf, 0, "From your “Ride queue with scenes”")[0] == pytest.approx(left, abs=0.5)


def test_a_document_that_is_the_only_one_does_not_speak_of_the_others() -> None:
    session = calmer()
    alone = replace(session, organisations=session.organisations[:1])
    assert "organisation’s document" in text(session, BRANNOCK)
    assert "organisation’s document" not in text(alone, BRANNOCK)


def test_which_ideas_were_put_together_stands_in_one_line_under_all_of_them() -> None:
    session = sample(CALMER)
    pdf = document(session, session.organisations[1].id).pdf
    page = next(at for at, told in enumerate(pages(pdf)) if "Told what is known" in told)
    left, top = where(pdf, page, "Told what is known")
    assert left == pytest.approx(20, abs=0.5)
    assert where(pdf, page, "Something to do meanwhile")[1] == pytest.approx(top, abs=0.5)
    for idea in seen_by(session, ROOM).ideas:
        assert where(pdf, page, idea.text[:20])[1] > top


def test_a_session_with_nothing_in_it_still_gives_a_document_to_write_on() -> None:
    bare = Session(plan=Plan(id=SessionId("s")), organisations=(Organisation(id=OrganisationId("a"), rank="a"),))
    told = text(bare, "a")
    assert "What comes next, and what it asks of you" in told
    assert "Words that changed hands" not in told
    assert "What the room made of it" not in told
    assert len(pages(document(bare, "a").pdf)) == 1


def test_a_field_that_was_emptied_stays_empty() -> None:
    emptied = replace(calmer(), take_home=(TakeHome(id=HALCYON, why="", brought="", ideas_and_names=""),))
    told = text(emptied, HALCYON)
    assert "a time that does not exist" not in told
    assert "Each side keeps what it came with" not in told


def test_the_passage_that_is_being_typed_is_found_and_washed() -> None:
    plain, washed = document(calmer(), HALCYON), document(calmer(), HALCYON, highlight="asked")
    assert plain.pdf != washed.pdf
    assert plain.passages == washed.passages
    page = pages(plain.pdf)[plain.passages["asked"] - 1]
    assert "From you Two half days" in page


def test_many_organisations_each_get_a_document() -> None:
    guests = tuple(
        Organisation(id=OrganisationId(f"g{at}"), rank=f"b{at:02}", name=f"Guest number {at}") for at in range(12)
    )
    session = replace(calmer(), organisations=(*calmer().organisations, *guests))
    made = [each for each in documents_of(session) if each.key == TRANSLATION]
    assert len(made) == 16
    assert "For Guest number 11" in words(make(session, made[-1], Paper.A4))


def test_rows_and_paragraphs_are_not_torn() -> None:
    """A long session: every label stands on the page of its text, no page holds a heading without its section."""
    ideas = tuple(
        replace(calmer().ideas[0], id=IdeaId(f"x{at}"), letter=f"L{at}", text=f"begin{at} {'more words ' * 16}end{at}")
        for at in range(40)
    )
    session = replace(calmer(), ideas=ideas)
    read = pages(document(session, EVENKEEL).pdf)
    for at in range(3, 40):
        assert sum(f"begin{at} " in page and f"end{at} " in page for page in read) >= 1


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("ideas", range(12))
def test_no_heading_is_left_alone_at_the_foot_of_a_page(ideas: int, paper: Paper) -> None:
    more = tuple(
        replace(calmer().ideas[0], id=IdeaId(f"x{at}"), letter=f"L{at}", text="idea " * 9) for at in range(ideas)
    )
    session = replace(calmer(), ideas=more)
    for organisation in (LARKFIELD, EVENKEEL):
        made = document(session, organisation, paper).pdf
        headings = tuple(str(each.title) for each in reader(made).outline if not isinstance(each, list))
        for page in pages(made):
            told = page.split(" Analogy workshop, St Brannock")[0]
            assert not told.endswith((*headings, "organisation’s document.", "Status", "What we saw"))


def test_letters_of_every_typed_field_are_on_paper() -> None:
    told = letters(text(calmer(), BRANNOCK))
    for idea in calmer().ideas[:5]:
        assert letters(idea.text) in told


def lines_of(pdf: bytes) -> list[str]:
    """The lines of a whole file as they are drawn, each entry of a column for itself."""
    return [
        line.strip()
        for page in PdfDocument(pdf)
        for line in page.get_textpage().get_text_range().replace("\r", "").split("\n")
    ]


def test_a_word_that_is_wider_than_its_part_of_an_entry_stands_above_what_it_means() -> None:
    long = "Anaesthesieaufklaerungsbogen"
    (first, *rest) = calmer().terms
    for status in (TermStatus.AGREED, TermStatus.BOTH):
        session = replace(calmer(), terms=(replace(first, word=long, status=status), *rest))
        lines = lines_of(document(session, HALCYON).pdf)
        core = lines[lines.index("The words we agreed on") :]
        assert any(line.startswith(long) for line in core)
        assert letters(first.in_room) in letters("".join(core))


def test_a_date_is_not_parted_at_the_end_of_a_line() -> None:
    (first, *rest) = calmer().decisions
    for more in range(12, 30):
        text = f"{'word ' * more}end"
        session = replace(calmer(), decisions=(replace(first, text=text, due="by June"), *rest))
        lines = lines_of(document(session, EVENKEEL).pdf)
        assert "June" not in lines
        assert any(line.endswith("by June") for line in lines)


def test_two_of_the_readers_own_who_meant_different_things_are_told_apart() -> None:
    def text(name: Path, organisation: int) -> str:
        session = sample(name)
        home = session.organisations[organisation].id
        return words(document(session, home).pdf)

    assert "You meant: a steep drop in the force curve. Others of you heard: a short high sound." in text(CLICK, 0)
    assert "Evenkeel and others of you heard: within the minute." in text(CALMER, 0)
    assert "You and others at St Brannock Hospital heard: within the minute." in text(CALMER, 3)


def test_who_heard_a_word_is_never_left_on_a_line_without_a_name() -> None:
    session = sample(CLICK)
    home = session.organisations[0].id
    document = next(each for each in documents_of(session) if each.organisation == home)
    page = PdfDocument(make(session, document, Paper.A4))[2].get_textpage().get_text_range()
    assert "Wick Lane Opticians" in " ".join(page.split())
    assert not any(line.strip() == "heard" for line in page.splitlines())
