"""Any text in any script comes out as it was typed; none of it is ever markup."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.documents.calmer import HALCYON, calmer
from tests.documents.reading import letters, pages, reader, words
from tests.samples import CALMER, sample
from workshop.documents.catalogue import documents_of, make
from workshop.documents.fonts import missing as no_font_has
from workshop.documents.missing import missing_glyphs
from workshop.documents.style import Paper
from workshop.documents.words_on_paper import on_paper
from workshop.model.identity import IdeaId
from workshop.model.parts import Idea
from workshop.model.session import Session

HOSTILE = (
    "R&D",
    "<b>x</b> and <b>y",
    '<img src="file:///etc/passwd" width="9000">',
    "<para>a</para></para>",
    "&lt;&amp;&#x41;&nbsp;",
    "{organisation} %s %(name)s $HOME",
    "=SUM(A1) @x +1 -1",
    "(balanced \\) (un\\(balanced \\\\",
    "]]> <!-- -->",
    "../../etc/passwd C:\\CON",
    "5 < 6 > 4 & so on",
    "“quoted” ‘twice’ – dash — … é ñ ß Ł",
    "Привет, мир",
    "Ελληνικά",
)


def with_idea(text: str, letter: str = "Z") -> Session:
    idea = Idea(id=IdeaId("new"), rank="zz", letter=letter, text=text)
    return replace(calmer(), ideas=(idea,))


def printed(session: Session) -> bytes:
    document = next(each for each in documents_of(session) if each.organisation == HALCYON)
    return make(session, document, Paper.A4)


@pytest.mark.parametrize("typed", HOSTILE)
def test_it_comes_out_as_typed(typed: str) -> None:
    assert letters(typed) in letters(words(printed(with_idea(typed))))


@pytest.mark.parametrize("typed", HOSTILE[:6])
def test_it_comes_out_as_typed_from_every_kind_of_field(typed: str) -> None:
    session = calmer()
    changed = replace(
        session,
        plan=replace(session.plan, title=typed, brief_code=typed),
        organisations=tuple(replace(each, name=typed + each.id, wants=typed) for each in session.organisations),
        misunderstandings=tuple(replace(each, word=typed, meant=typed) for each in session.misunderstandings),
        terms=tuple(replace(each, word=typed, in_room=typed) for each in session.terms),
        decisions=tuple(replace(each, label=typed, text=typed, due=typed) for each in session.decisions),
    )
    assert letters(words(printed(changed))).count(letters(typed)) >= 10


def test_what_looks_like_an_address_is_text_and_no_link_on_any_paper() -> None:
    address = "https://example.org/a?b=1 file:///etc/passwd mailto:a@example.org <a href='https://example.org'>x</a>"
    session = sample(CALMER)
    homes = tuple(replace(each, name=f"{each.name} {address}", wants=address) for each in session.organisations)
    session = replace(
        session,
        plan=replace(session.plan, title=address),
        organisations=homes,
        ideas=tuple(replace(each, text=address) for each in session.ideas),
        mapping=tuple(replace(each, ours=address, theirs=address) for each in session.mapping),
        misunderstandings=tuple(replace(each, word=address, meant=address) for each in session.misunderstandings),
        terms=tuple(replace(each, word=address, in_room=address) for each in session.terms),
        decisions=tuple(replace(each, label=address, text=address) for each in session.decisions),
    )
    for document in documents_of(session):
        pdf = make(session, document, Paper.A4)
        assert not any("/Annots" in page for page in reader(pdf).pages), document.name
        assert b"/URI" not in pdf, document.name


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120))
def test_whatever_is_typed_makes_a_document(typed: str) -> None:
    told = letters(words(printed(with_idea("begin " + typed + " end"))))
    assert "begin" in told
    assert "end" in told


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0x24F, exclude_categories=["C"]), max_size=200))
def test_latin_text_reads_back_whole(typed: str) -> None:
    expected = letters(on_paper(typed)).replace("\u00a0", "")
    told = letters(words(printed(with_idea(f"«{typed}»"))))
    assert f"«{expected}»" in told


def test_control_characters_and_hidden_direction_marks_are_dropped() -> None:
    assert on_paper("a\x00b\x07c\u202ed\u2066e\ufeff\u200bf") == "abcdef"
    assert on_paper("one\r\ntwo\x0bthree\u2028four") == "one\ntwo\nthree\nfour"


def test_an_idea_of_500_lines_goes_on_over_pages_and_loses_none() -> None:
    typed = "\n".join(f"line{at}." for at in range(500))
    told = words(printed(with_idea(typed)))
    assert all(f"line{at}." in told for at in range(500))


def test_a_word_of_10000_letters_is_broken_and_whole() -> None:
    typed = "".join("abcdefghij"[at % 10] for at in range(10_000))
    read = pages(printed(with_idea(typed)))
    letter_count = sum(letters(page).count("abcdefghij") for page in read)
    assert letter_count >= 1_900  # it is told twice; where a page ends, a line may be cut through the middle


def test_what_no_font_has_is_spelt_out_and_named() -> None:
    absent = "\ue123"
    assert no_font_has(absent)
    session = with_idea(f"before {absent} after")
    document = next(each for each in documents_of(session) if each.organisation == HALCYON)
    assert "before [U+E123] after" in words(printed(session))
    found = missing_glyphs(session, document)
    assert [(each.character, each.where) for each in found] == [(absent, "What the room made of it")]
    assert missing_glyphs(calmer(), document) == ()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Step 1\ufe0f\u20e3", "Step 1[combining enclosing keycap]"),
        ("so \u3030\ufe0f", "so [wavy dash]"),
        ("\U0001f44d \U0001faff", "[thumbs up sign, U+1FAFF]"),
    ],
    ids=["keycap", "dash", "newer than the names"],
)
def test_every_emoji_that_no_font_has_is_named(monkeypatch: pytest.MonkeyPatch, typed: str, printed: str) -> None:
    absent = frozenset("\u20e3\u3030\U0001f44d\U0001faff")
    monkeypatch.setattr("workshop.documents.fonts.missing", lambda text: absent & set(text))
    on_paper.cache_clear()
    try:
        assert on_paper(typed) == printed
    finally:
        on_paper.cache_clear()


def test_a_stretch_that_no_font_has_is_one_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = frozenset("שלום👍🔥✈🎹")
    monkeypatch.setattr("workshop.documents.fonts.missing", lambda text: absent & set(text))
    on_paper.cache_clear()
    try:
        assert on_paper("a שלום שלום b ם c") == "a [U+05E9 …] b [U+05DD] c"
        assert on_paper("yes 👍👍👍") == "yes [thumbs up sign]"
        assert on_paper("👍\ufe0f🔥 and ✈") == "[thumbs up sign, fire] and [airplane]"
        assert on_paper("👍🔥✈🎹") == "[thumbs up sign, fire, airplane, …]"
    finally:
        on_paper.cache_clear()


def test_text_that_runs_from_right_to_left_is_turned_round_or_spelt() -> None:
    typed = "שלום עולם"
    told = words(printed(with_idea(typed)))
    if no_font_has(typed):
        assert "[U+05E9 …]" in told
    else:
        assert "שלום"[::-1] in told or "שלום" in told


def test_arabic_letters_are_joined() -> None:
    typed = "سلام"
    told = words(printed(with_idea(typed)))
    if not no_font_has(typed):
        read = unicodedata.normalize("NFKC", told)
        assert typed in read or typed[::-1] in read or all(each in read for each in typed)
