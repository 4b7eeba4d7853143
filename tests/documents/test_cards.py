"""Cards on paper: true A6, backs where the printer puts them, and every word of a card however long it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]
from pypdfium2 import raw as pdfium_c

from tests.documents.calmer import calmer
from tests.documents.reading import letters, pages, reader, where, words
from tests.samples import CALMER, sample
from workshop.documents.cards import Dealt, composed, dealt, printed
from workshop.documents.catalogue import documents_of, make
from workshop.documents.contents import contents
from workshop.documents.missing import missing_glyphs
from workshop.documents.quarters import backs, fronts
from workshop.documents.style import MM, PAGES, SUIT_COLOURS, Paper
from workshop.documents.table_papers import BY_KEY
from workshop.model.identity import FACILITATOR, AnalogyId, HandId, ParticipantId
from workshop.model.paper import Hand
from workshop.model.parts import Analogy, Participant
from workshop.suits import SUITS
from workshop.ui import theme

Box = tuple[float, float, float, float]
SHEETS = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}


def a_card(number: int = 23, field: str = "", text: str = "") -> Analogy:
    """A card of the deck, with another text in one field."""
    card = Analogy(
        id=AnalogyId(f"a{number}"),
        rank="a",
        number=number,
        strength=f"s{number}",
        industry="Airline lounges",
        suit="host",
        title="Departure lounge in fog",
        scene="Every flight is on hold. The board is empty, and guests keep asking for a time.",
        mechanism="Hosts promise the next update, not the departure, and keep to it.",
        ask="What do you say when there is nothing to say?",
        breaks_when="A guest can still go home.",
    )
    return replace(card, **{field: text}) if field else card  # type: ignore[arg-type]


def cards(*given: Analogy, paper: Paper = Paper.A4) -> bytes:
    return printed([Dealt(each) for each in given], paper).pdf


def drawn(pdf: bytes, page: int) -> list[Box]:
    """Left, bottom, right, top of every path on a page, in millimetres, lines by their middle."""
    found = []
    for each in PdfDocument(pdf)[page].get_objects():
        if each.type == 2:
            left, bottom, right, top = (part / MM for part in each.get_bounds())
            found.append((left, bottom, right, top))
    return found


def near(value: float, wanted: float) -> bool:
    return abs(value - wanted) < 0.5


def frames(pdf: bytes, page: int) -> list[Box]:
    """What is as large as the artwork of a card."""
    return [each for each in drawn(pdf, page) if each[2] - each[0] > 85 and each[3] - each[1] > 100]


@pytest.mark.parametrize("paper", list(Paper))
def test_four_cards_are_a_sheet_of_both_sides_in_true_size(paper: Paper) -> None:
    read = reader(cards(*(a_card(number) for number in (12, 23, 31, 7)), paper=paper))
    assert len(read.pages) == 2
    for page in read.pages:
        assert (page.mediabox.width / MM, page.mediabox.height / MM) == pytest.approx(SHEETS[paper], abs=0.1)
    told: Any = read.root_object["/ViewerPreferences"]
    assert (told["/Duplex"], told["/PrintScaling"]) == ("/DuplexFlipLongEdge", "/None")


@pytest.mark.parametrize(("paper", "side"), list(product(Paper, (0, 1))))
def test_artwork_stays_eight_millimetres_inside_each_cut(paper: Paper, side: int) -> None:
    wide, high = SHEETS[paper]
    found = frames(cards(*(a_card(number) for number in range(1, 5)), paper=paper), side)
    assert len(found) == 4
    for left, bottom, right, top in found:
        low, across = (0.0 if top < high / 2 else high / 2), (0.0 if right < wide / 2 else wide / 2)
        assert near(left, across + 8)
        assert near(right, across + wide / 2 - 8)
        assert near(bottom, low + 8)
        assert near(top, low + high / 2 - 8)


@pytest.mark.parametrize(("paper", "side"), list(product(Paper, (0, 1))))
def test_two_cuts_go_from_mark_to_mark(paper: Paper, side: int) -> None:
    wide, high = SHEETS[paper]
    found = drawn(cards(a_card(), paper=paper), side)
    upright = [each for each in found if each[2] - each[0] < 1 and near((each[0] + each[2]) / 2, wide / 2)]
    across = [each for each in found if each[3] - each[1] < 1 and near((each[1] + each[3]) / 2, high / 2)]
    for ends, length in (([each[1::2] for each in upright], high), ([each[::2] for each in across], wide)):
        low, middle, upper = sorted(ends)
        assert low[1] < 8.5
        assert near((middle[0] + middle[1]) / 2, length / 2)
        assert upper[0] > length - 8.5


def test_a_back_lies_behind_its_front_when_the_paper_is_turned_over_its_long_edge() -> None:
    pdf = cards(*(replace(a_card(number), title=f"Title{number}", ask=f"Ask{number}") for number in (1, 2, 3)))
    for number in (1, 2, 3):
        x, top = where(pdf, 0, f"Title{number}")
        behind_x, behind_top = where(pdf, 1, f"Ask{number}")
        assert (x < 105) != (behind_x < 105)
        assert (top < 148.5) == (behind_top < 148.5)
    for paper in Paper:
        page = PAGES[paper]
        for front, back in zip(fronts(page), backs(page), strict=True):
            assert back.x == pytest.approx(page.width - front.x - front.width)
            assert back.top == front.top


def test_a_card_says_what_it_says_in_the_deck() -> None:
    front, back = pages(cards(a_card()))
    for told in ("23", "Host & serve", "Airline lounges", "Departure lounge in fog", "Every flight is on hold."):
        assert told in front
    assert "Have you lived something like it?" in front
    for told in ("How they live with it Hosts promise", "Ask them What do you", "Where it may break A guest"):
        assert told in back
    assert "In our case, that would be" in back
    assert "Keep what it does. Leave how it looks. 23" in back


def test_no_word_of_a_title_is_left_alone_on_its_last_line() -> None:
    for title in ("Ship waiting for the tide", "Ride queue with scenes"):
        lines = PdfDocument(cards(a_card(field="title", text=title)))[0].get_textpage().get_text_bounded().splitlines()
        told = [each.strip() for each in lines if each.strip() and each.strip() in title]
        assert " ".join(told) == title
        assert len(told) == 2
        assert " " in told[-1]


def test_a_card_without_a_scene_tells_of_its_challenge_before_it_is_printed_too() -> None:
    session = calmer()
    cards_of = tuple(replace(each, scene="", challenge="A challenge \ue123") for each in session.analogies)
    bare = replace(session, analogies=cards_of)
    document = next(each for each in documents_of(bare) if each.key == "cards")
    assert [each.character for each in missing_glyphs(bare, document)] == ["\ue123"]


def test_a_low_number_has_two_digits_and_a_card_without_one_none() -> None:
    assert "07" in pages(cards(a_card(7)))[0]
    assert "0" not in words(cards(a_card(0)))


def test_the_hands_are_printed_each_card_with_its_table() -> None:
    session = calmer()
    hands = (
        Hand(id=HandId("h1"), rank="a", holder="Table 1", analogies=("curtain", "hold")),
        Hand(id=HandId("h2"), rank="b", holder="Table 2", analogies=("floor",)),
    )
    given = dealt(replace(session, hands=hands))
    assert [(each.holder, each.card.title) for each in given] == [
        ("Table 1", "Before curtain-up"),
        ("Table 1", "Promise the update"),
        ("Table 2", "Walk the floor"),
    ]
    assert "Table 2" in pages(composed(replace(session, hands=hands), Paper.A4).pdf)[0]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("holder", ["Table 1", "Halcyon Lounges", "St Brannock Hospital", "Wick Lane Opticians"])
def test_the_foot_of_a_card_is_not_cut_off_beside_its_holder(holder: str, paper: Paper) -> None:
    front = pages(printed([Dealt(a_card(), holder)], paper).pdf)[0]
    assert holder in front
    assert "…" not in front
    assert "Have you lived" in front


def test_a_card_names_its_person_only_where_names_are_agreed() -> None:
    session = sample(CALMER)
    home = session.organisations[1]
    person = Participant(id=ParticipantId("p"), rank="a", organisation=home.id, name="Mara Lind")
    hand = Hand(
        id=HandId("h"), rank="a", holder="Mara Lind", organisation=home.id, analogies=(session.analogies[0].id,)
    )
    session = replace(session, participants=(person,), hands=(hand,))
    agreed = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    shy = replace(session, ground_rules=replace(session.ground_rules, names_agreed=False))
    assert "Mara Lind" in words(composed(agreed, Paper.A4).pdf)
    assert "Lind" not in words(composed(shy, Paper.A4).pdf)
    assert [each.holder for each in dealt(shy)] == [home.name]
    assert "Mara Lind" not in BY_KEY["cards"].texts(shy)


def test_without_hands_the_shortlist_is_printed_and_without_that_there_is_no_such_document() -> None:
    session = calmer()
    assert len(dealt(session)) == 3
    bare = replace(session, analogies=(), mapping=(), ideas=())
    assert not {"cards", "printer-test"} & {each.key for each in documents_of(bare)}


def test_a_card_that_the_room_may_not_see_is_not_printed() -> None:
    session = calmer()
    kept = tuple(replace(each, audience=FACILITATOR) for each in session.analogies[:1])
    session = replace(session, analogies=(*kept, *session.analogies[1:]))
    assert session.analogies[0].title not in words(composed(session, Paper.A4).pdf)
    document = next(each for each in documents_of(session) if each.key == "cards")
    assert [(each.words, each.count) for each in contents(session, document).holds] == [("Cards", 2)]


@pytest.mark.parametrize("field", ["industry", "title", "scene", "mechanism", "ask", "breaks_when"])
@pytest.mark.parametrize("length", [200, 1_000, 10_000])
def test_a_long_text_is_set_smaller_then_goes_on_and_is_never_cut(field: str, length: int) -> None:
    typed = " ".join(f"word{number}" for number in range(length // 7))
    pdf = cards(a_card(23, field, typed), a_card(24))
    assert letters(typed) in letters(without_running(pdf, 23))
    assert "Departure lounge in fog" in words(pdf)


def without_running(pdf: bytes, number: int) -> str:
    """The text of the card `number` in the order of its faces, without what stands on each of them."""
    read = PdfDocument(pdf)
    faces: list[str] = []
    for sheet in range(0, len(read), 2):
        for at in range(4):
            for side, places in ((sheet, fronts), (sheet + 1, backs)):
                place = places(PAGES[Paper.A4])[at]
                page = read[side].get_textpage()
                told = page.get_text_bounded(place.x, place.bottom + 24, place.x + place.width, place.top - 50)
                faces.append(told)
    return " ".join(faces)


def test_sizes_never_fall_below_nine_points() -> None:
    pdf = cards(replace(a_card(), mechanism="so it goes on and on " * 100, scene="a scene of many words " * 50))
    smallest = []
    for page in PdfDocument(pdf):
        told = page.get_textpage()
        sizes = (pdfium_c.FPDFText_GetFontSize(told.raw, at) for at in range(told.count_chars()))
        smallest.append(min(size for size in sizes if size > 1))
    assert min(smallest) >= 9


HOSTILE = (
    "<b>R&D</b> <img src='file:///etc/passwd'>",
    "\x00\x07control\u202egpj.exe",
    "x" * 10_000,
    "\n".join(f"line {number}" for number in range(500)),
    "ελληνικά кириллица עברית العربية",
)


@pytest.mark.parametrize("field", ["industry", "title", "scene", "mechanism", "ask"])
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_somebody_typed_becomes_a_card(text: str, field: str) -> None:
    pdf = cards(a_card(23, field, text))
    assert len(reader(pdf).pages) % 2 == 0
    if text.startswith("<b>"):
        assert letters(text) in letters(words(pdf))


@given(st.dictionaries(st.sampled_from(["title", "scene", "mechanism", "ask"]), st.text(max_size=400)))
def test_any_text_lays_out_on_whole_sheets(said: dict[str, str]) -> None:
    pdf = cards(replace(a_card(), **said))  # type: ignore[arg-type]
    assert len(reader(pdf).pages) % 2 == 0


def test_a_card_of_no_known_suit_has_no_tile_and_no_label() -> None:
    front, back = pages(cards(replace(a_card(), suit="")))
    assert "Host & serve" not in front + back
    assert "Departure lounge in fog" in front


def test_the_same_cards_give_the_same_bytes_with_all_fonts_embedded() -> None:
    assert cards(a_card()) == cards(a_card())
    pages_read: Any = reader(cards(a_card())).pages
    fonts = [font.get_object() for page in pages_read for font in page["/Resources"]["/Font"].values()]
    used = [each for each in fonts if each["/Subtype"] == "/TrueType"]
    assert used
    assert all("/FontFile2" in each["/FontDescriptor"] for each in used)


def test_a_glyph_that_no_font_has_is_told_with_the_document() -> None:
    session = calmer()
    first = replace(session.analogies[0], scene="odd \ue123")
    session = replace(session, analogies=(first, *session.analogies[1:]))
    document = next(each for each in documents_of(session) if each.key == "cards")
    assert [each.character for each in missing_glyphs(session, document)] == ["\ue123"]
    assert make(session, document, Paper.A4).startswith(b"%PDF")


def test_suits_print_in_the_colours_of_the_screen() -> None:
    assert {key: (each.fill, each.wash) for key, each in SUIT_COLOURS.items()} == {
        key: (each.fill, each.wash) for key, each in theme.SUITS.items()
    }
    assert set(SUIT_COLOURS) == set(SUITS)


def test_the_printer_test_has_the_same_letter_behind_each_letter() -> None:
    session = calmer()
    document = next(each for each in documents_of(session) if each.key == "printer-test")
    pdf = make(session, document, Paper.A4)
    assert len(reader(pdf).pages) == 2
    assert session.plan.title not in words(pdf)
    for letter in "ABCD":
        x, top = where(pdf, 0, f"Front of {letter}")
        behind_x, behind_top = where(pdf, 1, f"Back of {letter}")
        assert behind_x == pytest.approx(x + 105 if x < 105 else x - 105, abs=0.5)
        assert behind_top == pytest.approx(top, abs=0.5)
    rulers = [each for each in drawn(pdf, 0) if near(each[2] - each[0], 50.2)]
    assert len(rulers) == 4
