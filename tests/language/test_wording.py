"""The room's words in those of a reader: explained once, replaced where somebody said so, and nothing else touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.language.wording import Reworded, Way, Wording, reworded

DWELL = Wording("wait", ("wait", "the hour before"), "dwell")
HOLD = Wording("delay", ("delay",), "hold", stands_in=True)
PASSENGER = Wording("guest", ("guest",), "passenger", stands_in=True)
UPDATE = Wording("update", ("update",), "announcement", stands_in=True)
PATIENT = Wording("patient", ("patient",), "passenger", stands_in=True)
SLOT = Wording("eta", ("ETA",), "slot", stands_in=True)
ALL = (DWELL, HOLD, PASSENGER, UPDATE, SLOT)


def told(text: str, *wordings: Wording, kept: tuple[str, ...] = ()) -> str:
    return reworded([("here", text)], wordings or ALL, kept).texts["here"]


def test_a_word_is_explained_at_its_first_use_alone() -> None:
    made = reworded([("one", "A wait is long. The wait goes on."), ("two", "Another wait.")], [DWELL])
    assert made.texts == {"one": "A wait (dwell) is long. The wait goes on.", "two": "Another wait."}
    (only,) = made.substitutions
    assert (only.where, only.start, only.found, only.given) == ("one", 2, "wait", "wait (dwell)")
    assert only.way is Way.EXPLAINED


def test_a_word_that_stands_in_is_replaced_everywhere_and_each_place_is_listed() -> None:
    made = reworded([("one", "One delay, two delays."), ("two", "Delay it.")], [HOLD])
    assert made.texts == {"one": "One hold, two holds.", "two": "Hold it."}
    assert [(each.where, each.found, each.given) for each in made.substitutions] == [
        ("one", "delay", "hold"),
        ("one", "delays", "holds"),
        ("two", "Delay", "Hold"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the guest’s bag", "the passenger’s bag"),
        ("the guests’ bags", "the passengers’ bags"),
        ("GUESTS wait", "PASSENGERS wait (dwell)"),
        ("They delayed it, and are delaying it.", "They held it, and are holding it."),
        ("An update here, a update there", "An announcement here, an announcement there"),
        ("a guest", "a passenger"),
        ("the ETAs, one ETA, an eta", "the slots, one slot, an eta"),
        ("For the hour before, a wait", "For the hour before (dwell), a wait"),
        ("The hour  before", "The hour  before (dwell)"),
        ("the guest’s wait’s end", "the passenger’s wait’s (dwell’s) end"),
        ("Waiting is hard", "Waiting (dwell) is hard"),
    ],
)
def test_plurals_possessives_verbs_and_capitals_are_followed(text: str, expected: str) -> None:
    assert told(text) == expected


def test_a_verb_is_explained_and_never_replaced_by_what_is_no_verb() -> None:
    lounge = Wording("wait", ("wait",), "lounge time", stands_in=True)
    assert told("People waited. A wait is long.", lounge) == "People waited (lounge time). A lounge time is long."


@pytest.mark.parametrize(
    "text",
    [
        "a guest-room, a houseguest, guests4you, guest_list, non-guest",
        "Write to guest@example.org, see https://guest.example/guest or guest.example.",
        "gueſt gue\u0301st guest\u0301 guest\u200dx",
        "“A guest” said \"guest\", «guest», ‘guest’ and 'the guest' of „guest“",
        "“A guest who never closed the quotation",
    ],
)
def test_nothing_inside_another_word_an_address_or_a_quotation_is_touched(text: str) -> None:
    assert told(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Two out-patients.",
        "in-patients, co‑patients and the non‐patients’ ward",
        "patient‐nurse, patient‑led, out‐patient",
    ],
)
def test_a_word_joined_by_a_hyphen_is_another_word_wherever_the_bare_one_stands(text: str) -> None:
    assert told(f"The patient. {text}", PATIENT) == f"The passenger. {text}"


@pytest.mark.parametrize(("lists", "calls"), [("short-lists", "roll-calls"), ("short‑list", "roll‐called")])
def test_neither_the_plural_nor_a_verb_of_a_longer_word_is_touched(lists: str, calls: str) -> None:
    words = Wording("x", ("list", "call"), "board", stands_in=True)
    assert told(f"The list, the call: {lists}, {calls}.", words) == f"The board, the board: {lists}, {calls}."


def test_a_word_that_has_a_hyphen_itself_is_found_with_any_of_them() -> None:
    check_in = Wording("x", ("check-in",), "boarding", stands_in=True)
    assert told("Check-ins, a check‑in, a pre-check-in", check_in) == "Boardings, a boarding, a pre-check-in"


@pytest.mark.parametrize(
    "text",
    [
        "Please be patient.",
        "They were always very patient with us",
        "It takes a patient man, or patient people",
        "She stays patient; he is not patient enough",
        "as patient as can be",
        "Are they patient?",
        "a very patient nurse",
    ],
)
def test_an_adjective_is_not_the_noun_that_reads_alike(text: str) -> None:
    made = reworded([("here", text)], [PATIENT])
    assert made.texts["here"] == text
    assert {(each.found, each.given, each.way) for each in made.substitutions} == {("patient", "patient", Way.LEFT)}


@pytest.mark.parametrize(
    "text",
    [
        "the patient is told",
        "This is patient care",
        "more patient records, a patient group",
        "Patients are patient advocates",
        "She is a patient",
        "the very patient who waits",
        "so patient records are kept",
    ],
)
def test_where_a_noun_may_stand_it_is_one(text: str) -> None:
    expected = text.replace("patient", "passenger").replace("Patient", "Passenger")
    assert told(text, PATIENT) == expected


def test_a_word_that_is_an_adjective_mostly_is_replaced_as_one() -> None:
    ready = Wording("ready", ("ready",), "called", stands_in=True)
    assert told("The next one is ready.", ready) == "The next one is called."


def test_a_place_that_cannot_take_their_word_is_listed_as_left() -> None:
    lounge = Wording("wait", ("wait",), "lounge time", stands_in=True)
    made = reworded([("here", "People waited. Others waited longer.")], [lounge])
    assert [(each.found, each.way) for each in made.substitutions] == [
        ("waited", Way.EXPLAINED),
        ("waited", Way.LEFT),
    ]


def test_what_is_to_be_kept_stays_and_so_does_their_own_word() -> None:
    assert told("Guests first: a guest", kept=("guests first",)) == "Guests first: a passenger"
    gate = Wording("wait", ("wait",), "gate wait", stands_in=True)
    assert told("A gate wait is a wait", gate) == "A gate wait is a gate wait"


def test_brackets_that_somebody_wrote_are_not_doubled() -> None:
    assert told("A wait (dwell) is a wait") == "A wait (dwell) is a wait"


def test_without_a_word_of_theirs_everything_stays() -> None:
    assert reworded([("a", "wait")], [Wording("wait", ("wait",), "  ")]) == Reworded({"a": "wait"})
    assert told("wait", Wording("wait", ("wait",), "Wait")) == "wait"


def test_words_of_other_scripts_are_found_whole() -> None:
    greek = Wording("x", ("αναμονή",), "στάση", stands_in=True)
    assert told("Η αναμονή και οι αναμονήσεις", greek) == "Η στάση και οι αναμονήσεις"


_PIECES = st.sampled_from(
    ["wait", "Wait", "waits", "guest", "guests’", "guest's", "DELAY", "delayed", "ETA", "update", "a", "an", "the hour",
     "before", "waiter", "“", "”", "'", "’", "-", "_", ".", ",", "(", "\n", "é", "\u0301", "水", "x@guest.org", "🙂"]
)  # fmt: skip
_TEXTS = st.lists(_PIECES | st.text(max_size=4), max_size=14).map(" ".join) | st.lists(_PIECES, max_size=9).map("".join)


@given(st.lists(_TEXTS, max_size=4), st.lists(st.sampled_from(ALL), unique=True))
def test_whatever_changed_is_listed_and_nothing_else_did(texts: list[str], wordings: list[Wording]) -> None:
    """Taking the listed substitutions back gives what was typed, but for the "a" before a replaced word."""
    passages = [(str(at), text) for at, text in enumerate(texts)]
    made = reworded(passages, wordings)
    assert list(made.texts) == [name for name, _ in passages]
    for name, text in passages:
        listed = [each for each in made.substitutions if each.where == name]
        assert all(text[each.start : each.end] == each.found for each in listed)
        back, place = "", 0
        for each in listed:
            assert place <= each.start
            back += text[place : each.start] + each.given
            place = each.end
        assert _without_articles(back + text[place:]) == _without_articles(made.texts[name])
        if not listed:
            assert made.texts[name] == text


@given(st.lists(_TEXTS, max_size=4))
def test_an_explanation_is_given_once_a_term(texts: list[str]) -> None:
    made = reworded([(str(at), text) for at, text in enumerate(texts)], ALL)
    explained = [each.term for each in made.substitutions if each.way is Way.EXPLAINED]
    assert len(explained) == len(set(explained))


@given(st.text(st.characters(exclude_characters="”"), max_size=60))
def test_a_quotation_comes_out_as_it_went_in(text: str) -> None:
    assert told(f"“{text} wait guest”") == f"“{text} wait guest”"


@given(st.text(st.characters(categories=["L", "N", "M"]), min_size=1, max_size=5), st.booleans())
def test_a_longer_word_is_another_word(piece: str, before: bool) -> None:
    word = f"{piece}guest" if before else f"guest{piece}"
    if word.lower() != "guests":
        assert told(word, PASSENGER) == word


def _without_articles(text: str) -> str:
    return " ".join("a" if each in ("an", "a") else "A" if each in ("An", "A") else each for each in text.split())
