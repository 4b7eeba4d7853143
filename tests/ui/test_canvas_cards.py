"""Cards on the room's screen: those under the question, and two beside each other."""

from dataclasses import replace

import pytest

from tests import calmer
from tests.calmer import LOUNGE, THEATRE
from tests.samples import DECK
from tests.ui.test_canvas import LONG, shown_view, texts
from workshop.model.identity import AnalogyId
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.suits import suit_label
from workshop.ui import canvas, theme

pytestmark = pytest.mark.usefixtures("qapp")


def kept(count: int) -> Session:
    session = calmer.session()
    first = session.analogies[0]
    some = tuple(
        replace(first, id=AnalogyId(f"kept-{at}"), title=f"Card {at}", number=2401 + at, shortlisted=True)
        for at in range(count)
    )
    return replace(session, analogies=some)


@pytest.mark.parametrize(
    ("count", "rows"),
    [(1, [1]), (4, [4]), (5, [3, 2]), (6, [3, 3]), (7, [4, 3]), (8, [4, 4]), (9, [3, 3, 3]), (10, [4, 3, 3])],
)
def test_the_cards_under_the_question_stand_in_rows_that_are_about_equally_full(count: int, rows: list[int]) -> None:
    seen = shown_view(Shown("question"), kept(count))
    found = [each for at in range(canvas.parts(seen)) for each in texts(seen, at) if each.prose.shown[:5] == "Card "]
    across: dict[float, list[float]] = {}
    for each in found:
        across.setdefault(each.rect.top(), []).append(each.rect.left())
    assert [len(each) for each in across.values()] == rows
    assert {round(each[0]) for each in across.values()} == {round(found[0].rect.left())}


def test_each_card_under_the_question_shows_the_number_that_is_printed_on_it() -> None:
    here = [each.prose.shown for each in texts(shown_view(Shown("question"), kept(5)), 0)]
    assert [each for each in here if each.isdecimal()] == ["2401", "2402", "2403", "2404", "2405"]


@pytest.mark.parametrize("title", ["In fog", "Departure lounge in thick fog at night", LONG[:90], LONG])
def test_both_cards_beside_each_other_have_titles_of_one_size(title: str) -> None:
    session = calmer.session()
    told = tuple(replace(each, title=title) if each.id == LOUNGE else each for each in session.analogies)
    seen = shown_view(Shown("together", THEATRE, other=LOUNGE), replace(session, analogies=told))
    mine, other = (
        next(each.prose for each in texts(seen, 0) if words_of == each.prose.shown[: len(words_of)])
        for words_of in (session.analogies[0].title, title[:6])
    )
    assert mine.size == other.size


def test_both_cards_beside_each_other_are_told_in_one_size() -> None:
    session = calmer.session()
    longer = "Hosts promise the next update, not the departure, and keep to it even with nothing new to say. " * 2
    told = tuple(replace(each, mechanism=longer) if each.id == LOUNGE else each for each in session.analogies)
    seen = shown_view(Shown("together", THEATRE, other=LOUNGE), replace(session, analogies=told))
    shorter, long = (
        next(each.prose for each in texts(seen, 0) if each.prose.shown.startswith(words))
        for words in (session.analogies[0].mechanism[:12], longer[:12])
    )
    assert shorter.size == long.size


def test_a_number_of_one_digit_is_shown_as_it_is_printed_on_the_card() -> None:
    session = kept(1)
    seventh = replace(session, analogies=(replace(session.analogies[0], number=7),))
    assert "07" in [each.prose.shown for each in texts(shown_view(Shown("question"), seventh), 0)]


def with_card(**told: str) -> Session:
    session = calmer.session()
    return replace(session, analogies=(replace(session.analogies[0], **told), *session.analogies[1:]))  # type: ignore[arg-type]


def test_the_word_of_the_suit_is_left_out_of_the_head_rather_than_cut() -> None:
    told = with_card(industry="Special effects make-up", suit="play", number=1803)  # type: ignore[arg-type]
    seen = shown_view(Shown("card", THEATRE), told)
    here = [each.prose.shown for each in texts(seen, 0)]
    assert "Special effects make-up" in here
    assert canvas.parts(seen) == 1
    assert "Theatre, Play & perform" in [each.prose.shown for each in texts(shown_view(Shown("card", THEATRE)), 0)]


def test_beside_each_other_no_word_of_a_suit_is_cut_or_goes_on_under_the_heads() -> None:
    told = with_card(industry="Emergency departments of large hospitals", suit="care", number=1803)  # type: ignore[arg-type]
    seen = shown_view(Shown("together", THEATRE, other=LOUNGE), told)
    here = [each.prose.shown for each in texts(seen, 0)]
    assert "Emergency departments of large hospitals" in here
    assert any(each.startswith(told.analogies[0].mechanism[:12]) for each in here)


def test_beside_each_other_the_suit_is_said_also_with_the_longest_trades_of_the_deck() -> None:
    lines = {each: f"{each.name}, {suit_label(each.suit)}" for each in DECK.industries}
    for each in sorted(lines, key=lambda each: theme.text_width("body", lines[each]))[-20:]:
        told = with_card(industry=each.name, suit=each.suit, number=2401)  # type: ignore[arg-type]
        here = texts(shown_view(Shown("together", THEATRE, other=LOUNGE), told), 0)
        about = next(part for part in here if part.prose.shown.startswith(each.name))
        assert about.prose.shown == lines[each]
        number = next(part for part in here if part.prose.shown == "2401")
        assert about.rect.bottom() <= number.rect.top(), "above the number, not through it"


def test_a_card_that_needs_two_views_goes_on_with_a_sentence() -> None:
    sentence = "The hour is cut into calls, and each of them is spoken to you by name, with a small job attached. "
    told = with_card(mechanism=(sentence * 7).strip())
    seen = shown_view(Shown("card", THEATRE), told)
    assert canvas.parts(seen) == 2
    first, second = (
        next(each.prose for each in texts(seen, part) if each.prose.shown.startswith("The hour")) for part in (0, 1)
    )
    assert first.shown.endswith("attached.")
    assert second.shown.endswith("attached.")
