"""`suggest`: which cards fit an abstraction, what the trades were read as, and what stands in the way."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.commands.conftest import Command
from workshop.paths import own_deck_folder

QUERY = "Help someone who is frightened and has little say get through a wait that nobody can shorten."


def test_suggest_ranks_one_card_an_industry(command: Command) -> None:
    ended = command("suggest", QUERY, "--json", "--limit", "5")
    told = ended.json
    assert told["query"] == QUERY
    assert told["engine"]
    assert len(told["cards"]) == 5
    fields = ["id", "number", "industry", "also", "suit", "title", "challenge", "score", "reasons"]
    for card in told["cards"]:
        assert list(card) == [*fields, "features", "near", "in_room", "own", "consulted"]
    assert len({card["industry"] for card in told["cards"]}) == 5
    scores = [card["score"] for card in told["cards"]]
    assert scores == sorted(scores, reverse=True)
    assert {12, 31} <= {card["number"] for card in command("suggest", QUERY, "--json").json["cards"]}
    assert "Court witness room, Courts" in command("suggest", QUERY).out


def test_suggest_says_what_it_matched_on_and_why_each_card(command: Command) -> None:
    head, on, *cards = command(
        "suggest", QUERY, "--features", "frightened,little-say", "--guest", "theatre"
    ).out.splitlines()
    assert (head, on) == (QUERY, "  Matched on: Frightened, Little say")
    theatre = next(each for each in cards if "Theatre" in each)
    assert theatre.partition("(")[2].startswith("in the room; Frightened, Little say; shares ")
    assert not any("Matched on" in each for each in command("suggest", "--seed", "Tuesday").out.splitlines())


def test_words_without_quotes_are_one_abstraction_and_quoted_texts_several(command: Command) -> None:
    assert command("suggest", "wait", "in", "fear", "--json").json["query"] == "wait in fear"
    lines = command("suggest", "wait in fear", "cross a river", "--json").out.splitlines()
    assert [json.loads(each)["query"] for each in lines] == ["wait in fear", "cross a river"]


def test_abstractions_may_come_from_a_file_one_a_line(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "queries.txt"
    source.write_bytes(b"\xef\xbb\xbfWait in fear\r\n\r\n" + "静かな朝を待つ\n".encode() + b"x" * 10_000 + b"\n")
    told = [json.loads(each) for each in command("suggest", "--from", source, "--json").out.splitlines()]
    assert [each["query"] for each in told] == ["Wait in fear", "静かな朝を待つ", "x" * 10_000]
    assert [bool(each["cards"]) for each in told] == [True, False, False]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Wait in fear")))
    assert command("suggest", "--from", "-", "--json").json["query"] == "Wait in fear"


@pytest.mark.parametrize("text", ["", "   ", "?!", "\udcff", "صباح هادئ", "a" * 10_000, "%s {n} \\", "wait " * 2_000])
def test_suggest_takes_any_text(command: Command, text: str) -> None:
    ended = command("suggest", text, "--json")
    assert (ended.code, ended.err) == (0, "")
    assert ended.json["cards"] == [] or "wait" in text
    assert command("suggest", text).code == 0


@pytest.mark.parametrize("limit", ["0", "-1", "ten", "1.5", "", "²", "9" * 20])
def test_a_limit_is_a_whole_number(command: Command, limit: str) -> None:
    assert command("suggest", "wait", f"--limit={limit}").refused(2, "--limit")


def test_suggest_follows_host_guests_and_dial(command: Command) -> None:
    told = ("suggest", QUERY, "--host", "hospitals", "--guest", "theatre", "--json", "--dial")
    near, far = (command(*told, dial).json["cards"] for dial in ("1", "5"))
    assert all(each["near"] >= 0.8 or each["in_room"] for each in near)
    assert all(each["near"] < 0.4 or each["in_room"] for each in far)
    assert [each["industry"] for each in far if each["in_room"]] == ["Theatre"]
    for dial in ("0", "6", "near"):
        assert command(*told, dial).refused(2, "--dial")


def test_suggest_deals_eight_and_draws_by_lot(command: Command) -> None:
    dealt = command("suggest", QUERY, "--host", "hospitals", "--guest", "street food", "--deal", "--json").json
    assert len(dealt["cards"]) == 8
    assert "Street food" in [each["industry"] for each in dealt["cards"]]
    drawn = command("suggest", "--seed", "Tuesday", "--json").json
    assert drawn == command("suggest", "--seed", "Tuesday", "--json").json
    assert len(drawn["cards"]) == 8
    for typed in ((), (QUERY,)):  # a draw is no match, whatever was typed
        head = command("suggest", *typed, "--seed", "Tuesday").out.splitlines()[0]
        assert head == "Drawn by lot; Tuesday draws the same again"
    assert command("suggest", QUERY, "--deal", "--seed", "Tuesday").refused(2, "--seed")
    for hand in (["--deal"], ["--seed", "Tuesday"]):
        assert command("suggest", QUERY, *hand, "--limit", "3").refused(2, "--limit is for ranked cards")


def test_suggest_takes_the_features_that_it_is_given(command: Command) -> None:
    ended = command("suggest", QUERY, "--features", "felt-quality, tacit", "--json")
    assert ended.json["features"] == ["felt-quality", "tacit"]
    told = [feature for each in ended.json["cards"] for feature in each["features"]]
    assert told
    assert set(told) <= {"felt-quality", "tacit"}
    assert command("suggest", QUERY, "--features", "calm").refused(2, "calm")


def test_suggest_says_what_it_read_a_trade_as(command: Command) -> None:
    told = ("suggest", QUERY, "--guest", "pilot", "--guest", "conductor", "--guest", "theatre", "--deal")
    ended = command(*told)
    assert (ended.code, ended.err) == (0, "")
    first, second, third = ended.out.splitlines()[:3]
    assert first.startswith("pilot: read as Airline pilots")
    assert second.startswith("conductor: read as Orchestras")
    assert third == QUERY
    read = command(*told, "--json").json["trades"]
    assert [each["typed"] for each in read] == ["pilot", "conductor", "theatre"]
    assert [bool(each["read_as"]) for each in read] == [True, True, False]
    assert read[2] == {"typed": "theatre", "of": "guest", "trades": ["Theatre"], "read_as": ""}


def test_suggest_says_which_trade_it_knows_nothing_of(command: Command) -> None:
    told = ("suggest", QUERY, "--guest", "florb", "--host", "xqzvw")
    ended = command(*told)
    assert ended.code == 0
    lines = ended.err.splitlines()
    assert len(lines) == 2
    assert "--guest florb" in lines[0]
    assert "--host xqzvw" in lines[1]
    ended = command(*told, "--json")
    assert len(ended.err.splitlines()) == 2
    assert [each["trades"] for each in ended.json["trades"]] == [[], []]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Say in a sentence what makes it hard"),
        ("?!", "no word in it that the deck knows"),
        ("KPI", "no word in it that the deck knows"),
        ("of the", "no word in it that the deck knows"),
        ("waiting", "One word points nearly everywhere"),
        ("wait " * 2_000, "One word points nearly everywhere"),
        ("How to calm somebody who waits alone, and keep a promise. " * 180, "its first 60 words"),
        ("Wie man Menschen beruhigt, die lange warten müssen", "knows English"),
        ("静かな朝を待つ", "knows English"),
    ],
)
def test_suggest_says_what_stands_in_the_way_of_a_good_match(command: Command, text: str, said: str) -> None:
    assert said in command("suggest", text).out
    assert said in command("suggest", text, "--json").json["trouble"]


def test_suggest_is_silent_where_nothing_stands_in_the_way(command: Command) -> None:
    ended = command("suggest", QUERY, "--json")
    assert (ended.json["trouble"], ended.err) == ("", "")


def test_suggest_names_a_broken_file_of_the_deck_and_goes_on(command: Command, tmp_path: Path) -> None:
    own = own_deck_folder(tmp_path / "other")
    own.mkdir(parents=True)
    (own / "ghosts.toml").write_text("id = [", "utf-8")
    ended = command("--data", tmp_path / "other", "suggest", QUERY, "--limit", "3", "--json")
    assert ended.code == 0
    assert len(ended.json["cards"]) == 3
    assert len(ended.err.splitlines()) == 1
    assert "ghosts.toml" in ended.err


def test_near_from_a_host_whose_trade_the_deck_has_not_is_told_to_be_a_guess(command: Command) -> None:
    ended = command("suggest", QUERY, "--host", "waitress")
    assert ended.out.startswith("waitress: ")


def test_suggest_needs_something_to_go_on(command: Command, tmp_path: Path) -> None:
    assert command("suggest").refused(2, "--from")
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    assert command("suggest", "--from", tmp_path / "binary").refused(3, "is not text in UTF-8")
    (tmp_path / "blank").write_text("\n  \n")
    assert command("suggest", "--from", tmp_path / "blank").refused(2, "Give an abstraction")
    assert command("suggest", "--from", tmp_path).refused(3)
    assert command("suggest", "--from", tmp_path / "none").refused(3, "none")


def test_an_empty_abstraction_is_called_so(command: Command) -> None:
    ended = command("suggest", "")
    assert ended.code == 0
    assert ended.out.startswith("An empty abstraction")
