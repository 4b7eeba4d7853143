"""Lines in both directions: what the program says keeps the language's, what stands apart is read apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PIL import ImageOps
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.documents.calmer import calmer
from workshop import words
from workshop.documents.catalogue import documents_of, make
from workshop.documents.counted import count_of
from workshop.documents.draft import foot
from workshop.documents.ideas import dots_by
from workshop.documents.lines import Line, Span, _reshaper, broken, natural_width
from workshop.documents.sections import beside
from workshop.documents.style import BODY, LABEL, MM, SMALL, SMALL_NOTE, Paper
from workshop.documents.words_on_paper import on_paper
from workshop.model.identity import IdeaId, OrganisationId, SessionId
from workshop.model.parts import Idea, Organisation, Plan
from workshop.model.session import Session
from workshop.model.votes import Dots, Voting

ONE, OTHER = "אבג", "דהו"


def seen(line: Line) -> str:
    """The letters of a line as they stand from the left."""
    return "".join(piece.run.text for piece in line.pieces)


def told(*texts: str) -> Line:
    """Texts in alternating styles on one line."""
    (line,) = broken((Span(text, (LABEL, BODY)[at % 2]) for at, text in enumerate(texts)), 1_000)
    return line


@pytest.fixture(autouse=True)
def every_script(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Where letters stand is asked for here, not whether this machine has a font for them."""
    monkeypatch.setattr("workshop.documents.fonts.missing", lambda _text: frozenset[str]())
    on_paper.cache_clear()
    yield
    on_paper.cache_clear()


@pytest.fixture
def mirrored() -> Iterator[None]:
    words.use(words.PSEUDO_RTL)
    yield
    words.use(words.ENGLISH)


def test_a_sentence_of_the_program_begins_where_its_language_does_whoever_is_named_first() -> None:
    line = told(ONE, " meant: nothing")
    assert line.rightward
    assert seen(line) == f"{ONE[::-1]} meant: nothing"
    assert not told(ONE).rightward, "what was typed goes its own way"


@pytest.mark.usefixtures("mirrored")
def test_in_a_language_that_runs_leftward_so_does_its_sentence() -> None:
    assert not told("Halcyon", " meant: nothing").rightward
    assert told("Halcyon").rightward


@pytest.mark.usefixtures("mirrored")
def test_in_a_leftward_line_a_comma_stands_beside_the_word_that_it_follows() -> None:
    assert seen(told("wait", ", lounge time")) == "lounge time ,wait"
    assert seen(told("Halcyon", " meant: nothing")) == "meant: nothing Halcyon"


def test_what_stands_between_dots_is_turned_each_on_its_own() -> None:
    assert seen(told(f"27 May · {ONE} · {OTHER}")) == f"27 May · {ONE[::-1]} · {OTHER[::-1]}"
    (line,) = broken((Span(f"From {ONE} · {OTHER}", BODY, held=True),), 1_000)
    assert seen(line) == f"From {ONE[::-1]} · {OTHER[::-1]}"


def test_in_a_leftward_line_the_parts_follow_each_other_from_the_right() -> None:
    assert seen(told(f"{ONE} · Halcyon · 9 dots")) == f"9 dots · Halcyon · {ONE[::-1]}"


def test_a_number_after_a_name_stands_after_it() -> None:
    for name, shown in (("Halcyon", "Halcyon"), (ONE, ONE[::-1])):
        session = calmer()
        host = replace(session.organisations[0], name=name)
        foot_of = foot(replace(session, organisations=(host, *session.organisations[1:])))
        assert seen(told(foot_of)) == f"Analogy workshop, {shown}, 27 May"


def shown(*spans: Span, width: float) -> list[str]:
    return [seen(each) for each in broken(spans, width)]


def test_a_held_note_goes_to_the_next_line_whole_and_is_not_parted_at_a_hyphen() -> None:
    note = Span("From a well-known trade", SMALL_NOTE, held=True)
    wide = natural_width(note.text, SMALL_NOTE) + 4
    assert shown(Span("Twelve words of it  ", SMALL), note, width=wide) == ["Twelve words of it", note.text]


def test_a_held_note_that_is_wider_than_its_column_is_parted_at_its_spaces_and_not_inside_a_word() -> None:
    note = Span("From “Departure-lounge in fog”, Airline", SMALL_NOTE, held=True)
    width = natural_width("From “Departure-lounge in", SMALL_NOTE) + 3
    assert shown(Span("So  ", SMALL), note, width=width) == ["So", "From “Departure-lounge in", "fog”, Airline"]
    assert "".join(shown(Span("A" * 90, SMALL, held=True), width=50)) == "A" * 90


def test_a_low_number_stays_with_the_word_that_it_counts() -> None:
    width = natural_width("said within 15", BODY) + 2
    assert shown(Span("said within 15 minutes", BODY), width=width) == ["said within", "15 minutes"]
    assert shown(Span("in the year 2026 again", BODY), width=natural_width("in the year 2026", BODY) + 2) == [
        "in the year 2026",
        "again",
    ]
    assert shown(Span("only 15", BODY), width=400) == ["only 15"]
    assert shown(Span("only 15 ", BODY), Span("  “x”", BODY), width=400)[0].split() == ["only", "15", "“x”"]


def test_whom_a_paper_is_for_ends_at_the_margin_in_any_script() -> None:
    session = calmer()
    host = replace(session.organisations[0], name="الساعة قبل العملية")
    session = replace(session, organisations=(host, *session.organisations[1:]))
    document = next(each for each in documents_of(session) if each.organisation == host.id)
    page = PdfDocument(make(session, document, Paper.A4))[0]
    above_the_rule = page.render(scale=2).to_pil().convert("L").crop((0, 0, 1_190, round(2 * (17 * MM + 22))))
    _, _, right, _ = ImageOps.invert(above_the_rule).getbbox() or (0, 0, 0, 0)
    assert right / 2 == pytest.approx(page.get_width() - 20 * MM, abs=1.5)


def test_no_line_ends_with_a_dot_after_a_number() -> None:
    lines = broken(beside(("12", "a word", "9", "another"), SMALL), natural_width("12 · a word · 9 ·", SMALL) + 1)
    assert [seen(each) for each in lines] == ["12 · a word · 9", "another"]


def test_the_dots_of_an_organisation_stand_after_its_letters() -> None:
    homes = tuple(Organisation(id=OrganisationId(each), rank=each, tile=each) for each in ("HL", ONE, OTHER))
    session = Session(
        plan=Plan(id=SessionId("s")),
        organisations=homes,
        ideas=(Idea(id=IdeaId("i"), rank="a", text="Wait"),),
        voting=Voting(revealed=True, by_organisation=True),
        dots=tuple(Dots(id=each.id, idea=IdeaId("i"), organisation=each.id, count=3) for each in homes),
    )
    (line,) = broken(beside(dots_by(session, count_of(session), session.ideas[0]), SMALL), 1_000)
    assert seen(line) == f"HL 3 · {ONE[::-1]} 3 · {OTHER[::-1]} 3"


def test_of_a_word_that_needs_two_lines_no_letter_or_two_are_left_for_the_second() -> None:
    word = "Wartezimmergeschichtenerzähler"
    whole = int(natural_width(word, BODY))
    for width in range(whole // 2 + 12, whole):
        first, second = broken((Span(word, BODY),), width)
        assert seen(first) + seen(second) == word
        assert len(seen(second)) >= 4
        assert max(first.width, second.width) <= width


def test_what_joins_arabic_letters_has_read_its_ligatures_before_two_threads_have_it() -> None:
    _reshaper.cache_clear()  # the tests before this one have read some
    assert "_ligatures_re" in vars(_reshaper())
